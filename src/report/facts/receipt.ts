import type { NewUserSettings } from "../../model/settings/configuration.ts";
import type { ChangeKind } from "../../model/plan.ts";
import { keptOtherwise, type Outcome, type Receipt } from "../../model/records/receipt.ts";
import { fieldLabel, KINDS } from "./plan.ts";

/** How new users get their first credential; "unknown" in a record of the past, which tells nothing of what came after it. */
export type KnownCredential = NewUserSettings["credential"] | "unknown";

/** What a new account needs, and where it comes from, as the end of "1 new account needs a first credential". */
export function credentialText(credential: KnownCredential = "none"): string {
  switch (credential) {
    case "temporaryAccessPass":
      return "a Temporary Access Pass, which the hand-over issues";
    case "none":
      return "such as a Temporary Access Pass, from an administrator or from the command hand-over (docs/handover.md of Rollcall)";
    case "unknown":
      return "unless one was handed over since";
  }
}

type Outcomes = Pick<Receipt, "outcomes">;

/** Outcomes that share a status and a reason, so that a reason is told once. */
export interface OutcomeGroup {
  readonly reason: string;
  readonly outcomes: readonly Outcome[];
}

export function outcomesOf(receipt: Outcomes, status: Outcome["status"]): readonly Outcome[] {
  return receipt.outcomes.filter((outcome) => outcome.status === status);
}

/** In the order in which the reasons first occur. */
export function groupedByReason(outcomes: readonly Outcome[]): readonly OutcomeGroup[] {
  return [...Map.groupBy(outcomes, ({ reason }) => reason ?? "")].map(([reason, outcomes]) => ({
    reason,
    outcomes,
  }));
}

/** Of whom something was written, and nothing failed: what could hurt most first. */
export function appliedByRisk(receipt: Outcomes): readonly Outcome[] {
  return outcomesOf(receipt, "applied").toSorted(
    (left, right) => KINDS.indexOf(left.kind) - KINDS.indexOf(right.kind),
  );
}

/** How many users of each kind, what could hurt most first. */
export function countsByKind(
  outcomes: readonly Outcome[],
): { readonly kind: ChangeKind; readonly number: number }[] {
  return KINDS.map((kind) => ({
    kind,
    number: outcomes.filter((outcome) => outcome.kind === kind).length,
  })).filter(({ number }) => number > 0);
}

/** What was written of a user, as people call it; nothing where the receipt does not tell. */
export function writtenFieldsOf({ done = [] }: Pick<Outcome, "done">): string[] {
  return done.map(fieldLabel);
}

/** Written, and not yet seen when it was read back. */
export function notYetVisibleOf(receipt: Outcomes): readonly Outcome[] {
  return receipt.outcomes.filter(
    (outcome) =>
      outcome.status === "applied" &&
      outcome.confirmed === false &&
      keptOtherwise(outcome).length === 0,
  );
}

/** Outcomes where the directory stores something other than what was written. */
export function storedOtherwiseOf(receipt: Outcomes): readonly Outcome[] {
  return receipt.outcomes.filter((outcome) => keptOtherwise(outcome).length > 0);
}

/** Applied, except for what the reason says. */
export function heldBackOf(receipt: Outcomes): readonly Outcome[] {
  return outcomesOf(receipt, "applied").filter(({ reason }) => reason !== undefined);
}

/** What to do about what was not done; empty when everything was. */
export function whatNext(
  { totals, outcomes, blocked = [] }: Pick<Receipt, "totals" | "outcomes" | "blocked">,
  retry: string,
): string {
  const held = outcomes.some(({ status, reason }) => status === "applied" && reason !== undefined);
  // Graph refuses a wrong value, or one that another service keeps, with the same answer every time.
  const refused = outcomes.filter(
    ({ status, error }) => status === "failed" && error?.status === 400,
  );
  return [
    ...(totals.failed - refused.length + totals.notAttempted > 0
      ? [`${retry} to retry the changes that failed.`]
      : []),
    ...(refused.length > 0
      ? [
          "Graph will refuse the changes that failed with 400 again until the value is changed there or in the files.",
        ]
      : []),
    ...(totals.skipped > 0 || held
      ? ["Changes that were skipped or held back need a new plan and a new review."]
      : []),
    ...(storedOtherwiseOf({ outcomes }).length > 0
      ? [
          "Where the directory stored another value, change the files; if not, every plan proposes the change again.",
        ]
      : []),
    ...(blocked.length > 0 ? ["Blocked changes need a change of the files."] : []),
  ].join(" ");
}
