import type { Holding } from "../../../model/values.ts";
import type { DirectoryUser } from "../../../model/user.ts";
import type { SetRelationship } from "../../../relationships/relationship.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { isSuccess, memberOf } from "../sending/answer.ts";
import type { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { sendItem } from "../sending/items.ts";
import { refusedReading } from "./listing.ts";
import type { ReadUser } from "./users.ts";
import { wholeList } from "./wholeList.ts";

interface Channel {
  readonly connection: Connection;
  readonly batcher: Batcher;
}

/**
 * Puts the people that some users refer to into these users, twenty in a batch; with their names, as far as they are among the
 * users.
 *
 * @param asked some of the users
 */
export async function addPeople(
  users: ReadonlyMap<string, ReadUser>,
  asked: readonly ReadUser[],
  set: SetRelationship,
  channel: Channel,
): Promise<void> {
  await Promise.all(
    asked.map(async (user) => {
      const people = await readPeople(user.id, set, channel);
      if (people) (user.sets ??= {})[set.name] = people.map((person) => named(person, users));
    }),
  );
}

/**
 * The people that one user refers to, called by their object ids. What is no person is left out.
 *
 * @returns undefined where the user is not found, or where the answer does not tell what is a person
 * @throws DirectoryError when they cannot be read
 */
export async function readPeople(
  userId: string,
  { name, as, people, reading }: SetRelationship,
  channel: Channel,
): Promise<readonly Holding[] | undefined> {
  if (!people) throw new Error(`"${name}" is no set of people`);
  const path = people.path(userId);
  const { last } = await sendItem({ method: "GET", path }, { repeatable: true }, channel);
  if (last instanceof NoAnswer) throw last;
  if (last.status === 404) return undefined;
  const subject = { what: `the ${name} of ${userId}`, permission: reading.permission };
  if (!isSuccess(last)) throw refusedReading(last, subject);
  const found: Holding[] = [];
  for (const object of await wholeList(last.body, path, subject, channel)) {
    const [id, type] = [memberOf(object, "id"), memberOf(object, "@odata.type")];
    if (typeof id !== "string" || typeof type !== "string") return undefined;
    if (type === "#microsoft.graph.user") found.push({ as, id, name: id });
  }
  return found;
}

/** A person by the name that the directory has for them; by the object id where they are not among the users. */
function named(person: Holding, users: ReadonlyMap<string, DirectoryUser>): Holding {
  const user = users.get(person.id ?? "");
  return user ? { ...person, name: user.userPrincipalName } : person;
}
