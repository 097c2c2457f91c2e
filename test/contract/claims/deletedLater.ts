import { topic } from "../claim.ts";
import { absent, including } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, EVENTUAL, newUser, ok, refused } from "./shared.ts";

const LIST = "/directory/deletedItems/microsoft.graph.user";
const remove = { send: "DELETE /users/{ana}", expect: done };
const OVER = { ana: { deletedDateTime: "2020-01-01T00:00:00Z" } };
const AFTER = { circumstance: "an account deleted 30 days ago" } as const;

export const deletedLater = topic(
  "What becomes of deleted users",
  {
    source: SOURCES.deletedList,
    section: "users 3.7",
    confidence: "documented",
    needs: { permission: "User.DeleteRestore.All" },
  },
  {
    claim: "after 30 days one is gone from the list",
    needs: AFTER,
    accounts: OVER,
    steps: [
      {
        send: `GET ${LIST}?$select=id&$top=999`,
        expect: ok({ value: { $includes: [], $excludes: [{ id: "{ana}" }] } }),
      },
    ],
  },
  {
    claim: "after 30 days one is not restored",
    needs: AFTER,
    accounts: OVER,
    steps: [
      {
        send: "POST /directory/deletedItems/{ana}/restore",
        body: {},
        expect: { status: 404 },
      },
    ],
  },
  {
    claim: "what identifies a person is still there to read",
    section: "lifecycle 4",
    accounts: { ana: { employeeId: "00042", mail: "{ana.name}-m@{domain}" } },
    steps: [
      remove,
      {
        send: `GET ${LIST}?$select=id,employeeId,mail,displayName&$top=999`,
        expect: ok({
          value: including({
            id: "{ana}",
            employeeId: "00042",
            mail: "{ana.name}-m@{domain}",
            displayName: "{ana.name}",
          }),
        }),
      },
    ],
  },
  {
    claim: "several are filtered by id at once",
    accounts: { ana: {}, bo: {}, carl: {} },
    steps: [
      remove,
      { send: "DELETE /users/{bo}", expect: done },
      { send: "DELETE /users/{carl}", expect: done },
      {
        send: `GET ${LIST}?$select=id&$filter=id in ('{ana}','{bo}')`,
        expect: ok({ value: { $inAnyOrder: [{ id: "{ana}" }, { id: "{bo}" }] } }),
      },
    ],
  },
  {
    claim: "$top sets the page, and the link leads to the rest",
    accounts: { ana: {}, bo: {} },
    steps: [
      remove,
      { send: "DELETE /users/{bo}", expect: done },
      {
        send: `GET ${LIST}?$select=id&$top=1&$filter=id in ('{ana}','{bo}')`,
        expect: ok({ value: { $length: 1 } }),
        keep: { next: "@odata.nextLink" },
      },
      { send: "GET {next}", expect: ok({ value: { $length: 1 }, "@odata.nextLink": absent }) },
    ],
  },
  {
    claim: "a deleted user is not changed",
    accounts: { ana: {} },
    steps: [
      remove,
      { send: "PATCH /users/{ana}", body: { jobTitle: "x" }, expect: { status: 404 } },
    ],
  },
  {
    claim: "a deleted user cannot be made a manager",
    accounts: { ana: {}, bo: {} },
    steps: [
      remove,
      {
        send: "PUT /users/{bo}/manager/$ref",
        body: { "@odata.id": "{root}/users/{ana}" },
        expect: { status: 404, code: "Request_ResourceNotFound" },
      },
    ],
  },
  {
    claim: "restoring conflicts with an address that was taken meanwhile",
    source: SOURCES.restore,
    confidence: "seen",
    accounts: { ana: { mail: "{ana.name}-m@{domain}" } },
    steps: [
      remove,
      { send: "POST /users", body: newUser({ mail: "{ana.name}-m@{domain}" }), expect: created() },
      {
        send: "POST /directory/deletedItems/{ana}/restore",
        body: {},
        expect: refused("/property proxyAddresses already exists/"),
      },
    ],
  },
  {
    claim: "newUserPrincipalName is refused where another user has it",
    source: SOURCES.metadata,
    confidence: "guess",
    accounts: { ana: {}, bo: {} },
    steps: [
      remove,
      {
        send: "POST /directory/deletedItems/{ana}/restore",
        body: { newUserPrincipalName: "{bo.upn}" },
        expect: { status: 400, code: "Request_BadRequest" },
      },
    ],
  },
  {
    claim: "a restored user is listed and filtered as before",
    source: SOURCES.restore,
    accounts: { ana: { department: "Sales" } },
    steps: [
      remove,
      {
        send: "POST /directory/deletedItems/{ana}/restore",
        body: {},
        expect: ok({ id: "{ana}", "@odata.type": "#microsoft.graph.user" }),
      },
      {
        send: "GET /users?$select=id&$filter=department eq 'Sales' and startsWith(userPrincipalName,'{mine}')",
        expect: ok({ value: [{ id: "{ana}" }] }),
      },
      { send: "GET /directory/deletedItems/{ana}", expect: { status: 404 } },
    ],
  },
  {
    claim: "a user who is gone for good is restored no more",
    source: SOURCES.deletedPurge,
    accounts: { ana: {} },
    steps: [
      remove,
      { send: "DELETE /directory/deletedItems/{ana}", expect: done },
      {
        send: "POST /directory/deletedItems/{ana}/restore",
        body: {},
        expect: { status: 404, code: "Request_ResourceNotFound" },
      },
      { send: "DELETE /directory/deletedItems/{ana}", expect: { status: 404 } },
    ],
  },
  {
    claim: "counted by $count with the header only",
    source: SOURCES.advanced,
    steps: [
      { send: `GET ${LIST}/$count`, expect: refused("$count is not currently supported.") },
      { send: `GET ${LIST}/$count`, headers: EVENTUAL, expect: { status: 200 } },
    ],
  },
);
