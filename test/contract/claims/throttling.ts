import { topic, type Step } from "../claim.ts";
import { matching } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { newUser } from "./shared.ts";

const costs = (
  send: string,
  units: string,
  { status = 200, ...more }: Partial<Step> & { status?: number } = {},
): { steps: Step[] } => ({
  steps: [{ send, ...more, expect: { status, headers: { "x-ms-resource-unit": units } } }],
});
const read: Step = { send: "GET /users/{ana}", expect: { status: 200 } };

export const throttling = topic(
  "Quotas",
  { source: SOURCES.limits, section: "users 6", confidence: "documented" },
  { claim: "GET /users costs 2", ...costs("GET /users", "2") },
  { claim: "$select saves 1", ...costs("GET /users?$select=id", "1") },
  { claim: "a page under 20 saves 1", ...costs("GET /users?$top=19", "1") },
  { claim: "a page of 20 saves nothing", ...costs("GET /users?$top=20", "2") },
  { claim: "$expand costs 1 more", ...costs("GET /users?$expand=manager", "3") },
  { claim: "nothing costs less than 1", ...costs("GET /users?$select=id&$top=1", "1") },
  { claim: "one user costs 1", accounts: { ana: {} }, ...costs("GET /users/{ana}", "1") },
  {
    claim: "a manager costs 1",
    accounts: { ana: {}, bo: {} },
    steps: [
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "{root}/users/{bo}" },
        expect: { status: 204, headers: { "x-ms-resource-unit": "1" } },
      },
      {
        send: "GET /users/{ana}/manager",
        expect: { status: 200, headers: { "x-ms-resource-unit": "1" } },
      },
    ],
  },
  {
    claim: "a change costs 1",
    accounts: { ana: {} },
    ...costs("PATCH /users/{ana}", "1", { status: 204, body: { jobTitle: "x" } }),
  },
  { claim: "a new user costs 1", ...costs("POST /users", "1", { status: 201, body: newUser() }) },
  {
    claim: "a deleted user costs 1, to delete, to read and to restore",
    accounts: { ana: {} },
    steps: [
      ["DELETE /users/{ana}", 204] as const,
      ["GET /directory/deletedItems/{ana}", 200] as const,
      ["POST /directory/deletedItems/{ana}/restore", 200] as const,
    ].map(([send, status]) => ({
      send,
      expect: { status, headers: { "x-ms-resource-unit": "1" } },
    })),
  },
  { claim: "delta costs 1", ...costs("GET /users/delta?$deltatoken=latest", "1") },
  {
    claim: "directReports costs 1",
    accounts: { ana: {} },
    ...costs("GET /users/{ana}/directReports", "1"),
  },
  {
    claim: "one user with $expand costs 2, with $select besides 1",
    accounts: { ana: {} },
    steps: ["2", "1"].map((units) => ({
      send: `GET /users/{ana}?$expand=manager${units === "1" ? "&$select=id" : ""}`,
      expect: { status: 200, headers: { "x-ms-resource-unit": units } },
    })),
  },
  {
    claim: "x-ms-throttle-priority changes nothing as long as there is quota",
    source: SOURCES.throttling,
    steps: ["Low", "Normal", "High"].map((priority) => ({
      send: "GET /users?$select=id&$top=1",
      headers: { "x-ms-throttle-priority": priority },
      expect: { status: 200, headers: { "x-ms-resource-unit": "1" } },
    })),
  },
  {
    claim: "subscribedSkus costs 3",
    needs: { permission: "LicenseAssignment.Read.All" },
    ...costs("GET /subscribedSkus", "3"),
  },
  [
    { path: "memberOf", units: "2", permission: "Directory.Read.All" },
    { path: "transitiveMemberOf", units: "2", permission: "Directory.Read.All" },
    { path: "licenseDetails", units: "2", permission: "LicenseAssignment.Read.All" },
  ].map(({ path, units, permission }) => ({
    claim: `${path} costs ${units}`,
    needs: { permission },
    accounts: { ana: {} },
    ...costs(`GET /users/{ana}/${path}`, units),
  })),
  [
    { path: "getMemberGroups", units: "2", body: { securityEnabledOnly: false } },
    { path: "checkMemberGroups", units: "4", body: { groupIds: ["{nowhere}"] } },
  ].map(({ path, units, body }) => ({
    claim: `${path} costs ${units}`,
    needs: { permission: "Directory.Read.All" },
    accounts: { ana: {} },
    ...costs(`POST /users/{ana}/${path}`, units, { body }),
  })),
  {
    claim: "getByIds costs 5, with $select 2",
    source: SOURCES.limits,
    needs: { permission: "Directory.Read.All" },
    steps: ["", "?$select=id"].map((query) => ({
      send: `POST /directoryObjects/getByIds${query}`,
      body: { ids: ["{nowhere}"], types: ["user"] },
      expect: { status: 200, headers: { "x-ms-resource-unit": query === "" ? "5" : "2" } },
    })),
  },
  {
    claim: "a refusal for quota has a code, a message, and says how long to wait",
    source: SOURCES.throttling,
    needs: { circumstance: "a used-up quota" },
    accounts: { ana: {} },
    steps: [
      read,
      {
        send: "GET /users/{ana}?$expand=manager",
        expect: {
          status: 429,
          code: "TooManyRequests",
          message: "Please retry again later.",
          headers: { "Retry-After": matching("^\\d+(\\.\\d+)?$") },
        },
      },
    ],
  },
  {
    claim: "a refusal for quota says which quota, of which application and tenant",
    needs: { circumstance: "a used-up quota" },
    accounts: { ana: {} },
    steps: [
      read,
      {
        send: "GET /users/{ana}?$expand=manager",
        expect: {
          status: 429,
          headers: {
            "x-ms-throttle-information": "ResourceUnitLimitExceeded",
            "x-ms-throttle-scope": matching(
              "^Tenant_Application/ReadWrite/[0-9a-f-]{36}/[0-9a-f-]{36}$",
            ),
          },
        },
      },
    ],
  },
  {
    claim: "when the time is over that a refusal for quota asks for, the request is taken",
    source: SOURCES.throttling,
    needs: { circumstance: "a used-up quota" },
    accounts: { ana: {} },
    steps: [
      read,
      {
        send: "GET /users/{ana}?$expand=manager",
        expect: { status: 429, headers: { "Retry-After": matching("^\\d{1,4}(\\.\\d+)?$") } },
      },
      { ...read, afterDays: 1 },
    ],
  },
  {
    claim: "the innerError of a refusal for quota repeats the status and tells to retry",
    source: SOURCES.throttling,
    needs: { circumstance: "a used-up quota" },
    accounts: { ana: {} },
    steps: [
      read,
      {
        send: "GET /users/{ana}?$expand=manager",
        expect: {
          status: 429,
          body: {
            error: { innerError: { code: "429", status: "429", message: "Please retry after" } },
          },
        },
      },
    ],
  },
  {
    claim: "an item of a batch is refused by itself",
    source: SOURCES.batching,
    needs: { circumstance: "a used-up quota" },
    accounts: { ana: {} },
    steps: [
      {
        send: "POST /$batch",
        body: {
          requests: ["1", "2", "3"].map((id) => ({
            id,
            method: "GET",
            url: "/users/{ana}?$select=id",
          })),
        },
        expect: {
          status: [200, 424],
          body: {
            responses: {
              $includes: [
                { status: 429, headers: { "Retry-After": { $present: true } } },
                { status: 200 },
              ],
            },
          },
        },
      },
    ],
  },
);
