import type { NewUserSettings } from "../../../model/settings/configuration.ts";
import { changesToApply, type Plan } from "../../../model/plan.ts";
import { foldName } from "../../../model/values.ts";
import { listed } from "../../../report/words.ts";
import { commitsSince } from "../../../roster/sources/history.ts";
import { configurationAt } from "../../../session/files/loadCommitted.ts";
import type { History } from "./history.ts";
import type { Job } from "../job/job.ts";
import { mergedWith, type Merged, type MergedPullRequest } from "./reviewedPlans.ts";

/** What is merged and not applied: what plan, apply, the night and manual runs all start from. */
export interface OpenWork {
  readonly merged: Merged;
  /** The plans that authorise. */
  readonly reviewed: readonly Plan[];
  /** Why a plan that changes a user authorises nothing, by folded name. */
  readonly unreviewed: ReadonlyMap<string, string>;
  /** False: the configuration says that no approval is needed. */
  readonly approvalRequired: boolean;
  /** How new users get their first credential. */
  readonly credential: NewUserSettings["credential"];
}

/**
 * What was merged since the last applied commit, with what was reviewed of it.
 *
 * @param tip a commit of the default branch
 * @throws GitHubError, GitError
 */
export async function openWorkAt(
  job: Job,
  tip: string,
  applied: NonNullable<History["applied"]>,
): Promise<OpenWork> {
  // It must hold before and after, so that no pull request lifts it for itself.
  const now = await configurationAt(tip, job.inputs.source);
  const rules = [await configurationAt(applied, job.inputs.source), now];
  const approvalRequired = rules.some(({ requireApproval }) => requireApproval);
  const merged = await mergedWith(job, await commitsSince(applied, tip), {
    requireApproval: approvalRequired,
  });
  return {
    merged,
    reviewed: merged.pullRequests.flatMap(({ plan, unreviewed }) =>
      plan && !unreviewed ? [plan] : [],
    ),
    unreviewed: reasonsIn(merged.pullRequests),
    approvalRequired,
    credential: now.newUsers.credential,
  };
}

/** Why nothing of a pull request may be written, in words; follows its number. */
export function unreviewedText({
  number,
  unreviewed,
}: Pick<MergedPullRequest, "number" | "unreviewed">): string | undefined {
  switch (unreviewed?.kind) {
    case undefined:
      return undefined;
    case "no-plan":
      return `#${number} was merged without a plan of its last commit`;
    case "refused":
      return `#${number} was merged although a guard refused its plan, so its review covers nothing`;
    case "observed":
      return `#${number} was planned in observe mode, so its review covers nothing`;
    case "approved-before-plan":
      return `#${number} was approved before its plan was made`;
    case "not-approved": {
      const { others, needed } = unreviewed.approval;
      const said = others.map(({ login, why }) => `${login} ${why}`);
      const reason = said.length > 0 ? ` (${listed(said)})` : "";
      return needed > 1
        ? `#${number}, which a bot opened, was not approved by ${needed} people${reason}`
        : `#${number} was not approved by a second person${reason}`;
    }
  }
}

function reasonsIn(pullRequests: readonly MergedPullRequest[]): ReadonlyMap<string, string> {
  return new Map(
    pullRequests.flatMap((pull) => {
      const text = unreviewedText(pull);
      if (text === undefined || !pull.plan) return [];
      return changesToApply(pull.plan).map(
        ({ userPrincipalName }) => [foldName(userPrincipalName), text] as const,
      );
    }),
  );
}
