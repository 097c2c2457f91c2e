import { expect, it } from "vitest";
import { fuzz } from "../embedded/fuzz.ts";

it.each([11, 12, 13, 14, 15])(
  "the embedded directory answers 2,000 odd requests by the seed %i",
  async (seed) => {
    const statuses = await fuzz(seed, 2000);
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 204, 400, 404, 405]));
  },
);
