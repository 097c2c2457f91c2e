import { expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../../../src/model/settings/configuration.ts";
import {
  emptyTenantFor,
  tenantHolding,
} from "../../../../src/session/directory/embedded/rosterTenant.ts";
import { rosterOf, storyWorld } from "../../../story/world.ts";

const ID = "20000000-0000-4000-8000-000000000007";
const listed = {
  groups: {
    Sales: { members: "ours" as const },
    "On call": { id: ID, members: "roster" as const },
  },
  licenses: ["SPE_E3", "OTHER_SKU"],
};
const FILES = {
  "users/ana.yaml": `userPrincipalName: ana@contoso.com
displayName: Ana
usageLocation: NO
groups: [Sales, { name: On call, until: 2020-01-01 }]
licenses: [OTHER_SKU, { sku: SPE_E3, without: [TEAMS1, NEW_PLAN] }]
sponsors: [bo@contoso.com]
`,
  "users/bo.yaml": "userPrincipalName: bo@contoso.com\ndisplayName: Bo\ngroups: [On call]\n",
};
const roster = rosterOf(FILES, "userPrincipalName", listed);
const configuration = { ...DEFAULT_CONFIGURATION, ...listed };

it("a new embedded tenant has what the configuration lists, so that everything can be applied", async () => {
  const world = await storyWorld({ tenant: emptyTenantFor(listed, roster) });
  try {
    const plan = await world.plan(FILES, { configuration });
    expect(plan.blocked).toEqual([]);
    expect(plan.changes.flatMap(({ held = [] }) => held)).toEqual([]);
    const applied = await world.apply(FILES, plan, { configuration });
    if (applied.kind !== "applied") throw new Error(JSON.stringify(applied.plan.refusals));
    expect(applied.outcomes.map(({ status, confirmed }) => [status, confirmed])).toEqual([
      ["applied", true],
      ["applied", true],
    ]);
    expect(world.tenant.groups?.find(({ id }) => id === ID)?.displayName).toBe("On call");
  } finally {
    await world.close();
  }
});

it("one in which a roster is applied already gives an empty plan for it", async () => {
  const tenant = tenantHolding(roster, roster, listed, "2026-11-26");
  const world = await storyWorld({ tenant });
  try {
    expect(await world.plan(FILES, { configuration })).toMatchObject({ changes: [], blocked: [] });
  } finally {
    await world.close();
  }
});

it("has the same ids in every run", () => {
  expect(tenantHolding(roster, roster, listed, "2026-11-26")).toEqual(
    tenantHolding(roster, roster, listed, "2026-11-26"),
  );
});
