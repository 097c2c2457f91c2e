import { expect, it } from "vitest";
import { demoTenant } from "../../src/commands/demoTenant.ts";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { parseConfiguration } from "../../src/roster/settings/configuration.ts";
import { loadFolder } from "../../src/roster/sources/loadFolder.ts";
import { serve } from "../embedded/world.ts";

it("the sample company has three groups with members, and two subscriptions", async () => {
  const { configuration } = parseConfiguration(undefined);
  const tenant = demoTenant(parseRoster(await loadFolder("users"), configuration));
  const { ask } = await serve({ tenant });
  const groups = (await ask("GET", "/groups?$select=id,displayName")).body.value;
  const sizes = new Map<string, number>();
  for (const { id, displayName } of groups)
    sizes.set(displayName, (await ask("GET", `/groups/${id}/members`)).body.value.length);
  expect([...sizes]).toEqual([
    ["Sales", 1],
    ["Project Apollo", expect.any(Number)],
    ["VPN users", 2],
  ]);
  expect(sizes.get("Project Apollo")).toBeGreaterThan(1);
  const skus = (await ask("GET", "/subscribedSkus?$select=skuPartNumber")).body.value;
  expect(skus).toEqual([{ skuPartNumber: "SPE_E3" }, { skuPartNumber: "POWER_BI_PRO" }]);
});
