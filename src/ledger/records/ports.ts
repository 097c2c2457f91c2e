import type { FieldName } from "../../model/properties/fields.ts";
import type { Envelope } from "../../model/records/envelope.ts";
import type { Outcome, Receipt, RecordedValue } from "../../model/records/receipt.ts";
import type { FieldValue } from "../../model/values.ts";

/** What is known of a record before its run ends. */
export type RecordHeader = Omit<
  Receipt,
  "outcomes" | "totals" | "finishedAt" | "complete" | "blocked"
>;

/** What a record says once it is kept; of a run that was killed, how far each user had come. */
export type RecordedAttempt = RecordHeader & Pick<Receipt, "complete" | "outcomes">;

/** A record that was kept, and is believed. */
export interface KeptRecord {
  readonly attempt: RecordedAttempt;
  /** SHA-256 of its bytes in hexadecimal, by which the next one names it. */
  readonly digest: string;
  /** False: the run ended before its record did. */
  readonly isWhole: boolean;
  /** What signs it, as it was found beside it. */
  readonly envelope?: Envelope;
  /** Whether a recorded target is this value; personal ones are compared by their hash. */
  readonly holds: (field: FieldName, recorded: RecordedValue, value: FieldValue) => boolean;
}

/** The record of one attempt while it goes on. */
export interface OpenRecord {
  readonly path: string;
  /** What is kept until the record is whole. */
  readonly partialPath: string;
  readonly header: RecordHeader;
  /** Adds how far one user has come. Once this has failed it fails for ever, for the last line may be torn. */
  add(outcome: Outcome): Promise<void>;
  /** Puts the record in its place. Whatever fails, the partial one stays. */
  finish(receipt: Receipt): Promise<FinishedRecord>;
  /** For a run that wrote nothing. */
  discard(): Promise<void>;
  /** For a run that ends before its record is whole: what there is stays. */
  leave(): Promise<void>;
}

/** A record that is in its place. */
export interface FinishedRecord {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
  /** What signs it, where a key is at hand. */
  readonly envelope?: Envelope;
}

/** Signs a record, given the SHA-256 of its bytes. */
export type SignRecord = (digest: string, receipt: Receipt) => Envelope;

/** Where records are kept, one for each attempt. */
export interface RecordStore {
  /**
   * Begins a record.
   *
   * @throws LedgerError before anything is written to the directory, when the record could not be kept
   */
  begin(header: RecordHeader): Promise<OpenRecord>;
  /**
   * The records, newest first.
   *
   * @throws LedgerError naming a record that is missing or cannot be read
   */
  chain(): AsyncIterable<KeptRecord>;
}

/** A record that is missing, forged or damaged, or that cannot be kept. `message` names it and says what to do. */
export class LedgerError extends Error {
  override readonly name = "LedgerError";
}
