import { propertyOfField, type FieldName } from "../model/properties/fields.ts";
import type { LeftOut } from "../model/tables/importReport.ts";
import type { Property } from "../model/properties/properties.ts";
import { checkDate, checkText } from "../model/properties/rules.ts";
import type { DirectoryUser } from "../model/user.ts";
import type { FieldValue } from "../model/values.ts";
import { liveValue } from "../plan/compare/diff.ts";
import { howUnread } from "../plan/accounts/oddAccounts.ts";
import { personRelationship } from "../relationships/index.ts";
import type { Declarable } from "../relationships/relationship.ts";
import { hiddenInValue, hiddenMessage } from "../roster/yaml/hiddenCharacters.ts";

/**
 * The live value of a field as the roster declares it.
 *
 * @param names userPrincipalNames in the roster, by object id
 * @returns no value for what is not set, and for accounts that are enabled: files say who is disabled
 */
export function declarable(
  user: DirectoryUser,
  field: FieldName,
  names: ReadonlyMap<string, string>,
): Declarable {
  const live = liveValue(user, field);
  if (live === undefined) return { reason: howUnread(user, field) };
  const relationship = personRelationship(field);
  if (relationship) return relationship.asDeclared(live, user.id, names);
  if (live === null || (field === "accountEnabled" && live === true)) return {};
  if (Array.isArray(live) && live.length === 0) return {};
  const value = asDeclared(field, live);
  if (value === null) return {};
  const reason = objectionTo(field, value);
  return reason === undefined ? { value } : { reason };
}

/** Why the roster cannot hold a value; undefined: it can. */
export function objectionTo(field: FieldName, value: FieldValue): string | undefined {
  const property = propertyOfField(field);
  if (!property) return "is not a property of users";
  if (value === null)
    return property.clear ? undefined : "is not set in the directory, and cannot be cleared here";
  if (Array.isArray(value) && property.maxItems !== undefined && value.length > property.maxItems)
    return `has ${value.length} entries; Graph takes at most ${property.maxItems}`;
  for (const text of textsOf(value)) {
    const reason = objectionToText(property, text);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

/** Both members of employeeOrgData, or null, as they are declared: without those that are not set. */
export function asDeclared(field: FieldName, live: FieldValue): FieldValue {
  if (field === "employeeOrgData" && typeof live === "object" && live !== null) {
    const members = Object.entries(live as Readonly<Record<string, string | null>>);
    const set = members.filter(([, member]) => member !== null);
    return set.length === 0 ? null : Object.fromEntries(set);
  }
  if (propertyOfField(field)?.type === "dateTime" && typeof live === "string")
    return live.replace(/T00:00:00(?:\.0+)?Z$/, "");
  return live;
}

/** The entry of a report about a value that cannot be declared. */
export function leftOut(user: DirectoryUser, field: FieldName, reason: string): LeftOut {
  return { userPrincipalName: user.userPrincipalName, field, reason };
}

function objectionToText(property: Property, text: string): string | undefined {
  const hidden = hiddenInValue(text, property.name === "streetAddress", property.joiners);
  if (hidden) return hiddenMessage(hidden.name);
  const objection = property.type === "dateTime" ? checkDate(text) : checkText(property, text);
  // Files of accounts that exist have an id, with which a name only has to be readable.
  return objection?.onlyNew ? undefined : objection?.message;
}

function textsOf(value: FieldValue): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).filter((text) => typeof text === "string");
}
