import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderTemplates } from "../../src/commands/templates.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/server.ts";
import type { TenantState } from "../../src/embedded/tenant.ts";
import {
  REPOSITORY_ID,
  startGitHub,
  type GitHubStandIn,
  type Pull,
  type Review,
} from "./gitHubStandIn.ts";
import { makeRepository, type Files, type MergeMethod, type Repository } from "./repository.ts";
import { mergeOf } from "./gitHub/pullCommits.ts";
import { baseOf } from "./gitHub/pulls.ts";
import { keepRecord } from "./records.ts";
import { readWorkflow, startsFor } from "./workflowFile.ts";
import {
  runWorkflow,
  type Again,
  type Interruption,
  type Rerun,
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
    more?: {
      readonly author?: string;
      readonly fork?: string;
      /** Of who made the commit; an address of no account unless `gitHub.logins` has it. */
      readonly email?: string;
      readonly base?: string;
    },
  ) => Promise<Pull>;
  /** Another commit onto its branch. */
  readonly synchronise: (
    pull: Pull,
    files: Files,
    more?: { readonly email?: string },
  ) => Promise<void>;
  /**
   * Reviews a pull request. GitHub itself refuses approvals by its author; here they are put on record, so that what
   * does not count can be shown.
   */
  readonly approve: (
    pull: Pull,
    more?: {
      readonly by?: string;
      readonly state?: Review["state"];
      readonly commit?: string;
    },
  ) => Promise<Review>;
  /** Sends it to another branch. @returns the check, where the workflow runs for `edited`; it does not by default */
  readonly retarget: (pull: Pull, base: string) => Promise<WorkflowResult | undefined>;
  /**
   * The check of what merging would give.
   *
   * @throws Error where the pull request conflicts: then GitHub starts no workflow for it
   * @see https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
   */
  readonly check: (pull: Pull) => Promise<WorkflowResult>;
  /** The plan workflow after a check of the pull request. */
  readonly plan: (
    pull: Pull,
    more?: Interruption & { readonly actor?: string; readonly commit?: string },
  ) => Promise<WorkflowResult>;
  /** Merges, one after the other, in one push. Each is approved just before, unless it has a review, or `approve` is false. */
  readonly merge: (
    pulls: readonly Pull[],
    method?: MergeMethod,
    more?: { readonly approve?: boolean; readonly by?: string },
  ) => Promise<Push>;
  /** A push without a pull request. */
  readonly push: (files: Files) => Promise<Push>;
  readonly apply: (push: Push, more?: Interruption) => Promise<WorkflowResult>;
  /** A run by hand on main's tip. */
  readonly dispatch: (
    inputs?: Readonly<Record<string, unknown>>,
    more?: Interruption,
  ) => Promise<WorkflowResult>;
  /** Any run; on main's tip unless said. */
  readonly run: (trigger: AnyTrigger) => Promise<WorkflowResult>;
  /** Another attempt of a run, with its event, its payload and its commit. */
  readonly again: (trigger: AnyTrigger & { readonly again: Again }) => Promise<WorkflowResult>;
  readonly rerun: (result: WorkflowResult, more?: Rerun & Interruption) => Promise<WorkflowResult>;
  /** Pushes a tag. @returns the run of a workflow that its commit has and that runs for tags */
  readonly pushTag: (
    name: string,
    commit: string,
    workflow: string,
  ) => Promise<WorkflowResult | undefined>;
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

type AnyTrigger = Omit<Trigger, "commit"> & { readonly commit?: string };

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
    const run = {
      id: 1,
      path: ".github/workflows/rollcall-apply.yml",
      event: "workflow_dispatch",
      headBranch: "main",
      headCommit: first,
      repositoryId: REPOSITORY_ID,
      conclusion: "success",
      createdAt: gitHub.clock.next(),
    };
    gitHub.runs.push(run);
    keepRecord(gitHub, run, { tenantId: options.tenant.id });
  }
  const clock = { now: () => new Date(gitHub.clock.now()), sleep: () => Promise.resolve() };
  const listeners = new Set<() => void>();
  const directory = await serveEmbedded({
    tenant: options.tenant,
    clock,
    observe: ({ method, status }) => {
      if (method !== "GET" && status < 300) for (const listener of listeners) listener();
    },
  });
  const variables: Record<string, string> = {};
  const runner: RunnerOptions = {
    folder,
    repository,
    gitHub,
    environment: { ROLLCALL_GRAPH_URL: directory.root },
    variables,
    writes: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const runOn = async (trigger: AnyTrigger): Promise<WorkflowResult> =>
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
  const approve: ActionWorld["approve"] = (pull, more = {}) => {
    const { by = "cara", state = "APPROVED", commit = pull.head } = more;
    return Promise.resolve(gitHub.review({ pull: pull.number, by, state, commit }));
  };
  const mergeOne = async (pull: Pull, method: MergeMethod, by: string): Promise<void> => {
    const before = await repository.tip();
    const commits = await repository.merge(pull.head, method);
    // What came in beside the merge commit belongs to the pull request, too.
    const after = await repository.tip();
    const all = (await repository.git("rev-list", `${before}..${after}`)).split("\n");
    for (const commit of all) gitHub.mergedBy.set(commit, [pull.number]);
    const commit = commits.at(-1) ?? after;
    const merged = { at: gitHub.clock.next(), by, commit, before };
    // A test may merge something else than what GitHub has as the head.
    for (const each of [pull, gitHub.pulls.find(({ number }) => number === pull.number)])
      if (each) Object.assign(each, { state: "merged", merged });
  };
  /** GitHub checks out what merging would give, and starts nothing where that conflicts. */
  const runCheck = async (pull: Pull, event: object): Promise<WorkflowResult> => {
    const commit = await mergeOf(pull, repository);
    if (commit === undefined)
      throw new Error("GitHub starts no workflow for a pull request that conflicts");
    const ref = `refs/pull/${pull.number}/merge`;
    await repository.publish(commit, ref);
    return runOn({
      workflow: "rollcall-check.yml",
      event: "pull_request",
      payload: {
        number: pull.number,
        pull_request: {
          number: pull.number,
          head: { ref: pull.branch, sha: pull.head },
          base: { ref: baseOf(pull) },
        },
        ...event,
      },
      commit,
      ref,
      pull: { ...pull },
      actor: pull.author,
    });
  };
  const workflowAt = async (commit: string, workflow: string) =>
    readWorkflow(await repository.git("show", `${commit}:.github/workflows/${workflow}`));
  return {
    gitHub,
    repository,
    directory,
    tenant: options.tenant,
    variables,
    open: async (files, { author = "ana", fork, email, base = "main" } = {}) => {
      const number = await gitHub.openIssue();
      const start = base === "main" ? await repository.tip() : await repository.tipOf(base);
      const pull: Pull = {
        number,
        author,
        owner: fork ?? "contoso",
        headRepositoryId: fork === undefined ? REPOSITORY_ID : 666,
        branch: `change-${number}`,
        head: await repository.commit(start, files, `Change ${number}`, email),
        state: "open",
        base,
        createdAt: gitHub.clock.next(),
      };
      gitHub.pulls.push(pull);
      await publishHead(pull);
      return pull;
    },
    synchronise: async (pull, files, { email } = {}) => {
      pull.head = await repository.commit(pull.head, files, "More", email);
      await publishHead(pull);
    },
    approve,
    retarget: async (pull, base) => {
      const from = baseOf(pull);
      pull.base = base;
      const file = await workflowAt(pull.head, "rollcall-check.yml");
      const ref = `refs/pull/${pull.number}/merge`;
      return startsFor(file, "pull_request", { action: "edited", ref })
        ? runCheck(pull, { action: "edited", changes: { base: { ref: { from } } } })
        : undefined;
    },
    check: (pull) => runCheck(pull, { action: "opened" }),
    plan: (pull, { actor = pull.author, commit = pull.head, ...interruption } = {}) =>
      runOn({
        ...interruption,
        workflow: "rollcall-plan.yml",
        event: "workflow_run",
        actor,
        payload: {
          action: "completed",
          workflow_run: {
            event: "pull_request",
            head_sha: commit,
            head_branch: pull.branch,
            head_repository: { id: pull.headRepositoryId, owner: { login: pull.owner } },
            triggering_actor: { login: actor },
          },
        },
      }),
    merge: async (pulls, method = "merge", more = {}) => {
      const before = await repository.tip();
      for (const pull of pulls) {
        const known = gitHub.pulls.find(({ number }) => number === pull.number) ?? pull;
        const reviewed = gitHub.reviews.some((review) => review.pull === pull.number);
        if (more.approve !== false && !reviewed) await approve(known);
        await mergeOne(pull, method, more.by ?? "ana");
      }
      return { before, after: await repository.tip() };
    },
    push: async (files) => {
      const before = await repository.tip();
      const after = await repository.commit(before, files, "Without a pull request");
      await repository.publish(after, "refs/heads/main");
      return { before, after };
    },
    apply: ({ before, after }, interruption = {}) =>
      runOn({
        ...interruption,
        workflow: "rollcall-apply.yml",
        event: "push",
        payload: { ref: "refs/heads/main", before, after },
        commit: after,
      }),
    dispatch: (inputs = {}, interruption = {}) =>
      runOn({
        ...interruption,
        workflow: "rollcall-apply.yml",
        event: "workflow_dispatch",
        payload: { inputs },
        inputs: { everything: false, ...inputs },
      }),
    run: runOn,
    again: runOn,
    rerun: ({ trigger, ...result }, more = {}) => {
      const { die: _, cancel: __, ...first } = trigger;
      const { die, cancel, ...rerun } = more;
      return runOn({
        ...first,
        ...(die && { die }),
        ...(cancel && { cancel }),
        again: { result: { ...result, trigger }, ...rerun },
      });
    },
    pushTag: async (name, commit, workflow) => {
      const ref = `refs/tags/${name}`;
      await repository.publish(commit, ref);
      if (!startsFor(await workflowAt(commit, workflow), "push", { ref })) return undefined;
      const payload = { ref, before: "0".repeat(40), after: commit };
      return runOn({ workflow, event: "push", payload, commit, ref });
    },
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
