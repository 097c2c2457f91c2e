import type { CountedGuard } from "../../model/settings/configuration.ts";
import type { GuardName, Refusal } from "../../model/plan.ts";
import { forMarkdown, forMarkdownCode } from "../escape.ts";
import { fitted } from "../markdown/parts.ts";
import { renderRefusal } from "../markdown/refusal.ts";
import { shorten } from "../values.ts";
import { count, firstOf, listed } from "../words.ts";
import {
  notApplied,
  page,
  runLine,
  startIt,
  type OutcomeOptions,
  type OutcomePage,
} from "./outcomeParts.ts";

/** What one pull request of several adds to the counts of the guards. */
export interface PullRequestCounts {
  readonly number: number;
  readonly counts: Readonly<Partial<Record<CountedGuard, number>>>;
}

const REASON_LENGTH = 2_000;
const MOST_PULL_REQUESTS = 50;

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
    /** False: no review covers it, so that the next run leaves it as it is. */
    readonly isCovered?: boolean;
  },
): OutcomePage {
  const { refusals = [], pullRequests = [], isCovered = true, runUrl, link } = options;
  const run = { url: runUrl, isWhole: true };
  return page(
    options.tenant,
    fitted([30_000, 10_000, 3_000, 300], undefined, (paste) => [
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
      isCovered
        ? "Nothing is lost: once that is resolved, the next run applies this as well."
        : `The review of this pull request does not cover it, so resolving that is not enough.\n\n${startIt(options)}`,
      runLine(options),
    ]),
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
    "The repository's variable `ROLLCALL_PAUSED` is set, so nothing was written. Merged changes wait.",
    "To apply them, remove the variable, then run the jobs of this run again. The next merge applies them as well.",
  );
}

/** For a run that ended since the branch has moved on. */
export function supersededPage(options: OutcomeOptions): OutcomePage {
  return notApplied(
    options,
    "merged, waiting for a newer run",
    "The branch has moved on since. The run of the newer commit applies this as well.",
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
    `Rollcall does not know yet what earlier runs applied, so nothing was written: ${forMarkdown(shorten(reason, REASON_LENGTH))}`,
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
 * For a pull request whose plan said that nothing would be written, so that nobody approved that something is.
 *
 * @param why as a sentence without its end
 */
export function notCoveredPage(why: string, options: OutcomeOptions): OutcomePage {
  return notApplied(
    options,
    "merged, not applied",
    `${forMarkdown(shorten(why, REASON_LENGTH))}. Nothing of it was written.`,
    startIt(options),
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
