import { topic } from "../claim.ts";
import { absent, inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, EVENTUAL, MINE, missing, ok, refused } from "./shared.ts";

const BOSS = { "@odata.id": "{root}/users/{bo}" };
const set = { send: "PUT /users/{ana}/manager/$ref", body: BOSS, expect: done };
const both = { ana: {}, bo: {} };

export const manager = topic(
  "Managers",
  { source: SOURCES.manager, section: "users 3.1", confidence: "documented" },
  {
    claim: "set by reference with 204, and read back",
    accounts: both,
    steps: [set, { send: "GET /users/{ana}/manager?$select=id", expect: ok({ id: "{bo}" }) }],
  },
  {
    claim: "the object that is read says what it is",
    source: SOURCES.managerGet,
    accounts: both,
    steps: [
      set,
      {
        send: "GET /users/{ana}/manager",
        expect: ok({
          "@odata.type": "#microsoft.graph.user",
          id: "{bo}",
          displayName: "{bo.name}",
        }),
      },
    ],
  },
  [
    {
      name: "the address of Microsoft's example",
      id: "https://graph.microsoft.com/v1.0/users/{bo}",
    },
    { name: "directoryObjects", id: "{root}/directoryObjects/{bo}" },
    {
      name: "Microsoft's directoryObjects",
      id: "https://graph.microsoft.com/v1.0/directoryObjects/{bo}",
    },
    { name: "an id in parentheses", id: "{root}/users('{bo}')" },
    { name: "the beta root", id: "https://graph.microsoft.com/beta/users/{bo}" },
  ].map(({ name, id }, index) => ({
    claim: `@odata.id takes ${name}`,
    source: index === 1 ? SOURCES.terraform : SOURCES.manager,
    confidence: index > 2 ? ("guess" as const) : ("documented" as const),
    accounts: both,
    steps: [
      { send: "PUT /users/{ana}/manager/$ref", body: { "@odata.id": id }, expect: done },
      { send: "GET /users/{ana}/manager?$select=id", expect: ok({ id: "{bo}" }) },
    ],
  })),
  ["no address", "https://graph.microsoft.com/v1.0/nonsense", "{root}/users/%zz", ""].map((id) => ({
    claim: `@odata.id refuses ${JSON.stringify(id)}`,
    source: SOURCES.managerFormat,
    confidence: "seen" as const,
    accounts: { ana: {} },
    steps: [
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": id },
        expect: { status: 400, message: "/^Invalid URL format specified in /" },
      },
    ],
  })),
  {
    claim: "@odata.id refuses another host",
    confidence: "guess",
    accounts: both,
    steps: [
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "https://graph.contoso.example/v1.0/users/{bo}" },
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "a body without @odata.id is refused",
    accounts: { ana: {} },
    steps: [{ send: "PUT /users/{ana}/manager/$ref", body: {}, expect: { status: 400 } }],
  },
  {
    claim: "a manager who does not exist is a 404",
    source: SOURCES.consistency,
    confidence: "seen",
    accounts: { ana: {} },
    steps: [
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "{root}/users/{nowhere}" },
        expect: missing("{nowhere}"),
      },
    ],
  },
  {
    claim: "one's own manager",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      {
        send: "PUT /users/{ana}/manager/$ref",
        body: { "@odata.id": "{root}/users/{ana}" },
        expect: done,
      },
    ],
  },
  {
    claim: "two users who manage each other",
    confidence: "guess",
    accounts: both,
    steps: [
      set,
      {
        send: "PUT /users/{bo}/manager/$ref",
        body: { "@odata.id": "{root}/users/{ana}" },
        expect: done,
      },
    ],
  },
  {
    claim: "setting the same manager again is a 204",
    confidence: "seen",
    source: SOURCES.terraform,
    accounts: both,
    steps: [set, set],
  },
  {
    claim: "no manager is a 404",
    source: SOURCES.managerGet,
    confidence: "seen",
    accounts: { ana: {} },
    steps: [
      {
        send: "GET /users/{ana}/manager",
        expect: { status: 404, code: "Request_ResourceNotFound" },
      },
    ],
  },
  {
    claim: "taken away with 204",
    source: SOURCES.managerDelete,
    accounts: both,
    steps: [
      set,
      { send: "DELETE /users/{ana}/manager/$ref", expect: done },
      { send: "GET /users/{ana}/manager", expect: { status: 404 } },
    ],
  },
  {
    claim: "taking away no manager is a 404",
    source: SOURCES.managerDelete,
    confidence: "guess",
    accounts: { ana: {} },
    steps: [{ send: "DELETE /users/{ana}/manager/$ref", expect: { status: 404 } }],
  },
  {
    claim: "the reference itself is read with $ref",
    source: SOURCES.managerRef,
    confidence: "seen",
    accounts: both,
    steps: [
      set,
      {
        send: "GET /users/{ana}/manager/$ref",
        expect: ok({ "@odata.id": { $matches: "{bo}" } }),
      },
    ],
  },
  {
    claim: "directReports lists who has the manager",
    source: SOURCES.directReports,
    accounts: both,
    steps: [
      set,
      {
        send: "GET /users/{bo}/directReports?$select=id",
        expect: ok({ value: inAnyOrder({ id: "{ana}", "@odata.type": "#microsoft.graph.user" }) }),
      },
    ],
  },
  {
    claim: "directReports cannot be written",
    source: SOURCES.directReports,
    accounts: both,
    steps: [
      {
        send: "POST /users/{ana}/directReports/$ref",
        body: BOSS,
        expect: { status: [400, 403, 405, 501] },
      },
    ],
  },
  {
    claim: "a list expands the manager with $select inside",
    source: SOURCES.managerGet,
    confidence: "seen",
    accounts: both,
    steps: [
      set,
      {
        send: `GET /users?$select=id&$expand=manager($select=id)&$filter=${MINE}`,
        expect: ok({
          value: inAnyOrder(
            { id: "{ana}", manager: { id: "{bo}" } },
            { id: "{bo}", manager: absent },
          ),
        }),
      },
    ],
  },
  {
    claim: "one user expands the manager",
    source: SOURCES.managerGet,
    accounts: both,
    steps: [
      set,
      {
        send: "GET /users/{ana}?$expand=manager",
        expect: ok({ id: "{ana}", manager: { id: "{bo}", displayName: "{bo.name}" } }),
      },
    ],
  },
  {
    claim: "the whole chain comes with $levels=max",
    source: SOURCES.managerGet,
    accounts: { ana: {}, bo: {}, carl: {} },
    steps: [
      set,
      {
        send: "PUT /users/{bo}/manager/$ref",
        body: { "@odata.id": "{root}/users/{carl}" },
        expect: done,
      },
      {
        send: "GET /users/{ana}?$expand=manager($levels=max;$select=id)&$select=id&$count=true",
        headers: EVENTUAL,
        expect: ok({ manager: { id: "{bo}", manager: { id: "{carl}" } } }),
      },
    ],
  },
  {
    claim: "one user expands directReports",
    source: SOURCES.directReports,
    accounts: both,
    steps: [
      set,
      {
        send: "GET /users/{bo}?$select=id&$expand=directReports($select=id)",
        expect: ok({ directReports: inAnyOrder({ id: "{ana}" }) }),
      },
    ],
  },
  {
    claim: "manager@odata.bind in a PATCH of the user",
    confidence: "guess",
    accounts: both,
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { "manager@odata.bind": "{root}/users/{bo}" },
        expect: refused(),
      },
    ],
  },
  {
    claim: "a manager who is deleted is nobody's manager",
    confidence: "guess",
    accounts: both,
    steps: [
      set,
      { send: "DELETE /users/{bo}", expect: done },
      { send: "GET /users/{ana}/manager", expect: { status: 404 } },
    ],
  },
  {
    claim: "a manager who is restored is the manager again",
    source: SOURCES.restore,
    confidence: "guess",
    needs: { permission: "User.DeleteRestore.All" },
    accounts: both,
    steps: [
      set,
      { send: "DELETE /users/{bo}", expect: done },
      { send: "POST /directory/deletedItems/{bo}/restore", body: {}, expect: { status: 200 } },
      { send: "GET /users/{ana}/manager?$select=id", expect: ok({ id: "{bo}" }) },
    ],
  },
);
