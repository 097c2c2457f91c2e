import { topic } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { created, done, newUser, ok, refused } from "./shared.ts";

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
  {
    claim: "filtered by onPremisesSyncEnabled",
    source: SOURCES.advanced,
    accounts: { ana: SYNCED },
    steps: [
      {
        send: "GET /users?$select=id&$filter=onPremisesSyncEnabled eq true and startsWith(userPrincipalName,'{mine}')",
        expect: ok({ value: [{ id: "{ana}" }] }),
      },
    ],
  },
);

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
      { send: "POST /users", body: newUser(), expect: created(), keep: { made: "id" } },
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
      { send: "POST /users", body: newUser(), expect: created(), keep: { made: "id" } },
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "{root}/users/{made}" },
        expect: { status: 404, code: "Request_ResourceNotFound" },
      },
    ],
  },
  {
    claim: "a new user has no manager at first, and cannot be given one",
    source: SOURCES.terraform,
    accounts: { ana: {} },
    steps: [
      { send: "POST /users", body: newUser(), expect: created(), keep: { made: "id" } },
      {
        send: "PUT /users/{made}/manager/$ref",
        body: { "@odata.id": "{root}/users/{ana}" },
        expect: { status: 404 },
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
      { send: "POST /users", body: newUser(), expect: created(), keep: { made: "id" } },
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
      { send: "POST /users", body: newUser(), expect: created(), keep: { made: "id" } },
      { send: "GET /users/{made}", expect: { status: 404 } },
      { send: "GET {link}", expect: ok({ value: [] }) },
    ],
  },
);
