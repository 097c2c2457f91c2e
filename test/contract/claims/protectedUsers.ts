import { topic, type Expectation, type TopicClaim } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { done, newUser } from "./shared.ts";

export const DENIED: Expectation = {
  status: 403,
  code: "Authorization_RequestDenied",
  message: "Insufficient privileges to complete the operation.",
};
const ana = { ana: {} };

/** What an application without a role of its own is refused. */
export const SENSITIVE: Readonly<Record<string, unknown>> = {
  accountEnabled: false,
  businessPhones: ["+47 5555 0100"],
  mobilePhone: "+47 5555 0101",
  onPremisesImmutableId: "abc",
  otherMails: ["ana@contoso.example"],
  passwordProfile: { password: "Xk7-pqwvz-jrd" },
  userPrincipalName: "{new}@{domain}",
};

export const protectedUsers = topic(
  "Users with an administrator's role",
  {
    source: SOURCES.sensitive,
    section: "users 2.2",
    confidence: "documented",
    needs: { circumstance: "an account with an administrator's role" },
  },
  Object.entries(SENSITIVE).map(([name, value]) => ({
    claim: `${name} is refused`,
    accounts: ana,
    steps: [{ send: "PATCH /users/{ana}", body: { [name]: value }, expect: DENIED }],
  })),
  {
    claim: "a request with one such property is refused as a whole",
    confidence: "guess",
    accounts: ana,
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { jobTitle: "x", accountEnabled: false },
        expect: DENIED,
      },
    ],
  },
  {
    claim: "deleting is refused",
    accounts: ana,
    steps: [{ send: "DELETE /users/{ana}", expect: DENIED }],
  },
  {
    claim: "restoring is refused",
    source: SOURCES.restore,
    accounts: { ana: { deletedDateTime: "2999-01-01T00:00:00Z" } },
    steps: [{ send: "POST /directory/deletedItems/{ana}/restore", body: {}, expect: DENIED }],
  },
  ["jobTitle", "department", "displayName", "usageLocation"].map((name) => ({
    claim: `${name} may be written`,
    section: "lifecycle 5" as const,
    accounts: ana,
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { [name]: name === "usageLocation" ? "NO" : "{mine}x" },
        expect: done,
      },
    ],
  })),
  {
    claim: "a manager may be set",
    section: "lifecycle 5",
    accounts: { ana: {}, bo: {} },
    steps: [
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "{root}/users/{bo}" },
        expect: done,
      },
    ],
  },
);

export const roleGroups = topic(
  "Members and owners of groups for roles",
  {
    source: SOURCES.sensitive,
    section: "users 2.2",
    confidence: "documented",
    needs: { circumstance: "a group that no request makes" },
  },
  ["members", "owners"].flatMap((relation): TopicClaim[] => {
    const groups = { team: { isAssignableToRole: true, [relation]: ["{ana}"] } };
    return [
      ...Object.entries(SENSITIVE).map(([name, value]) => ({
        claim: `${name} of one of the ${relation} is refused`,
        accounts: ana,
        groups,
        steps: [{ send: "PATCH /users/{ana}", body: { [name]: value }, expect: DENIED }],
      })),
      {
        claim: `one of the ${relation} is not deleted`,
        accounts: ana,
        groups,
        steps: [{ send: "DELETE /users/{ana}", expect: DENIED }],
      },
      {
        claim: `jobTitle of one of the ${relation} may be written`,
        accounts: ana,
        groups,
        steps: [{ send: "PATCH /users/{ana}", body: { jobTitle: "x" }, expect: done }],
      },
      {
        claim: `the ${relation} of another group are not protected`,
        accounts: ana,
        groups: { team: { [relation]: ["{ana}"] } },
        steps: [{ send: "PATCH /users/{ana}", body: { accountEnabled: false }, expect: done }],
      },
    ];
  }),
);

export const full = topic(
  "A full directory",
  {
    source: SOURCES.serviceLimits,
    section: "users 1.3",
    confidence: "guess",
    needs: { circumstance: "a full directory" },
  },
  {
    claim: "one more user is refused",
    accounts: ana,
    steps: [
      {
        send: "POST /users",
        body: newUser(),
        expect: { status: [400, 403], code: "Directory_QuotaExceeded" },
      },
    ],
  },
  {
    claim: "a change is taken",
    accounts: ana,
    steps: [{ send: "PATCH /users/{ana}", body: { jobTitle: "x" }, expect: done }],
  },
  {
    claim: "a deleted user counts as much",
    section: "users 1.2",
    source: SOURCES.serviceLimits,
    confidence: "documented",
    accounts: ana,
    steps: [
      { send: "DELETE /users/{ana}", expect: done },
      {
        send: "POST /users",
        body: newUser(),
        expect: { status: [400, 403], code: "Directory_QuotaExceeded" },
      },
    ],
  },
);
