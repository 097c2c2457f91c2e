import { expect, it } from "vitest";
import { compareJoinersOn } from "../roster/yaml/joinerOracle.ts";

it("accepts of hundreds of thousands of texts with joiners those that Unicode's rules allow", () => {
  const { accepted, refused } = compareJoinersOn(300_000);
  expect(accepted).toBeGreaterThan(15_000);
  expect(refused).toBeGreaterThan(100_000);
});
