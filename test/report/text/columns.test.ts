import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { displayWidth, wrapped } from "../../../src/report/text/columns.ts";

const style = { color: false, width: 20, wraps: true };

describe("a line on a terminal of 20 columns", () => {
  it.each([
    { name: "that fits stays", line: "Ana Silva leaves us.", expected: "Ana Silva leaves us." },
    {
      name: "is broken between words, and set in",
      line: "Ana Silva leaves us today",
      expected: "Ana Silva leaves us\n  today",
    },
    {
      name: "keeps its own indent",
      line: "    can no longer sign in",
      expected: "    can no longer\n    sign in",
    },
    {
      name: "keeps a word whole that is too wide",
      line: "by anna-karin.van.der.berg@contoso.com today",
      expected: "by\n  anna-karin.van.der.berg@contoso.com\n  today",
    },
    {
      name: "counts wide characters twice",
      line: "李明李明李 李明李明",
      expected: "李明李明李 李明李明",
    },
    {
      name: "never begins with a colon, which a runner may take for a command",
      line: "twenty columns are :: so few",
      expected: "twenty columns\n  are :: so few",
    },
  ])("$name", ({ line, expected }) => {
    expect(wrapped(line, style)).toBe(expected);
  });

  it("does not count colours", () => {
    expect(wrapped("\u001b[31mAna Silva leaves us.\u001b[0m", style)).not.toContain("\n");
  });

  it("that is no terminal's stays as it is", () => {
    const line = "Ana Silva leaves us today";
    expect(wrapped(line, { color: false, width: 20 })).toBe(line);
  });
});

it("loses no word and adds none, and is too wide only for one word", () => {
  const word = fc.string({
    unit: fc.constantFrom("a", "b", "-", ":", "é"),
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      const lines = wrapped(words.join(" "), style).split("\n");
      expect(lines.flatMap((line) => line.trim().split(/ +/))).toEqual(words);
      for (const line of lines.slice(1)) expect(line).toMatch(/^ {2}[^ :]/);
      for (const line of lines)
        if (displayWidth(line) > 20) expect(line.trim().split(/ +(?!:)/).length).toBe(1);
    }),
  );
});
