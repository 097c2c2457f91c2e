import type { CountedGuard, NewUserSettings } from "../../model/configuration.ts";
import type { GuardName, Plan, Refusal } from "../../model/plan.ts";
import { newAccountsIn, type Outcome, type Receipt } from "../../model/receipt.ts";
import { forMarkdown, forMarkdownCode, forMarkdownLink } from "../escape.ts";
import { commentMarker, fitted, joined, runLink, type MarkdownOptions } from "../markdown/parts.ts";
import { renderRefusal } from "../markdown/refusal.ts";
import { outcomesOfPlan } from "../facts/outcomesOfPlan.ts";
import { JOB_DIRECTORY } from "../facts/plan.ts";
import { renderReceiptMarkdown } from "../markdown/receipt.ts";
import { shorten } from "../values.ts";
import { count, firstOf, listed } from "../words.ts";

/** The comment that tells a merged pull request what became of it. */
export interface OutcomePage {
  readonly marker: string;
  readonly comment: string;
}

export interface OutcomeOptions extends Pick<MarkdownOptions, "link"> {
  /** Tells the comments about several tenants apart. */
  readonly tenant: string;
  /** The page of the run, which holds the summary and the record. */
  readonly runUrl: string;
  /** The page of the workflow that applies, where it can be started. */
  readonly applyUrl?: string;
  /** False: the configuration says that no approval is needed. */
  readonly approvalRequired?: boolean;
  /** Logins of those whose approval counts. */
  readonly approvers?: readonly string[];
  /** How new users get their first credential. */
  readonly credential?: NewUserSettings["credential"];
}

/** What one pull request of several adds to the counts of the guards. */
export interface PullRequestCounts {
  readonly number: number;
  readonly counts: Readonly<Partial<Record<CountedGuard, number>>>;
}

/** Of whom all went well, in the comment: the page of the run has room for all of them. */
const MOST_APPLIED = 20;
const REASON_LENGTH = 2_000;
const MOST_PULL_REQUESTS = 50;

/**
 * What the attempts of apply runs did of one pull request.
 *
 * @param plan what its reviewers saw; undefined: none was found, so nothing of it was applied
 * @param earlier outcomes of the attempts before, oldest first
 */
export function outcomePage(
  receipt: Receipt,
  plan: Plan | undefined,
  options: OutcomeOptions,
  earlier: readonly Outcome[] = [],
): OutcomePage {
  const unapproved = options.approvalRequired === false ? NO_APPROVAL : "";
  if (!plan)
    return notApplied(
      options,
      "merged, not applied",
      "The plan workflow made no plan of this pull request's last commit, so what it does was not reviewed. Nothing of it was written.",
      startIt(options),
      unapproved,
    );
  const part = outcomesOfPlan(receipt, plan, earlier);
  const text = renderReceiptMarkdown(part, {
    hidePersonal: true,
    newAccounts: newAccountsIn(part),
    ...(options.credential && { credential: options.credential }),
    embedded: JOB_DIRECTORY,
    retry: "Run the job again",
    mostApplied: MOST_APPLIED,
    rest: `${runLink({ url: options.runUrl, isWhole: true })} shows all`,
  });
  return page(
    options.tenant,
    joined([
      text.trimEnd(),
      approvedBy(options),
      unapproved,
      runLine(options, "The run, with the receipt"),
    ]),
  );
}

function approvedBy({ approvers = [] }: OutcomeOptions): string {
  return approvers.length === 0 ? "" : `Approved by ${listed(approvers.map(forMarkdownCode))}.`;
}

const NO_APPROVAL =
  "The configuration says `requireApproval: false`, so nobody was asked whether a second person approved this.";

/**
 * For a run that ended before it wrote anything.
 *
 * @param options.refusals the guards that refused, which say more than the reason
 * @param options.pullRequests what was applied together, where the guards counted it together
 */
export function notAppliedPage(
  reason: string,
  options: OutcomeOptions & {
    readonly refusals?: readonly Refusal[];
    readonly pullRequests?: readonly PullRequestCounts[];
  },
): OutcomePage {
  const { refusals = [], pullRequests = [], runUrl, link } = options;
  const run = { url: runUrl, isWhole: true };
  return page(
    options.tenant,
    fitted([30_000, 10_000, 3_000, 300], undefined, (paste) =>
      joined([
        "### Rollcall: merged, not applied",
        refusals.length === 0
          ? forMarkdown(shorten(reason, REASON_LENGTH))
          : "A guard refused what is merged, so nothing was written.",
        ...refusals.map((refusal) =>
          renderRefusal(
            refusal,
            { run, ...(link && { link }) },
            { text: REASON_LENGTH, names: 20, paste },
          ),
        ),
        countedTogether(refusals, pullRequests),
        "Nothing is lost: once that is settled, the next run applies this as well.",
        runLine(options),
      ]),
    ),
  );
}

/** For a run in observe mode, which ends as it should. */
export function observedPage(reason: string, options: OutcomeOptions): OutcomePage {
  return notApplied(options, "merged, and only observed", forMarkdown(reason));
}

/** For a run while the switch is on that stops every write. */
export function pausedPage(options: OutcomeOptions): OutcomePage {
  return notApplied(
    options,
    "merged, waiting: Rollcall is paused",
    "The repository's variable `ROLLCALL_PAUSED` is set, so nothing was written. What was merged waits.",
    "To apply it, remove the variable, then run the jobs of this run again. The next merge applies it as well.",
  );
}

/**
 * For a run that ended before it knew what earlier runs had applied, and so before it knew what is left to do.
 *
 * @param reason why not
 */
export function notYetKnownPage(reason: string, options: OutcomeOptions): OutcomePage {
  return notApplied(
    options,
    "merged, not applied yet",
    `What earlier runs applied is not known yet, so nothing was written: ${forMarkdown(shorten(reason, REASON_LENGTH))}`,
    "Nothing is lost: the next run that finds it out applies this as well.",
  );
}

/**
 * For a pull request that nobody approved who had no part in it.
 *
 * @param why as a sentence without its end
 * @param pullRequestUrl its page
 */
export function approvalMissingPage(
  why: string,
  pullRequestUrl: string,
  options: OutcomeOptions,
): OutcomePage {
  return notApplied(
    options,
    "merged, not applied: an approval is missing",
    `${forMarkdown(shorten(why, REASON_LENGTH))}, so nothing of it was written.`,
    startIt(options, approveIt(pullRequestUrl)),
  );
}

/**
 * For a pull request whose approval is older than the plan, so that it cannot be meant for it.
 *
 * @param pullRequestUrl its page
 */
export function approvedBeforePlanPage(
  pullRequestUrl: string,
  options: OutcomeOptions,
): OutcomePage {
  return notApplied(
    options,
    "merged, not applied: approved before the plan was made",
    "The approval is older than the plan, so it was given without seeing what this does. Nothing of it was written.",
    startIt(options, approveIt(pullRequestUrl)),
  );
}

/**
 * The page of a merged pull request takes no approval any more; the API and the command line tool do.
 *
 * @see https://github.com/cli/cli/issues/5038
 */
function approveIt(pullRequestUrl: string): string {
  const command = forMarkdownCode(`gh pr review ${pullRequestUrl} --approve`);
  return `- **To apply it as planned**, ask someone who neither opened it nor committed to it to run ${command}, since GitHub's page of a merged pull request takes no approval. Then run the jobs of this run again.`;
}

// What helps wherever the review is missing: a review of what is left to do.
function startIt({ applyUrl }: OutcomeOptions, first?: string): string {
  const target = applyUrl === undefined ? undefined : forMarkdownLink(applyUrl);
  const workflow = target === undefined ? "the apply workflow" : `[the apply workflow](${target})`;
  return [
    ...(first === undefined ? [] : [first]),
    `- **To apply it${first === undefined ? "" : " with all that is waiting"}**, start ${workflow} manually. It plans everything that is merged and not applied, and waits for an approval.`,
    "- **To take it back**, revert this pull request.",
  ].join("\n");
}

function countedTogether(
  refusals: readonly Refusal[],
  pullRequests: readonly PullRequestCounts[],
): string {
  const guards = refusals.map(({ guard }) => guard).filter(isCounted);
  const parts = pullRequests
    .map(({ number, counts }) => ({
      number,
      counts: guards.flatMap((guard) => {
        const counted = counts[guard] ?? 0;
        return counted === 0 ? [] : [count(counted, COUNTED[guard])];
      }),
    }))
    .filter(({ counts }) => counts.length > 0);
  if (parts.length < 2) return "";
  return `These were merged one after the other and are applied together, so the guard counts them together: ${firstOf(
    parts.map(({ number, counts }) => `#${number} (${listed(counts)})`),
    MOST_PULL_REQUESTS,
  )}.`;
}

const COUNTED: Readonly<Record<CountedGuard, string>> = {
  disables: "disable",
  enables: "enable",
  renames: "rename",
  adoptions: "adoption",
  signInProperties: "change of sign-in properties",
  licensedGroups: "removal from a group that gives licences",
  membershipRemovals: "removal from groups",
  memberships: "addition to groups",
  licenses: "change of licences",
  creates: "create",
  updates: "update",
};

function isCounted(guard: GuardName): guard is CountedGuard {
  return Object.hasOwn(COUNTED, guard);
}

function notApplied(options: OutcomeOptions, title: string, ...parts: string[]): OutcomePage {
  return page(options.tenant, joined([`### Rollcall: ${title}`, ...parts, runLine(options)]));
}

function page(tenant: string, text: string): OutcomePage {
  const marker = commentMarker(`outcome.${tenant}`);
  return { marker, comment: `${marker}\n${text.trimEnd()}\n` };
}

function runLine({ runUrl }: OutcomeOptions, text = "The run"): string {
  const target = forMarkdownLink(runUrl);
  return target === undefined ? "" : `[${text}](${target})`;
}
