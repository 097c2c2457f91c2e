import { displayWidth, fits, wrapped } from "./columns.ts";
import { forTerminal } from "../escape.ts";
import { personText, type Name } from "../people.ts";
import type { Person } from "../values.ts";
import { paint, type Style } from "./style.ts";

/** The line above what is said of a user. */
export interface Heading {
  /** What stands before the name, such as "~ update  ". */
  readonly start: string;
  readonly name: Name;
  /** Where the user is declared. */
  readonly place: string;
}

/** Headings of several users: their places are behind them, or, where a terminal is too narrow for one, all below. */
export function headingLines(headings: readonly Heading[], style: Style): string[][] {
  const whole = headings.map(({ start, name, place }) => `${start}${name.aligned}  ${place}`);
  if (whole.every((line) => fits(line, style))) return whole.map((line) => [line]);
  return headings.map(({ start, name, place }) => [
    ...nameLines(start, name, style),
    wrapped(`    ${place}`, style),
  ]);
}

/** Of a user whose files were written. */
export function takenHeading(person: Person | undefined, place: string, style: Style): Heading {
  const name = person ? personText(person) : "";
  return {
    start: `${paint(style, "green", "+")} `,
    name: { aligned: name, parts: [name] },
    place: forTerminal(place),
  };
}

/** A name behind its start, on one line where that fits. */
export function nameLines(start: string, { aligned, parts }: Name, style: Style): string[] {
  const line = start + aligned.trimEnd();
  if (fits(line, style)) return [line];
  const indent = displayWidth(start);
  return parts.map((part, index) =>
    wrapped((index === 0 ? start : " ".repeat(indent)) + part, style, indent),
  );
}
