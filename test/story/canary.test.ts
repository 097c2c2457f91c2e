import { DEFAULT_CONFIGURATION } from "../../src/model/settings/configuration.ts";
import { afterEach, expect, it } from "vitest";
import type { Configuration } from "../../src/model/settings/configuration.ts";
import { people, storyWorld, writesOf, yamlOf, type Applied, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(() => world?.close());

const FLOOR = { count: 500, percent: 100, floor: 500 };

async function createdWith(
  yaml: Record<string, string>,
  apply: Configuration["apply"],
  lag?: number,
): Promise<{ applied: Applied & { kind: "applied" }; world: StoryWorld }> {
  world = await storyWorld({
    ...(lag !== undefined && {
      lag: {
        seed: 19,
        readMilliseconds: lag,
        listMilliseconds: 0,
        referenceMilliseconds: 0,
      },
    }),
  });
  const configuration = {
    apply,
    guards: {
      ...DEFAULT_CONFIGURATION.guards,
      creates: FLOOR,
      updates: FLOOR,
      enables: FLOOR,
      disables: FLOOR,
      renames: FLOOR,
      adoptions: FLOOR,
      signInProperties: FLOOR,
    },
  };
  const plan = await world.plan(yaml, { configuration });
  const applied = await world.apply(yaml, plan, { configuration });
  if (applied.kind !== "applied") throw new Error("The plan was refused");
  return { applied, world };
}

it("writes and reads back the first users before the rest", async () => {
  const { applied, world } = await createdWith(people(30).yaml, { canary: 5 });
  expect(
    applied.outcomes.filter(({ status, confirmed }) => status === "applied" && confirmed),
  ).toHaveLength(30);
  const order = world.directory.requests
    .filter(({ path }) => path === "/users" || path.startsWith("/users/"))
    .map(({ method }) => method)
    .join(" ");
  expect(order).toBe(
    [
      ...Array(5).fill("POST"),
      ...Array(5).fill("GET"),
      ...Array(25).fill("POST"),
      ...Array(25).fill("GET"),
    ].join(" "),
  );
});

it("leaves the rest when the first cannot be read back, and says why", async () => {
  const { applied, world } = await createdWith(people(30).yaml, { canary: 5 }, 3_600_000);
  expect(writesOf(world.directory)).toHaveLength(5);
  const byStatus = Map.groupBy(applied.outcomes, ({ status }) => status);
  expect(byStatus.get("applied")).toHaveLength(5);
  expect(byStatus.get("not-attempted")).toHaveLength(25);
  for (const { reason } of byStatus.get("not-attempted") ?? [])
    expect(reason).toMatch(
      /^the run was stopped: of the 5 users who were written first, [1-5] failed or could not be read back$/,
    );
});

it("takes along whom the first are pointed at", async () => {
  const yaml = yamlOf([
    { userPrincipalName: "ana@contoso.com", displayName: "Ana", manager: "zoe@contoso.com" },
    { userPrincipalName: "ben@contoso.com", displayName: "Ben" },
    { userPrincipalName: "yan@contoso.com", displayName: "Yan" },
    { userPrincipalName: "zoe@contoso.com", displayName: "Zoe", manager: "yan@contoso.com" },
  ]);
  const { applied, world } = await createdWith({ "users/a.yaml": yaml }, { canary: 1 });
  expect(applied.outcomes.every(({ status, confirmed }) => status === "applied" && confirmed)).toBe(
    true,
  );
  expect(writesOf(world.directory).map((line) => line.split(" ")[0])).toEqual([
    "POST",
    "POST",
    "POST",
    "PUT",
    "PUT",
    "POST",
  ]);
});
