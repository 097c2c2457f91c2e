import { forTerminal } from "../escape.ts";
import { columnWidth, displayWidth, padTo } from "./columns.ts";

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

/**
 * What columns seem to hold, as lines: the letter, the heading, the meaning, and different first cells, as many as fit, but at
 * least one.
 *
 * @param width columns of a line
 */
export function renderColumnChoice(
  columns: readonly {
    readonly letter: string;
    readonly heading: string;
    readonly meaning: string;
    readonly samples: readonly string[];
    readonly remark?: string;
  }[],
  width: number,
): string[] {
  const shown = columns.map((column) => ({
    letter: column.letter,
    heading: cut(forTerminal(column.heading)),
    meaning: forTerminal(column.meaning),
    // A cell may hold commas of its own.
    samples: [...new Set(column.samples)].map((text) => `"${cut(forTerminal(text))}"`),
    remark: column.remark === undefined ? "" : `# ${forTerminal(column.remark)}`,
  }));
  const letters = columnWidth(
    shown.map(({ letter }) => letter),
    LONGEST,
  );
  const headings = columnWidth(
    shown.map(({ heading }) => heading),
    LONGEST,
  );
  const meanings = columnWidth(
    shown.map(({ meaning }) => meaning),
    LONGEST,
  );
  return shown.flatMap(({ letter, heading, meaning, samples, remark }) => {
    const start = `  ${padTo(letters, letter)}  ${padTo(headings, heading)}  ${padTo(meanings, meaning)}  `;
    const indent = " ".repeat(letters + 4);
    const [first = ""] = samples;
    const fits = displayWidth(start + first) <= width;
    const above = fits ? [] : [start.trimEnd()];
    let line = (fits ? start : indent) + first;
    for (const sample of samples.slice(1))
      if (displayWidth(`${line}, ${sample}`) <= width) line += `, ${sample}`;
    const whole = remark === "" ? line.trimEnd() : `${line}  ${remark}`;
    if (displayWidth(whole) <= width || remark === "") return [...above, whole];
    return [...above, line.trimEnd(), `${indent}${remark}`];
  });
}

const LONGEST = 32;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
