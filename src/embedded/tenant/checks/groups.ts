import { checkDate } from "../../../model/properties/rules.ts";
import { foldName } from "../../../model/values.ts";
import { GROUP_PROPERTIES, groupPropertyNamed } from "../../groups/groupProperties.ts";
import { GUID, isObject, unknownText, type Say, type Values } from "./checks.ts";
import { RELATIONS } from "../memberships.ts";

/** Counted or worked out, and so not kept. */
const COMPUTED = ["hasMembersWithLicenseErrors", "licenseProcessingState"];

/** Holds one group of a tenant file against what a group is. */
export function checkGroup(group: unknown, at: readonly (string | number)[], say: Say): void {
  if (!isObject(group)) return say(at, "A group is an object");
  const isDeleted = at[0] === "deletedGroups";
  if (typeof group["displayName"] !== "string") say(at, "A group needs a displayName");
  if (isDeleted && !("id" in group)) say(at, "A deleted group needs an id");
  if (isDeleted && !("deletedDateTime" in group))
    say(at, "A deleted group needs a deletedDateTime");
  for (const [name, value] of Object.entries(group)) {
    if (RELATIONS.some((relation) => relation === name)) checkReferences(value, [...at, name], say);
    else {
      const problem = problemOf(name, value);
      if (problem !== undefined) say([...at, name], problem);
    }
  }
}

/**
 * What only all together tell: that each group can be told from the others, and that each member is there.
 *
 * @param users folded userPrincipalNames and ids of the users, ids of deleted ones too
 */
export function checkGroupsTogether(value: Values, users: ReadonlySet<string>, say: Say): void {
  const lists = Object.entries({
    groups: (value["groups"] ?? []) as Values[],
    deletedGroups: (value["deletedGroups"] ?? []) as Values[],
  });
  const ids = new Set<string>();
  for (const [list, groups] of lists)
    for (const [index, group] of groups.entries()) {
      const { id, displayName } = group;
      const own = foldName(typeof id === "string" ? id : String(displayName));
      if (ids.has(own))
        say(
          [list, index, ...(id === undefined ? [] : ["id"])],
          id === undefined
            ? "Another group has this displayName: give each an id"
            : "Another group has this id",
        );
      if (typeof id === "string" && users.has(own))
        say([list, index, "id"], "A user has the id of this group");
      ids.add(own);
    }
  for (const [list, groups] of lists)
    for (const [index, group] of groups.entries())
      for (const relation of RELATIONS) {
        const seen = new Set<string>();
        for (const [place, reference] of ((group[relation] ?? []) as unknown[]).entries()) {
          const at = [list, index, relation, place];
          const name = foldName(String(isObject(reference) ? reference["id"] : reference));
          if (seen.has(name)) say(at, "It is in this list twice");
          seen.add(name);
          if (!isObject(reference) && !GUID.test(name) && !users.has(name) && !ids.has(name))
            say(at, "No user and no group has this name");
        }
      }
}

function checkReferences(value: unknown, at: readonly (string | number)[], say: Say): void {
  const name = String(at.at(-1));
  if (!Array.isArray(value)) return say(at, `${name} must be a list`);
  for (const [index, reference] of value.entries()) {
    if (typeof reference === "string") continue;
    const { "@odata.type": type, id, ...rest } = isObject(reference) ? reference : {};
    const isReference =
      /^#microsoft\.graph\.\w+$/.test(String(type)) &&
      GUID.test(String(id)) &&
      Object.keys(rest).length === 0;
    if (!isReference)
      say(
        [...at, index],
        'A member is a userPrincipalName, an object id, the displayName of a group, or { "@odata.type": "#microsoft.graph.device", "id": … }',
      );
  }
}

function problemOf(name: string, value: unknown): string | undefined {
  const row = groupPropertyNamed(name);
  if (row?.name !== name)
    return `${unknownText(
      name,
      [...GROUP_PROPERTIES.map((each) => each.name), ...RELATIONS],
      row?.name,
    )} of a group`;
  if (COMPUTED.includes(name)) return `${name} follows from the members: leave it out`;
  if (name === "id") return GUID.test(String(value)) ? undefined : "id must be a GUID";
  if (value === null) return undefined;
  switch (row.type) {
    case "boolean":
      return typeof value === "boolean" ? undefined : `${name} must be true or false`;
    case "string":
      return typeof value === "string" ? undefined : `${name} must be a text`;
    case "strings":
      return Array.isArray(value) && value.every((item) => typeof item === "string")
        ? undefined
        : `${name} must be a list of texts`;
    case "dateTime":
      return typeof value === "string" && !checkDate(value)
        ? undefined
        : `${name} must be a moment, such as 2026-11-30T08:00:00Z`;
    case "other":
      return Array.isArray(value) && value.every(isObject)
        ? undefined
        : `${name} must be a list of objects`;
  }
}
