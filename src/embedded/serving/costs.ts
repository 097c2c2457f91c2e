import type { TenantState } from "../tenant/tenant.ts";
import type { Bucket, GraphRequest, Route } from "./request.ts";

/** What binding references counts for: as one write, or as one for each three of them. */
export type BindCost = "one-for-all" | "third";

/**
 * The writes that a request counts as. Canvas reckons one for each three bound references, in Microsoft's name; no page
 * says so.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
 */
export function writesOf(request: GraphRequest, route: Route, bindCost: BindCost): number {
  if (request.method === "GET" || route.reads === true || route.bucket === "reports") return 0;
  const bound = bindCost === "third" ? (route.writes?.(request) ?? 0) : 0;
  return Math.max(1, Math.ceil(bound / 3));
}

/**
 * Resource units of a request.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
 */
export function unitsOf(
  { query, method }: GraphRequest,
  { units, unitsWithSelect, bucket, path }: Route,
  writes: number,
  { tenantType }: Pick<TenantState, "tenantType">,
): number {
  if (bucket === "reports") return 0;
  const ofCustomer = method === "POST" && path === "users" && tenantType === "AAD B2C" ? 4 : 0;
  const top = query.get("$top");
  const least = Math.max(
    1,
    writes,
    (query.has("$select") ? (unitsWithSelect ?? units - 1) : units) +
      (query.has("$expand") ? 1 : 0) -
      (top !== null && Number(top) < 20 ? 1 : 0),
  );
  return least + ofCustomer;
}

/** The quotas besides those of units and writes that a request counts against. */
export function bucketsOf({ query }: GraphRequest, { bucket }: Route): Bucket[] {
  const selected = query.get("$select")?.split(",") ?? [];
  const tellsSignIns = selected.some((name) => name.trim().toLowerCase() === "signinactivity");
  return [...(bucket ? [bucket] : []), ...(tellsSignIns ? (["signInActivity"] as const) : [])];
}
