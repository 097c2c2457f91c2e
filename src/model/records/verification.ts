import type { Receipt } from "./receipt.ts";

export type FindingKind =
  /** An entry, or a part of one, is not there. */
  | "missing"
  /** It is not as it was when the next one was added. */
  | "changed"
  | "reordered"
  | "doubled"
  /** It belongs to another tenant, or is none. */
  | "foreign"
  /** A run began, and nothing says how it ended. */
  | "unended"
  /** Its sums are not those of its outcomes. */
  | "totals"
  | "commit"
  | "signature"
  /** The keeper cannot read it. */
  | "unreadable";

/** Something in a ledger that is not as it should be. */
export interface Finding {
  readonly kind: FindingKind;
  /** Of the entry, from 1; of a gap, its first. Absent where no entry is to blame. */
  readonly sequence?: number;
  /** Of a gap of several entries, its last. */
  readonly last?: number;
  /** The run as `runs` shows it. */
  readonly run?: string;
  /** When that run started, ISO 8601. */
  readonly at?: string;
  readonly message: string;
}

/** What could not be examined, and why. */
export interface Unchecked {
  readonly what: string;
  readonly why: string;
}

/** What examining the ledger of a tenant found. */
export interface Verification {
  readonly tenant: Receipt["tenant"];
  readonly totals: {
    readonly entries: number;
    readonly runs: number;
    readonly outcomes: number;
    /** Commits that were found in the history. */
    readonly commits: number;
    /** Runs whose receipt is signed, and those whose signature a given key made. */
    readonly signed: number;
    readonly verified: number;
  };
  /** In the order of the chain. */
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}
