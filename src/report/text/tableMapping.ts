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
