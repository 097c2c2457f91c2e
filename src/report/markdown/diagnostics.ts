import type { Diagnostic } from "../../model/diagnostic.ts";
import type { Roster } from "../../model/user.ts";
import { forMarkdown, forMarkdownCode } from "../escape.ts";
import { commentMarker, fitted, joined, placeLink, table, type MarkdownOptions } from "./parts.ts";
import { countMistakes, mistakesIn, otherPlaces, type Mistake } from "../facts/mistakes.ts";
import { shorten } from "../values.ts";
import { count, digits } from "../words.ts";

export interface InvalidMarkdownOptions extends Pick<MarkdownOptions, "link" | "limit"> {
  /** Of the tenant whose comment this takes the place of, where it is known: no directory was asked. */
  readonly domain?: string;
}

const MOST_PLACES = 5;

/** Tried one after the other until the whole is below the limit. */
const BUDGETS = [
  { rows: Infinity, text: 2_000 },
  ...[1000, 300, 100, 30, 10, 3, 0].map((rows) => ({ rows, text: 300 })),
];

/**
 * Mistakes because of which nothing can be planned, for a comment on a pull request or the summary of a job. The lines
 * of YAML are not shown, since they may hold personal values.
 */
export function renderInvalidMarkdown(
  diagnostics: readonly Diagnostic[],
  options: InvalidMarkdownOptions,
): string {
  const files = new Set(diagnostics.map(({ at }) => at.file)).size;
  const mistakes = mistakesIn(diagnostics);
  const title = `### Rollcall: nothing can be planned: ${countMistakes(mistakes)} in ${count(files, "file")}`;
  // Without a name it would be found for every tenant.
  const marker = options.domain ? `${commentMarker(options.domain)}\n` : "";
  return fitted(BUDGETS, options.limit, (budget) => [
    `${marker}${title}`,
    rows(mistakes, options, budget),
    "Nothing was read from or written to the directory. `rollcall validate` says the same before a push.",
  ]);
}

/** For the summary of the job that checks the files: what was checked, and the warnings. */
export function renderValidMarkdown(
  { users, files, diagnostics }: Roster,
  options: Pick<InvalidMarkdownOptions, "link" | "limit"> = {},
): string {
  const mistakes = mistakesIn(diagnostics);
  const warnings = mistakes.length === 0 ? "" : `, ${countMistakes(mistakes)}`;
  return fitted(BUDGETS, options.limit, (budget) => [
    `### Rollcall: ${count(users.length, "user")} in ${count(files, "file")}: valid${warnings}`,
    rows(mistakes, options, budget),
  ]);
}

function rows(
  mistakes: readonly Mistake[],
  options: InvalidMarkdownOptions,
  budget: { readonly rows: number; readonly text: number },
): string {
  const shown = mistakes.slice(0, budget.rows).map((mistake) => {
    const { at, severity, code, message } = mistake.diagnostic;
    const places = otherPlaces(mistake, MOST_PLACES, (place) => placeLink(place, options));
    return [
      placeLink(at, options),
      [
        `${severity === "warning" ? "warning: " : ""}${forMarkdown(shorten(message, budget.text))}`,
        ...(places === "" ? [] : [`Also at ${places}.`]),
      ].join(" "),
      forMarkdownCode(shorten(code, budget.text)),
    ];
  });
  const more = mistakes.length - shown.length;
  return joined([
    shown.length === 0 ? "" : table(["where", "what", "code"], shown),
    more > 0 ? `… and ${digits(more)} more: \`rollcall validate\` shows all.` : "",
  ]).trimEnd();
}
