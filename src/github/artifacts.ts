import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./gitHubError.ts";

/** Which runs may have made an artifact. What the API reports of a run cannot be forged by its jobs. */
export interface Provenance {
  readonly repositoryId: number;
  /** The only workflow whose word counts, such as `.github/workflows/rollcall-plan.yml`. */
  readonly workflowPath: string;
  readonly events: readonly string[];
  readonly branch: string;
  /** Only this run. */
  readonly runId?: number;
  /** Only runs that ended well. */
  readonly successful?: true;
}

export interface FoundArtifact {
  readonly id: number;
  readonly name: string;
  readonly digest: string | undefined;
  /** The commit of the default branch that the run stood on. */
  readonly runCommit: string;
}

const LARGEST_ZIP_BYTES = 100 * 1024 * 1024;
const LARGEST_FILE_BYTES = 500 * 1024 * 1024;

/**
 * The newest artifact of a name that the given workflow made on the given branch. Whoever may push can upload an
 * artifact of any name from a workflow of their own; its run then has another path, event or branch.
 *
 * @see https://docs.github.com/rest/actions/artifacts#list-artifacts-for-a-repository
 */
export async function findArtifact(
  { octokit, repository }: GitHub,
  name: string,
  provenance: Provenance,
): Promise<FoundArtifact | undefined> {
  const artifacts = await octokit.paginate(octokit.rest.actions.listArtifactsForRepo, {
    ...repository,
    name,
    per_page: 100,
  });
  const newestFirst = artifacts
    .filter((artifact) => artifact.name === name && !artifact.expired)
    .toSorted(
      (left, right) =>
        (right.created_at ?? "").localeCompare(left.created_at ?? "") || right.id - left.id,
    );
  for (const { id, digest, workflow_run: from } of newestFirst) {
    if (from?.id === undefined) continue;
    if (provenance.runId !== undefined && from.id !== provenance.runId) continue;
    const { data: run } = await octokit.rest.actions.getWorkflowRun({
      ...repository,
      run_id: from.id,
    });
    const trusted =
      run.path.replace(/@.*$/s, "") === provenance.workflowPath &&
      provenance.events.includes(run.event) &&
      run.head_branch === provenance.branch &&
      run.repository.id === provenance.repositoryId &&
      run.head_repository?.id === provenance.repositoryId &&
      (!provenance.successful || run.conclusion === "success");
    if (trusted) return { id, name, digest: digest ?? undefined, runCommit: run.head_sha };
  }
  return undefined;
}

/**
 * The text of the one file that is wanted of an artifact.
 *
 * @throws GitHubError when it is not in it, or is not what was uploaded
 */
export async function readArtifact(
  { octokit, repository }: GitHub,
  artifact: FoundArtifact,
  fileName: string,
): Promise<string> {
  const { data } = await octokit.rest.actions.downloadArtifact({
    ...repository,
    artifact_id: artifact.id,
    archive_format: "zip",
  });
  const zip = new Uint8Array(data as ArrayBuffer);
  const wrong = (why: string): GitHubError =>
    new GitHubError(`The artifact ${artifact.name} ${why}. Plan again.`);
  if (zip.length > LARGEST_ZIP_BYTES) throw wrong("is too large");
  const digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
  if (artifact.digest !== undefined && artifact.digest !== digest)
    throw wrong("is not what was uploaded: its digest differs");
  try {
    const files = unzipSync(zip, {
      filter: ({ name, originalSize }) => name === fileName && originalSize <= LARGEST_FILE_BYTES,
    });
    const bytes = files[fileName];
    if (bytes) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw wrong("cannot be unpacked");
  }
  throw wrong(`has no ${fileName} in it`);
}
