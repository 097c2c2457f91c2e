import { notModelled, unsupportedQuery } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";

/**
 * A tenant that subscribes to nothing. A tenant file may say that users have licences; what these consist of is not known.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-licensedetails
 * @see https://learn.microsoft.com/graph/api/subscribedsku-list
 */
export const licences: readonly Route[] = [
  {
    method: "GET",
    path: "users/{}/licenseDetails",
    units: 2,
    options: ["$select"],
    handle: details,
  },
  {
    method: "GET",
    path: "subscribedSkus",
    units: 3,
    unitsWithSelect: 2,
    options: ["$select", "$filter", "$orderby", "$search"],
    handle: skus,
  },
];

function details(_: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { id, assignedLicenses } = context.store.read(key);
  if (isSome(assignedLicenses)) throw notModelled("the details of licences");
  return none(context, `users('${id}')/licenseDetails`);
}

function skus({ query }: GraphRequest, context: Context): GraphAnswer {
  // The page takes $select alone.
  if (["$filter", "$orderby", "$search"].some((option) => query.has(option)))
    throw unsupportedQuery("Unsupported Query.");
  if (context.store.tenant.users.some(({ assignedLicenses }) => isSome(assignedLicenses)))
    throw notModelled("what licences a tenant subscribes to");
  return none(context, "subscribedSkus");
}

function isSome(assigned: unknown): boolean {
  return Array.isArray(assigned) && assigned.length > 0;
}

function none({ root }: Context, what: string): GraphAnswer {
  return { status: 200, body: { "@odata.context": `${root}/$metadata#${what}`, value: [] } };
}
