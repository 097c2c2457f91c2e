import { topic, type Step } from "../claim.ts";
import { inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, MINE, missing, newUser, ok, refused } from "./shared.ts";

const JSON_TYPE = { "Content-Type": "application/json" };
const SYNCED = { onPremisesSyncEnabled: true };
const MASTERED = refused(
  "Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.",
);

export const synced = topic(
  "Synced users",
  {
    source: SOURCES.userUpdate,
    section: "users 2.2",
    confidence: "documented",
    needs: { circumstance: "a synced account" },
  },
  ["displayName", "jobTitle", "department", "mobilePhone", "surname", "officeLocation"].map(
    (name) => ({
      claim: `${name} is mastered on-premises`,
      accounts: { ana: SYNCED },
      steps: [{ send: "PATCH /users/{ana}", body: { [name]: "x" }, expect: MASTERED }],
    }),
  ),
  {
    claim: "accountEnabled is mastered on-premises",
    accounts: { ana: SYNCED },
    steps: [{ send: "PATCH /users/{ana}", body: { accountEnabled: false }, expect: MASTERED }],
  },
  {
    claim: "usageLocation may be written in the cloud",
    confidence: "guess",
    accounts: { ana: SYNCED },
    steps: [{ send: "PATCH /users/{ana}", body: { usageLocation: "NO" }, expect: done }],
  },
  {
    claim: "extension attributes are mastered on-premises",
    accounts: { ana: SYNCED },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { onPremisesExtensionAttributes: { extensionAttribute1: "x" } },
        expect: MASTERED,
      },
    ],
  },
  {
    claim: "extension attributes of a formerly synced user stay read-only",
    accounts: { ana: { onPremisesSyncEnabled: false } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { onPremisesExtensionAttributes: { extensionAttribute1: "x" } },
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "other properties of a formerly synced user may be written",
    accounts: { ana: { onPremisesSyncEnabled: false } },
    steps: [{ send: "PATCH /users/{ana}", body: { jobTitle: "x" }, expect: done }],
  },
  ["eq true", "in (true)"].map((test) => ({
    claim: `filtered by onPremisesSyncEnabled ${test}`,
    section: "users 4.1" as const,
    source: SOURCES.advanced,
    accounts: { ana: SYNCED, bo: { onPremisesSyncEnabled: false }, carl: {} },
    steps: [
      {
        send: `GET /users?$select=id&$filter=onPremisesSyncEnabled ${test} and ${MINE}`,
        expect: ok({ value: [{ id: "{ana}" }] }),
      },
    ],
  })),
);

const made: Step = {
  send: "POST /users",
  body: newUser(),
  expect: created(),
  keep: { made: "id" },
};

export const consistency = topic(
  "Replication",
  {
    source: SOURCES.consistency,
    section: "users 7",
    confidence: "seen",
    needs: { circumstance: "replication lag" },
  },
  {
    claim: "a new user is not read and not listed at first",
    steps: [
      made,
      { send: "GET /users/{made}", expect: { status: 404, code: "Request_ResourceNotFound" } },
      {
        send: "GET /users?$select=id&$filter=startsWith(userPrincipalName,'{mine}')",
        expect: ok({ value: [] }),
      },
    ],
  },
  {
    claim: "a new user cannot be a manager at first",
    accounts: { ana: {} },
    steps: [
      made,
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "{root}/users/{made}" },
        expect: missing("{made}"),
      },
    ],
  },
  {
    claim: "a new user has no manager at first, and cannot be given one",
    source: SOURCES.terraform,
    accounts: { ana: {} },
    steps: [
      made,
      {
        send: "PUT /users/{made}/manager/$ref",
        body: { "@odata.id": "{root}/users/{ana}" },
        expect: missing("{made}"),
      },
    ],
  },
  {
    claim: "a new user cannot be added to a group at first",
    source: SOURCES.terraform,
    groups: { team: {} },
    steps: [
      made,
      {
        send: "POST /groups/{team}/members/$ref",
        body: { "@odata.id": "{root}/directoryObjects/{made}" },
        expect: missing("{made}"),
      },
    ],
  },
  {
    claim: "a new user cannot be bound to a group at first",
    source: SOURCES.groupAdd,
    confidence: "guess",
    groups: { team: {} },
    steps: [
      made,
      {
        send: "PATCH /groups/{team}",
        body: { "members@odata.bind": ["{root}/directoryObjects/{made}"] },
        expect: missing("{made}"),
      },
    ],
  },
  {
    claim: "a new user who is named further down the chain of a batch is not found at first",
    source: SOURCES.batching,
    section: "users 5",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      {
        send: "POST /$batch",
        body: {
          requests: [
            { id: "1", method: "POST", url: "/users", headers: JSON_TYPE, body: newUser() },
            {
              id: "2",
              method: "PUT",
              url: "/users/{new}@{domain}/manager/$ref",
              headers: JSON_TYPE,
              body: { "@odata.id": "{root}/users/{ana}" },
              dependsOn: ["1"],
            },
          ],
        },
        expect: ok({
          responses: inAnyOrder(
            { id: "1", status: 201 },
            { id: "2", status: 404, body: { error: { code: "Request_ResourceNotFound" } } },
          ),
        }),
      },
    ],
  },
  {
    claim: "a name that is not found is taken all the same",
    steps: [
      made,
      { send: "GET /users/{new}@{domain}", expect: missing("{new}@{domain}") },
      {
        send: "POST /users",
        body: newUser(),
        expect: refused(
          "Another object with the same value for property userPrincipalName already exists.",
          [
            { code: "ObjectConflict", target: "userPrincipalName" },
            { code: "ConflictingObjects", target: "User_{made}" },
          ],
        ),
      },
    ],
  },
  {
    claim: "a name is taken at once",
    steps: [
      { send: "POST /users", body: newUser(), expect: created() },
      { send: "POST /users", body: newUser(), expect: { status: 400 } },
    ],
  },
  {
    claim: "a change reads as it was at first",
    accounts: { ana: { jobTitle: "Old" } },
    steps: [
      { send: "PATCH /users/{ana}", body: { jobTitle: "New" }, expect: done },
      { send: "GET /users/{ana}?$select=jobTitle", expect: ok({ jobTitle: "Old" }) },
    ],
  },
  {
    claim: "a change of a new user is a 404 at first",
    source: SOURCES.terraform,
    steps: [
      made,
      { send: "PATCH /users/{made}", body: { jobTitle: "x" }, expect: { status: 404 } },
    ],
  },
  {
    claim: "a deleted user is still read at first",
    accounts: { ana: {} },
    steps: [
      { send: "DELETE /users/{ana}", expect: done },
      { send: "GET /users/{ana}?$select=id", expect: ok({ id: "{ana}" }) },
    ],
  },
  {
    claim: "a deleted user is still listed at first",
    accounts: { ana: {} },
    steps: [
      { send: "DELETE /users/{ana}", expect: done },
      {
        send: "GET /users?$select=id&$filter=startsWith(userPrincipalName,'{mine}')",
        expect: ok({ value: [{ id: "{ana}" }] }),
      },
    ],
  },
  {
    claim: "delta never tells a new user before a read does",
    source: SOURCES.deltaOverview,
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users/{ana}", body: { jobTitle: "New" }, expect: done },
      {
        send: "GET /users/delta?$deltatoken=latest",
        expect: { status: 200 },
        keep: { link: "@odata.deltaLink" },
      },
      made,
      { send: "GET /users/{made}", expect: { status: 404 } },
      { send: "GET {link}", expect: ok({ value: [] }) },
    ],
  },
);
