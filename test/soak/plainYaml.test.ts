import { expect, it } from "vitest";
import { compareOn } from "../roster/yaml/comparison.ts";

it("reads hundreds of thousands of texts as the parser that explains does, or steps aside", () => {
  expect(compareOn(300_000)).toBeGreaterThan(30_000);
});
