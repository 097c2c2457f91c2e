/** What a mutation run found out, less what is known to be equivalent: pure, from Stryker's report to a table and a verdict. */

/** The parts that are read of a report: https://github.com/stryker-mutator/mutation-testing-elements (report schema 2). */
export interface Report {
  files: Record<string, { source: string; mutants: ReportedMutant[] }>;
}

interface ReportedMutant {
  status: string;
  replacement?: string;
  location: { start: Position; end: Position };
}

/** Lines and columns count from 1. */
interface Position {
  line: number;
  column: number;
}

/** Mutants of one line that no test can notice, and why. */
export interface Equivalent {
  file: string;
  /** The line on which the mutated text begins, without its indentation. */
  line: string;
  /** What stands there and what it becomes; once for each place. White space counts as one space; "…" at the end stands for the rest. */
  mutants: [original: string, replacement: string][];
  reason: string;
}

export interface Survivor {
  file: string;
  line: number;
  text: string;
  original: string;
  replacement: string;
}

interface Row {
  file: string;
  mutants: number;
  killed: number;
  equivalent: number;
  survived: number;
  /** Percent of the mutants that are not equivalent; 100 where there are none. */
  score: number;
  atLeast: number;
}

export interface Results {
  rows: Row[];
  survivors: Survivor[];
  /** Equivalents of files that were mutated, which no survivor matches any more. */
  stale: string[];
}

/** What share of a file's mutants the tests have to notice, in percent, by the beginning of its path. */
export const THRESHOLDS: Readonly<Record<string, number>> = {
  "src/plan/": 95,
  "src/apply/": 90,
  "src/directory/graph/": 90,
};

export function threshold(file: string): number | undefined {
  return Object.entries(THRESHOLDS).find(([folder]) => file.startsWith(folder))?.[1];
}

export function results(report: Report, equivalents: readonly Equivalent[]): Results {
  const open = equivalents
    .filter(({ file }) => file in report.files)
    .flatMap(({ file, line, mutants }) =>
      mutants.map(([original, replacement]) => ({ file, line, original, replacement })),
    );
  const survivors: Survivor[] = [];
  const rows = Object.entries(report.files).map(([file, { source, mutants }]) => {
    const killed = mutants.filter(({ status }) => status === "Killed" || status === "Timeout");
    const alive = mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map((mutant) => survivor(file, source, mutant))
      .sort((one, other) => one.line - other.line);
    let equivalent = 0;
    for (const each of alive) {
      const known = open.findIndex((entry) => isOf(entry, each));
      if (known === -1) survivors.push(each);
      else {
        open.splice(known, 1);
        equivalent += 1;
      }
    }
    const survived = alive.length - equivalent;
    const counted = killed.length + survived;
    return {
      file,
      mutants: killed.length + alive.length,
      killed: killed.length,
      equivalent,
      survived,
      score: counted === 0 ? 100 : (killed.length * 100) / counted,
      atLeast: threshold(file) ?? 0,
    };
  });
  const stale = open.map(
    ({ file, line, original, replacement }) =>
      `${file}: in "${line}", "${original}" → "${replacement}"`,
  );
  return { rows, survivors, stale };
}

export function isGood({ rows, stale }: Results): boolean {
  return stale.length === 0 && rows.every(({ score, atLeast }) => score >= atLeast);
}

export function table({ rows, survivors, stale }: Results): string {
  const cells = [
    ["file", "mutants", "killed", "equivalent", "survived", "score"],
    ...rows.map(({ file, mutants, killed, equivalent, survived, score, atLeast }) => [
      file,
      `${mutants}`,
      `${killed}`,
      `${equivalent}`,
      `${survived}`,
      `${score.toFixed(1)} %${score < atLeast ? ` (under ${atLeast})` : ""}`,
    ]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
  return [
    ...lines,
    ...survivors.map(
      ({ file, line, original, replacement }) =>
        `Survived: ${file}:${line}: ${original} → ${replacement}`,
    ),
    ...stale.map(
      (entry) => `No longer survives, so take it out of test/mutation/equivalents/: ${entry}`,
    ),
    "",
  ].join("\n");
}

function survivor(file: string, source: string, mutant: ReportedMutant): Survivor {
  const { start, end } = mutant.location;
  const lines = source.split("\n");
  const covered = lines.slice(start.line - 1, end.line);
  covered[covered.length - 1] = covered.at(-1)!.slice(0, end.column - 1);
  covered[0] = covered[0]!.slice(start.column - 1);
  return {
    file,
    line: start.line,
    text: lines[start.line - 1]!.trim(),
    original: oneLine(covered.join("\n")),
    replacement: oneLine(mutant.replacement ?? ""),
  };
}

function isOf(
  entry: { file: string; line: string; original: string; replacement: string },
  { file, text, original, replacement }: Survivor,
): boolean {
  return (
    entry.file === file &&
    entry.line === text &&
    says(entry.original, original) &&
    says(entry.replacement, replacement)
  );
}

function says(written: string, text: string): boolean {
  return written.endsWith("…") ? text.startsWith(written.slice(0, -1)) : written === text;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
