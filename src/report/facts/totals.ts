import type { Totals } from "../../model/plan.ts";
import { count, digits, listed } from "../words.ts";
import { KINDS } from "./plan.ts";

/** "disables 1 user, creates 2 and updates 1". Empty when nothing would be applied. */
export function deedsOf(totals: Totals): string {
  const deeds = KINDS.filter((kind) => totals[kind] > 0);
  const { strangers = 0 } = totals;
  return listed([
    ...deeds.map(
      (kind, index) =>
        `${kind}s ${index === 0 ? count(totals[kind], "user") : digits(totals[kind])}`,
    ),
    ...(strangers > 0 ? [`takes ${count(strangers, "undeclared user")} out of groups`] : []),
  ]);
}

/**
 * The two sums that account for everybody, for example "15 declared = 1 create + 14 unchanged".
 *
 * @param escape for the words of the scope, which come from the configuration
 */
export function totalsLines(totals: Totals, escape: (text: string) => string): [string, string] {
  const outside = Object.entries(totals.outsideScope ?? {}).map(
    ([reason, number]) => `${digits(number)} ${escape(reason)}`,
  );
  const { strangers = 0 } = totals;
  const notes = [
    ...(outside.length > 0 ? [`of these out of scope: ${outside.join(", ")}`] : []),
    ...(strangers > 0 ? [`of these taken out of groups: ${digits(strangers)}`] : []),
  ];
  const directory = sum(totals.directory, "in the directory", [
    [totals.matched, "matched"],
    [totals.protected, "protected"],
    [totals.unmanaged, "unmanaged"],
  ]);
  return [
    sum(totals.declared, "declared", [
      ...KINDS.map((kind) => [totals[kind], kind] as const),
      [totals.unchanged, "unchanged"],
      [totals.blocked, "blocked"],
    ]),
    `${directory}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`,
  ];
}

function sum(total: number, what: string, terms: readonly (readonly [number, string])[]): string {
  const shown = terms.filter(([number]) => number > 0);
  const right = shown.map(([number, name]) => `${digits(number)} ${name}`).join(" + ");
  return `${digits(total)} ${what}${right === "" ? "" : ` = ${right}`}`;
}
