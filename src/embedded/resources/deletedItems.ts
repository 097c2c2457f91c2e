import { assertMayAssignRole } from "../groups/protectedGroups.ts";
import { projectGroup, selectedOfGroup } from "../groups/projectGroup.ts";
import { badQuery, badRequest, denied, unsupportedQuery } from "../serving/graphError.ts";
import { allows, type Caller } from "../serving/permissions.ts";
import {
  TO_DELETE_USERS,
  TO_READ_DELETED_USERS,
  TO_READ_GROUPS,
  TO_WRITE_GROUPS,
  type Ways,
} from "../../model/directory/permissions.ts";
import type { StoredGroup } from "../tenant/tenant.ts";
import { groupPredicate } from "./groups/groups.ts";
import { countWanted, pageOf, predicateFor, wantedBy } from "../query/listing.ts";
import { pageSizeOf } from "../query/paging.ts";
import { assertNotProtected } from "../users/protectedUsers.ts";
import { project, selected } from "../query/projection.ts";
import {
  isAdvanced,
  isEventual,
  type Context,
  type GraphAnswer,
  type GraphRequest,
  type Route,
} from "../serving/request.ts";
import { checkName } from "../users/writableUser.ts";

/** The type has to be said; SDKs that Microsoft generates use the short form. */
const CASTS = ["microsoft.graph.user", "graph.user"];
const GROUP_CASTS = ["microsoft.graph.group", "graph.group"];

/** @see https://learn.microsoft.com/graph/api/directory-deleteditems-list */
export const deletedItems: readonly Route[] = [
  ...CASTS.flatMap((cast): Route[] => [
    {
      method: "GET",
      path: `directory/deletedItems/${cast}`,
      units: 1,
      options: ["$select", "$filter", "$top", "$orderby", "$search", "$count", "$skiptoken"],
      handle: list,
    },
    {
      method: "GET",
      path: `directory/deletedItems/${cast}/$count`,
      units: 1,
      options: ["$filter", "$search"],
      handle: count,
    },
  ]),
  ...GROUP_CASTS.map((cast): Route => ({
    method: "GET",
    path: `directory/deletedItems/${cast}`,
    units: 1,
    options: ["$select", "$filter", "$top", "$count", "$skiptoken"],
    handle: listGroups,
  })),
  {
    method: "GET",
    path: "directory/deletedItems",
    units: 1,
    options: [],
    handle: () => {
      // The page wants the type; the words are unverified.
      throw unsupportedQuery("Unsupported Query.");
    },
  },
  {
    method: "GET",
    path: "directory/deletedItems/{}",
    units: 1,
    options: ["$select"],
    accepts: isKey,
    handle: get,
  },
  {
    method: "DELETE",
    path: "directory/deletedItems/{}",
    units: 1,
    options: [],
    accepts: isKey,
    handle: purge,
  },
  {
    method: "POST",
    path: "directory/deletedItems/{}/restore",
    units: 1,
    options: [],
    handle: restore,
  },
];

/** Of other types than users and groups nothing is deleted here. */
function isKey(part: string): boolean {
  return !/^(?:microsoft\.)?graph\.|^\$/i.test(part);
}

function list(request: GraphRequest, context: Context): GraphAnswer {
  const sortable = ["deletedDateTime", "displayName", "userPrincipalName"];
  const { predicate, order, counts } = wantedBy(request, context, sortable);
  const properties = selected(request.query.get("$select"), context);
  const found = context.store.deleted().filter(predicate);
  const all = order ? found.toSorted(order) : found;
  const page = pageOf(all, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#users`,
      ...(counts && !request.query.has("$skiptoken") && { "@odata.count": all.length }),
      ...page.link,
      value: page.found.map((user) => project(user, properties, context)),
    },
  };
}

function count(request: GraphRequest, context: Context): GraphAnswer {
  if (!isEventual(request)) throw badRequest("$count is not currently supported.");
  return {
    status: 200,
    body: context.store.deleted().filter(predicateFor(request, context, true)).length,
    headers: { "Content-Type": "text/plain" },
  };
}

function listGroups(request: GraphRequest, context: Context): GraphAnswer {
  const counts = countWanted(request);
  const properties = selectedOfGroup(request.query.get("$select"));
  const found = context.store.groups
    .deleted()
    .filter(groupPredicate(request, context, isAdvanced(request)));
  const page = pageOf(found, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#groups`,
      ...(counts && !request.query.has("$skiptoken") && { "@odata.count": found.length }),
      ...page.link,
      value: page.found.map((group) => projectGroup(group, properties, context.store)),
    },
  };
}

function get({ query }: GraphRequest, context: Context, id = ""): GraphAnswer {
  const group = context.store.groups.deletedGroup(id);
  assertAllowed(group ? TO_READ_GROUPS : TO_READ_DELETED_USERS, context.caller);
  if (group)
    return answerOf(
      context,
      projectGroup(group, selectedOfGroup(query.get("$select")), context.store),
      "group",
    );
  const properties = selected(query.get("$select"), context);
  return answerOf(context, project(context.store.deletedUser(id), properties, context));
}

function purge(_: GraphRequest, context: Context, id = ""): GraphAnswer {
  const { store, caller } = context;
  const group = store.groups.deletedGroup(id);
  if (group) {
    assertAllowed(TO_WRITE_GROUPS, caller);
    assertMayAssignRole(group, caller);
    store.groups.purge(group);
    return { status: 204 };
  }
  assertAllowed(TO_DELETE_USERS, caller);
  const user = store.deletedUser(id);
  assertNotProtected(user, ["delete"], context);
  store.purge(user);
  return { status: 204 };
}

function restore({ body }: GraphRequest, context: Context, id = ""): GraphAnswer {
  const { store } = context;
  const group = store.groups.deletedGroup(id);
  if (group) return restoreGroup(group, body, context);
  assertAllowed(TO_DELETE_USERS, context.caller);
  const user = store.deletedUser(id);
  assertNotProtected(user, ["restore"], context);
  const {
    newUserPrincipalName: name,
    autoReconcileProxyConflict: drops,
    ...rest
  } = optionsIn(body);
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined)
    throw badQuery(`The parameter '${unknown}' in the request payload is not a valid parameter.`);
  if (drops !== undefined && drops !== null && typeof drops !== "boolean")
    throw badQuery("autoReconcileProxyConflict must be true or false.");
  const restored = store.restore(
    user,
    name === undefined || name === null ? undefined : checkName(name, store.tenant),
    drops === true,
  );
  return answerOf(
    context,
    project(restored, selected(null, { caller: { roles: undefined } }), context),
  );
}

function restoreGroup(group: StoredGroup, body: unknown, context: Context): GraphAnswer {
  const { store, caller } = context;
  assertAllowed(TO_WRITE_GROUPS, caller);
  assertMayAssignRole(group, caller);
  const [unknown] = Object.keys(optionsIn(body));
  if (unknown !== undefined)
    throw badQuery(`The parameter '${unknown}' in the request payload is not a valid parameter.`);
  const restored = store.groups.restore(group);
  return answerOf(context, projectGroup(restored, selectedOfGroup(null), store), "group");
}

/** The path leads to users and groups alike: which of them it is tells what is needed. */
function assertAllowed(ways: Ways, caller: Caller): void {
  if (!allows(ways, caller)) throw denied();
}

function optionsIn(body: unknown): Record<string, unknown> {
  if (body === undefined || body === null) return {};
  if (typeof body === "object" && !Array.isArray(body)) return body as Record<string, unknown>;
  throw badQuery("Unable to read JSON request payload.");
}

function answerOf(context: Context, object: Record<string, unknown>, type = "user"): GraphAnswer {
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
      "@odata.type": `#microsoft.graph.${type}`,
      ...object,
    },
  };
}
