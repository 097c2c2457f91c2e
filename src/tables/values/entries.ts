import { compareFields, type FieldName } from "../../model/properties/fields.ts";
import { isHolding, type FieldValue, type Holding } from "../../model/values.ts";
import { setOf } from "../../relationships/index.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import type { Tree } from "../../roster/yaml/tree.ts";

/**
 * An element of a set in the cell of a table: its name, in double quotes where it would be read as something else, and what is
 * said besides in brackets, as `On call (until 2027-03-31)` and `SPE_E3 (without TEAMS1, YAMMER)`.
 */
function entryText({ name, until, without }: Holding, set: SetRelationship): string {
  const isPlain = itemOf(name, set)?.name === name && !name.startsWith('"');
  return [
    isPlain ? name : quoted(name),
    ...(until === undefined ? [] : [`(until ${until})`]),
    ...(without ? [`(without ${without.map(planText).join(", ")})`] : []),
  ].join(" ");
}

/** All elements of a set that a user declares, each as a text; undefined where the set is not declared. */
export function entriesText(
  fields: Readonly<Record<FieldName, FieldValue>>,
  set: SetRelationship,
): readonly string[] | undefined {
  const entries = Object.keys(fields)
    .filter((field) => setOf(field) === set)
    .toSorted(compareFields)
    .flatMap((field) => {
      const value = fields[field];
      return isHolding(value) ? [entryText(value, set)] : [];
    });
  return fields[set.name] === undefined ? undefined : entries;
}

/**
 * Reads the entries in a cell, as the piece of YAML that would say the same.
 *
 * @param start of all of them
 * @returns undefined where quotes are not as they must be
 */
export function readEntries(
  text: string,
  set: SetRelationship,
  start: number,
): readonly Tree[] | undefined {
  const items: Tree[] = [];
  for (let rest = text; ;) {
    rest = rest.replace(/^[\s;]+/, "");
    if (rest === "") return items;
    const item = itemOf(rest, set);
    if (!item) return undefined;
    items.push(toTree(item, set, start));
    rest = rest.slice(item.length);
  }
}

interface Item {
  readonly name: string;
  readonly said?: { readonly key: string; readonly value: string };
  readonly length: number;
}

const PLAN = String.raw`(?:[\w.-]+|"(?:[^"]|"")*")`;
const SAID: Readonly<Record<string, string>> = {
  until: String.raw`\S+?`,
  without: String.raw`${PLAN}(?:,[ \t]*${PLAN})*`,
};

/** The first entry of a text that begins with one. */
function itemOf(text: string, { entry }: SetRelationship): Item | undefined {
  const said = Object.keys(entry.more).map((key) => `(?:${key})[ \\t]+(?:${SAID[key] ?? ""})`);
  const pattern = new RegExp(
    String.raw`^(?:"((?:[^"]|"")*)"|([^"\s;][^;\n]*?))(?:[ \t]+\((${said.join("|")})\))?[ \t\r]*(?=[;\n]|$)`,
  );
  const [whole, inQuotes, plain = "", more] = pattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [, key = "", value = ""] = /^(\w+)[ \t]+(.*)$/s.exec(more ?? "") ?? [];
  return {
    name: inQuotes?.replaceAll('""', '"') ?? plain,
    ...(key !== "" && { said: { key, value } }),
    length: whole.length,
  };
}

function toTree({ name, said }: Item, { entry }: SetRelationship, start: number): Tree {
  const named: Tree = { kind: "scalar", start, value: name };
  if (!said) return named;
  const { key, value } = said;
  const isList = entry.more[key] === "names";
  const plans = (value.match(new RegExp(PLAN, "g")) ?? []).map(unquoted);
  const told: Tree = isList
    ? { kind: "list", start, items: plans.map((plan) => ({ kind: "scalar", start, value: plan })) }
    : { kind: "scalar", start, value };
  return {
    kind: "map",
    start,
    entries: [
      { key: entry.key, start, value: named },
      { key, start, value: told },
    ],
  };
}

function planText(name: string): string {
  return /^[\w.-]+$/.test(name) ? name : quoted(name);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}
