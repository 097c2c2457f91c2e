import { sameValue } from "../model/properties/compare.ts";
import { propertyOfField, type FieldName } from "../model/properties/fields.ts";
import type { ImportReport } from "../model/tables/importReport.ts";
import type { DirectorySnapshot, DirectoryUser } from "../model/user.ts";
import { count } from "../model/text/wording.ts";
import { liveValue } from "../plan/compare/diff.ts";
import { howUnread } from "../plan/accounts/oddAccounts.ts";
import { setsAmong } from "./sets.ts";
import { readingOf } from "../plan/compare/sets.ts";
import { isWidespread } from "../plan/guards/unreadable.ts";

/** Asked fields that say nothing of many, for people. What single accounts do not tell is left out of their files alone. */
export function unreadOfMany(
  users: readonly DirectoryUser[],
  fields: readonly FieldName[],
): string[] {
  return fields.flatMap((field) => {
    const unread = users.filter((user) => liveValue(user, field) === undefined);
    const [first] = unread;
    if (!first || !isWidespread(unread.length, users.length)) return [];
    const of = unread.length === users.length ? "" : ` of ${count(unread.length, "user")}`;
    return `${field}${of} (${howUnread(first, field)} of ${first.userPrincipalName})`;
  });
}

/** Why a set that is asked for could not be read at all, for people; undefined: it was. */
export function unreadSet(
  { surroundings = {} }: DirectorySnapshot,
  fields: readonly FieldName[],
): string | undefined {
  const why = setsAmong(fields).flatMap((set) => readingOf(set, surroundings)?.unreadable ?? []);
  return why.length === 0
    ? undefined
    : `${why.join(" ")} If not, leave it out with --properties. Nothing was imported.`;
}

/** Asked fields that are null of everybody: nobody has them, or the identity may not read them. */
export function emptyOf(
  users: readonly DirectoryUser[],
  fields: readonly FieldName[],
): ImportReport["empty"] {
  if (users.length === 0) return [];
  return fields.flatMap((field) => {
    if (!users.every((user) => isEmpty(user, field))) return [];
    const permission = propertyOfField(field)?.readPermission;
    return [{ field, ...(permission !== undefined && { permission }) }];
  });
}

function isEmpty(user: DirectoryUser, field: FieldName): boolean {
  const set = user.sets?.[field];
  return set ? set.length === 0 : sameValue(field, liveValue(user, field) ?? null, null);
}
