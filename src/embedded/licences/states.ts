import type { StoredUser, TenantState } from "../tenant/tenant.ts";

/** A licence as a user or a group has it. */
export interface AssignedLicence {
  readonly skuId: string;
  readonly disabledPlans: readonly string[];
}

/** One source of a licence of a user. @see https://learn.microsoft.com/graph/api/resources/licenseassignmentstate */
export interface AssignmentState extends AssignedLicence {
  /** null where it was assigned directly. */
  readonly assignedByGroup: string | null;
  readonly state: string;
  readonly error: string;
  readonly lastUpdatedDateTime?: string;
}

/** From where a user has which licences; what a tenant file only calls assigned is direct. */
export function statesOf(user: StoredUser): readonly AssignmentState[] {
  const states = user["licenseAssignmentStates"];
  if (Array.isArray(states))
    return (states as unknown[]).flatMap((each) => {
      const state = Object(each) as Partial<AssignmentState>;
      const [licence] = licencesOf([each]);
      return licence
        ? [{ assignedByGroup: null, state: "Active", error: "None", ...state, ...licence }]
        : [];
    });
  return licencesOf(user["assignedLicenses"]).map(({ skuId, disabledPlans }) => ({
    skuId,
    disabledPlans,
    assignedByGroup: null,
    state: "Active",
    error: "None",
  }));
}

/** What `assignedLicenses` of a user or a group holds. */
export function licencesOf(assigned: unknown): readonly AssignedLicence[] {
  if (!Array.isArray(assigned)) return [];
  return (assigned as unknown[]).flatMap((each) => {
    const { skuId, disabledPlans } = Object(each) as Partial<AssignedLicence>;
    const plans = Array.isArray(disabledPlans) ? (disabledPlans as unknown[]) : [];
    return typeof skuId === "string"
      ? [
          {
            skuId: skuId.toLowerCase(),
            disabledPlans: plans.map((plan) => String(plan).toLowerCase()),
          },
        ]
      : [];
  });
}

/** What is in force, each SKU once: a plan is off where every source has it off. */
export function inForce(states: readonly AssignmentState[]): AssignedLicence[] {
  const found = new Map<string, AssignedLicence>();
  for (const { skuId, disabledPlans, state } of states) {
    if (state !== "Active" && state !== "ActiveWithError") continue;
    const before = found.get(skuId);
    found.set(skuId, {
      skuId,
      disabledPlans: before
        ? before.disabledPlans.filter((plan) => disabledPlans.includes(plan))
        : [...disabledPlans],
    });
  }
  return [...found.values()];
}

/** The plans that licences switch on. */
export function plansOn(
  licences: readonly AssignedLicence[],
  { subscribedSkus = [] }: TenantState,
): { readonly plan: NonNullable<StoredSkuPlans>[number]; readonly skuId: string }[] {
  return licences.flatMap(({ skuId, disabledPlans }) =>
    (subscribedSkus.find((sku) => sku.skuId === skuId)?.servicePlans ?? [])
      .filter(({ servicePlanId }) => !disabledPlans.includes(servicePlanId))
      .map((plan) => ({ plan, skuId })),
  );
}

type StoredSkuPlans = NonNullable<TenantState["subscribedSkus"]>[number]["servicePlans"];
