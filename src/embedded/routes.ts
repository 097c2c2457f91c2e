import { GraphRefusal } from "./graphError.ts";
import type { GraphRequest, Route } from "./request.ts";
import { deletedItems } from "./resources/deletedItems.ts";
import { delta } from "./resources/delta.ts";
import { manager } from "./resources/manager.ts";
import { organization } from "./resources/organization.ts";
import { users } from "./resources/users.ts";

/** Everything that is served. A new resource is one file and one line here. Exact paths come before `{}`. */
const ROUTES: readonly Route[] = [...delta, ...users, ...manager, ...deletedItems, ...organization];

export interface Routed {
  readonly route: Route;
  readonly parts: readonly string[];
}

/** @throws GraphRefusal 405 for a method that the path does not take, 400 for a path that is not served */
export function findRoute({ method, path }: Pick<GraphRequest, "method" | "path">): Routed {
  let pathKnown = false;
  for (const route of ROUTES) {
    const parts = partsOf(route.path, path);
    if (!parts) continue;
    if (route.method === method) return { route, parts };
    pathKnown = true;
  }
  if (pathKnown)
    throw new GraphRefusal(
      405,
      "Request_BadRequest",
      "Specified HTTP method is not allowed for the request target.",
    );
  throw new GraphRefusal(
    400,
    "BadRequest",
    `Resource not found for the segment '${path.at(-1) ?? ""}'.`,
  );
}

/**
 * Resource units of a request.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
 */
export function unitsOf({ query }: GraphRequest, { units }: Route): number {
  const top = query.get("$top");
  return Math.max(
    1,
    units -
      (query.has("$select") ? 1 : 0) +
      (query.has("$expand") ? 1 : 0) -
      (top !== null && Number(top) < 20 ? 1 : 0),
  );
}

function partsOf(pattern: string, path: readonly string[]): string[] | undefined {
  const wanted = pattern.split("/");
  if (wanted.length !== path.length) return undefined;
  const parts: string[] = [];
  for (const [index, part] of path.entries())
    if (wanted[index] === "{}") parts.push(part);
    else if (wanted[index]?.toLowerCase() !== part.toLowerCase()) return undefined;
  return parts;
}
