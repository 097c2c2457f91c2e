import process from "node:process";
import { apply } from "../../src/commands/apply.ts";
import { DEFAULT_SOURCE } from "../../src/session/files/sourceOptions.ts";
import { systemWorld } from "../../src/session/process/systemWorld.ts";
import { readTask } from "./task.ts";

// rollcall apply --yes, by the benchmark's clock, in the folder where it is started. What it tells on the way is shown
// only if it fails.

const { root, clock } = readTask();
const world = systemWorld({ ROLLCALL_GRAPH_URL: root });
let told = "";
process.exitCode = await apply(
  undefined,
  { ...DEFAULT_SOURCE, format: "json", directory: "graph", yes: true },
  { ...world, clock, output: { ...world.output, err: (text) => (told += text) } },
);
if (process.exitCode !== 0) process.stderr.write(told);
