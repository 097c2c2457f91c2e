import { topic } from "../claim.ts";
import { present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { ok } from "./shared.ts";

const assign = (addLicenses: unknown, removeLicenses: unknown = []): object => ({
  addLicenses,
  removeLicenses,
});
const SKU = { skuId: "{nowhere}", disabledPlans: [] };
const ana = { ana: { usageLocation: "NO" } };

export const licences = topic(
  "Licences",
  {
    source: SOURCES.assignLicense,
    section: "users 3.3",
    confidence: "documented",
    needs: { permission: "LicenseAssignment.ReadWrite.All" },
  },
  {
    claim: "an assignment of nothing gives 200 and the user",
    confidence: "guess",
    accounts: ana,
    steps: [
      { send: "POST /users/{ana}/assignLicense", body: assign([]), expect: ok({ id: "{ana}" }) },
    ],
  },
  ["addLicenses", "removeLicenses"].map((name) => ({
    claim: `${name} is required`,
    accounts: ana,
    steps: [
      {
        send: "POST /users/{ana}/assignLicense",
        body: Object.fromEntries(Object.entries(assign([])).filter(([key]) => key !== name)),
        expect: { status: 400, code: "Request_BadRequest" },
      },
    ],
  })),
  {
    claim: "without a usageLocation there is no licence",
    confidence: "seen",
    accounts: { ana: {} },
    steps: [
      {
        send: "POST /users/{ana}/assignLicense",
        body: assign([SKU]),
        expect: {
          status: 400,
          code: "Request_BadRequest",
          message: "License assignment cannot be done for user with invalid usage location.",
        },
      },
    ],
  },
  {
    claim: "a SKU that the tenant does not have is refused",
    section: "lifecycle 2",
    confidence: "guess",
    accounts: ana,
    steps: [
      {
        send: "POST /users/{ana}/assignLicense",
        body: assign([SKU]),
        expect: { status: 400, code: "Request_BadRequest" },
      },
    ],
  },
  {
    claim: "taking away a licence that the user does not have is refused",
    section: "lifecycle 2",
    confidence: "guess",
    accounts: ana,
    steps: [
      {
        send: "POST /users/{ana}/assignLicense",
        body: assign([], ["{nowhere}"]),
        expect: { status: 400, code: "Request_BadRequest" },
      },
    ],
  },
  {
    claim: "a user who does not exist is a 404",
    section: "lifecycle 2",
    steps: [
      {
        send: "POST /users/{nowhere}/assignLicense",
        body: assign([]),
        expect: { status: 404, code: "Request_ResourceNotFound" },
      },
    ],
  },
  {
    claim: "subscribedSkus tells seats and service plans",
    source: SOURCES.subscribedSkus,
    needs: { permission: "LicenseAssignment.Read.All" },
    steps: [
      {
        send: "GET /subscribedSkus",
        expect: ok({ value: present }),
      },
    ],
  },
  {
    claim: "subscribedSkus cannot be filtered",
    section: "lifecycle 2",
    source: SOURCES.subscribedSkus,
    needs: { permission: "LicenseAssignment.Read.All" },
    steps: [
      {
        send: "GET /subscribedSkus?$filter=skuPartNumber eq 'SPE_E5'",
        expect: { status: 400, code: "Request_UnsupportedQuery" },
      },
    ],
  },
  {
    claim: "licenseDetails of a user without licences is empty",
    section: "lifecycle 2",
    source: SOURCES.licenseDetails,
    needs: { permission: "LicenseAssignment.Read.All" },
    accounts: ana,
    steps: [{ send: "GET /users/{ana}/licenseDetails", expect: ok({ value: [] }) }],
  },
  {
    claim: "assignedLicenses and licenseAssignmentStates are empty lists in a list",
    section: "lifecycle 2",
    source: SOURCES.user,
    accounts: ana,
    steps: [
      {
        send: "GET /users?$select=id,assignedLicenses,licenseAssignmentStates&$filter=id eq '{ana}'",
        expect: ok({ value: [{ id: "{ana}", assignedLicenses: [], licenseAssignmentStates: [] }] }),
      },
    ],
  },
);
