import { isMap, isScalar, type ParsedNode } from "yaml";
import type { FieldName } from "../../model/properties/fields.ts";
import { isHolding, type FieldValue, type Holding } from "../../model/values.ts";
import { setOf, SETS } from "../../relationships/index.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import type { BlockOrFlowMap } from "../yaml/cuts.ts";
import type { ListSteps } from "../yaml/listSurgery.ts";
import type { Surgeon } from "../yaml/surgery.ts";
import type { YamlItem } from "../yaml/write.ts";
import { entryOf } from "./asYaml.ts";

/** What one set of a user gets and loses. */
export interface SetEdits {
  readonly set: SetRelationship;
  /** By name; null: no entry. */
  readonly elements: ReadonlyMap<string, Holding | null>;
  /** Whether the set is declared afterwards, even if it is empty. */
  readonly declared: boolean;
}

/** The edits that are about sets, by set. */
export function setEditsOf(
  edits: readonly { readonly field: FieldName; readonly value: FieldValue }[],
): SetEdits[] {
  return SETS.flatMap((set) => {
    const own = edits.filter(({ field }) => setOf(field) === set);
    if (own.length === 0) return [];
    for (const { field, value } of own)
      if (field !== set.name && value !== null && !isHolding(value))
        throw new Error(`${field} is an element of a set, and gets what is none`);
    const elements = own.flatMap(({ field, value }): [string, Holding | null][] =>
      field === set.name
        ? []
        : [[field.slice(set.name.length + 1), isHolding(value) ? value : null]],
    );
    return [{ set, elements: new Map(elements), declared: elements.length < own.length }];
  });
}

/** Edits the entries of a set that a user declares in place. @throws NoSurgery */
export function setElements(
  surgeon: Surgeon,
  user: BlockOrFlowMap,
  { set, elements }: SetEdits,
): void {
  surgeon.setItems(user, set.name, (items) => stepsOf(items, set, elements));
}

/** The entries of a set that a user does not declare yet; undefined where it stays so. */
export function newEntries({ elements, declared }: SetEdits): YamlItem[] | undefined {
  const entries = [...elements.values()].flatMap((holding) => (holding ? [entryOf(holding)] : []));
  return declared || entries.length > 0 ? entries : undefined;
}

function stepsOf(
  items: readonly ParsedNode[],
  set: SetRelationship,
  elements: SetEdits["elements"],
): ListSteps {
  const removed: ParsedNode[] = [];
  const replaced: [ParsedNode, YamlItem][] = [];
  const added: YamlItem[] = [];
  for (const [name, holding] of elements) {
    const found = items.filter((item) => nameOf(entryIn(item), set) === name);
    const [first, ...others] = found;
    removed.push(...(holding ? others : found));
    if (!holding) continue;
    if (!first) added.push(entryOf(holding));
    else if (!isSame(entryIn(first), entryOf(holding), set))
      replaced.push([first, isMap(first) ? wholeEntry(entryOf(holding), set) : entryOf(holding)]);
  }
  return { removed, replaced, added };
}

/**
 * The entries of a set, as they are read, after the edits.
 *
 * @returns undefined where there is no such key, and will be none
 */
export function entriesAfter(
  before: unknown,
  { set, elements, declared }: SetEdits,
): unknown[] | undefined {
  const entries: unknown[] | undefined = Array.isArray(before) ? before : undefined;
  const open = new Map(elements);
  const after = (entries ?? []).flatMap((entry) => {
    const name = nameOf(entry, set);
    if (name === undefined || !elements.has(name)) return [entry];
    const holding = open.get(name);
    open.delete(name);
    return holding ? [wholeEntry(entryOf(holding), set)] : [];
  });
  for (const holding of open.values()) if (holding) after.push(wholeEntry(entryOf(holding), set));
  return entries || declared || after.length > 0 || before === null ? after : undefined;
}

/** A user as it is read, in which entries that say the same look the same. */
export function withSameEntries(user: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...user };
  for (const set of SETS) {
    const entries = user[set.name];
    if (Array.isArray(entries))
      result[set.name] = entries.map((entry: unknown) => canonical(entry, set));
  }
  return result;
}

/** What a node says, as far as an entry can be read from it. */
function entryIn(node: ParsedNode | null): unknown {
  if (isScalar(node)) return node.value;
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return undefined;
  return node.toJSON() as unknown;
}

function nameOf(entry: unknown, set: SetRelationship): string | undefined {
  const name = isMembers(entry) ? entry[set.entry.key] : entry;
  return typeof name === "string" ? name : undefined;
}

function wholeEntry(entry: YamlItem, set: SetRelationship): Exclude<YamlItem, string> {
  return typeof entry === "string" ? { [set.entry.key]: entry } : entry;
}

function isSame(left: unknown, right: unknown, set: SetRelationship): boolean {
  return JSON.stringify(canonical(left, set)) === JSON.stringify(canonical(right, set));
}

/** As members in order, lists sorted, and without what is empty. */
function canonical(entry: unknown, set: SetRelationship): unknown {
  const members = typeof entry === "string" ? { [set.entry.key]: entry } : entry;
  if (!isMembers(members)) return entry;
  return Object.fromEntries(
    Object.entries(members)
      .map(([key, value]): [string, unknown] => [
        key,
        Array.isArray(value) ? [...new Set(value as unknown[])].toSorted() : value,
      ])
      .filter(([, value]) => !Array.isArray(value) || value.length > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
