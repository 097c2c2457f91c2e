import { topic } from "../claim.ts";
import { absent, inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, EVENTUAL, MINE, missing, ok, refused } from "./shared.ts";

const BOSS = { "@odata.id": "{root}/users/{bo}" };
const set = { send: "PUT /users/{ana}/manager/$ref", body: BOSS, expect: done };
const both = { ana: {}, bo: {} };
const WITH_CONTACT = { circumstance: "an organizational contact" } as const;
const CONTACT = { "@odata.type": "#microsoft.graph.orgContact", id: "{board}" };
const withContact = {
  needs: WITH_CONTACT,
  accounts: { ana: {} },
  contacts: { board: { mail: "board@fabrikam.example" } },
};
const setContact = {
  send: "PUT /users/{ana}/manager/$ref",
  body: { "@odata.id": "{root}/contacts/{board}" },
  expect: done,
};

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
  ["contacts", "directoryObjects"].map((collection) => ({
    ...withContact,
    claim: `a contact is set as the manager by its address below ${collection}, and read back`,
    steps: [
      { ...setContact, body: { "@odata.id": `{root}/${collection}/{board}` } },
      {
        send: "GET /users/{ana}/manager",
        expect: ok({ ...CONTACT, displayName: "{mine}board", mail: "board@fabrikam.example" }),
      },
    ],
  })),
  {
    ...withContact,
    claim: "a contact below users is a 404",
    confidence: "guess",
    steps: [
      {
        ...setContact,
        body: { "@odata.id": "{root}/users/{board}" },
        expect: missing("{board}"),
      },
    ],
  },
  {
    ...withContact,
    claim: "a list expands a manager who is a contact",
    source: SOURCES.managerGet,
    steps: [
      setContact,
      {
        send: `GET /users?$select=id&$expand=manager($select=id)&$filter=${MINE}`,
        expect: ok({ value: inAnyOrder({ id: "{ana}", manager: CONTACT }) }),
      },
    ],
  },
  {
    ...withContact,
    claim: "the chain of $levels=max ends with a contact who has no manager",
    source: SOURCES.managerGet,
    accounts: both,
    steps: [
      set,
      {
        send: "PUT /users/{bo}/manager/$ref",
        body: { "@odata.id": "{root}/contacts/{board}" },
        expect: done,
      },
      {
        send: "GET /users/{ana}?$expand=manager($levels=max;$select=id)&$select=id&$count=true",
        headers: EVENTUAL,
        expect: ok({ manager: { id: "{bo}", manager: { ...CONTACT, manager: absent } } }),
      },
    ],
  },
  {
    ...withContact,
    claim: "a manager who is a contact is taken away with 204",
    source: SOURCES.managerDelete,
    steps: [
      setContact,
      { send: "DELETE /users/{ana}/manager/$ref", expect: done },
      { send: "GET /users/{ana}/manager", expect: { status: 404 } },
    ],
  },
  {
    ...withContact,
    claim: "contacts are listed, each with its id, its name and its mail",
    source: SOURCES.contacts,
    needs: { ...WITH_CONTACT, permission: "OrgContact.Read.All" },
    steps: [
      {
        send: "GET /contacts?$select=id,displayName,mail&$top=1",
        expect: ok({
          value: inAnyOrder({
            id: "{board}",
            displayName: "{mine}board",
            mail: "board@fabrikam.example",
          }),
        }),
      },
    ],
  },
  {
    ...withContact,
    claim: "one contact is read by its object id",
    source: SOURCES.contact,
    needs: { ...WITH_CONTACT, permission: "OrgContact.Read.All" },
    steps: [{ send: "GET /contacts/{board}", expect: ok({ id: "{board}", phones: [] }) }],
  },
  {
    ...withContact,
    claim: "a contact is found among directory objects, with its type",
    source: SOURCES.getByIds,
    needs: { ...WITH_CONTACT, permission: "Directory.Read.All" },
    steps: [
      { send: "GET /directoryObjects/{board}?$select=id", expect: ok(CONTACT) },
      {
        send: "POST /directoryObjects/getByIds",
        body: { ids: ["{ana}", "{board}"], types: ["orgContact"] },
        expect: ok({ value: inAnyOrder(CONTACT) }),
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
