import { propertyNamed, EXTENSION_ATTRIBUTES, ORG_DATA_MEMBERS } from "../../model/properties.ts";
import { instantOf } from "../../model/rules.ts";
import { valueOf } from "../users/computedProperties.ts";
import { invalidFilter, readFilter, type FilterNode, type Literal } from "./filterSyntax.ts";
import { denied, unsupportedQuery } from "../serving/graphError.ts";
import { mayRead, type Caller } from "../serving/permissions.ts";
import { canonicalName } from "../users/propertyNames.ts";
import type { StoredUser, TenantState } from "../tenant/tenant.ts";

export type Predicate = (user: StoredUser) => boolean;

/** Where a filter stands. */
export interface FilterScope {
  /** Whether the request carries ConsistencyLevel: eventual and $count=true. */
  readonly advanced: boolean;
  readonly caller: Caller;
  readonly tenant: TenantState;
}

const MOST_ALTERNATIVES = 15;
const LONGEST_VALUE = 120;

/**
 * Makes a predicate of the part of OData's `$filter` that Graph takes for users.
 *
 * @throws GraphRefusal for what Graph does not take, as Graph words it
 * @see https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function parseFilter(text: string, scope: FilterScope): Predicate {
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

function predicateOf(node: FilterNode, scope: FilterScope): Predicate {
  switch (node.kind) {
    case "or": {
      const parts = node.parts.map((part) => predicateOf(part, scope));
      return (user) => parts.some((part) => part(user));
    }
    case "and": {
      const parts = node.parts.map((part) => predicateOf(part, scope));
      return (user) => parts.every((part) => part(user));
    }
    case "not": {
      needAdvanced(scope);
      const inner = predicateOf(node.inner, scope);
      return (user) => !inner(user);
    }
    case "compare":
    case "in":
    case "function": {
      const field = fieldAt(node.path, scope);
      if (field.isList) throw invalidFilter();
      const test = testOf(node, field, scope);
      return (user) => test(field.valueOf(user));
    }
    case "any":
      return anyOf(node, scope);
  }
}

function anyOf(node: FilterNode & { kind: "any" }, scope: FilterScope): Predicate {
  const list = fieldAt(node.path, scope);
  if (!list.isList) throw invalidFilter();
  const test = elementTest(node.inner, node.variable, list, scope);
  return (user) => ((list.valueOf(user) as unknown[] | undefined) ?? []).some(test);
}

/** Inside `any()`, paths begin with the variable, and lists of lists there are none. */
function elementTest(
  node: FilterNode,
  variable: string,
  list: Field,
  scope: FilterScope,
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
      if (node.kind === "compare" && node.operator !== "eq") throw unsupported();
      const test = testOf(node, list, scope);
      return (element) =>
        test(known === undefined ? element : (element as Record<string, unknown>)[known]);
    }
    case "not":
    case "any":
      throw unsupported();
  }
}

interface Field {
  /** The property, in Graph's spelling. */
  readonly name: string;
  readonly type: "text" | "boolean" | "instant" | "guid";
  readonly operators: "default" | "equality" | "range" | "advanced";
  readonly isList: boolean;
  /** Of the elements of a list of objects. */
  readonly members?: readonly string[];
  readonly valueOf: (user: StoredUser) => unknown;
}

/** What can be filtered by although no file declares it. @see https://learn.microsoft.com/graph/api/resources/user */
const OTHERS: Readonly<Record<string, Pick<Field, "type" | "operators" | "members">>> = {
  assignedLicenses: { type: "guid", operators: "default", members: ["skuId"] },
  identities: { type: "text", operators: "default", members: ["issuer", "issuerAssignedId"] },
  deletedDateTime: { type: "instant", operators: "default" },
  onPremisesSamAccountName: { type: "text", operators: "advanced" },
};
const SIGN_INS = [
  "lastSignInDateTime",
  "lastNonInteractiveSignInDateTime",
  "lastSuccessfulSignInDateTime",
];
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  onPremisesExtensionAttributes: EXTENSION_ATTRIBUTES,
  employeeOrgData: ORG_DATA_MEMBERS,
  signInActivity: SIGN_INS,
};

function fieldAt(path: string, { caller, tenant }: FilterScope): Field {
  const [given = path, member, ...more] = path.split("/");
  const name = canonicalName(given);
  const row = propertyNamed(name ?? "");
  if (name === undefined || !row || more.length > 0)
    throw invalidFilter(
      `: Could not find a property named '${path}' on type 'microsoft.graph.user'.`,
    );
  if (!mayRead(caller, name)) throw denied();
  const members = MEMBERS[name];
  const known = members?.find((each) => each.toLowerCase() === member?.toLowerCase());
  if (members ? known === undefined : member !== undefined) throw invalidFilter();
  const other = OTHERS[name];
  const read = (user: StoredUser): unknown => valueOf(user, name, tenant);
  if (other) return { name, isList: other.members !== undefined, valueOf: read, ...other };
  if (known !== undefined)
    return {
      name,
      isList: false,
      type: name === "signInActivity" ? "instant" : "text",
      operators: name === "signInActivity" ? "range" : "advanced",
      valueOf: (user) => (read(user) as Record<string, unknown> | null | undefined)?.[known],
    };
  if (row.filter === "none")
    throw unsupportedQuery("The request uses a filter property that is not indexed");
  const type = row.type === "dateTime" ? "instant" : row.type === "boolean" ? row.type : "text";
  return { name, isList: row.type === "strings", type, operators: row.filter, valueOf: read };
}

/** Which operators work without the header, where a property has an index for them. */
const ORDINARY: Readonly<Record<Field["operators"], readonly string[]>> = {
  default: ["eq", "in", "startswith", "ge", "le"],
  equality: ["eq", "in"],
  range: ["eq", "ge", "le"],
  advanced: [],
};

const ENDS_WITH = ["mail", "userPrincipalName", "otherMails", "proxyAddresses"];

function testOf(
  node: FilterNode & { kind: "compare" | "in" | "function" },
  field: Field,
  scope: FilterScope,
): (held: unknown) => boolean {
  const operator = node.kind === "compare" ? node.operator : node.kind === "in" ? "in" : node.name;
  const literals = node.kind === "in" ? node.values : [node.value];
  for (const literal of literals) assertFits(literal, field, scope);
  if (operator === "contains" || operator === "lt" || operator === "gt" || operator === "has")
    throw unsupported();
  if (operator === "endswith" && !ENDS_WITH.includes(field.name)) throw unsupported();
  if (!["eq", "ne", "ge", "le", "in", "startswith", "endswith"].includes(operator))
    throw invalidFilter();
  const isOrdinary =
    ORDINARY[field.operators].includes(operator) && literals.every(({ kind }) => kind !== "null");
  if (!isOrdinary) needAdvanced(scope);
  if (node.kind === "function") {
    if (node.value.kind !== "text") throw invalidFilter();
    const value = node.value.text.toLowerCase();
    return (held) =>
      typeof held === "string" &&
      (node.name === "startswith"
        ? held.toLowerCase().startsWith(value)
        : held.toLowerCase().endsWith(value));
  }
  const tests = literals.map((literal) => comparison(operator === "in" ? "eq" : operator, literal));
  return (held) => tests.some((test) => test(held));
}

function assertFits(literal: Literal, { type }: Field, { advanced }: FilterScope): void {
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

function comparison(operator: string, literal: Literal): (held: unknown) => boolean {
  if (operator === "ne") {
    const equal = comparison("eq", literal);
    return (held) => !equal(held);
  }
  if (literal.kind === "null") return (held) => operator === "eq" && (held ?? null) === null;
  if (literal.kind === "boolean") return (held) => operator === "eq" && held === literal.value;
  const wanted = literal.text.toLowerCase();
  const instant = literal.kind === "symbol" ? instantOf(literal.text) : undefined;
  return (held) => {
    if (typeof held !== "string") return false;
    const [left, right] =
      instant === undefined ? [held.toLowerCase(), wanted] : [instantOf(held) ?? NaN, instant];
    if (operator === "ge") return left >= right;
    return operator === "le" ? left <= right : left === right;
  };
}

function needAdvanced({ advanced }: FilterScope): void {
  if (!advanced) throw unsupported();
}

function unsupported(): Error {
  return unsupportedQuery("Unsupported Query.");
}
