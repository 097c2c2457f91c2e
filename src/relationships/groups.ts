import type { KnownGroup } from "../model/directory/surroundings.ts";
import type { SetRelationship } from "./relationship.ts";

/**
 * The groups of which a user is a direct member.
 *
 * @see https://learn.microsoft.com/graph/api/group-post-members
 */
export const groups: SetRelationship = {
  kind: "set",
  name: "groups",
  one: "group",
  as: "member",
  together: false,
  inList: false,
  summary: "groups that the configuration lists, of which the user is a member",
  permission: "GroupMember.ReadWrite.All",
  call: "POST groups/{}/members/$ref",
  audited: { set: ["Add member to group"], taken: ["Remove member from group"] },
  reading: { path: "/groups/{id}/members", permission: "GroupMember.Read.All" },
  entry: { key: "name", more: { until: "day" } },
  listed: (configuration) => Object.keys(configuration.groups),
  objectionTo: () => undefined,
  managed: (live, { groups: reading }) => {
    const names = new Map(
      reading?.all?.flatMap(({ name, found }) => (found ? [[found.id, name] as const] : [])),
    );
    // A group that the configuration lists under two names is read twice, and is one all the same.
    const once = new Map(live.map((holding) => [holding.id, holding]));
    return [...once.values()].flatMap((holding) => {
      const name = names.get(holding.id ?? "");
      return name === undefined ? [] : [{ ...holding, name }];
    });
  },
  canTake: ({ id }, { groups: reading }) =>
    reading?.all?.some(({ found }) => found?.id === id && found?.refused === undefined) ?? false,
  resolve: (declared, { surroundings: { groups: reading } }) => {
    if (!reading || reading.unreadable !== undefined)
      return { reason: "unreadable", message: reading?.unreadable ?? "groups were not read" };
    const group = reading.all.find(({ name }) => name === declared.name);
    if (!group?.found) return { reason: "group-not-found", message: whyNotFound(declared, group) };
    const { id, displayName, refused, hidden } = group.found;
    if (refused !== undefined)
      return {
        reason: hidden ? "unreadable" : "group-not-writable",
        message: `the group ${displayName} ${refused}`,
      };
    return { ...declared, id };
  },
  // Two names may mean one group, and one name two groups.
  mayMean: (name, live, { surroundings }) =>
    name === live.name ||
    (surroundings.groups?.all ?? []).some(
      (group) => group.name === name && live.id !== null && group.candidates.includes(live.id),
    ),
};

function whyNotFound({ name }: { readonly name: string }, group: KnownGroup | undefined): string {
  const candidates = group?.candidates ?? [];
  if (candidates.length > 1)
    return `${candidates.length} groups are called ${JSON.stringify(name)}: ${candidates.join(", ")}. Write the id of the right one in the configuration, under groups`;
  return `no group ${candidates.length === 1 ? `with the id ${candidates[0]}` : `is called ${JSON.stringify(name)}`}${candidates.length === 1 ? " exists" : ""}. Correct its entry under groups in the configuration, or remove it`;
}
