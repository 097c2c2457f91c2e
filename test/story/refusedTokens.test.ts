import { afterEach, expect, it } from "vitest";
import type { Fault } from "../../src/embedded/faults/faults.ts";
import { acknowledging, storyWorld, yamlOf, type StoryWorld } from "./world.ts";

const NEWCOMERS = 120;

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const nameOf = (index: number): string => `user.${index}@contoso.com`;
const yaml = {
  "users/newcomers.yaml": yamlOf(
    Array.from({ length: NEWCOMERS }, (_, index) => ({
      userPrincipalName: nameOf(index),
      displayName: `Newcomer ${index}`,
      manager: nameOf((index + 1) % NEWCOMERS),
    })),
  ),
};

it.each<[string, Fault[]]>([
  ["a batch, and those under way beside it", [{ kind: "token-expired", from: 10, until: 11 }]],
  [
    "a batch now and then",
    [3, 10, 32].map((from) => ({ kind: "token-expired", from, until: from + 1 })),
  ],
  [
    "some requests of a batch, but not the batch",
    [{ kind: "refused", code: "Authentication_ExpiredToken", share: 0.4, from: 14, until: 15 }],
  ],
  [
    "all requests of a batch",
    [{ kind: "refused", code: "Authentication_ExpiredToken", from: 14, until: 15 }],
  ],
])("a token that is refused for %s loses no write and repeats none", async (_, faults) => {
  world = await storyWorld({ faults: { seed: 1, faults } });
  const acknowledgements = acknowledging(await world.plan(yaml));
  const reviewed = await world.plan(yaml, { acknowledgements });
  const result = await world.apply(yaml, reviewed, { acknowledgements });
  expect(
    result.kind === "applied" && result.outcomes.filter(({ status }) => status !== "applied"),
  ).toEqual([]);
  expect(world.tenant.users.map(({ userPrincipalName }) => userPrincipalName).toSorted()).toEqual(
    Array.from({ length: NEWCOMERS }, (_, index) => nameOf(index)).toSorted(),
  );
  expect((await world.plan(yaml)).changes).toEqual([]);
});
