import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderTemplates } from "../../src/session/templates.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { TenantState } from "../../src/embedded/tenant/tenant.ts";
import { REPOSITORY_ID, startGitHub } from "./gitHubStandIn.ts";
import { keepRecord } from "./records.ts";
import { makeRepository } from "./repository.ts";
import { startsFor } from "./workflowFile.ts";
import { runWorkflow, type RunnerOptions, type WorkflowResult } from "./workflowRunner.ts";
import { pullRequests } from "./worldPulls.ts";
import type { ActionWorld, ActionWorldOptions, AnyTrigger } from "./worldTypes.ts";

export type { ActionWorld, ActionWorldOptions } from "./worldTypes.ts";

export const ACTION = `contoso/rollcall@${"0123456789".repeat(4)}`;

export async function actionWorld(options: ActionWorldOptions): Promise<ActionWorld> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-action-"));
  const templates = await renderTemplates({
    action: ACTION,
    branch: "main",
    owners: "@contoso/people-team",
    directory: "graph",
    ...(options.ledger && { ledger: options.ledger }),
    guide: "https://example.com/guide",
    ...(options.tenants && { tenants: Object.keys(options.tenants) }),
  });
  const repository = await makeRepository(folder, {
    ...(options.repository ?? Object.fromEntries(templates)),
    ...(options.configuration !== undefined && { "rollcall.yaml": options.configuration }),
    ...configurationsOf(options),
    ...options.users,
  });
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
      headCommit: repository.start.commit,
      repositoryId: REPOSITORY_ID,
      conclusion: "success",
      createdAt: gitHub.clock.next(),
    };
    gitHub.runs.push(run);
    const isEmbedded = options.configuration?.includes("directory: embedded") === true;
    if (!options.tenants)
      keepRecord(gitHub, run, {
        tenantId: options.tenant.id,
        ...(isEmbedded && { record: { directory: "embedded" } }),
      });
    for (const [name, { id }] of Object.entries(options.tenants ?? {}))
      keepRecord(gitHub, run, { tenantId: id, tenant: name });
  }
  const clock = { now: () => new Date(gitHub.clock.now()), sleep: () => Promise.resolve() };
  const listeners = new Set<() => void>();
  const directory = await serveEmbedded({
    tenant: options.tenant,
    clock,
    ...(options.faults && { faults: { seed: 1, faults: options.faults } }),
    observe: ({ method, status }) => {
      if (method !== "GET" && status < 300) for (const listener of listeners) listener();
    },
  });
  const directories: Record<string, EmbeddedDirectory> = {};
  const served: EmbeddedDirectory[] = [];
  const addTenant = async (name: string, tenant: TenantState): Promise<void> => {
    const faults = options.tenantFaults?.[name];
    const one = await serveEmbedded({
      tenant,
      clock,
      ...(faults && { faults: { seed: 1, faults } }),
    });
    directories[name] = one;
    served.push(one);
    for (const kind of ["plan", "apply", "approved", "handover"])
      gitHub.environments.set(`rollcall-${kind}-${name}`, { branches: ["main"] });
    gitHub.reviewed.add(`rollcall-approved-${name}`);
  };
  for (const [name, tenant] of Object.entries(options.tenants ?? {})) await addTenant(name, tenant);
  const variables: Record<string, string> = {};
  const runner: RunnerOptions = {
    folder,
    repository,
    gitHub,
    environment: {
      ...(!options.tenants && { ROLLCALL_GRAPH_URL: directory.root }),
      ...options.environment,
    },
    environmentIn: (environment) => {
      const name = /^rollcall-(?:plan|apply|handover)-(.*)$/.exec(environment)?.[1] ?? "";
      const own = directories[name];
      return own ? { ROLLCALL_GRAPH_URL: own.root } : {};
    },
    variables,
    ...(options.secrets && { secrets: options.secrets }),
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
  const pulls = pullRequests(gitHub, repository, runOn);
  return {
    gitHub,
    repository,
    directory,
    tenant: options.tenant,
    variables,
    directories,
    addTenant,
    ...pulls,
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
    rerun: (result, { die, cancel, during, ...more } = {}) =>
      runOn({
        ...result.cause,
        ...(die && { die }),
        ...(cancel && { cancel }),
        ...(during !== undefined && { during }),
        again: { result, ...more },
      }),
    pushTag: async (name, commit, workflow) => {
      const ref = `refs/tags/${name}`;
      await repository.publish(commit, ref);
      if (!startsFor(await pulls.workflowAt(commit, workflow), "push", { ref })) return undefined;
      const payload = { ref, before: "0".repeat(40), after: commit };
      return runOn({ workflow, event: "push", payload, commit, ref });
    },
    label: ({ number, body, sender = "ana", author = "mallory", label = "joiner" }) => {
      gitHub.setLabel(number, label, sender, author);
      return runOn({
        workflow: "rollcall-joiner.yml",
        event: "issues",
        payload: {
          action: "labeled",
          issue: { number, body, title: "Joiner", user: { login: author } },
          label: { name: label },
          sender: { login: sender },
        },
      });
    },
    schedule: (commit) =>
      runOn({
        workflow: "rollcall-apply.yml",
        event: "schedule",
        payload: {},
        ...(commit !== undefined && { commit }),
      }),
    close: async () => {
      for (const each of [directory, ...served]) await each.close();
      await gitHub.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configurationsOf({ tenants = {} }: ActionWorldOptions): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tenants).map(([name, { id }]) => [
      `tenants/${name}/rollcall.yaml`,
      `directory: graph\ntenant: ${id}\n`,
    ]),
  );
}
