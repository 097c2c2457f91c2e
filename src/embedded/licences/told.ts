import { idFrom } from "../tenant/stamps.ts";
import type { StoredSku, StoredUser, TenantState } from "../tenant/tenant.ts";
import type { Seats } from "./seats.ts";
import { inForce, licencesOf, plansOn, statesOf } from "./states.ts";

/** A SKU as Graph answers it. @see https://learn.microsoft.com/graph/api/resources/subscribedsku */
export function skuAnswer(
  sku: StoredSku,
  tenant: TenantState,
  seats: Seats,
): Record<string, unknown> {
  const { skuId, skuPartNumber, appliesTo = "User", capabilityStatus = "Enabled" } = sku;
  return {
    accountName: sku["accountName"] ?? tenant.displayName,
    accountId: sku["accountId"] ?? tenant.id,
    appliesTo,
    capabilityStatus,
    consumedUnits: seats.used(skuId),
    id: `${tenant.id}_${skuId}`,
    skuId,
    skuPartNumber,
    subscriptionIds: sku["subscriptionIds"] ?? [idFrom(`${tenant.id} ${skuId}`)],
    prepaidUnits: { suspended: 0, warning: 0, lockedOut: 0, ...sku.prepaidUnits },
    servicePlans: (sku.servicePlans ?? []).map((plan) => ({
      servicePlanId: plan.servicePlanId,
      servicePlanName: plan.servicePlanName,
      provisioningStatus: plan.provisioningStatus ?? "Success",
      appliesTo: plan.appliesTo ?? "User",
    })),
  };
}

/**
 * What a user's licences consist of; undefined where one of them is of a SKU that the tenant file does not describe.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-licensedetails
 */
export function licenceDetails(
  user: StoredUser,
  tenant: TenantState,
): Record<string, unknown>[] | undefined {
  const details = licencesOf(user["assignedLicenses"]).map(({ skuId, disabledPlans }) => {
    const sku = (tenant.subscribedSkus ?? []).find((each) => each.skuId === skuId);
    return (
      sku && {
        id: idFrom(`${user.id} ${skuId}`),
        skuId,
        skuPartNumber: sku.skuPartNumber,
        servicePlans: (sku.servicePlans ?? []).map((plan) => ({
          servicePlanId: plan.servicePlanId,
          servicePlanName: plan.servicePlanName,
          provisioningStatus: disabledPlans.includes(plan.servicePlanId) ? "Disabled" : "Success",
          appliesTo: plan.appliesTo ?? "User",
        })),
      }
    );
  });
  return details.every((each) => each !== undefined) ? details : undefined;
}

/** What follows from the licences of a user, where the tenant says what these consist of. */
export function licenceValueOf(user: StoredUser, name: string, tenant: TenantState): unknown {
  if (!tenant.subscribedSkus) return undefined;
  const states = statesOf(user);
  switch (name) {
    case "licenseAssignmentStates":
      return states;
    case "assignedPlans":
      return plansOn(inForce(states), tenant).map(({ plan, skuId }) => ({
        assignedDateTime:
          states.find((state) => state.skuId === skuId)?.lastUpdatedDateTime ??
          user["createdDateTime"],
        capabilityStatus: "Enabled",
        service: plan.service ?? plan.servicePlanName,
        servicePlanId: plan.servicePlanId,
      }));
    case "provisionedPlans":
      return plansOn(inForce(states), tenant).map(({ plan }) => ({
        capabilityStatus: "Enabled",
        provisioningStatus: "Success",
        service: plan.service ?? plan.servicePlanName,
      }));
    default:
      return undefined;
  }
}
