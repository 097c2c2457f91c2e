import { GUID, isObject, unknownText, type Say, type Values } from "./checks.ts";
import { ALLOW_INVITES_FROM } from "../tenant.ts";

const UNIT_MEMBERS = [
  "id",
  "displayName",
  "description",
  "isMemberManagementRestricted",
  "visibility",
  "members",
];
const POLICY_MEMBERS = ["allowInvitesFrom", "allowedDomains", "blockedDomains"];

/** Holds what a tenant file says of its administrative units against what they are. */
export function checkUnits(value: unknown, say: Say): void {
  if (value === undefined) return;
  if (!Array.isArray(value))
    return say(["administrativeUnits"], "administrativeUnits must be a list");
  const ids = new Set<string>();
  for (const [index, unit] of value.entries()) {
    const at = ["administrativeUnits", index];
    if (!isObject(unit)) {
      say(at, "An administrative unit is an object");
      continue;
    }
    checkUnit(unit, at, say);
    const id = String(unit["id"]).toLowerCase();
    if (ids.has(id)) say([...at, "id"], "Another administrative unit has this id");
    ids.add(id);
  }
}

function checkUnit(unit: Values, at: readonly (string | number)[], say: Say): void {
  for (const name of Object.keys(unit))
    if (!UNIT_MEMBERS.includes(name))
      say([...at, name], `${unknownText(name, UNIT_MEMBERS)} of an administrative unit`);
  const { id, displayName, isMemberManagementRestricted: isRestricted = null, members } = unit;
  if (!GUID.test(String(id))) say([...at, "id"], "id must be a GUID");
  if (typeof displayName !== "string") say(at, "An administrative unit needs a displayName");
  if (isRestricted !== null && typeof isRestricted !== "boolean")
    say(
      [...at, "isMemberManagementRestricted"],
      "isMemberManagementRestricted must be true or false",
    );
  if (!Array.isArray(members) || !members.every((member) => GUID.test(String(member))))
    say([...at, "members"], "members must be a list of ids of users and groups");
}

/** Holds what a tenant file says of invitations against what it can say. */
export function checkInvitations(value: unknown, say: Say): void {
  if (value === undefined) return;
  if (!isObject(value)) return say(["invitations"], "invitations must be an object");
  for (const name of Object.keys(value))
    if (!POLICY_MEMBERS.includes(name))
      say(["invitations", name], `${unknownText(name, POLICY_MEMBERS)} of invitations`);
  const { allowInvitesFrom = "everyone" } = value;
  if (!ALLOW_INVITES_FROM.some((each) => each === allowInvitesFrom))
    say(
      ["invitations", "allowInvitesFrom"],
      `allowInvitesFrom must be one of ${ALLOW_INVITES_FROM.join(", ")}`,
    );
  for (const name of ["allowedDomains", "blockedDomains"]) {
    const { [name]: domains = [] } = value;
    if (!Array.isArray(domains) || !domains.every((domain) => typeof domain === "string"))
      say(["invitations", name], `${name} must be a list of domains`);
  }
}
