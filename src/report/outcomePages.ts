import type { Plan } from "../model/plan.ts";
import { blockedHere, changesToApply } from "../model/plan.ts";
import { countOutcomes, type Outcome, type Receipt } from "../model/receipt.ts";
import { foldName } from "../model/values.ts";
import { forMarkdown } from "./escape.ts";
import { commentMarker, runLink } from "./markdownParts.ts";
import { JOB_DIRECTORY } from "./planFacts.ts";
import { renderReceiptMarkdown } from "./receiptMarkdown.ts";

/** Of whom all went well, in the comment: the page of the run has room for all of them. */
const MOST_APPLIED = 20;

/** The comment that tells a merged pull request what became of it. */
export interface OutcomePage {
  readonly marker: string;
  readonly comment: string;
}

export interface OutcomePageOptions {
  /** What tells the comments about one tenant from those about another. */
  readonly tenant: string;
  readonly runUrl: string;
  /** False: the configuration says that no approval is needed. */
  readonly approvalRequired?: boolean;
}

/**
 * What the attempts of apply runs did of one pull request.
 *
 * @param plan what its reviewers saw; undefined: none was found, so nothing of it was applied
 * @param earlier outcomes of the attempts before, oldest first
 */
export function outcomePage(
  receipt: Receipt,
  plan: Plan | undefined,
  { tenant, runUrl, approvalRequired }: OutcomePageOptions,
  earlier: readonly Outcome[] = [],
): OutcomePage {
  const whole = { ...receipt, outcomes: addedUp([...earlier, ...receipt.outcomes]) };
  const part = plan ? partOf(whole, plan) : { ...receipt, outcomes: [] };
  const text = plan
    ? renderReceiptMarkdown(part, {
        hidePersonal: true,
        newAccounts: newAccountsIn(part),
        embedded: JOB_DIRECTORY,
        retry: "Run the job again",
        mostApplied: MOST_APPLIED,
        rest: `${runLink({ url: runUrl, isWhole: true })} shows all`,
      })
    : "### Rollcall: merged, not applied\n\nThe plan workflow made no plan of this pull request's last commit, so nobody reviewed what it does. Start the apply workflow by hand: it plans what is missing, and applies it once somebody approved.\n";
  const unapproved = approvalRequired === false ? `\n${NO_APPROVAL}\n` : "";
  return page(
    tenant,
    `${text}${unapproved}\n${runLine(runUrl, plan ? "The run, with the receipt" : undefined)}`,
  );
}

const NO_APPROVAL =
  "The configuration says `requireApproval: false`, so nobody was asked whether a second person approved this.";

/** For a pull request that no second person approved: nothing of it was written. */
export function notApprovedPage(why: string, { tenant, runUrl }: OutcomePageOptions): OutcomePage {
  return page(
    tenant,
    `### Rollcall: merged, not applied\n\n${forMarkdown(why)}, so nothing of it was written. Ask a second person, who neither opened it nor committed to it, to approve its last commit, and run the job again. Or start the apply workflow manually: it plans what is missing, and applies it once approved.\n\n${runLine(runUrl)}`,
  );
}

/** For what is merged while writing is stopped. */
export function pausedPage({ tenant, runUrl }: OutcomePageOptions): OutcomePage {
  return page(
    tenant,
    `### Rollcall: merged, and paused\n\nThe variable \`ROLLCALL_PAUSED\` is set, so nothing is written. What was merged waits. Remove the variable and run the job again: it applies this and what was merged meanwhile.\n\n${runLine(runUrl)}`,
  );
}

// What is said last of somebody counts; that an account was made here stays true.
function addedUp(outcomes: readonly Outcome[]): Outcome[] {
  const byUser = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const name = foldName(outcome.userPrincipalName);
    const before = byUser.get(name);
    const isMade = before?.kind === "create" && before.id !== undefined && before.id === outcome.id;
    byUser.set(name, isMade ? { ...outcome, kind: "create" } : outcome);
  }
  return [...byUser.values()];
}

/** For a run that ended before it wrote anything. */
export function notAppliedPage(
  reason: string,
  { tenant, runUrl }: OutcomePageOptions,
): OutcomePage {
  return page(
    tenant,
    `### Rollcall: merged, not applied\n\n${forMarkdown(reason)}\n\nNothing is lost: once the reason is settled, the next run applies this as well.\n\n${runLine(runUrl)}`,
  );
}

/** For a run in observe mode, which ends as it should. */
export function observedPage(reason: string, { tenant, runUrl }: OutcomePageOptions): OutcomePage {
  return page(
    tenant,
    `### Rollcall: merged, and only observed\n\n${forMarkdown(reason)}\n\n${runLine(runUrl)}`,
  );
}

/** Users that were created, who need a first credential. */
export function newAccountsIn({ outcomes }: Receipt): readonly Outcome[] {
  return outcomes.filter(
    ({ kind, id, disabled }) => kind === "create" && id !== undefined && !disabled,
  );
}

function page(tenant: string, text: string): OutcomePage {
  const marker = commentMarker(`outcome.${tenant}`);
  return { marker, comment: `${marker}\n${text}` };
}

function runLine(url: string, text = "The run"): string {
  return `[${text}](${url})\n`;
}

function partOf(receipt: Receipt, plan: Plan): Receipt {
  const { blocked = [], ...rest } = receipt;
  const names = new Set(
    // Who was blocked before is not this pull request's to be told of.
    [...changesToApply(plan), ...blockedHere(plan)].map(({ userPrincipalName }) =>
      foldName(userPrincipalName),
    ),
  );
  const isOfPlan = ({ userPrincipalName }: { userPrincipalName: string }): boolean =>
    names.has(foldName(userPrincipalName));
  const outcomes: Outcome[] = receipt.outcomes.filter(isOfPlan);
  const own = blocked.filter(isOfPlan);
  return {
    ...rest,
    outcomes,
    totals: countOutcomes(outcomes),
    ...(own.length > 0 && { blocked: own }),
  };
}
