import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

// How long the Action and the command line take to start, beside a Node program that does nothing: all in turn, so that
// whatever else the machine does hits each alike. No mode gets as far as asking anybody. Ends with 1 where the Action
// exceeds the bound.
// Usage: npm run bench:start [-- 15]

const repetitions = Number(process.argv[2] ?? 15);
const bound = (empty: number): number => 1.5 * empty + 250;

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "rollcall-bench-"));
const nothing = join(folder, "empty.js");
await writeFile(nothing, "");
const action = join(ROOT, "dist", "action.js");

interface Program {
  readonly name: string;
  readonly file: string;
  readonly words?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly exitCode: number;
  /** In milliseconds. */
  readonly times: number[];
}

const empty: Program = {
  name: "an empty program",
  file: nothing,
  environment: {},
  exitCode: 0,
  times: [],
};
const modes: readonly Program[] = [
  {
    name: "rollcall --version",
    file: join(ROOT, "bin", "rollcall.js"),
    words: ["--version"],
    environment: {},
    exitCode: 0,
    times: [],
  },
  {
    name: "validate, this repository's users/",
    file: action,
    environment: { INPUT_MODE: "validate" },
    exitCode: 0,
    times: [],
  },
  {
    name: "plan, outside of a job",
    file: action,
    environment: { INPUT_MODE: "plan", GITHUB_EVENT_NAME: "workflow_run" },
    exitCode: 1,
    times: [],
  },
];

try {
  // The first round only fills the caches of the disk.
  for (let round = 0; round <= repetitions; round += 1)
    for (const program of [empty, ...modes]) {
      const milliseconds = timeOf(program);
      if (round > 0) program.times.push(milliseconds);
    }
} finally {
  await rm(folder, { recursive: true, force: true });
}

const most = bound(median(empty.times));
const tooSlow = modes.filter(({ file, times }) => file === action && median(times) > most);
process.stdout.write(
  [
    `Node ${process.version}, ${repetitions} rounds, milliseconds`,
    `${"".padEnd(38)}median   least    most`,
    ...[empty, ...modes].map(({ name, times }) =>
      [
        name.padEnd(36),
        ...[median(times), Math.min(...times), Math.max(...times)].map((time) =>
          time.toFixed(0).padStart(8),
        ),
      ].join(""),
    ),
    `Bound: 1.5 x the empty program + 250 = ${most.toFixed(0)}: ${tooSlow.length > 0 ? "exceeded" : "kept"}`,
    "",
  ].join("\n"),
);
if (tooSlow.length > 0) process.exitCode = 1;

function timeOf({ name, file, words = [], environment, exitCode }: Program): number {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], {
    cwd: ROOT,
    env: { PATH: process.env["PATH"], ...environment },
    encoding: "utf8",
  });
  const milliseconds = performance.now() - started;
  // What fails in another way than it should is fast for the wrong reason.
  if (status !== exitCode) throw new Error(`${name} ended with ${status}: ${stdout}${stderr}`);
  return milliseconds;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
