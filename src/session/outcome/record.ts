import { newSalt } from "../../ledger/records/hashing.ts";
import type { KeptRecord, RecordStore, RecordHeader } from "../../ledger/records/ports.ts";
import { namesHeldBack, type Plan } from "../../model/plan.ts";
import { countOutcomes, isDone, type Outcome, type Receipt } from "../../model/records/receipt.ts";
import { foldName } from "../../model/values.ts";
import { doneIn, type Done, type RunRecord } from "../../plan/review/done.ts";
import { digestOf } from "./planFile.ts";
import { VERSION } from "../process/version.ts";
import type { World } from "../process/world.ts";

/** What a run knows of itself that no plan tells. */
export type RecordFacts = Pick<
  Receipt,
  | "directory"
  | "principal"
  | "run"
  | "pullRequests"
  | "host"
  | "previous"
  | "begins"
  | "approvalRequired"
>;

/** The beginning of the record of a run that starts now. */
export function headerOf(
  plan: Plan,
  facts: RecordFacts,
  { clock, environment }: Pick<World, "clock" | "environment">,
): RecordHeader {
  const actor = environment["GITHUB_ACTOR"];
  const { commit, tenant } = plan;
  return {
    formatVersion: 2,
    tool: { name: "rollcall", version: VERSION },
    tenant,
    ...facts,
    ...(commit !== undefined && { commit }),
    ...(actor !== undefined && { actor }),
    startedAt: clock.now().toISOString(),
    planDigest: digestOf(plan),
    salt: newSalt(),
  };
}

/** The whole record, once the run is over. */
export function makeReceipt(
  header: RecordHeader,
  {
    plan,
    outcomes,
    accepts,
  }: {
    readonly plan: Plan;
    readonly outcomes: readonly Outcome[];
    /** Whose being blocked leaves nothing open. */
    readonly accepts?: (userPrincipalName: string) => boolean;
  },
  finishedAt: Date,
): Receipt {
  const open = namesHeldBack(plan).filter((name) => !accepts?.(name));
  return {
    ...header,
    finishedAt: finishedAt.toISOString(),
    complete: open.length === 0 && outcomes.every(isDone),
    totals: countOutcomes(outcomes),
    outcomes,
    ...(plan.blocked.length > 0 && { blocked: plan.blocked }),
  };
}

/** A record as planning asks for it. */
export function runRecordOf({ attempt, holds }: KeptRecord): RunRecord {
  const { startedAt, outcomes, tenant, principal } = attempt;
  return { startedAt, tenantId: tenant.id, ...(principal && { principal }), outcomes, holds };
}

/** All that is kept, newest first. */
export async function allRecords(store: Pick<RecordStore, "chain">): Promise<KeptRecord[]> {
  const records: KeptRecord[] = [];
  for await (const record of store.chain()) records.push(record);
  return records;
}

/**
 * What the runs of one machine did in each tenant since the last that was complete there: what an interrupted run left, and
 * its repeats. The tenant is known once the directory is read.
 *
 * @param newestFirst of one kind of directory
 */
export function doneOnThisMachine(newestFirst: readonly KeptRecord[]): Done {
  const doneSince = (records: readonly KeptRecord[]): Done => {
    const end = records.findIndex(({ attempt }) => attempt.complete);
    return doneInRecords(end < 0 ? records : records.slice(0, end));
  };
  return {
    ...doneSince(newestFirst),
    ofTenant: (id) =>
      doneSince(newestFirst.filter(({ attempt }) => foldName(attempt.tenant.id) === foldName(id))),
  };
}

export function doneInRecords(records: readonly KeptRecord[]): Done {
  return doneIn(records.map(runRecordOf));
}
