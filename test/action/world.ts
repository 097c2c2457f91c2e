import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderTemplates } from "../../src/commands/templates.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/server.ts";
import type { TenantState } from "../../src/embedded/tenant.ts";
import { REPOSITORY_ID, startGitHub, type GitHubStandIn, type Pull } from "./gitHubStandIn.ts";
import { makeRepository, type Files, type MergeMethod, type Repository } from "./repository.ts";
import {
  runWorkflow,
  type RunnerOptions,
  type Trigger,
  type WorkflowResult,
} from "./workflowRunner.ts";

/** A company's repository as `rollcall init` wrote it, its pull requests, its workflows and its directory. */
export interface ActionWorld {
  readonly gitHub: GitHubStandIn;
  readonly repository: Repository;
  readonly directory: EmbeddedDirectory;
  readonly tenant: TenantState;
  readonly variables: Record<string, string>;
  /** Opens a pull request from main's tip. */
  readonly open: (
    files: Files,
    more?: { readonly author?: string; readonly fork?: string },
  ) => Promise<Pull>;
  /** Another commit onto its branch. */
  readonly synchronise: (pull: Pull, files: Files) => Promise<void>;
  readonly check: (pull: Pull) => Promise<WorkflowResult>;
  /** The plan workflow after a check of the pull request. */
  readonly plan: (
    pull: Pull,
    more?: { readonly actor?: string; readonly commit?: string },
  ) => Promise<WorkflowResult>;
  /** Merges, one after the other, in one push. */
  readonly merge: (pulls: readonly Pull[], method?: MergeMethod) => Promise<Push>;
  /** A push without a pull request. */
  readonly push: (files: Files) => Promise<Push>;
  readonly apply: (push: Push) => Promise<WorkflowResult>;
  /** A run by hand on main's tip. */
  readonly dispatch: (inputs?: Readonly<Record<string, unknown>>) => Promise<WorkflowResult>;
  /** The night's run; of an older commit, as somebody starts all jobs of an old run again. */
  readonly schedule: (commit?: string) => Promise<WorkflowResult>;
  /** Somebody sets a label on an issue, which then has this text. */
  readonly label: (issue: {
    readonly number: number;
    readonly body: string | null;
    readonly sender?: string;
    readonly author?: string;
    readonly label?: string;
  }) => Promise<WorkflowResult>;
  readonly close: () => Promise<void>;
}

export interface Push {
  readonly before: string;
  readonly after: string;
}

export interface ActionWorldOptions {
  readonly users: Files;
  readonly tenant: TenantState;
  /** What `rollcall init` wrote; the same from its templates if not given. */
  readonly repository?: Files;
  readonly configuration?: string;
  readonly isPublic?: boolean;
  /** False: no run was ever started by hand, as right after `rollcall init`. */
  readonly isApplied?: boolean;
}

export const ACTION = `contoso/rollcall@${"0123456789".repeat(4)}`;

export async function actionWorld(options: ActionWorldOptions): Promise<ActionWorld> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-action-"));
  const repository = await makeRepository(folder);
  const templates = await renderTemplates({
    action: ACTION,
    branch: "main",
    owners: "@contoso/people-team",
    directory: "graph",
    schemas: "https://example.com/schema",
  });
  const first = await repository.commit(
    undefined,
    {
      ...(options.repository ?? Object.fromEntries(templates)),
      ...(options.configuration !== undefined && { "rollcall.yaml": options.configuration }),
      ...options.users,
    },
    "Begin",
  );
  await repository.publish(first, "refs/heads/main");
  const gitHub = await startGitHub(() => repository.tip(), {
    repository,
    isPublic: options.isPublic === true,
  });
  if (options.isApplied !== false) {
    gitHub.runs.push({
      id: 1,
      path: ".github/workflows/rollcall-apply.yml",
      event: "workflow_dispatch",
      headBranch: "main",
      headCommit: first,
      repositoryId: REPOSITORY_ID,
      conclusion: "success",
    });
    gitHub.upload(1, "rollcall-receipt", {
      "receipt.json": JSON.stringify({
        startedAt: "2026-01-01T00:00:00Z",
        complete: true,
        outcomes: [],
      }),
    });
  }
  const clock = { now: () => new Date(), sleep: () => Promise.resolve() };
  const directory = await serveEmbedded({ tenant: options.tenant, clock });
  const variables: Record<string, string> = {};
  const runner: RunnerOptions = {
    folder,
    repository,
    gitHub,
    environment: { ROLLCALL_GRAPH_URL: directory.root },
    variables,
  };
  const runOn = async (
    trigger: Omit<Trigger, "commit"> & { readonly commit?: string },
  ): Promise<WorkflowResult> =>
    runWorkflow(
      {
        ...trigger,
        commit: trigger.commit ?? (await repository.tip()),
        payload: trigger.payload,
      },
      runner,
    );
  const publishHead = async (pull: Pull): Promise<void> => {
    await repository.publish(pull.head, `refs/pull/${pull.number}/head`);
  };
  const associate = (commits: readonly string[], pull: Pull): void => {
    for (const commit of commits) gitHub.mergedBy.set(commit, [pull.number]);
  };
  return {
    gitHub,
    repository,
    directory,
    tenant: options.tenant,
    variables,
    open: async (files, { author = "ana", fork } = {}) => {
      const number = await gitHub.openIssue();
      const pull: Pull = {
        number,
        author,
        owner: fork ?? "contoso",
        headRepositoryId: fork === undefined ? REPOSITORY_ID : 666,
        branch: `change-${number}`,
        head: await repository.commit(await repository.tip(), files, `Change ${number}`),
        state: "open",
      };
      gitHub.pulls.push(pull);
      await publishHead(pull);
      return pull;
    },
    synchronise: async (pull, files) => {
      pull.head = await repository.commit(pull.head, files, "More");
      await publishHead(pull);
    },
    check: (pull) =>
      runOn({
        workflow: "rollcall-check.yml",
        event: "pull_request",
        payload: { number: pull.number },
        commit: pull.head,
        ref: `refs/pull/${pull.number}/merge`,
      }),
    plan: (pull, { actor = pull.author, commit = pull.head } = {}) =>
      runOn({
        workflow: "rollcall-plan.yml",
        event: "workflow_run",
        payload: {
          workflow_run: {
            event: "pull_request",
            head_sha: commit,
            head_branch: pull.branch,
            head_repository: { id: pull.headRepositoryId, owner: { login: pull.owner } },
            triggering_actor: { login: actor },
          },
        },
      }),
    merge: async (pulls, method = "merge") => {
      const before = await repository.tip();
      for (const pull of pulls) {
        associate(await repository.merge(pull.head, method), pull);
        pull.state = "merged";
      }
      return { before, after: await repository.tip() };
    },
    push: async (files) => {
      const before = await repository.tip();
      const after = await repository.commit(before, files, "Without a pull request");
      await repository.publish(after, "refs/heads/main");
      return { before, after };
    },
    apply: ({ before, after }) =>
      runOn({
        workflow: "rollcall-apply.yml",
        event: "push",
        payload: { before, after },
        commit: after,
      }),
    dispatch: (inputs = {}) =>
      runOn({
        workflow: "rollcall-apply.yml",
        event: "workflow_dispatch",
        payload: { inputs },
        inputs: { everything: false, ...inputs },
      }),
    label: ({ number, body, sender = "ana", author = "mallory", label = "joiner" }) =>
      runOn({
        workflow: "rollcall-joiner.yml",
        event: "issues",
        payload: {
          action: "labeled",
          issue: { number, body, title: "Joiner", user: { login: author } },
          label: { name: label },
          sender: { login: sender },
        },
      }),
    schedule: (commit) =>
      runOn({
        workflow: "rollcall-apply.yml",
        event: "schedule",
        payload: {},
        ...(commit !== undefined && { commit }),
      }),
    close: async () => {
      await directory.close();
      await gitHub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
