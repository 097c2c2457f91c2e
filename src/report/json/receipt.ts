import {
  countOutcomes,
  type Receipt,
  type RecordedPullRequest,
} from "../../model/records/receipt.ts";
import { validateReceiptRecord } from "../../validators/receiptRecord.js";

/** What is kept of an apply run, in format 1 or 2. Whatever it does not tell is not there. */
export type ReceiptRecord = Pick<Receipt, "tenant" | "startedAt" | "totals" | "outcomes"> &
  Partial<Omit<Receipt, "formatVersion" | "pullRequests">> & {
    readonly formatVersion?: number;
    /** Format 1 has their numbers only. */
    readonly pullRequests?: readonly (number | RecordedPullRequest)[];
    /** Format 1, of one alone. */
    readonly pullRequest?: number;
    /** The run did not end: how far each user had come. */
    readonly partial?: true;
  };

/**
 * What a file holds, as a receipt. Members that this version does not know are kept.
 *
 * @param value the JSON of a receipt, or what a run that did not end has left
 * @returns undefined for anything else
 */
export function receiptRecordFrom(value: unknown): ReceiptRecord | undefined {
  if (!validateReceiptRecord(value)) return undefined;
  // Not every version wrote totals.
  const record = value as Omit<ReceiptRecord, "totals"> & Partial<Pick<ReceiptRecord, "totals">>;
  return { ...record, totals: record.totals ?? countOutcomes(record.outcomes) };
}
