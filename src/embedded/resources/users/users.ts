import { propertyNamed } from "../../../model/properties/properties.ts";
import { expansionOf } from "../../query/expand.ts";
import type { Predicate } from "../../query/filter.ts";
import { badQuery, badRequest, GraphRefusal } from "../../serving/graphError.ts";
import { pageByPlace, pageOf, predicateFor, wantedBy } from "../../query/listing.ts";
import { pageSizeOf } from "../../query/paging.ts";
import { setsPassword } from "../../users/passwordProfile.ts";
import { assertMayWrite } from "../../serving/permissions.ts";
import { assertNotProtected } from "../../users/protectedUsers.ts";
import { project, selected } from "../../query/projection.ts";
import type { View } from "../../tenant/replication.ts";
import {
  isEventual,
  type Context,
  type GraphAnswer,
  type GraphRequest,
  type Route,
} from "../../serving/request.ts";
import type { StoredUser } from "../../tenant/tenant.ts";
import { writableNames, writableValues } from "../../users/writableUser.ts";

/** @see https://learn.microsoft.com/graph/api/resources/user */
export const users: readonly Route[] = [
  {
    method: "GET",
    path: "users",
    units: 2,
    options: [
      "$select",
      "$filter",
      "$top",
      "$orderby",
      "$search",
      "$count",
      "$expand",
      "$skiptoken",
    ],
    handle: list,
  },
  {
    method: "POST",
    path: "users",
    units: 1,
    options: [],
    handle: create,
  },
  {
    method: "GET",
    path: "users/$count",
    units: 1,
    options: ["$filter", "$search"],
    handle: count,
  },
  {
    method: "GET",
    path: "users/{}",
    units: 1,
    options: ["$select", "$expand", "$count"],
    handle: get,
  },
  {
    method: "PATCH",
    path: "users/{}",
    units: 1,
    options: [],
    handle: update,
  },
  {
    method: "DELETE",
    path: "users/{}",
    units: 1,
    options: [],
    handle: remove,
  },
];

const LARGEST_PAGE_WITH_SIGN_INS = 500;

function list(request: GraphRequest, context: Context): GraphAnswer {
  const { query } = request;
  const wanted = wantedBy(request, context, ["displayName", "userPrincipalName"]);
  const properties = selected(query.get("$select"), context);
  for (const name of properties) {
    const row = propertyNamed(name);
    if (row?.notListed)
      throw new GraphRefusal(501, "NotImplemented", `The property ${name} cannot be listed.`);
  }
  const expanded = expansionOf(request, context);
  const largest = properties.includes("signInActivity") ? LARGEST_PAGE_WITH_SIGN_INS : undefined;
  const size = pageSizeOf(request, context, largest);
  const { predicate, order, counts, view } = wanted;
  const { found, link } = order
    ? pageOf(everybody(context, predicate, view).toSorted(order), request, context, size)
    : pageByPlace((place) => matching(context, predicate, view, place), request, context, size);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#users`,
      ...(counts &&
        !query.has("$skiptoken") && { "@odata.count": everybody(context, predicate, view).length }),
      ...link,
      value: found.map((user) => ({ ...project(user, properties, context), ...expanded(user) })),
    },
  };
}

function* matching(
  { store }: Context,
  predicate: Predicate,
  view: View,
  start: number,
): Generator<{ item: StoredUser; place: number }> {
  for (const { user, place } of store.listedAfter(start, view))
    if (predicate(user)) yield { item: user, place };
}

function everybody({ store }: Context, predicate: Predicate, view: View): StoredUser[] {
  return [...store.listedAfter(0, view)].map(({ user }) => user).filter(predicate);
}

function count(request: GraphRequest, context: Context): GraphAnswer {
  if (!isEventual(request)) throw badRequest("$count is not currently supported.");
  return {
    status: 200,
    body: everybody(context, predicateFor(request, context, true), "advanced").length,
    headers: { "Content-Type": "text/plain" },
  };
}

function create(request: GraphRequest, context: Context): GraphAnswer {
  assertMayWrite(context.caller, writableNames(request.body), true);
  const values = writableValues(request.body, undefined, context.store.tenant);
  const user = context.store.create({
    userType: "Member",
    ...values,
    userPrincipalName: String(values["userPrincipalName"]),
  });
  return {
    status: 201,
    headers: { Location: locationOf(user, context) },
    body: {
      "@odata.context": `${context.root}/$metadata#users/$entity`,
      ...project(user, selected(null, { caller: { roles: undefined } }), context),
    },
  };
}

/** As seen in an issue of microsoftgraph/microsoft-graph-docs: below the tenant of another version. */
function locationOf({ id }: StoredUser, { root, store }: Context): string {
  const { origin } = new URL(root);
  return `${origin}/v2/${store.tenant.id}/directoryObjects/${id}/Microsoft.DirectoryServices.User`;
}

function get(request: GraphRequest, context: Context, key = ""): GraphAnswer {
  const properties = selected(request.query.get("$select"), context);
  const expanded = expansionOf(request, context);
  const user = context.store.read(key);
  // Seen by others who asked by userPrincipalName.
  if (properties.includes("signInActivity") && key.toLowerCase() !== user.id.toLowerCase())
    throw badQuery("Get By Key only supports UserId and the key has to be a valid Guid");
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#users/$entity`,
      ...project(user, properties, context),
      ...expanded(user),
    },
  };
}

function update(request: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { store, caller } = context;
  const user = store.toWrite(key);
  const names = writableNames(request.body);
  assertMayWrite(caller, names, false);
  assertNotProtected(user, names, context);
  const values = writableValues(request.body, user, store.tenant);
  // Met in the field where only usageLocation was set, whichever side brought the clash about.
  if (names.includes("usageLocation")) store.assertNoClash(user);
  store.update(user, {
    ...values,
    ...(setsPassword(request.body) && { lastPasswordChangeDateTime: store.timestamp }),
  });
  return { status: 204 };
}

function remove(_: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { store } = context;
  const user = store.toWrite(key);
  assertNotProtected(user, ["delete"], context);
  store.delete(user);
  return { status: 204 };
}
