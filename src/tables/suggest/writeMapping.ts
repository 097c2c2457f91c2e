import {
  appended,
  contains,
  documentsOf,
  hasContent,
  inserted,
  rootOf,
  says,
  valueOf,
} from "../../roster/edit/addLines.ts";
import type { BlockOrFlowMap } from "../../roster/yaml/cuts.ts";
import { columnLines, formLines, mappingLines, type Mapping } from "./mapping.ts";

/** Where in a configuration the mapping of a source stands, or would. */
export type MappingPlace = "file" | "tables" | "sources" | "source";

/** Which part of it a configuration has already. */
export function placeOfMapping(text: string, name: string): MappingPlace {
  const tables = valueOf(rootOf(text), "tables");
  const sources = valueOf(tables, "sources");
  if (valueOf(valueOf(sources, name), "columns")) return "source";
  if (sources) return "sources";
  return tables ? "tables" : "file";
}

/** The lines to paste at that place, indented as they stand there, from the part on that is not there yet. */
export function pastedLines(name: string, mapping: Mapping, place: MappingPlace): string[] {
  const source = mappingLines(name, mapping).map((line) => `    ${line}`);
  switch (place) {
    case "file":
      return ["tables:", "  sources:", ...source];
    case "tables":
      return ["  sources:", ...source];
    case "sources":
      return source;
    case "source":
      return columnLines(mapping.columns).map((line) => `        ${line}`);
  }
}

/**
 * Writes the mapping of a source into the text of a configuration: behind what is there, or, where the source is there,
 * the columns behind its own, and how it is read behind the rest of it. Everything else stays as it is.
 *
 * @returns undefined where that cannot be done without touching more
 */
export function writeMapping(text: string, name: string, proposal: Mapping): string | undefined {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const body = text.slice(mark.length);
  const root = rootOf(body);
  if (!root && hasContent(body)) return undefined;
  const place = placeOfMapping(body, name);
  const mapping = place === "source" ? withoutWritten(proposal, plainSource(body, name)) : proposal;
  const lines = pastedLines(name, mapping, place);
  const after =
    place === "file"
      ? appended(body, lines)
      : place === "source"
        ? intoSource(body, name, mapping)
        : inserted(body, mapOf(root, place), lines, place === "tables" ? place : undefined);
  const expected = pastedLines(name, mapping, "file").join("\n");
  const isRight = after !== undefined && says(after, body) && says(after, expected);
  return isRight ? mark + after : undefined;
}

/** The mapping behind whose last entry the lines go. */
function mapOf(
  root: BlockOrFlowMap | undefined,
  place: "tables" | "sources",
): BlockOrFlowMap | undefined {
  const tables = valueOf(root, "tables");
  return place === "tables" ? tables : valueOf(tables, "sources");
}

function sourceIn(text: string, name: string): BlockOrFlowMap | undefined {
  return valueOf(mapOf(rootOf(text), "sources"), name);
}

// A source that is there has columns by which its tables are known, and may say how it is read.
function withoutWritten({ columns, forms, ...rest }: Mapping, source: unknown): Mapping {
  const isWritten = ([key, value]: readonly [string, unknown]): boolean =>
    contains(source, { [key]: value });
  return {
    ...rest,
    columns: columns.filter(({ isUnderstood }) => !isUnderstood),
    forms: Object.fromEntries(Object.entries(forms).filter((form) => !isWritten(form))),
  };
}

function plainSource(text: string, name: string): unknown {
  const [whole] = documentsOf(text) as [{ tables?: { sources?: Record<string, unknown> } }?];
  return whole?.tables?.sources?.[name];
}

function intoSource(text: string, name: string, { columns, forms }: Mapping): string | undefined {
  const own = valueOf(sourceIn(text, name), "columns");
  const added = columnLines(columns);
  const withColumns = added.length === 0 ? text : inserted(text, own, added);
  const lines = formLines(forms);
  return withColumns === undefined || lines.length === 0
    ? withColumns
    : inserted(withColumns, sourceIn(withColumns, name), lines);
}
