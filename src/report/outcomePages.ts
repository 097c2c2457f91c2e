import type { Plan } from "../model/plan.ts";
import { changesToApply } from "../model/plan.ts";
import { countOutcomes, type Outcome, type Receipt } from "../model/receipt.ts";
import { foldName } from "../model/values.ts";
import { forMarkdown } from "./escape.ts";
import { commentMarker } from "./markdownParts.ts";
import { renderReceiptMarkdown } from "./receiptMarkdown.ts";

/** The comment that tells a merged pull request what became of it. */
export interface OutcomePage {
  readonly marker: string;
  readonly comment: string;
}

/**
 * What an apply run did of one pull request.
 *
 * @param plan what its reviewers saw; undefined: none was found, so nothing of it was applied
 */
export function outcomePage(
  receipt: Receipt,
  plan: Plan | undefined,
  { tenant, runUrl }: { readonly tenant: string; readonly runUrl: string },
): OutcomePage {
  const part = plan ? partOf(receipt, plan) : { ...receipt, outcomes: [] };
  const text = plan
    ? renderReceiptMarkdown(part, {
        hidePersonal: true,
        newAccounts: newAccountsIn(part),
        retry: "Run the job again",
      })
    : "### Rollcall: merged, not applied\n\nThe plan workflow made no plan of this pull request's last commit, so nobody reviewed what it does. Start the apply workflow by hand: it plans what is missing, and applies it once somebody approved.\n";
  return page(
    tenant,
    `${text}\n${runLine(runUrl, plan ? "The run, with the receipt" : undefined)}`,
  );
}

/** For a run that ended before it wrote anything. */
export function notAppliedPage(
  reason: string,
  { tenant, runUrl }: { readonly tenant: string; readonly runUrl: string },
): OutcomePage {
  return page(
    tenant,
    `### Rollcall: merged, not applied\n\n${forMarkdown(reason)}\n\nNothing is lost: once the reason is settled, the next run applies this as well.\n\n${runLine(runUrl)}`,
  );
}

/** For a run in observe mode, which ends as it should. */
export function observedPage(
  reason: string,
  { tenant, runUrl }: { readonly tenant: string; readonly runUrl: string },
): OutcomePage {
  return page(
    tenant,
    `### Rollcall: merged, and only observed\n\n${forMarkdown(reason)}\n\n${runLine(runUrl)}`,
  );
}

/** Names of the users that were created, who need a first credential. */
export function newAccountsIn({ outcomes }: Receipt): string[] {
  return outcomes
    .filter(({ kind, id, disabled }) => kind === "create" && id !== undefined && !disabled)
    .map(({ userPrincipalName }) => userPrincipalName);
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
    [...changesToApply(plan), ...plan.blocked].map(({ userPrincipalName }) =>
      foldName(userPrincipalName),
    ),
  );
  const isOfPlan = ({ userPrincipalName }: { userPrincipalName: string }): boolean =>
    names.has(foldName(userPrincipalName));
  const outcomes: Outcome[] = receipt.outcomes.filter(isOfPlan);
  const blockedHere = blocked.filter(isOfPlan);
  return {
    ...rest,
    outcomes,
    totals: countOutcomes(outcomes),
    ...(blockedHere.length > 0 && { blocked: blockedHere }),
  };
}
