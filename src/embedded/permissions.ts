import { foldName } from "../model/values.ts";
import { denied, GraphRefusal } from "./graphError.ts";
import type { StoredUser, TenantState } from "./tenant.ts";

/** Who asks, as far as the token tells. */
export interface Caller {
  /** Application permissions; undefined where none are checked. */
  readonly roles: ReadonlySet<string> | undefined;
}

const WRITE = ["User.ReadWrite.All", "Directory.ReadWrite.All"];
const READ = ["User.Read.All", "User.ReadUpdate.All", "Directory.Read.All", ...WRITE];

/**
 * The permissions of which each call needs one. That User.ReadUpdate.All lets its holder read as well is unverified.
 *
 * @see https://learn.microsoft.com/graph/permissions-reference
 */
export const PERMISSIONS = {
  readUsers: ["User.ReadBasic.All", ...READ],
  readAround: READ,
  createUser: ["User.Create", ...WRITE],
  updateUser: [
    "User.ReadUpdate.All",
    ...WRITE,
    "User.EnableDisableAccount.All",
    "User.ManageIdentities.All",
    "User-Phone.ReadWrite.All",
    "User-Mail.ReadWrite.All",
    "User-PasswordProfile.ReadWrite.All",
    "User-LifeCycleInfo.ReadWrite.All",
    "CustomSecAttributeAssignment.ReadWrite.All",
  ],
  writeManager: WRITE,
  deleteUser: ["User.DeleteRestore.All", ...WRITE],
  readDeleted: ["User.DeleteRestore.All", ...READ],
  readOrganization: [
    "Organization.Read.All",
    "Organization.ReadWrite.All",
    "Directory.Read.All",
    "Directory.ReadWrite.All",
  ],
  readDomains: [
    "Domain.Read.All",
    "Domain.ReadWrite.All",
    "Directory.Read.All",
    "Directory.ReadWrite.All",
  ],
} as const satisfies Record<string, readonly string[]>;

/** What a property needs in a PATCH, besides or instead of the permission for all others: one of the lists, in full. */
const TO_UPDATE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  accountEnabled: [["User.EnableDisableAccount.All", "User.Read.All"]],
  businessPhones: [["User-Phone.ReadWrite.All"]],
  mobilePhone: [["User-Phone.ReadWrite.All"]],
  otherMails: [["User-Mail.ReadWrite.All"]],
};

/** As above, for properties that no broad permission covers, in a POST either. */
const ALONE: Readonly<Record<string, readonly string[]>> = {
  identities: ["User.ManageIdentities.All"],
  employeeLeaveDateTime: ["User-LifeCycleInfo.ReadWrite.All"],
  customSecurityAttributes: ["CustomSecAttributeAssignment.ReadWrite.All"],
};

/** What Graph answers with null to a caller who may not see it. */
const UNSEEN: Readonly<Record<string, readonly string[]>> = {
  employeeLeaveDateTime: ["User-LifeCycleInfo.Read.All", "User-LifeCycleInfo.ReadWrite.All"],
  customSecurityAttributes: [
    "CustomSecAttributeAssignment.Read.All",
    "CustomSecAttributeAssignment.ReadWrite.All",
  ],
};

/** All that User.ReadBasic.All shows. */
const BASIC = new Set([
  "displayName",
  "givenName",
  "id",
  "mail",
  "photo",
  "securityIdentifier",
  "surname",
  "userPrincipalName",
]);

const SIGN_IN_ACTIVITY = "AuditLog.Read.All";

/** Every permission that makes a difference here. */
export const KNOWN_PERMISSIONS: readonly string[] = [
  ...new Set([
    ...Object.values(PERMISSIONS).flat(),
    ...Object.values(TO_UPDATE).flat(2),
    ...Object.values(UNSEEN).flat(),
    SIGN_IN_ACTIVITY,
  ]),
].toSorted();

/**
 * The caller that a bearer token stands for: what its `roles` claim says, else what every token is said to hold. Nobody
 * signed the token that this believes: it only narrows what may be done here.
 */
export function callerOf(authorization: string, roles: readonly string[] | undefined): Caller {
  const claimed = rolesClaimOf(authorization) ?? roles;
  return { roles: claimed && new Set(claimed) };
}

/** @throws GraphRefusal 403 where the caller holds none of the permissions */
export function assertOneOf({ roles }: Caller, permissions: readonly string[]): void {
  if (roles && !permissions.some((permission) => roles.has(permission))) throw denied();
}

/** @throws GraphRefusal 403 where one of the properties needs what the caller does not hold */
export function assertMayWrite(
  { roles }: Caller,
  names: readonly string[],
  creating: boolean,
): void {
  if (!roles) return;
  const holds = (permission: string): boolean => roles.has(permission);
  const holdsBroad = (creating ? PERMISSIONS.createUser : ["User.ReadUpdate.All", ...WRITE]).some(
    holds,
  );
  const may = (name: string): boolean => {
    const alone = ALONE[name];
    if (alone) return alone.every(holds);
    // With every new user comes a password.
    if (name === "passwordProfile" && !creating) return holds("User-PasswordProfile.ReadWrite.All");
    return holdsBroad || (!creating && (TO_UPDATE[name] ?? []).some((all) => all.every(holds)));
  };
  if (!names.every(may)) throw denied();
}

/** The properties that are answered as null to this caller, whatever they hold. */
export function unseenBy({ roles }: Caller): readonly string[] {
  if (!roles) return [];
  return Object.entries(UNSEEN)
    .filter(([, permissions]) => !permissions.some((permission) => roles.has(permission)))
    .map(([name]) => name);
}

/** @throws GraphRefusal 403 for what may not be asked for at all; seen in the field, the page names the permission only */
export function assertMaySelect({ roles }: Caller, names: readonly string[]): void {
  if (!roles || roles.has(SIGN_IN_ACTIVITY) || !names.includes("signInActivity")) return;
  throw new GraphRefusal(
    403,
    "Authentication_MSGraphPermissionMissing",
    `Calling principal does not have required MSGraph permissions ${SIGN_IN_ACTIVITY}`,
  );
}

/** Whether a property may be read, filtered and sorted by. What Graph answers for one that may not is unverified. */
export function mayRead({ roles }: Caller, name: string): boolean {
  return roles === undefined || READ.some((permission) => roles.has(permission)) || BASIC.has(name);
}

/** @see https://learn.microsoft.com/graph/api/resources/users (sensitive actions) */
const SENSITIVE = new Set([
  "accountEnabled",
  "businessPhones",
  "mobilePhone",
  "onPremisesImmutableId",
  "otherMails",
  "passwordProfile",
  "userPrincipalName",
  "delete",
  "restore",
]);

/**
 * @param acts names of properties, `delete` or `restore`
 * @throws GraphRefusal 403 for a sensitive act on a user whose role protects it: no application here has a role
 */
export function assertNotProtected(
  { id, userPrincipalName }: StoredUser,
  acts: readonly string[],
  { administrators = [] }: TenantState,
): void {
  if (administrators.length === 0 || !acts.some((act) => SENSITIVE.has(act))) return;
  const names = administrators.map(foldName);
  if (names.includes(foldName(id)) || names.includes(foldName(userPrincipalName))) throw denied();
}

function rolesClaimOf(authorization: string): string[] | undefined {
  const [, payload] = authorization.replace(/^Bearer +/i, "").split(".");
  try {
    const { roles } = JSON.parse(Buffer.from(payload ?? "", "base64url").toString("utf8")) as {
      readonly roles?: unknown;
    };
    return Array.isArray(roles) ? roles.map(String) : undefined;
  } catch {
    return undefined;
  }
}
