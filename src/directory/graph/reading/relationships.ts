import { referenceTo, type DirectoryUser } from "../../../model/user.ts";
import { isPersonReference, type FieldValue } from "../../../model/values.ts";
import type { PersonRelationship } from "../../../relationships/relationship.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { isSuccess, memberOf } from "../sending/answer.ts";
import { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { sendItem } from "../sending/items.ts";
import { refusedReading } from "./listing.ts";
import type { ReadUser } from "./users.ts";
import { OddValue } from "../sending/wire.ts";

/** Values of one relationship by user id. Who has no entry was not asked, or did not answer with a person. */
export type Links = ReadonlyMap<string, FieldValue>;

/**
 * Puts what a page, read with `$expand`, tells about a relationship into its users. A page on which nobody has one tells
 * nothing, for Graph may have ignored the expand without a word.
 *
 * @param answered what the users were made from, in the same order
 */
export function addExpanded(
  users: readonly ReadUser[],
  answered: readonly unknown[],
  relationship: PersonRelationship,
): void {
  const values = answered.map((user) => linkOf(user, relationship));
  if (values.every((value) => value === null)) return;
  users.forEach((user, index) => {
    const value = values[index] ?? null;
    if (value instanceof OddValue) (user.odd ??= {})[relationship.name] = value.how;
    else user.fields[relationship.name] = value;
  });
}

function linkOf(user: unknown, relationship: PersonRelationship): FieldValue | OddValue {
  const linked = memberOf(user, relationship.name) ?? null;
  const value = linked === null ? null : relationship.read.fromAnswer(linked);
  // Unreadable is not empty.
  return linked !== null && value === null ? new OddValue(linked, "a person with an id") : value;
}

/** Asks user by user, twenty in a batch. */
export async function readLinks(
  ids: readonly string[],
  relationship: PersonRelationship,
  connection: Connection,
  batcher: Batcher,
): Promise<Links> {
  const values = await Promise.all(
    ids.map((id) => readLink(id, relationship, connection, batcher)),
  );
  return linksOf(ids, values);
}

/** The links of the users who have one, or who have none for certain. */
export function linksOf(
  ids: readonly string[],
  values: readonly (FieldValue | undefined)[],
): Links {
  return new Map(
    ids.flatMap((id, index) => {
      const value = values[index];
      return value === undefined ? [] : [[id, value] as const];
    }),
  );
}

/**
 * @returns null for none; undefined when the answer has a form that Graph does not document
 * @throws DirectoryError when Graph does not answer, or refuses
 */
export async function readLink(
  id: string,
  relationship: PersonRelationship,
  connection: Connection,
  batcher: Batcher,
): Promise<FieldValue | undefined> {
  const item = { method: "GET", path: relationship.read.path(id) } as const;
  const { last } = await sendItem(item, { repeatable: true }, { connection, batcher });
  if (last instanceof NoAnswer) throw last;
  if (last.status === 404) return null;
  if (!isSuccess(last))
    throw refusedReading(last, {
      what: `the ${relationship.name} of ${id}`,
      permission: "User.Read.All",
    });
  return relationship.read.fromAnswer(last.body) ?? undefined;
}

/**
 * Puts links into users by id, beside those that are there, and gives those who are linked to their names as far as they
 * are among the users.
 *
 * @param links by relationship
 */
export function addLinks(
  users: ReadonlyMap<string, ReadUser>,
  links: ReadonlyMap<string, Links>,
): void {
  for (const [name, values] of links)
    for (const { id, fields } of users.values()) {
      const read = values.get(id);
      const value = read === undefined ? fields[name] : read;
      if (value !== undefined) fields[name] = named(value, users);
    }
}

function named(value: FieldValue, users: ReadonlyMap<string, DirectoryUser>): FieldValue {
  const person = isPersonReference(value) && value.id !== null ? users.get(value.id) : undefined;
  return person ? referenceTo(person) : value;
}
