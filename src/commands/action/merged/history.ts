import { LedgerError, type KeptRecord } from "../../../ledger/records/ports.ts";
import { artifactRecords } from "../../../ledger/records/artifacts.ts";
import type { DirectoryKind } from "../../../session/directory/openDirectory.ts";
import { doneInRecords } from "../../../session/outcome/record.ts";
import type { Done } from "../../../plan/review/done.ts";
import { UserError } from "../../../session/process/world.ts";
import { announce, type Job } from "../job/job.ts";
import { recordSource } from "./records.ts";

/** A record, with the commit that its run stood on. */
export interface CommittedRecord extends KeptRecord {
  readonly run: { readonly headCommit: string };
}

/** What earlier runs did: the one answer that plan, apply, the night and manual runs start from. */
export interface History {
  /** The newest commit of which everything was applied; undefined where none is known. */
  readonly applied: string | undefined;
  /** The record that says so. */
  readonly base: KeptRecord | undefined;
  /** Of the runs since, newest commit first. */
  readonly records: readonly KeptRecord[];
  readonly done: Done;
  /** By which the next record names the one before it; null begins a chain. */
  readonly previous: string | null;
  /** Why a chain has to begin although there were records. */
  readonly begins?: string;
}

/**
 * Reads the records of earlier runs, back to one that applied everything.
 *
 * @param kind what this run is about: what was done in an embedded directory says nothing of a tenant
 * @throws LedgerError naming a record that is missing or cannot be checked
 * @throws UserError for an embedded directory after a tenant was written to
 */
export async function readHistory(job: Job, kind: DirectoryKind): Promise<History> {
  return historyOf(artifactRecords(await recordSource(job)), kind);
}

/**
 * What records say that was done, back to one that says that everything was.
 *
 * @param records those of the newest commit first
 * @throws as `readHistory`
 */
export async function historyOf(
  records: AsyncIterable<CommittedRecord>,
  kind: DirectoryKind,
): Promise<History> {
  const since: KeptRecord[] = [];
  const all: KeptRecord[] = [];
  let base: { readonly commit: string; readonly record: KeptRecord } | undefined;
  for await (const record of records) {
    const { attempt, run } = record;
    all.push(record);
    if (attempt.directory !== kind) {
      if (kind === "embedded") throw embeddedAfterTenant(attempt.tenant);
      continue;
    }
    if (attempt.complete) {
      base = { commit: run.headCommit, record };
      break;
    }
    since.push(record);
  }
  checkChain(since, all);
  return {
    applied: base?.commit,
    base: base?.record,
    records: since,
    done: doneInRecords(since),
    previous: newestOf(all)?.digest ?? null,
  };
}

/** As `readHistory`; where a record is missing, a manual run begins anew, and says so. */
export async function readHistoryOrBegin(job: Job, kind: DirectoryKind): Promise<History> {
  try {
    return await readHistory(job, kind);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    announce(job.world, "warning", `${error.message} This run begins a new chain of records.`);
    return {
      applied: undefined,
      base: undefined,
      records: [],
      done: doneInRecords([]),
      previous: null,
      begins: error.message,
    };
  }
}

/** @throws UserError where what was applied went to another tenant */
export function checkTenant(
  { base }: Pick<History, "base">,
  tenant: { readonly id: string; readonly domain: string },
): void {
  const tenantId = base?.attempt.tenant.id;
  if (tenantId === undefined || tenantId === tenant.id) return;
  throw new UserError(
    `This branch was last applied to the tenant ${tenantId}; this is ${tenant.id} (${tenant.domain}). Sign in to the right tenant. If the tenant was changed on purpose, start the apply workflow manually with "everything". Nothing was written.`,
  );
}

// Each names the one before it, so that one that is taken away is missed.
function checkChain(since: readonly KeptRecord[], all: readonly KeptRecord[]): void {
  const known = new Set(all.map(({ digest }) => digest));
  for (const { attempt } of since)
    if (attempt.previous !== null && !known.has(attempt.previous))
      throw new LedgerError(
        `The record ${attempt.previous}, which the record of ${attempt.run ? `run ${attempt.run.id}, attempt ${attempt.run.attempt},` : attempt.startedAt} names as the one before it, is missing: its artifact was deleted or has expired. So it is not known what was done, and nothing is written. Start the apply workflow manually: it plans everything, and applies it once approved.`,
      );
}

function newestOf(records: readonly KeptRecord[]): KeptRecord | undefined {
  return records.toSorted((left, right) =>
    right.attempt.startedAt.localeCompare(left.attempt.startedAt),
  )[0];
}

function embeddedAfterTenant(tenant: { readonly id: string; readonly domain: string }): UserError {
  return new UserError(
    `The configuration says "directory: embedded", and this branch was applied to the tenant ${tenant.domain} (${tenant.id}) before. Changes merged now would reach no account of that tenant. Set "directory: graph" in the configuration, or start a new repository. Nothing was written.`,
  );
}
