import { describe, expect, it } from "vitest";
import { protectedChanges } from "../../../src/plan/rules/protectedChanges.ts";
import { idOf } from "../../builders.ts";

const ID = idOf("emergency");
// Says of which entry the place is asked for.
const settingAt = (...path: readonly string[]) => ({ file: path.join("."), line: 7, column: 3 });

const told = (base: readonly string[], head: readonly string[]) =>
  protectedChanges(base, head, settingAt).map(
    ({ risk, from, to, at }) => `${risk}: ${from ?? "-"} → ${to ?? "-"} (${at.file})`,
  );

describe("protected accounts", () => {
  it.each<{ name: string; base: string[]; head: string[]; expected: string[] }>([
    { name: "none", base: [], head: [], expected: [] },
    { name: "the same", base: ["a@x.com"], head: ["a@x.com"], expected: [] },
    {
      name: "the same in another spelling, order and number",
      base: ["jos\u00e9@x.com", "b*"],
      head: ["B*", "JOSE\u0301@X.com", "b*"],
      expected: [],
    },
    {
      name: "one more",
      base: ["a@x.com"],
      head: ["a@x.com", "b@x.com"],
      expected: ["protects-more: - → b@x.com (protected.1)"],
    },
    {
      name: "the first one",
      base: [],
      head: ["a@x.com"],
      expected: ["protects-more: - → a@x.com (protected.0)"],
    },
    {
      name: "one more in two spellings, told once by the last",
      base: [],
      head: ["a@x.com", "A@x.com"],
      expected: ["protects-more: - → A@x.com (protected.1)"],
    },
    {
      name: "one less",
      base: ["a@x.com", "b@x.com"],
      head: ["a@x.com"],
      expected: ["protects-less: b@x.com → - (protected)"],
    },
    {
      name: "one for another, in their order",
      base: ["b@x.com", "a@x.com"],
      head: ["d@x.com", "c@x.com"],
      expected: [
        "protects-less: b@x.com → - (protected)",
        "protects-less: a@x.com → - (protected)",
        "protects-more: - → d@x.com (protected.0)",
        "protects-more: - → c@x.com (protected.1)",
      ],
    },
    {
      name: "a wider pattern, told for each that it covers and not once more",
      base: ["svc-1*", "svc-2@x.com"],
      head: ["svc-*"],
      expected: [
        "protects-more: svc-1* → svc-* (protected.0)",
        "protects-more: svc-2@x.com → svc-* (protected.0)",
      ],
    },
    {
      name: "a wider pattern in capitals",
      base: ["SVC-1*"],
      head: ["Svc-*"],
      expected: ["protects-more: SVC-1* → Svc-* (protected.0)"],
    },
    {
      name: "what a pattern that stays covers",
      base: ["svc-*", "svc-1*"],
      head: ["svc-*"],
      expected: ["other: svc-1* → svc-* (protected.0)"],
    },
    {
      name: "what a pattern that stays in another spelling covers",
      base: ["svc-*", "svc-1*"],
      head: ["SVC-*"],
      expected: ["other: svc-1* → SVC-* (protected.0)"],
    },
    {
      name: "a narrower pattern",
      base: ["svc-*"],
      head: ["svc-1*"],
      expected: ["protects-less: svc-* → svc-1* (protected.0)"],
    },
    {
      name: "two narrower patterns, of which no place is the one",
      base: ["svc-*"],
      head: ["svc-1*", "svc-2*", "b@x.com"],
      expected: [
        "protects-less: svc-* → svc-1*, svc-2* (protected)",
        "protects-more: - → b@x.com (protected.2)",
      ],
    },
    {
      name: "a narrower pattern that stays is none",
      base: ["svc-*", "svc-1*"],
      head: ["svc-1*"],
      expected: ["protects-less: svc-* → - (protected)"],
    },
    {
      name: "an entry that another one covers already",
      base: ["svc-*"],
      head: ["svc-*", "svc-1@x.com"],
      expected: [],
    },
    {
      name: "an id, which no pattern of names covers",
      base: ["*", ID],
      head: ["*"],
      expected: [`protects-less: ${ID} → - (protected)`],
    },
    {
      name: "an id more, which no pattern of names covers",
      base: ["*"],
      head: ["*", ID],
      expected: [`protects-more: - → ${ID} (protected.1)`],
    },
    {
      name: "a name in the place of an id",
      base: [ID],
      head: ["a@x.com"],
      expected: [
        `protects-less: ${ID} → - (protected)`,
        "protects-more: - → a@x.com (protected.0)",
      ],
    },
  ])("$name", ({ base, head, expected }) => {
    expect(told(base, head)).toEqual(expected);
  });

  it("are told as such, with the line", () => {
    expect(protectedChanges([], ["a@x.com"], settingAt)).toEqual([
      {
        risk: "protects-more",
        what: "protected",
        from: null,
        to: "a@x.com",
        at: { file: "protected.0", line: 7 },
      },
    ]);
  });
});
