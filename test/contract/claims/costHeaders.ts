import { topic, type Step } from "../claim.ts";
import { matching, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, MINE, missing, newUser } from "./shared.ts";

const ana = { ana: {} };
const WRITES = { circumstance: "a used-up quota of writes" } as const;
const write: Step = { send: "PATCH /users/{ana}", body: { jobTitle: "x" }, expect: done };
const refusedWrite = (headers: Readonly<Record<string, unknown>>): Step => ({
  ...write,
  expect: { status: 429, code: "TooManyRequests", headers },
});

export const costHeaders = topic(
  "Costs and quotas in headers",
  { source: SOURCES.limits, section: "users 6", confidence: "documented" },
  {
    claim: "a refused read tells its cost",
    source: SOURCES.refusalHeaders,
    confidence: "seen",
    steps: [
      {
        send: "GET /users/{nowhere}",
        expect: { ...missing("{nowhere}"), headers: { "x-ms-resource-unit": "1" } },
      },
    ],
  },
  {
    claim: "a refused change tells its cost",
    source: SOURCES.refusalHeaders,
    confidence: "seen",
    accounts: ana,
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { usageLocation: "nonsense" },
        expect: { status: 400, headers: { "x-ms-resource-unit": "1" } },
      },
    ],
  },
  {
    claim: "each item of a batch tells its cost",
    source: SOURCES.batching,
    accounts: ana,
    steps: [
      {
        send: "POST /$batch",
        body: { requests: [{ id: "1", method: "GET", url: `/users?$filter=${MINE}` }] },
        expect: {
          status: 200,
          body: { responses: [{ headers: { "x-ms-resource-unit": "2" } }] },
        },
      },
    ],
  },
  {
    claim: "a refusal for quota tells the cost of what was refused",
    confidence: "guess",
    needs: { circumstance: "a used-up quota" },
    accounts: ana,
    steps: [
      { send: "GET /users/{ana}", expect: { status: 200 } },
      {
        send: "GET /users/{ana}?$expand=manager",
        expect: { status: 429, headers: { "x-ms-resource-unit": "2" } },
      },
    ],
  },
  {
    claim: "a refusal of a write tells its cost",
    confidence: "guess",
    needs: WRITES,
    accounts: ana,
    steps: [write, refusedWrite({ "x-ms-resource-unit": "1" })],
  },
  {
    claim: "a change that is refused with 400 costs nothing",
    confidence: "seen",
    source: SOURCES.refusalHeaders,
    needs: WRITES,
    accounts: ana,
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { usageLocation: "nonsense" },
        expect: { status: 400 },
      },
      write,
      refusedWrite({}),
    ],
  },
  {
    claim: "a refusal of a write names the quota of writes",
    needs: WRITES,
    accounts: ana,
    steps: [
      write,
      refusedWrite({
        "x-ms-throttle-information": "WriteLimitExceeded",
        "x-ms-throttle-scope": matching("^Tenant_Application/Write/[0-9a-f-]{36}/[0-9a-f-]{36}$"),
      }),
    ],
  },
  {
    claim: "a refusal of a write says how long to wait",
    source: SOURCES.throttling,
    needs: WRITES,
    accounts: ana,
    steps: [write, refusedWrite({ "Retry-After": matching("^\\d+(\\.\\d+)?$") })],
  },
  [
    { name: "a new user", send: "POST /users", body: newUser() },
    {
      name: "a manager that is set",
      send: "PUT /users/{ana}/manager/$ref",
      body: { "@odata.id": "{root}/users/{bo}" },
    },
    { name: "a manager that is taken away", send: "DELETE /users/{bo}/manager/$ref" },
    { name: "a deletion", send: "DELETE /users/{ana}" },
  ].map(({ name, ...request }) => ({
    claim: `${name} is a write`,
    needs: WRITES,
    accounts: { ana: {}, bo: { manager: "{ana}" } },
    steps: [
      write,
      {
        ...request,
        expect: {
          status: 429,
          code: "TooManyRequests",
          headers: { "x-ms-throttle-information": "WriteLimitExceeded" },
        },
      },
    ],
  })),
  {
    claim: "reads go on while writes are refused",
    source: SOURCES.throttling,
    needs: WRITES,
    accounts: ana,
    steps: [
      write,
      refusedWrite({}),
      { send: "GET /users/{ana}?$select=id", expect: { status: 200 } },
    ],
  },
  {
    claim: "getByIds is no write",
    needs: WRITES,
    accounts: ana,
    steps: [
      write,
      {
        send: "POST /directoryObjects/getByIds?$select=id",
        body: { ids: ["{ana}"], types: ["user"] },
        expect: { status: 200 },
      },
    ],
  },
  {
    claim: "the writes of a batch are refused one by one, and its reads are not",
    source: SOURCES.batching,
    needs: WRITES,
    accounts: ana,
    steps: [
      write,
      {
        send: "POST /$batch",
        body: {
          requests: [
            { id: "1", method: "GET", url: "/users/{ana}?$select=id" },
            {
              id: "2",
              method: "PATCH",
              url: "/users/{ana}",
              headers: { "Content-Type": "application/json" },
              body: { jobTitle: "y" },
            },
          ],
        },
        expect: {
          status: [200, 424],
          body: {
            responses: {
              $inAnyOrder: [
                { id: "1", status: 200 },
                {
                  id: "2",
                  status: 429,
                  headers: { "Retry-After": present },
                  body: { error: { code: "TooManyRequests" } },
                },
              ],
            },
          },
        },
      },
    ],
  },
  {
    claim: "an answer tells when more than 80 % of a quota is spent",
    needs: WRITES,
    accounts: ana,
    steps: [
      {
        ...write,
        expect: {
          status: 204,
          headers: {
            "x-ms-throttle-limit-percentage": matching("^(?:0\\.[89]\\d*|1(?:\\.\\d+)?)$"),
          },
        },
      },
    ],
  },
  {
    claim: "an answer tells nothing of quotas of which enough is left",
    steps: [
      {
        send: "GET /users?$select=id&$top=1",
        expect: {
          status: 200,
          headers: { "x-ms-throttle-limit-percentage": { $absent: true } },
        },
      },
    ],
  },
);
