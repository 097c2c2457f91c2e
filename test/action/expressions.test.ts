import { describe, expect, it } from "vitest";
import { evaluate, fillIn, mayRun, type Status } from "./expressions.ts";

/** @see https://docs.github.com/actions/reference/workflows-and-actions/expressions */
describe("an expression", () => {
  const contexts = {
    github: { event_name: "push", run_attempt: "2", event: { label: { name: "Joiner" } } },
    vars: {},
    inputs: { everything: false },
    steps: { one: { outputs: { "a-path": "x" } } },
  };
  it.each([
    ["github.event_name == 'push'", true],
    ["github.event_name != 'push'", false],
    ["github.event.label.name == 'joiner'", true],
    ["github.event.nothing.at.all", null],
    ["vars.MISSING == ''", true],
    ["steps.one.outputs.a-path != ''", true],
    ["steps['one'].outputs['a-path']", "x"],
    ["inputs.everything == false", true],
    ["inputs.everything == 'false'", false],
    ["!inputs.everything", true],
    ["'it''s'", "it's"],
    ["'a && b' == 'a && b'", true],
    ["inputs.everything && 'yes' || 'no'", "no"],
    ["github.run_attempt > 1", true],
    ["(success() || failure()) && 'x'", "x"],
    ["format('{0}-{1}', 'a', github.run_attempt)", "a-2"],
    ["contains('Hello', 'ell')", true],
    ["startsWith('refs/heads/main', 'refs/heads/')", true],
    ["endsWith('main', 'x')", false],
  ])("%s", (expression, value) => {
    expect(evaluate(expression, contexts)).toEqual(value);
  });

  it.each(["github.", "a b", "unknown()", "nowhere.x", "1 +", "'open"])(
    "that is not one is an error: %s",
    (expression) => {
      expect(() => evaluate(expression, contexts)).toThrow(/unknown/i);
    },
  );

  it("fills in a text", () => {
    expect(fillIn("a-${{ github.run_attempt }}-${{ vars.NONE }}", contexts)).toBe("a-2-");
  });

  const good: Status = { success: true, failure: false, cancelled: false };
  const bad: Status = { success: false, failure: true, cancelled: false };
  const skipped: Status = { success: false, failure: false, cancelled: false };
  const cancelled: Status = { success: false, failure: false, cancelled: true };
  it.each([
    { condition: undefined, runs: [true, false, false, false] },
    { condition: "github.event_name == 'push'", runs: [true, false, false, false] },
    { condition: "${{ github.event_name == 'push' }}", runs: [true, false, false, false] },
    { condition: "always()", runs: [true, true, true, true] },
    { condition: "failure()", runs: [false, true, false, false] },
    { condition: "(success() || failure()) && true", runs: [true, true, false, false] },
    { condition: "cancelled()", runs: [false, false, false, true] },
    { condition: "!cancelled()", runs: [true, true, true, false] },
    { condition: "always() && vars.NONE != ''", runs: [false, false, false, false] },
  ])("decides whether something runs: $condition", ({ condition, runs }) => {
    const states = [good, bad, skipped, cancelled];
    expect(states.map((status) => mayRun(condition, contexts, status))).toEqual(runs);
  });
});
