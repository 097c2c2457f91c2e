import { instantOf } from "../../model/properties/rules.ts";
import { invalidFilter, readFilter, type FilterNode, type Literal } from "./filterSyntax.ts";
import { unsupportedQuery } from "../serving/graphError.ts";
import type { StoredUser } from "../tenant/tenant.ts";

export type Predicate<Item = StoredUser> = (item: Item) => boolean;

/** Where a filter stands. */
export interface FilterScope<Item> {
  /** Whether the request carries ConsistencyLevel: eventual and $count=true. */
  readonly advanced: boolean;
  /** What a path of the filter stands for; throws GraphRefusal for what cannot be filtered by. */
  readonly fieldAt: (path: string) => Field<Item>;
}

const MOST_ALTERNATIVES = 15;
const LONGEST_VALUE = 120;

/**
 * Makes a predicate of the part of OData's `$filter` that Graph takes.
 *
 * @throws GraphRefusal for what Graph does not take, as Graph words it
 * @see https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function parseFilter<Item>(text: string, scope: FilterScope<Item>): Predicate<Item> {
  const node = readFilter(text);
  const predicate = predicateOf(node, scope);
  const alternatives = alternativesIn(node);
  if (!scope.advanced && alternatives > MOST_ALTERNATIVES)
    throw unsupportedQuery(
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${alternatives}. Max allowed: ${MOST_ALTERNATIVES}.`,
    );
  return predicate;
}

function alternativesIn(node: FilterNode): number {
  switch (node.kind) {
    case "or":
    case "and":
      return node.parts.reduce(
        (sum, part) => sum + alternativesIn(part),
        node.kind === "or" ? node.parts.length : 0,
      );
    case "not":
    case "any":
      return alternativesIn(node.inner);
    case "in":
      return node.values.length;
    case "compare":
    case "function":
      return 0;
  }
}

function predicateOf<Item>(node: FilterNode, scope: FilterScope<Item>): Predicate<Item> {
  switch (node.kind) {
    case "or": {
      const parts = node.parts.map((part) => predicateOf(part, scope));
      return (item) => parts.some((part) => part(item));
    }
    case "and": {
      const parts = node.parts.map((part) => predicateOf(part, scope));
      return (item) => parts.every((part) => part(item));
    }
    case "not": {
      needAdvanced(scope);
      const inner = predicateOf(node.inner, scope);
      return (item) => !inner(item);
    }
    case "compare":
    case "in":
    case "function": {
      const field = scope.fieldAt(node.path);
      if (field.isList) throw invalidFilter();
      const test = testOf(node, field, scope);
      return (item) => test(field.valueOf(item));
    }
    case "any":
      return anyOf(node, scope);
  }
}

function anyOf<Item>(
  node: FilterNode & { kind: "any" },
  scope: FilterScope<Item>,
): Predicate<Item> {
  const list = scope.fieldAt(node.path);
  if (!list.isList) throw invalidFilter();
  const test = elementTest(node.inner, node.variable, list, scope);
  return (item) => ((list.valueOf(item) as unknown[] | undefined) ?? []).some(test);
}

/** Inside `any()`, paths begin with the variable, and lists of lists there are none. */
function elementTest<Item>(
  node: FilterNode,
  variable: string,
  list: Field<Item>,
  scope: FilterScope<Item>,
): (element: unknown) => boolean {
  switch (node.kind) {
    case "and":
    case "or": {
      const parts = node.parts.map((part) => elementTest(part, variable, list, scope));
      return (element) =>
        node.kind === "and"
          ? parts.every((part) => part(element))
          : parts.some((part) => part(element));
    }
    case "compare":
    case "in":
    case "function": {
      const [start, member, ...more] = node.path.split("/");
      const known = list.members?.find((each) => each.toLowerCase() === member?.toLowerCase());
      if (start !== variable || more.length > 0) throw invalidFilter();
      if (list.members ? known === undefined : member !== undefined) throw invalidFilter();
      if (node.kind === "compare" && !elementOperators(list).includes(node.operator))
        throw unsupported();
      const test = testOf(node, list, scope);
      return (element) =>
        test(known === undefined ? element : (element as Record<string, unknown>)[known]);
    }
    case "not":
    case "any":
      throw unsupported();
  }
}

/** @see https://learn.microsoft.com/graph/api/resources/user (otherMails, proxyAddresses, businessPhones, assignedLicenses) */
function elementOperators({ members }: Pick<Field, "members">): readonly string[] {
  return members ? ["eq"] : ["eq", "ge", "le"];
}

/** What can be filtered by. */
export interface Field<Item = StoredUser> {
  /** The property, in Graph's spelling. */
  readonly name: string;
  readonly type: "text" | "boolean" | "instant" | "guid";
  readonly operators:
    | "default"
    | "equality"
    | "equal"
    | "prefix"
    | "range"
    | "advanced"
    | "unordered";
  readonly isList: boolean;
  /** Of the elements of a list of objects. */
  readonly members?: readonly string[];
  readonly valueOf: (item: Item) => unknown;
  /** Whether `endsWith` is taken. */
  readonly endsWith?: boolean;
  /** Whether `Baker` and `baker` are two values. */
  readonly isCaseSensitive?: boolean;
}

/** Which operators work without the header, where a property has an index for them. */
const ORDINARY: Readonly<Record<Field["operators"], readonly string[]>> = {
  default: ["eq", "in", "startswith", "ge", "le"],
  equality: ["eq", "in"],
  equal: ["eq"],
  prefix: ["eq", "startswith"],
  range: ["eq", "ge", "le"],
  advanced: [],
  unordered: [],
};
const UNORDERED = ["eq", "ne", "startswith"];

function testOf<Item>(
  node: FilterNode & { kind: "compare" | "in" | "function" },
  field: Field<Item>,
  scope: Pick<FilterScope<Item>, "advanced">,
): (held: unknown) => boolean {
  const operator = node.kind === "compare" ? node.operator : node.kind === "in" ? "in" : node.name;
  const literals = node.kind === "in" ? node.values : [node.value];
  for (const literal of literals) assertFits(literal, field, scope);
  if (operator === "contains" || operator === "lt" || operator === "gt" || operator === "has")
    throw unsupported();
  if (operator === "endswith" && field.endsWith !== true) throw unsupported();
  if (field.operators === "unordered" && !UNORDERED.includes(operator)) throw unsupported();
  if (!["eq", "ne", "ge", "le", "in", "startswith", "endswith"].includes(operator))
    throw invalidFilter();
  const isOrdinary =
    ORDINARY[field.operators].includes(operator) && literals.every(({ kind }) => kind !== "null");
  if (!isOrdinary) needAdvanced(scope);
  const folded = (text: string): string => (field.isCaseSensitive ? text : text.toLowerCase());
  if (node.kind === "function") {
    if (node.value.kind !== "text") throw invalidFilter();
    const value = folded(node.value.text);
    return orAnyOf(
      (held) =>
        typeof held === "string" &&
        (node.name === "startswith"
          ? folded(held).startsWith(value)
          : folded(held).endsWith(value)),
    );
  }
  const tests = literals.map((literal) =>
    comparison(operator === "in" ? "eq" : operator, literal, folded),
  );
  return (held) => tests.some((test) => test(held));
}

function assertFits<Item>(
  literal: Literal,
  { type }: Field<Item>,
  { advanced }: Pick<FilterScope<Item>, "advanced">,
): void {
  switch (literal.kind) {
    case "null":
      return;
    case "boolean":
      if (type !== "boolean") throw invalidFilter();
      return;
    case "text":
      if (type !== "text") throw invalidFilter();
      if (literal.text.length > LONGEST_VALUE && !advanced) throw invalidFilter();
      return;
    case "symbol":
      if (type === "instant" && instantOf(literal.text) !== undefined) return;
      if (type === "guid") return;
      throw invalidFilter();
  }
}

function comparison(
  operator: string,
  literal: Literal,
  folded: (text: string) => string,
): (held: unknown) => boolean {
  if (operator === "ne") {
    const equal = comparison("eq", literal, folded);
    return (held) => !equal(held);
  }
  if (literal.kind === "null") return (held) => operator === "eq" && (held ?? null) === null;
  if (literal.kind === "boolean") return (held) => operator === "eq" && held === literal.value;
  const wanted = folded(literal.text);
  const instant = literal.kind === "symbol" ? instantOf(literal.text) : undefined;
  return orAnyOf((held) => {
    if (typeof held !== "string") return false;
    const [left, right] =
      instant === undefined ? [folded(held), wanted] : [instantOf(held) ?? NaN, instant];
    if (operator === "ge") return left >= right;
    return operator === "le" ? left <= right : left === right;
  });
}

/** Of a custom security attribute with several values, one is enough. */
function orAnyOf(test: (held: unknown) => boolean): (held: unknown) => boolean {
  return (held) => (Array.isArray(held) ? held.some(test) : test(held));
}

function needAdvanced({ advanced }: { readonly advanced: boolean }): void {
  if (!advanced) throw unsupported();
}

function unsupported(): Error {
  return unsupportedQuery("Unsupported Query.");
}
