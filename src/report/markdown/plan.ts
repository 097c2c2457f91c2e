import { blockedHere, type Change, type Plan } from "../../model/plan.ts";
import { commentMarker, fitted, restOf, type Budget, type MarkdownOptions } from "./parts.ts";
import { renderDrift } from "./outside.ts";
import { renderUsers } from "./users.ts";
import { renderRules } from "./rules.ts";
import { renderBlockedBefore, renderWarnings } from "./warnings.ts";
import {
  aboutNewAccounts,
  changesByRisk,
  EMBEDDED_DIRECTORY,
  isQuiet,
  nothingText,
  OBSERVING,
} from "../facts/plan.ts";
import { deedsOf, totalsLines } from "../facts/totals.ts";
import { forMarkdown, forMarkdownCode } from "../escape.ts";
import { renderOpen } from "./open.ts";
import { openDeeds, openRefusals } from "../facts/open.ts";
import { ruleDeeds } from "../facts/rules.ts";
import { shorten } from "../values.ts";
import { count, writesText } from "../words.ts";

/** Users with a folded part of their own, above which nobody reads them one by one. */
const MOST_FOLDS = 50;

/** Tried one after the other: first links and folded parts go, then rows of tables, then everything but the sums. */
function budgets(folds: number, changes: number): readonly Budget[] {
  const whole = {
    folds,
    lineLinks: true,
    rowLinks: true,
    rows: Infinity,
    names: 20,
    text: 10_000,
    paste: Infinity,
  };
  const folded = [
    { ...whole, lineLinks: false },
    { ...whole, lineLinks: false, paste: 30_000 },
    { ...whole, lineLinks: false, paste: 30_000, folds: 20 },
  ];
  return [
    whole,
    // In tables there is nothing of this to take away.
    ...(changes > folds ? [{ ...whole, paste: 30_000 }] : folded),
    { ...whole, folds: 20, lineLinks: false, rowLinks: false, paste: 30_000 },
    ...[
      { folds: 50, rows: 1_000, names: 20, text: 10_000, paste: 30_000 },
      { folds: 20, rows: 20, names: 20, text: 6_000, paste: 30_000 },
      { folds: 20, rows: 20, names: 20, text: 6_000, paste: 10_000 },
      { folds: 10, rows: 10, names: 10, text: 3_000, paste: 3_000 },
      { folds: 3, rows: 5, names: 5, text: 1_000, paste: 1_000 },
      { folds: 0, rows: 5, names: 5, text: 300, paste: 300 },
      { folds: 0, rows: 1, names: 2, text: 120, paste: 120 },
    ].map((budget) => ({ ...whole, ...budget, lineLinks: false })),
  ];
}

/** A plan as Markdown. */
export interface PlanMarkdown {
  readonly markdown: string;
  /** Whether every user and every file to paste is in it. */
  readonly isWhole: boolean;
}

/**
 * The comment on a pull request and the summary of a job. Depends on nothing but the plan, so that an unchanged plan
 * leaves a comment untouched. Starts with a hidden line by which the comment is found again.
 */
export function renderPlanMarkdown(plan: Plan, options: MarkdownOptions): string {
  return planMarkdown(plan, options).markdown;
}

/** The same, with whether it had to be cut. */
export function planMarkdown(plan: Plan, options: MarkdownOptions): PlanMarkdown {
  const changes = changesByRisk(plan);
  let spent: Budget | undefined;
  const markdown = fitted(
    [...budgets(options.folds ?? MOST_FOLDS, changes.length), undefined],
    options.limit,
    (budget) => {
      spent = budget;
      return budget === undefined
        ? [
            heading(plan, options),
            `Too long to be shown here: ${restOf(options, "plan --full")}.`,
            sums(plan),
          ]
        : render(plan, changes, options, budget);
    },
  );
  return { markdown, isWhole: spent?.rows === Infinity && spent.paste === Infinity };
}

function* render(
  plan: Plan,
  changes: readonly Change[],
  options: MarkdownOptions,
  budget: Budget,
): Iterable<string> {
  yield heading(plan, options);
  if (isQuiet(plan)) return yield quietText(plan);
  yield renderRules(plan, options, budget);
  yield* renderOpen(plan, options, budget);
  yield* renderWarnings(plan, changes, options, budget);
  if (changes.length === 0) yield nothingText(plan);
  else yield* renderUsers(changes, options, budget);
  yield renderBlockedBefore(plan, options, budget);
  yield renderDrift(plan, options, budget);
  yield sums(plan);
  yield promise(plan, changes.length, options);
}

// One sentence, which still says how many were looked at.
function quietText({ totals }: Plan): string {
  return `The directory is as declared: ${count(totals.declared, "declared user was", "declared users were")} compared with ${count(totals.directory, "account")}.`;
}

function heading(plan: Plan, options: MarkdownOptions): string {
  const { marker } = options;
  return `${commentMarker(marker ?? plan.tenant.domain)}\n### Rollcall: ${planTitle(plan, options)}`;
}

/** What merging does, in one line of plain text that says it all. */
export function planTitle(plan: Plan, options: Pick<MarkdownOptions, "embedded">): string {
  const blocked = blockedHere(plan).length;
  const parts = [
    plan.observes ? "observe mode, nothing is written" : "",
    isRefused(plan) ? "refused" : "",
    ...whatHappenedBefore(plan),
    ...whatHappens(plan, plan.embedded ? ` in ${options.embedded ?? EMBEDDED_DIRECTORY}` : ""),
    blocked > 0 ? `${count(blocked, "user is", "users are")} blocked` : "",
    ...releasedTitle(plan),
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function isRefused(plan: Plan): boolean {
  return plan.refusals.length + openRefusals(plan).length > 0;
}

function whatHappenedBefore(plan: Plan): string[] {
  const before = plan.open ? openDeeds(plan.open) : "";
  const verb = plan.observes || isRefused(plan) ? "would apply" : "applies";
  return [
    ...(plan.open?.unknown === undefined ? [] : ["what was merged before is not known"]),
    ...(before === "" ? [] : [`${mergingOf(plan)} ${verb} what was merged before: ${before}`]),
  ];
}

// "Nothing" is said only where it is true of the rules, and of what was merged before, as well.
function whatHappens(plan: Plan, where: string): string[] {
  const verb = mergingOf(plan);
  const deeds = deedsOf(plan.totals);
  const rules = plan.rules ? ruleDeeds(plan.rules) : "";
  const nothing = rules !== "" ? "nobody" : plan.open?.changes.length ? "nothing else" : "nothing";
  const what =
    plan.observes || isRefused(plan) ? conditional(deeds, nothing) : deeds || `changes ${nothing}`;
  if (rules === "") return [`${verb} ${what}${where}`];
  return deeds === ""
    ? [`${verb} ${what}${where}, but the rules: ${rules}`]
    : [`${verb} ${what}${where}`, `changes the rules: ${rules}`];
}

// An account that nobody looks after any more, and that can still sign in, is the one to know of.
function releasedTitle({ released }: Plan): string[] {
  const enabled = released.filter(({ accountEnabled }) => accountEnabled === true).length;
  const others = released.length - enabled;
  return [
    ...(enabled > 0
      ? [
          `${count(enabled, "account stays", "accounts stay")} enabled although ${enabled === 1 ? "its file is" : "their files are"} gone`,
        ]
      : []),
    ...(others > 0 ? [`${count(others, "user is", "users are")} no longer declared`] : []),
  ];
}

// "creates 1 user and updates 2" → "would create 1 user and update 2".
function conditional(deeds: string, nothing: string): string {
  return deeds === ""
    ? `would change ${nothing}`
    : `would ${deeds.replace(/\b(disable|enable|adopt|create|update|take)s\b/g, "$1")}`;
}

function sums(plan: Plan): string {
  const { totals } = plan;
  // Two blanks at a line's end would be invisible; a backslash breaks the line as well.
  return [
    ...totalsLines(totals, forMarkdown),
    ...(totals.writes > 0 ? [writesText(plan)] : []),
  ].join("\\\n");
}

function promise(plan: Plan, changes: number, { embedded }: MarkdownOptions): string {
  if (plan.observes) return forMarkdown(OBSERVING);
  if (isRefused(plan)) return "While it is refused, nothing is applied.";
  if (changes + (plan.open?.changes.length ?? 0) === 0) return "";
  const merging = mergingOf(plan) === "merging";
  const directory = plan.embedded
    ? (embedded ?? EMBEDDED_DIRECTORY)
    : forMarkdownCode(shorten(plan.tenant.domain, 100));
  return [
    `${merging ? "On merge exactly this is applied" : "Exactly this is applied"} to ${directory}; a user who changes in the directory in the meantime is skipped and listed.`,
    ...aboutNewAccounts(plan),
  ].join(" ");
}

// Without a base, or when correcting drift, it is not a merge that is talked about.
function mergingOf(plan: Plan): "merging" | "applying" {
  return plan.base !== undefined && !plan.correctsDrift ? "merging" : "applying";
}
