import { afterEach, expect, it } from "vitest";
import { addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import { storyWorld, yamlOf, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

// https://learn.microsoft.com/graph/paging
it("a plan finds everybody, although pages of the directory are empty", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  const people = Array.from({ length: 60 }, (_, index) => ({
    userPrincipalName: `person-${index}@contoso.com`,
    displayName: `Person ${index}`,
  }));
  for (const person of people) addUser(tenant, person);
  const faults = { seed: 1, faults: [{ kind: "page-empty", share: 0.5 }] } as const;
  world = await storyWorld({ tenant, pageSize: 3, faults });
  const made = await world.plan({ "users/people.yaml": yamlOf(people) });
  expect(made).toMatchObject({ changes: [], blocked: [], totals: { unchanged: 60, writes: 0 } });
  expect(
    world.directory.requests.filter(({ fault }) => fault === "page-empty").length,
  ).toBeGreaterThan(5);
});
