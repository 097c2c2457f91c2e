import type { Plan } from "../model/plan.ts";
import {
  commentMarker,
  fitted,
  joined,
  type Budget,
  type MarkdownOptions,
} from "./markdownParts.ts";
import { renderDetails, renderDrift, renderSummaryTable } from "./markdownTables.ts";
import { renderWarnings } from "./markdownWarnings.ts";
import { changesByRisk, deedsOf, nothingText, totalsLines } from "./planFacts.ts";
import { forMarkdownCode } from "./escape.ts";
import { shorten } from "./values.ts";
import { count, writesText } from "./words.ts";

/** Tried one after the other: first the details go, then rows of tables, then everything but the sums. */
const BUDGETS: readonly Budget[] = [
  { details: Infinity, rows: Infinity, names: 20, text: 10_000 },
  { details: 40, rows: Infinity, names: 20, text: 10_000 },
  { details: 0, rows: Infinity, names: 20, text: 10_000 },
  { details: 0, rows: 300, names: 20, text: 6_000 },
  { details: 0, rows: 100, names: 20, text: 3_000 },
  { details: 0, rows: 30, names: 10, text: 1_000 },
  { details: 0, rows: 10, names: 5, text: 300 },
  { details: 0, rows: 3, names: 2, text: 120 },
];

/**
 * The comment on a pull request and the summary of a job. Depends on nothing but the plan, so that an unchanged plan
 * leaves a comment untouched. Starts with a hidden line by which the comment is found again.
 */
export function renderPlanMarkdown(plan: Plan, options: MarkdownOptions): string {
  return fitted([...BUDGETS, undefined], options.limit, (budget) =>
    budget === undefined
      ? joined([
          heading(plan, options),
          "Too long to be shown here: see `rollcall plan`.",
          sums(plan),
        ])
      : render(plan, options, budget),
  );
}

function render(plan: Plan, options: MarkdownOptions, budget: Budget): string {
  const changes = changesByRisk(plan);
  return joined([
    heading(plan, options),
    ...renderWarnings(plan, options, budget),
    changes.length === 0 ? nothingText(plan) : renderSummaryTable(changes, options, budget),
    renderDetails(changes, options, budget),
    sums(plan),
    promise(plan, changes.length),
    renderDrift(plan, options, budget),
  ]);
}

function heading(plan: Plan, { marker }: MarkdownOptions): string {
  return `${commentMarker(marker ?? plan.tenant.domain)}\n### Rollcall: ${planTitle(plan)}`;
}

/** What merging does, in one line of plain text that says it all. */
export function planTitle(plan: Plan): string {
  const verb = mergingOf(plan);
  const { blocked } = plan.totals;
  const parts = [
    plan.refusals.length > 0 ? "refused" : "",
    `${verb} ${plan.refusals.length > 0 ? conditional(deedsOf(plan.totals)) : deedsOf(plan.totals) || "changes nothing"}`,
    blocked > 0 ? `${count(blocked, "user is", "users are")} blocked` : "",
    plan.released.length > 0
      ? `${count(plan.released.length, "user is", "users are")} no longer declared`
      : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

// "creates 1 user and updates 2" → "would create 1 user and update 2".
function conditional(deeds: string): string {
  return deeds === ""
    ? "would change nothing"
    : `would ${deeds.replace(/\b(disable|enable|adopt|create|update)s\b/g, "$1")}`;
}

function sums(plan: Plan): string {
  const { totals } = plan;
  // Two blanks at a line's end would be invisible; a backslash breaks the line as well.
  return [...totalsLines(totals), writesText(totals.writes)].join("\\\n");
}

function promise(plan: Plan, changes: number): string {
  if (plan.refusals.length > 0) return "While it is refused, nothing is applied.";
  if (changes === 0) return "";
  const merging = mergingOf(plan) === "merging";
  const directory = forMarkdownCode(shorten(plan.tenant.domain, 100));
  return `${merging ? "On merge exactly this is applied" : "Exactly this is applied"} to ${directory}; a user who changes in the directory meanwhile is skipped and named.`;
}

// Without a base, or when correcting drift, it is not a merge that is talked about.
function mergingOf(plan: Plan): "merging" | "applying" {
  return plan.base !== undefined && !plan.correctsDrift ? "merging" : "applying";
}
