import { invalidValue } from "../serving/graphError.ts";
import { isBanned, type Banned } from "./bannedPasswords.ts";
import { canonicalName } from "./propertyNames.ts";

/** Whether a body brings a password. */
export function setsPassword(body: unknown): boolean {
  return Object.entries((body as object | null) ?? {}).some(
    ([given, value]) =>
      canonicalName(given) === "passwordProfile" &&
      typeof (value as { password?: unknown } | null)?.password === "string",
  );
}

/**
 * A new user needs a password, a change does not.
 *
 * @see https://learn.microsoft.com/graph/api/resources/passwordprofile
 */
export function checkPasswordProfile(
  value: unknown,
  creating: boolean,
  policies: unknown,
  banned: Banned,
): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidValue("passwordProfile");
  for (const [name, member] of Object.entries(value)) {
    if (name === "password" || name.startsWith("@odata.")) continue;
    const isSwitch = /^forceChangePasswordNextSignIn(?:WithMfa)?$/.test(name);
    if (!isSwitch || typeof member !== "boolean") throw invalidValue("passwordProfile");
  }
  const { password } = value as { password?: unknown };
  if (password === undefined && !creating) return;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];
  // That eight characters are needed all the same is unverified.
  const wanted = typeof policies === "string" && policies.includes("DisableStrongPassword") ? 1 : 3;
  if (
    typeof password === "string" &&
    /^[\x20-\x7e]{8,256}$/.test(password) &&
    kinds.filter((kind) => kind.test(password)).length >= wanted &&
    // That the policy does not relax this is unverified.
    !isBanned(password, banned)
  )
    return;
  const message =
    "The specified password does not comply with password complexity requirements. Please provide a different password.";
  throw invalidValue("password", message);
}
