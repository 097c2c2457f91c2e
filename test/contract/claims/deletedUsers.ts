import { topic } from "../claim.ts";
import { absent, including, matching, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, EVENTUAL, missing, newUser, ok } from "./shared.ts";

const LIST = "/directory/deletedItems/microsoft.graph.user";
const remove = { send: "DELETE /users/{ana}", expect: done };
const restore = { send: "POST /directory/deletedItems/{ana}/restore", body: {} };
const ana = { ana: {} };

export const deletedUsers = topic(
  "Deleted users",
  {
    source: SOURCES.restore,
    section: "users 3.7",
    confidence: "documented",
    needs: { permission: "User.DeleteRestore.All" },
  },
  {
    claim: "204, and the user is gone",
    source: SOURCES.userDelete,
    accounts: ana,
    steps: [remove, { send: "GET /users/{ana}", expect: missing("{ana}") }],
  },
  {
    claim: "deleting again is a 404",
    source: SOURCES.userDelete,
    accounts: ana,
    steps: [remove, { send: "DELETE /users/{ana}", expect: missing("{ana}") }],
  },
  {
    claim: "listed under the id, with deletedDateTime",
    source: SOURCES.deletedList,
    accounts: ana,
    steps: [
      remove,
      {
        send: `GET ${LIST}?$select=id,deletedDateTime&$top=999`,
        expect: ok({ value: including({ id: "{ana}", deletedDateTime: present }) }),
      },
    ],
  },
  {
    claim: "the stored name has the id before it",
    confidence: "guess",
    source: SOURCES.deletedList,
    accounts: ana,
    steps: [
      remove,
      {
        send: `GET ${LIST}?$select=id,userPrincipalName&$top=999`,
        expect: ok({
          value: including({ id: "{ana}", userPrincipalName: matching("^[0-9a-f]{32}{ana.upn}$") }),
        }),
      },
    ],
  },
  {
    claim: "the collection without a type is refused",
    source: SOURCES.deletedList,
    steps: [{ send: "GET /directory/deletedItems", expect: { status: 400 } }],
  },
  {
    claim: "the type may be written graph.user",
    source: SOURCES.metadata,
    accounts: ana,
    steps: [
      remove,
      {
        send: "GET /directory/deletedItems/graph.user?$select=id&$top=999",
        expect: ok({ value: including({ id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "filtered by id",
    source: SOURCES.deletedList,
    accounts: { ana: {}, bo: {} },
    steps: [
      remove,
      { send: "DELETE /users/{bo}", expect: done },
      {
        send: `GET ${LIST}?$select=id&$filter=id eq '{ana}'`,
        expect: ok({ value: [{ id: "{ana}" }] }),
      },
      {
        send: `GET ${LIST}?$select=id&$filter=id in ('{ana}')`,
        expect: ok({ value: [{ id: "{ana}" }] }),
      },
    ],
  },
  {
    claim: "filtered by mail",
    source: SOURCES.deletedList,
    confidence: "seen",
    accounts: { ana: { mail: "{ana.upn}" } },
    steps: [
      remove,
      {
        send: `GET ${LIST}?$select=id&$filter=mail eq '{ana.upn}'`,
        expect: ok({ value: [{ id: "{ana}" }] }),
      },
    ],
  },
  {
    claim: "filtered by deletedDateTime",
    source: SOURCES.deletedList,
    accounts: ana,
    steps: [
      remove,
      {
        send: `GET ${LIST}?$select=id&$count=true&$top=999&$filter=deletedDateTime ge 2020-01-01T00:00:00Z`,
        headers: EVENTUAL,
        expect: ok({ value: including({ id: "{ana}" }) }),
      },
      {
        send: `GET ${LIST}?$select=id&$count=true&$filter=deletedDateTime le 2020-01-01T00:00:00Z`,
        headers: EVENTUAL,
        expect: ok({ value: [] }),
      },
    ],
  },
  {
    claim: "ordered by deletedDateTime",
    source: SOURCES.deletedList,
    accounts: ana,
    steps: [
      {
        send: `GET ${LIST}?$select=id&$count=true&$orderby=deletedDateTime desc&$top=5`,
        headers: EVENTUAL,
        expect: ok(),
      },
      {
        send: `GET ${LIST}?$select=id&$orderby=nonsense`,
        headers: EVENTUAL,
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "counted in the list and by $count",
    source: SOURCES.deletedList,
    accounts: ana,
    steps: [
      remove,
      {
        send: `GET ${LIST}?$select=id&$count=true&$top=1`,
        headers: EVENTUAL,
        expect: ok({ "@odata.count": present }),
      },
      { send: `GET ${LIST}/$count`, headers: EVENTUAL, expect: { status: 200 } },
    ],
  },
  {
    claim: "one is read by id",
    source: SOURCES.deletedGet,
    accounts: ana,
    steps: [
      remove,
      {
        send: "GET /directory/deletedItems/{ana}",
        expect: ok({ id: "{ana}", "@odata.type": "#microsoft.graph.user" }),
      },
    ],
  },
  {
    claim: "one that is not deleted is a 404",
    source: SOURCES.deletedGet,
    accounts: ana,
    steps: [{ send: "GET /directory/deletedItems/{ana}", expect: { status: 404 } }],
  },
  {
    claim: "removed for good with 204",
    source: SOURCES.deletedPurge,
    accounts: ana,
    steps: [
      remove,
      { send: "DELETE /directory/deletedItems/{ana}", expect: done },
      { send: "GET /directory/deletedItems/{ana}", expect: { status: 404 } },
    ],
  },
  {
    claim: "restored with 200 under the same id and name",
    accounts: { ana: { department: "Sales" } },
    steps: [
      remove,
      { ...restore, expect: ok({ id: "{ana}" }) },
      {
        send: "GET /users/{ana}?$select=id,userPrincipalName,department",
        expect: ok({ id: "{ana}", userPrincipalName: "{ana.upn}", department: "Sales" }),
      },
    ],
  },
  {
    claim: "restored without a body",
    accounts: ana,
    steps: [
      remove,
      { send: "POST /directory/deletedItems/{ana}/restore", expect: ok({ id: "{ana}" }) },
    ],
  },
  {
    claim: "restored enabled if it was enabled",
    section: "lifecycle 4",
    confidence: "guess",
    accounts: { ana: { accountEnabled: true } },
    steps: [
      remove,
      { ...restore, expect: { status: 200 } },
      { send: "GET /users/{ana}?$select=accountEnabled", expect: ok({ accountEnabled: true }) },
    ],
  },
  {
    claim: "a restored user has no deletedDateTime",
    section: "lifecycle 4",
    confidence: "guess",
    accounts: ana,
    steps: [
      remove,
      { ...restore, expect: { status: 200 } },
      { send: "GET /users/{ana}?$select=deletedDateTime", expect: ok({ deletedDateTime: null }) },
    ],
  },
  {
    claim: "the name of a deleted user is free",
    confidence: "seen",
    accounts: ana,
    steps: [
      remove,
      { send: "POST /users", body: newUser({ userPrincipalName: "{ana.upn}" }), expect: created() },
    ],
  },
  {
    claim: "restoring conflicts with a name that was taken meanwhile",
    accounts: ana,
    confidence: "guess",
    steps: [
      remove,
      { send: "POST /users", body: newUser({ userPrincipalName: "{ana.upn}" }), expect: created() },
      {
        ...restore,
        expect: {
          status: 400,
          code: "Request_BadRequest",
          body: { error: { details: including({ code: "ObjectConflict" }) } },
        },
      },
    ],
  },
  {
    claim: "newUserPrincipalName restores under another name",
    accounts: ana,
    source: SOURCES.metadata,
    steps: [
      remove,
      { send: "POST /users", body: newUser({ userPrincipalName: "{ana.upn}" }), expect: created() },
      { ...restore, body: { newUserPrincipalName: "{new}@{domain}" }, expect: ok({ id: "{ana}" }) },
      { send: "GET /users/{new}@{domain}?$select=id", expect: ok({ id: "{ana}" }) },
    ],
  },
  {
    claim: "autoReconcileProxyConflict drops the addresses that another user has",
    section: "lifecycle 4",
    source: SOURCES.metadata,
    confidence: "seen",
    accounts: { ana: { mail: "{ana.name}-m@{domain}" } },
    steps: [
      remove,
      {
        send: "POST /users",
        body: newUser({ mail: "{ana.name}-m@{domain}" }),
        expect: created(),
      },
      { ...restore, expect: { status: 400 } },
      { ...restore, body: { autoReconcileProxyConflict: true }, expect: ok({ id: "{ana}" }) },
      { send: "GET /users/{ana}?$select=id,proxyAddresses", expect: ok({ proxyAddresses: [] }) },
    ],
  },
  [
    { name: "an empty text", value: "" },
    { name: "a blank", value: "{new} x@{domain}" },
    { name: "an accent", value: "{new}é@{domain}" },
    { name: "a domain that is not verified", value: "{new}@not-verified.example" },
  ].map(({ name, value }) => ({
    claim: `newUserPrincipalName refuses ${name}`,
    confidence: "guess" as const,
    accounts: ana,
    steps: [remove, { ...restore, body: { newUserPrincipalName: value }, expect: { status: 400 } }],
  })),
  {
    claim: "restoring what is not deleted is a 404",
    steps: [
      {
        send: "POST /directory/deletedItems/{nowhere}/restore",
        body: {},
        expect: { status: 404 },
      },
    ],
  },
  {
    claim: "a deleted user has no manager to read, and is in no list",
    confidence: "seen",
    accounts: ana,
    steps: [
      remove,
      {
        send: "GET /users?$select=id&$filter=startsWith(userPrincipalName,'{mine}')",
        expect: ok({ value: [], "@odata.nextLink": absent }),
      },
    ],
  },
);
