import type { Context, GraphAnswer, GraphRequest, Route } from "../request.ts";

/**
 * Nobody is member of anything: there are no groups, roles and administrative units.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-memberof
 */
export const memberOf: readonly Route[] = ["memberOf", "transitiveMemberOf"].map((relation) => ({
  method: "GET",
  path: `users/{}/${relation}`,
  units: 2,
  options: ["$select", "$top"],
  handle: (_: GraphRequest, { root, store }: Context, key = ""): GraphAnswer => {
    store.read(key);
    return {
      status: 200,
      body: { "@odata.context": `${root}/$metadata#directoryObjects`, value: [] },
    };
  },
}));
