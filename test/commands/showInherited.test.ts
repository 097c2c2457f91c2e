import { afterEach, beforeEach, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

const ANA = "10000000-0000-4000-8000-000000000001";
const TEAM = "20000000-0000-4000-8000-000000000001";
const SKUS = ["SPE_E3", "VISIOCLIENT"].map((skuPartNumber, index) => ({
  skuId: `30000000-0000-4000-8000-00000000000${index}`,
  skuPartNumber,
  prepaidUnits: { enabled: 5 },
  servicePlans: [
    {
      servicePlanId: `40000000-0000-4000-8000-00000000000${index}`,
      servicePlanName: `PLAN${index}`,
    },
  ],
}));
const HOSTILE = "Team\u001B[31m @x\nrow";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "rollcall.yaml": "directory: embedded\nlicenses: [VISIOCLIENT]\n",
    "users/ana.yaml":
      "userPrincipalName: ana@contoso.com\ndisplayName: Ana\nlicenses: [VISIOCLIENT]\n",
    "users/bo.yaml": "userPrincipalName: bo@contoso.com\ndisplayName: Bo\n",
    "users/gone.yaml": "userPrincipalName: gone@contoso.com\ndisplayName: Gone\n",
    ".rollcall/tenant.json": JSON.stringify({
      formatVersion: 1,
      id: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
      displayName: "Contoso",
      domains: ["contoso.com"],
      users: [
        { id: ANA, userPrincipalName: "ana@contoso.com", displayName: "Ana", usageLocation: "NO" },
        { userPrincipalName: "bo@contoso.com", displayName: "Bo" },
      ],
      deletedUsers: [],
      groups: [
        {
          id: TEAM,
          displayName: HOSTILE,
          members: [ANA],
          assignedLicenses: [{ skuId: SKUS[0]?.skuId, disabledPlans: [] }],
        },
      ],
      subscribedSkus: SKUS,
    }),
  });
});
afterEach(() => folder.remove());

it("lists what groups give, as inherited and not managed, where the directory is asked for", async () => {
  const { code, stdout } = await folder.run(["show", "ana", "--directory", "embedded"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /licenses\.SPE_E3 +assigned +inherited from the group Team\S* @x\S*row, not managed\n/,
  );
  expect(stdout).not.toContain("\u001B");
  expect(stdout).toContain("Anything not listed here is not managed, nor is what groups give.");
  const json = await folder.run(["show", "ana", "--directory", "embedded", "--format", "json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({
    licenses: [{ value: { name: "VISIOCLIENT" } }],
    inheritedLicenses: [{ name: "SPE_E3", group: { id: TEAM, displayName: HOSTILE } }],
  });
});

it("asks no directory otherwise", async () => {
  await folder.write({ ".rollcall/tenant.json": "not read" });
  const { code, stdout } = await folder.run(["show", "ana"]);
  expect({ code, says: stdout.includes("SPE_E3") }).toEqual({ code: 0, says: false });
  const json = await folder.run(["show", "ana", "--format", "json"]);
  expect(JSON.parse(json.stdout)).not.toHaveProperty("inheritedLicenses");
});

it.each([
  ["bo", [], /not managed\.\n$/],
  ["gone", null, /The directory has no such user\.\n/],
])("%s has none of a group", async (name, inherited, says) => {
  const text = await folder.run(["show", name, "--directory", "embedded"]);
  expect(text.stdout).toMatch(says);
  const json = await folder.run(["show", name, "--directory", "embedded", "--format", "json"]);
  expect(JSON.parse(json.stdout)).toMatchObject({ inheritedLicenses: inherited });
});
