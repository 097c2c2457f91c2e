import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect } from "vitest";
import { hiddenInText, hiddenInValue } from "../../../src/roster/yaml/hiddenCharacters.ts";

/**
 * The rules of RFC 5892 (appendix A.1 and A.2) and UTS #51 once more, character by character, from Unicode's own files
 * and not from what the product is made of.
 */

const NON_JOINER = 0x200c;
const JOINER = 0x200d;
const SELECTOR = 0xfe0f;

function rows(file: string): [string, string][] {
  return readFileSync(`test/fixtures/unicode/${file}`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(" ; ") as [string, string]);
}

function points(range: string): number[] {
  const [from = 0, to = from] = range.split("..").map((hex) => Number.parseInt(hex, 16));
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Joining_Type by code point; what is not in the file has the type U. */
const joiningTypes = new Map(
  rows("DerivedJoiningType.txt").flatMap(([range, type]) =>
    points(range).map((point) => [point, type] as const),
  ),
);
const viramas = new Set(rows("DerivedCombiningClass.txt").flatMap(([range]) => points(range)));

/** Of code points, in hexadecimal and with blanks between them. */
export const recommendedSequences = rows("emoji-zwj-sequences.txt").map(([sequence]) => sequence);
/** The same, and those that lack a presentation selector. */
export const shownSequences = rows("emoji-test.txt").map(([sequence]) => sequence);
const sequences = [...new Set([...recommendedSequences, ...shownSequences])].map((sequence) =>
  sequence.split(" ").map((hex) => Number.parseInt(hex, 16)),
);

export function textOf(sequence: string): string {
  return String.fromCodePoint(...sequence.split(" ").map((hex) => Number.parseInt(hex, 16)));
}

export function charactersOf(type: string): string[] {
  return [...joiningTypes]
    .filter(([, known]) => known === type)
    .map(([point]) => String.fromCodePoint(point));
}

/** Whether every joiner of a text stands where the rules put one. */
export function allJoinersBelong(text: string): boolean {
  const all = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const behindVirama = (index: number): boolean => viramas.has(all[index - 1] ?? 0);
  const parts = (index: number): boolean => {
    let before = index - 1;
    while (joiningTypes.get(all[before] ?? 0) === "T") before -= 1;
    let after = index + 1;
    while (joiningTypes.get(all[after] ?? 0) === "T") after += 1;
    return (
      ["L", "D"].includes(joiningTypes.get(all[before] ?? 0) ?? "U") &&
      ["R", "D"].includes(joiningTypes.get(all[after] ?? 0) ?? "U")
    );
  };
  const joinsEmoji = (index: number): boolean =>
    sequences.some((sequence) =>
      sequence.some((point, inside) => {
        if (point !== JOINER) return false;
        const start = index - inside;
        const end = start + sequence.length;
        return (
          sequence.every((expected, offset) => all[start + offset] === expected) &&
          !(all[start - 1] === JOINER && !behindVirama(start - 1)) &&
          ![JOINER, SELECTOR].includes(all[end] ?? 0) &&
          !((all[end] ?? 0) >= 0x1f3fb && (all[end] ?? 0) <= 0x1f3ff)
        );
      }),
    );
  return all.every((point, index) => {
    if (point === NON_JOINER) return behindVirama(index) || parts(index);
    return point !== JOINER || behindVirama(index) || joinsEmoji(index);
  });
}

// What was refused before joiners were looked at, one by one.
const CONTROLS = [
  0x00, 0x07, 0x1b, 0x7f, 0x85, 0x9f, 0xad, 0x61c, 0x180e, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029,
  0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0xfeff, 0xfff9, 0xe0001, 0xe0067, 0xe007f,
].map((point) => String.fromCodePoint(point));
const isControl = new Set(CONTROLS);

/** Texts in which joiners stand everywhere, mostly near what may join. */
function anyText(): fc.Arbitrary<string> {
  const joiner = fc.constantFrom("\u200c", "\u200d");
  const listed = fc.constantFrom(...recommendedSequences, ...shownSequences).map(textOf);
  const marks = charactersOf("T").filter((mark) => !isHiddenMark(mark));
  const piece = fc.oneof(
    { weight: 6, arbitrary: joiner },
    { weight: 3, arbitrary: fc.constantFrom(...charactersOf("D")) },
    { weight: 2, arbitrary: fc.constantFrom(...charactersOf("R"), ...charactersOf("L")) },
    { weight: 2, arbitrary: fc.constantFrom(...marks) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...Array.from(viramas, (point) => String.fromCodePoint(point))),
    },
    { weight: 2, arbitrary: fc.constantFrom("a", " ", ".", "-", "0", "क", "শ", "ര", "山") },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "\ufe0f",
        "🏻",
        "🏿",
        "👩",
        "👨",
        "❤",
        "💻",
        "🏳",
        "🌈",
        "♂",
        "♀",
        "⚕",
        "🐦",
        "⬛",
      ),
    },
    { weight: 3, arbitrary: listed },
    // One piece of a sequence less or more.
    {
      weight: 2,
      arbitrary: fc
        .tuple(listed, fc.nat(6))
        .map(([text, at]) => Array.from(text).toSpliced(at, 1).join("")),
    },
    { weight: 1, arbitrary: fc.constantFrom(...CONTROLS) },
  );
  return fc.array(piece, { minLength: 1, maxLength: 9 }).map((pieces) => pieces.join(""));
}

// The type T holds controls as well, more than stand in the list above.
function isHiddenMark(mark: string): boolean {
  return /\p{Cf}/u.test(mark);
}

/** Holds what is accepted against the rules; says how many texts with joiners were accepted, and refused. */
export function compareJoinersOn(texts: number): { accepted: number; refused: number } {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(anyText(), (text) => {
      const hasControl = Array.from(text).some((character) => isControl.has(character));
      const hasJoiner = /[\u200c\u200d]/.test(text);
      const belongs = allJoinersBelong(text);
      expect(hiddenInValue(text, false, true) === undefined).toBe(!hasControl && belongs);
      expect(hiddenInText(text) === undefined).toBe(!hasControl && belongs);
      expect(hiddenInValue(text, false) === undefined).toBe(!hasControl && !hasJoiner);
      if (hasJoiner && !hasControl && belongs) accepted += 1;
      if (hasJoiner && !belongs) refused += 1;
    }),
    { numRuns: texts },
  );
  return { accepted, refused };
}
