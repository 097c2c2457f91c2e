import type { Diagnostic, Location } from "../../model/diagnostic.ts";
import { count, listed } from "../words.ts";

/** Diagnostics of one code with one cause, which are told once. */
export interface Mistake {
  /** The first of them, which says it for all. */
  readonly diagnostic: Diagnostic;
  /** Where else it is. */
  readonly others: readonly Location[];
}

/** One entry for each cause, in the order in which they first occur. A diagnostic without a cause stands for itself. */
export function mistakesIn(diagnostics: readonly Diagnostic[]): readonly Mistake[] {
  const mistakes = new Map<string | Diagnostic, { diagnostic: Diagnostic; others: Location[] }>();
  for (const diagnostic of diagnostics) {
    const { code, cause, message, at } = diagnostic;
    const key = cause === undefined ? diagnostic : JSON.stringify([code, cause, message]);
    const known = mistakes.get(key);
    if (known) known.others.push(at);
    else mistakes.set(key, { diagnostic, others: [] });
  }
  return [...mistakes.values()];
}

/** "3 errors and 1 warning". What has one cause counts as one. */
export function countMistakes(mistakes: readonly Mistake[]): string {
  const errors = mistakes.filter(({ diagnostic }) => diagnostic.severity === "error").length;
  const warnings = mistakes.length - errors;
  return listed([
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ]);
}

/** "a, b and 3 more places": the first of the other places, and how many more there are; empty where there is none. */
export function otherPlaces(
  { others }: Mistake,
  most: number,
  show: (place: Location) => string,
): string {
  if (others.length === 0) return "";
  const more = others.length - most;
  const shown = others.slice(0, most).map(show);
  return more > 0
    ? `${shown.join(", ")} and ${count(more, "more place", "more places")}`
    : listed(shown);
}
