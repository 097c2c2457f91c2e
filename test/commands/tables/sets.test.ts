import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../../cli.ts";

const ID = (number: number): string => `10000000-0000-4000-8000-00000000000${number}`;
const CONFIGURATION = `directory: embedded
groups:
  Sales: { id: 20000000-0000-4000-8000-000000000001 }
  On call: { id: 20000000-0000-4000-8000-000000000002 }
  'R&D; "Lab" # 1.2': { id: 20000000-0000-4000-8000-000000000003 }
  =SUM(A1): { id: 20000000-0000-4000-8000-000000000004 }
licenses: [SPE_E3, VISIOCLIENT]
`;
const ANA = `userPrincipalName: ana@contoso.com # her
id: ${ID(1)}
displayName: Ana
groups:
  - 'R&D; "Lab" # 1.2' # the lab
  - { name: On call, until: 9999-03-31 }
licenses: [{ sku: SPE_E3, without: [TEAMS1, YAMMER] }]
`;
const BEN = `userPrincipalName: ben@contoso.com\nid: ${ID(2)}\ndisplayName: Ben\ngroups: [=SUM(A1)]\n`;
const CY = `userPrincipalName: cy@contoso.com\nid: ${ID(3)}\ndisplayName: Cy\ngroups: []\n`;

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "rollcall.yaml": CONFIGURATION,
    "users/ana.yaml": ANA,
    "users/ben.yaml": BEN,
    "users/cy.yaml": CY,
    "users/dee.yaml": `userPrincipalName: dee@contoso.com\nid: ${ID(4)}\ndisplayName: Dee\n`,
  });
});
afterEach(() => folder.remove());

function text(path: string): Promise<string> {
  return readFile(join(folder.path, path), "utf8");
}

it.each(["csv", "xlsx", "json"])(
  "groups and licences in an export as .%s change no file, and make the same roster elsewhere",
  async (kind) => {
    expect(await folder.run(["export", `people.${kind}`])).toMatchObject({ code: 0, stderr: "" });
    const same = await folder.run(["import", `people.${kind}`]);
    expect({ code: same.code, stderr: same.stderr }).toEqual({ code: 0, stderr: "" });
    expect(same.stdout).toContain("0 users added, 0 updated and 4 unchanged.");
    expect(await text("users/ana.yaml")).toBe(ANA);
    await folder.run(["import", `people.${kind}`, "--users", "new"]);
    await folder.run(["export", "old.json"]);
    await folder.run(["export", "new.json", "--users", "new"]);
    expect(JSON.parse(await text("new.json"))).toEqual(JSON.parse(await text("old.json")));
  },
);

it("an export holds them as one list each, and nothing that a spreadsheet runs", async () => {
  await folder.run(["export", "people.csv"]);
  expect(await text("people.csv")).toBe(
    "\ufeffid,userPrincipalName,displayName,groups,licenses\r\n" +
      `${ID(1)},ana@contoso.com,Ana,"On call (until 9999-03-31); ""R&D; """"Lab"""" # 1.2""","SPE_E3 (without TEAMS1, YAMMER)"\r\n` +
      `${ID(2)},ben@contoso.com,Ben,'=SUM(A1),\r\n` +
      `${ID(3)},cy@contoso.com,Cy,[],\r\n` +
      `${ID(4)},dee@contoso.com,Dee,,\r\n`,
  );
  await folder.run(["export", "--empty", "joiners.csv"]);
  expect(await text("joiners.csv")).toMatch(/,groups,licenses,manager\r\n$/);
});

it("a mistake in a list is named with row and column, and nothing is written", async () => {
  await folder.write({
    "people.csv":
      "userPrincipalName,groups\nben@contoso.com,Sales\nana@contoso.com,Sales; Oncall\n",
  });
  const ran = await folder.run(["import", "people.csv"]);
  expect(ran.code).toBe(3);
  expect(ran.stderr).toContain(
    'people.csv row 3, column B "groups": error unlisted-group: "Oncall" is not among the groups that the configuration lists. Did you mean "On call"?',
  );
  expect(await text("users/ben.yaml")).toBe(BEN);
});

it("what the directory has of listed groups is exported, where the roster declares groups", async () => {
  await folder.write({
    "users/ana.yaml": ANA.replace(/licenses.*\n/, ""),
    ".rollcall/tenant.json": JSON.stringify({
      formatVersion: 1,
      id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
      displayName: "Contoso",
      domains: ["contoso.com"],
      users: ["ana", "ben"].map((name, index) => ({
        id: ID(index + 1),
        userPrincipalName: `${name}@contoso.com`,
        displayName: name,
      })),
      deletedUsers: [],
      groups: [
        {
          id: "20000000-0000-4000-8000-000000000001",
          displayName: "SG-Sales",
          members: [ID(1)],
        },
        { displayName: "Unlisted", members: [ID(1), ID(2)] },
        ...[2, 3, 4].map((number) => ({
          id: `20000000-0000-4000-8000-00000000000${number}`,
          displayName: `G${number}`,
          members: [],
        })),
      ],
    }),
  });
  await folder.run(["export", "people.json", "--from", "directory"]);
  const { users } = JSON.parse(await text("people.json")) as { users: { groups?: string[] }[] };
  expect(users.map(({ groups }) => groups)).toEqual([["Sales"], undefined]);
});
