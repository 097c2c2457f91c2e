import { expect, it } from "vitest";
import { fuzz } from "./fuzz.ts";

it.each([1, 2])("answers whatever is asked, by the seed %i", async (seed) => {
  const statuses = await fuzz(seed, 400);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 404]));
});
