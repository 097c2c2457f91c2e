import { describe, expect, it } from "vitest";
import { raisedPins, withPins } from "../../scripts/pins.ts";

const OLD = "a".repeat(40);
const NEW = "b".repeat(40);
const step = (action: string, commit: string, version: string): string =>
  `      - uses: ${action}@${commit} # ${version}\n`;
const TEMPLATE = `${step("actions/checkout", OLD, "v1.0.0")}      - uses: {{action}}\n`;

describe("a pin that Dependabot raised in .github/", () => {
  it("is taken over into the templates, and nothing else", () => {
    const used = [
      step("actions/checkout", NEW, "v2.0.0"),
      step("actions/checkout", NEW, "v2.0.0") + step("actions/setup-node", OLD, "v1.0.0"),
    ];
    const pins = raisedPins(used, [TEMPLATE]);
    expect(withPins(TEMPLATE, pins)).toBe(
      `${step("actions/checkout", NEW, "v2.0.0")}      - uses: {{action}}\n`,
    );
  });

  it("is told from one that a workflow still has", () => {
    const used = [step("actions/checkout", OLD, "v1.0.0"), step("actions/checkout", NEW, "v2.0.0")];
    expect(withPins(TEMPLATE, raisedPins(used, [TEMPLATE]))).toContain(NEW);
  });

  it("changes nothing where nothing was raised", () => {
    const pins = raisedPins([step("actions/checkout", OLD, "v1.0.0")], [TEMPLATE]);
    expect(withPins(TEMPLATE, pins)).toBe(TEMPLATE);
  });

  it("is refused where two workflows were raised differently", () => {
    const used = [step("actions/checkout", NEW, "v2.0.0"), step("actions/checkout", NEW, "v3.0.0")];
    expect(() => raisedPins(used, [TEMPLATE])).toThrow("actions/checkout is pinned to");
  });
});
