import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { appendBegun, appendEnded } from "../../../src/ledger/append.ts";
import { runOf } from "../../../src/ledger/digests.ts";
import { folderKeeper } from "../../../src/ledger/keepers/folder.ts";
import { keepLease, takeLease } from "../../../src/ledger/lease.ts";
import type { Keeper } from "../../../src/ledger/ports.ts";
import { readChain } from "../../../src/ledger/reading/runs.ts";
import { verifyChain } from "../../../src/ledger/reading/verifyChain.ts";
import type { RecordHeader } from "../../../src/ledger/records/ports.ts";
import { VirtualClock } from "../../virtualClock.ts";
import { endOf, headerAt, promoted, TENANT } from "../samples.ts";

// A process that is killed at a call that changes the disk, before it or right after it.

/** What counts the calls, and stops at one. */
const kill = vi.hoisted(() => ({
  calls: 0,
  at: Infinity,
  after: false,
  done: (): void => undefined,
}));

vi.mock(import("node:fs/promises"), async (original) => {
  const real = await original();
  const dying =
    <Words extends unknown[], Value>(work: (...words: Words) => Promise<Value>) =>
    async (...words: Words): Promise<Value> => {
      kill.calls += 1;
      if (kill.calls < kill.at) return work(...words);
      if (kill.calls === kill.at && kill.after) {
        const value = (await work(...words)) as { close?: () => Promise<void> } | undefined;
        await value?.close?.();
      }
      kill.done();
      return new Promise(() => undefined);
    };
  return {
    ...real,
    link: dying(real.link),
    rm: dying(real.rm),
    mkdir: dying(real.mkdir) as typeof real.mkdir,
    open: dying(real.open),
    writeFile: dying(real.writeFile) as typeof real.writeFile,
  };
});

let folder = "";
beforeEach(async () => {
  kill.at = Infinity;
  folder = await fs.mkdtemp(join(tmpdir(), "rollcall-killed-"));
});
afterEach(async () => {
  kill.at = Infinity;
  await fs.rm(folder, { recursive: true, force: true });
});

const FIRST = headerAt("2026-11-02T08:00:00Z");
const SECOND = headerAt("2026-11-02T09:00:00Z");
const outcomes = [promoted("ana"), promoted("ben")];

async function run(keeper: Keeper, header: RecordHeader, clock: VirtualClock): Promise<void> {
  const holder = { tenant: TENANT, run: runOf(header), where: "a test" };
  const held = await takeLease(keeper, holder, { clock, waitSeconds: 0 });
  const release = keepLease(keeper, holder, held, {
    // Of which nothing is renewed.
    clock: { now: () => clock.now(), sleep: (_, signal) => ended(signal) },
    onLost: () => undefined,
  });
  await appendBegun(keeper, header);
  await release(await appendEnded(keeper, header, { end: endOf(outcomes), outcomes }));
}

function ended(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error));
  });
}

/** @returns whether it was killed */
async function killedAt(call: number, after: boolean): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<"killed">();
  Object.assign(kill, { calls: 0, at: call, after, done: () => resolve("killed") });
  const clock = new VirtualClock();
  const how = await Promise.race([
    run(folderKeeper(join(folder, "ledger")), FIRST, clock),
    promise,
  ]);
  kill.at = Infinity;
  return how === "killed";
}

it.each([false, true])(
  "leaves a ledger that the next one goes on with (after the call: %s)",
  async (after) => {
    let killed = 0;
    for (let call = 1; await killedAt(call, after); call += 1) {
      killed += 1;
      const clock = new VirtualClock();
      clock.advance(3_600_000);
      const keeper = folderKeeper(join(folder, "ledger"));
      // As the run itself would have, had it not been killed: what is there already is not added.
      await appendEnded(keeper, FIRST, { end: endOf(outcomes), outcomes });
      await run(keeper, SECOND, clock);
      const chain = await readChain(keeper, TENANT);
      const found = verifyChain(chain.entries, {
        tenant: TENANT,
        lease: chain.lease,
        now: clock.now(),
        shortId: (each) => each.slice(0, 8),
      });
      expect(found, `killed at call ${call}`).toEqual([]);
      expect(chain.entries.filter(({ kind }) => kind === "ended")).toHaveLength(2);
      for (const entry of chain.entries)
        for await (const part of keeper.parts(entry)) expect(part).toBeDefined();
      expect(await fs.readFile(join(folder, "ledger/.gitignore"), "utf8")).toBe("*\n");
      await fs.rm(join(folder, "ledger"), { recursive: true });
    }
    expect(killed).toBeGreaterThan(10);
  },
);
