import { objectBehind, selectedOfAny } from "../../query/anyObject.ts";
import { pageOf } from "../../query/listing.ts";
import { pageSizeOf } from "../../query/paging.ts";
import { badQuery, badRequest } from "../../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";
import { membershipsOf } from "../../groups/membershipsOf.ts";
import { isKey } from "./groups.ts";

const RELATIONS = ["memberOf", "transitiveMemberOf"] as const;
const CASTS = ["", "/microsoft.graph.group", "/graph.group"];

/**
 * The groups and administrative units of a user, or of a group. What a group is in a unit for, its members are not.
 * Roles are not told.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-memberof
 */
export const memberOf: readonly Route[] = [
  ...RELATIONS.flatMap((relation) =>
    CASTS.flatMap((cast): Route[] => [
      {
        method: "GET",
        path: `users/{}/${relation}${cast}`,
        units: 2,
        options: ["$select", "$top", "$skiptoken"],
        handle: (request, context, key = "") =>
          list(request, context, context.store.read(key).id, { relation, cast }),
      },
      {
        method: "GET",
        path: `groups/{}/${relation}${cast}`,
        units: 2,
        options: ["$select", "$top", "$skiptoken"],
        accepts: (key) => isKey(key ?? ""),
        handle: (request, context, key = "") =>
          list(request, context, context.store.groups.read(key).id, { relation, cast }),
      },
    ]),
  ),
  ...asked("getMemberGroups", 2, (body, context, id) => all("groups", body, context, id)),
  ...asked("getMemberObjects", 2, (body, context, id) => all("objects", body, context, id)),
  ...asked("checkMemberGroups", 4, (body, context, id) => some("groupIds", body, context, id)),
  ...asked("checkMemberObjects", 4, (body, context, id) => some("ids", body, context, id)),
];

/** @see https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups */
const MOST_IDS = 20;

function list(
  request: GraphRequest,
  context: Context,
  id: string,
  { relation, cast }: { readonly relation: (typeof RELATIONS)[number]; readonly cast: string },
): GraphAnswer {
  const selection = selectedOfAny(request.query.get("$select"), context);
  const groups = membershipsOf(id, relation === "transitiveMemberOf", context.store, "list");
  const units = cast === "" ? context.store.units.holding(id) : [];
  const { found, link } = pageOf(
    [...groups, ...units],
    request,
    context,
    pageSizeOf(request, context),
  );
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      ...link,
      value: found.flatMap((each) => objectBehind(each.id, selection, context) ?? []),
    },
  };
}

function asked(
  name: string,
  units: number,
  answer: (body: object, context: Context, id: string) => string[],
): Route[] {
  return [name, `microsoft.graph.${name}`, `graph.${name}`].map((path) => ({
    method: "POST",
    path: `users/{}/${path}`,
    units,
    reads: true,
    options: [],
    handle: ({ body }: GraphRequest, context: Context, key = ""): GraphAnswer => {
      const value = answer(Object(body) as object, context, key);
      return {
        status: 200,
        body: { "@odata.context": `${context.root}/$metadata#Collection(Edm.String)`, value },
      };
    },
  }));
}

function all(what: "groups" | "objects", body: object, { store }: Context, key: string): string[] {
  const { securityEnabledOnly: only } = body as { securityEnabledOnly?: unknown };
  if (typeof only !== "boolean")
    throw badQuery("The parameter 'securityEnabledOnly' must be true or false.");
  const { id: own } = store.read(key);
  const units = what === "objects" && !only ? store.units.holding(own) : [];
  return [
    ...membershipsOf(own, true, store, "read").filter(
      ({ securityEnabled }) => !only || securityEnabled === true,
    ),
    ...units,
  ].map(({ id }) => id);
}

function some(name: "groupIds" | "ids", body: object, { store }: Context, key: string): string[] {
  const ids = (body as Record<string, unknown>)[name];
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === "string"))
    throw badQuery(`The parameter '${name}' must be a list of texts.`);
  if (ids.length > MOST_IDS)
    throw badRequest(`At most ${MOST_IDS} are checked at once, not ${ids.length}.`);
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  const { id: own } = store.read(key);
  const units = name === "ids" ? store.units.holding(own) : [];
  return [...membershipsOf(own, true, store, "read"), ...units]
    .map(({ id }) => id)
    .filter((id) => wanted.has(id.toLowerCase()));
}
