import { quoted } from "../../session/process/invocation.ts";
import type { ImportTableOptions } from "../tables/tableOptions.ts";

/** What options say of how a table is read, by the names of the options. */
const OF_TABLES = [
  "encoding",
  "separator",
  "sheet",
  "headings",
  "dates",
  "domain",
  "source",
] as const;

/** How a table is read, as it was said. */
export type TableTold = Pick<ImportTableOptions, (typeof OF_TABLES)[number] | "unknownManagers">;

/** Of options, or of what an earlier run kept: those about the table, as texts. */
export function tableToldIn(options: Readonly<Record<string, unknown>>): TableTold {
  return Object.fromEntries(
    [...OF_TABLES, "unknownManagers"].flatMap((name) =>
      typeof options[name] === "string" ? [[name, options[name]]] : [],
    ),
  );
}

/** Such as `--encoding windows-1252`, ready to be pasted. */
export function flagsOf(told: TableTold): string[] {
  return Object.entries(told).map(
    ([name, value]) =>
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${quoted(value)}`,
  );
}
