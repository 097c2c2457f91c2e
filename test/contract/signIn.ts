import { memberOf, textAt } from "./match.ts";
import { RunError, type Send } from "./graph.ts";

/**
 * The application permissions that a token carries; undefined when it does not say, as that of a directory on this
 * machine.
 */
export function permissionsOf(token: string): readonly string[] | undefined {
  try {
    const claims: unknown = JSON.parse(
      Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"),
    );
    const roles = memberOf(claims, "roles");
    return Array.isArray(roles) ? roles.map(String) : undefined;
  } catch {
    return undefined;
  }
}

/** What a run needs at least: users are created, read, and removed. */
export const LEAST_PERMISSION = "User.ReadWrite.All";

/** Permissions that hold others. */
const BROADER: Readonly<Record<string, readonly string[]>> = {
  "User.DeleteRestore.All": ["User.ReadWrite.All"],
  "LicenseAssignment.Read.All": ["Organization.Read.All", "Directory.Read.All"],
  "LicenseAssignment.ReadWrite.All": ["User.ReadWrite.All", "Directory.ReadWrite.All"],
  "Domain.Read.All": ["Directory.Read.All", "Directory.ReadWrite.All"],
  "Organization.Read.All": ["Directory.Read.All", "Directory.ReadWrite.All"],
  "Directory.Read.All": ["Directory.ReadWrite.All"],
  "Group.ReadWrite.All": ["Directory.ReadWrite.All"],
  "User.RevokeSessions.All": ["User.ReadWrite.All"],
};

export function isGranted(permission: string, granted: readonly string[] | undefined): boolean {
  return (
    granted === undefined ||
    [permission, ...(BROADER[permission] ?? [])].some((one) => granted.includes(one))
  );
}

/**
 * The verified domain that accounts are made in: the initial one, which is never federated, else the default.
 *
 * @throws RunError when the organization cannot be read
 */
export async function domainOf(send: Send): Promise<string> {
  const { status, body } = await send({
    method: "GET",
    path: "/organization?$select=id,verifiedDomains",
  });
  const value = memberOf(body, "value");
  const organization: unknown = Array.isArray(value) ? value[0] : undefined;
  const domains = memberOf(organization, "verifiedDomains");
  const list: readonly unknown[] = Array.isArray(domains) ? domains : [];
  const chosen =
    list.find((domain) => memberOf(domain, "isInitial") === true) ??
    list.find((domain) => memberOf(domain, "isDefault") === true);
  const name = memberOf(chosen, "name");
  if (typeof name === "string") return name;
  throw new RunError(
    `The verified domains could not be read (${`${status} ${textAt(body, "error", "code")}`.trim()}). ` +
      "Grant the application Organization.Read.All, or name a domain with --domain.",
  );
}
