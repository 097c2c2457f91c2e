import { afterEach, describe, expect, it } from "vitest";
import { addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import { storyWorld, yamlOf, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const BOARD = "c0000000-0000-4000-8000-000000000001";
const OTHER = "c0000000-0000-4000-8000-000000000002";
const [ANA, BO] = ["ana@contoso.com", "bo@contoso.com"];

/** Ana reports to a contact, Bo to Ana. */
async function companyOf(options: { ignoreExpand?: boolean } = {}): Promise<StoryWorld> {
  const tenant = {
    ...newTenant({ domain: "contoso.com" }),
    contacts: [
      { id: BOARD, displayName: "Fabrikam Board" },
      { id: OTHER, displayName: "Fabrikam Sales" },
    ],
  };
  const ana = addUser(tenant, { userPrincipalName: ANA, displayName: "Ana", manager: BOARD });
  addUser(tenant, { userPrincipalName: BO, displayName: "Bo", manager: ana.id });
  return (world = await storyWorld({ ...options, tenant }));
}

const files = (ofAna: object): Record<string, string> => ({
  "users/people.yaml": yamlOf([
    { userPrincipalName: ANA, displayName: "Ana", ...ofAna },
    { userPrincipalName: BO, displayName: "Bo", manager: ANA },
  ]),
});

const idOf = (user: number): unknown => world?.tenant.users[user]?.id;
const managerOfAna = (): unknown => world?.tenant.users[0]?.manager;

describe.each([
  ["in the list", false],
  ["user by user", true],
])("a manager who is a contact, read %s", (_, ignoreExpand) => {
  it.each([
    ["that no file declares", {}],
    ["that a file declares by its object id", { manager: BOARD }],
    ["that a file declares in capitals", { manager: BOARD.toUpperCase() }],
  ])("and %s, stays", async (__, ofAna) => {
    const company = await companyOf({ ignoreExpand });
    const made = await company.plan(files(ofAna));
    expect(made).toMatchObject({ changes: [], blocked: [], totals: { unchanged: 2, writes: 0 } });
    expect(await company.drift(files(ofAna))).toMatchObject({ users: [], unclear: [] });
    expect(managerOfAna()).toBe(BOARD);
  });
});

it("another property of who reports to a contact is written, and the manager stays", async () => {
  const company = await companyOf();
  const wanted = files({ manager: BOARD, displayName: "Ana Silva" });
  const made = await company.plan(wanted);
  expect(made.changes.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
    ["displayName"],
  ]);
  expect(await company.apply(wanted, made)).toMatchObject({ outcomes: [{ status: "applied" }] });
  expect(managerOfAna()).toBe(BOARD);
});

it.each([
  ["a user", { manager: BO }, 1],
  ["nobody", { manager: null }, undefined],
])("a file that declares %s exchanges a manager who is a contact", async (_, ofAna, manager) => {
  const company = await companyOf();
  const wanted = {
    "users/people.yaml": yamlOf([
      { userPrincipalName: ANA, displayName: "Ana", ...ofAna },
      { userPrincipalName: BO, displayName: "Bo" },
    ]),
  };
  const made = await company.plan(wanted);
  expect(made.changes).toMatchObject([
    { userPrincipalName: ANA, fields: [{ field: "manager", from: { id: BOARD } }] },
  ]);
  expect(await company.apply(wanted, made)).toMatchObject({ outcomes: [{ status: "applied" }] });
  expect(managerOfAna()).toBe(manager === undefined ? undefined : idOf(manager));
  expect((await company.plan(wanted)).changes).toEqual([]);
});

it("a contact whom the user does not have yet is not made the manager", async () => {
  const company = await companyOf();
  const made = await company.plan(files({ manager: OTHER }));
  expect(made).toMatchObject({
    changes: [],
    blocked: [{ userPrincipalName: ANA, reason: "manager-not-found" }],
  });
});
