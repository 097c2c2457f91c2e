import { createHash } from "node:crypto";
import { zipSync } from "fflate";
import type { GitHub } from "../../src/github/client.ts";
import { keepingStep } from "../../src/ledger/records/artifacts.ts";

export const REPOSITORY = { id: 1, owner: "contoso", name: "staff", branch: "main" } as const;
export const WORKFLOWS = {
  plan: ".github/workflows/rollcall-plan.yml",
  apply: ".github/workflows/rollcall-apply.yml",
} as const;

export interface MemoryPull {
  readonly number: number;
  readonly branch: string;
  head: string;
  /** Of its branch, oldest first. */
  commits: string[];
  mergedAs: string | undefined;
  /** The commits by which it came to the default branch. */
  landed: readonly string[];
  /** Those that GitHub knows of. */
  associated: readonly string[];
  readonly reviews: { login: string; state: string; commit: string; at: string }[];
}

export interface MemoryRun {
  readonly id: number;
  readonly event: string;
  readonly path: string;
  readonly commit: string;
  /** How the step that keeps the record ended, by attempt. */
  readonly kept: ("success" | "skipped")[];
  /** GitHub lists it no more. */
  isDeleted?: true;
  isForged?: true;
}

interface MemoryArtifact {
  readonly id: number;
  readonly run: MemoryRun;
  readonly name: string;
  readonly zip: Uint8Array;
  readonly createdAt: string;
  isExpired: boolean;
}

/** GitHub as the jobs see it, without HTTP: what they ask Octokit for, answered from memory. */
export class MemoryGitHub {
  readonly pulls: MemoryPull[] = [];
  readonly runs: MemoryRun[] = [];
  readonly artifacts: MemoryArtifact[] = [];
  readonly comments: { id: number; pull: number; body: string }[] = [];
  tip = "";
  #uploaded = 0;
  readonly #now: () => string;

  constructor(now: () => string) {
    this.#now = now;
  }

  begin(run: Pick<MemoryRun, "event" | "path" | "commit">): MemoryRun {
    const begun = { ...run, id: this.runs.length + 1, kept: [] };
    this.runs.push(begun);
    return begun;
  }

  keep(run: MemoryRun, name: string, files: Readonly<Record<string, Uint8Array>>): void {
    this.artifacts.push({
      id: (this.#uploaded += 1),
      run,
      name,
      zip: zipSync(files, { level: 0 }),
      createdAt: this.#now(),
      isExpired: false,
    });
  }

  takeAway(artifact: MemoryArtifact): void {
    this.artifacts.splice(this.artifacts.indexOf(artifact), 1);
  }

  client(): GitHub {
    const paginate = Object.assign(async (ask: Ask, asked: Asked) => (await ask(asked)).data, {
      iterator: async function* (ask: Ask, asked: Asked) {
        yield await ask(asked);
      },
    });
    const octokit = { paginate, rest: this.#rest() };
    return {
      octokit,
      network: undefined,
      repository: { owner: REPOSITORY.owner, repo: REPOSITORY.name },
    } as unknown as GitHub;
  }

  #rest(): Readonly<Record<string, Readonly<Record<string, Ask>>>> {
    const answer = (data: unknown) => Promise.resolve({ data });
    const artifact = (id: unknown) => this.artifacts.find((each) => each.id === id);
    return {
      actions: {
        listWorkflowRuns: ({ workflow_id: file }) =>
          answer(
            this.runs
              .filter(({ path, isDeleted }) => !isDeleted && path.endsWith(`/${String(file)}`))
              .toReversed()
              .map(runShown),
          ),
        getWorkflowRun: ({ run_id: id }) => answer(runShown(this.runs[Number(id) - 1]!)),
        getWorkflowRunAttempt: () => answer({ run_started_at: LONG_AGO }),
        listJobsForWorkflowRunAttempt: ({ run_id: id, attempt_number: attempt }) =>
          answer([jobShown(this.runs[Number(id) - 1]!, Number(attempt))]),
        getReviewsForRun: () =>
          answer([
            {
              state: "approved",
              environments: [{ name: "rollcall-approve" }],
              user: { login: "cara" },
            },
          ]),
        listWorkflowRunArtifacts: ({ run_id: id }) =>
          answer(this.artifacts.filter(({ run }) => run.id === id).map(artifactShown)),
        listArtifactsForRepo: ({ name }) =>
          answer(this.artifacts.filter((each) => each.name === name).map(artifactShown)),
        downloadArtifact: ({ artifact_id: id }) => answer(artifact(id)?.zip),
      },
      repos: {
        getBranchRules: () => answer([]),
        getCollaboratorPermissionLevel: ({ username }) =>
          answer({ permission: username === "dan" ? "read" : "write" }),
        listPullRequestsAssociatedWithCommit: ({ commit_sha: commit }) =>
          answer(
            this.pulls
              .filter(({ associated }) => associated.includes(String(commit)))
              .map(pullShown),
          ),
      },
      pulls: {
        list: ({ state }) =>
          answer(
            this.pulls
              .filter(({ mergedAs }) => (mergedAs === undefined) === (state === "open"))
              .map(pullShown),
          ),
        get: ({ pull_number: number }) => answer(pullShown(this.pulls[Number(number) - 1]!)),
        listReviews: ({ pull_number: number }) =>
          answer(this.pulls[Number(number) - 1]!.reviews.map(reviewShown)),
        listCommits: ({ pull_number: number }) =>
          answer(
            this.pulls[Number(number) - 1]!.commits.map((sha) => ({
              sha,
              author: { login: "ana" },
              committer: { login: "web-flow" },
            })),
          ),
      },
      issues: {
        listComments: ({ issue_number: number }) =>
          answer(
            this.comments
              .filter(({ pull }) => pull === number)
              .map((comment) => ({
                ...comment,
                user: { login: COMMENT_AUTHOR },
                html_url: "",
              })),
          ),
        createComment: ({ issue_number: number, body }) => {
          const id = this.comments.length + 1;
          this.comments.push({ id, pull: Number(number), body: String(body) });
          return answer({ html_url: "" });
        },
        updateComment: ({ comment_id: id, body }) => {
          this.comments[Number(id) - 1]!.body = String(body);
          return answer({ html_url: "" });
        },
      },
      checks: { create: () => answer({ id: 1 }) },
      git: { getRef: () => answer({ object: { sha: this.tip } }) },
    };
  }
}

export const COMMENT_AUTHOR = "github-actions[bot]";

type Asked = Readonly<Record<string, unknown>>;
type Ask = (asked: Asked) => Promise<{ readonly data: unknown }>;

const LONG_AGO = "2026-01-01T00:00:00Z";
const SHOWN_REPOSITORY = { id: REPOSITORY.id };

function runShown({ id, event, path, commit, kept }: MemoryRun): object {
  return {
    id,
    event,
    path,
    head_sha: commit,
    head_branch: REPOSITORY.branch,
    run_attempt: kept.length,
    repository: SHOWN_REPOSITORY,
    head_repository: SHOWN_REPOSITORY,
  };
}

function jobShown({ kept }: MemoryRun, attempt: number): object {
  return {
    run_attempt: attempt,
    started_at: LONG_AGO,
    status: "completed",
    steps: [{ name: keepingStep(), conclusion: kept[attempt - 1] ?? "skipped" }],
  };
}

function artifactShown({ id, name, zip, createdAt, isExpired, run }: MemoryArtifact): object {
  return {
    id,
    name,
    digest: `sha256:${createHash("sha256").update(zip).digest("hex")}`,
    expired: isExpired,
    created_at: createdAt,
    workflow_run: { id: run.id, head_branch: REPOSITORY.branch, head_sha: run.commit },
  };
}

function pullShown({ number, branch, head, mergedAs }: MemoryPull): object {
  return {
    number,
    user: { login: "ana", type: "User" },
    body: "",
    head: { ref: branch, sha: head, repo: SHOWN_REPOSITORY },
    base: { ref: REPOSITORY.branch, repo: SHOWN_REPOSITORY },
    mergeable: true,
    merged_at: mergedAs === undefined ? null : LONG_AGO,
    merge_commit_sha: mergedAs ?? null,
  };
}

function reviewShown({ login, state, commit, at }: MemoryPull["reviews"][number]): object {
  return { user: { login, type: "User" }, state, commit_id: commit, submitted_at: at };
}
