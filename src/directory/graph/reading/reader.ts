import type { FieldName } from "../../../model/fields.ts";
import type { DirectoryUser } from "../../../model/user.ts";
import { NoAnswer } from "../../noAnswer.ts";
import type { DirectoryReader, ReadRequest } from "../../ports.ts";
import { isSuccess } from "../sending/answer.ts";
import { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { sendItem } from "../sending/items.ts";
import { readList, readOne, refusedReading, type Subject } from "./listing.ts";
import { addLinks, linksOf, readLink, readLinks, type Links } from "./relationships.ts";
import { partsOf, selectOf, UserList, USERS } from "./userList.ts";
import { toDeletedUser, toDirectoryUser, toTenant } from "./users.ts";

const TENANT: Subject = { what: "the organization", permission: "Organization.Read.All" };
const DELETED_USERS: Subject = {
  what: "the deleted users",
  permission: "User.Read.All, or User.DeleteRestore.All where that is not enough,",
};

export interface ReaderOptions {
  /** Is told how many users of the directory have come so far. */
  readonly onRead?: (users: number) => void;
}

/**
 * Reads a tenant with as few requests as Graph allows: one for the organization, one for 999 users, one or more for
 * the deleted ones.
 *
 * @see https://learn.microsoft.com/graph/api/user-list
 */
export function graphReader(
  connection: Connection,
  { onRead }: ReaderOptions = {},
): DirectoryReader {
  const batcher = new Batcher(connection);
  const list = new UserList(connection);
  return {
    readDirectory: (request) => readDirectory(request, { connection, batcher, list }, onRead),
    readUser: (id, fields) => readUser(id, fields, connection, batcher),
    listUsers: async (ids, fields) => byId((await list.read(fields, { ids })).flat()),
    listRequests: (fields) => list.requests(fields),
  };
}

async function readDirectory(
  request: ReadRequest,
  {
    connection,
    batcher,
    list,
  }: { readonly connection: Connection; readonly batcher: Batcher; readonly list: UserList },
  onRead: ReaderOptions["onRead"],
): ReturnType<DirectoryReader["readDirectory"]> {
  const before = connection.requests;
  const { relationships } = partsOf(request.fields);
  const tenant = toTenant(
    await readOne(connection, "/organization?$select=id,displayName,verifiedDomains", TENANT),
  );
  const pages = await list.read(request.fields, onRead && { onRead });
  const deleted = request.deletedUsers
    ? await readList(
        connection,
        "/directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName,mail,proxyAddresses",
        DELETED_USERS,
        (page) => page.map(toDeletedUser),
      )
    : [];
  const listing = connection.requests - before;

  const users = byId(pages.flat());
  connection.pacer.tenantHas(users.size);
  const links = new Map<string, Links>();
  for (const relationship of relationships) {
    const open = users
      .values()
      .filter(({ fields }) => fields[relationship.name] === undefined)
      .filter((user) => request.isLinked(user));
    const read = await readLinks(
      [...open].map(({ id }) => id),
      relationship,
      connection,
      batcher,
    );
    links.set(relationship.name, read);
  }
  addLinks(users, links);
  return {
    tenant,
    users: sortedById(users),
    deletedUsers: sortedById(byId(deleted.flat())),
    requests: { listing, relationships: connection.requests - before - listing },
  };
}

async function readUser(
  id: string,
  fields: readonly FieldName[],
  connection: Connection,
  batcher: Batcher,
): Promise<DirectoryUser | undefined> {
  const { properties, relationships } = partsOf(fields);
  const path = `/users/${encodeURIComponent(id)}?${selectOf(properties)}`;
  // Asked for in one go, so that they share a batch.
  const [{ last }, ...values] = await Promise.all([
    sendItem({ method: "GET", path }, { repeatable: true }, { connection, batcher }),
    ...relationships.map((relationship) => readLink(id, relationship, connection, batcher)),
  ]);
  if (last instanceof NoAnswer) throw last;
  if (last.status === 404) return undefined;
  if (!isSuccess(last)) throw refusedReading(last, { ...USERS, what: `the user ${id}` });
  const user = toDirectoryUser(last.body, properties);
  const links = relationships.map(
    ({ name }, index) => [name, linksOf([user.id], [values[index]])] as const,
  );
  addLinks(byId([user]), new Map(links));
  return user;
}

// A user that changes while the pages are read may come twice; the later one is the newer.
function byId<User extends { readonly id: string }>(users: readonly User[]): Map<string, User> {
  return new Map(users.map((user) => [user.id, user]));
}

function sortedById<User extends { readonly id: string }>(
  users: ReadonlyMap<string, User>,
): User[] {
  return [...users.values()].sort((left, right) => (left.id < right.id ? -1 : 1));
}
