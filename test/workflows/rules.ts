import { isRollcall, type Step, type Workflow, type WorkflowJob } from "./workflow.ts";

/** What must hold for each workflow: what is wrong, one line for each place. */
export type Rule = (workflow: Workflow) => string[];

/** All that a job may ever ask for. */
const PERMITTED: Readonly<Record<string, readonly unknown[]>> = {
  contents: ["read", "write"],
  actions: ["read"],
  "pull-requests": ["read", "write"],
  issues: ["read", "write"],
  checks: ["read", "write"],
  "id-token": ["write"],
  attestations: ["write"],
  pages: ["write"],
  "security-events": ["write"],
};

/** Events whose workflow file, or code, comes from whoever opened a pull request. */
const UNTRUSTED = ["pull_request", "merge_group"];

/** Environments whose identity may write to the directory. */
const WRITING = ["rollcall-apply"];

/** What follows the name of an environment, or of a group, where it is that of one tenant. */
const OF_TENANT = /-\$\{\{ (?:inputs|matrix)\.tenant \}\}$/;

function kindOf(environment = ""): string {
  return environment.replace(OF_TENANT, "");
}

function ofTenant(environment = ""): string {
  return OF_TENANT.exec(environment)?.[0] ?? "";
}

/** A workflow of the same commit, whose jobs are held to these rules themselves. */
function isCall({ all }: WorkflowJob): boolean {
  return usesOf(all).some((uses) => /^\.\/\.github\/workflows\/[\w.-]+$/.test(uses));
}

/** The one in which a run waits for somebody's approval, which may take days. */
const WAITING = "rollcall-approved";

/**
 * Rules against the known ways to lose a token through a workflow.
 *
 * @see https://docs.github.com/actions/reference/security/secure-use
 */
export const RULES = {
  "nothing runs on pull_request_target": ({ events }) =>
    events.filter((event) => event === "pull_request_target"),

  "the workflow itself has no permission": ({ permissions }) =>
    JSON.stringify(permissions) === "{}" ? [] : ["`permissions: {}` is missing at the top"],

  "each job lists its permissions, each with its reason": ({ jobs }) =>
    jobs.flatMap(({ name, permissions }) =>
      permissions === "not listed"
        ? [`${name}: permissions are not listed`]
        : permissions
            .filter(({ comment }) => comment === "")
            .map(({ scope }) => `${name}: ${scope} has no comment that says why`),
    ),

  "no job may do more than any needs": ({ jobs }) =>
    jobs.flatMap(({ name, permissions }) =>
      (permissions === "not listed" ? [] : permissions)
        .filter(({ scope, access }) => !PERMITTED[scope]?.includes(access))
        .map(({ scope, access }) => `${name}: ${scope}: ${String(access)}`),
    ),

  "each action of others is pinned to a commit, with its version": (workflow) =>
    actionsIn(workflow).flatMap(([place, { uses, comment, ...step }]) => {
      if (uses === "./" || /^\.\/\.github\/workflows\/[\w.-]+$/.test(uses)) return [];
      if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses)) return [`${place}: ${uses} can be moved`];
      return /^v\d+\.\d+\.\d+$/.test(comment) || isRollcall({ ...step, uses })
        ? []
        : [`${place}: ${uses} does not say its version`];
    }),

  "checking out leaves no token behind": (workflow) =>
    checkoutsIn(workflow)
      .filter(([, step]) => step.with["persist-credentials"] !== false)
      .map(([place]) => place),

  "no expression becomes part of a script": ({ jobs }) =>
    jobs.flatMap(({ name, steps }) =>
      steps
        .flatMap((step) => [step.run, step.with["script"]])
        .filter((script) => typeof script === "string" && script.includes("${{"))
        .map((script) => `${name}: ${String(script)}`),
    ),

  "what a pull request starts has no credential": ({ events, jobs, all }) =>
    UNTRUSTED.some((event) => events.includes(event))
      ? [
          ...(JSON.stringify(all).match(/\$\{\{[^}]*\bsecrets\b|"secrets":/g) ?? []),
          ...jobs
            .filter(({ permissions }) => mayIdentify(permissions))
            .map(({ name }) => `${name}: id-token`),
          ...jobs
            .filter(({ environment }) => environment !== undefined)
            .map(({ name, environment }) => `${name}: environment ${environment}`),
        ]
      : [],

  "after another workflow, nothing of the pull request is checked out": (workflow) =>
    workflow.events.includes("workflow_run")
      ? [
          ...checkoutsIn(workflow)
            .filter(([, step]) => "ref" in step.with || "repository" in step.with)
            .map(([place]) => `${place}: checks out a ref of its own`),
          ...workflow.jobs.flatMap(({ name, steps }) =>
            steps
              .filter(({ all }) =>
                /github\.event\b|github\.head_ref|gh pr/.test(JSON.stringify(all)),
              )
              .map(() => `${name}: a step is told of the pull request`),
          ),
        ]
      : [],

  "who can sign in does so in an environment": ({ jobs }) =>
    jobs
      .filter((job) => mayIdentify(job.permissions) && !job.environment && !isCall(job))
      .map(({ name }) => name),

  "who writes to the repository cannot sign in": ({ jobs }) =>
    jobs
      .filter(
        ({ permissions }) =>
          permissions !== "not listed" &&
          permissions.some(({ scope, access }) => scope === "contents" && access !== "read"),
      )
      .filter(({ permissions, environment }) => mayIdentify(permissions) || environment)
      .filter((job) => !addsToLedger(job))
      .map(({ name }) => name),

  "a ledger is named where the directory is written to, and nowhere else": ({ jobs }) =>
    jobs
      .filter(({ environment = "", steps }) => {
        const isNamed = steps.some((step) => ledgerOf(step) !== undefined);
        return isNamed && !WRITING.includes(environment);
      })
      .map(({ name }) => name),

  "what an issue starts has no credential, and no script": ({ events, jobs, all }) =>
    events.includes("issues")
      ? [
          ...(JSON.stringify(all).match(/\$\{\{[^}]*\bsecrets\b|"secrets":/g) ?? []),
          ...jobs
            .filter(
              ({ permissions, environment }) =>
                mayIdentify(permissions) || environment !== undefined,
            )
            .map(({ name }) => `${name}: may sign in`),
          ...jobs.flatMap(({ name, steps }) =>
            steps.filter(({ run }) => run !== undefined).map(() => `${name}: runs a script`),
          ),
        ]
      : [],

  "one job writes at a time, and none is dropped": ({ jobs }) =>
    jobs
      .filter(({ environment }) => WRITING.includes(kindOf(environment)))
      .filter(({ concurrency, environment }) => {
        const group = `rollcall-write${ofTenant(environment)}`;
        const wanted = { group, "cancel-in-progress": false, queue: "max" };
        return JSON.stringify(concurrency) !== JSON.stringify(wanted);
      })
      .map(({ name }) => name),

  "first credentials are issued in an environment of their own": ({ jobs }) =>
    jobs
      .filter(
        ({ environment, steps }) =>
          (kindOf(environment) === "rollcall-handover") !==
          steps.some((step) => isRollcall(step) && step.with["mode"] === "hand-over"),
      )
      .map(({ name }) => name),

  "plans of one branch follow one another, and none is dropped": ({ events, jobs }) =>
    events.includes("workflow_run")
      ? jobs
          .filter(
            ({ permissions }) =>
              permissions !== "not listed" &&
              permissions.some(({ scope }) => scope === "pull-requests"),
          )
          .filter(({ concurrency }) => {
            const { group, ...rest } = (concurrency ?? {}) as Record<string, unknown>;
            const parts = ["head_repository.id", "head_branch"].map((name) =>
              String(group).includes(`\${{ github.event.workflow_run.${name} }}`),
            );
            return (
              parts.includes(false) ||
              JSON.stringify(rest) !== JSON.stringify({ "cancel-in-progress": false, queue: "max" })
            );
          })
          .map(({ name }) => name)
      : [],

  // GitHub counts a job that a condition leaves out as passed, so that a required check would turn green.
  "what checks a pull request has no condition": ({ events, jobs }) =>
    events.includes("pull_request")
      ? jobs.filter(({ all }) => "if" in (all as object)).map(({ name }) => name)
      : [],

  "who waits for an approval has no identity, and keeps nobody else waiting": ({ jobs }) =>
    jobs
      .filter(({ environment }) => kindOf(environment) === WAITING)
      .filter(
        ({ permissions, concurrency }) =>
          permissions === "not listed" || permissions.length > 0 || concurrency !== undefined,
      )
      .map(({ name }) => name),

  "each job ends": ({ jobs }) =>
    jobs.filter((job) => typeof job.timeout !== "number" && !isCall(job)).map(({ name }) => name),

  "one tenant stops no other": ({ jobs }) =>
    jobs
      .filter(({ all }) => {
        const { strategy } = all as { readonly strategy?: { readonly "fail-fast"?: boolean } };
        return strategy !== undefined && strategy["fail-fast"] !== false;
      })
      .map(({ name }) => name),

  "what is about a tenant is in its own environments, and nothing of another is": ({ jobs }) =>
    jobs
      .filter(({ environment, steps }) => {
        const tenants = steps
          .filter(isRollcall)
          .map(({ with: { tenant = "" } }) => (typeof tenant === "string" ? `-${tenant}` : "?"));
        return (
          environment !== undefined &&
          tenants.some((tenant) => (tenant === "-" ? "" : tenant) !== ofTenant(environment))
        );
      })
      .map(({ name }) => name),
} as const satisfies Record<string, Rule>;

/** Every action that is used, each with the workflow and the job. */
export function actionsIn({
  path,
  jobs,
}: Workflow): [place: string, step: Step & { readonly uses: string }][] {
  return jobs.flatMap(({ name, steps, all }) => [
    // A whole workflow of somebody else's, as a job.
    ...usesOf(all).map((uses): [string, Step & { readonly uses: string }] => [
      `${path}, ${name}`,
      { uses, id: undefined, run: undefined, comment: "", with: {}, all },
    ]),
    ...steps.flatMap((step): [string, Step & { readonly uses: string }][] =>
      step.uses === undefined ? [] : [[`${path}, ${name}`, { ...step, uses: step.uses }]],
    ),
  ]);
}

function usesOf(job: unknown): string[] {
  const { uses } = job as { readonly uses?: string };
  return uses === undefined ? [] : [uses];
}

function checkoutsIn(workflow: Workflow): [place: string, step: Step][] {
  return actionsIn(workflow).filter(([, { uses }]) => uses.startsWith("actions/checkout@"));
}

// Apply signs in, and its ledger may be a branch. Then nothing runs beside the product that is not GitHub's own.
function addsToLedger({ environment = "", steps }: WorkflowJob): boolean {
  return (
    WRITING.includes(environment) &&
    steps.some((step) => isRollcall(step) && ledgerOf(step) === "git") &&
    steps.every((step) => isRollcall(step) || step.uses?.startsWith("actions/"))
  );
}

function ledgerOf({ all }: Step): string | undefined {
  const { env } = all as { readonly env?: Readonly<Record<string, string>> };
  return env?.["ROLLCALL_LEDGER"];
}

function mayIdentify(permissions: WorkflowJob["permissions"]): boolean {
  return (
    permissions === "not listed" ||
    permissions.some(({ scope, access }) => scope === "id-token" && access !== "none")
  );
}
