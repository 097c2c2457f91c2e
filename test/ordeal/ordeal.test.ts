import { expect, it } from "vitest";
import { ordeal } from "./ordeal.ts";

/** Seeds that caught something once; `npm run test:soak` runs five hundred. */
it.each([
  { caught: "a refused change whose first attempt was carried out", seed: 19 },
  {
    caught: "newcomers that exist and were told to be refused, as the directory was full",
    seed: 53,
  },
  { caught: "a manager that was set and told to be refused", seed: 160 },
])("$caught (seed $seed)", async ({ seed }) => {
  expect((await ordeal(seed)).wrong).toEqual([]);
});
