import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../../src/embedded/tenant/tenant.ts";

export const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
export const BO = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";
export const CY = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";
/** Without a usageLocation. */
export const DI = "dddddddd-dddd-4ddd-8ddd-dddddddddddd";
export const NOWHERE = "00000000-0000-4000-8000-000000000000";
export const SALES = "10000000-0000-4000-8000-000000000001";
export const OTHERS = "10000000-0000-4000-8000-000000000002";

export const E3 = "20000000-0000-4000-8000-000000000003";
export const E5 = "20000000-0000-4000-8000-000000000005";
export const PHONE = "20000000-0000-4000-8000-00000000000a";
export const KIOSK = "20000000-0000-4000-8000-00000000000b";
export const SUSPENDED = "20000000-0000-4000-8000-00000000000c";
export const STORAGE = "20000000-0000-4000-8000-00000000000d";

export const MAIL = "30000000-0000-4000-8000-000000000001";
export const TEAMS = "30000000-0000-4000-8000-000000000002";
export const CALLS = "30000000-0000-4000-8000-000000000003";
export const SMALL_MAIL = "30000000-0000-4000-8000-000000000004";

/** A company with four users, two empty groups, two seats of E3, one of E5, and more. */
export function company(): TenantState {
  const mail = {
    servicePlanId: MAIL,
    servicePlanName: "EXCHANGE_S_ENTERPRISE",
    service: "exchange",
  };
  const teams = { servicePlanId: TEAMS, servicePlanName: "TEAMS1" };
  const tenant: TenantState = {
    ...newTenant({ domain: "contoso.com" }),
    subscribedSkus: [
      {
        skuId: E3,
        skuPartNumber: "SPE_E3",
        prepaidUnits: { enabled: 2 },
        servicePlans: [mail, teams],
      },
      {
        skuId: E5,
        skuPartNumber: "SPE_E5",
        prepaidUnits: { enabled: 1, warning: 1 },
        servicePlans: [mail, teams],
      },
      {
        skuId: PHONE,
        skuPartNumber: "MCOEV",
        prepaidUnits: { enabled: 9 },
        servicePlans: [
          {
            servicePlanId: CALLS,
            servicePlanName: "MCOEV",
            dependsOn: [TEAMS],
            prohibitedIn: ["CN"],
          },
        ],
      },
      {
        skuId: KIOSK,
        skuPartNumber: "EXCHANGEDESKLESS",
        prepaidUnits: { enabled: 9 },
        servicePlans: [
          { servicePlanId: SMALL_MAIL, servicePlanName: "EXCHANGE_S_DESKLESS", excludes: [MAIL] },
        ],
      },
      {
        skuId: SUSPENDED,
        skuPartNumber: "VISIOCLIENT",
        capabilityStatus: "Suspended",
        prepaidUnits: { enabled: 5, suspended: 5 },
      },
      {
        skuId: STORAGE,
        skuPartNumber: "SHAREPOINTSTORAGE",
        appliesTo: "Company",
        prepaidUnits: { enabled: 9 },
      },
    ],
  };
  for (const [name, id] of Object.entries({ ana: ANA, bo: BO, cy: CY }))
    addUser(tenant, { id, userPrincipalName: `${name}@contoso.com`, usageLocation: "NO" });
  addUser(tenant, { id: DI, userPrincipalName: "di@contoso.com" });
  addGroup(tenant, { id: SALES, displayName: "Sales" });
  addGroup(tenant, { id: OTHERS, displayName: "Others" });
  return tenant;
}

/** A body of `assignLicense`: SKUs, each with the plans that are off. */
export function assignment(
  adds: Readonly<Record<string, readonly string[]>>,
  removes: readonly string[] = [],
): object {
  return {
    addLicenses: Object.entries(adds).map(([skuId, disabledPlans]) => ({ skuId, disabledPlans })),
    removeLicenses: removes,
  };
}
