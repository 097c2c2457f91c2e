import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { demoTenant } from "../../src/commands/demoTenant.ts";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { parseConfiguration } from "../../src/roster/settings/configuration.ts";
import { loadFolder } from "../../src/roster/sources/loadFolder.ts";
import { serve } from "../embedded/world.ts";

it("the sample company has three groups with members, and two subscriptions with seats", async () => {
  const { configuration, diagnostics } = parseConfiguration({
    path: "rollcall.yaml",
    bytes: await readFile("rollcall.yaml"),
  });
  const roster = parseRoster(await loadFolder("users"), configuration);
  expect([...diagnostics, ...roster.diagnostics]).toEqual([]);
  const { ask } = await serve({ tenant: demoTenant(roster, configuration, "2026-11-26") });
  const groups = (await ask("GET", "/groups?$select=id,displayName")).body.value;
  const sizes = new Map<string, number>();
  for (const { id, displayName } of groups)
    sizes.set(displayName, (await ask("GET", `/groups/${id}/members`)).body.value.length);
  expect([...sizes.keys()]).toEqual(["Sales", "Project Apollo", "VPN users"]);
  for (const size of sizes.values()) expect(size).toBeGreaterThan(0);
  const skus = (
    await ask("GET", "/subscribedSkus?$select=skuPartNumber,consumedUnits,prepaidUnits")
  ).body.value as {
    skuPartNumber: string;
    consumedUnits: number;
    prepaidUnits: { enabled: number };
  }[];
  expect(skus.map(({ skuPartNumber }) => skuPartNumber)).toEqual(["SPE_E3", "POWER_BI_PRO"]);
  for (const { consumedUnits, prepaidUnits } of skus) {
    expect(consumedUnits).toBeGreaterThan(0);
    expect(prepaidUnits.enabled).toBeGreaterThan(roster.users.length);
  }
});
