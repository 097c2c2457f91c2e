import type { FieldName } from "../model/properties/fields.ts";
import { referenceTo, type DirectorySnapshot, type DirectoryUser } from "../model/user.ts";
import { isPersonReference, type FieldValue, type Holding } from "../model/values.ts";
import { setOf } from "../relationships/index.ts";
import type { DirectoryReader } from "./ports.ts";

/** Most users that are read once more: fifty batches. Users after them are reported as the list shows them. */
export const MOST_READ_AGAIN = 1000;

/**
 * Reads single users once more, for Graph's list lags behind its reads by id: it may still show what was before a
 * confirmed write, and not show a new user at all.
 *
 * @param keys object ids, or userPrincipalNames of users that the list does not show
 * @returns the same reading with what these users are by now; a user who cannot be found by the key stays as read
 * @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
 */
export async function readAgain(
  directory: DirectorySnapshot,
  keys: readonly string[],
  fields: readonly FieldName[],
  reader: DirectoryReader,
): Promise<DirectorySnapshot> {
  const asked = keys.slice(0, MOST_READ_AGAIN);
  const found = await Promise.all(asked.map((key) => reader.readUser(key, fields)));
  const users = new Map(directory.users.map((user) => [user.id, user]));
  for (const user of found) if (user) users.set(user.id, user);
  const named = (user: DirectoryUser): DirectoryUser => ({
    ...user,
    fields: Object.fromEntries(
      Object.entries(user.fields).map(([field, value]) => [field, withName(value, users)]),
    ),
    ...(user.sets && {
      sets: Object.fromEntries(
        Object.entries(user.sets).map(([set, all]) => [
          set,
          setOf(set)?.people ? all.map((person) => withOwnName(person, users)) : all,
        ]),
      ),
    }),
  });
  for (const user of found) if (user) users.set(user.id, named(user));
  return {
    ...directory,
    users: [...users.values()].sort((left, right) => (left.id < right.id ? -1 : 1)),
  };
}

function withOwnName(person: Holding, users: ReadonlyMap<string, DirectoryUser>): Holding {
  const user = users.get(person.id ?? "");
  return user ? { ...person, name: user.userPrincipalName } : person;
}

function withName(value: FieldValue, users: ReadonlyMap<string, DirectoryUser>): FieldValue {
  const person = isPersonReference(value) && value.id !== null ? users.get(value.id) : undefined;
  return person ? referenceTo(person) : value;
}
