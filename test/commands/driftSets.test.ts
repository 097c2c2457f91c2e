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

it("a member of a group of which the files are the whole truth, that no file declares, is left", async () => {
  await folder.write({
    "rollcall.yaml": FILES["rollcall.yaml"].replace(
      `{ id: ${SALES} }`,
      `{ id: ${SALES}, members: roster }`,
    ),
  });
  const path = join(folder.path, ".rollcall/tenant.json");
  const tenant = JSON.parse(await readFile(path, "utf8")) as {
    users: object[];
    groups: { id: string; members: string[] }[];
  };
  const id = "10000000-0000-4000-8000-000000000009";
  tenant.users.push({ id, userPrincipalName: "eve@contoso.com", displayName: "Eve" });
  for (const group of tenant.groups) if (group.id === SALES) group.members.push(id);
  await writeFile(path, JSON.stringify(tenant));
  expect(await folder.run(["accept", "--all"])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining(
      "eve@contoso.com): is declared by no file, so there is none to write it into. Declare the user with the group, or let the next apply remove the user from it",
    ) as string,
  });
});

const SKUS = ["SPE_E3", "VISIO", "OTHER"].map((skuPartNumber, index) => ({
  skuId: `30000000-0000-4000-8000-00000000000${index}`,
  skuPartNumber,
  appliesTo: "User",
  capabilityStatus: "Enabled",
  prepaidUnits: { enabled: 50 },
  servicePlans: ["PLAN_A", "PLAN_B"].map((plan, at) => ({
    servicePlanId: `40000000-0000-4000-8000-0000000000${index}${at}`,
    servicePlanName: plan,
    appliesTo: "User",
  })),
}));

it("licences that differ are told and accepted with their plans, and those of groups are not", async () => {
  const path = join(folder.path, ".rollcall/tenant.json");
  const tenant = JSON.parse(await readFile(path, "utf8")) as Record<"users" | "groups", object[]>;
  const [spe, visio, other] = SKUS;
  Object.assign(tenant.users[0] ?? {}, {
    usageLocation: "NO",
    assignedLicenses: [
      { skuId: spe?.skuId, disabledPlans: [spe?.servicePlans[1]?.servicePlanId] },
      { skuId: other?.skuId, disabledPlans: [] },
    ],
  });
  // Ana is in Sales, which gives this one.
  Object.assign(tenant.groups[0] ?? {}, {
    assignedLicenses: [{ skuId: visio?.skuId, disabledPlans: [] }],
  });
  const users = `${FILES["users/ana.yaml"]}licenses: # all\n  - SPE_E3 # main\n`;
  await folder.write({
    "rollcall.yaml": `${FILES["rollcall.yaml"]}licenses: [SPE_E3, VISIO]\n`,
    "users/ana.yaml": users,
    ".rollcall/tenant.json": JSON.stringify({ ...tenant, subscribedSkus: SKUS }),
  });
  const drifted = await folder.run(["drift"]);
  expect(drifted).toMatchObject({ code: 2, stderr: "" });
  expect(drifted.stdout).toContain("licenses.SPE_E3");
  expect(drifted.stdout).not.toMatch(/VISIO|OTHER/);
  expect(await folder.run(["accept", "ana", "licenses"])).toMatchObject({ code: 0 });
  expect(await readFile(join(folder.path, "users/ana.yaml"), "utf8")).toBe(
    users.replace("- SPE_E3", "- { sku: SPE_E3, without: [PLAN_B] }"),
  );
  expect(await folder.run(["drift"])).toMatchObject({ code: 0 });
});

/** An administrator takes Ana out of Sales and adds Ben, in the portal. */
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
