import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isMap, isScalar, parse, parseDocument, type YAMLMap } from "yaml";
import { renderTemplates } from "../../src/session/templates.ts";

/** A workflow of GitHub Actions, as text and as what it says. */
export interface Workflow {
  readonly path: string;
  readonly text: string;
  /** The names of the events that start it. */
  readonly events: readonly string[];
  readonly permissions: unknown;
  readonly concurrency: unknown;
  readonly jobs: readonly WorkflowJob[];
  /** Everything in it. */
  readonly all: unknown;
}

export interface WorkflowJob {
  readonly name: string;
  readonly permissions: readonly Permission[] | "not listed";
  readonly environment: string | undefined;
  readonly timeout: unknown;
  readonly concurrency: unknown;
  readonly steps: readonly Step[];
  /** Everything in it. */
  readonly all: unknown;
}

export interface Permission {
  readonly scope: string;
  readonly access: unknown;
  /** What stands behind it on its line. */
  readonly comment: string;
}

export interface Step {
  readonly id: string | undefined;
  readonly run: string | undefined;
  readonly uses: string | undefined;
  /** What stands behind `uses` on its line. */
  readonly comment: string;
  readonly with: Readonly<Record<string, unknown>>;
  /** Everything in it. */
  readonly all: unknown;
}

/** What stands behind `uses:` in a repository of a customer, in place of the Action's own folder. */
export const RELEASED = `contoso/rollcall@${"0123456789".repeat(4)}`;

/** Whether a step runs this product. */
export function isRollcall({ uses }: Pick<Step, "uses">): boolean {
  return uses === "./" || uses === RELEASED;
}

const LEDGERS = ["none", "git", "cosmos"] as const;

/** The workflows of this repository, and those that `rollcall init` writes. */
export async function allWorkflows(): Promise<Workflow[]> {
  const folder = ".github/workflows";
  const own = await Promise.all(
    (await readdir(folder)).map(async (name) =>
      readWorkflow(`${folder}/${name}`, await readFile(`${folder}/${name}`, "utf8")),
    ),
  );
  const given = await Promise.all(
    LEDGERS.map(async (ledger) => {
      const rendered = await renderTemplates({
        action: RELEASED,
        branch: "main",
        owners: "@contoso/people",
        directory: "graph",
        ledger,
        guide: "https://example.com/guide",
      });
      return (
        [...rendered]
          .filter(([path]) => path.startsWith(`${folder}/`))
          .map(([path, text]) =>
            readWorkflow(
              `rollcall init${ledger === "none" ? "" : ` --ledger ${ledger}`}: ${basename(path)}`,
              text,
            ),
          )
          // The others are the same for all.
          .filter(({ path }) => ledger === "none" || path.endsWith("rollcall-apply.yml"))
      );
    }),
  );
  const ofTenants = await renderTemplates({
    action: RELEASED,
    branch: "main",
    owners: "@contoso/people",
    directory: "graph",
    guide: "https://example.com/guide",
    tenants: ["eu", "us"],
  });
  const several = [...ofTenants]
    .filter(([path]) => path.startsWith(`${folder}/`))
    .map(([path, text]) => readWorkflow(`rollcall init --tenants: ${basename(path)}`, text));
  return [...own, ...given.flat(), ...several];
}

export function readWorkflow(path: string, text: string): Workflow {
  const document = parseDocument(text);
  const [mistake] = document.errors;
  if (mistake) throw new Error(`${path}: ${mistake.message}`);
  const all = document.toJS() as {
    readonly on: string | readonly string[] | Readonly<Record<string, unknown>>;
    readonly permissions?: unknown;
    readonly concurrency?: unknown;
  };
  return {
    path,
    text,
    events:
      typeof all.on === "string" ? [all.on] : Array.isArray(all.on) ? all.on : Object.keys(all.on),
    permissions: all.permissions,
    concurrency: all.concurrency,
    jobs: entriesOf(document.get("jobs")).map(([name, job]) => readJob(name, job)),
    all,
  };
}

/** What `action.yml` says of the product's Action. */
export async function readAction(): Promise<{
  readonly inputs: Readonly<
    Record<string, { readonly required?: boolean; readonly default?: string }>
  >;
  readonly outputs: Readonly<Record<string, unknown>>;
}> {
  return parse(await readFile("action.yml", "utf8"));
}

function readJob(name: string, job: unknown): WorkflowJob {
  if (!isMap(job)) throw new Error(`The job ${name} is no mapping`);
  const permissions = job.get("permissions");
  const steps = job.get("steps", true);
  const all = job.toJSON() as Record<string, unknown>;
  const environment = all["environment"] as string | { name: string } | undefined;
  return {
    name,
    permissions: isMap(permissions)
      ? permissions.items.map(({ key, value }) => ({
          scope: String(key),
          access: isScalar(value) ? value.value : value,
          comment: commentOf(value),
        }))
      : "not listed",
    environment: typeof environment === "object" ? environment.name : environment,
    timeout: all["timeout-minutes"],
    concurrency: all["concurrency"],
    steps: (steps as unknown as { items: YAMLMap[] } | undefined)?.items.map(readStep) ?? [],
    all,
  };
}

function readStep(step: YAMLMap): Step {
  const all = step.toJSON() as Record<string, unknown>;
  return {
    id: all["id"] as string | undefined,
    run: all["run"] as string | undefined,
    uses: all["uses"] as string | undefined,
    comment: commentOf(step.get("uses", true)),
    with: (all["with"] ?? {}) as Record<string, unknown>,
    all,
  };
}

function entriesOf(map: unknown): [string, unknown][] {
  return isMap(map) ? map.items.map(({ key, value }) => [String(key), value]) : [];
}

function commentOf(node: unknown): string {
  return (isScalar(node) && node.comment?.trim()) || "";
}
