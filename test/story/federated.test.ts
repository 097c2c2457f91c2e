import { afterEach, describe, expect, it } from "vitest";
import { newTenant, addUser, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { serve } from "../embedded/world.ts";
import { storyWorld, yamlOf, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const ANA_ID = "a0000000-0000-4000-8000-000000000001";
const BEN_ID = "b0000000-0000-4000-8000-000000000001";

/** Users of contoso.com come from somewhere else, those of contoso.onmicrosoft.com do not. */
function tenant(): TenantState {
  const made = {
    ...newTenant({ domain: "contoso.onmicrosoft.com", moreDomains: ["contoso.com", "contoso.no"] }),
    federatedDomains: ["contoso.com", "contoso.no"],
  };
  addUser(made, {
    userPrincipalName: "ana@contoso.onmicrosoft.com",
    id: ANA_ID,
    department: "Sales",
  });
  addUser(made, { userPrincipalName: "ben@contoso.com", id: BEN_ID, department: "Sales" });
  return made;
}

async function planned(
  ...users: readonly Readonly<Record<string, unknown>>[]
): Promise<{ changes: readonly string[]; blocked: readonly string[]; held: readonly string[] }> {
  world = await storyWorld({ tenant: tenant() });
  const { changes, blocked } = await world.plan({ "users/people.yaml": yamlOf(users) });
  return {
    changes: changes.map(({ kind, userPrincipalName }) => `${kind} ${userPrincipalName}`),
    blocked: blocked.map(({ reason, message }) => `${reason}: ${message}`),
    held: changes.flatMap(({ held = [] }) =>
      held.map(({ field, reason, message }) => `${field} ${reason}: ${message}`),
    ),
  };
}

describe("federated domains", () => {
  it.each(["new@contoso.com", "new@CONTOSO.com"])("nobody is created as %s", async (name) => {
    const { changes, blocked } = await planned({ userPrincipalName: name, displayName: "New" });
    expect(changes).toEqual([]);
    expect(blocked).toEqual([
      "federated-domain: contoso.com is federated: create the account where its users come from, and declare it once it is in the directory",
    ]);
  });

  it("do not keep anybody from being created in another domain", async () => {
    const { changes, blocked } = await planned({
      userPrincipalName: "new@contoso.onmicrosoft.com",
      displayName: "New",
    });
    expect({ changes, blocked }).toEqual({
      changes: ["create new@contoso.onmicrosoft.com"],
      blocked: [],
    });
  });

  it.each([
    { name: "into one", id: ANA_ID, to: "ana@contoso.com" },
    { name: "from one into another", id: BEN_ID, to: "ben@contoso.no" },
  ])("a rename $name is held back, and the rest is written", async ({ id, to }) => {
    const { changes, held } = await planned({ userPrincipalName: to, id, department: "Legal" });
    expect(changes).toHaveLength(1);
    expect(held).toEqual([
      `userPrincipalName federated-domain: ${to.split("@")[1]} is federated: rename the account where the users of that domain come from`,
    ]);
  });

  it.each([
    { name: "within one", id: BEN_ID, to: "ben.berg@contoso.com" },
    { name: "out of one", id: BEN_ID, to: "ben@contoso.onmicrosoft.com" },
  ])("a rename $name is planned", async ({ id, to }) => {
    const { changes, held } = await planned({ userPrincipalName: to, id });
    expect(changes).toEqual([`update ${to}`]);
    expect(held).toEqual([]);
  });
});

it("the embedded directory tells them, and creates nobody there without a source", async () => {
  const { ask } = await serve({ tenant: tenant() });
  const { body } = await ask("GET", "/organization");
  expect(
    body.value[0].verifiedDomains.map(({ name, type }: Record<string, string>) => [name, type]),
  ).toEqual([
    ["contoso.onmicrosoft.com", "Managed"],
    ["contoso.com", "Federated"],
    ["contoso.no", "Federated"],
  ]);
  const user = {
    accountEnabled: true,
    displayName: "New",
    mailNickname: "new",
    userPrincipalName: "new@contoso.com",
    passwordProfile: { password: "Correct-horse-7" },
  };
  const refused = await ask("POST", "/users", user);
  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    "SourceAnchor is a required property for creation of a federated user.",
  ]);
  const made = await ask("POST", "/users", { ...user, onPremisesImmutableId: "abc123" });
  expect(made.status).toBe(201);
});
