import { expect, it } from "vitest";
import { fuzz } from "./fuzz.ts";
import { firstOf } from "../thorough.ts";

it.each(firstOf(1, [1, 2]))("answers whatever is asked, by the seed %i", async (seed) => {
  const statuses = await fuzz(seed, 400);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 404]));
});
