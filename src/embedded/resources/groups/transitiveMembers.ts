import { assertMaySeeMembers } from "../../groups/hiddenMembership.ts";
import { kindOf, objectBehind, selectedOfAny } from "../../query/anyObject.ts";
import { pageOf } from "../../query/listing.ts";
import { pageSizeOf } from "../../query/paging.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";
import { transitiveMembersOf } from "../../tenant/closure.ts";
import { isKey } from "./groups.ts";

/** @see https://learn.microsoft.com/graph/api/group-list-transitivemembers */
export const transitiveMembers: readonly Route[] = [
  {
    method: "GET",
    path: "groups/{}/transitiveMembers",
    units: 5,
    options: ["$select", "$top", "$skiptoken"],
    accepts: isKey,
    handle: list,
  },
];

function list(request: GraphRequest, context: Context, key = ""): GraphAnswer {
  const selection = selectedOfAny(request.query.get("$select"), context);
  const { groups } = context.store;
  const group = groups.read(key);
  assertMaySeeMembers(group, context.caller);
  const all = transitiveMembersOf(groups, group.id, "list").filter(
    (reference) => kindOf(reference, context) !== undefined,
  );
  const { found, link } = pageOf(all, request, context, pageSizeOf(request, context));
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#directoryObjects`,
      ...link,
      value: found.flatMap((reference) => objectBehind(reference, selection, context) ?? []),
    },
  };
}
