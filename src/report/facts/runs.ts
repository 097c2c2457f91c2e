import { startedManually, type LedgerRun, type RunState } from "../../model/records/ledgerRun.ts";
import {
  mayHaveBeenMade,
  type Outcome,
  type RecordedPullRequest,
} from "../../model/records/receipt.ts";
import { listed } from "../words.ts";
import { DONE } from "./plan.ts";

/** What started a run, and who let it write; not escaped. */
export function causeText(run: LedgerRun): string {
  const { pullRequests = [], host, actor } = run;
  const manual = startedManually(run);
  if (manual) return `started manually${actorText(actor)}${approvedText(manual.approvedBy, run)}`;
  if (pullRequests.length > 0) return pullsText(pullRequests, run);
  if (run.onGitHub) return `${run.onGitHub.event}${actorText(actor)}`;
  return `apply${host === undefined ? "" : ` on ${host}`}`;
}

/** What authorised what was done to one person: "#123, asked by ana, approved by cara"; not escaped. */
export function authorityText({ reviews = [] }: Outcome, run: LedgerRun): string {
  const { pullRequests = [] } = run;
  if (startedManually(run)) return `run ${run.onGitHub?.id}, ${causeText(run)}`;
  const pulls = reviews.flatMap(
    (label) => pullRequests.find(({ number }) => label === `#${number}`) ?? [],
  );
  const others = reviews.filter(
    (label) => !pullRequests.some(({ number }) => label === `#${number}`),
  );
  if (reviews.length === 0) return causeText(run);
  return listed([
    ...(pulls.length > 0 ? [pullsText(pulls, run)] : []),
    ...others.map((label) => (label === DIRECT ? `a direct push${actorText(run.actor)}` : label)),
  ]);
}

/** As records call what was pushed without a pull request and was allowed. */
const DIRECT = "direct push";

/** "created", "corrected", "not changed"; undefined reviews count for a run by its cause. */
export function deedText(outcome: Outcome, run: LedgerRun): string {
  const { kind, status, writes = [], begunAt } = outcome;
  if (begunAt !== undefined)
    return `${writes.length > 0 ? "changed and found" : "found"}, created by an earlier run that did not hear of it,`;
  const verb = kind === "update" ? (startedManually(run) ? "corrected" : "changed") : DONE[kind];
  if (status === "applied") return verb;
  if (mayHaveBeenMade(outcome)) return `perhaps ${verb}`;
  return writes.length > 0 ? `partly ${verb}` : `not ${verb}`;
}

/** Where to look further: the page on GitHub, or the machine. */
export function placeText({ onGitHub, host }: LedgerRun): string | undefined {
  if (onGitHub) return `${onGitHub.url}, attempt ${onGitHub.attempt}`;
  return host;
}

/** What is to be known of a run before anything of it is believed; undefined where all is well. */
export const STATE_TEXT: Readonly<Record<RunState, string>> = {
  complete: "complete",
  incomplete: "something is left to do",
  interrupted: "interrupted",
  unended: "began and never ended",
  running: "is under way",
};

function pullsText(pulls: readonly RecordedPullRequest[], run: LedgerRun): string {
  const [only, ...more] = pulls;
  if (only && more.length === 0) return `#${only.number}${pullFacts(only, run).join("")}`;
  return listed(
    pulls.map((pull) => {
      const facts = pullFacts(pull, run).join("").slice(", ".length);
      return `#${pull.number}${facts === "" ? "" : ` (${facts})`}`;
    }),
  );
}

function pullFacts({ author, reviewers }: RecordedPullRequest, run: LedgerRun): string[] {
  return [
    ...(author === undefined ? [] : [`, asked by ${author}`]),
    approvedText(
      reviewers.map(({ login }) => login),
      run,
      ", ",
    ),
  ];
}

function approvedText(
  logins: readonly string[] = [],
  { approvalRequired }: LedgerRun,
  joint = " and ",
): string {
  if (logins.length > 0) return `${joint}approved by ${listed(logins)}`;
  return approvalRequired === false ? ", no approval was needed" : "";
}

function actorText(actor: string | undefined): string {
  return actor === undefined ? "" : ` by ${actor}`;
}
