import { topic, type TopicClaim } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { DENIED, SENSITIVE } from "./protectedUsers.ts";
import { done, ok } from "./shared.ts";

const ana = { ana: {} };
const restore = { send: "POST /directory/deletedItems/{ana}/restore", body: {} };
const byRole = (role: string) => ({ authorization: `Bearer {${role}}` });
const HIGH = byRole("PrivilegedAuthenticationAdministrator");

export const privilegedApplications = topic(
  "Applications with an administrator's role, on users with one",
  {
    source: SOURCES.sensitive,
    section: "users 2.2",
    confidence: "documented",
    needs: { circumstance: "an account with an administrator's role" },
  },
  ["GlobalAdministrator", "PrivilegedAuthenticationAdministrator"].flatMap((role): TopicClaim[] => [
    ...Object.entries(SENSITIVE).map(([name, value]) => ({
      claim: `${role} writes ${name}`,
      accounts: ana,
      steps: [
        { send: "PATCH /users/{ana}", ...byRole(role), body: { [name]: value }, expect: done },
      ],
    })),
    {
      claim: `${role} deletes and restores`,
      source: SOURCES.restore,
      accounts: ana,
      steps: [
        { send: "DELETE /users/{ana}", ...byRole(role), expect: done },
        { ...restore, ...byRole(role), expect: ok({ id: "{ana}" }) },
      ],
    },
  ]),
  ["UserAdministrator", "AuthenticationAdministrator"].map((role) => ({
    claim: `${role} is too low for a Global Administrator`,
    accounts: ana,
    steps: [
      {
        send: "PATCH /users/{ana}",
        ...byRole(role),
        body: { accountEnabled: false },
        expect: DENIED,
      },
      { send: "DELETE /users/{ana}", ...byRole(role), expect: DENIED },
    ],
  })),
  {
    claim: "who is deleted is restored by no application without a role",
    source: SOURCES.restore,
    section: "users 3.7",
    accounts: ana,
    steps: [
      { send: "DELETE /users/{ana}", ...HIGH, expect: done },
      { ...restore, expect: DENIED },
    ],
  },
  {
    claim: "who is restored has the role as before",
    source: SOURCES.restore,
    section: "users 3.7",
    confidence: "guess",
    accounts: ana,
    steps: [
      { send: "DELETE /users/{ana}", ...HIGH, expect: done },
      { ...restore, ...HIGH, expect: ok({ id: "{ana}" }) },
      { send: "PATCH /users/{ana}", body: { accountEnabled: false }, expect: DENIED },
      { send: "DELETE /users/{ana}", expect: DENIED },
    ],
  },
);

export const privilegedApplicationsOnGroups = topic(
  "Applications with an administrator's role, on users in groups for roles",
  {
    source: SOURCES.sensitive,
    section: "users 2.2",
    confidence: "documented",
    needs: { circumstance: "a group that no request makes" },
  },
  ["members", "owners"].map((relation) => ({
    claim: `one of the ${relation} is changed and deleted by the highest roles alone`,
    accounts: ana,
    groups: { team: { isAssignableToRole: true, [relation]: ["{ana}"] } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        ...byRole("UserAdministrator"),
        body: { accountEnabled: false },
        expect: DENIED,
      },
      { send: "PATCH /users/{ana}", ...HIGH, body: { accountEnabled: false }, expect: done },
      { send: "DELETE /users/{ana}", ...byRole("GlobalAdministrator"), expect: done },
    ],
  })),
);
