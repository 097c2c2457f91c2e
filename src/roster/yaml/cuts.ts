import { isMap, isSeq, type Pair, type ParsedNode, type YAMLMap } from "yaml";

/** One piece of a text that is replaced; nothing is replaced where `start` is `end`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why a piece of YAML cannot be changed in place, and where it stands. The message follows "line 7 ". */
export class NoSurgery extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

export type BlockOrFlowMap = YAMLMap<ParsedNode, ParsedNode | null>;
export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** Carries out splices, none of which may overlap; those at one place in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  let result = "";
  let from = 0;
  for (const { start, end, text: inserted } of splices.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(from, start) + inserted;
    from = end;
  }
  return result + text.slice(from);
}

/** The pieces of a text that are going to be replaced, by offsets or by whole lines. */
export class Cuts {
  readonly splices: Splice[] = [];
  readonly text: string;
  readonly eol: string;

  constructor(text: string) {
    this.text = text;
    this.eol = /\r?\n/.exec(text)?.[0] ?? "\n";
  }

  replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  insertLines(end: number, lines: readonly string[]): void {
    const at = this.lineEnd(end);
    this.replace(at, at, lines.map((line) => this.eol + line).join(""));
  }

  /** Takes out whole lines with the line end before them, so that the last line of a file can go too. */
  removeLines(start: number, end: number): void {
    const lineStart = this.lineStart(start);
    const before = this.text.slice(0, lineStart);
    this.replace(lineStart - (/\r?\n$/.exec(before)?.[0].length ?? 0), this.lineEnd(end), "");
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf("\n", offset - 1) + 1;
  }

  /** The end of the line in which something ends, before its line end; blocks of text end behind theirs. */
  lineEnd(end: number): number {
    const feed = this.text[end - 1] === "\n" ? end - 1 : this.text.indexOf("\n", end);
    if (feed < 0) return this.text.length;
    return this.text[feed - 1] === "\r" ? feed - 1 : feed;
  }
}

export function startOf(node: ParsedNode | ParsedPair): number {
  return "key" in node ? node.key.range[0] : node.range[0];
}

/** Where the text of a node ends; the range of a block collection runs on to the next line. */
export function endOf(node: ParsedNode | ParsedPair): number {
  if ("key" in node) return node.value ? endOf(node.value) : node.key.range[1];
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return endOf(last);
  }
  return node.range[1];
}
