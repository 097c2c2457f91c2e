import { propertyNamed } from "../../model/properties.ts";
import { parseFilter } from "../filter.ts";
import { badRequest, GraphRefusal, unsupportedQuery } from "../graphError.ts";
import { decodeToken, encodeToken, linkWith, pageSizeOf } from "../paging.ts";
import { project, selected } from "../projection.ts";
import { canonicalName } from "../propertyNames.ts";
import {
  isAdvanced,
  type Context,
  type GraphAnswer,
  type GraphRequest,
  type Route,
} from "../request.ts";
import type { StoredUser } from "../tenant.ts";
import { writableValues } from "../writableUser.ts";

/** @see https://learn.microsoft.com/graph/api/resources/user */
export const users: readonly Route[] = [
  { method: "GET", path: "users", units: 2, handle: list },
  { method: "POST", path: "users", units: 1, handle: create },
  { method: "GET", path: "users/$count", units: 1, handle: count },
  { method: "GET", path: "users/{}", units: 1, handle: get },
  { method: "PATCH", path: "users/{}", units: 1, handle: update },
  { method: "DELETE", path: "users/{}", units: 1, handle: remove },
];

function list(request: GraphRequest, context: Context): GraphAnswer {
  const { query } = request;
  if (query.has("$skip")) throw badRequest("$skip is not supported.");
  if (query.has("$search") && request.headers["consistencylevel"]?.toLowerCase() !== "eventual")
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  const properties = selected(query.get("$select"));
  for (const name of properties) {
    const row = propertyNamed(name);
    if (row?.summary.startsWith("kept in SharePoint"))
      throw new GraphRefusal(501, "NotImplemented", `The property ${name} cannot be listed.`);
  }
  const filter = query.get("$filter");
  const predicate = filter === null ? () => true : parseFilter(filter, isAdvanced(request));
  const expandsManager = wantsManager(query.get("$expand")) && !context.ignoreExpand;
  const size = pageSizeOf(request, context);
  const token = query.get("$skiptoken");
  const { found, last } = query.has("$orderby")
    ? orderedPage(request, context, predicate, size, token)
    : page(context, predicate, size, token);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#users`,
      ...(token === null && isAdvanced(request) && { "@odata.count": total(context, predicate) }),
      ...(last !== undefined && {
        "@odata.nextLink": linkWith(request, context, { $skiptoken: encodeToken(last) }),
      }),
      value: found.map((user) => ({
        ...project(user, properties, context),
        ...(expandsManager && managerOf(user, query.get("$expand"), context)),
      })),
    },
  };
}

function page(
  { store }: Context,
  predicate: (user: StoredUser) => boolean,
  size: number,
  token: string | null,
): { found: StoredUser[]; last?: number } {
  const start = token === null ? 0 : decodeToken(token);
  if (typeof start !== "number") throw badRequest("The specified page token is not valid.");
  const found: StoredUser[] = [];
  let last = start;
  for (const { user, place } of store.listedAfter(start)) {
    if (!predicate(user)) continue;
    if (found.length === size) return { found, last };
    found.push(user);
    last = place;
  }
  return { found };
}

// Sorted listings are for people; they are sorted anew for each page.
function orderedPage(
  { query, ...request }: GraphRequest,
  { store }: Context,
  predicate: (user: StoredUser) => boolean,
  size: number,
  token: string | null,
): { found: StoredUser[]; last?: number } {
  const [given = "", direction = "asc"] = (query.get("$orderby") ?? "").split(" ");
  const name = canonicalName(given);
  if (name !== "displayName" && name !== "userPrincipalName")
    throw unsupportedQuery("Unsupported Query.");
  if (query.has("$filter") && !isAdvanced({ query, ...request }))
    throw unsupportedQuery("Sorting not supported for current query.");
  const sign = direction.toLowerCase() === "desc" ? -1 : 1;
  const sorted = [...store.listedAfter(0)]
    .map(({ user }) => user)
    .filter(predicate)
    .toSorted((a, b) => sign * String(a[name]).localeCompare(String(b[name]), "en"));
  const start = token === null ? 0 : Number(decodeToken(token));
  const next = start + size;
  return { found: sorted.slice(start, next), ...(next < sorted.length && { last: next }) };
}

function total({ store }: Context, predicate: (user: StoredUser) => boolean): number {
  let number = 0;
  for (const { user } of store.listedAfter(0)) if (predicate(user)) number += 1;
  return number;
}

function count(request: GraphRequest, context: Context): GraphAnswer {
  if (request.headers["consistencylevel"]?.toLowerCase() !== "eventual")
    throw badRequest("$count is not currently supported.");
  const filter = request.query.get("$filter");
  const predicate = filter === null ? () => true : parseFilter(filter, true);
  return {
    status: 200,
    body: total(context, predicate),
    headers: { "Content-Type": "text/plain" },
  };
}

function create(request: GraphRequest, context: Context): GraphAnswer {
  const values = writableValues(request.body, undefined, context.store.tenant);
  const user = context.store.create({
    userType: "Member",
    ...values,
    userPrincipalName: String(values["userPrincipalName"]),
  });
  return {
    status: 201,
    body: {
      "@odata.context": `${context.root}/$metadata#users/$entity`,
      ...project(user, selected(null), context),
    },
  };
}

function get(request: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.read(key);
  const { query } = request;
  const expand = query.get("$expand");
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#users/$entity`,
      ...project(user, selected(query.get("$select")), context),
      ...(wantsManager(expand) && !context.ignoreExpand && managerOf(user, expand, context)),
    },
  };
}

function update(request: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.truth(key);
  context.store.update(user, writableValues(request.body, user, context.store.tenant));
  return { status: 204 };
}

function remove(_: GraphRequest, context: Context, key = ""): GraphAnswer {
  context.store.delete(context.store.truth(key));
  return { status: 204 };
}

function wantsManager(expand: string | null): boolean {
  if (expand === null) return false;
  if (/^manager(?:\(\$select=[\w,]+\))?$/i.test(expand)) return true;
  throw badRequest(
    `Parsing OData Select and Expand failed: the expand clause '${expand}' is not supported.`,
  );
}

function managerOf(
  user: StoredUser,
  expand: string | null,
  context: Context,
): Record<string, unknown> {
  const manager = user.manager === undefined ? undefined : findManager(user.manager, context);
  if (!manager) return {};
  const select = /\(\$select=([\w,]+)\)/i.exec(expand ?? "")?.[1] ?? null;
  return {
    manager: {
      "@odata.type": "#microsoft.graph.user",
      ...project(manager, selected(select), context),
    },
  };
}

function findManager(id: string, { store }: Context): StoredUser | undefined {
  const fate = store.fate(id);
  return typeof fate === "string" ? undefined : fate;
}
