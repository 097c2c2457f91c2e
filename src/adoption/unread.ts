import { sameValue } from "../model/compare.ts";
import { propertyOfField, type FieldName } from "../model/fields.ts";
import type { ImportReport } from "../model/tables/importReport.ts";
import type { DirectoryUser } from "../model/user.ts";
import { count } from "../model/wording.ts";
import { liveValue } from "../plan/diff.ts";
import { howUnread } from "../plan/oddAccounts.ts";
import { isWidespread } from "../plan/unreadable.ts";

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

/** Asked fields that are null of everybody: nobody has them, or the identity may not read them. */
export function emptyOf(
  users: readonly DirectoryUser[],
  fields: readonly FieldName[],
): ImportReport["empty"] {
  if (users.length === 0) return [];
  return fields.flatMap((field) => {
    if (!users.every((user) => sameValue(field, liveValue(user, field) ?? null, null))) return [];
    const permission = propertyOfField(field)?.readPermission;
    return [{ field, ...(permission !== undefined && { permission }) }];
  });
}
