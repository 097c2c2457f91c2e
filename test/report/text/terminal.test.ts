import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/report/text/columns.ts";
import { renderPlanText } from "../../../src/report/text/plan.ts";
import { renderReceiptText } from "../../../src/report/text/receipt.ts";
import {
  existing,
  field,
  longPlan,
  planOf,
  PLANS,
  RECEIPTS,
  twentyChanges,
} from "../situations.ts";

const COLOR = /\u001b\[\d+m/g;
const styles = [true, false].flatMap((color) =>
  [80, 60].map((width) => ({ color, width, wraps: true })),
);
const shown = styles.flatMap((style) => [
  ...[...PLANS, { name: "twenty", plan: twentyChanges() }, { name: "long", plan: longPlan() }].map(
    ({ name, plan }) => ({ name, style, text: renderPlanText(plan, { style }) }),
  ),
  ...RECEIPTS.map(({ name, receipt, newAccounts }) => ({
    name: `receipt of ${name}`,
    style,
    text: renderReceiptText(receipt, { style, newAccounts, kept: "Receipt: receipt.json." }),
  })),
]);

describe("on a terminal", () => {
  it.each(shown)(
    "of $style.width columns, colour $style.color, nothing is wider than one word: $name",
    ({ style, text }) => {
      for (const line of text.replaceAll(COLOR, "").split("\n"))
        if (displayWidth(line) > style.width) expect(line.trim().split(/ +/), line).toHaveLength(1);
    },
  );

  it.each([
    { name: "a terminal", wraps: true, full: false, lines: 9 },
    { name: "a terminal, on request", wraps: true, full: true, lines: 203 },
    { name: "a pipe or a log", wraps: false, full: false, lines: 203 },
  ])("a long file to paste is shown on $name as far as it helps", ({ wraps, full, lines }) => {
    const users = Array.from({ length: 200 }, (_, index) => `user.${index}@contoso.com`);
    const text = `guard: updates\nlimit: 200\nusers:\n${users.map((name) => `  - ${name}\n`).join("")}`;
    const plan = planOf([], {
      refusals: [
        {
          guard: "updates",
          message: "Too many.",
          remedy: "If this is intended, commit this file and have it reviewed:",
          users,
          acknowledgement: { path: "acknowledgements/updates.yaml", text },
        },
      ],
    });
    const told = renderPlanText(plan, { style: { color: false, width: 80, wraps }, full });
    const [, file = ""] = told.split("acknowledgements/updates.yaml\n");
    expect((file.split("\n\n")[0] ?? "").split("\n").filter((line) => line !== "")).toHaveLength(
      lines,
    );
    expect(told.includes("195 more lines: rollcall plan --acknowledge writes the file")).toBe(
      lines === 9,
    );
  });

  it.each(styles)("of $width columns, colour $color, names are whole", (style) => {
    const manager = {
      id: "1",
      userPrincipalName: "maximiliane.von.und.zu.hohenstein-rieneck@contoso.onmicrosoft.com",
      displayName: "Maximiliane von und zu Hohenstein-Rieneck",
    };
    const plan = planOf([
      {
        ...existing("update", "x", [
          field("displayName", "Wolfeschlegelsteinhausenbergerdorff", manager.displayName),
          field("userPrincipalName", manager.userPrincipalName, `a.${manager.userPrincipalName}`),
          field("manager", manager, { ...manager, id: "2" }),
        ]),
        userPrincipalName: manager.userPrincipalName,
        displayName: manager.displayName,
      },
    ]);
    const text = renderPlanText(plan, { style }).replaceAll(COLOR, "");
    expect(text).not.toContain("…");
    expect(text.match(/hohenstein-rieneck@contoso\.onmicrosoft\.com/g)).toHaveLength(5);
    expect(
      text.replaceAll(/\s+/g, " ").match(/Maximiliane von und zu Hohenstein-Rieneck/g),
    ).toHaveLength(4);
  });
});
