import { evaluate, type Contexts } from "./expressions.ts";
import type { Repository } from "./repository.ts";
import { readWorkflow, type Job, type WorkflowFile } from "./workflowFile.ts";

/** What each job of a matrix gets, in order; one without a matrix is a job of its own. */
export function combinations(
  job: Job,
  contexts: Contexts,
): readonly Readonly<Record<string, string>>[] {
  const entries = Object.entries(job.strategy?.matrix ?? {}).map(([key, given]) => {
    const values =
      typeof given === "string"
        ? evaluate(/^\$\{\{(.*)\}\}$/s.exec(given)?.[1] ?? "", contexts)
        : given;
    if (!Array.isArray(values) || values.length === 0)
      throw new Error(`Matrix vector '${key}' does not contain any values`);
    return [key, values as readonly string[]] as const;
  });
  return entries.reduce<Readonly<Record<string, string>>[]>(
    (before, [key, values]) =>
      before.flatMap((each) => values.map((value) => ({ ...each, [key]: value }))),
    [{}],
  );
}

/** The workflow that a job calls, as it is in the commit of the run. */
export async function calledBy(
  uses: string,
  commit: string,
  repository: Pick<Repository, "textAt">,
): Promise<WorkflowFile> {
  const [, path] = /^\.\/(\.github\/workflows\/[\w.-]+)$/.exec(uses) ?? [];
  if (path === undefined) throw new Error(`No workflow of this repository: ${uses}`);
  return readWorkflow(await repository.textAt(commit, path));
}

/** @throws Error where a call gives other inputs than the workflow has */
export function assertInputs(
  { on }: WorkflowFile,
  given: Readonly<Record<string, unknown>>,
  label: string,
): void {
  const { workflow_call: call } = on as Readonly<
    Record<string, { readonly inputs?: Readonly<Record<string, { readonly required?: boolean }>> }>
  >;
  if (!call) throw new Error(`${label}: the workflow cannot be called`);
  const { inputs = {} } = call;
  for (const name of Object.keys(given))
    if (!Object.hasOwn(inputs, name)) throw new Error(`${label}: there is no input ${name}`);
  for (const [name, { required }] of Object.entries(inputs))
    if (required && !Object.hasOwn(given, name)) throw new Error(`${label}: ${name} is missing`);
}
