import { describe, expect, it } from "vitest";
import { displayWidth, padTo } from "../../src/report/text/columns.ts";
import { shorten, shortenPair, valueText } from "../../src/report/values.ts";
import { writingOf } from "../../src/plan/writing.ts";
import { count, firstOf, writesText } from "../../src/report/words.ts";
import { planOf } from "./situations.ts";

describe("a value", () => {
  it.each([
    { value: "Sales", text: "Sales" },
    { value: "Sales ", text: '"Sales "' },
    { value: "(cleared)", text: '"(cleared)"' },
    { value: "A → B", text: '"A → B"' },
    { value: false, text: "false" },
    { value: ["a@x.example", "b, c"], text: 'a@x.example, "b, c"' },
    { value: { costCenter: "4711", division: null }, text: "costCenter: 4711" },
    { value: { id: null, userPrincipalName: "ana@contoso.com" }, text: "ana@contoso.com" },
  ])("reads $text", ({ value, text }) => {
    expect(valueText(value)).toBe(text);
  });
});

describe("a long text", () => {
  it("says how long it is", () => {
    expect(shorten("abcdef", 6)).toBe("abcdef");
    expect(shorten("a".repeat(22), 6)).toBe("a".repeat(22));
    expect(shorten("a".repeat(23), 6)).toBe("a".repeat(23));
    expect(shorten("a".repeat(24), 6)).toBe("aaaaaa… (24 characters)");
    expect(shorten("👩".repeat(20), 2)).toBe("👩👩… (20 characters)");
  });

  it("is whole where that is no longer than what would be said of it", () => {
    for (let length = 1; length < 60; length += 1)
      expect(shorten("x".repeat(length), 20).length).toBeLessThanOrEqual(
        20 + "… (60 characters)".length,
      );
  });

  it("and its successor show where they differ", () => {
    const [from, to] = shortenPair(`${"x".repeat(100)}old`, `${"x".repeat(100)}new`, 30);
    expect(from).toBe("…xxxxxxxxxxxxold (103 characters)");
    expect(to).toBe("…xxxxxxxxxxxxnew (103 characters)");
  });

  it.each([
    {
      where: "at the start",
      before: "",
      from: "👩😀… (41 characters)",
      to: "👨😀… (41 characters)",
    },
    {
      where: "soon after, in few characters",
      before: "👩👩👩",
      from: "👩👩… (44 characters)",
      to: "👩👩… (44 characters)",
    },
  ])("are cut between characters, with a difference $where", ({ before, from, to }) => {
    const tail = "😀".repeat(40);
    const [left, right] = shortenPair(`${before}👩${tail}`, `${before}👨${tail}`, 2);
    expect([left, right]).toEqual([from, to]);
  });

  it("that starts like its successor is not the same", () => {
    const [from, to] = shortenPair("x".repeat(100), "x".repeat(101), 30);
    expect(from).not.toBe(to);
  });
});

describe("numbers", () => {
  it.each([
    { number: 0, text: "0 users" },
    { number: 1, text: "1 user" },
    { number: 999, text: "999 users" },
    { number: 1_234_567, text: "1,234,567 users" },
  ])("$text", ({ number, text }) => {
    expect(count(number, "user")).toBe(text);
  });

  it.each([
    { writes: 0, percent: 100, text: "no writes" },
    { writes: 1, percent: 100, text: "1 write, about 1 s at Graph's quota" },
    { writes: 41, percent: 100, text: "41 writes, about 1 s at Graph's quota" },
    {
      writes: 3_000,
      percent: 100,
      text: "3,000 writes, about 8 s at Graph's quota",
    },
    {
      writes: 3_001,
      percent: 100,
      text: "3,001 writes, about 3 min at Graph's quota",
    },
    {
      writes: 3_000,
      percent: 50,
      text: "3,000 writes, about 3 min at 50 % of Graph's quota",
    },
    {
      writes: 500_000,
      percent: 100,
      text: "500,000 writes, about 6.9 h at Graph's quota",
    },
  ])("$text", ({ writes, percent, text }) => {
    const plan = planOf([]);
    expect(
      writesText({ totals: { ...plan.totals, writes }, writing: writingOf(writes, percent) }),
    ).toBe(text);
  });

  it("names are listed up to a number", () => {
    expect(firstOf(["a", "b", "c"], 3)).toBe("a, b, c");
    expect(firstOf(["a", "b", "c"], 2)).toBe("a, b and 1 more");
  });
});

it("columns count what a terminal draws", () => {
  expect(displayWidth("李明")).toBe(4);
  expect(displayWidth("Zoe\u0308")).toBe(3);
  expect(padTo(5, "李明")).toBe("李明 ");
});
