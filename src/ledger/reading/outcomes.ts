import type { Outcome } from "../../model/records/receipt.ts";
import type { Entry, Keeper, Part } from "../ports.ts";
import { LedgerError } from "../records/ports.ts";
import type { EnteredRun } from "./runs.ts";
import { verifyParts } from "./verifyRun.ts";

/** The entry of a run that ended. @throws LedgerError for one of which nothing is known */
export function endOf({ run, ended }: EnteredRun): Entry {
  if (ended) return ended;
  throw new LedgerError(
    run.state === "running"
      ? `Run ${run.shortId} is under way. Wait until it has ended. Nothing was changed.`
      : `Run ${run.shortId} began and never ended, so the ledger does not know what it did. The next run that finds its record adds it. Nothing was changed.`,
  );
}

/** All that a run did. @throws LedgerError where a part is missing or was changed */
export async function outcomesOf(keeper: Keeper, entry: Entry): Promise<readonly Outcome[]> {
  const parts: (Part | undefined)[] = [];
  for await (const part of keeper.parts(entry)) parts.push(part);
  const [problem] = verifyParts(entry, parts).problems;
  if (problem)
    throw new LedgerError(
      `Entry ${entry.sequence} of the ledger ${problem.message}. So it is not known what the run did, and nothing was changed.`,
    );
  return parts.flatMap((part) => part?.outcomes ?? []);
}
