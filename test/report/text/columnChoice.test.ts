import { expect, it } from "vitest";
import { displayWidth } from "../../../src/report/text/columns.ts";
import { renderColumnChoice } from "../../../src/report/text/tableMapping.ts";

it("columns and their first cells: each once, quoted, as many as fit, but one", () => {
  const lines = renderColumnChoice(
    [
      {
        letter: "B",
        heading: "Name",
        meaning: "displayName",
        samples: ["Müller, Jürgen", "Schäfer, Petra", "Groß-Schulte, Rolf-Rüdiger"],
      },
      {
        letter: "C",
        heading: "状態",
        meaning: "accountEnabled",
        samples: ["在籍", "在籍", "退職"],
      },
      { letter: "D", heading: "Note", meaning: "ignore", samples: ["x".repeat(40), "y"] },
      {
        letter: "AA",
        heading: "Empty",
        meaning: "ignore",
        samples: [],
        remark: "is \u001b[31m empty",
      },
    ],
    70,
  );
  expect(lines.map((line) => displayWidth(line) <= 70)).toEqual([true, true, true, true]);
  expect(`\n${lines.join("\n")}\n`).toMatchInlineSnapshot(`
    "
      B   Name   displayName     "Müller, Jürgen", "Schäfer, Petra"
      C   状態   accountEnabled  "在籍", "退職"
      D   Note   ignore          "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…", "y"
      AA  Empty  ignore            # is \\u{1b}[31m empty
    "
  `);
});

it("has its cells on a line of their own where not even one fits", () => {
  const column = {
    letter: "J",
    heading: "Employment status",
    meaning: "{ accountEnabled: { active: true, left: false } }",
    samples: ["active", "left"],
  };
  const start = "  J  Employment status  { accountEnabled: { active: true, left: false } }";
  const shown = (width: number): string[] => renderColumnChoice([column], width);
  expect(shown(displayWidth(start) + 10)).toEqual([`${start}  "active"`]);
  expect(shown(displayWidth(start) + 9)).toEqual([start, '     "active", "left"']);
});

it("has a remark on a line of its own where it does not fit", () => {
  const column = { letter: "A", heading: "Pers. No.", meaning: "(not read)", samples: ["000101"] };
  const shown = (width: number): string[] =>
    renderColumnChoice([{ ...column, remark: "not understood" }], width);
  const line = `  A  Pers. No.  (not read)  "000101"`;
  expect(shown(displayWidth(line) + 18)).toEqual([`${line}  # not understood`]);
  expect(shown(displayWidth(line) + 17)).toEqual([line, "     # not understood"]);
});
