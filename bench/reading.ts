import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { saveAnswers } from "./answers.ts";
import { startDirectory } from "./directoryProcess.ts";
import { measure, type Measured } from "./measure.ts";
import type { Reading } from "./parts.ts";
import { person } from "./people.ts";
import type { Circumstances, ProcessCost, ReadingResult } from "./results.ts";
import { makeWorkspace } from "./workspace.ts";

const ROLLCALL = fileURLToPath(new URL("../bin/rollcall.js", import.meta.url));
const FLOOR = fileURLToPath(new URL("floors.ts", import.meta.url));
const PLAN = [ROLLCALL, "plan", "--format", "json", "--directory", "graph"];
/** What else a machine does hits a plan or the floor beside it; of so many pairs the one in the middle counts. */
const ROUNDS = 5;

/**
 * Checks files, and plans against a directory in which nothing differs, beside the floor of reading and parsing the
 * same. By the wall's clock, for it does not take long.
 */
export async function runReading(
  { kind, name, users }: Reading,
  on: Circumstances,
  tell: (line: string) => void,
): Promise<Omit<ReadingResult, "minutes">> {
  const speed = { factor: 1, startedAt: Date.now() };
  const workspace = await makeWorkspace(users, person);
  const directory = await startDirectory(users, {
    speed,
    latency: on.latency,
    refill: "sliding",
    others: 0,
  });
  const run = async (what: string, args: readonly string[]): Promise<Measured> => {
    tell(`${name}: ${what} …`);
    const measured = await measure(args, {
      cwd: workspace.folder,
      env: { ROLLCALL_GRAPH_URL: directory.root },
    });
    if (measured.exitCode !== 0)
      throw new Error(`${name}: ${what} ended with ${measured.exitCode}: ${measured.printed}`);
    return measured;
  };
  try {
    const validate = await run("validate", [ROLLCALL, "validate", "--format", "json"]);
    const answers = join(workspace.folder, "answers");
    await saveAnswers(directory.root, answers);
    const rounds: { plan: Measured; floor: Measured; httpRequests: number }[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const before = await directory.ask({ declared: users, promoted: false });
      const plan = await run(`plan ${round}`, PLAN);
      const { totals } = JSON.parse(plan.printed) as { totals: { unchanged: number } };
      if (totals.unchanged !== users) throw new Error(`${name}: not everybody was found unchanged`);
      const after = await directory.ask({ declared: users, promoted: false });
      const floor = await run(`the floor ${round}`, [FLOOR, workspace.users, answers]);
      rounds.push({ plan, floor, httpRequests: after.httpRequests - before.httpRequests });
    }
    const { plan, floor, httpRequests } = medianOf(rounds, ofFloor);
    return {
      kind,
      name,
      users,
      validate: costOf(validate),
      plan: { ...costOf(plan), httpRequests },
      floor: costOf(floor),
      on: { ...on, speed: 1 },
    };
  } finally {
    await directory.stop();
    await workspace.remove();
  }
}

function ofFloor({ plan, floor }: { readonly plan: Measured; readonly floor: Measured }): number {
  return plan.cpuSeconds / floor.cpuSeconds;
}

function medianOf<Round>(rounds: readonly Round[], valueOf: (round: Round) => number): Round {
  const sorted = rounds.toSorted((a, b) => valueOf(a) - valueOf(b));
  return sorted[Math.floor(sorted.length / 2)] as Round;
}

function costOf({ seconds, cpuSeconds, peakMegabytes }: Measured): ProcessCost {
  return { seconds, cpuSeconds, peakMegabytes };
}
