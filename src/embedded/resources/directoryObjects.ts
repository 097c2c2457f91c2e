import { kindOf, objectBehind, objectSeen, selectedOfAny } from "../query/anyObject.ts";
import { badQuery, badRequest, notFound } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";

/**
 * Users, groups, contacts and units as directory objects: one by object id alone, or many.
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
  const selection = selectedOfAny(query.get("$select"), context);
  const object = objectSeen(id, selection, context);
  if (!object) throw notFound(id);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects/$entity`,
      ...object,
    },
  };
}

/** What nobody has is left out, and so is what is of another type. Without `$select` a user has Graph's default set. */
function getByIds({ query, body }: GraphRequest, context: Context): GraphAnswer {
  const { ids, types } = askedIn(body);
  const selection = selectedOfAny(query.get("$select"), context);
  const asked = new Set(ids.map((id) => id.toLowerCase()));
  const wanted = types.map((type) => type.toLowerCase());
  const value = [...asked].flatMap((id) => {
    const kind = kindOf(id, context)?.toLowerCase();
    const isWanted = ["directoryobject", kind].some((each) => wanted.includes(each ?? ""));
    return (isWanted ? objectBehind(id, selection, context, "read") : undefined) ?? [];
  });
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      value,
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
