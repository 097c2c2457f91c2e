import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderKeeper } from "../../src/ledger/keepers/folder.ts";
import { keepLease, LEASE_SECONDS, takeLease, type HeldLease } from "../../src/ledger/lease.ts";
import type { Keeper } from "../../src/ledger/ports.ts";
import { LedgerError } from "../../src/ledger/records/ports.ts";
import { VirtualClock } from "../virtualClock.ts";
import { TENANT } from "./samples.ts";

const OURS = { tenant: TENANT, run: "a".repeat(64), where: "our run" };
const OTHER = { tenant: TENANT, run: "b".repeat(64), where: "another run" };
const START = Date.parse("2026-11-02T08:00:00Z");

let folder = "";
let clock: VirtualClock;
let keeper: Keeper;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-lease-"));
  clock = new VirtualClock();
  keeper = folderKeeper(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const take = (): Promise<HeldLease> => takeLease(keeper, OURS, { clock, waitSeconds: 0 });

/** Keeps a lease with a keeper of its own until it is lost. @returns why, and after how many seconds */
async function lostWith(
  held: HeldLease,
  answers: Partial<Keeper>,
): Promise<{ readonly message: string; readonly seconds: number }> {
  const { promise, resolve } = Promise.withResolvers<LedgerError>();
  const release = keepLease({ ...keeper, ...answers }, OURS, held, { clock, onLost: resolve });
  const { message } = await promise;
  const seconds = (clock.now().getTime() - START) / 1000;
  void release(undefined);
  return { message, seconds };
}

describe("a lease that cannot be renewed", () => {
  it("is lost before another run may take it, however long a try to renew takes", async () => {
    const held = await take();
    const { message, seconds } = await lostWith(held, {
      replaceLease: () => new Promise(() => undefined),
    });
    expect(message).toContain("could not be renewed in time");
    expect(seconds).toBeLessThan(LEASE_SECONDS);
  });

  it("is tried again often while it is held, and then lost", async () => {
    let tries = 0;
    const held = await take();
    const { seconds } = await lostWith(held, {
      replaceLease: () => {
        tries += 1;
        return Promise.reject(new LedgerError("no answer"));
      },
    });
    expect(tries).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(LEASE_SECONDS);
  });

  it("is lost at once when another run has it", async () => {
    const held = await take();
    const theirs = { ...held.lease, holder: OTHER.run, fence: held.lease.fence + 1 };
    const { message, seconds } = await lostWith(held, {
      replaceLease: () => Promise.resolve(undefined),
      lease: () => Promise.resolve({ lease: theirs, version: "theirs" }),
    });
    expect(message).toContain("is held by another run now");
    expect(seconds).toBeLessThanOrEqual(LEASE_SECONDS / 3);
  });
});

describe("a lease that is released", () => {
  it("is free for the next run", async () => {
    const release = keepLease(keeper, OURS, await take(), { clock, onLost: unexpected });
    await release(undefined);
    const next = await takeLease(keeper, OTHER, { clock, waitSeconds: 0 });
    expect(next.lease).toMatchObject({ holder: OTHER.run, fence: 2 });
  });

  it("is free though the answer to a renewal was lost", async () => {
    const held = await take();
    await keeper.replaceLease(TENANT, held.lease, held.version);
    const release = keepLease(keeper, OURS, held, { clock, onLost: unexpected });
    await release(undefined);
    expect((await keeper.lease(TENANT))?.lease.holder).toBeNull();
  });

  it("is left alone when another run has it", async () => {
    const held = await take();
    const theirs = { ...held.lease, holder: OTHER.run, fence: 2 };
    await keeper.replaceLease(TENANT, theirs, held.version);
    const release = keepLease(keeper, OURS, held, { clock, onLost: unexpected });
    await release(undefined);
    expect((await keeper.lease(TENANT))?.lease).toEqual(theirs);
  });
});

function unexpected(error: LedgerError): void {
  throw error;
}
