import type { Configuration, ManagedGroup } from "../../../model/settings/configuration.ts";
import type {
  DynamicGroup,
  KnownGroup,
  SetReading,
} from "../../../model/directory/surroundings.ts";
import { foldName, type Holding } from "../../../model/values.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { DirectoryError } from "../../ports.ts";
import { isSuccess, memberOf, type Answer } from "../sending/answer.ts";
import type { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { sendItem } from "../sending/items.ts";
import { odd, requiredText } from "../sending/wire.ts";
import { refusedReading, type Subject } from "./listing.ts";
import { wholeList } from "./wholeList.ts";
import { hidesMembers, whyNotWritable } from "./writableGroup.ts";

/** The groups that the configuration lists, and of which of them each user is a direct member. */
export interface ReadGroups {
  readonly reading: SetReading<KnownGroup>;
  /** By object id of the user. */
  readonly memberships: ReadonlyMap<string, readonly Holding[]>;
  readonly dynamicGroups: readonly DynamicGroup[];
}

interface Channel {
  readonly connection: Connection;
  readonly batcher: Batcher;
}

const PAGE_SIZE = 999;

const GROUPS: Subject = { what: "the groups", permission: "GroupMember.Read.All" };

// Several of these come only when they are named.
const FACTS = `$select=id,displayName,groupTypes,mailEnabled,securityEnabled,onPremisesSyncEnabled,isAssignableToRole,isManagementRestricted,assignedLicenses,visibility`;

/**
 * Reads each group, and its members, at once and in batches; never with `$expand`, which tells 20 members and no more.
 *
 * @throws DirectoryError when a list of members cannot be read to its end; a missing permission is part of the result
 * @see https://learn.microsoft.com/graph/api/group-list-members
 */
export async function readGroups(
  managed: Configuration["groups"],
  channel: Channel,
): Promise<ReadGroups> {
  const memberships = new Map<string, Holding[]>();
  try {
    const [dynamicGroups, ...all] = await Promise.all([
      readDynamicGroups(channel),
      ...Object.entries(managed).map(([name, group]) =>
        readGroup(name, group, channel, memberships),
      ),
    ]);
    return { reading: { all }, memberships, dynamicGroups };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { reading: { unreadable: error.message }, memberships: new Map(), dynamicGroups: [] };
  }
}

const DYNAMIC = `/groups?$filter=${encodeURIComponent("groupTypes/any(t:t eq 'DynamicMembership')")}&$select=id,displayName,membershipRule&$top=${PAGE_SIZE}`;

/** @see https://learn.microsoft.com/entra/identity/users/groups-dynamic-membership */
async function readDynamicGroups(channel: Channel): Promise<DynamicGroup[]> {
  const { body } = await ask(DYNAMIC, channel);
  return (await wholeList(body, DYNAMIC, GROUPS, channel)).map((group) => {
    const rule = memberOf(group, "membershipRule");
    const asks = typeof rule === "string" ? rule.matchAll(/\buser\.([A-Za-z0-9_]+)/gi) : [];
    return {
      displayName: requiredText(group, "displayName"),
      asks: [...new Set([...asks].flatMap(([, property]) => property ?? []))],
    };
  });
}

/** Groups, or a user's memberships, may not be read; the message says what to grant. */
export class Refused extends DirectoryError {}

async function readGroup(
  name: string,
  { id, members: truth }: ManagedGroup,
  channel: Channel,
  memberships: Map<string, Holding[]>,
): Promise<KnownGroup> {
  // With an id, both go out together.
  const early = id === undefined ? undefined : readMembers(id, channel);
  // A failure is met where it is awaited.
  early?.catch(() => undefined);
  const groups =
    id === undefined ? await groupsCalled(name, channel) : await groupWith(id, channel);
  const [group, second] = groups;
  if (!group || second)
    return {
      name,
      truth,
      candidates:
        id === undefined ? groups.map((each) => requiredText(each, "id").toLowerCase()) : [id],
    };
  const own = requiredText(group, "id").toLowerCase();
  const refused = whyNotWritable(group);
  const hidden = hidesMembers(group);
  // Without a permission of its own a list is refused, or, which is unverified, comes empty.
  const members = hidden ? NO_MEMBERS : await (early ?? readMembers(own, channel));
  const holding: Holding = { as: "member", id: own, name };
  for (const user of members.users) {
    const known = memberships.get(user);
    if (known) known.push(holding);
    else memberships.set(user, [holding]);
  }
  return {
    name,
    truth,
    candidates: [own],
    found: {
      id: own,
      displayName: requiredText(group, "displayName"),
      ...(refused !== undefined && { refused }),
      ...(hidden && { hidden: true as const }),
      assignedLicenses: skuIds(memberOf(group, "assignedLicenses")),
      members: members.users.length + members.others,
      others: members.others,
    },
  };
}

async function groupWith(id: string, channel: Channel): Promise<unknown[]> {
  const answer = await ask(groupPath("", { id }), channel);
  // What was asked for by an id is never another.
  return [answer.body].filter(
    (group) =>
      answer.status !== 404 && requiredText(group, "id").toLowerCase() === id.toLowerCase(),
  );
}

async function groupsCalled(name: string, channel: Channel): Promise<unknown[]> {
  const { body } = await ask(groupPath(name, {}), channel);
  const groups = memberOf(body, "value");
  if (!Array.isArray(groups)) throw odd(body, "value");
  return whichIsCalled(groups, name);
}

/** How a group that the configuration lists is asked for: by its id, else by its name. */
export function groupPath(name: string, { id }: { readonly id?: string | undefined }): string {
  if (id !== undefined) return `/groups/${encodeURIComponent(id)}?${FACTS}`;
  const filter = encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`);
  return `/groups?$filter=${filter}&${FACTS}&$top=20`;
}

/** Of the groups that an answer lists, those that a name means. */
export function whichIsCalled(groups: readonly unknown[], name: string): unknown[] {
  // Graph compares without case.
  const named = groups.filter(
    (group: unknown) => foldName(requiredText(group, "displayName")) === foldName(name),
  );
  const exact = named.filter((group: unknown) => memberOf(group, "displayName") === name);
  return exact.length > 0 ? exact : named;
}

interface Members {
  /** Object ids. */
  readonly users: readonly string[];
  /** How many are no users. */
  readonly others: number;
}

const NO_MEMBERS: Members = { users: [], others: 0 };

async function readMembers(id: string, channel: Channel): Promise<Members> {
  const path = `/groups/${encodeURIComponent(id)}/members?$select=id&$top=${PAGE_SIZE}`;
  const { status, body } = await ask(path, channel);
  if (status === 404) return { users: [], others: 0 };
  const users = new Set<string>();
  let others = 0;
  for (const member of await wholeList(body, path, GROUPS, channel)) {
    const memberId = memberOf(member, "id");
    const isUser = memberOf(member, "@odata.type") === "#microsoft.graph.user";
    if (isUser && typeof memberId === "string") users.add(memberId);
    else others += 1;
  }
  return { users: [...users], others };
}

async function ask(path: string, channel: Channel): Promise<Answer> {
  const { last } = await sendItem({ method: "GET", path }, { repeatable: true }, channel);
  if (last instanceof NoAnswer) throw last;
  if (isSuccess(last) || last.status === 404) return last;
  const refused = refusedReading(last, GROUPS);
  throw last.status === 403 ? new Refused(refused.message) : refused;
}

function skuIds(assigned: unknown): string[] {
  return Array.isArray(assigned)
    ? assigned.map((licence: unknown) => requiredText(licence, "skuId"))
    : [];
}

/**
 * The groups of which one user is a direct member, whatever the configuration lists.
 *
 * @throws Refused where the application may read the members of groups, and not the groups of members
 * @throws DirectoryError when they cannot be read
 * @see https://learn.microsoft.com/graph/api/user-list-memberof
 */
export async function readMemberships(
  userId: string,
  channel: Channel,
): Promise<readonly Holding[] | undefined> {
  const path = `/users/${encodeURIComponent(userId)}/memberOf?$select=id,displayName&$top=${PAGE_SIZE}`;
  const { last } = await sendItem({ method: "GET", path }, { repeatable: true }, channel);
  if (last instanceof NoAnswer) throw last;
  if (last.status === 404) return undefined;
  if (!isSuccess(last)) {
    const refused = refusedReading(last, GROUPS);
    throw last.status === 403 ? new Refused(refused.message) : refused;
  }
  return (await wholeList(last.body, path, GROUPS, channel)).flatMap((group): Holding[] =>
    // Directory roles and administrative units come as well.
    memberOf(group, "@odata.type") === "#microsoft.graph.group"
      ? [
          {
            as: "member",
            id: requiredText(group, "id").toLowerCase(),
            // A group that may not be read has no name here; it is known by its id.
            name: textOr(memberOf(group, "displayName")),
          },
        ]
      : [],
  );
}

function textOr(value: unknown): string {
  return typeof value === "string" ? value : "";
}
