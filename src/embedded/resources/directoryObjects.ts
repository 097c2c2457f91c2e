import { asDirectoryObject } from "../query/expand.ts";
import { badQuery, badRequest } from "../serving/graphError.ts";
import { selected } from "../query/projection.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";

/**
 * Users as directory objects: one by object id alone, or many.
 *
 * @see https://learn.microsoft.com/graph/api/directoryobject-get
 * @see https://learn.microsoft.com/graph/api/directoryobject-getbyids
 */
export const directoryObjects: readonly Route[] = [
  ...["getByIds", "microsoft.graph.getByIds", "graph.getByIds"].map((name): Route => ({
    method: "POST",
    path: `directoryObjects/${name}`,
    units: 5,
    unitsWithSelect: 2,
    reads: true,
    options: ["$select"],
    handle: getByIds,
  })),
  {
    method: "GET",
    path: "directoryObjects/{}",
    units: 1,
    options: ["$select"],
    accepts: (id) => GUID.test(id),
    handle: get,
  },
];

const MOST_IDS = 1000;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function get({ query }: GraphRequest, context: Context, id = ""): GraphAnswer {
  const properties = selected(query.get("$select"), context);
  const user = context.store.read(id);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
      ...asDirectoryObject(user, properties, context),
    },
  };
}

/** What nobody has is left out, and so is what is of another type. Without `$select` a user has Graph's default set. */
function getByIds({ query, body }: GraphRequest, context: Context): GraphAnswer {
  const { ids, types } = askedIn(body);
  const properties = selected(query.get("$select"), context);
  const { store } = context;
  const hasUsers = types.some((type) => /^(?:user|directoryObject)$/i.test(type));
  const asked = hasUsers ? new Set(ids.map((id) => id.toLowerCase())) : [];
  const found = [...asked].flatMap((id) => {
    const user = store.fate(id);
    return typeof user === "string" ? [] : (store.replication.seen(user, "read") ?? []);
  });
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      value: found.map((user) => asDirectoryObject(user, properties, context)),
    },
  };
}

function askedIn(body: unknown): { readonly ids: string[]; readonly types: string[] } {
  const { ids, types = ["directoryObject"] } = (body ?? {}) as {
    readonly ids?: unknown;
    readonly types?: unknown;
  };
  if (!areTexts(ids) || ids.length === 0) throw badQuery("The parameter 'ids' is required.");
  if (!areTexts(types)) throw badQuery("The parameter 'types' must be a list of texts.");
  // Both as others have met them.
  if (ids.length > MOST_IDS)
    throw badRequest(`Number of included identifiers cannot exceed '${MOST_IDS}'.`);
  if (!ids.every((id) => GUID.test(id))) throw badRequest("Invalid GUID specified.");
  return { ids, types };
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
