import { propertyOfField, type FieldName } from "../model/fields.ts";
import type { LeftOut } from "../model/tables/importReport.ts";
import type { Property } from "../model/properties.ts";
import { checkDate, checkText } from "../model/rules.ts";
import type { DirectoryUser } from "../model/user.ts";
import type { FieldValue } from "../model/values.ts";
import { liveValue } from "../plan/diff.ts";
import { howUnread } from "../plan/oddAccounts.ts";
import { isObjectId } from "../plan/people.ts";
import { hiddenInValue, hiddenMessage } from "../roster/yaml/hiddenCharacters.ts";

/** What the roster says of somebody: a value, or nothing and perhaps why. */
export type Declarable =
  | { readonly value: FieldValue }
  | { readonly value?: undefined; readonly reason?: string };

/**
 * The live value of a property as the roster declares it.
 *
 * @returns no value for what is not set, and for accounts that are enabled: files say who is disabled
 */
export function declarable(user: DirectoryUser, field: FieldName): Declarable {
  const live = liveValue(user, field);
  if (live === undefined) return { reason: howUnread(user, field) };
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

/**
 * How somebody's manager is named: by userPrincipalName if the roster declares the manager, else by object id.
 *
 * @param names userPrincipalNames in the roster, by object id
 */
export function managerOf(user: DirectoryUser, names: ReadonlyMap<string, string>): Declarable {
  const live = user.fields["manager"];
  if (live === undefined) return { reason: howUnread(user, "manager") };
  const id = typeof live === "object" && live !== null && "id" in live ? live.id : null;
  if (typeof id !== "string") return {};
  if (id === user.id) return { reason: "is the user itself; nobody is their own manager" };
  const name = names.get(id);
  if (name !== undefined) return { value: name };
  return isObjectId(id)
    ? { value: id.toLowerCase() }
    : { reason: "has no object id of the usual form" };
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
