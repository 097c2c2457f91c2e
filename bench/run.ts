import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { boundsOf } from "./bounds.ts";
import { boundsMarkdown, partMarkdown, resultsMarkdown } from "./markdown.ts";
import { PARTS, QUICK_PARTS, ROLLCALL, type Part, type Race, type Way } from "./parts.ts";
import { runRace } from "./race.ts";
import { runJoining } from "./joining.ts";
import { runReading } from "./reading.ts";
import {
  circumstances,
  loadResults,
  RESULTS_FILE,
  saveResults,
  type Circumstances,
  type PartResult,
} from "./results.ts";

// Measures Rollcall beside what people write instead, against the embedded directory: npm run bench -- --help

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    json: { type: "string" },
    "write-docs": { type: "boolean", default: false },
    speed: { type: "string", default: "4" },
    latency: { type: "string", default: "200" },
    against: { type: "string" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) {
  process.stdout.write(`npm run bench [-- PART … --quick --speed N --latency MS --write-docs]

PART          what to measure; all if none is given: ${PARTS.map(({ name }) => name).join(", ")};
              or groups: a thousand joiners with manager, groups and licence
--quick       a few parts, and one-by-one ways on few users only
--speed N     how much faster than the wall the directory's clock runs, from 0.1 to 4 (default 4); below 1 where the
              machine has other work to do
--latency MS  how long a request takes (default 200)
--against DIR measure another checkout of this repository beside this one, in the same run
--json FILE   write what was measured
--write-docs  keep the results in bench/results.json, and write docs/performance.md from it
`);
} else if (positionals.includes("groups")) await runJoining();
else await run();

async function run(): Promise<void> {
  if (values.quick && values["write-docs"])
    throw new Error("--quick measures too little for the docs; leave one of the two out");
  const on = circumstances(
    numberFrom("--speed", values.speed, 0.1, 4),
    numberFrom("--latency", values.latency, 0, 5000),
  );
  const results: PartResult[] = [];
  for (const part of chosenParts()) {
    const result = await measurePart(part, on);
    if (!result) continue;
    results.push(result);
    process.stdout.write(`\n${partMarkdown(result)}\n\n`);
    // Each at once, so that a run that is broken off loses only what it was at.
    if (values["write-docs"]) await keep(result);
  }
  if (boundsOf(results).length > 0) process.stdout.write(`\n${boundsMarkdown(results)}\n`);
  if (values.json !== undefined)
    await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`);
  const exceeded = boundsOf(results).filter(({ kept }) => !kept);
  for (const { what, wanted, measured } of exceeded)
    process.stderr.write(`Not kept: ${what}: ${measured}, wanted ${wanted}\n`);
  if (exceeded.length > 0) process.exitCode = 1;
}

/** Undefined, and told, when it cannot be measured; the other parts can. */
async function measurePart(part: Part, on: Circumstances): Promise<PartResult | undefined> {
  const started = performance.now();
  try {
    const result = await (part.kind === "race"
      ? runRace(values.against === undefined ? part : against(part, values.against), on, tell)
      : runReading(part, on, tell));
    return { ...result, minutes: (performance.now() - started) / 60_000 };
  } catch (error) {
    tell(`${part.name} could not be measured: ${(error as Error).message}`);
    process.exitCode = 1;
    return undefined;
  }
}

/** Beside this checkout another one, whose commit says which it is. */
function against(race: Race, folder: string): Race {
  const commit = execFileSync("git", ["-C", folder, "rev-parse", "--short", "HEAD"], {
    encoding: "utf8",
  }).trim();
  const other: Way = {
    ...ROLLCALL,
    name: `${ROLLCALL.name}, at ${commit}`,
    program: resolve(folder, "bench", "ways", ROLLCALL.program),
  };
  return { ...race, ways: [...race.ways, other] };
}

function chosenParts(): readonly Part[] {
  const parts = values.quick ? QUICK_PARTS : PARTS;
  if (positionals.length === 0) return parts;
  return positionals.map((name) => {
    const part = parts.find((part) => part.name === name);
    if (part) return part;
    throw new Error(
      `There is no part ${name}. There are: ${parts.map(({ name }) => name).join(", ")}`,
    );
  });
}

async function keep(result: PartResult): Promise<void> {
  const all = (await loadResults()).set(result.name, result);
  await saveResults(all);
  const page = fileURLToPath(new URL("../docs/performance.md", import.meta.url));
  const text = await readFile(page, "utf8");
  const marked = /(<!-- npm run bench -->\n)[^]*(\n<!-- end -->)/;
  if (!marked.test(text)) throw new Error(`${page} has lost its markers`);
  await writeFile(
    page,
    text.replace(
      marked,
      (_, begin: string, end: string) => `${begin}\n${resultsMarkdown(all)}\n${end}`,
    ),
  );
  const formatter = new URL("../node_modules/oxfmt/bin/oxfmt", import.meta.url);
  execFileSync(process.execPath, [fileURLToPath(formatter), page, RESULTS_FILE]);
}

function numberFrom(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (number >= least && number <= most) return number;
  throw new Error(`${name} must be a number from ${least} to ${most}, not ${JSON.stringify(text)}`);
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
