import { eventsAbout } from "../../ledger/reading/events.ts";
import { endOf, outcomesOf } from "../../ledger/reading/outcomes.ts";
import { findRun } from "../../ledger/reading/runs.ts";
import type { RunAudit } from "../../model/records/audit.ts";
import type { Outcome, Receipt } from "../../model/records/receipt.ts";
import { foldName } from "../../model/values.ts";
import type { LedgerTenant } from "../../session/ledger/chooseLedgerTenant.ts";
import { ledgerToRead } from "../../session/ledger/ledgerToRead.ts";
import type { World } from "../../session/process/world.ts";
import { readRecord } from "../receipt.ts";

/** A run with what it did, from wherever it is known. */
export interface RunToAudit extends Pick<Receipt, "tenant" | "directory" | "outcomes"> {
  readonly facts: RunAudit["run"];
  readonly principal: Receipt["principal"];
  /**
   * What all runs that are known did to people, and to others besides; undefined where no other run can be known.
   *
   * @param ids object ids
   */
  recordedOf(ids: readonly string[]): Promise<readonly Outcome[] | undefined>;
}

/** @throws UserError, LedgerError where there is no such run, or nothing is known of its end */
export async function runInLedger(
  text: string,
  asked: LedgerTenant,
  world: World,
): Promise<RunToAudit> {
  const { keeper, tenant, runs } = await ledgerToRead(asked, world);
  const entered = findRun(runs, text);
  const { run, shortId, startedAt, finishedAt, onGitHub, directory, principal } = entered.run;
  return {
    tenant,
    directory,
    principal,
    facts: {
      run,
      shortId,
      startedAt,
      ...(finishedAt !== undefined && { finishedAt }),
      ...(onGitHub && { onGitHub }),
    },
    outcomes: await outcomesOf(keeper, endOf(entered)),
    recordedOf: async (ids) => {
      const events = await eventsAbout(keeper, tenant.id, ids.map(foldName), runs);
      return events.map(({ outcome }) => outcome);
    },
  };
}

/** @throws UserError for a file that is no receipt */
export async function runInReceipt(file: string): Promise<RunToAudit> {
  const record = await readRecord(file);
  const { tenant, directory = "graph", principal, startedAt, finishedAt, run, outcomes } = record;
  return {
    tenant,
    directory,
    principal,
    facts: {
      startedAt,
      ...(finishedAt !== undefined && { finishedAt }),
      ...(run && { onGitHub: run }),
    },
    outcomes,
    recordedOf: () => Promise.resolve(undefined),
  };
}
