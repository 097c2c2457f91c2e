import type { Configuration } from "../model/settings/configuration.ts";
import type { FieldName } from "../model/properties/fields.ts";
import type { DirectoryUser, Roster } from "../model/user.ts";
import { foldName, isObjectId, type FieldValue } from "../model/values.ts";
import { liveValue } from "../plan/compare/diff.ts";
import { howUnread, oddFields } from "../plan/accounts/oddAccounts.ts";
import { setOf } from "../relationships/index.ts";
import type { Layout } from "./newFiles.ts";
import type { NewUser } from "./newUser.ts";
import { reasonable, type Context, type Notes } from "./notes.ts";
import { firstElements, setsAmong } from "./sets.ts";
import { declarable, leftOut, objectionTo } from "./values.ts";

/** Whether everything about an account was read; what was not is noted. */
export function isWhole(user: DirectoryUser, notes: Notes): boolean {
  const odd = oddFields(user);
  for (const field of odd)
    notes.add(leftOut(user, field, `${howUnread(user, field)}; the user is not imported`));
  return odd.length === 0;
}

/** Whether an account has what it can be found again by: an id, a name and the key. What it has not is noted. */
export function canBeDeclared(
  user: DirectoryUser,
  key: Configuration["key"],
  notes: Notes,
): boolean {
  const problem = (field: FieldName, reason: string | undefined): boolean => {
    if (reason !== undefined)
      notes.add(leftOut(user, field, `${reason}; the user is not imported`));
    return reason !== undefined;
  };
  if (problem("id", isObjectId(user.id) ? undefined : "is not an object id")) return false;
  const name = objectionTo("userPrincipalName", user.userPrincipalName);
  if (problem("userPrincipalName", name)) return false;
  if (key === "userPrincipalName") return true;
  const { value, reason } = { reason: "is not set", ...declarable(user, key, NOBODY) };
  return !problem(
    key,
    value === undefined ? `${reason}, and is the key of this roster` : undefined,
  );
}

// A key is no reference to others.
const NOBODY: ReadonlyMap<string, string> = new Map();

export function declaredEmployeeIds({ users }: Roster): Set<string> {
  return new Set(
    users.flatMap(({ fields }) => {
      const value = fields["employeeId"];
      return typeof value === "string" ? [foldName(value)] : [];
    }),
  );
}

/** What is declared of an account that gets a file. */
export function newUser(user: DirectoryUser, context: Context): NewUser {
  const fields: Record<FieldName, FieldValue> = {};
  const refused = new Set<FieldName>();
  for (const field of context.fields) {
    if (field === "userPrincipalName" || setOf(field)) continue;
    const { value, reason } = reasonable(user, field, context);
    if (value !== undefined) fields[field] = value;
    if (reason !== undefined) refused.add(field);
  }
  const unmanaged: string[] = [];
  for (const set of setsAmong(context.fields)) {
    const first = firstElements(user, set, context);
    Object.assign(fields, first.elements);
    unmanaged.push(...first.unmanaged);
  }
  if (unmanaged.length > 0) fields["unmanaged"] = unmanaged;
  const department = liveValue(user, "department");
  return {
    userPrincipalName: user.userPrincipalName,
    id: user.id.toLowerCase(),
    department: typeof department === "string" ? department : null,
    fields,
    refused,
  };
}

/** Where the users of each department are, by the first of them. */
export function homesOf({ users }: Roster, layout: Layout): Map<string, string> {
  const homes = new Map<string, string>();
  for (const { at, fields } of users) {
    const department = fields["department"];
    const key = typeof department === "string" ? department : "";
    const home = layout === "department" ? at.file : at.file.slice(0, at.file.lastIndexOf("/"));
    if (!homes.has(key)) homes.set(key, home);
  }
  return homes;
}
