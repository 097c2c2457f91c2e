import type { ReadRequest } from "./ports.ts";
import type { Configuration, Scope } from "../model/settings/configuration.ts";
import { compareFields, type FieldName } from "../model/properties/fields.ts";
import type { DirectoryUser, Roster } from "../model/user.ts";
import { foldName } from "../model/values.ts";
import { setOf } from "../relationships/index.ts";
import type { SetSettings } from "../relationships/relationship.ts";

/**
 * What has to be read to plan this roster: the declared fields, the key, what the scope needs, and the name by which
 * people know each other, since reviewers do not know people by number. Nothing more.
 */
export function readRequestFor(
  roster: Roster,
  { key, scope, ...managed }: Pick<Configuration, "key" | "scope"> & Partial<SetSettings>,
): ReadRequest {
  const fields = new Set<FieldName>([key, "displayName", ...scopeFields(scope)]);
  for (const user of roster.users) {
    for (const field in user.fields) fields.add(setOf(field)?.name ?? field);
  }
  // Without a country Graph assigns no licence.
  if (fields.has("licenses")) fields.add("usageLocation");
  // Asked only of what no page tells.
  const tests = new Map<FieldName, (user: DirectoryUser) => boolean>();
  return {
    fields: [...fields].toSorted(compareFields),
    deletedUsers: true,
    // Groups may give licences, which are named by what the tenant has bought.
    sets: {
      ...((fields.has("groups") || isWholeTruth(managed.groups)) && {
        groups: managed.groups ?? {},
      }),
      ...(fields.has("licenses") && { licenses: managed.licenses ?? [] }),
    },
    isLinked: (user, relationship) => {
      const test = tests.get(relationship) ?? linkedTest(roster, key, relationship);
      tests.set(relationship, test);
      return test(user);
    },
  };
}

/** Whether the files are the whole truth about some group. */
function isWholeTruth(groups: Partial<SetSettings>["groups"] = {}): boolean {
  return Object.values(groups).some(({ members }) => members === "roster");
}

/** Whether a directory user may be one that declares a relationship. */
function linkedTest(
  roster: Roster,
  key: string,
  relationship: FieldName,
): (user: DirectoryUser) => boolean {
  const ids = new Set<string>();
  const names = new Set<string>();
  const keys = new Set<string>();
  for (const user of roster.users) {
    if (user.fields[relationship] === undefined) continue;
    if (user.id) ids.add(foldName(user.id));
    for (const former of user.formerly) names.add(foldName(former.value));
    const name = user.fields["userPrincipalName"];
    if (typeof name === "string") names.add(foldName(name));
    const value = user.fields[key];
    if (key !== "userPrincipalName" && typeof value === "string") keys.add(foldName(value));
  }
  return (user) =>
    ids.has(foldName(user.id)) ||
    names.has(foldName(user.userPrincipalName)) ||
    (typeof user.fields[key] === "string" && keys.has(foldName(user.fields[key])));
}

/** The properties that decide who is a person, beyond what is always read. */
export function scopeFields(scope: Scope | undefined): FieldName[] {
  return [
    ...(scope?.userType ? ["userType"] : []),
    ...Object.keys(scope?.exclude?.properties ?? {}),
  ];
}
