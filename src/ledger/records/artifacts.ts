import { artifactsOfRun, readArtifact } from "../../github/job/artifacts.ts";
import type { GitHub } from "../../github/client.ts";
import { GitHubError } from "../../github/gitHubError.ts";
import { TokenRefused, type JobClaims, type VerifyJobToken } from "../../github/job/jobToken.ts";
import { runsOfWorkflow, stepEnding, type WorkflowRun } from "../../github/job/workflowRuns.ts";
import { artifactName } from "../../model/settings/tenantName.ts";
import { recordIn, type FoundRecord } from "./journal.ts";
import { LedgerError, type KeptRecord } from "./ports.ts";
import { PROOF_ENDINGS } from "./recordFile.ts";

/** The artifact in which an attempt of a run keeps its record. Artifacts of a run share one space over its attempts. */
export function recordArtifactName(attempt: number, tenant?: string): string {
  return artifactName(`rollcall-record-${attempt}`, tenant);
}

/**
 * The step of the workflow that keeps it, as GitHub lists it.
 *
 * @see https://github.com/actions/runner/pull/2313 (the runner fills expressions into a name when the job begins)
 */
export function keepingStep(tenant?: string): string {
  return tenant === undefined ? "Keep the record" : `Keep the record of ${tenant}`;
}

/** The audience of the token that proves a record, given the SHA-256 of what is proven. */
export function audienceOf(digest: string): string {
  return `rollcall-record:${digest}`;
}

/** Which records are believed. */
export interface ArtifactSource {
  readonly github: GitHub;
  readonly repositoryId: number;
  readonly branch: string;
  /** The only workflow that writes records. */
  readonly workflowPath: string;
  /** Of several tenants the one whose records these are. */
  readonly tenant?: string;
  /** The environment of the jobs that write to the directory, and of those that only look. */
  readonly environments: { readonly apply: string; readonly plan: string };
  /** The commits that the branch pointed at, its tip first. */
  readonly commits: ReadonlySet<string>;
  readonly verify: VerifyJobToken;
  /** The attempt that asks: it has no record yet. */
  readonly own: { readonly runId: number; readonly attempt: number };
  readonly onRefused: (message: string) => void;
}

/** A record, with the run that left it. */
export interface RunRecordKept extends KeptRecord {
  readonly run: WorkflowRun;
}

const EVENTS = ["push", "workflow_dispatch", "schedule"];

/**
 * The records that jobs of a workflow kept, those of the newest commit first. The commit counts and not the time: a
 * nightly run that began before a merge may end after what was merged is applied, and an old run can be started again.
 *
 * @throws LedgerError naming the record of an attempt that kept one which is no longer there, or that cannot be checked
 * @throws GitHubError
 */
export async function* artifactRecords(source: ArtifactSource): AsyncGenerator<RunRecordKept> {
  const ranks = new Map([...source.commits].map((commit, index) => [commit, index]));
  const rank = ({ headCommit }: WorkflowRun): number => ranks.get(headCommit) ?? Infinity;
  const known = { repositoryId: source.repositoryId, branch: source.branch };
  for await (const page of runsOfWorkflow(source.github, source.workflowPath, known)) {
    const runs = page
      .filter((run) => EVENTS.includes(run.event) && ranks.has(run.headCommit))
      .toSorted((left, right) => rank(left) - rank(right) || right.id - left.id);
    for (const run of runs) yield* recordsOfRun(run, source);
  }
}

/**
 * The records of one run, its last attempt first.
 *
 * @throws LedgerError, GitHubError as `artifactRecords`
 */
export async function* recordsOfRun(
  run: WorkflowRun,
  source: ArtifactSource,
): AsyncGenerator<RunRecordKept> {
  const { github, own, tenant } = source;
  const artifacts = await artifactsOfRun(github, run.id);
  for (let attempt = run.attempts; attempt >= 1; attempt -= 1) {
    if (run.id === own.runId && attempt >= own.attempt) continue;
    const artifact = artifacts.find(({ name }) => name === recordArtifactName(attempt, tenant));
    const where = `The record of run ${run.id}, attempt ${attempt},`;
    if (artifact && !artifact.isExpired) {
      const record = await believed(
        await readFiles(github, artifact),
        { run, attempt },
        source,
      ).catch((error: unknown) => {
        if (!(error instanceof TokenRefused)) throw error;
        if (error.isUndecided) throw unknownRecord(`${where} ${error.message}.`);
        source.onRefused(`${where} is not believed: it ${error.message}.`);
        return undefined;
      });
      if (record) yield { ...record, run };
    } else {
      const ending = artifact?.isExpired
        ? "success"
        : await stepEnding(github, { runId: run.id, attempt }, keepingStep(tenant));
      if (ending === "success")
        throw unknownRecord(
          `${where} is missing: its artifact ${recordArtifactName(attempt, tenant)} was deleted or has expired.`,
        );
      if (ending === "lost")
        source.onRefused(
          `${where} was never kept: the runner was lost. Its changes are not on record, so a change that was undone since may be made again.`,
        );
    }
  }
}

async function readFiles(
  github: GitHub,
  artifact: Parameters<typeof readArtifact>[1],
): Promise<ReadonlyMap<string, string>> {
  try {
    return await readArtifact(github, artifact);
  } catch (error) {
    // Damaged: then it proves nothing, and is refused for that.
    if (error instanceof GitHubError && error.cause === undefined) return new Map();
    throw error;
  }
}

async function believed(
  files: ReadonlyMap<string, string>,
  { run, attempt }: { readonly run: WorkflowRun; readonly attempt: number },
  source: ArtifactSource,
): Promise<KeptRecord> {
  const found = recordIn(files);
  if (!found) throw new TokenRefused("is damaged, or of a format that proves nothing");
  const { record, provenDigest } = found;
  const proof = files.get(
    `receipt.json${record.isWhole ? PROOF_ENDINGS.whole : PROOF_ENDINGS.begun}`,
  );
  if (proof === undefined) throw new TokenRefused("has no proof of where it was written");
  const claims = await source.verify(proof, audienceOf(provenDigest));
  const objection = objectionTo(claims, found, { run, attempt }, source);
  if (objection !== undefined) throw new TokenRefused(objection);
  return record;
}

function objectionTo(
  claims: JobClaims,
  { record }: FoundRecord,
  { run, attempt }: { readonly run: WorkflowRun; readonly attempt: number },
  { repositoryId, branch, workflowPath, environments }: ArtifactSource,
): string | undefined {
  const reference = `refs/heads/${branch}`;
  if (claims.repositoryId !== String(repositoryId)) return "was written in another repository";
  if (claims.refType !== "branch" || claims.ref !== reference)
    return `was written for ${claims.ref}, which is not the branch ${branch}`;
  if (claims.workflowPath !== workflowPath || claims.workflowRef !== reference)
    return `was written by the workflow ${claims.workflowPath} of ${claims.workflowRef}`;
  if (claims.runId !== run.id || claims.runAttempt !== attempt)
    return `was written by run ${claims.runId}, attempt ${claims.runAttempt}`;
  if (claims.commit !== run.headCommit || claims.event !== run.event)
    return "was written for another commit or event than its run";
  if (claims.environment === environments.apply) return undefined;
  // A job that cannot write to the directory may only say that there was nothing to do.
  if (claims.environment === environments.plan && record.isWhole && isEmpty(record))
    return undefined;
  return `was written ${claims.environment === undefined ? "outside of any environment" : `in the environment ${claims.environment}`}, not in ${environments.apply}`;
}

function isEmpty({ attempt }: KeptRecord): boolean {
  return attempt.outcomes.length === 0;
}

function unknownRecord(what: string): LedgerError {
  return new LedgerError(
    `${what} So it is not known what was done, and nothing is written. Start the apply workflow manually: it plans everything, and applies it once approved.`,
  );
}
