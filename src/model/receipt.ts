import type { FieldName } from "./fields.ts";
import type { BlockedUser, ChangeKind } from "./plan.ts";

/** How one planned change ended. */
export type OutcomeStatus = "applied" | "failed" | "skipped" | "not-attempted";

/** What the directory answered to a write that failed. */
export interface WriteError {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** Graph's `request-id`, for a support case; empty when no answer came. */
  readonly requestId: string;
  /** The field at fault, where the answer or the request tells. */
  readonly field?: FieldName;
}

export interface Outcome {
  readonly kind: ChangeKind;
  readonly userPrincipalName: string;
  readonly id?: string;
  readonly status: OutcomeStatus;
  /** Created so that nobody can sign in yet; needs no first credential. */
  readonly disabled?: true;
  /** False: was answered as done but could not be read back in time. */
  readonly confirmed?: boolean;
  /** Why it was skipped or not attempted, or what was held back. */
  readonly reason?: string;
  /** Fields that were written, where not all were. */
  readonly done?: readonly FieldName[];
  readonly error?: WriteError;
}

export interface ReceiptTotals {
  readonly applied: number;
  readonly failed: number;
  readonly skipped: number;
  readonly notAttempted: number;
  readonly unconfirmed: number;
}

/** The record of one apply run. */
export interface Receipt {
  readonly formatVersion: 1;
  readonly tool: { readonly name: "rollcall"; readonly version: string };
  readonly tenant: { readonly id: string; readonly domain: string };
  readonly commit?: string;
  /** The merged pull request behind the run; `pullRequests` where there are several. */
  readonly pullRequest?: number;
  readonly pullRequests?: readonly number[];
  readonly actor?: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly planDigest: string;
  /** Everything that was to be done is done, so that a later run need not look at it again. */
  readonly complete: boolean;
  readonly totals: ReceiptTotals;
  readonly outcomes: readonly Outcome[];
  /** Users for whom nothing could be planned. */
  readonly blocked?: readonly BlockedUser[];
}

/** The sums over a run's outcomes. */
export function countOutcomes(outcomes: readonly Outcome[]): ReceiptTotals {
  const count = (status: OutcomeStatus): number =>
    outcomes.filter((outcome) => outcome.status === status).length;
  return {
    applied: count("applied"),
    failed: count("failed"),
    skipped: count("skipped"),
    notAttempted: count("not-attempted"),
    unconfirmed: outcomes.filter(({ confirmed }) => confirmed === false).length,
  };
}

/** Whether all of a change was made. */
export function isDone({ status, reason }: Outcome): boolean {
  return status === "applied" && reason === undefined;
}
