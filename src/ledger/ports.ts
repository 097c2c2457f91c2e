import type { Envelope } from "../model/records/envelope.ts";
import type { Outcome, Receipt } from "../model/records/receipt.ts";
import type { RecordHeader } from "./records/ports.ts";

/** What a ledger says of one attempt of a run: that it began, or how it ended. One link of the chain of its tenant. */
export interface Entry {
  readonly formatVersion: 1;
  /** The tenant's id. */
  readonly tenant: string;
  /** Counts from 1, over all runs of the tenant. */
  readonly sequence: number;
  /** `digestOfEntry` of the entry before; null for the first. */
  readonly previous: string | null;
  readonly kind: "begun" | "ended";
  /** Names the attempt: the same in both of its entries. 64 hexadecimal digits, of which people type the first few. */
  readonly run: string;
  readonly header: RecordHeader;
  /** Of one that ended. */
  readonly end?: RunEnd;
  /** `digestOfPart` of each part of the outcomes, in order. */
  readonly parts: readonly string[];
  /** What signs the receipt, where a key was at hand. */
  readonly envelope?: Envelope;
}

export interface RunEnd
  extends
    Pick<Receipt, "finishedAt" | "complete" | "totals" | "blocked">,
    // SHA-256 of the receipt's bytes, as its artifact or file has them.
    Partial<Record<"receipt", string>> {
  /** The run was killed; a later one found what it had recorded. */
  readonly interrupted?: true;
}

/** At most `PART_OUTCOMES` outcomes of an attempt, and of more than one at most `PART_BYTES`. */
export interface Part {
  readonly run: string;
  readonly outcomes: readonly Outcome[];
}

/** Outcomes in a part, and their size as JSON in UTF-8, so that no item comes near the limits of a keeper. */
export const PART_OUTCOMES = 100;
export const PART_BYTES = 500_000;

/** What lets one run at a time write to a tenant. */
export interface Lease {
  /** The attempt that holds it, as `Entry.run`; null once it is released. */
  readonly holder: string | null;
  /** What people may look at: the page of a run on GitHub, or a machine and a process. */
  readonly where: string;
  /** ISO 8601. By then the holder has renewed it, or has lost it. */
  readonly expiresAt: string;
  /** Grows with each new holder. */
  readonly fence: number;
  /** The newest entry that the holder knew, so that a chain that lost its end is seen. */
  readonly newest?: { readonly sequence: number; readonly digest: string };
}

/** A lease as it was read, with what a keeper needs to see that it was changed meanwhile. */
export interface KeptLease {
  readonly lease: Lease;
  /** Opaque: an ETag, or a commit. */
  readonly version: string;
}

/**
 * Where a ledger is kept. It stores and compares; what an entry means, and in which order things are written, is decided
 * in `append.ts` and `lease.ts`. Every function throws LedgerError, which names the keeper and says what to do.
 */
export interface Keeper {
  /** As in "the ledger in …": `the branch rollcall-ledger of origin`. */
  readonly title: string;
  /** Whether personal values may stand there in clear. */
  readonly keepsPersonal: boolean;
  /** The ids of the tenants that it has entries of; undefined where it cannot tell. */
  tenants(): Promise<readonly string[] | undefined>;
  /** The newest entry of a tenant, as it was stored. */
  newest(tenant: string): Promise<Entry | undefined>;
  /** All entries of a tenant, newest first, as they were stored: whether they are as they were made is for `verify`. */
  entries(tenant: string): AsyncIterable<Entry>;
  /** `digestOfPart`, as their names say it, of all parts of a tenant that are there. */
  keptParts(tenant: string): Promise<ReadonlySet<string>>;
  /** The parts of an entry, in its order; undefined in the place of one that is missing. */
  parts(entry: Entry): AsyncIterable<Part | undefined>;
  /**
   * The parts that name a person, in any order.
   *
   * @param people folded object ids and userPrincipalNames
   */
  partsAbout(tenant: string, people: readonly string[]): AsyncIterable<Part>;
  /**
   * Adds an entry and its parts, the parts first. Doing it again is harmless.
   *
   * @returns false when the place of the entry is taken by another one
   */
  add(entry: Entry, parts: readonly Part[]): Promise<boolean>;
  /** The lease of a tenant; undefined where there was never one. */
  lease(tenant: string): Promise<KeptLease | undefined>;
  /**
   * Replaces the lease.
   *
   * @param version of the one that was read; undefined where there was none
   * @returns its new version; undefined when another run changed it meanwhile
   */
  replaceLease(
    tenant: string,
    lease: Lease,
    version: string | undefined,
  ): Promise<string | undefined>;
}
