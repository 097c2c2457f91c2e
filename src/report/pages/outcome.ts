import type { Plan } from "../../model/plan.ts";
import { newAccountsIn, type Outcome, type Receipt } from "../../model/records/receipt.ts";
import { forMarkdownCode } from "../escape.ts";
import { outcomesOfPlan } from "../facts/outcomesOfPlan.ts";
import { JOB_DIRECTORY } from "../facts/plan.ts";
import { joined, runLink } from "../markdown/parts.ts";
import { renderReceiptMarkdown } from "../markdown/receipt.ts";
import { listed } from "../words.ts";
import {
  notApplied,
  page,
  runLine,
  startIt,
  type OutcomeOptions,
  type OutcomePage,
} from "./outcomeParts.ts";

/** Of whom all went well, in the comment: the page of the run has room for all of them. */
const MOST_APPLIED = 20;

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

/**
 * For a pull request that was not planned, and that a manual run applied with all that was waiting.
 *
 * @param isComplete whether nothing is left to do
 */
export function manualRunPage(isComplete: boolean, options: OutcomeOptions): OutcomePage {
  return page(
    options.tenant,
    joined([
      `### Rollcall: ${isComplete ? "applied" : "applied in part"} by a manual run`,
      approvedBy(options),
      runLine(options, "The run, with the receipt"),
    ]),
  );
}

function approvedBy({ approvers = [], isManual }: OutcomeOptions): string {
  const by = approvers.length === 0 ? "" : `pproved by ${listed(approvers.map(forMarkdownCode))}`;
  if (isManual) return `A manual run did this${by === "" ? "" : `, a${by}`}.`;
  return by === "" ? "" : `A${by}.`;
}

const NO_APPROVAL =
  "The configuration says `requireApproval: false`, so Rollcall did not check whether a second person approved this.";
