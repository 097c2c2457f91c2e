import type { Outcome, Receipt, RecordedRun } from "./receipt.ts";

/**
 * How far a run came. `interrupted`: it was killed, and a later run found what it had recorded; `unended`: nothing is
 * known after it began; `running`: it holds the lease.
 */
export type RunState = "complete" | "incomplete" | "interrupted" | "unended" | "running";

/** One attempt of a run, as a ledger tells of it. */
export interface LedgerRun
  extends
    Pick<Receipt, "tenant" | "directory" | "startedAt" | "planDigest">,
    Partial<
      Pick<
        Receipt,
        | "finishedAt"
        | "totals"
        | "commit"
        | "principal"
        | "pullRequests"
        | "actor"
        | "host"
        | "approvalRequired"
        | "blocked"
      >
    > {
  /** Names it: 64 hexadecimal digits. */
  readonly run: string;
  /** The beginning of `run` by which it is told apart; 8 digits, or more. */
  readonly shortId: string;
  readonly state: RunState;
  /** Absent for one that was not on GitHub. */
  readonly onGitHub?: RecordedRun;
}

/** What a run did to one person, or tried to. */
export interface HistoryEvent {
  readonly run: LedgerRun;
  readonly outcome: Outcome;
}

/** What a ledger tells of one account, or of a name that never got one. */
export interface PersonHistory {
  /** Object id; absent where no account came of it. */
  readonly id?: string;
  /** The newest name that runs wrote to it by. */
  readonly userPrincipalName: string;
  readonly displayName?: string;
  /** Earlier names, newest first. */
  readonly formerly: readonly string[];
  /** Newest first. */
  readonly events: readonly HistoryEvent[];
}

/** Everything that a ledger tells of the accounts that a name or an id may mean. */
export interface History {
  readonly tenant: Receipt["tenant"];
  /** The name or the object id that was asked for. */
  readonly asked: string;
  /** The one with the newest event first. */
  readonly people: readonly PersonHistory[];
  /** Runs of which it is not known whether they wrote to anybody, newest first. */
  readonly unended: readonly LedgerRun[];
}

/** Who let a run write, as far as it was started manually; undefined for any other. */
export function startedManually({ onGitHub }: LedgerRun): RecordedRun | undefined {
  return onGitHub?.event === "workflow_dispatch" ? onGitHub : undefined;
}
