import { topic, type Expectation, type TopicClaim } from "../claim.ts";
import { done, ok } from "./shared.ts";

const DENIED: Expectation = { status: 403, code: "Authorization_RequestDenied" };
const RESTRICTED = { isManagementRestricted: true };
const ana = { ana: RESTRICTED };
const BOSS = { "@odata.id": "{root}/users/{bo}" };

export const restricted = topic(
  "Users in a restricted administrative unit",
  {
    source:
      "https://learn.microsoft.com/entra/identity/role-based-access-control/admin-units-restricted-management",
    section: "lifecycle 5",
    confidence: "documented",
    needs: { circumstance: "an account in a restricted administrative unit" },
  },
  Object.entries({
    jobTitle: "x",
    department: "x",
    accountEnabled: false,
    mobilePhone: "+47 5555 0101",
    usageLocation: "NO",
    passwordProfile: { password: "Xk7-pqwvz-jrd" },
  }).map(([name, value]): TopicClaim => ({
    claim: `${name} is refused`,
    accounts: ana,
    steps: [{ send: "PATCH /users/{ana}", body: { [name]: value }, expect: DENIED }],
  })),
  {
    claim: "deleting is refused",
    accounts: ana,
    steps: [{ send: "DELETE /users/{ana}", expect: DENIED }],
  },
  {
    claim: "a manager is neither set nor taken away",
    accounts: { ana: RESTRICTED, bo: {} },
    steps: [
      { send: "PUT /users/{ana}/manager/$ref", body: BOSS, expect: DENIED },
      { send: "DELETE /users/{ana}/manager/$ref", expect: DENIED },
    ],
  },
  {
    claim: "revoking sessions is refused",
    confidence: "guess",
    accounts: ana,
    steps: [{ send: "POST /users/{ana}/revokeSignInSessions", expect: DENIED }],
  },
  {
    claim: "reading stays open, and tells the restriction",
    accounts: ana,
    steps: [
      {
        send: "GET /users/{ana}?$select=id,isManagementRestricted",
        expect: ok({ id: "{ana}", isManagementRestricted: true }),
      },
      {
        send: "GET /users?$select=id,isManagementRestricted&$filter=id eq '{ana}'",
        expect: ok({ value: [{ id: "{ana}", isManagementRestricted: true }] }),
      },
    ],
  },
  {
    claim: "such a user may be the manager of another",
    accounts: { ana: RESTRICTED, bo: {} },
    confidence: "guess",
    steps: [
      {
        send: "PUT /users/{bo}/manager/$ref",
        body: { "@odata.id": "{root}/users/{ana}" },
        expect: done,
      },
    ],
  },
);
