import { describe, expect, it } from "vitest";
import { openLetters, replacements } from "../../src/roster/joiner/letters.ts";

describe("letters that are written with one plain letter or with two", () => {
  it.each([
    { names: ["Müller"], replace: {}, open: ["ü"], two: { ä: "ae", ö: "oe", ü: "ue" } },
    { names: ["MU\u0308LLER"], replace: {}, open: ["ü"], two: { ä: "ae", ö: "oe", ü: "ue" } },
    { names: ["Müller"], replace: { ä: "ae" }, open: ["ü"], two: { ö: "oe", ü: "ue" } },
    { names: ["Müller"], replace: { Ä: "a", ö: "o" }, open: ["ü"], two: { ü: "ue" } },
    { names: ["Müller"], replace: { ü: "u" }, open: [], two: {} },
    {
      names: ["Åse", "Jörg"],
      replace: { ø: "o" },
      open: ["ö", "å"],
      two: { ä: "ae", ö: "oe", ü: "ue", å: "aa" },
    },
    { names: ["Łukasz"], replace: {}, open: [], two: {} },
    { names: [], replace: {}, open: [], two: {} },
  ])("$names where the rules are $replace", ({ names, replace, open, two }) => {
    const letters = openLetters(names, replace);
    expect(letters).toEqual(open);
    expect(replacements(letters, "two", replace)).toEqual(two);
    expect(Object.keys(replacements(letters, "one", replace))).toEqual(Object.keys(two));
  });
});
