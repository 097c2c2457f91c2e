import type { TableProblem } from "../../model/tables/problem.ts";
import type { FieldValue } from "../../model/values.ts";
import { PHONES } from "../values/damage.ts";
import { hasLostDigits, isShownNumber } from "../values/digits.ts";
import { hasLostLetters, hasLostMarks } from "../values/letters.ts";
import { placeOf, problemOf } from "./places.ts";
import type { Found, ImportInput } from "./types.ts";

/**
 * Values that would take letters or digits from what is declared: the table went through a program that lost them. Where
 * plain letters took the place of others, people may have meant it.
 */
export function lostParts(
  found: readonly Found[],
  { columns }: Pick<ImportInput, "columns">,
): TableProblem[] {
  return found.flatMap(({ person, user }) =>
    Object.entries(person.fields).flatMap(([field, value]): TableProblem[] => {
      if (!user) return [];
      return textPairs(user.fields[field], value).flatMap(([before, after, member]) => {
        const lost = lossBetween(before, after, placeOf(user), PHONES.has(field));
        const key = member === undefined ? field : `${field}.${member}`;
        return lost ? [problemOf(person, columns, key, lost)] : [];
      });
    }),
  );
}

function lossBetween(
  before: string,
  after: string,
  place: string,
  isPhone: boolean,
): Parameters<typeof problemOf>[3] | undefined {
  const [known, read] = [JSON.stringify(before), JSON.stringify(after)];
  if (hasLostLetters(before, after))
    return {
      code: "lost-characters",
      message: `${read} is the declared ${known} without its letters beyond ASCII: a program lost them. Export again as UTF-8. If ${read} is right, write it into ${place} first`,
    };
  if (hasLostDigits(before, after) || isShownNumber(before, after, isPhone))
    return {
      code: "lost-digits",
      message: `${read} is what a spreadsheet makes of the declared ${known} when it takes it for a number. Format the column as text and write ${known} again. If ${read} is right, write it into ${place} first`,
    };
  return hasLostMarks(before, after)
    ? {
        severity: "warning",
        code: "lost-marks",
        message: `${read} would take the place of ${known}: did a program write plain letters?`,
      }
    : undefined;
}

function textPairs(
  before: FieldValue | undefined,
  after: FieldValue,
): (readonly [string, string, string?])[] {
  if (typeof before === "string" && typeof after === "string") return [[before, after]];
  if (Array.isArray(before) && Array.isArray(after))
    return before.flatMap((known: unknown, index) => {
      const value: unknown = after[index];
      return typeof known === "string" && typeof value === "string"
        ? [[known, value] as const]
        : [];
    });
  if (typeof before !== "object" || typeof after !== "object" || !before || !after) return [];
  return Object.entries(after as Readonly<Record<string, unknown>>).flatMap(([member, value]) => {
    const known = (before as Readonly<Record<string, unknown>>)[member];
    return typeof known === "string" && typeof value === "string"
      ? [[known, value, member] as const]
      : [];
  });
}
