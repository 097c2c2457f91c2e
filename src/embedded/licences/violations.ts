import { badRequest } from "../serving/graphError.ts";
import type { StoredUser, TenantState } from "../tenant/tenant.ts";
import type { Seats } from "./seats.ts";
import { plansOn, type AssignedLicence } from "./states.ts";

/** Why licences cannot be in force together, by Graph's name for it. */
export interface Violation {
  readonly error:
    | "CountViolation"
    | "DependencyViolation"
    | "MutuallyExclusiveViolation"
    | "ProhibitedInUsageLocationViolation";
  readonly message: string;
}

/**
 * What hinders a change from some licences of a user to others; what hindered before hinders no more. A country hinders
 * only those who declare it; the words for that are unverified.
 *
 * @see https://learn.microsoft.com/entra/identity/users/licensing-groups-resolve-problems
 */
export function violationIn(
  before: readonly AssignedLicence[],
  after: readonly AssignedLicence[],
  user: StoredUser,
  { tenant, seats }: { readonly tenant: TenantState; readonly seats: Seats },
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
  const country = user["usageLocation"];
  const known = new Set(planViolations(before, country, tenant).map(({ message }) => message));
  return planViolations(after, country, tenant).find(({ message }) => !known.has(message));
}

function planViolations(
  licences: readonly AssignedLicence[],
  country: unknown,
  tenant: TenantState,
): Violation[] {
  const on = plansOn(licences, tenant).map(({ plan }) => plan);
  const ids = new Set(on.map(({ servicePlanId }) => servicePlanId));
  return on.flatMap((plan): Violation[] => {
    const { servicePlanId: id, dependsOn = [], excludes = [], prohibitedIn = [] } = plan;
    const excluded = excludes.find((each) => ids.has(each));
    return [
      ...(typeof country === "string" && prohibitedIn.includes(country)
        ? [
            {
              error: "ProhibitedInUsageLocationViolation" as const,
              message: `License assignment failed because service plan ${id} is not allowed in the usage location ${country}.`,
            },
          ]
        : []),
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
