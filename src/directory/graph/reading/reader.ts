import type { FieldName } from "../../../model/properties/fields.ts";
import type { KnownSku, SetReading } from "../../../model/directory/surroundings.ts";
import type { DirectoryUser, Tenant } from "../../../model/user.ts";
import type { Holding } from "../../../model/values.ts";
import { SETS } from "../../../relationships/index.ts";
import type { SetRelationship } from "../../../relationships/relationship.ts";
import { NoAnswer } from "../../noAnswer.ts";
import type { DirectoryReader, ReadRequest } from "../../ports.ts";
import { isSuccess } from "../sending/answer.ts";
import { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { sendItem } from "../sending/items.ts";
import { readCreators } from "./audits.ts";
import { readList, readOne, refusedReading, type Subject } from "./listing.ts";
import { addLinks, linksOf, readLink, readLinks, type Links } from "./relationships.ts";
import { partsOf, selectOf, UserList, USERS } from "./userList.ts";
import { readGroups, type ReadGroups } from "./groups.ts";
import { membershipReader, type MembershipReader } from "./memberships.ts";
import { addPeople } from "./people.ts";
import { readSkus, withLicences } from "./skus.ts";
import { toDeletedUser, toDirectoryUser, toTenant, type ReadUser } from "./users.ts";

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
  // Read once: what a SKU is called does not change during a run.
  let known: Promise<SetReading<KnownSku>> | undefined;
  const skusFor = async (fields: readonly FieldName[]): Promise<SetReading<KnownSku> | undefined> =>
    partsOf(fields).sets.has("licenses")
      ? (known ??= readSkus({ connection, batcher }))
      : undefined;
  const memberships = membershipReader({ connection, batcher });
  const channel = { connection, batcher, list, skusFor, memberships };
  return {
    readDirectory: (request) => {
      memberships.list(request.sets?.groups);
      return readDirectory(request, channel, onRead);
    },
    readUser: (id, fields) => readUser(id, fields, channel),
    listUsers: async (ids, fields) =>
      byId((await list.read(fields, { ids, skus: skusById(await skusFor(fields)) })).flat()),
    listRequests: (fields) => list.requests(fields),
    readCreators: (ids, between) => readCreators(connection, ids, between),
  };
}

interface Channel {
  readonly connection: Connection;
  readonly batcher: Batcher;
  readonly list: UserList;
  readonly memberships: MembershipReader;
  /** The tenant's SKUs, where licences are among the fields. */
  readonly skusFor: (fields: readonly FieldName[]) => Promise<SetReading<KnownSku> | undefined>;
}

/**
 * The tenant behind a connection.
 *
 * @throws DirectoryError
 * @see https://learn.microsoft.com/graph/api/organization-list
 */
export async function readTenant(connection: Connection): Promise<Tenant> {
  return toTenant(
    await readOne(connection, "/organization?$select=id,displayName,verifiedDomains", TENANT),
  );
}

async function readDirectory(
  request: ReadRequest,
  { connection, batcher, list, skusFor }: Channel,
  onRead: ReaderOptions["onRead"],
): ReturnType<DirectoryReader["readDirectory"]> {
  const before = connection.requests;
  const { relationships, sets } = partsOf(request.fields);
  const tenant = await readTenant(connection);
  // What batches hold of them goes together.
  const [groups, skus] = await Promise.all([
    request.sets?.groups && readGroups(request.sets.groups, { connection, batcher }),
    (request.sets?.groups ?? request.sets?.licenses) && skusFor(["licenses"]),
  ]);
  const pages = await list.read(request.fields, {
    ...(onRead && { onRead }),
    skus: skusById(skus),
  });
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
      .filter((user) => request.isLinked(user, relationship.name));
    const read = await readLinks(
      [...open].map(({ id }) => id),
      relationship,
      connection,
      batcher,
    );
    links.set(relationship.name, read);
  }
  addLinks(users, links);
  addSets(users, groups, request.sets?.licenses);
  for (const set of setsOfPeople(sets)) {
    const asked = [...users.values()].filter((user) => request.isLinked(user, set.name));
    await addPeople(users, asked, set, { connection, batcher });
  }
  return {
    tenant,
    users: sortedById(users),
    deletedUsers: sortedById(byId(deleted.flat())),
    ...((groups || skus) && {
      surroundings: {
        ...(groups && { groups: groups.reading, dynamicGroups: groups.dynamicGroups }),
        ...(skus && { skus }),
      },
    }),
    requests: { listing, relationships: connection.requests - before - listing },
  };
}

async function readUser(
  id: string,
  fields: readonly FieldName[],
  { connection, batcher, skusFor, memberships }: Channel,
): Promise<DirectoryUser | undefined> {
  const { properties, relationships, sets } = partsOf(fields);
  const path = `/users/${encodeURIComponent(id)}?${selectOf(properties, sets)}`;
  // Asked for in one go, so that they share a batch.
  const [{ last }, skus, groups, ...values] = await Promise.all([
    sendItem({ method: "GET", path }, { repeatable: true }, { connection, batcher }),
    skusFor(fields),
    sets.has("groups") ? memberships.of(id) : undefined,
    ...relationships.map((relationship) => readLink(id, relationship, connection, batcher)),
  ]);
  if (last instanceof NoAnswer) throw last;
  if (last.status === 404) return undefined;
  if (!isSuccess(last)) throw refusedReading(last, { ...USERS, what: `the user ${id}` });
  const user = withLicences(
    toDirectoryUser(last.body, properties),
    last.body,
    sets,
    skusById(skus),
  );
  if (groups) (user.sets ??= {})["groups"] = groups;
  await Promise.all(
    setsOfPeople(sets).map((set) => addPeople(byId([user]), [user], set, { connection, batcher })),
  );
  const links = relationships.map(
    ({ name }, index) => [name, linksOf([user.id], [values[index]])] as const,
  );
  addLinks(byId([user]), new Map(links));
  return user;
}

function setsOfPeople(names: ReadonlySet<FieldName>): readonly SetRelationship[] {
  return SETS.filter(({ name, people }) => people && names.has(name));
}

const NONE: readonly Holding[] = [];

/** Puts groups into all users, and leaves of their licences those that are managed. */
function addSets(
  users: ReadonlyMap<string, ReadUser>,
  groups: ReadGroups | undefined,
  licenses: readonly string[] | undefined,
): void {
  if (groups?.reading.all)
    for (const user of users.values())
      (user.sets ??= {})["groups"] = groups.memberships.get(user.id) ?? NONE;
  if (!licenses) return;
  for (const { sets } of users.values())
    if (sets?.["licenses"])
      sets["licenses"] = sets["licenses"].filter(
        ({ name, by }) => by !== undefined || licenses.includes(name),
      );
}

function skusById(skus: SetReading<KnownSku> | undefined): ReadonlyMap<string, KnownSku> {
  return new Map(skus?.all?.map((sku) => [sku.id, sku]));
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
