import {
  badQuery,
  badRequest,
  invalidValue,
  missingValue,
  notModelled,
} from "../serving/graphError.ts";
import type { Relation } from "../tenant/memberships.ts";
import type { StoredGroup, TenantState } from "../tenant/tenant.ts";
import {
  groupPropertyNamed,
  isGroupPropertyNotHeld,
  type GroupProperty,
} from "./groupProperties.ts";
import { isDynamic, isUnified } from "./kinds.ts";

/** The body of a POST or PATCH, taken apart. */
export interface GroupBody {
  readonly values: Record<string, unknown>;
  /** What `members@odata.bind` and `owners@odata.bind` name, not yet looked up. */
  readonly bound: Readonly<Record<Relation, readonly unknown[]>>;
}

/** Members and owners in one request, together. @see https://learn.microsoft.com/graph/api/group-post-members */
const MOST_BOUND = 20;
const REQUIRED = ["displayName", "mailEnabled", "mailNickname", "securityEnabled"];
const LONGEST: Readonly<Record<string, number>> = {
  description: 1024,
  displayName: 256,
  mailNickname: 64,
};

/**
 * Reads the body of a request that makes or changes a group.
 *
 * @param group the one that is changed; undefined for a new one
 * @throws GraphRefusal as Graph refuses, and 501 for what is not modelled
 * @see https://learn.microsoft.com/graph/api/group-post-groups
 */
export function readGroupBody(body: unknown, group: StoredGroup | undefined): GroupBody {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw badQuery(
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  const values: Record<string, unknown> = {};
  const bound = { members: [] as unknown[], owners: [] as unknown[] };
  for (const [given, value] of Object.entries(body)) {
    const [, relation] = /^(members|owners)@odata\.bind$/i.exec(given) ?? [];
    if (relation !== undefined) {
      if (!Array.isArray(value)) throw badRequest(`The value of '${given}' must be a list.`);
      bound[relation.toLowerCase() as Relation].push(...(value as unknown[]));
      continue;
    }
    if (given.startsWith("@odata.")) continue;
    const row = rowOf(given, group);
    if (row.name in values) throw badQuery(`The property '${given}' is in the body twice.`);
    values[row.name] = checked(row, value);
  }
  if (bound.members.length + bound.owners.length > MOST_BOUND)
    throw badRequest(
      `The request has ${bound.members.length + bound.owners.length} references, and takes at most ${MOST_BOUND}.`,
    );
  if (group === undefined) checkNew(values);
  else checkChange(values, group);
  return { values, bound };
}

/** The address of a Microsoft 365 group, which follows from its mailNickname. */
export function mailOf(
  values: Readonly<Record<string, unknown>>,
  { domains }: TenantState,
): string | undefined {
  return isUnified(values) ? `${String(values["mailNickname"])}@${domains[0]}` : undefined;
}

function rowOf(given: string, group: StoredGroup | undefined): GroupProperty {
  const row = groupPropertyNamed(given);
  if (!row) {
    if (isGroupPropertyNotHeld(given)) throw notModelled(`the property ${given} of groups`);
    throw badRequest(
      `Property '${given}' does not exist as a declared property or extension property.`,
    );
  }
  const isWritten = group === undefined ? row.written !== "never" : row.written === "always";
  if (isWritten) return row;
  throw invalid(row.name, `Property '${row.name}' is read-only and cannot be set.`);
}

function checked({ name, type }: GroupProperty, value: unknown): unknown {
  if (value === null) {
    if (REQUIRED.includes(name) || name === "groupTypes") throw invalid(name);
    return null;
  }
  switch (type) {
    case "boolean":
      if (typeof value !== "boolean") throw invalid(name);
      return value;
    case "strings":
      if (!Array.isArray(value) || !value.every((item) => typeof item === "string"))
        throw invalid(name);
      checkTypes(value);
      return [...new Set(value)];
    default:
      if (typeof value !== "string" || value.length > (LONGEST[name] ?? 3072)) throw invalid(name);
      checkText(name, value);
      return value;
  }
}

/** Only `groupTypes` is a list that is written. */
function checkTypes(types: readonly string[]): void {
  for (const type of types)
    if (type !== "Unified" && type !== "DynamicMembership") throw invalid("groupTypes");
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  visibility: ["Private", "Public", "HiddenMembership"],
  membershipRuleProcessingState: ["On", "Paused"],
};

/** @see https://learn.microsoft.com/graph/api/resources/group (mailNickname) */
function checkText(name: string, value: string): void {
  if (name === "mailNickname" && (value === "" || /[^\x21-\x7e]|[@()\\[\]";:<>,]/.test(value)))
    throw invalid(name);
  if (name === "displayName" && value.trim() === "") throw invalid(name);
  if (CHOICES[name] && !CHOICES[name].includes(value)) throw invalid(name);
}

function checkNew(values: Readonly<Record<string, unknown>>): void {
  for (const name of REQUIRED) if (!(name in values)) throw missingValue(name, "Group");
  if (isUnified(values) ? values["mailEnabled"] !== true : values["mailEnabled"] === true)
    // Groups with mail that are no Microsoft 365 groups come from Exchange; the words are unverified.
    throw invalid("mailEnabled");
  if (!isUnified(values) && values["securityEnabled"] !== true) throw invalid("securityEnabled");
  checkRule(values, isDynamic(values));
  if (values["isAssignableToRole"] === true) {
    if (isDynamic(values) || values["securityEnabled"] !== true)
      throw invalid("isAssignableToRole");
    if (values["visibility"] !== undefined && values["visibility"] !== "Private")
      throw invalid("visibility");
  }
  if (values["visibility"] === "HiddenMembership" && !isUnified(values))
    throw invalid("visibility");
}

function checkChange(values: Readonly<Record<string, unknown>>, group: StoredGroup): void {
  // Both are fixed with a new group.
  if (values["visibility"] === "HiddenMembership" && group["visibility"] !== "HiddenMembership")
    throw invalid("visibility");
  if (!isUnified(group) && values["securityEnabled"] === false) throw invalid("securityEnabled");
  if (
    !isDynamic(group) &&
    ("membershipRule" in values || "membershipRuleProcessingState" in values)
  )
    throw invalid("membershipRule");
  if (isDynamic(group)) checkRule({ ...group, ...values }, true);
}

function checkRule(values: Readonly<Record<string, unknown>>, isDynamic: boolean): void {
  const { membershipRule: rule, membershipRuleProcessingState: state } = values;
  if (!isDynamic && ((rule ?? null) !== null || (state ?? null) !== null))
    throw invalid("membershipRule");
  if (isDynamic && (typeof rule !== "string" || rule.trim() === ""))
    throw invalid("membershipRule");
  if (isDynamic && typeof state !== "string") throw invalid("membershipRuleProcessingState");
}

function invalid(property: string, message?: string): Error {
  return invalidValue(
    property,
    message ?? `Invalid value specified for property '${property}' of resource 'Group'.`,
  );
}
