import { describe, expect, it } from "vitest";
import { isOurs, NOWHERE } from "./names.ts";
import { Possessions } from "./possessions.ts";

const OURS = "11111111-2222-4333-8444-555555555555";
const OTHERS = "99999999-2222-4333-8444-555555555555";
const NAME = "rollcall-contract-0a1b2c3d-1-ana@contoso.com";
const GROUP = "rollcall-contract-0a1b2c3d-1-team";

function possessions(): Possessions {
  const made = new Possessions();
  made.add(OURS, "users");
  return made;
}

describe("what a run may send", () => {
  it.each([
    ["GET", "/users/ana.silva@contoso.com", undefined],
    ["POST", "/users", { userPrincipalName: NAME }],
    ["POST", "/users", { UserPrincipalName: NAME.toUpperCase() }],
    ["POST", "/users", {}],
    ["PATCH", `/users/${OURS}`, { jobTitle: "x" }],
    ["PATCH", `/users/${OURS.toUpperCase()}`, { jobTitle: "x" }],
    ["PATCH", `/users('${NAME}')`, { jobTitle: "x" }],
    ["PATCH", `/users/${NOWHERE}`, {}],
    ["DELETE", `/users/${OURS}`, undefined],
    ["DELETE", `/directory/deletedItems/${OURS}`, undefined],
    ["POST", `/directory/deletedItems/${OURS}/restore`, { newUserPrincipalName: NAME }],
    [
      "PUT",
      `/users/${OURS}/manager/$ref`,
      { "@odata.id": `https://graph.microsoft.com/v1.0/users/${OURS}` },
    ],
    ["PUT", `/users/${OURS}/manager/$ref`, { "@odata.id": "no address" }],
    ["POST", "/groups", { displayName: GROUP }],
    ["POST", "/directoryObjects/getByIds", { ids: [OTHERS] }],
    ["POST", "/directoryObjects/microsoft.graph.getByIds", { ids: [OTHERS] }],
    [
      "POST",
      "/$batch",
      { requests: [{ id: "1", method: "GET", url: "/users/ana.silva@contoso.com" }] },
    ],
    ["POST", "/$batch", { requests: [null, 5, {}] }],
  ] as const)("%s %s", (method, path, body) => {
    expect(() => possessions().assertOurs(method, path, body)).not.toThrow();
  });
});

it("what can be referred to is not written to", () => {
  const run = possessions();
  run.addReferable(OTHERS);
  const reference = { "@odata.id": `https://graph.microsoft.com/v1.0/contacts/${OTHERS}` };
  expect(() => run.assertOurs("PUT", `/users/${OURS}/manager/$ref`, reference)).not.toThrow();
  expect(() => run.assertOurs("DELETE", `/users/${OTHERS}`, undefined)).toThrow("did not make");
  expect(() => run.assertOurs("DELETE", `/contacts/${OTHERS}`, undefined)).toThrow("did not make");
});

it("an application of a directory of its own is the run's", () => {
  const own = possessions();
  own.addApplication(OTHERS.toUpperCase());
  expect(() => own.assertOurs("DELETE", `/applications/${OTHERS}`, undefined)).not.toThrow();
  expect(() => own.assertOurs("DELETE", `/users/${OTHERS}`, undefined)).toThrow("did not make");
});

describe("what a run may not send", () => {
  it.each([
    ["POST", "/users", { userPrincipalName: "ana.silva@contoso.com" }],
    ["POST", "/users", { USERPRINCIPALNAME: "ana.silva@contoso.com" }],
    ["POST", "/users", { userPrincipalName: "rollcall-contract-ana@contoso.com" }],
    ["PATCH", `/users/${OTHERS}`, { jobTitle: "x" }],
    ["patch", `/users/${OTHERS}`, { jobTitle: "x" }],
    ["PATCH", "/users/ana.silva@contoso.com", { jobTitle: "x" }],
    ["PATCH", "/users('ana.silva@contoso.com')", { jobTitle: "x" }],
    ["PATCH", `/users/${OURS}`, { userPrincipalName: "ana.silva@contoso.com" }],
    ["DELETE", `/users/${OTHERS}?$select=id`, undefined],
    ["DELETE", "/users", undefined],
    ["DELETE", `/users/${OURS}/../${OTHERS}`, undefined],
    ["DELETE", `/users/${OURS}/%2E%2e/${OTHERS}`, undefined],
    ["DELETE", `/users/${OURS}\\..\\${OTHERS}`, undefined],
    ["DELETE", `/directory/deletedItems/${OTHERS}`, undefined],
    ["POST", `/directory/deletedItems/${OTHERS}/restore`, {}],
    [
      "POST",
      `/directory/deletedItems/${OURS}/restore`,
      { newUserPrincipalName: "ana.silva@contoso.com" },
    ],
    [
      "PUT",
      `/users/${OURS}/manager/$ref`,
      { "@odata.id": `https://graph.microsoft.com/v1.0/users/${OTHERS}` },
    ],
    [
      "PUT",
      `/users/${OURS}/manager/$ref`,
      { "@odata.id": "https://graph.microsoft.com/v1.0/users('ana@contoso.com')" },
    ],
    ["PATCH", `/groups/${OTHERS}`, { displayName: "x" }],
    ["POST", "/groups", { displayName: "Everybody" }],
    [
      "POST",
      "/groups",
      {
        displayName: GROUP,
        "members@odata.bind": [`https://graph.microsoft.com/v1.0/users/${OTHERS}`],
      },
    ],
    ["POST", "/invitations", { invitedUserEmailAddress: "ana@fabrikam.example" }],
    ["POST", "/applications", {}],
    ["DELETE", `/applications/${OTHERS}`, undefined],
    ["DELETE", `/applications/${OURS}`, undefined],
    ["PATCH", "/organization/1", {}],
    ["POST", "/$batch", { requests: [{ id: "1", method: "DELETE", url: `users/${OTHERS}` }] }],
    ["POST", "/$batch", { requests: [{ id: "1", method: "delete", url: `/users/${OTHERS}` }] }],
  ] as const)("%s %s", (method, path, body) => {
    expect(() => possessions().assertOurs(method, path, body)).toThrow("did not make");
  });
});

describe("what a run remembers", () => {
  const answer = (status: number, body: unknown) => ({ status, headers: {}, body });

  it("a user, a group and a guest that were created", () => {
    const made = new Possessions();
    made.note("POST", "/users", {}, answer(201, { id: "u" }));
    made.note("POST", "/groups", {}, answer(201, { id: "g" }));
    made.note("POST", "/invitations", {}, answer(201, { invitedUser: { id: "i" } }));
    expect(made.all).toEqual([
      { id: "u", kind: "users" },
      { id: "g", kind: "groups" },
      { id: "i", kind: "users" },
    ]);
  });

  it("a user that an item of a batch created", () => {
    const made = new Possessions();
    const requests = [
      { id: "1", method: "POST", url: "/users" },
      { id: "2", method: "GET", url: "/users/x" },
    ];
    const responses = [
      { id: "2", status: 200, body: { id: "x" } },
      { id: "1", status: 201, body: { id: "u" } },
    ];
    made.note("POST", "/$batch", { requests }, answer(200, { responses }));
    expect(made.all).toEqual([{ id: "u", kind: "users" }]);
  });

  it("nothing that was read or refused", () => {
    const made = new Possessions();
    made.note("GET", "/users", undefined, answer(200, { id: "u" }));
    made.note("POST", "/users", {}, answer(400, { id: "u" }));
    expect(made.all).toEqual([]);
  });
});

it.each([
  ["rollcall-contract-0a1b2c3d-7-ana@contoso.com", true],
  ["ROLLCALL-CONTRACT-0A1B2C3D-7-NEW@contoso.com", true],
  ["11111111222243338444555555555555rollcall-contract-0a1b2c3d-7-ana@contoso.com", true],
  ["rollcall-contract-ana@contoso.com", false],
  ["x-rollcall-contract-0a1b2c3d-7-ana@contoso.com", false],
  ["ana.silva@contoso.com", false],
  ["", false],
])("whether %j is an account of a run: %j", (name, expected) => {
  expect(isOurs(name)).toBe(expected);
});
