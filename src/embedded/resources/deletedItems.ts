import { parseFilter } from "../filter.ts";
import { decodeToken, encodeToken, linkWith, pageSizeOf } from "../paging.ts";
import { project, selected } from "../projection.ts";
import {
  isAdvanced,
  type Context,
  type GraphAnswer,
  type GraphRequest,
  type Route,
} from "../request.ts";

/** @see https://learn.microsoft.com/graph/api/directory-deleteditems-list */
export const deletedItems: readonly Route[] = [
  { method: "GET", path: "directory/deletedItems/microsoft.graph.user", units: 1, handle: list },
  { method: "GET", path: "directory/deletedItems/{}", units: 1, handle: get },
  { method: "DELETE", path: "directory/deletedItems/{}", units: 1, handle: purge },
  { method: "POST", path: "directory/deletedItems/{}/restore", units: 1, handle: restore },
];

function list(request: GraphRequest, context: Context): GraphAnswer {
  const { query } = request;
  const filter = query.get("$filter");
  const predicate = filter === null ? () => true : parseFilter(filter, isAdvanced(request));
  const properties = selected(query.get("$select"));
  const token = query.get("$skiptoken");
  const start = token === null ? 0 : Number(decodeToken(token));
  const all = context.store.deleted().filter(predicate);
  const end = start + pageSizeOf(request, context);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#users`,
      ...(end < all.length && {
        "@odata.nextLink": linkWith(request, context, { $skiptoken: encodeToken(end) }),
      }),
      value: all.slice(start, end).map((user) => project(user, properties, context)),
    },
  };
}

function get({ query }: GraphRequest, context: Context, id = ""): GraphAnswer {
  const user = context.store.deletedUser(id);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
      "@odata.type": "#microsoft.graph.user",
      ...project(user, selected(query.get("$select")), context),
    },
  };
}

function purge(_: GraphRequest, context: Context, id = ""): GraphAnswer {
  context.store.purge(context.store.deletedUser(id));
  return { status: 204 };
}

function restore({ body }: GraphRequest, context: Context, id = ""): GraphAnswer {
  const options = (body ?? {}) as {
    newUserPrincipalName?: unknown;
    autoReconcileProxyConflict?: unknown;
  };
  const name = options.newUserPrincipalName;
  const user = context.store.restore(
    context.store.deletedUser(id),
    typeof name === "string" ? name : undefined,
    options.autoReconcileProxyConflict === true,
  );
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
      "@odata.type": "#microsoft.graph.user",
      ...project(user, selected(null), context),
    },
  };
}
