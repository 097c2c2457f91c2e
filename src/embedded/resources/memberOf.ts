import { objectBehind, selectedOfAny } from "../query/anyObject.ts";
import { pageOf } from "../query/listing.ts";
import { pageSizeOf } from "../query/paging.ts";
import { badQuery, badRequest } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";
import { membershipsOf } from "../groups/membershipsOf.ts";
import { isKey } from "./groups.ts";

const RELATIONS = ["memberOf", "transitiveMemberOf"] as const;
const CASTS = ["", "/microsoft.graph.group", "/graph.group"];

/**
 * The groups of a user, or of a group. There are no roles and no administrative units.
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
          list(request, context, context.store.read(key).id, relation),
      },
      {
        method: "GET",
        path: `groups/{}/${relation}${cast}`,
        units: 2,
        options: ["$select", "$top", "$skiptoken"],
        accepts: (key) => isKey(key ?? ""),
        handle: (request, context, key = "") =>
          list(request, context, context.store.groups.read(key).id, relation),
      },
    ]),
  ),
  ...asked("getMemberGroups", 2, all),
  ...asked("getMemberObjects", 2, all),
  ...asked("checkMemberGroups", 4, (body, context, id) => some("groupIds", body, context, id)),
  ...asked("checkMemberObjects", 4, (body, context, id) => some("ids", body, context, id)),
];

/** @see https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups */
const MOST_IDS = 20;

function list(
  request: GraphRequest,
  context: Context,
  id: string,
  relation: (typeof RELATIONS)[number],
): GraphAnswer {
  const selection = selectedOfAny(request.query.get("$select"), context);
  const groups = membershipsOf(id, relation === "transitiveMemberOf", context.store, "list");
  const { found, link } = pageOf(groups, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      ...link,
      value: found.flatMap((group) => objectBehind(group.id, selection, context) ?? []),
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

function all(body: object, { store }: Context, key: string): string[] {
  const { securityEnabledOnly: only } = body as { securityEnabledOnly?: unknown };
  if (typeof only !== "boolean")
    throw badQuery("The parameter 'securityEnabledOnly' must be true or false.");
  return membershipsOf(store.read(key).id, true, store, "read")
    .filter(({ securityEnabled }) => !only || securityEnabled === true)
    .map(({ id }) => id);
}

function some(name: "groupIds" | "ids", body: object, { store }: Context, key: string): string[] {
  const ids = (body as Record<string, unknown>)[name];
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === "string"))
    throw badQuery(`The parameter '${name}' must be a list of texts.`);
  if (ids.length > MOST_IDS)
    throw badRequest(`At most ${MOST_IDS} are checked at once, not ${ids.length}.`);
  const wanted = new Set(ids.map((id) => id.toLowerCase()));
  return membershipsOf(store.read(key).id, true, store, "read")
    .map(({ id }) => id)
    .filter((id) => wanted.has(id.toLowerCase()));
}
