import type { FieldName } from "../../model/fields.ts";
import type { DeletedUser, DirectoryUser, Tenant } from "../../model/user.ts";
import type { FieldValue } from "../../model/values.ts";
import { memberOf } from "./answer.ts";
import { odd, readField, requiredText, textList } from "./wire.ts";

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
}

/**
 * @param fields properties that were selected, without relationships
 * @throws DirectoryError when the answer has a form that Graph does not document
 */
export function toDirectoryUser(user: unknown, fields: readonly FieldName[]): ReadUser {
  const id = requiredText(user, "id");
  const read: Record<FieldName, FieldValue> = {};
  for (const field of fields) {
    const value = readField(user, field);
    if (value !== undefined) read[field] = value;
  }
  return {
    id,
    userPrincipalName: requiredText(user, "userPrincipalName"),
    accountEnabled: flag(user, "accountEnabled"),
    onPremisesSyncEnabled: flag(user, "onPremisesSyncEnabled") ?? false,
    createdAt: text(user, "createdDateTime"),
    mail: text(user, "mail"),
    proxyAddresses: textList(user, "proxyAddresses"),
    fields: read,
  };
}

/** A deleted user keeps its name with the object id, without dashes, in front of it. */
export function toDeletedUser(user: unknown): DeletedUser {
  const id = requiredText(user, "id");
  const name = requiredText(user, "userPrincipalName");
  const prefix = id.replaceAll("-", "").toLowerCase();
  return {
    id,
    userPrincipalName: name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name,
    mail: text(user, "mail"),
    proxyAddresses: textList(user, "proxyAddresses"),
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

function flag(user: unknown, name: string): boolean | null {
  const value = memberOf(user, name) ?? null;
  if (value === null || typeof value === "boolean") return value;
  throw odd(user, name);
}

function text(user: unknown, name: string): string | null {
  const value = memberOf(user, name) ?? null;
  if (value === null || typeof value === "string") return value;
  throw odd(user, name);
}
