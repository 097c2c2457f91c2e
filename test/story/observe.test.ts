import { afterEach, expect, it } from "vitest";
import { storyWorld, tenantWith, writesOf, yamlOf, type StoryWorld } from "./world.ts";

const ANA = { userPrincipalName: "ana.silva@contoso.com", displayName: "Ana Silva" };
const SENIOR = { "users/ana.yaml": yamlOf([{ ...ANA, jobTitle: "Senior Engineer" }]) };
const OBSERVE = { configuration: { mode: "observe" } } as const;

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

it("in observe mode no write begins, whatever was reviewed", async () => {
  world = await storyWorld({ tenant: tenantWith([{ ...ANA, jobTitle: "Engineer" }]) });
  const reviewed = await world.plan(SENIOR);
  expect(reviewed.totals.update).toBe(1);
  expect((await world.apply(SENIOR, reviewed, OBSERVE)).kind).toBe("refused");
  expect(writesOf(world.directory)).toEqual([]);
});

it("what was reviewed in observe mode authorises nothing once it is over", async () => {
  world = await storyWorld({ tenant: tenantWith([{ ...ANA, jobTitle: "Engineer" }]) });
  const reviewed = await world.plan(SENIOR, OBSERVE);
  const result = await world.apply(SENIOR, reviewed);
  expect(result).toMatchObject({ kind: "applied", outcomes: [{ status: "skipped" }] });
  expect(writesOf(world.directory)).toEqual([]);
});
