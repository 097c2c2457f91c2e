import { isMap, isScalar, type ParsedNode } from "yaml";
import { splice, type BlockOrFlowMap } from "../yaml/cuts.ts";
import { parseYaml, readYaml } from "../yaml/explained.ts";
import type { Tree } from "../yaml/tree.ts";
import { writeEntry, type YamlValue } from "../yaml/write.ts";

/** The mapping of a file; undefined where it is none, or has several documents or mistakes. */
export function rootOf(text: string): BlockOrFlowMap | undefined {
  const [document, second] = parseYaml(text);
  const root = document?.contents;
  return second || document?.errors.length || !isMap<ParsedNode, ParsedNode | null>(root)
    ? undefined
    : root;
}

/** Whether a file has more than comments. */
export function hasContent(text: string): boolean {
  return parseYaml(text).some(({ contents }) => contents !== null);
}

/** The mapping that is a value of another one. */
export function valueOf(map: BlockOrFlowMap | undefined, key: string): BlockOrFlowMap | undefined {
  const value = map?.items.find((item) => isScalar(item.key) && item.key.value === key)?.value;
  return isMap<ParsedNode, ParsedNode | null>(value) ? value : undefined;
}

/** Lines at the end of a text. */
export function appended(text: string, lines: readonly string[]): string {
  const eol = /\r\n/.test(text) ? "\r\n" : "\n";
  const start = text === "" || text.endsWith("\n") ? text : text + eol;
  return start + lines.map((line) => line + eol).join("");
}

/**
 * Lines behind the last entry of a mapping, indented as its entries are.
 *
 * @param name the mapping's key, where it stands at the top of the file and may be written in braces
 * @returns undefined where that cannot be done without touching more
 */
export function inserted(
  text: string,
  map: BlockOrFlowMap | undefined,
  lines: readonly string[],
  name?: string,
): string | undefined {
  const first = map?.items[0]?.key.range[0];
  const last = map?.items.at(-1);
  if (!map || first === undefined || !last) return undefined;
  const eol = /\r\n/.test(text) ? "\r\n" : "\n";
  if (map.flow) return opened(text, map, lines, name, eol);
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
  name: string | undefined,
  eol: string,
): string | undefined {
  const [start, end] = map.range ?? [0, 0];
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const isAlone =
    /^[^\n]*$/.test(text.slice(start, end)) && /^\s*$/.test(text.slice(end, lineEnd(text, end)));
  // Only what stands at its usual depth can be written out.
  if (!isAlone || name === undefined || text.slice(lineStart, start).trimEnd() !== `${name}:`)
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

/** What the documents of a text hold; none where it has mistakes. */
export function documentsOf(text: string): unknown[] {
  const file = readYaml({ path: "", bytes: new TextEncoder().encode(text) });
  return file.diagnostics.length > 0 ? [] : file.documents.map(plain);
}

/** Whether a text says all that another one says. */
export function says(text: string, other: string): boolean {
  const [whole, more] = documentsOf(text);
  const [part] = documentsOf(other);
  return more === undefined && whole !== undefined && (part === undefined || contains(whole, part));
}

/** Whether a value has all that another one has. */
export function contains(whole: unknown, part: unknown): boolean {
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
