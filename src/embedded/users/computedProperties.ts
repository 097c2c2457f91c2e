import { DIRECTORY_EXTENSION } from "../../model/properties/properties.ts";
import { foldName } from "../../model/values.ts";
import { licenceValueOf } from "../licences/told.ts";
import type { StoredUser, TenantState } from "../tenant/tenant.ts";

/**
 * A property as the service shows it, where that follows from others: nobody has to store it for every user.
 *
 * @see https://learn.microsoft.com/graph/api/resources/user
 */
export function valueOf(user: StoredUser, name: string, tenant: TenantState): unknown {
  const stored = user[name];
  switch (name) {
    case "identities":
      return [
        {
          signInType: "userPrincipalName",
          issuer: tenant.domains[0] ?? tenant.displayName,
          issuerAssignedId: user.userPrincipalName,
        },
        ...((stored as object[] | undefined) ?? []),
      ];
    case "securityIdentifier":
      return stored ?? securityIdentifierOf(user.id);
    case "lastPasswordChangeDateTime":
    case "signInSessionsValidFromDateTime":
      return stored ?? user["lastPasswordChangeDateTime"] ?? user["createdDateTime"];
    case "licenseAssignmentStates":
    case "assignedPlans":
    case "provisionedPlans":
      return stored ?? licenceValueOf(user, name, tenant);
    case "legalAgeGroupClassification":
      return stored ?? legalAgeGroupOf(user);
    default:
      return isRegistered(name, tenant) ? stored : undefined;
  }
}

/** Of a directory extension that is not registered any more, the values are there and cannot be reached. */
export function isRegistered(name: string, { extensionProperties }: TenantState): boolean {
  if (!extensionProperties || !DIRECTORY_EXTENSION.test(name)) return true;
  return extensionProperties.some((each) => foldName(each) === foldName(name));
}

/** That a minor without a word on consent has none is unverified. */
function legalAgeGroupOf(user: StoredUser): string | null {
  if (user["ageGroup"] !== "Minor") return (user["ageGroup"] as string | null | undefined) ?? null;
  return MINORS[String(user["consentProvidedForMinor"])] ?? null;
}

/** @see https://learn.microsoft.com/graph/api/resources/user (legal age group property definitions) */
const MINORS: Readonly<Record<string, string>> = {
  Granted: "MinorWithParentalConsent",
  Denied: "MinorWithOutParentalConsent",
  NotRequired: "MinorNoParentalConsentRequired",
};

/** The object id as a SID of Microsoft Entra: its 16 bytes, as Windows orders them, in four numbers. */
export function securityIdentifierOf(id: string): string | null {
  const hex = id.replaceAll("-", "");
  if (!/^[0-9a-f]{32}$/i.test(hex)) return null;
  const bytes = Buffer.from(hex, "hex");
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return `S-1-12-1-${[0, 4, 8, 12].map((at) => bytes.readUInt32LE(at)).join("-")}`;
}
