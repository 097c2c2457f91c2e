import { assertMaySeeMembers } from "../groups/hiddenMembership.ts";
import { badQuery } from "../serving/graphError.ts";
import type { Context, GraphRequest } from "../serving/request.ts";
import type { StoredGroup } from "../tenant/tenant.ts";
import { objectBehind, selectedOfAny } from "./anyObject.ts";

/** More are left out, without a link to them. @see https://learn.microsoft.com/graph/query-parameters (expand) */
const MOST_RELATED = 20;

/**
 * Reads `$expand` of groups: their members or their owners.
 *
 * @throws GraphRefusal for what Graph, or the embedded directory, does not expand
 */
export function expandedMembers(
  { query }: GraphRequest,
  context: Context,
): (group: StoredGroup) => Record<string, unknown> {
  const clause = query.get("$expand");
  if (clause === null || context.ignoreExpand) return () => ({});
  const [, given = "", select] =
    /^\s*(members|owners)\s*(?:\(\s*\$select\s*=([^;()]*)\))?\s*$/i.exec(clause) ?? [];
  const relation = given.toLowerCase();
  if (relation !== "members" && relation !== "owners")
    throw badQuery(
      `Parsing OData Select and Expand failed: the embedded directory does not support the expand clause '${clause}'.`,
    );
  const selection = selectedOfAny(select ?? null, context);
  return (group) => {
    if (relation === "members") assertMaySeeMembers(group, context.caller);
    const related: Record<string, unknown>[] = [];
    for (const { reference } of context.store.groups.memberships.shown(
      group.id,
      relation,
      "list",
    )) {
      const object = objectBehind(reference, selection, context);
      if (object) related.push(object);
      if (related.length === MOST_RELATED) break;
    }
    return { [relation]: related };
  };
}
