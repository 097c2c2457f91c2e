import { badRequest, notFound } from "../graphError.ts";
import { project, selected } from "../projection.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../request.ts";
import type { StoredUser } from "../tenant.ts";

/** @see https://learn.microsoft.com/graph/api/user-post-manager */
export const manager: readonly Route[] = [
  { method: "GET", path: "users/{}/manager", units: 1, handle: get },
  { method: "PUT", path: "users/{}/manager/$ref", units: 1, handle: set },
  { method: "DELETE", path: "users/{}/manager/$ref", units: 1, handle: remove },
  { method: "GET", path: "users/{}/directReports", units: 1, handle: directReports },
];

function get({ query }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { manager: id } = context.store.read(key);
  if (id === undefined) throw notFound("manager");
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
      "@odata.type": "#microsoft.graph.user",
      ...project(context.store.truth(id), selected(query.get("$select")), context),
    },
  };
}

function set({ body }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.truth(context.store.reference(key));
  const reference = (body as { "@odata.id"?: unknown } | null)?.["@odata.id"];
  const target = typeof reference === "string" ? referredId(reference, context.root) : undefined;
  if (target === undefined)
    throw badRequest("Invalid URL format specified in @odata.id for 'manager'.");
  context.store.update(user, { manager: context.store.reference(target) });
  return { status: 204 };
}

function remove(_: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.truth(key);
  if (user.manager === undefined) throw notFound("manager");
  context.store.update(user, { manager: undefined });
  return { status: 204 };
}

function directReports({ query }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const properties = selected(query.get("$select"));
  const { id } = context.store.read(key);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      value: context.store.directReports(id).map((report: StoredUser) => ({
        "@odata.type": "#microsoft.graph.user",
        ...project(report, properties, context),
      })),
    },
  };
}

function referredId(reference: string, root: string): string | undefined {
  for (const collection of ["users", "directoryObjects"]) {
    const start = `${root}/${collection}/`;
    if (reference.startsWith(start)) return decodeURIComponent(reference.slice(start.length));
  }
  return undefined;
}
