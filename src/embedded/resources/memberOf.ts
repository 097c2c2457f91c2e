import { badQuery, badRequest } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";

/**
 * Nobody is member of anything: there are no groups, roles and administrative units.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-memberof
 */
export const memberOf: readonly Route[] = [
  ...["memberOf", "transitiveMemberOf"].map((relation): Route => ({
    method: "GET",
    path: `users/{}/${relation}`,
    units: 2,
    options: ["$select", "$top"],
    handle: (_, context, key = "") => none("directoryObjects", context, key),
  })),
  ...asked("getMemberGroups", 2, assertSaysWhich),
  ...asked("getMemberObjects", 2, assertSaysWhich),
  ...asked("checkMemberGroups", 4, assertFew("groupIds")),
  ...asked("checkMemberObjects", 4, assertFew("ids")),
];

/** @see https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups */
const MOST_IDS = 20;

function asked(name: string, units: number, assertValid: (body: object) => void): Route[] {
  return [name, `microsoft.graph.${name}`, `graph.${name}`].map((path) => ({
    method: "POST",
    path: `users/{}/${path}`,
    units,
    reads: true,
    options: [],
    handle: ({ body }: GraphRequest, context: Context, key = ""): GraphAnswer => {
      assertValid(body ?? {});
      return none("Collection(Edm.String)", context, key);
    },
  }));
}

function none(what: string, { root, store }: Context, key: string): GraphAnswer {
  store.read(key);
  return { status: 200, body: { "@odata.context": `${root}/$metadata#${what}`, value: [] } };
}

function assertSaysWhich(body: object): void {
  if (typeof (body as { securityEnabledOnly?: unknown }).securityEnabledOnly !== "boolean")
    throw badQuery("The parameter 'securityEnabledOnly' must be true or false.");
}

function assertFew(name: "groupIds" | "ids"): (body: object) => void {
  return (body) => {
    const ids = (body as Record<string, unknown>)[name];
    if (!Array.isArray(ids) || !ids.every((id) => typeof id === "string"))
      throw badQuery(`The parameter '${name}' must be a list of texts.`);
    if (ids.length > MOST_IDS)
      throw badRequest(`At most ${MOST_IDS} are checked at once, not ${ids.length}.`);
  };
}
