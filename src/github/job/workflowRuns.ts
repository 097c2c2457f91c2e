import type { GitHub } from "../client.ts";

/** A run of one workflow, as the API reports it; its jobs cannot change that. */
export interface WorkflowRun {
  readonly id: number;
  readonly event: string;
  readonly headCommit: string;
  /** How often it was started; counts from 1. */
  readonly attempts: number;
}

/**
 * The runs of a workflow file on a branch, newest first. The API tells a branch from a tag of the same name no more
 * than from a branch that was deleted: its commit must be looked at besides.
 *
 * @param workflowPath such as `.github/workflows/rollcall-apply.yml`
 * @see https://docs.github.com/rest/actions/workflow-runs#list-workflow-runs-for-a-workflow
 */
export async function* runsOfWorkflow(
  { octokit, repository }: GitHub,
  workflowPath: string,
  from: { readonly repositoryId: number; readonly branch: string },
): AsyncGenerator<readonly WorkflowRun[]> {
  const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRuns, {
    ...repository,
    workflow_id: workflowPath.split("/").at(-1) ?? "",
    branch: from.branch,
    per_page: 100,
  });
  for await (const { data } of pages)
    yield data
      .filter(
        (run) =>
          run.path.replace(/@.*$/s, "") === workflowPath &&
          run.head_branch === from.branch &&
          run.repository.id === from.repositoryId &&
          run.head_repository?.id === from.repositoryId,
      )
      .map((run) => ({
        id: run.id,
        event: run.event,
        headCommit: run.head_sha,
        attempts: run.run_attempt ?? 1,
      }));
}

/**
 * How a step of this name ended in the jobs that an attempt started; "lost" where a job ended before it came to it. An
 * attempt lists the jobs that it did not start again as well; those began before it.
 *
 * @returns undefined where every job left the step out, or has none
 *
 * @see https://docs.github.com/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run-attempt
 */
export async function stepEnding(
  { octokit, repository }: GitHub,
  { runId, attempt }: { readonly runId: number; readonly attempt: number },
  step: string,
): Promise<"success" | "lost" | undefined> {
  const ofAttempt = { ...repository, run_id: runId, attempt_number: attempt };
  const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, {
    ...ofAttempt,
    per_page: 100,
  });
  const own = jobs.filter((job) => (job.run_attempt ?? attempt) === attempt);
  const begun = attempt === 1 ? Number.NaN : await begunAt(ofAttempt, octokit);
  const endings = own
    .filter((job) => Number.isNaN(begun) || Date.parse(job.started_at) >= begun)
    .flatMap(({ steps, status }) => {
      if (status !== "completed") return [];
      const last = steps?.findLast(({ name }) => name === step);
      return last && last.conclusion !== "skipped" ? (last.conclusion ?? "lost") : [];
    });
  if (endings.includes("success")) return "success";
  return endings.length > 0 ? "lost" : undefined;
}

async function begunAt(
  attempt: { owner: string; repo: string; run_id: number; attempt_number: number },
  octokit: GitHub["octokit"],
): Promise<number> {
  const { data } = await octokit.rest.actions.getWorkflowRunAttempt(attempt);
  return Date.parse(data.run_started_at ?? "");
}
