import { afterEach, describe, expect, it } from "vitest";
import { connectionResets } from "../../src/embedded/faults/random.ts";
import { firstOf, IS_THOROUGH } from "../thorough.ts";
import { acknowledging, storyWorld, yamlOf, type StoryWorld } from "./world.ts";

/** More than the 120 who are created at once before there is an answer. */
const NEWCOMERS = IS_THOROUGH ? 500 : 200;

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

/** Everybody reports to somebody who is new as well; the first few report to each other in a circle. */
const yaml = {
  "users/newcomers.yaml": yamlOf(
    Array.from({ length: NEWCOMERS }, (_, index) => ({
      userPrincipalName: nameOf(index),
      displayName: `Newcomer ${index}`,
      department: `Department ${index % 7}`,
      manager: nameOf(managerOf(index)),
    })),
  ),
};

// So few connections drop that no request fails twelve times in a row by chance, which would rightly end it.
describe("hundreds of newcomers with managers, while the directory misbehaves", () => {
  it.each(
    firstOf(2, [
      { name: "all of it at once", seed: 4, drop: 0.1, throttle: 0.1 },
      { name: "replication lags by up to a minute", seed: 1, drop: 0, throttle: undefined },
      {
        name: "connections drop before and after the write",
        seed: 2,
        drop: 0.1,
        throttle: undefined,
      },
      { name: "it throttles hard", seed: 3, drop: 0, throttle: 0.05 },
      { name: "all of it at once, another seed", seed: 5, drop: 0.1, throttle: 0.1 },
    ]),
  )(
    "$name: each exists once, with the right manager, and nothing is left",
    async ({ seed, drop, throttle }) => {
      world = await storyWorld({
        lag: {
          seed,
          readMilliseconds: 30_000,
          listMilliseconds: 60_000,
          referenceMilliseconds: 20_000,
        },
        ...(drop > 0 && { faults: connectionResets(seed, drop) }),
        ...(throttle !== undefined && { throttle: { seed, scale: throttle } }),
      });
      const acknowledgements = acknowledging(await world.plan(yaml));
      const reviewed = await world.plan(yaml, { acknowledgements });
      expect(reviewed.refusals).toEqual([]);
      expect(reviewed.totals).toMatchObject({ create: NEWCOMERS, writes: 2 * NEWCOMERS });

      const result = await world.apply(yaml, reviewed, { acknowledgements });
      expect(
        result.kind === "applied" && result.outcomes.filter(({ status }) => status !== "applied"),
      ).toEqual([]);
      expectEverybodyOnce(world);

      world.clock.advance(120_000);
      const second = await world.plan(yaml);
      expect(second.changes).toEqual([]);
      expect(second.totals).toMatchObject({ unchanged: NEWCOMERS, directory: NEWCOMERS });
    },
  );
});

function expectEverybodyOnce({ tenant }: StoryWorld): void {
  const ids = new Map(tenant.users.map((user) => [user.userPrincipalName, user.id]));
  expect(tenant.users.map((user) => user.userPrincipalName).toSorted()).toEqual(
    Array.from({ length: NEWCOMERS }, (_, index) => nameOf(index)).toSorted(),
  );
  const wrong = tenant.users.filter((user) => {
    const index = Number(/\d+/.exec(user.userPrincipalName)?.[0]);
    return user.manager !== ids.get(nameOf(managerOf(index)));
  });
  expect(wrong).toEqual([]);
}

function managerOf(index: number): number {
  return index < 5 ? (index + 1) % 5 : Math.floor(index / 5);
}

function nameOf(index: number): string {
  return `newcomer${index}@contoso.com`;
}
