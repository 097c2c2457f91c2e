import { isMap, isScalar, isSeq, type ParsedNode, type Scalar } from "yaml";
import {
  Cuts,
  endOf,
  NoSurgery,
  startOf,
  type BlockOrFlowMap,
  type ParsedPair,
  type Splice,
} from "./cuts.ts";
import { changeList, stepsTo, type ListSteps } from "./listSurgery.ts";
import { inStyleOf, replaceScalar } from "./scalarSurgery.ts";
import {
  isList,
  isMembers,
  writeEntry,
  writeFlow,
  writeFlowEntry,
  type YamlValue,
} from "./write.ts";

/**
 * Works out what has to be replaced in a text so that a mapping in it holds other values, touching as little as
 * possible: a value keeps its quotes and its comment, a list its other items, a new key follows the last one.
 *
 * @throws NoSurgery
 */
export class Surgeon {
  readonly #cuts: Cuts;

  constructor(text: string) {
    this.#cuts = new Cuts(text);
  }

  get splices(): readonly Splice[] {
    return this.#cuts.splices;
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

  /**
   * Changes items of the list under a key, and keeps the others.
   *
   * @param stepsOf what becomes of the items that are there; a mapping is replaced by a mapping
   */
  setItems(
    map: BlockOrFlowMap,
    key: string,
    stepsOf: (items: readonly ParsedNode[]) => ListSteps,
  ): void {
    const pair = map.items.find((item) => keyOf(item) === key);
    const list = pair?.value;
    if (!pair || (isScalar(list) && list.value === null) || (isScalar(list) && isEmpty(list)))
      return this.setMembers(map, { [key]: stepsOf([]).added });
    if (!isSeq<ParsedNode>(list))
      throw new NoSurgery(pair.key.range[0], "holds something other than a list");
    const steps = stepsOf(list.items);
    const { removed, replaced, added } = steps;
    if (removed.length + replaced.length + added.length === 0) return;
    if (!list.flow && list.items.length === removed.length && added.length === 0)
      return this.#setPair(map, pair, []);
    const texts = replaced.filter(([item]) => !isMap(item));
    for (const [item, value] of replaced)
      if (isMap<ParsedNode, ParsedNode | null>(item) && typeof value === "object")
        this.setMembers(item, value, true);
    changeList(this.#cuts, list, { removed, replaced: texts, added });
  }

  /** Adds mappings, each as lines, behind the last item; false where that item stands in an unusual form. */
  addItems(items: readonly ParsedNode[], added: readonly (readonly string[])[]): boolean {
    const last = items.at(-1);
    if (!last) return false;
    const start = last.range[0];
    const prefix = this.#cuts.text.slice(this.#cuts.lineStart(start), start);
    if (!/^ *- +$/.test(prefix)) return false;
    const indentation = " ".repeat(prefix.length);
    this.#cuts.insertLines(
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
      if (isEmpty(node)) return this.#cuts.replace(colon, colon, ` ${writeFlow(value)}`);
      if (typeof value === "object" && value !== null)
        return replaceScalar(this.#cuts, node, writeFlow(value));
      if (node.value === value) return;
      return replaceScalar(this.#cuts, node, inStyleOf(this.#cuts, node, value, map.flow === true));
    }
    if (isSeq<ParsedNode>(node) && isList(value) && value.length > 0)
      return changeList(this.#cuts, node, stepsTo(node.items, value));
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
      return this.#cuts.replace(node.range[0], node.range[1], writeFlow(value));
    }
    // The comments between key and items stay, and so does that of the key.
    this.#cuts.replace(colon, colon, ` ${writeFlow(value)}`);
    for (const item of node.items) this.#cuts.removeLines(startOf(item), endOf(item));
  }

  #removePairs(map: BlockOrFlowMap, keys: ReadonlySet<string>): void {
    if (keys.size === 0) return;
    if (!map.flow) {
      const kept = map.items.findIndex((pair) => !keys.has(keyOf(pair)));
      const isItem = /-\s*$/.test(this.#beforeFirst(map));
      for (const [index, pair] of map.items.entries())
        if (keys.has(keyOf(pair)) && !(isItem && index < kept))
          this.#cuts.removeLines(pair.key.range[0], endOf(pair));
      if (isItem && kept > 0) this.#moveToFront(map.items.slice(0, kept + 1));
      return;
    }
    const [start, end] = map.range ?? [0, 0];
    const source = this.#cuts.text.slice(start, end);
    if (/[#\n]/.test(source))
      throw new NoSurgery(start, "is in braces over several lines, or with a comment");
    // From the end of the one before, or to the start of the one behind: the comma goes along.
    let keptEnd: number | undefined;
    map.items.forEach((pair, index) => {
      const next = map.items[index + 1];
      if (!keys.has(keyOf(pair))) keptEnd = endOf(pair);
      else if (keptEnd !== undefined) {
        this.#cuts.replace(keptEnd, endOf(pair), "");
        keptEnd = endOf(pair);
      } else this.#cuts.replace(pair.key.range[0], next?.key.range[0] ?? endOf(pair), "");
    });
  }

  /** Behind the dash of an item the first key that is kept takes the place of those before it. */
  #moveToFront(pairs: readonly ParsedPair[]): void {
    const [first, last] = [pairs[0], pairs.at(-1)];
    if (!first || !last) return;
    for (const [index, pair] of pairs.slice(0, -1).entries())
      if (this.#cuts.text.slice(endOf(pair), pairs[index + 1]?.key.range[0]).includes("#"))
        throw new NoSurgery(endOf(pair), "has a comment that would go with it");
    this.#cuts.replace(first.key.range[0], last.key.range[0], "");
  }

  /** What stands before the first key, in its line. */
  #beforeFirst(map: BlockOrFlowMap): string {
    const first = map.items[0]?.key.range[0] ?? map.range?.[0] ?? 0;
    return this.#cuts.text.slice(this.#cuts.lineStart(first), first);
  }

  #addPairs(map: BlockOrFlowMap, entries: readonly (readonly [string, YamlValue])[]): void {
    const last = map.items.at(-1);
    const start = map.range?.[0] ?? 0;
    if (map.flow) {
      const texts = entries.map(([key, value]) => writeFlowEntry(key, value)).join(", ");
      if (last) this.#cuts.replace(endOf(last), endOf(last), `, ${texts}`);
      else this.#cuts.replace(start + 1, start + 1, ` ${texts} `);
      return;
    }
    const first = map.items[0]?.key.range[0] ?? start;
    const before = this.#beforeFirst(map);
    if (!last || !/^(?:\ufeff)?[ -]*$/.test(before))
      throw new NoSurgery(first, "begins in a way to which no key can be added");
    const indentation = " ".repeat(before.replace("\ufeff", "").length);
    this.#cuts.insertLines(
      endOf(last),
      entries.flatMap(([key, value]) => writeEntry(key, value).map((line) => indentation + line)),
    );
  }

  #colonAfter({ key, value }: ParsedPair): number {
    const end = key.range[1];
    const colon = this.#cuts.text.indexOf(":", end);
    if (value === null || colon < 0 || /\S/.test(this.#cuts.text.slice(end, colon)))
      throw new NoSurgery(key.range[0], "has a key without a colon right behind it");
    return colon + 1;
  }
}

function keyOf({ key }: ParsedPair): string {
  return isScalar(key) ? String(key.value) : "";
}

function isEmpty(node: Scalar.Parsed): boolean {
  return node.type === "PLAIN" && node.range[0] === node.range[1];
}

function isSame(node: ParsedNode, value: YamlValue): boolean {
  return isSeq(node) ? isList(value) && value.length === 0 : isMembers(value);
}
