import { forTerminal } from "../escape.ts";

/** The block that says how a table is read, to be looked through and pasted, or to be written by `--write-mapping`. */
export function renderMappingAdvice(
  lines: readonly string[],
  { config, place }: { readonly config: string; readonly place: string },
): string {
  const where = place === "file" ? `into ${config}` : `into ${config}, below "${BELOW[place]}"`;
  return `\nRun the same command with --write-mapping, or put this ${forTerminal(where)}. Check it: what is ignored is not read.\n\n${lines.map((line) => `${forTerminal(line)}\n`).join("")}\n`;
}

const BELOW: Readonly<Record<string, string>> = {
  tables: "tables:",
  sources: "sources:",
  source: "columns:",
};

/** What columns seem to hold, as lines: the letter, the heading, the meaning, and the first cells. */
export function renderColumnChoice(
  columns: readonly {
    readonly letter: string;
    readonly heading: string;
    readonly meaning: string;
    readonly samples: readonly string[];
    readonly remark?: string;
  }[],
): string[] {
  const shown = columns.map((column) => ({
    letter: column.letter,
    heading: cut(forTerminal(column.heading)),
    meaning: forTerminal(column.meaning),
    samples: column.samples.map((text) => cut(forTerminal(text))).join(", "),
    remark: column.remark === undefined ? "" : `  # ${forTerminal(column.remark)}`,
  }));
  const width = (of: (column: (typeof shown)[number]) => string): number =>
    Math.max(0, ...shown.map((column) => of(column).length));
  const [letters, headings, meanings] = [
    width(({ letter }) => letter),
    width(({ heading }) => heading),
    Math.min(
      LONGEST,
      width(({ meaning }) => meaning),
    ),
  ];
  return shown.map(({ letter, heading, meaning, samples, remark }) =>
    `  ${letter.padEnd(letters)}  ${heading.padEnd(headings)}  ${meaning.padEnd(meanings)}  ${samples}${remark}`.trimEnd(),
  );
}

const LONGEST = 32;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
