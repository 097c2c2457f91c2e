import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/commands/action/job/inputs.ts";

describe("the inputs of the Action", () => {
  it.each([
    ...["true", "1", "yes", "TRUE", "maintenance until Friday"].map(
      (text) => [text, true] as const,
    ),
    ...["", "false", "0", "no", "off", " False "].map((text) => [text, false] as const),
  ])("paused: %j pauses: %s", (text, paused) => {
    expect(readInputs({ INPUT_MODE: "apply", INPUT_PAUSED: text }).paused).toBe(paused);
  });

  it.each([
    { name: "a mode that is none", inputs: { INPUT_MODE: "destroy" }, words: "validate or plan" },
    {
      name: "a switch that is neither",
      inputs: { INPUT_MODE: "plan", "INPUT_PLAN-FORKS": "maybe" },
      words: 'plan-forks must be false or true, not "maybe"',
    },
    {
      name: "a directory that is none",
      inputs: { INPUT_MODE: "plan", INPUT_DIRECTORY: "graf" },
      words: "graph or embedded",
    },
  ])("$name is refused with what there is", ({ inputs, words }) => {
    expect(() => readInputs(inputs)).toThrow(words);
  });

  it("asks for an approval unless told not to", () => {
    expect(readInputs({ INPUT_MODE: "apply" }).requireApproval).toBe(true);
    const without = { INPUT_MODE: "apply", "INPUT_REQUIRE-APPROVAL": "false" };
    expect(readInputs(without).requireApproval).toBe(false);
  });
});
