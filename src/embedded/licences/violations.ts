import { badRequest } from "../serving/graphError.ts";
import type { TenantState } from "../tenant/tenant.ts";
import type { Seats } from "./seats.ts";
import { plansOn, type AssignedLicence } from "./states.ts";

/** Why licences cannot be in force together, by Graph's name for it. */
export interface Violation {
  readonly error: "CountViolation" | "DependencyViolation" | "MutuallyExclusiveViolation";
  readonly message: string;
}

/**
 * What hinders a change from some licences to others; what hindered before hinders no more.
 *
 * @see https://learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems
 */
export function violationIn(
  before: readonly AssignedLicence[],
  after: readonly AssignedLicence[],
  tenant: TenantState,
  seats: Seats,
): Violation | undefined {
  for (const { skuId } of after) {
    if (before.some((licence) => licence.skuId === skuId)) continue;
    const sku = (tenant.subscribedSkus ?? []).find((each) => each.skuId === skuId);
    if (!sku || !seats.hasFree(sku))
      return {
        error: "CountViolation",
        message: `Subscription with SKU ${skuId} does not have any available licenses.`,
      };
  }
  const known = new Set(planViolations(before, tenant).map(({ message }) => message));
  return planViolations(after, tenant).find(({ message }) => !known.has(message));
}

function planViolations(licences: readonly AssignedLicence[], tenant: TenantState): Violation[] {
  const on = plansOn(licences, tenant).map(({ plan }) => plan);
  const ids = new Set(on.map(({ servicePlanId }) => servicePlanId));
  return on.flatMap(({ servicePlanId: id, dependsOn = [], excludes = [] }): Violation[] => {
    const excluded = excludes.find((each) => ids.has(each));
    return [
      ...(dependsOn.length > 0 && !dependsOn.some((each) => ids.has(each))
        ? [
            {
              error: "DependencyViolation" as const,
              message: `License assignment failed because service plan ${id} depends on the service plan(s) ${dependsOn.join(", ")}`,
            },
          ]
        : []),
      ...(excluded === undefined
        ? []
        : [
            {
              error: "MutuallyExclusiveViolation" as const,
              message: `License assignment failed because service plans ${id}, ${excluded} are mutually exclusive.`,
            },
          ]),
    ];
  });
}

/** The refusal that says why a licence of a group is not in force. */
export function refusalOf({ message }: Violation): Error {
  return badRequest(message);
}
