import { artifactsOfRun, readArtifact } from "../../../github/job/artifacts.ts";
import { artifactRecords, recordsOfRun } from "../../../ledger/records/artifacts.ts";
import type { RecordedAttempt } from "../../../ledger/records/ports.ts";
import { artifactName } from "../../../model/settings/tenantName.ts";
import { foldName } from "../../../model/values.ts";
import { MOST_DAYS } from "../../../handover/objections.ts";
import { configurationAt } from "../../../session/files/loadCommitted.ts";
import { isKnown } from "../../../session/process/knownErrors.ts";
import { newAccountsOf, type NewAccount } from "../../handover/issueAll.ts";
import type { Job } from "../job/job.ts";
import { setOutputs } from "../job/outputs.ts";
import { recordSource } from "../merged/records.ts";

/** The artifact in which an attempt of a run keeps its passes, encrypted, and who was handed one. */
export function passesArtifactName(attempt: number, tenant: string | undefined): string {
  return artifactName(`rollcall-passes-${attempt}`, tenant);
}

/** In that artifact, the file that says who was handed a pass. */
export const WHO = "handed-over.json";

/**
 * What this run has applied, over its attempts, as proven records say.
 *
 * @param until the last attempt that may have a record: this one, where another job has kept it already
 */
export async function attemptsOfRun(job: Job, until: number): Promise<RecordedAttempt[]> {
  const { context } = job;
  const run = {
    id: context.runId,
    event: context.eventName,
    headCommit: context.commit,
    attempts: context.runAttempt,
  };
  const own = { runId: context.runId, attempt: until + 1 };
  const attempts: RecordedAttempt[] = [];
  for await (const { attempt } of recordsOfRun(run, { ...(await recordSource(job)), own }))
    attempts.push(attempt);
  return attempts;
}

/** Accounts that attempts created, by object id. */
export function accountsOf(attempts: readonly RecordedAttempt[]): ReadonlyMap<string, NewAccount> {
  return new Map(attempts.flatMap(newAccountsOf).map((account) => [account.id, account] as const));
}

/** The newest record, of any run whose accounts may still get a pass, that says this user was created. */
export async function attemptThatCreated(
  job: Job,
  userPrincipalName: string,
): Promise<{ readonly attempt: RecordedAttempt; readonly account: NewAccount } | undefined> {
  const oldest = job.world.clock.now().getTime() - MOST_DAYS * 24 * 3_600_000;
  for await (const { attempt } of artifactRecords(await recordSource(job))) {
    if (Date.parse(attempt.startedAt) < oldest) return undefined;
    const account = [...accountsOf([attempt]).values()].find(
      (each) => foldName(each.userPrincipalName) === foldName(userPrincipalName),
    );
    if (account) return { attempt, account };
  }
  return undefined;
}

/** The accounts that earlier attempts of this run issued a pass for, by object id. */
export async function handedOverBefore({
  inputs,
  context,
  github,
}: Job): Promise<ReadonlySet<string>> {
  if (context.runAttempt === 1) return new Set();
  const names = Array.from({ length: context.runAttempt - 1 }, (_, index) =>
    passesArtifactName(index + 1, inputs.tenant),
  );
  const artifacts = (await artifactsOfRun(github, context.runId)).filter(
    ({ name, isExpired }) => names.includes(name) && !isExpired,
  );
  const found = await Promise.all(artifacts.map((artifact) => readArtifact(github, artifact)));
  return new Set(found.flatMap((files) => idsIn(files.get(WHO))));
}

function idsIn(text = "{}"): string[] {
  try {
    const { ids } = JSON.parse(text) as { readonly ids?: unknown };
    return Array.isArray(ids) ? ids.map(String) : [];
  } catch {
    // Who is not known to have a pass gets another one.
    return [];
  }
}

/**
 * Tells the workflow that accounts wait which an earlier attempt of this run created, whatever this one comes to. Where
 * that cannot be told, the job that hands over finds out, and says why.
 */
export async function tellWhoWaits(job: Job): Promise<void> {
  if (await waitsFromBefore(job)) await setOutputs({ "hand-over": "true" });
}

/** Whether an account of an earlier attempt of this run still waits for its pass. */
export async function waitsFromBefore(job: Job): Promise<boolean> {
  const { context, inputs } = job;
  if (context.runAttempt === 1) return false;
  try {
    const { newUsers } = await configurationAt(context.commit, inputs.source);
    if (newUsers.credential !== "temporaryAccessPass") return false;
    const accounts = accountsOf(await attemptsOfRun(job, context.runAttempt - 1));
    const before = await handedOverBefore(job);
    return [...accounts.keys()].some((id) => !before.has(id));
  } catch (error) {
    if (isKnown(error)) return true;
    throw error;
  }
}
