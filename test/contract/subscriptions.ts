import type { StoredSku } from "../../src/embedded/tenant/tenant.ts";

/** What the tenant subscribes to that claims are tried on: ids and names are those of Microsoft's own list of products. */
export const SKUS: readonly StoredSku[] = [
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
    skuId: "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
    skuPartNumber: "SPE_E5",
    prepaidUnits: { enabled: 1 },
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
    skuId: "e43b5b99-8dfb-405f-9987-dc307f34bcbd",
    skuPartNumber: "MCOEV",
    prepaidUnits: { enabled: 5 },
    servicePlans: [
      {
        servicePlanId: "4828c8ec-dc2e-4779-b502-87ac9ce28ab7",
        servicePlanName: "MCOEV",
        service: "MicrosoftCommunicationsOnline",
        dependsOn: ["57ff2da0-773e-42df-b2af-ffb7a2317929"],
      },
    ],
  },
  {
    skuId: "80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82",
    skuPartNumber: "EXCHANGEDESKLESS",
    prepaidUnits: { enabled: 5 },
    servicePlans: [
      {
        servicePlanId: "4a82b400-a79f-41a4-b4e2-e94f5787b113",
        servicePlanName: "EXCHANGE_S_DESKLESS",
        service: "exchange",
        excludes: ["efb87545-963c-4e0d-99df-69c6916d9eb0"],
      },
    ],
  },
  {
    skuId: "c5928f49-12ba-48f7-ada3-0d743a3601d5",
    skuPartNumber: "VISIOCLIENT",
    capabilityStatus: "Suspended",
    prepaidUnits: { enabled: 0, suspended: 5 },
  },
  {
    skuId: "99049c9c-6011-4908-bf17-15f496e6519d",
    skuPartNumber: "SHAREPOINTSTORAGE",
    appliesTo: "Company",
    prepaidUnits: { enabled: 10 },
  },
];
