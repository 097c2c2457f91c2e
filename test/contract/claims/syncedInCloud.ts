import { topic } from "../claim.ts";
import { inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, ok } from "./shared.ts";

const E3 = "05e9a617-0261-4cee-bb44-138d3ef5d965";

/** What is changed of a user whose properties are mastered on-premises, for it is not one of them. */
export const syncedInCloud = topic(
  "Synced users in the cloud",
  {
    source: SOURCES.userUpdate,
    section: "users 2.2",
    confidence: "documented",
    needs: { circumstance: "a synced account" },
  },
  {
    claim: "a synced user takes a licence",
    source: SOURCES.assignLicense,
    needs: { circumstance: "subscriptions with and without free seats" },
    accounts: { ana: { onPremisesSyncEnabled: true, usageLocation: "NO" } },
    steps: [
      {
        send: "POST /users/{ana}/assignLicense",
        body: { addLicenses: [{ skuId: E3, disabledPlans: [] }], removeLicenses: [] },
        expect: ok({ id: "{ana}" }),
      },
      {
        send: "GET /users/{ana}?$select=onPremisesSyncEnabled,assignedLicenses",
        expect: ok({
          onPremisesSyncEnabled: true,
          assignedLicenses: [{ skuId: E3, disabledPlans: [] }],
        }),
      },
    ],
  },
  {
    claim: "a synced user becomes a member of a group of the cloud",
    source: SOURCES.groupAdd,
    accounts: { ana: { onPremisesSyncEnabled: true } },
    groups: { team: {} },
    steps: [
      {
        send: "POST /groups/{team}/members/$ref",
        body: { "@odata.id": "{root}/directoryObjects/{ana}" },
        expect: done,
      },
      {
        send: "GET /groups/{team}/members?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{ana}" }) }),
      },
    ],
  },
);
