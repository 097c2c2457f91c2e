import { isMap, isScalar, type ParsedNode } from "yaml";
import { parseYaml, readYaml } from "../../roster/yaml/explained.ts";
import { writeEntry, type YamlValue } from "../../roster/yaml/write.ts";
import type { Tree } from "../../roster/yaml/tree.ts";
import { splice, type BlockOrFlowMap } from "../../roster/yaml/cuts.ts";
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
        : inserted(body, mapOf(root, place), lines, place);
  const expected = pastedLines(name, mapping, "file").join("\n");
  const isRight = after !== undefined && says(after, body) && says(after, expected);
  return isRight ? mark + after : undefined;
}

function rootOf(text: string): BlockOrFlowMap | undefined {
  const [document, second] = parseYaml(text);
  const root = document?.contents;
  return second || document?.errors.length || !isMap<ParsedNode, ParsedNode | null>(root)
    ? undefined
    : root;
}

function hasContent(text: string): boolean {
  return parseYaml(text).some(({ contents }) => contents !== null);
}

function valueOf(map: BlockOrFlowMap | undefined, key: string): BlockOrFlowMap | undefined {
  const value = map?.items.find((item) => isScalar(item.key) && item.key.value === key)?.value;
  return isMap<ParsedNode, ParsedNode | null>(value) ? value : undefined;
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
  const withColumns = added.length === 0 ? text : inserted(text, own, added, "source");
  const lines = formLines(forms);
  return withColumns === undefined || lines.length === 0
    ? withColumns
    : inserted(withColumns, sourceIn(withColumns, name), lines, "source");
}

function appended(text: string, lines: readonly string[]): string {
  const eol = /\r\n/.test(text) ? "\r\n" : "\n";
  const start = text === "" || text.endsWith("\n") ? text : text + eol;
  return start + lines.map((line) => line + eol).join("");
}

function inserted(
  text: string,
  map: BlockOrFlowMap | undefined,
  lines: readonly string[],
  place: MappingPlace,
): string | undefined {
  const first = map?.items[0]?.key.range[0];
  const last = map?.items.at(-1);
  if (!map || first === undefined || !last) return undefined;
  const eol = /\r\n/.test(text) ? "\r\n" : "\n";
  if (map.flow) return opened(text, map, lines, place, eol);
  const column = first - (text.lastIndexOf("\n", first - 1) + 1);
  const depth = /^ */.exec(lines[0] ?? "")?.[0].length ?? 0;
  const end = lineEnd(text, endOf(last.value ?? last.key));
  const added = lines.map((line) => eol + " ".repeat(column) + line.slice(depth)).join("");
  return splice(text, [{ start: end, end, text: added }]);
}

// What stands in braces on one line is written out, so that lines can follow it.
function opened(
  text: string,
  map: BlockOrFlowMap,
  lines: readonly string[],
  place: MappingPlace,
  eol: string,
): string | undefined {
  const [start, end] = map.range ?? [0, 0];
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const isAlone =
    /^[^\n]*$/.test(text.slice(start, end)) && /^\s*$/.test(text.slice(end, lineEnd(text, end)));
  // Only what stands at its usual depth can be written out.
  if (!isAlone || (place === "tables" ? !/^tables:\s*$/.test(text.slice(lineStart, start)) : true))
    return undefined;
  const [tree] = readYaml({
    path: "",
    bytes: new TextEncoder().encode(text.slice(start, end)),
  }).documents;
  if (!tree) return undefined;
  const own = Object.entries(plain(tree) as Record<string, YamlValue>).flatMap(([key, value]) =>
    writeEntry(key, value).map((line) => `  ${line}`),
  );
  const head = text.slice(lineStart, start).trimEnd();
  return splice(text, [{ start: lineStart, end, text: [head, ...own, ...lines].join(eol) }]);
}

function endOf(node: ParsedNode): number {
  if (isMap<ParsedNode, ParsedNode | null>(node) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return endOf(last.value ?? last.key);
  }
  return node.range[1];
}

function lineEnd(text: string, end: number): number {
  const feed = text[end - 1] === "\n" ? end - 1 : text.indexOf("\n", end);
  if (feed < 0) return text.length;
  return text[feed - 1] === "\r" ? feed - 1 : feed;
}

/** Whether a text says all that another one says. */
function says(text: string, other: string): boolean {
  const [whole, more] = documentsOf(text);
  const [part] = documentsOf(other);
  return more === undefined && whole !== undefined && (part === undefined || contains(whole, part));
}

function documentsOf(text: string): unknown[] {
  const file = readYaml({ path: "", bytes: new TextEncoder().encode(text) });
  return file.diagnostics.length > 0 ? [] : file.documents.map(plain);
}

function contains(whole: unknown, part: unknown): boolean {
  if (typeof part !== "object" || part === null || Array.isArray(part))
    return JSON.stringify(whole) === JSON.stringify(part);
  return (
    typeof whole === "object" &&
    whole !== null &&
    Object.entries(part).every(([key, value]) =>
      contains((whole as Record<string, unknown>)[key], value),
    )
  );
}

function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case "scalar":
      return tree.value;
    case "list":
      return tree.items.map(plain);
    case "map":
      return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
  }
}
