import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namePattern } from "../../../src/plan/accounts/namePattern.ts";

/** The obvious way: each star tries every length. */
function reference(pattern: string, text: string): boolean {
  if (pattern === "") return text === "";
  if (!pattern.startsWith("*"))
    return text !== "" && pattern[0] === text[0] && reference(pattern.slice(1), text.slice(1));
  return reference(pattern.slice(1), text) || (text !== "" && reference(pattern, text.slice(1)));
}

const few = (letters: string[], most: number) =>
  fc.array(fc.constantFrom(...letters), { maxLength: most }).map((parts) => parts.join(""));

describe("a pattern of names", () => {
  it("means what trying every length finds", () => {
    fc.assert(
      fc.property(few(["a", "b", "*"], 8), few(["a", "b"], 10), (pattern, text) => {
        expect(namePattern(pattern).test(text)).toBe(reference(pattern, text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ["svc-*@contoso.com", "svc-@contoso.com", true],
    ["svc-*@contoso.com", "svc-1@contoso.com.example", false],
    ["SVC-*", "svc-1@contoso.com", true],
    ["*", "", true],
    ["**", "a", true],
    ["a*a", "a", false],
    ["ab*ba", "aba", false],
    ["a*b*b", "ab", false],
    ["*.*", "a\nb.c", true],
    [".+", "aa", false],
    ["jose\u0301*", "jos\u00e9@contoso.com", true],
    ["*\ud83c", "\ud83c\udf89", false],
  ])("%s on %j: %s", (pattern, text, expected) => {
    expect(namePattern(pattern).test(text)).toBe(expected);
  });

  // With backtracking this would not end in this century.
  it("is quick whatever the pattern", () => {
    const pattern = namePattern(`${"*a".repeat(200)}*!`);
    expect(pattern.test("a".repeat(100_000))).toBe(false);
    expect(pattern.test(`${"a".repeat(100_000)}!`)).toBe(true);
  });
});
