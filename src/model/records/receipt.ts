import type { FieldName } from "../properties/fields.ts";
import type { BlockedUser, ChangeKind } from "../plan.ts";
import type { FieldValue } from "../values.ts";

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

/** A value in a record: a hash of a personal one, whose key is the record's salt for `to`, and not kept for `from`. */
export type RecordedValue = FieldValue;

export interface RecordedField {
  readonly field: FieldName;
  readonly from: RecordedValue;
  readonly to: RecordedValue;
}

/** One request that the directory answered as done. */
export interface RecordedWrite {
  /** When its answer came, ISO 8601. */
  readonly at: string;
  /** Graph's `request-id`; of the batch where its item had none. */
  readonly requestId: string;
  readonly clientRequestId: string;
  readonly fields: readonly RecordedField[];
}

/** A field that was answered as written and that the directory showed otherwise when it was last read back. */
export interface ShownOtherwise {
  readonly field: FieldName;
  /** What was written. */
  readonly to: RecordedValue;
  readonly shown: RecordedValue;
  /** What it showed is what was there before: the write may still be on its way. */
  readonly old?: true;
}

export interface Outcome {
  readonly kind: ChangeKind;
  readonly userPrincipalName: string;
  /** What people called them when it was planned. */
  readonly displayName?: string;
  readonly id?: string;
  readonly status: OutcomeStatus;
  /** Created by an earlier run that began then, ISO 8601, and never heard of it; this run found the account. */
  readonly begunAt?: string;
  /** Created so that nobody can sign in yet; needs no first credential. */
  readonly disabled?: true;
  /** False: was answered as done but could not be read back in time. */
  readonly confirmed?: boolean;
  /** Beside `confirmed: false`: what the directory showed instead, where it showed anything. */
  readonly differs?: readonly ShownOtherwise[];
  /** Why it was skipped or not attempted, or what was held back. */
  readonly reason?: string;
  /** Fields that were written, in this run. */
  readonly done?: readonly FieldName[];
  /** Fields whose writing failed, in this run. */
  readonly refused?: readonly FieldName[];
  readonly error?: WriteError;
  /** The requests that were answered as done, in order. */
  readonly writes?: readonly RecordedWrite[];
  /** The reviews that authorise it, such as `#12` for a pull request or `run 4711` for an approved manual run. */
  readonly reviews?: readonly string[];
}

export interface ReceiptTotals {
  readonly applied: number;
  readonly failed: number;
  readonly skipped: number;
  readonly notAttempted: number;
  readonly unconfirmed: number;
}

/** A merged pull request, with what was reviewed of it. */
export interface RecordedPullRequest {
  readonly number: number;
  readonly headCommit: string;
  /** Who opened it. Earlier versions did not record it. */
  readonly author?: string;
  /** Of the plan that counts as reviewed; absent where none does. */
  readonly planDigest?: string;
  readonly reviewers: readonly RecordedReviewer[];
}

export interface RecordedReviewer {
  readonly login: string;
  /** The commit that was approved. */
  readonly commit: string;
  /** When, by GitHub's clock. */
  readonly at: string;
}

/** The run on GitHub that left a record. */
export interface RecordedRun {
  readonly id: number;
  /** Counts from 1. */
  readonly attempt: number;
  readonly url: string;
  readonly event: string;
  /** Who let a manual run go on, in the environment that waits for it. */
  readonly approvedBy?: readonly string[];
}

/** Who was signed in to write, as the access token says; nobody checks its signature here. */
export interface RecordedPrincipal {
  readonly kind: "application" | "person";
  /** The client id of the application, through which a person writes as well. */
  readonly appId: string;
  /** Object id of the application's service principal, or of the person. */
  readonly objectId?: string;
  /** What the application is called. */
  readonly displayName?: string;
}

/** What one attempt of a run did. */
export interface Receipt {
  readonly formatVersion: 2;
  readonly tool: { readonly name: "rollcall"; readonly version: string };
  readonly tenant: { readonly id: string; readonly domain: string };
  /** Whether it was a tenant or the directory that ships with Rollcall. */
  readonly directory: "graph" | "embedded";
  /** Absent where the token does not tell, and in records of earlier versions. */
  readonly principal?: RecordedPrincipal;
  readonly commit?: string;
  readonly run?: RecordedRun;
  readonly pullRequests?: readonly RecordedPullRequest[];
  readonly actor?: string;
  /** The machine on which a run that was not on GitHub wrote. */
  readonly host?: string;
  /** SHA-256 of the record before, in hexadecimal; null for the first of a chain. */
  readonly previous: string | null;
  /** Why a chain begins here although there were records before. */
  readonly begins?: string;
  /** The key of the hashes in `to`, in hexadecimal. */
  readonly salt: string;
  /** False: the configuration says that no approval is needed. */
  readonly approvalRequired?: false;
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

/** The fields of which the directory stores something other than what was written, and not what was there before. */
export function keptOtherwise({ differs = [] }: Outcome): readonly ShownOtherwise[] {
  return differs.filter(({ old }) => !old);
}

/** Whether an account may have been made although no run heard of it: no answer came, or the service failed. */
export function mayHaveBeenMade({
  kind,
  status,
  error,
}: Pick<Outcome, "kind" | "status" | "error">): boolean {
  return (
    kind === "create" && status === "failed" && (error?.status === 0 || (error?.status ?? 0) >= 500)
  );
}

/** Whether all of a change was made. */
export function isDone({ status, reason }: Outcome): boolean {
  return status === "applied" && reason === undefined;
}

/** Users that were created, who need a first credential. */
export function newAccountsIn({ outcomes }: Pick<Receipt, "outcomes">): readonly Outcome[] {
  return outcomes.filter(
    ({ kind, id, disabled, begunAt }) =>
      (kind === "create" || begunAt !== undefined) && id !== undefined && !disabled,
  );
}
