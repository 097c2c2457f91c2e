import { expect, it } from "vitest";
import { ordeal } from "../cosmos/ordeal.ts";

// `npm run test:soak` takes many more.
it.each([1, 2, 3])(
  "nothing is lost or doubled, whatever answers are lost: seed %d",
  async (seed) => {
    const { faults, runs } = await ordeal(seed, 20);
    expect(faults).toBeGreaterThanOrEqual(20);
    expect(runs).toBeGreaterThan(1);
  },
);
