import { badRequest } from "../serving/graphError.ts";
import type { TenantState } from "../tenant/tenant.ts";
import type { AssignedLicence } from "./states.ts";

/** What is to be assigned and taken away, in one transaction. */
export interface Assignment {
  readonly adds: readonly AssignedLicence[];
  readonly removes: readonly string[];
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads the body of `assignLicense`. The words of all refusals are unverified.
 *
 * @throws GraphRefusal 400 for a body that is not of the page's form
 * @see https://learn.microsoft.com/graph/api/user-assignlicense
 */
export function readAssignment(body: unknown): Assignment {
  const { addLicenses, removeLicenses } = Object(body) as Record<string, unknown>;
  if (!Array.isArray(addLicenses)) throw badRequest("The parameter 'addLicenses' must be a list.");
  if (!Array.isArray(removeLicenses))
    throw badRequest("The parameter 'removeLicenses' must be a list.");
  const adds = addLicenses.map(asLicence);
  const removes = removeLicenses.map(asGuid);
  const all = [...adds.map(({ skuId }) => skuId), ...removes];
  const twice = all.find((skuId, index) => all.indexOf(skuId) !== index);
  if (twice !== undefined) throw badRequest(`The license ${twice} is in the request twice.`);
  return { adds, removes };
}

/**
 * Holds what is to be assigned against what the tenant subscribes to. That the first and the last refusal have these words
 * is unverified.
 *
 * @throws GraphRefusal 400 for a SKU that the tenant does not have or that is not for users, and for a plan of another SKU
 */
export function assertAssignable(
  adds: readonly AssignedLicence[],
  { subscribedSkus = [] }: TenantState,
): void {
  for (const { skuId, disabledPlans } of adds) {
    const sku = subscribedSkus.find((each) => each.skuId === skuId);
    if (!sku) throw unknownLicence(skuId);
    if (sku.appliesTo === "Company")
      throw badRequest(`License ${sku.skuPartNumber} cannot be assigned to a user.`);
    const plans = (sku.servicePlans ?? []).map(({ servicePlanId }) => servicePlanId);
    const foreign = disabledPlans.find((plan) => !plans.includes(plan));
    if (foreign !== undefined)
      throw badRequest(`Service plan ${foreign} is not part of the license ${skuId}.`);
  }
}

export function unknownLicence(skuId: string): Error {
  return badRequest(`License ${skuId} does not correspond to a valid company License.`);
}

function asLicence(value: unknown): AssignedLicence {
  const { skuId, disabledPlans = [] } = Object(value) as Record<string, unknown>;
  if (!Array.isArray(disabledPlans))
    throw badRequest("The member 'disabledPlans' of a license must be a list.");
  return { skuId: asGuid(skuId), disabledPlans: [...new Set(disabledPlans.map(asGuid))] };
}

function asGuid(value: unknown): string {
  if (typeof value !== "string" || !GUID.test(value))
    throw badRequest(`Cannot convert ${JSON.stringify(value) ?? "nothing"} to a GUID.`);
  return value.toLowerCase();
}
