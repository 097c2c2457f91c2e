import { expect, it } from "vitest";
import { ordeal } from "../ordeal/ordeal.ts";

const met = { writes: 0, struck: 0, unfinished: 0 };

it.each(Array.from({ length: 500 }, (_, index) => index + 1))(
  "seed %i: converged, or told what is not done",
  async (seed) => {
    const { wrong, writes, struck, unfinished } = await ordeal(seed);
    met.writes += writes;
    met.struck += struck;
    met.unfinished += unfinished;
    expect(wrong).toEqual([]);
  },
);

it("was no soak in which nothing happened", () => {
  expect(met.writes).toBeGreaterThan(10_000);
  expect(met.struck).toBeGreaterThan(10_000);
  expect(met.unfinished).toBeGreaterThan(500);
});
