import type { Plan } from "../../model/plan.ts";
import type { Roster } from "../../model/user.ts";
import { annotationsOfDiagnostics, annotationsOfPlan, type Annotation } from "../annotations.ts";
import { renderInvalidMarkdown } from "../markdown/diagnostics.ts";
import { forMarkdownCode, forMarkdownLink } from "../escape.ts";
import { commentMarker, type MarkdownOptions } from "../markdown/parts.ts";
import { countMistakes, mistakesIn } from "../facts/mistakes.ts";
import { renderOrganisationChart } from "../markdown/organisationChart.ts";
import { JOB_DIRECTORY } from "../facts/plan.ts";
import {
  planMarkdown,
  planTitle,
  renderPlanMarkdown,
  type PlanMarkdown,
} from "../markdown/plan.ts";
import { shorten } from "../values.ts";
import { count, digits } from "../words.ts";

/** Everything that a pull request is told: the same facts in the places where GitHub's users look. */
export interface PlanPages {
  /** The hidden first line by which the comment is found again. */
  readonly marker: string;
  /** One line of plain text. */
  readonly title: string;
  /** Markdown for the comment, which starts with the marker. */
  readonly comment: string;
  /** Markdown for the page of the run, which holds more. */
  readonly summary: string;
  readonly annotations: readonly Annotation[];
  /** The comment within so many bytes, where it can be shorter. */
  readonly within?: (limit: number) => string;
}

export interface PageOptions extends Pick<MarkdownOptions, "link" | "rollcall"> {
  /** The page of the run, which holds the summary. */
  readonly runUrl?: string;
  /** Tells the comments about several tenants apart. */
  readonly tenant: string;
}

/** Of which commit a plan is: an older comment must not pass for a newer commit's. */
export interface PlannedCommit {
  readonly head: string;
  readonly base: string;
}

/** Bytes; GitHub drops a summary of more than 1 MiB, and the chart is still to come. */
const LONGEST_SUMMARY = 900_000;
/** Users with a folded part of their own in the summary, which is there to hold them. */
const FOLDS_IN_SUMMARY = 300;
const FILES_SHOWN = 20;

export function pagesOfPlan(
  plan: Plan,
  { tenant, commit, runUrl, ...more }: PageOptions & { readonly commit?: PlannedCommit },
): PlanPages {
  const options = { ...more, marker: tenant, hidePersonal: true, embedded: JOB_DIRECTORY };
  const summary = summaryWithChart(plan, options);
  const run = runUrl === undefined ? undefined : { url: runUrl, isWhole: summary.isWhole };
  const footer = commit
    ? `\nPlanned for ${shortCode(commit.head)} into ${shortCode(commit.base)}.\n`
    : "";
  const within = (limit?: number): string =>
    `${renderPlanMarkdown(plan, { ...options, ...(run && { run }), ...(limit !== undefined && { limit }) })}${footer}`;
  return {
    marker: commentMarker(tenant),
    title: planTitle(plan, options),
    comment: within(),
    within,
    summary: `${summary.markdown}${footer}`,
    annotations: annotationsOfPlan(plan),
  };
}

/** What the page of a run holds of a plan, with a chart where it can be read. */
export function summaryOfPlan(plan: Plan, { rollcall }: Pick<MarkdownOptions, "rollcall">): string {
  return summaryWithChart(plan, rollcall ? { rollcall } : {}).markdown;
}

function summaryWithChart(
  plan: Plan,
  options: Pick<MarkdownOptions, "link" | "marker" | "rollcall">,
): PlanMarkdown {
  const full = planMarkdown(plan, {
    ...options,
    hidePersonal: true,
    embedded: JOB_DIRECTORY,
    limit: LONGEST_SUMMARY,
    folds: FOLDS_IN_SUMMARY,
  });
  const chart = renderOrganisationChart(plan);
  return chart === "" ? full : { ...full, markdown: `${full.markdown}\n${chart}\n` };
}

function shortCode(commit: string): string {
  return forMarkdownCode(commit.slice(0, 10));
}

/** For a pull request whose files are invalid: no directory was asked. */
export function pagesOfInvalid(
  { diagnostics }: Pick<Roster, "diagnostics">,
  { tenant, link }: PageOptions,
): PlanPages {
  const options = { ...(link && { link }), domain: tenant };
  const files = new Set(diagnostics.map(({ at }) => at.file)).size;
  return {
    marker: commentMarker(tenant),
    title: `no plan: ${countMistakes(mistakesIn(diagnostics))} in ${count(files, "file")}`,
    comment: renderInvalidMarkdown(diagnostics, options),
    within: (limit) => renderInvalidMarkdown(diagnostics, { ...options, limit }),
    summary: renderInvalidMarkdown(diagnostics, { ...options, limit: LONGEST_SUMMARY }),
    annotations: annotationsOfDiagnostics(diagnostics),
  };
}

/** For a pull request from a fork that is not planned, since its plan would show what the directory holds. */
export function pagesOfStranger(pullRequest: number, tenant: string): PlanPages {
  return pagesWithout(
    tenant,
    "not planned: it comes from a fork, by a person without write access",
    [
      "A plan shows what the directory holds, so Rollcall plans a fork only when its author, and the person who pushed the last commit, may write to this repository.",
      takeOver(pullRequest),
      "**If you opened this pull request**, there is nothing for you to do: wait for a maintainer.",
    ],
  );
}

/** For a pull request whose branch is gone, with the repository that it was in. */
export function pagesOfOrphan(pullRequest: number, tenant: string): PlanPages {
  return pagesWithout(tenant, "not planned: the repository with its branch was deleted", [
    "Rollcall cannot see who may push to a branch that is gone, so it plans nothing of it.",
    takeOver(pullRequest),
  ]);
}

function takeOver(pullRequest: number): string {
  const branch = `fork-${pullRequest}`;
  return `**If you maintain this repository**, read the files. If they are harmless, take the branch over and open a pull request from it:\n\n\`\`\`\ngh pr checkout ${pullRequest} --branch ${branch} && git push origin ${branch}\n\`\`\``;
}

/** For a pull request that takes a tenant of several out of the repository. */
export function pagesOfRemoved(tenant: string): PlanPages {
  return pagesWithout(tenant, "this takes the tenant out of the repository", [
    "Its accounts stay as they are, and nothing writes to them from here any more. Changes that are merged for this tenant and not applied yet are never applied.",
  ]);
}

/** For a pull request whose plan failed; the reason stands only on the page of the run, for an error may quote the directory. */
export function pagesOfFailure(runPage: string, tenant: string): PlanPages {
  const link = forMarkdownLink(runPage);
  return pagesWithout(tenant, "no plan: the run failed", [
    `${link === undefined ? "The page of the run" : `[The page of the run](${link})`} says why. Once that is resolved, re-run the job there, or push another commit.`,
  ]);
}

function pagesWithout(tenant: string, title: string, paragraphs: readonly string[]): PlanPages {
  const marker = commentMarker(tenant);
  const comment = `${[`${marker}\n### Rollcall: ${title}`, ...paragraphs].join("\n\n")}\n`;
  return { marker, title, comment, summary: comment, annotations: [] };
}

/** For a pull request that cannot be merged as it is, so that nobody knows what it would do. */
export function pagesOfConflict(files: readonly string[], tenant: string): PlanPages {
  const title =
    files.length === 0
      ? "no plan: this branch cannot be merged"
      : `no plan: conflicts in ${count(files.length, "file")}`;
  const shown = files
    .slice(0, FILES_SHOWN)
    .map((file) => `- ${forMarkdownCode(shorten(file, 200))}`);
  const more = files.length - shown.length;
  return pagesWithout(tenant, title, [
    "This branch conflicts with the one that it goes to. Resolve the conflicts; the plan follows.",
    [...shown, ...(more > 0 ? [`- … and ${digits(more)} more`] : [])].join("\n"),
  ]);
}
