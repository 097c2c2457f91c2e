import {
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
  propertyNamed,
  type Property,
} from "../../model/properties/properties.ts";
import { checkDate, checkText } from "../../model/properties/rules.ts";
import { foldName } from "../../model/values.ts";
import {
  badQuery,
  badRequest,
  invalidValue as invalid,
  missingValue,
} from "../serving/graphError.ts";
import { isRegistered } from "./computedProperties.ts";
import { isSocial, withMadeUpNames } from "./externalUsers.ts";
import { otherIdentities } from "./identities.ts";
import { checkPasswordProfile } from "./passwordProfile.ts";
import { canonicalName } from "./propertyNames.ts";
import { securityAttributes } from "./securityAttributes.ts";
import { isFederated, type StoredUser, type TenantState } from "../tenant/tenant.ts";

const REQUIRED = [
  "accountEnabled",
  "displayName",
  "mailNickname",
  "passwordProfile",
  "userPrincipalName",
];

/** The properties that a body names, in Graph's spelling where there is one. */
export function writableNames(body: unknown): string[] {
  return Object.keys(membersIn(body))
    .filter((given) => !given.startsWith("@odata."))
    .map((given) => canonicalName(given) ?? given);
}

/**
 * Holds the body of a POST or PATCH against Graph's rules and gives what is to be stored. A password is checked and
 * dropped.
 *
 * @param user the user that is changed; undefined for a new one
 * @throws GraphRefusal as Graph refuses
 */
export function writableValues(
  body: unknown,
  user: StoredUser | undefined,
  tenant: TenantState,
): Record<string, unknown> {
  const asked = storableValues(body, user, tenant);
  const values = user ? asked : withMadeUpNames(asked, tenant);
  assertRegistered(Object.keys(values), tenant);
  if (user === undefined) {
    for (const name of REQUIRED)
      if (!(name in values) && !(name === "passwordProfile" && isSocial(values, tenant)))
        throw missingValue(name, "User");
    checkSource(values, tenant);
  } else if (!("userPrincipalName" in values)) {
    checkStoredName(user, tenant);
  }
  const { passwordProfile, ...rest } = values;
  const policies = rest["passwordPolicies"] ?? user?.["passwordPolicies"];
  if (user && "passwordProfile" in values) assertPasswordHere(user, tenant);
  if ("passwordProfile" in values) {
    const { givenName, surname } = { ...user, ...rest };
    checkPasswordProfile(passwordProfile, user === undefined, policies, {
      words: tenant.bannedPasswords ?? [],
      names: [givenName, surname, tenant.displayName].filter((name) => typeof name === "string"),
    });
  }
  assertFewExtensions({ ...user, ...rest });
  return rest;
}

function storableValues(
  body: unknown,
  user: StoredUser | undefined,
  tenant: TenantState,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [given, value] of Object.entries(membersIn(body))) {
    if (given.startsWith("@odata.")) continue;
    const row = rowOf(given, user === undefined);
    if (row.name in values) throw badQuery(`The property '${given}' is in the body twice.`);
    if (user) assertMasteredHere(user, row);
    // Checked when the whole is known: passwordPolicies relax it.
    values[row.name] = row.name === "passwordProfile" ? value : storable(row, value, user);
    if (row.name === "userPrincipalName") checkDomain(String(value), tenant.domains);
  }
  return values;
}

function membersIn(body: unknown): object {
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw badQuery(
    "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
  );
}

/**
 * Formerly synced users have false, not null, and keep some properties read-only.
 *
 * @see https://learn.microsoft.com/graph/api/user-update
 */
function assertMasteredHere(user: StoredUser, row: Property): void {
  const isSynced = user["onPremisesSyncEnabled"] === true && !row.writableWhenSynced;
  const wasSynced =
    user["onPremisesSyncEnabled"] === false && row.name === "onPremisesExtensionAttributes";
  if (isSynced || wasSynced)
    throw badRequest(
      "Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.",
    );
}

function rowOf(given: string, creating: boolean): Property {
  const row = propertyNamed(canonicalName(given) ?? "");
  if (!row)
    throw badRequest(
      `Property '${given}' does not exist as a declared property or extension property.`,
    );
  if (creating ? row.create : row.update) return row;
  throw invalid(row.name, `Property '${row.name}' is read-only and cannot be set.`);
}

function storable(row: Property, value: unknown, user: StoredUser | undefined): unknown {
  if (value === null) {
    if (!row.clear || row.type === "strings" || row.name === "identities") throw invalid(row.name);
    return null;
  }
  switch (row.type) {
    case "boolean":
      if (typeof value !== "boolean") throw invalid(row.name);
      return value;
    case "strings":
      return texts(row, value);
    case "employeeOrgData":
      return { ...nulls(ORG_DATA_MEMBERS), ...membersOf(row, value, ORG_DATA_MEMBERS) };
    case "extensionAttributes":
      return {
        ...(user?.[row.name] as object | undefined),
        ...membersOf(row, value, EXTENSION_ATTRIBUTES),
      };
    case "dateTime":
      return instant(row, value);
    case "string":
      // A directory extension may be of another type than text.
      if (typeof value === "boolean" && row.name.startsWith("extension_")) return value;
      return text(row, value);
    case "other":
      if (row.name === "identities") return otherIdentities(value, user);
      return row.name === "customSecurityAttributes"
        ? securityAttributes(value, user?.[row.name])
        : objectValue(row, value);
  }
}

function objectValue(row: Property, value: unknown): unknown {
  if (typeof value !== "object" || Array.isArray(value)) throw invalid(row.name);
  return value;
}

function text(row: Property, value: unknown): string {
  if (typeof value !== "string" || (checkText(row, value) && row.name !== "userPrincipalName"))
    throw invalid(row.name);
  if (row.name === "onPremisesImmutableId" && /[$_]/.test(value)) throw invalid(row.name);
  if (checkText(row, value)) {
    const message = "Property userPrincipalName is invalid.";
    throw invalid(row.name, message);
  }
  return value;
}

function instant(row: Property, value: unknown): string {
  if (typeof value !== "string" || checkDate(value)) throw invalid(row.name);
  return `${new Date(value).toISOString().slice(0, "2026-11-30T08:00:00".length)}Z`;
}

function texts(row: Property, value: unknown): string[] {
  if (!Array.isArray(value)) throw invalid(row.name);
  if (row.maxItems !== undefined && value.length > row.maxItems) throw invalid(row.name);
  return value.map((item) => text(row, item));
}

function membersOf(
  row: Property,
  value: unknown,
  names: readonly string[],
): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid(row.name);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.startsWith("@odata."))
      .map(([name, member]) => {
        if (
          !names.includes(name) ||
          (member !== null && (typeof member !== "string" || member === ""))
        )
          throw invalid(row.name);
        return [name, member];
      }),
  );
}

/** @throws GraphRefusal for what no user can be called */
export function checkName(value: unknown, { domains }: TenantState): string {
  const row = propertyNamed("userPrincipalName");
  if (typeof value !== "string" || !row) throw invalid("userPrincipalName");
  const name = text(row, value);
  checkDomain(name, domains);
  return name;
}

function checkDomain(name: string, domains: readonly string[]): void {
  const domain = foldName(name.slice(name.lastIndexOf("@") + 1));
  if (domains.some((each) => foldName(each) === domain)) return;
  const message =
    "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.";
  throw invalid("userPrincipalName", message);
}

/** @see https://learn.microsoft.com/graph/api/user-post-users (onPremisesImmutableId) */
function checkSource(values: Readonly<Record<string, unknown>>, tenant: TenantState): void {
  const name = String(values["userPrincipalName"]);
  if (!isFederated(tenant, name.slice(name.lastIndexOf("@") + 1))) return;
  if (typeof values["onPremisesImmutableId"] === "string") return;
  throw badRequest("SourceAnchor is a required property for creation of a federated user.");
}

/** How it is refused is unverified. @see https://learn.microsoft.com/graph/api/user-update (passwordProfile) */
function assertPasswordHere({ userPrincipalName: name }: StoredUser, tenant: TenantState): void {
  if (isFederated(tenant, name.slice(name.lastIndexOf("@") + 1))) throw invalid("passwordProfile");
}

/** A user whose domain is no longer verified takes no other change before its name is changed. */
function checkStoredName({ userPrincipalName: name }: StoredUser, { domains }: TenantState): void {
  if (isVerified(name, domains)) return;
  const message = "Property userPrincipalName is invalid.";
  throw invalid("userPrincipalName", message);
}

function isVerified(name: string, domains: readonly string[]): boolean {
  const domain = foldName(name.slice(name.lastIndexOf("@") + 1));
  // Guests have a name in the tenant's initial domain, whether that is listed or not.
  return domain.endsWith(".onmicrosoft.com") || domains.some((each) => foldName(each) === domain);
}

/** Only what an application registered can be written, where the tenant says what was. */
function assertRegistered(names: readonly string[], tenant: TenantState): void {
  const missing = names.filter((name) => !isRegistered(name, tenant));
  if (missing.length > 0)
    throw badRequest(`The following extension properties are not available: ${missing.join(",")}.`);
}

const MOST_EXTENSION_VALUES = 100;

/** The words of the refusal are unverified. @see https://learn.microsoft.com/graph/extensibility-overview */
function assertFewExtensions(user: Readonly<Record<string, unknown>>): void {
  const values = Object.entries(user).filter(
    ([name, value]) => name.startsWith("extension_") && value !== null && value !== undefined,
  );
  if (values.length > MOST_EXTENSION_VALUES)
    throw badRequest(
      `A user takes at most ${MOST_EXTENSION_VALUES} values of directory extensions; this one would have ${values.length}.`,
    );
}

function nulls(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}
