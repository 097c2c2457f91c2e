import {
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
  propertyNamed,
  type Property,
} from "../model/properties.ts";
import { checkDate, checkText } from "../model/rules.ts";
import { foldName } from "../model/values.ts";
import { badRequest, GraphRefusal } from "./graphError.ts";
import { canonicalName } from "./propertyNames.ts";
import { isFederated, type StoredUser, type TenantState } from "./tenant.ts";

const REQUIRED = [
  "accountEnabled",
  "displayName",
  "mailNickname",
  "passwordProfile",
  "userPrincipalName",
];

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
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new GraphRefusal(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  const values: Record<string, unknown> = {};
  for (const [given, value] of Object.entries(body)) {
    if (given.startsWith("@odata.")) continue;
    const row = rowOf(given, user === undefined);
    if (user?.["onPremisesSyncEnabled"] === true && !row.writableWhenSynced)
      throw badRequest(
        "Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.",
      );
    if (row.name === "passwordProfile") checkPassword(value);
    else values[row.name] = storable(row, value, user);
    if (row.name === "userPrincipalName") checkDomain(String(value), tenant.domains);
  }
  if (user === undefined) {
    const given = new Set(Object.keys(body).map((name) => canonicalName(name)));
    for (const name of REQUIRED)
      if (!given.has(name))
        throw badRequest(`A value is required for property '${name}' of resource 'User'.`);
    checkSource(values, tenant);
  }
  return values;
}

function rowOf(given: string, creating: boolean): Property {
  const row = propertyNamed(canonicalName(given) ?? "");
  if (!row)
    throw badRequest(
      `Property '${given}' does not exist as a declared property or extension property.`,
    );
  if (creating ? row.create : row.update) return row;
  throw badRequest(`Property '${row.name}' is read-only and cannot be set.`, [
    {
      code: "InvalidValue",
      target: row.name,
      message: `Property '${row.name}' is read-only and cannot be set.`,
    },
  ]);
}

function storable(row: Property, value: unknown, user: StoredUser | undefined): unknown {
  if (value === null) {
    if (!row.clear || row.type === "strings") throw invalid(row.name);
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
      return value;
  }
}

function text(row: Property, value: unknown): string {
  if (typeof value !== "string" || (checkText(row, value) && row.name !== "userPrincipalName"))
    throw invalid(row.name);
  if (checkText(row, value)) {
    const message = "Property userPrincipalName is invalid.";
    throw badRequest(message, [{ code: "InvalidValue", target: row.name, message }]);
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

function checkDomain(name: string, domains: readonly string[]): void {
  const domain = foldName(name.slice(name.lastIndexOf("@") + 1));
  if (domains.some((verified) => foldName(verified) === domain)) return;
  const message =
    "The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.";
  throw badRequest(message, [{ code: "InvalidValue", target: "userPrincipalName", message }]);
}

/** @see https://learn.microsoft.com/graph/api/user-post-users (onPremisesImmutableId) */
function checkSource(values: Readonly<Record<string, unknown>>, tenant: TenantState): void {
  const name = String(values["userPrincipalName"]);
  if (!isFederated(tenant, name.slice(name.lastIndexOf("@") + 1))) return;
  if (typeof values["onPremisesImmutableId"] === "string") return;
  throw badRequest("SourceAnchor is a required property for creation of a federated user.");
}

function checkPassword(value: unknown): void {
  const password = (value as { password?: unknown } | null)?.password;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];
  if (
    typeof password === "string" &&
    /^[\x20-\x7e]{8,256}$/.test(password) &&
    kinds.filter((kind) => kind.test(password)).length >= 3
  )
    return;
  const message =
    "The specified password does not comply with password complexity requirements. Please provide a different password.";
  throw badRequest(message, [{ code: "InvalidValue", target: "password", message }]);
}

function invalid(property: string): GraphRefusal {
  const message = `Invalid value specified for property '${property}' of resource 'User'.`;
  return badRequest(message, [{ code: "InvalidValue", target: property, message }]);
}

function nulls(names: readonly string[]): Record<string, null> {
  return Object.fromEntries(names.map((name) => [name, null]));
}
