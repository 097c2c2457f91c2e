import type { FieldName } from "../../../model/properties/fields.ts";
import { propertyNamed } from "../../../model/properties/properties.ts";
import type { DeletedUser, DirectoryUser, Tenant } from "../../../model/user.ts";
import type { FieldValue, Holding } from "../../../model/values.ts";
import { memberOf } from "../sending/answer.ts";
import { odd, OddValue, readValue, requiredText, textList } from "../sending/wire.ts";

/** What is read of every user, whatever is asked: names, state, and what makes it hands-off. */
export const ALWAYS_SELECTED: readonly string[] = [
  "id",
  "userPrincipalName",
  "accountEnabled",
  "onPremisesSyncEnabled",
  "createdDateTime",
  "mail",
  "proxyAddresses",
];

/** A user to whom relationships are still added. */
export interface ReadUser extends DirectoryUser {
  readonly fields: Record<FieldName, FieldValue>;
  sets?: Record<FieldName, readonly Holding[]>;
  odd?: Record<FieldName, string>;
}

/**
 * A value of a form that Graph does not document is noted beside the user, and is no reason to refuse the others.
 *
 * @param fields properties that were selected, without relationships
 * @throws DirectoryError for what is no user, or has no id by which it could be told from others
 */
export function toDirectoryUser(user: unknown, fields: readonly FieldName[]): ReadUser {
  const id = requiredText(user, "id");
  let odd: Record<FieldName, string> | undefined;
  const plain = <Value>(field: FieldName, value: Value | OddValue): Value | undefined => {
    if (!(value instanceof OddValue)) return value;
    (odd ??= {})[field] = value.how;
    return undefined;
  };
  const read: Record<FieldName, FieldValue> = {};
  for (const field of fields) {
    const value = plain(field, readValue(user, field));
    if (value !== undefined) read[field] = value;
  }
  const name = text(user, "userPrincipalName");
  const type = memberOf(user, "@odata.type");
  if (type !== undefined && type !== USER_TYPE) (odd ??= {})["@odata.type"] = unknown(type);
  const userType = read["userType"];
  if (typeof userType === "string" && !USER_TYPES.includes(userType)) {
    (odd ??= {})["userType"] = unknown(userType);
    delete read["userType"];
  }
  const accountEnabled = memberOf(user, "accountEnabled");
  const result = {
    id,
    userPrincipalName:
      plain("userPrincipalName", name || new OddValue(name || null, "a name")) ?? id,
    accountEnabled:
      plain(
        "accountEnabled",
        accountEnabled === null
          ? new OddValue(null, "true or false")
          : flag(user, "accountEnabled"),
      ) ?? null,
    onPremisesSyncEnabled:
      plain("onPremisesSyncEnabled", flag(user, "onPremisesSyncEnabled")) ?? false,
    createdAt: plain("createdDateTime", text(user, "createdDateTime")) ?? null,
    mail: plain("mail", text(user, "mail")) ?? null,
    proxyAddresses: plain("proxyAddresses", textList(user, "proxyAddresses")) ?? [],
    fields: read,
  };
  return odd ? { ...result, odd } : result;
}

/** As Graph spells it where it tells the type; a list of users mostly does not. */
const USER_TYPE = "#microsoft.graph.user";
const USER_TYPES = propertyNamed("userType")?.values ?? [];

function unknown(value: unknown): string {
  return `reads as ${JSON.stringify(value)}, which Rollcall does not know`;
}

/** A deleted user keeps its name with the object id, without dashes, in front of it. */
export function toDeletedUser(user: unknown): DeletedUser {
  const id = requiredText(user, "id");
  const name = textOr(user, "userPrincipalName", id);
  const prefix = id.replaceAll("-", "").toLowerCase();
  const addresses = textList(user, "proxyAddresses");
  return {
    id,
    userPrincipalName: name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name,
    mail: textOr(user, "mail", null),
    proxyAddresses: addresses instanceof OddValue ? [] : addresses,
  };
}

/**
 * The answer of `GET /organization`, which holds exactly one.
 *
 * @see https://learn.microsoft.com/graph/api/resources/verifieddomain (`type`: "Managed" is documented; that the other
 * value is "Federated", as `authenticationType` of a domain says, comes from others' answers)
 */
export function toTenant(answer: unknown): Tenant {
  const organizations = memberOf(answer, "value");
  if (!Array.isArray(organizations) || organizations.length !== 1) throw odd(answer, "value");
  const organization: unknown = organizations[0];
  const domains = memberOf(organization, "verifiedDomains");
  if (!Array.isArray(domains) || domains.length === 0) throw odd(organization, "verifiedDomains");
  const main: unknown =
    domains.find((domain: unknown) => memberOf(domain, "isDefault") === true) ??
    domains.find((domain: unknown) => memberOf(domain, "isInitial") === true) ??
    domains[0];
  const names = domains.map((domain: unknown) => requiredText(domain, "name"));
  const federated = names.filter((_, index) => memberOf(domains[index], "type") === "Federated");
  return {
    id: requiredText(organization, "id"),
    domain: requiredText(main, "name"),
    verifiedDomains: names,
    ...(federated.length > 0 && { federatedDomains: federated }),
  };
}

function flag(user: unknown, name: string): boolean | null | OddValue {
  const value = memberOf(user, name) ?? null;
  return value === null || typeof value === "boolean"
    ? value
    : new OddValue(value, "true or false");
}

function text(user: unknown, name: string): string | null | OddValue {
  const value = memberOf(user, name) ?? null;
  return value === null || typeof value === "string" ? value : new OddValue(value, "a text");
}

function textOr<Other>(user: unknown, name: string, other: Other): string | Other {
  const value = text(user, name);
  return typeof value === "string" && value !== "" ? value : other;
}
