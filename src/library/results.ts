import type { History } from "../model/records/ledgerRun.ts";
import type { Receipt } from "../model/records/receipt.ts";
import type { ImportReport } from "../model/tables/importReport.ts";
import type { PlanDocument } from "../report/json/plan.ts";

/** What became of `apply`. */
export type AppliedDocument =
  | {
      readonly status: "applied";
      /** As it was when it was written by. */
      readonly plan: PlanDocument;
      /** Of each change how it ended. */
      readonly receipt: Receipt;
      /** Where the receipt is on disk. */
      readonly path: string;
      /** Everything is done, and on record. */
      readonly complete: boolean;
    }
  | {
      /** There was nothing to do, so `approve` was not called, nothing was written, and there is no receipt. */
      readonly status: "nothing";
      readonly plan: PlanDocument;
      /** How many changes of the reviewed plan are done already, or no longer declared here. */
      readonly notMade: number;
    }
  | {
      /** `approve` did not say true, and nothing was written. */
      readonly status: "declined";
      readonly plan: PlanDocument;
    };

/** What an import did. */
export interface ImportedDocument extends ImportReport {
  readonly formatVersion: 1;
  /** False for a dry run, and where a user would still differ: see `differing`. */
  readonly written: boolean;
}

/** What a ledger tells of a person. */
export interface HistoryDocument extends History {
  readonly formatVersion: 1;
}
