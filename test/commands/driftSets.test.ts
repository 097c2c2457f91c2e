import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

const ANA_ID = "10000000-0000-4000-8000-000000000001";
const BEN_ID = "10000000-0000-4000-8000-000000000002";
const SALES = "20000000-0000-4000-8000-000000000001";
const ON_CALL = "20000000-0000-4000-8000-000000000002";

// The configuration calls a group as it likes, and there are others that it does not list.
const GROUPS = [
  { id: SALES, displayName: "SG-Sales-EMEA", members: [ANA_ID] },
  { id: ON_CALL, displayName: "SG-On-call", members: [BEN_ID] },
  { id: "20000000-0000-4000-8000-000000000003", displayName: "Sales", members: [ANA_ID, BEN_ID] },
];
const FILES = {
  "rollcall.yaml": `directory: embedded\ngroups:\n  Sales: { id: ${SALES} }\n  On call: { id: ${ON_CALL} }\n`,
  "users/ana.yaml":
    "userPrincipalName: ana@contoso.com\ndisplayName: Ana\ngroups: [Sales] # hers\n",
  "users/ben.yaml":
    "userPrincipalName: ben@contoso.com\ndisplayName: Ben\ngroups:\n  - { name: On call, until: 9999-03-31 } # a while\n",
};

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({
    ...FILES,
    ".rollcall/tenant.json": JSON.stringify({
      formatVersion: 1,
      id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
      displayName: "Contoso",
      domains: ["contoso.com"],
      users: [
        { id: ANA_ID, userPrincipalName: "ana@contoso.com", displayName: "Ana" },
        { id: BEN_ID, userPrincipalName: "ben@contoso.com", displayName: "Ben" },
      ],
      deletedUsers: [],
      groups: GROUPS,
    }),
  });
});
afterEach(() => folder.remove());

/** Somebody takes Ana out of Sales and adds Ben, in the portal. */
async function changedOutside(): Promise<void> {
  const path = join(folder.path, ".rollcall/tenant.json");
  const tenant = JSON.parse(await readFile(path, "utf8")) as {
    groups: { id: string; members: string[] }[];
  };
  for (const group of tenant.groups) if (group.id === SALES) group.members = [BEN_ID];
  await writeFile(path, JSON.stringify(tenant));
}

it("memberships that differ are told as drift, and only those of groups that are listed", async () => {
  expect(await folder.run(["drift"])).toMatchObject({ code: 0, stderr: "" });
  await changedOutside();
  const ran = await folder.run(["drift"]);
  expect(ran).toMatchObject({ code: 2, stderr: "" });
  expect(ran.stdout).toContain("2 of 2 declared users drifted: 2 changed.");
  const { stdout } = await folder.run(["drift", "--format", "json"]);
  const drift = JSON.parse(stdout) as { users: { fields: { field: string }[] }[]; unclear: [] };
  const schema = JSON.parse(await readFile("schema/drift.schema.json", "utf8")) as object;
  const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(fits(drift), JSON.stringify(fits.errors)).toBe(true);
  expect(drift.users.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
    ["groups.Sales"],
    ["groups.Sales"],
  ]);
  expect(drift.unclear).toEqual([]);
});

it("they are accepted, and nothing else of the files changes", async () => {
  await changedOutside();
  expect(await folder.run(["accept", "ana", "groups.Sales"])).toMatchObject({ code: 0 });
  expect(await folder.run(["accept", "ben", "jobTitle"])).toMatchObject({
    stdout: "nothing accepted\n",
  });
  const ran = await folder.run(["accept", "ben", "groups", "--format", "json"]);
  const schema = JSON.parse(await readFile("schema/accepted.schema.json", "utf8")) as object;
  const fits = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  expect(fits(JSON.parse(ran.stdout)), JSON.stringify(fits.errors)).toBe(true);
  expect(await readFile(join(folder.path, "users/ana.yaml"), "utf8")).toBe(
    FILES["users/ana.yaml"].replace("[Sales]", "[]"),
  );
  expect(await readFile(join(folder.path, "users/ben.yaml"), "utf8")).toBe(
    `${FILES["users/ben.yaml"]}  - Sales\n`,
  );
  expect(await folder.run(["drift"])).toMatchObject({ code: 0 });
});
