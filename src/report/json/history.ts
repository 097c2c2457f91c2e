import type { History, LedgerRun } from "../../model/records/ledgerRun.ts";
import type { Receipt } from "../../model/records/receipt.ts";
import { outcomeShown } from "../personal.ts";

/** As JSON; its schema is `historySchema`. */
export function historyDocument(
  history: History,
  { hidePersonal }: { readonly hidePersonal: boolean },
): History & { readonly formatVersion: 1 } {
  return {
    formatVersion: 1,
    ...history,
    people: history.people.map((person) => ({
      ...person,
      events: person.events.map(({ run, outcome }) => ({
        run,
        outcome: hidePersonal ? outcomeShown(outcome) : outcome,
      })),
    })),
  };
}

/** What `runs` answers as JSON; its schema is `runsSchema`. */
export interface RunsDocument {
  readonly formatVersion: 1;
  readonly tenant: Receipt["tenant"];
  /** How many there are; more than are listed where there is a limit. */
  readonly total: number;
  /** Newest first. */
  readonly runs: readonly LedgerRun[];
}
