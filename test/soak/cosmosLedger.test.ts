import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { expect, it } from "vitest";
import { seededRandom } from "../../src/embedded/random.ts";
import { expectIntact } from "../ledger/cosmos/intact.ts";
import type { KilledRun } from "../ledger/cosmos/killedRun.ts";
import { ordeal } from "../ledger/cosmos/ordeal.ts";
import { serveCosmos, type CosmosFault } from "../ledger/cosmos/service.ts";
import { promoted } from "../ledger/samples.ts";

it.each(Array.from({ length: 10 }, (_, index) => 100 + index))(
  "fifty faults, and nothing lost or doubled: seed %d",
  async (seed) => {
    const { faults, runs } = await ordeal(seed, 50);
    process.stdout.write(`seed ${seed}: ${faults} faults, ${runs} runs\n`);
    expect(faults).toBeGreaterThanOrEqual(50);
  },
);

const KILLS = 50;

it("fifty kills, and nothing lost or doubled", async () => {
  const random = seededRandom(7);
  const folder = await mkdtemp(join(tmpdir(), "rollcall-ledger-"));
  let kill: (() => void) | undefined;
  let until = 0;
  let isCutAfter = false;
  const service = await serveCosmos({
    fault: (): CosmosFault | undefined => {
      if (!kill || (until -= 1) > 0) return undefined;
      kill();
      kill = undefined;
      return isCutAfter ? "cut after" : "cut before";
    },
  });
  const earlier: { startedAt: string; outcomes: KilledRun["outcomes"] }[] = [];
  let kills = 0;
  try {
    for (let attempt = 0; ; attempt += 1) {
      const isLast = kills >= KILLS;
      const startedAt = new Date(Date.UTC(2026, 10, 2) + attempt * 1000).toISOString();
      const outcomes = Array.from({ length: 150 }, (_, index) =>
        promoted(`user${attempt}-${index}`),
      );
      const file = join(folder, "run.json");
      const run: KilledRun = {
        endpoint: service.endpoint,
        key: service.key,
        ahead: attempt * 600_000,
        startedAt,
        outcomes,
        earlier,
      };
      await writeFile(file, JSON.stringify(run));
      const child = spawn(process.execPath, ["test/ledger/cosmos/killedRun.ts", file], {
        stdio: ["ignore", "inherit", "inherit"],
      });
      until = 1 + Math.floor(random() * 30);
      isCutAfter = random() < 0.5;
      if (!isLast) kill = () => void child.kill("SIGKILL");
      const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
      if (signal === "SIGKILL") kills += 1;
      else expect(code).toBe(0);
      kill = undefined;
      earlier.push({ startedAt, outcomes });
      if (isLast) break;
    }
    process.stdout.write(`${kills} kills, ${earlier.length} runs\n`);
    const expected = new Map(earlier.map((run) => [run.startedAt, run.outcomes]));
    await expectIntact(service, expected, { killed: kills });
  } finally {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  }
});
