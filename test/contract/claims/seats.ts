import { topic } from "../claim.ts";
import { present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { ok } from "./shared.ts";

const ana = { ana: { usageLocation: "NO" } };

/** Nothing here takes a seat: what is asked for is refused, or empty. */
export const seats = topic(
  "Seats and service plans",
  {
    source: SOURCES.subscribedSkus,
    section: "lifecycle 2",
    confidence: "documented",
    needs: { permission: "LicenseAssignment.ReadWrite.All" },
  },
  {
    claim: "subscribedSkus tells of each what it is, and how many are used",
    section: "users 3.3",
    steps: [
      {
        send: "GET /subscribedSkus",
        expect: ok({
          value: {
            $includes: [
              {
                skuId: present,
                skuPartNumber: present,
                appliesTo: present,
                capabilityStatus: present,
                consumedUnits: present,
                prepaidUnits: {
                  enabled: present,
                  suspended: present,
                  warning: present,
                  lockedOut: present,
                },
                servicePlans: present,
              },
            ],
          },
        }),
      },
    ],
  },
  {
    claim: "subscribedSkus costs 2 with $select",
    section: "users 6",
    source: SOURCES.limits,
    steps: [
      {
        send: "GET /subscribedSkus?$select=skuId",
        expect: { status: 200, headers: { "x-ms-resource-unit": "2" } },
      },
    ],
  },
  {
    claim: "a service plan that the SKU does not have is refused",
    source: SOURCES.assignLicense,
    confidence: "seen",
    accounts: ana,
    steps: [
      {
        send: "GET /subscribedSkus",
        expect: ok({ value: { $includes: [{ skuId: present }] } }),
        keep: { sku: "value/0/skuId" },
      },
      {
        send: "POST /users/{ana}/assignLicense",
        body: {
          addLicenses: [{ skuId: "{sku}", disabledPlans: ["{nowhere}"] }],
          removeLicenses: [],
        },
        expect: { status: 400, code: "Request_BadRequest" },
      },
    ],
  },
  {
    claim: "an assignment costs 1",
    section: "users 6",
    source: SOURCES.limits,
    confidence: "guess",
    accounts: ana,
    steps: [
      {
        send: "POST /users/{ana}/assignLicense",
        body: { addLicenses: [], removeLicenses: [] },
        expect: { status: 200, headers: { "x-ms-resource-unit": "1" } },
      },
    ],
  },
  {
    claim: "reprocessLicenseAssignment of a user without licences gives 200 and the user",
    source: SOURCES.assignLicense,
    confidence: "guess",
    accounts: ana,
    steps: [{ send: "POST /users/{ana}/reprocessLicenseAssignment", expect: ok({ id: "{ana}" }) }],
  },
);
