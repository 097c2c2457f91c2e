import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import type { GitHub } from "../client.ts";
import { GitHubError } from "../gitHubError.ts";

/** Which runs may have made an artifact. What the API reports of a run cannot be forged by its jobs. */
export interface Provenance {
  readonly repositoryId: number;
  /** The only workflow whose word counts, such as `.github/workflows/rollcall-plan.yml`. */
  readonly workflowPath: string;
  readonly events: readonly string[];
  readonly branch: string;
  /** Only this run. */
  readonly runId?: number;
  /** Only runs on these commits; what was made on the first of them comes first. */
  readonly commits?: ReadonlySet<string>;
}

export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly digest: string | undefined;
}

export interface FoundArtifact extends StoredArtifact {
  /** The commit of the default branch that the run stood on. */
  readonly runCommit: string;
  /** When it was kept, by GitHub's clock; ISO 8601. */
  readonly createdAt: string;
}

/**
 * The artifacts of a run, over all its attempts; those that have expired are listed, and cannot be read.
 *
 * @see https://docs.github.com/rest/actions/artifacts#list-workflow-run-artifacts
 */
export async function artifactsOfRun(
  { octokit, repository }: GitHub,
  runId: number,
): Promise<(StoredArtifact & { readonly isExpired: boolean })[]> {
  const artifacts = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
    ...repository,
    run_id: runId,
    per_page: 100,
  });
  return artifacts.map(({ id, name, digest, expired }) => ({
    id,
    name,
    digest: digest ?? undefined,
    isExpired: expired,
  }));
}

const LARGEST_ZIP_BYTES = 100 * 1024 * 1024;
const LARGEST_FILE_BYTES = 500 * 1024 * 1024;

/** The newest of `findArtifacts`. */
export async function findArtifact(
  github: GitHub,
  name: string,
  provenance: Provenance,
): Promise<FoundArtifact | undefined> {
  for await (const artifact of findArtifacts(github, name, provenance)) return artifact;
  return undefined;
}

/**
 * The artifacts of a name that the given workflow made on the given branch, newest first unless commits say otherwise. Whoever may push can upload
 * an artifact of any name from a workflow of their own; its run then has another path, event or branch. A tag may be
 * called like a branch: where the workflow runs for tags too, its commit must be looked at besides.
 *
 * @see https://docs.github.com/rest/actions/artifacts#list-artifacts-for-a-repository
 */
export async function* findArtifacts(
  { octokit, repository }: GitHub,
  name: string,
  provenance: Provenance,
): AsyncGenerator<FoundArtifact> {
  const artifacts = await octokit.paginate(octokit.rest.actions.listArtifactsForRepo, {
    ...repository,
    name,
    per_page: 100,
  });
  const ranks = new Map([...(provenance.commits ?? [])].map((commit, index) => [commit, index]));
  const rank = ({ workflow_run: from }: (typeof artifacts)[number]): number =>
    ranks.get(from?.head_sha ?? "") ?? ranks.size;
  const newestFirst = artifacts
    .filter((artifact) => artifact.name === name && !artifact.expired)
    .filter((artifact) => !provenance.commits || rank(artifact) < ranks.size)
    .toSorted(
      (left, right) =>
        rank(left) - rank(right) ||
        (right.created_at ?? "").localeCompare(left.created_at ?? "") ||
        right.id - left.id,
    );
  for (const { id, digest, created_at: createdAt, workflow_run: from } of newestFirst) {
    if (from?.id === undefined) continue;
    if (provenance.runId !== undefined && from.id !== provenance.runId) continue;
    if (from.head_branch !== provenance.branch) continue;
    const { data: run } = await octokit.rest.actions.getWorkflowRun({
      ...repository,
      run_id: from.id,
    });
    const trusted =
      run.path.replace(/@.*$/s, "") === provenance.workflowPath &&
      provenance.events.includes(run.event) &&
      run.head_branch === provenance.branch &&
      (provenance.commits?.has(run.head_sha) ?? true) &&
      run.repository.id === provenance.repositoryId &&
      run.head_repository?.id === provenance.repositoryId;
    if (trusted)
      yield {
        id,
        name,
        digest: digest ?? undefined,
        runCommit: run.head_sha,
        createdAt: createdAt ?? "",
      };
  }
}

/**
 * The files of an artifact, as text by name.
 *
 * @throws GitHubError when it is too large, damaged, or not what was uploaded
 */
export async function readArtifact(
  { octokit, repository }: GitHub,
  artifact: StoredArtifact,
): Promise<ReadonlyMap<string, string>> {
  const { data } = await octokit.rest.actions.downloadArtifact({
    ...repository,
    artifact_id: artifact.id,
    archive_format: "zip",
  });
  const zip = new Uint8Array(data as ArrayBuffer);
  const wrong = (why: string): GitHubError =>
    new GitHubError(`The artifact ${artifact.name} ${why}.`);
  if (zip.length > LARGEST_ZIP_BYTES) throw wrong("is too large");
  const digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
  if (artifact.digest !== undefined && artifact.digest !== digest)
    throw wrong("is not what was uploaded: its digest differs");
  try {
    const files = unzipSync(zip, {
      filter: ({ originalSize }) => originalSize <= LARGEST_FILE_BYTES,
    });
    const decoder = new TextDecoder("utf-8", { fatal: true });
    return new Map(Object.entries(files).map(([name, bytes]) => [name, decoder.decode(bytes)]));
  } catch {
    throw wrong("cannot be unpacked");
  }
}
