import { addGroup, type StoredSku, type TenantState } from "../embedded/tenant/tenant.ts";

/**
 * A tenant with three groups of the sample company and two subscriptions; ids and names of the latter are those of
 * Microsoft's list of products. Members are found by their department.
 *
 * @see https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
export function withDemoGroups(tenant: TenantState): TenantState {
  const membersOf = (department: string): string[] =>
    tenant.users.filter((user) => user["department"] === department).map(({ id }) => id);
  addGroup(tenant, { displayName: "Sales", members: membersOf("Sales") });
  addGroup(tenant, {
    displayName: "Project Apollo",
    groupTypes: ["Unified"],
    mailEnabled: true,
    mailNickname: "project-apollo",
    mail: "project-apollo@contoso.com",
    members: membersOf("Engineering"),
    owners: membersOf("Executive Board").slice(0, 1),
  });
  addGroup(tenant, { displayName: "VPN users", members: membersOf("Finance") });
  return { ...tenant, subscribedSkus: SKUS };
}

const SKUS: readonly StoredSku[] = [
  {
    skuId: "05e9a617-0261-4cee-bb44-138d3ef5d965",
    skuPartNumber: "SPE_E3",
    prepaidUnits: { enabled: 25 },
    servicePlans: [
      {
        servicePlanId: "efb87545-963c-4e0d-99df-69c6916d9eb0",
        servicePlanName: "EXCHANGE_S_ENTERPRISE",
        service: "exchange",
      },
      {
        servicePlanId: "57ff2da0-773e-42df-b2af-ffb7a2317929",
        servicePlanName: "TEAMS1",
        service: "TeamspaceAPI",
      },
    ],
  },
  {
    skuId: "f8a1db68-be16-40ed-86d5-cb42ce701560",
    skuPartNumber: "POWER_BI_PRO",
    prepaidUnits: { enabled: 5 },
    servicePlans: [
      {
        servicePlanId: "70d33638-9c74-4d01-bfd3-562de28bd4ba",
        servicePlanName: "BI_AZURE_P2",
        service: "PowerBI",
      },
    ],
  },
];
