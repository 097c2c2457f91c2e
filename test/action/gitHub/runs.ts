import type { Accounts } from "./accounts.ts";
import { REPOSITORY_ID } from "./names.ts";
import { get, NOT_FOUND, pageOf, type Asked, type Route } from "./routes.ts";

type Conclusion = "success" | "failure" | "cancelled" | "skipped";

export interface StepRecord {
  readonly name: string;
  readonly conclusion: Conclusion;
}

export interface JobRecord {
  readonly id: number;
  readonly name: string;
  /** The attempt in which it ran; an attempt that did not run it again lists it as it was. */
  readonly attempt: number;
  conclusion: Conclusion | null;
  readonly startedAt: string;
  completedAt: string | null;
  readonly steps: StepRecord[];
}

export interface Attempt {
  readonly number: number;
  readonly triggeringActor: string;
  readonly startedAt: string;
  conclusion: string | null;
  jobs: JobRecord[];
}

export interface Run {
  readonly id: number;
  readonly path: string;
  readonly event: string;
  /** The branch, or the name of the tag. */
  readonly headBranch: string;
  readonly headCommit: string;
  readonly repositoryId: number;
  conclusion: string | null;
  /** How many runs of its workflow there were, with it. */
  readonly number?: number;
  readonly actor?: string;
  readonly createdAt?: string;
  /** Oldest first; a run that a test made up has none. */
  readonly attempts?: Attempt[];
}

/**
 * @param began when runs without a time of their own began
 * @see https://docs.github.com/rest/actions/workflow-runs and https://docs.github.com/rest/actions/workflow-jobs
 */
export function runRoutes(
  runs: readonly Run[],
  accounts: Accounts,
  began: string,
): readonly Route[] {
  const runJson = (run: Run, number?: number): object => {
    const attempt = run.attempts?.at(number === undefined ? -1 : number - 1);
    const conclusion = attempt ? attempt.conclusion : run.conclusion;
    const actor = run.actor ?? "ana";
    return {
      id: run.id,
      name: run.path,
      path: run.path,
      event: run.event,
      run_number: run.number ?? 1,
      run_attempt: attempt?.number ?? 1,
      head_branch: run.headBranch,
      head_sha: run.headCommit,
      status: conclusion === null ? "in_progress" : "completed",
      conclusion,
      actor: accounts.json(actor),
      triggering_actor: accounts.json(attempt?.triggeringActor ?? actor),
      created_at: run.createdAt ?? began,
      run_started_at: attempt?.startedAt ?? run.createdAt ?? began,
      repository: { id: REPOSITORY_ID },
      head_repository: { id: run.repositoryId },
    };
  };
  const find = (asked: string | undefined): Run | undefined =>
    runs.find(({ id }) => String(id) === asked);
  const listRuns = (asked: Asked, found: readonly Run[]) => {
    const wanted = (name: string, value: string | null): boolean =>
      (asked.query.get(name) ?? value) === value;
    const chosen = found.filter(
      (run) =>
        wanted("branch", run.headBranch) &&
        wanted("event", run.event) &&
        wanted("head_sha", run.headCommit) &&
        wanted("actor", run.actor ?? "ana") &&
        (wanted("status", run.conclusion ?? "in_progress") ||
          (run.conclusion !== null && wanted("status", "completed"))),
    );
    return pageOf(chosen.toReversed(), asked, (page, total) => ({
      total_count: total,
      workflow_runs: page.map((run) => runJson(run)),
    }));
  };
  const listJobs = (asked: Asked, run: Run, jobs: readonly JobRecord[]) =>
    pageOf(jobs, asked, (page, total) => ({
      total_count: total,
      jobs: page.map((job) => jobJson(run, job)),
    }));

  return [
    get(/^\/actions\/runs$/, (asked) => listRuns(asked, runs)),
    get(/^\/actions\/workflows\/([\w.-]+\.ya?ml)\/runs$/, (asked) =>
      listRuns(
        asked,
        runs.filter(({ path }) => path === `.github/workflows/${asked.matched[0]}`),
      ),
    ),
    get(/^\/actions\/runs\/(\d+)$/, ({ matched: [id] }) => {
      const run = find(id);
      return run ? { json: runJson(run) } : NOT_FOUND;
    }),
    get(/^\/actions\/runs\/(\d+)\/attempts\/(\d+)$/, ({ matched: [id, number] }) => {
      const run = find(id);
      const there = run && Number(number) >= 1 && Number(number) <= (run.attempts?.length ?? 1);
      return there ? { json: runJson(run, Number(number)) } : NOT_FOUND;
    }),
    get(/^\/actions\/runs\/(\d+)\/attempts\/(\d+)\/jobs$/, (asked) => {
      const [id, number] = asked.matched;
      const run = find(id);
      const jobs = run?.attempts ? run.attempts[Number(number) - 1]?.jobs : [];
      return run && jobs ? listJobs(asked, run, jobs) : NOT_FOUND;
    }),
    get(/^\/actions\/runs\/(\d+)\/jobs$/, (asked) => {
      const run = find(asked.matched[0]);
      if (!run) return NOT_FOUND;
      const attempts = run.attempts ?? [];
      const shown = asked.query.get("filter") === "all" ? attempts : attempts.slice(-1);
      return listJobs(asked, run, [...new Set(shown.flatMap(({ jobs }) => jobs))]);
    }),
  ];
}

function jobJson(run: Run, job: JobRecord): object {
  return {
    id: job.id,
    run_id: run.id,
    run_attempt: job.attempt,
    name: job.name,
    head_sha: run.headCommit,
    head_branch: run.headBranch,
    status: job.conclusion === null ? "in_progress" : "completed",
    conclusion: job.conclusion,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    steps: job.steps.map(({ name, conclusion }, index) => ({
      name,
      number: index + 1,
      status: "completed",
      conclusion,
    })),
  };
}
