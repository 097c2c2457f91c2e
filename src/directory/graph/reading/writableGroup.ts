import { memberOf } from "../sending/answer.ts";

/**
 * Why Rollcall cannot write the members of a group, as it goes on after the group's name, and what to do.
 *
 * @returns undefined where it can
 * @see https://learn.microsoft.com/graph/api/resources/groups-overview
 */
export function whyNotWritable(group: unknown): string | undefined {
  const types = memberOf(group, "groupTypes");
  // Where the kind is not told, it may be any.
  if (!Array.isArray(types))
    return `comes without its groupTypes in the answer of Graph, so that Rollcall does not know who decides about its members. Check the permission GroupMember.Read.All`;
  const isUnified = types.includes("Unified");
  if (types.includes("DynamicMembership"))
    return `has a membership rule that decides who its members are. Declare what the rule asks for, and remove the group from rollcall.yaml and the files`;
  if (memberOf(group, "onPremisesSyncEnabled") === true)
    return `is synced from on-premises. Change its members there, and remove the group from rollcall.yaml and the files`;
  if (memberOf(group, "mailEnabled") === true && !isUnified)
    return `is a distribution list or a mail-enabled security group, whose members Graph cannot write. Change them in Exchange, and remove the group from rollcall.yaml and the files`;
  if (memberOf(group, "isAssignableToRole") === true)
    return `can be given directory roles, so that its members decide who administers the tenant: Rollcall does not write them. Remove the group from rollcall.yaml and the files`;
  if (memberOf(group, "isManagementRestricted") === true)
    return `is in a restricted administrative unit, which no application can write. Remove the group from rollcall.yaml and the files`;
  if (hidesMembers(group))
    return `hides its members, so that Rollcall cannot see who is one. Remove the group from rollcall.yaml and the files`;
  return undefined;
}

/** @see https://learn.microsoft.com/graph/api/resources/group (visibility) */
export function hidesMembers(group: unknown): boolean {
  return memberOf(group, "visibility") === "HiddenMembership";
}
