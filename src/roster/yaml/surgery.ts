import {
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
} from "yaml";
import { isList, isMembers, writeEntry, writeFlow, writeFlowEntry, writeScalar } from "./write.ts";
import type { Quoting, YamlValue } from "./write.ts";

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
type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

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

/**
 * Works out what has to be replaced in a text so that a mapping in it holds other values, touching as little as
 * possible: a value keeps its quotes and its comment, a list its other items, a new key follows the last one.
 *
 * @throws NoSurgery
 */
export class Surgeon {
  readonly splices: Splice[] = [];
  readonly #text: string;
  readonly #eol: string;

  constructor(text: string) {
    this.#text = text;
    this.#eol = /\r?\n/.exec(text)?.[0] ?? "\n";
  }

  /** Sets keys of a mapping; what `members` does not name stays, or with `exactly` is taken out. */
  setMembers(
    map: BlockOrFlowMap,
    members: Readonly<Record<string, YamlValue>>,
    exactly = false,
  ): void {
    const pairs = new Map(map.items.map((pair) => [keyOf(pair), pair]));
    const names = Object.keys(members);
    if (exactly)
      this.#removePairs(map, new Set([...pairs.keys()].filter((key) => !names.includes(key))));
    for (const [key, pair] of pairs) {
      const value = members[key];
      if (value !== undefined) this.#setPair(map, pair, value);
    }
    const absent = Object.entries(members).filter(([key]) => !pairs.has(key));
    if (absent.length > 0) this.#addPairs(map, absent);
  }

  /** Sets members of the mapping under a key, and keeps its other members; adds the key where it is absent. */
  mergeMembers(
    map: BlockOrFlowMap,
    key: string,
    members: Readonly<Record<string, YamlValue>>,
    every: readonly string[],
  ): void {
    const pair = map.items.find((item) => keyOf(item) === key);
    const node = pair?.value;
    if (isMap<ParsedNode, ParsedNode | null>(node)) return this.setMembers(node, members);
    if (!pair || (isScalar(node) && isEmpty(node))) return this.setMembers(map, { [key]: members });
    if (!isScalar(node) || node.value !== null)
      throw new NoSurgery(pair.key.range[0], "holds something other than members");
    // null clears all members, which has to be said of the others now.
    if (Object.values(members).some((value) => value !== null))
      this.setMembers(map, {
        [key]: Object.fromEntries(every.map((name) => [name, members[name] ?? null])),
      });
  }

  /** Adds mappings, each as lines, behind the last item; false where that item stands in an unusual form. */
  addItems(items: readonly ParsedNode[], added: readonly (readonly string[])[]): boolean {
    const last = items.at(-1);
    if (!last) return false;
    const start = last.range[0];
    const prefix = this.#text.slice(this.#lineStart(start), start);
    if (!/^ *- +$/.test(prefix)) return false;
    const indentation = " ".repeat(prefix.length);
    this.#insertLines(
      endOf(last),
      added.flatMap((lines) =>
        lines.map((line, index) => (index === 0 ? prefix : indentation) + line),
      ),
    );
    return true;
  }

  #setPair(map: BlockOrFlowMap, pair: ParsedPair, value: YamlValue): void {
    const node = pair.value;
    const colon = this.#colonAfter(pair);
    if (isScalar(node)) {
      if (isEmpty(node)) return this.#replace(colon, colon, ` ${writeFlow(value)}`);
      if (typeof value === "object" && value !== null)
        return this.#replaceScalar(node, writeFlow(value));
      if (node.value === value) return;
      return this.#replaceScalar(node, this.#inStyleOf(node, value, map.flow === true));
    }
    if (isSeq<ParsedNode>(node) && isList(value) && value.length > 0)
      return node.flow
        ? this.#setFlowList(node.range, node.items, value)
        : this.#setBlockList(node.items, value);
    if (
      isMap<ParsedNode, ParsedNode | null>(node) &&
      isMembers(value) &&
      Object.keys(value).length > 0
    )
      return this.setMembers(node, value, true);
    if (!isSeq<ParsedNode>(node) && !isMap<ParsedNode, ParsedNode | null>(node))
      throw new NoSurgery(colon, "holds an alias");
    if (node.flow) {
      if (node.items.length === 0 && typeof value === "object" && isSame(node, value)) return;
      return this.#replace(node.range[0], node.range[1], writeFlow(value));
    }
    // The comments between key and items stay, and so does that of the key.
    this.#replace(colon, colon, ` ${writeFlow(value)}`);
    for (const item of node.items) this.#removeLines(startOf(item), endOf(item));
  }

  #replaceScalar(node: Scalar.Parsed, text: string): void {
    const [start, end] = node.range;
    if (!isBlockScalar(node)) return this.#replace(start, end, text);
    const [header = ""] = this.#text.slice(start, end).split(/\r?\n/, 1);
    const comment = /\s+#.*$/.exec(header)?.[0] ?? "";
    const [first = "", ...more] = text.split(this.#eol);
    this.#replace(start, this.#lineEnd(end), [first + comment, ...more].join(this.#eol));
  }

  #inStyleOf(node: Scalar.Parsed, value: string | boolean | null, inFlow: boolean): string {
    if (node.type === "BLOCK_LITERAL" && typeof value === "string") {
      const block = this.#blockLiteral(node, value);
      if (block !== undefined) return block;
    }
    return writeScalar(value, QUOTINGS[node.type ?? ""] ?? "plain", inFlow);
  }

  /** Several lines in the indentation of the block that was there; undefined for what needs escapes. */
  #blockLiteral(node: Scalar.Parsed, value: string): string | undefined {
    const lines = value.split("\n");
    const isKept = value.endsWith("\n");
    if (isKept) lines.pop();
    const indentation = /^[|>][+-]?(?:\s+#.*)?\r?\n(?:[ \t]*\r?\n)*( +)/.exec(
      this.#text.slice(node.range[0], node.range[1]),
    )?.[1];
    const isClean = lines.every(
      (line) => line !== "" && line === line.trim() && !/[\t\r]/.test(line),
    );
    if (indentation === undefined || lines.length < 2 || !isClean) return undefined;
    if (lines.some((line) => writeScalar(line, "single").startsWith('"'))) return undefined;
    return [isKept ? "|" : "|-", ...lines.map((line) => indentation + line)].join(this.#eol);
  }

  #setBlockList(items: readonly ParsedNode[], value: readonly string[]): void {
    const { removed, replaced, added } = this.#listSteps(items, value);
    for (const item of removed) this.#removeLines(startOf(item), endOf(item));
    for (const [item, text] of replaced)
      this.#replaceScalar(item, this.#inStyleOf(item, text, false));
    const last = items.at(-1);
    if (!last || added.length === 0) return;
    const start = last.range[0];
    const prefix = this.#text.slice(this.#lineStart(start), start);
    if (!/^ *- +$/.test(prefix))
      throw new NoSurgery(start, "begins in a way that is not a plain list");
    this.#insertLines(
      endOf(last),
      added.map((text) => prefix + writeScalar(text)),
    );
  }

  #setFlowList(
    [start, end]: readonly [number, number, number],
    items: readonly ParsedNode[],
    value: readonly string[],
  ): void {
    const { removed, replaced, added } = this.#listSteps(items, value);
    const more = added.map((text) => writeScalar(text, "plain", true));
    if (removed.length > 0) {
      if (/[#\n]/.test(this.#text.slice(start, end)))
        throw new NoSurgery(start, "is a list in brackets over several lines, or with a comment");
      const texts = new Map<ParsedNode, string>(
        replaced.map(([item, text]) => [item, this.#inStyleOf(item, text, true)]),
      );
      const kept = items
        .filter((item) => !removed.includes(item))
        .map((item) => texts.get(item) ?? this.#text.slice(item.range[0], item.range[1]));
      return this.#replace(start, end, `[${[...kept, ...more].join(", ")}]`);
    }
    for (const [item, text] of replaced)
      this.#replaceScalar(item, this.#inStyleOf(item, text, true));
    const last = items.at(-1);
    if (more.length === 0) return;
    if (last) this.#replace(last.range[1], last.range[1], `, ${more.join(", ")}`);
    else this.#replace(start + 1, start + 1, more.join(", "));
  }

  /** Items that stay in their order keep their place; otherwise each place takes its new text. */
  #listSteps(
    items: readonly ParsedNode[],
    value: readonly string[],
  ): { removed: ParsedNode[]; replaced: [Scalar.Parsed, string][]; added: string[] } {
    const scalars = items.map((item) => {
      if (!isScalar(item))
        throw new NoSurgery(item.range[0], "is a list of something other than texts");
      return item;
    });
    const kept = scalars.filter(
      (item) => value.includes(String(item.value)) && typeof item.value === "string",
    );
    if (kept.length > 0 && kept.every((item, index) => item.value === value[index]))
      return {
        removed: scalars.filter((item) => !kept.includes(item)),
        replaced: [],
        added: value.slice(kept.length),
      };
    return {
      removed: scalars.slice(value.length),
      replaced: scalars.slice(0, value.length).map((item, index) => [item, value[index] ?? ""]),
      added: value.slice(scalars.length),
    };
  }

  #removePairs(map: BlockOrFlowMap, keys: ReadonlySet<string>): void {
    if (keys.size === 0) return;
    if (!map.flow) {
      for (const pair of map.items)
        if (keys.has(keyOf(pair))) this.#removeLines(pair.key.range[0], endOf(pair));
      return;
    }
    const [start, end] = map.range ?? [0, 0];
    const source = this.#text.slice(start, end);
    if (/[#\n]/.test(source))
      throw new NoSurgery(start, "is in braces over several lines, or with a comment");
    // From the end of the one before, or to the start of the one behind: the comma goes along.
    let keptEnd: number | undefined;
    map.items.forEach((pair, index) => {
      const next = map.items[index + 1];
      if (!keys.has(keyOf(pair))) keptEnd = endOf(pair);
      else if (keptEnd !== undefined) {
        this.#replace(keptEnd, endOf(pair), "");
        keptEnd = endOf(pair);
      } else this.#replace(pair.key.range[0], next?.key.range[0] ?? endOf(pair), "");
    });
  }

  #addPairs(map: BlockOrFlowMap, entries: readonly (readonly [string, YamlValue])[]): void {
    const last = map.items.at(-1);
    const start = map.range?.[0] ?? 0;
    if (map.flow) {
      const texts = entries.map(([key, value]) => writeFlowEntry(key, value)).join(", ");
      if (last) this.#replace(endOf(last), endOf(last), `, ${texts}`);
      else this.#replace(start + 1, start + 1, ` ${texts} `);
      return;
    }
    const first = map.items[0]?.key.range[0] ?? start;
    const before = this.#text.slice(this.#lineStart(first), first);
    if (!last || !/^(?:\ufeff)?[ -]*$/.test(before))
      throw new NoSurgery(first, "begins in a way to which no key can be added");
    const indentation = " ".repeat(before.replace("\ufeff", "").length);
    this.#insertLines(
      endOf(last),
      entries.flatMap(([key, value]) => writeEntry(key, value).map((line) => indentation + line)),
    );
  }

  #colonAfter({ key, value }: ParsedPair): number {
    const end = key.range[1];
    const colon = this.#text.indexOf(":", end);
    if (value === null || colon < 0 || /\S/.test(this.#text.slice(end, colon)))
      throw new NoSurgery(key.range[0], "has a key without a colon right behind it");
    return colon + 1;
  }

  #replace(start: number, end: number, text: string): void {
    this.splices.push({ start, end, text });
  }

  #insertLines(end: number, lines: readonly string[]): void {
    const at = this.#lineEnd(end);
    this.#replace(at, at, lines.map((line) => this.#eol + line).join(""));
  }

  /** Takes out whole lines with the line end before them, so that the last line of a file can go too. */
  #removeLines(start: number, end: number): void {
    const lineStart = this.#lineStart(start);
    const before = this.#text.slice(0, lineStart);
    this.#replace(lineStart - (/\r?\n$/.exec(before)?.[0].length ?? 0), this.#lineEnd(end), "");
  }

  #lineStart(offset: number): number {
    return this.#text.lastIndexOf("\n", offset - 1) + 1;
  }

  /** The end of the line in which something ends, before its line end; blocks of text end behind theirs. */
  #lineEnd(end: number): number {
    const feed = this.#text[end - 1] === "\n" ? end - 1 : this.#text.indexOf("\n", end);
    if (feed < 0) return this.#text.length;
    return this.#text[feed - 1] === "\r" ? feed - 1 : feed;
  }
}

const QUOTINGS: Readonly<Record<string, Quoting>> = {
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
};

function keyOf({ key }: ParsedPair): string {
  return isScalar(key) ? String(key.value) : "";
}

function startOf(node: ParsedNode | ParsedPair): number {
  return "key" in node ? node.key.range[0] : node.range[0];
}

/** Where the text of a node ends; the range of a block collection runs on to the next line. */
function endOf(node: ParsedNode | ParsedPair): number {
  if ("key" in node) return node.value ? endOf(node.value) : node.key.range[1];
  if ((isMap(node) || isSeq(node)) && !node.flow) {
    const last = node.items.at(-1);
    if (last) return endOf(last);
  }
  return node.range[1];
}

function isEmpty(node: Scalar.Parsed): boolean {
  return node.type === "PLAIN" && node.range[0] === node.range[1];
}

function isBlockScalar({ type }: Scalar.Parsed): boolean {
  return type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED";
}

function isSame(node: ParsedNode, value: YamlValue): boolean {
  return isSeq(node) ? isList(value) && value.length === 0 : isMembers(value);
}
