import { selectedOf } from "../query/selectOf.ts";
import { licenceDetails, skuAnswer } from "../licences/told.ts";
import { notFound, notModelled, unsupportedQuery } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";

/**
 * What a tenant subscribes to, and what users' licences consist of.
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
  {
    method: "GET",
    path: "subscribedSkus/{}",
    units: 1,
    options: ["$select"],
    handle: sku,
  },
];

function details({ query }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const user = context.store.read(key);
  const found = licenceDetails(user, context.store.tenant);
  if (!found) throw notModelled("the details of licences that the tenant file does not describe");
  const select = query.get("$select");
  return list(
    context,
    `users('${user.id}')/licenseDetails`,
    found.map((each) => selectedOf(each, select, "licenseDetails")),
  );
}

function skus({ query }: GraphRequest, context: Context): GraphAnswer {
  const { tenant, seats } = context.store;
  // The page takes $select alone.
  if (["$filter", "$orderby", "$search"].some((option) => query.has(option)))
    throw unsupportedQuery("Unsupported Query.");
  if (
    !tenant.subscribedSkus &&
    tenant.users.some(({ assignedLicenses }) => isSome(assignedLicenses))
  )
    throw notModelled("what licences a tenant subscribes to whose file does not say so");
  const select = query.get("$select");
  return list(
    context,
    "subscribedSkus",
    (tenant.subscribedSkus ?? []).map((each) =>
      selectedOf(skuAnswer(each, tenant, seats), select, "subscribedSku"),
    ),
  );
}

function sku({ query }: GraphRequest, context: Context, key = ""): GraphAnswer {
  const { tenant, seats } = context.store;
  const found = (tenant.subscribedSkus ?? []).find(
    ({ skuId }) => `${tenant.id}_${skuId}`.toLowerCase() === key.toLowerCase(),
  );
  if (!found) throw notFound(key);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#subscribedSkus/$entity`,
      ...selectedOf(skuAnswer(found, tenant, seats), query.get("$select"), "subscribedSku"),
    },
  };
}

function isSome(assigned: unknown): boolean {
  return Array.isArray(assigned) && assigned.length > 0;
}

function list({ root }: Context, what: string, value: readonly object[]): GraphAnswer {
  return { status: 200, body: { "@odata.context": `${root}/$metadata#${what}`, value } };
}
