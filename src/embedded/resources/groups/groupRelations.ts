import { assertAddable, boundReferences } from "../../groups/bind.ts";
import { assertMaySeeMembers } from "../../groups/hiddenMembership.ts";
import { isUnified } from "../../groups/kinds.ts";
import { assertWritable } from "../../groups/protectedGroups.ts";
import { addressOf, kindOf, objectBehind, selectedOfAny } from "../../query/anyObject.ts";
import { countWanted, pageByPlace } from "../../query/listing.ts";
import { pageSizeOf } from "../../query/paging.ts";
import { badQuery, badRequest, notFound } from "../../serving/graphError.ts";
import {
  isEventual,
  type Context,
  type GraphAnswer,
  type GraphRequest,
  type Route,
} from "../../serving/request.ts";
import { RELATIONS, type Relation } from "../../tenant/memberships.ts";
import type { StoredGroup, StoredReference } from "../../tenant/tenant.ts";
import { assertNotProtected } from "../../users/protectedUsers.ts";
import { isKey } from "./groups.ts";

/** The kinds that a list can be narrowed to, by the name that Graph casts with. */
const KINDS = ["user", "group", "device", "servicePrincipal", "orgContact"];
const CASTS = KINDS.flatMap((kind) => [
  { kind, cast: `microsoft.graph.${kind}` },
  { kind, cast: `graph.${kind}` },
]);

/**
 * Members and owners of a group.
 *
 * @see https://learn.microsoft.com/graph/api/group-list-members
 * @see https://learn.microsoft.com/graph/api/group-post-members
 * @see https://learn.microsoft.com/graph/api/group-delete-members
 */
export const groupRelations: readonly Route[] = RELATIONS.flatMap((relation): Route[] => {
  const path = `groups/{}/${relation}`;
  // That owners cost 2 was met in the field; the page does not list them.
  const units = relation === "members" ? 3 : 2;
  return [
    ...[{ kind: undefined, cast: undefined }, ...CASTS].flatMap(({ kind, cast }): Route[] => [
      {
        method: "GET",
        path: cast === undefined ? path : `${path}/${cast}`,
        units,
        options: ["$select", "$top", "$count", "$skiptoken"],
        accepts: isKey,
        handle: (request, context, key = "") => list(request, context, key, relation, kind),
      },
      {
        method: "GET",
        path: `${cast === undefined ? path : `${path}/${cast}`}/$count`,
        units: 1,
        options: [],
        accepts: isKey,
        handle: (request, context, key = "") => count(request, context, key, relation, kind),
      },
    ]),
    {
      method: "GET",
      path: `${path}/$ref`,
      units,
      options: ["$top", "$skiptoken"],
      accepts: isKey,
      handle: (request, context, key = "") => listReferences(request, context, key, relation),
    },
    {
      method: "POST",
      path: `${path}/$ref`,
      units: 1,
      options: [],
      accepts: isKey,
      handle: (request, context, key = "") => add(request, context, key, relation),
    },
    {
      method: "DELETE",
      path: `${path}/{}/$ref`,
      units: 1,
      options: [],
      accepts: isKey,
      handle: (_, context, key = "", id = "") => remove(context, key, relation, id),
    },
    {
      method: "DELETE",
      path: `${path}/{}`,
      units: 1,
      options: [],
      accepts: (key, id) => isKey(key ?? "") && /^[0-9a-f-]{36}$/i.test(id ?? ""),
      handle: (_, context, key = "", id = "") => deleteObject(context, key, relation, id),
    },
  ];
});

function* referencesOf(
  group: StoredGroup,
  relation: Relation,
  kind: string | undefined,
  context: Context,
  place: number,
): Generator<{ item: StoredReference; place: number }> {
  for (const placed of context.store.groups.memberships.shown(group.id, relation, "list", place)) {
    const own = kindOf(placed.reference, context);
    if (own !== undefined && (kind === undefined || own === kind))
      yield { item: placed.reference, place: placed.place };
  }
}

function groupAt(context: Context, key: string, relation: Relation): StoredGroup {
  const group = context.store.groups.read(key);
  if (relation === "members") assertMaySeeMembers(group, context.caller);
  return group;
}

function list(
  request: GraphRequest,
  context: Context,
  key: string,
  relation: Relation,
  kind: string | undefined,
): GraphAnswer {
  const counts = countWanted(request);
  const selection = selectedOfAny(request.query.get("$select"), context);
  const group = groupAt(context, key, relation);
  const { found, link } = pageByPlace(
    (place) => objects(place),
    request,
    context,
    pageSizeOf(request, context),
  );
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      ...(counts &&
        !request.query.has("$skiptoken") && {
          "@odata.count": [...referencesOf(group, relation, kind, context, 0)].length,
        }),
      ...link,
      value: found,
    },
  };

  function* objects(start: number): Generator<{ item: object; place: number }> {
    for (const { item, place } of referencesOf(group, relation, kind, context, start)) {
      const object = objectBehind(item, selection, context);
      if (object) yield { item: object, place };
    }
  }
}

function count(
  request: GraphRequest,
  context: Context,
  key: string,
  relation: Relation,
  kind: string | undefined,
): GraphAnswer {
  if (!isEventual(request)) throw badRequest("$count is not currently supported.");
  const group = groupAt(context, key, relation);
  return {
    status: 200,
    body: [...referencesOf(group, relation, kind, context, 0)].length,
    headers: { "Content-Type": "text/plain" },
  };
}

function listReferences(
  request: GraphRequest,
  context: Context,
  key: string,
  relation: Relation,
): GraphAnswer {
  const group = groupAt(context, key, relation);
  const { found, link } = pageByPlace(
    (place) => referencesOf(group, relation, undefined, context, place),
    request,
    context,
    pageSizeOf(request, context),
  );
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#Collection($ref)`,
      ...link,
      value: found.map((reference) => ({ "@odata.id": addressOf(reference, context) })),
    },
  };
}

function add(
  { body }: GraphRequest,
  context: Context,
  key: string,
  relation: Relation,
): GraphAnswer {
  const { groups } = context.store;
  const group = groups.toWrite(key);
  assertWritable(group, relation, context.caller);
  const address = (body as { "@odata.id"?: unknown } | null | undefined)?.["@odata.id"];
  const references = boundReferences([address], context);
  assertAddable(group, relation, references, context);
  groups.add(group, relation, references);
  return { status: 204 };
}

function remove(context: Context, key: string, relation: Relation, id: string): GraphAnswer {
  const { groups } = context.store;
  const group = groups.toWrite(key);
  assertWritable(group, relation, context.caller);
  const held = referenceTo(group, relation, id, context);
  if (held === undefined) {
    // Met soon after another removal.
    if (groups.memberships.isCatchingUp(group.id, relation, id))
      throw badRequest(
        `One or more removed object references do not exist for the following modified properties: '${relation}'.`,
      );
    throw notFound(id);
  }
  if (relation === "owners" && isUnified(group) && ownersOf(group, context) === 1)
    throw badRequest("The group must have at least one owner, hence this owner cannot be removed.");
  groups.remove(group, relation, id);
  return { status: 204 };
}

/**
 * Without `/$ref` the path names the object itself: a user is deleted.
 *
 * @see https://learn.microsoft.com/graph/api/group-delete-members
 */
function deleteObject(context: Context, key: string, relation: Relation, id: string): GraphAnswer {
  const { store } = context;
  const group = store.groups.toWrite(key);
  const held = referenceTo(group, relation, id, context);
  if (held === undefined) throw notFound(id);
  if (kindOf(held, context) !== "user")
    throw badQuery("Write requests are only supported on contained entities");
  const user = store.toWrite(id);
  assertNotProtected(user, ["delete"], context);
  store.delete(user);
  return { status: 204 };
}

/** What a group refers to under an object id, where that is still there. */
function referenceTo(
  group: StoredGroup,
  relation: Relation,
  id: string,
  context: Context,
): StoredReference | undefined {
  const held = context.store.groups.memberships.of(group.id, relation).get(id);
  return held !== undefined && kindOf(held, context) !== undefined ? held : undefined;
}

function ownersOf(group: StoredGroup, context: Context): number {
  const { all } = context.store.groups.memberships.of(group.id, "owners");
  return all.filter((owner) => kindOf(owner, context) !== undefined).length;
}
