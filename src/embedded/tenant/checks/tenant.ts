import {
  DIRECTORY_EXTENSION,
  PROPERTIES,
  propertyNamed,
} from "../../../model/properties/properties.ts";
import { checkDate } from "../../../model/properties/rules.ts";
import { foldName } from "../../../model/values.ts";
import { canonicalName } from "../../users/propertyNames.ts";
import { checkContacts, checkContactsTogether } from "./contacts.ts";
import { checkGroup, checkGroupsTogether } from "./groups.ts";
import {
  GUID,
  isObject,
  unknownText,
  type Say,
  type TenantProblem,
  type Values,
} from "./checks.ts";
import { checkInvitations, checkUnits } from "./units.ts";
import { checkPassPolicy } from "./passPolicy.ts";
import { TENANT_TYPES } from "../tenant.ts";
import { checkSkus } from "./skus.ts";

const MEMBERS = [
  "formatVersion",
  "id",
  "displayName",
  "tenantType",
  "domains",
  "federatedDomains",
  "extensionProperties",
  "administrators",
  "administrativeUnits",
  "contacts",
  "invitations",
  "users",
  "deletedUsers",
  "groups",
  "deletedGroups",
  "directoryAudits",
  "subscribedSkus",
  "temporaryAccessPassPolicy",
  "bannedPasswords",
];
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/**
 * Holds what a file says against what a tenant is. Users may be as odd as directories hold them: in domains that nobody
 * verified any more, or with an address that another one has.
 */
export function checkTenant(value: unknown): TenantProblem[] {
  if (!isObject(value)) return [{ at: [], message: "A tenant is an object" }];
  const problems: TenantProblem[] = [];
  const say: Say = (at, message) => problems.push({ at, message });
  for (const name of Object.keys(value))
    if (!MEMBERS.includes(name)) say([name], `${unknownText(name, MEMBERS)} of a tenant`);
  const { formatVersion, id, displayName, domains, federatedDomains = [] } = value;
  if (formatVersion !== 1) say(["formatVersion"], "formatVersion must be 1");
  if (typeof id !== "string" || !GUID.test(id)) say(["id"], "id must be a GUID");
  if (displayName !== undefined && typeof displayName !== "string")
    say(["displayName"], "displayName must be a text");
  const { tenantType = "AAD" } = value;
  if (!TENANT_TYPES.some((each) => each === tenantType))
    say(["tenantType"], `tenantType must be one of ${TENANT_TYPES.join(", ")}`);
  checkTexts("domains", domains, DOMAIN, "a domain", say);
  if (Array.isArray(domains) && domains.length === 0)
    say(["domains"], "domains must hold one domain at least");
  checkTexts("federatedDomains", federatedDomains, DOMAIN, "a domain", say);
  checkTexts(
    "extensionProperties",
    value["extensionProperties"] ?? [],
    DIRECTORY_EXTENSION,
    "a directory extension, such as extension_0123456789abcdef0123456789abcdef_rollcall",
    say,
  );
  checkTexts(
    "bannedPasswords",
    value["bannedPasswords"] ?? [],
    /^.{4,16}$/,
    "a word of 4 to 16 characters",
    say,
  );
  checkTexts("administrators", value["administrators"] ?? [], /./, "a user", say);
  for (const list of ["users", "deletedUsers"] as const) {
    const users = list === "deletedUsers" && !(list in value) ? [] : value[list];
    if (Array.isArray(users))
      for (const [index, user] of users.entries()) checkUser(user, [list, index], say);
    else say([list], `${list} must be a list`);
  }
  for (const list of ["groups", "deletedGroups"] as const) {
    const groups = value[list] ?? [];
    if (Array.isArray(groups))
      for (const [index, group] of groups.entries()) checkGroup(group, [list, index], say);
    else say([list], `${list} must be a list`);
  }
  checkAudits(value["directoryAudits"] ?? [], say);
  checkSkus(value["subscribedSkus"], say);
  checkUnits(value["administrativeUnits"], say);
  checkContacts(value["contacts"], say);
  checkInvitations(value["invitations"], say);
  checkPassPolicy(value["temporaryAccessPassPolicy"], say);
  if (problems.length === 0) checkTogether(value, say);
  return problems;
}

/** Nobody writes them but the directory itself: what is looked at is what answering them takes. */
function checkAudits(audits: unknown, say: Say): void {
  if (!Array.isArray(audits)) return say(["directoryAudits"], "directoryAudits must be a list");
  const isEntry = (entry: unknown): boolean =>
    isObject(entry) &&
    Number.isSafeInteger(entry["number"]) &&
    ["at", "activity", "correlationId"].every((name) => typeof entry[name] === "string") &&
    isObject(entry["by"]) &&
    Array.isArray(entry["targets"]) &&
    entry["targets"].every((target) => isObject(target) && Array.isArray(target["changes"]));
  for (const [index, entry] of audits.entries())
    if (!isEntry(entry))
      say(
        ["directoryAudits", index],
        "An entry of the audit log is not as this directory wrote it",
      );
}

function checkUser(user: unknown, at: TenantProblem["at"], say: Say): void {
  if (!isObject(user)) return say(at, "A user is an object");
  const isDeleted = at[0] === "deletedUsers";
  if (!("userPrincipalName" in user)) say(at, "A user needs a userPrincipalName");
  if (isDeleted && !("id" in user)) say(at, "A deleted user needs an id");
  if (isDeleted && !("deletedDateTime" in user)) say(at, "A deleted user needs a deletedDateTime");
  for (const [name, value] of Object.entries(user)) {
    const problem =
      isDeleted && name === "reports" ? reportsProblem(value) : problemOf(name, value);
    if (problem !== undefined) say([...at, name], problem);
  }
}

function problemOf(name: string, value: unknown): string | undefined {
  if (name === "manager")
    return typeof value === "string" ? undefined : "manager must be an id or a userPrincipalName";
  if (name === "sponsors")
    return areTexts(value)
      ? undefined
      : "sponsors must be a list of ids, userPrincipalNames or displayNames of groups";
  if (name === "extensions") return extensionsProblem(value);
  const known = canonicalName(name);
  if (known !== name)
    return `${unknownText(
      name,
      PROPERTIES.map((row) => row.name),
      known,
    )} of a user`;
  if (name === "passwordProfile") return "No password is kept here: leave passwordProfile out";
  if (name === "id") return GUID.test(String(value)) ? undefined : "id must be a GUID";
  if (name === "userPrincipalName")
    return /^[^@\s]+@[^@\s]+$/.test(String(value))
      ? undefined
      : "userPrincipalName must be a name, an @ and a domain";
  if (value === null) return undefined;
  switch (propertyNamed(name)?.type) {
    case "boolean":
      return typeof value === "boolean" ? undefined : `${name} must be true or false`;
    case "string":
      return typeof value === "string" || name.startsWith("extension_")
        ? undefined
        : `${name} must be a text`;
    case "strings":
      return areTexts(value) ? undefined : `${name} must be a list of texts`;
    case "dateTime":
      return typeof value === "string" && !checkDate(value)
        ? undefined
        : `${name} must be a moment, such as 2026-11-30T08:00:00Z`;
    case "employeeOrgData":
    case "extensionAttributes":
      return isObject(value) ? undefined : `${name} must be an object`;
    default:
      return undefined;
  }
}

function reportsProblem(value: unknown): string | undefined {
  return Array.isArray(value) && value.every((id) => GUID.test(String(id)))
    ? undefined
    : "reports must be a list of object ids";
}

function extensionsProblem(value: unknown): string | undefined {
  return Array.isArray(value) &&
    value.every((each) => isObject(each) && typeof each["id"] === "string")
    ? undefined
    : "extensions must be a list of open extensions, each with an id";
}

/** What only all together tell. */
function checkTogether(value: Values, say: Say): void {
  const domains = (value["domains"] as string[]).map(foldName);
  for (const [index, name] of ((value["federatedDomains"] ?? []) as string[]).entries())
    if (!domains.includes(foldName(name)))
      say(["federatedDomains", index], "A federated domain must be one of the domains");
  const users = value["users"] as Values[];
  const deleted = (value["deletedUsers"] ?? []) as Values[];
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const [list, all] of Object.entries({ users, deletedUsers: deleted }))
    for (const [index, user] of all.entries()) {
      const given = user["id"];
      const id = typeof given === "string" ? foldName(given) : "";
      if (id !== "" && ids.has(id)) say([list, index, "id"], "Another user has this id");
      ids.add(id);
      if (list !== "users") continue;
      const name = foldName(String(user["userPrincipalName"]));
      if (names.has(name))
        say([list, index, "userPrincipalName"], "Another user has this userPrincipalName");
      names.add(name);
    }
  for (const [index, { manager }] of users.entries())
    if (typeof manager === "string" && !GUID.test(manager) && !names.has(foldName(manager)))
      say(["users", index, "manager"], "No user has the userPrincipalName of this manager");
  const groupNames = ((value["groups"] ?? []) as Values[]).map(({ displayName }) =>
    foldName(String(displayName)),
  );
  const known = new Set([...names, ...groupNames]);
  for (const [index, { sponsors = [] }] of users.entries())
    for (const [place, sponsor] of (sponsors as string[]).entries())
      if (!GUID.test(sponsor) && !known.has(foldName(sponsor)))
        say(
          ["users", index, "sponsors", place],
          "No user and no group has the name of this sponsor",
        );
  checkGroupsTogether(value, new Set([...names, ...ids]), say);
  checkContactsTogether(value, ids, say);
  const gone = deleted.map((user) => foldName(String(user["userPrincipalName"])).slice(32));
  for (const [index, name] of ((value["administrators"] ?? []) as string[]).entries())
    if (!GUID.test(name) && !names.has(foldName(name)) && !gone.includes(foldName(name)))
      say(["administrators", index], "An administrator must be one of the users");
}

function checkTexts(name: string, value: unknown, form: RegExp, what: string, say: Say): void {
  if (!Array.isArray(value)) return say([name], `${name} must be a list`);
  for (const [index, item] of value.entries())
    if (typeof item !== "string" || !form.test(item)) say([name, index], `This is not ${what}`);
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
