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
    const plan = await run("plan", [ROLLCALL, "plan", "--format", "json", "--directory", "graph"]);
    const { totals } = JSON.parse(plan.printed) as { totals: { unchanged: number } };
    if (totals.unchanged !== users) throw new Error(`${name}: not everybody was found unchanged`);
    const { httpRequests } = await directory.ask({ declared: users, promoted: false });
    const answers = join(workspace.folder, "answers");
    await saveAnswers(directory.root, answers);
    const floor = await run("the floor", [FLOOR, workspace.users, answers]);
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

function costOf({ seconds, cpuSeconds, peakMegabytes }: Measured): ProcessCost {
  return { seconds, cpuSeconds, peakMegabytes };
}
