import { REPOSITORY_ID } from "./names.ts";
import { get, NOT_FOUND, type Route } from "./routes.ts";

export interface Run {
  readonly id: number;
  readonly path: string;
  readonly event: string;
  readonly headBranch: string;
  readonly headCommit: string;
  readonly repositoryId: number;
  conclusion: string | null;
}

export function runRoutes(runs: readonly Run[]): readonly Route[] {
  return [
    get(/^\/actions\/runs\/(\d+)$/, ({ matched: [asked] }) => {
      const run = runs.find(({ id }) => String(id) === asked);
      return run ? { json: runJson(run) } : NOT_FOUND;
    }),
  ];
}

function runJson(run: Run): object {
  return {
    id: run.id,
    path: run.path,
    event: run.event,
    head_branch: run.headBranch,
    head_sha: run.headCommit,
    status: run.conclusion === null ? "in_progress" : "completed",
    conclusion: run.conclusion,
    repository: { id: REPOSITORY_ID },
    head_repository: { id: run.repositoryId },
  };
}
