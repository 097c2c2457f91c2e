import { topic, type Step, type TopicClaim } from "../claim.ts";
import { including, matching, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, newUser, ok } from "./shared.ts";

const ana = { ana: {} };
const both = { ana: {}, bo: {} };

/** What the log tells of ana by now. */
function told(activity: string, more: object = {}, id = "{ana}"): Step {
  return {
    send: `GET /auditLogs/directoryAudits?$top=50&$filter=targetResources/any(t:t/id eq '${id}') and activityDisplayName eq '${activity}'`,
    expect: ok({
      value: including({
        activityDisplayName: activity,
        result: "success",
        loggedByService: "Core Directory",
        correlationId: matching("^[0-9a-f-]{36}$"),
        activityDateTime: matching("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$"),
        ...more,
      }),
    }),
  };
}

const changed = (displayName: string, oldValue: unknown, newValue: unknown): object => ({
  targetResources: including({
    type: "User",
    modifiedProperties: including({ displayName, oldValue, newValue }),
  }),
});

/** What a write of a user is called, by Microsoft's list. */
const CALLED: readonly (readonly [string, string, Step])[] = [
  [
    "a change of a property",
    "Update user",
    { send: "PATCH /users/{ana}", body: { jobTitle: "Lead" }, expect: done },
  ],
  [
    "disabling an account",
    "Disable account",
    { send: "PATCH /users/{ana}", body: { accountEnabled: false }, expect: done },
  ],
  [
    "a manager",
    "Set user manager",
    {
      send: "PUT /users/{ana}/manager/$ref",
      body: { "@odata.id": "{root}/users/{bo}" },
      expect: done,
    },
  ],
  ["a deleted account", "Delete user", { send: "DELETE /users/{ana}", expect: done }],
];

export const audits = topic(
  "Audit log",
  {
    source: SOURCES.auditActivities,
    section: "lifecycle 8",
    confidence: "documented",
    needs: {
      permission: "AuditLog.Read.All",
      circumstance: "entries of the audit log that have come",
    },
  },
  {
    claim: "a new account is called Add user",
    steps: [
      { send: "POST /users", body: newUser(), expect: created(), keep: { made: "id" } },
      told("Add user", {}, "{made}"),
    ],
  },
  CALLED.map(([what, activity, write]): TopicClaim => ({
    claim: `${what} is called ${activity}`,
    accounts: what.startsWith("disabling") ? { ana: { accountEnabled: true }, bo: {} } : both,
    steps: [write, told(activity)],
  })),
  {
    claim: "a sponsor is called Add user sponsor",
    source: SOURCES.auditSponsor,
    confidence: "seen",
    accounts: both,
    steps: [
      {
        send: "POST /users/{ana}/sponsors/$ref",
        body: { "@odata.id": "{root}/users/{bo}" },
        expect: done,
      },
      told("Add user sponsor"),
    ],
  },
  {
    claim: "taking a manager away is called Remove user manager",
    confidence: "guess",
    accounts: both,
    steps: [
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "{root}/users/{bo}" },
        expect: done,
      },
      { send: "DELETE /users/{ana}/manager/$ref", expect: done },
      told("Remove user manager"),
    ],
  },
  {
    claim: "values are JSON lists in a text",
    source: SOURCES.auditResource,
    confidence: "seen",
    accounts: { ana: { jobTitle: "Engineer" } },
    steps: [
      { send: "PATCH /users/{ana}", body: { jobTitle: "Lead" }, expect: done },
      told("Update user", changed("JobTitle", '["Engineer"]', '["Lead"]')),
    ],
  },
  {
    claim: "a value that was not there is an empty list",
    source: SOURCES.auditResource,
    confidence: "seen",
    accounts: ana,
    steps: [
      { send: "PATCH /users/{ana}", body: { department: "Lab" }, expect: done },
      told("Update user", changed("Department", "[]", '["Lab"]')),
    ],
  },
  {
    claim: "the names of what changed stand beside it, as one text",
    source: SOURCES.auditResource,
    confidence: "seen",
    accounts: ana,
    steps: [
      { send: "PATCH /users/{ana}", body: { department: "Lab" }, expect: done },
      told("Update user", changed("Included Updated Properties", null, '"Department"')),
    ],
  },
  {
    claim: "an application has its service principal, and no user beside it",
    source: SOURCES.auditResource,
    confidence: "seen",
    accounts: ana,
    steps: [
      { send: "PATCH /users/{ana}", body: { department: "Lab" }, expect: done },
      told("Update user", {
        initiatedBy: { user: null, app: { displayName: present, servicePrincipalId: present } },
      }),
    ],
  },
);
