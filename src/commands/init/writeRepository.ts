import { lstat, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "../../files/makeFolder.ts";
import { ownAction, type OwnAction } from "../../session/ownAction.ts";
import { editorSchemas, renderTemplates } from "../../session/templates.ts";
import { UserError } from "../../session/process/world.ts";

import {
  actionIn,
  branchProblem,
  labelsIn,
  ownersIn,
  OWNERS_EXAMPLES,
  tenantIdIn,
  tenantsIn,
  type InitOptions,
} from "./options.ts";

/** What was written, and from where it was taken. */
export interface Written {
  /** Paths below the folder, with slashes. */
  readonly files: readonly string[];
  /** Undefined without workflows. */
  readonly action?: OwnAction & { readonly guide: string };
  readonly tenants?: readonly string[];
}

/** Writes the files. @throws UserError as {@link init} does, and then nothing is written */
export async function writeRepository(folder: string, options: InitOptions): Promise<Written> {
  const owners = ownersIn(options.owners);
  const branch = branchProblem(options.branch);
  if (branch !== undefined) throw new UserError(`--branch ${branch}`);
  const runsOn = options.runsOn === undefined ? undefined : labelsIn(options.runsOn);
  const tenants = options.tenants === undefined ? undefined : tenantsIn(options.tenants);
  const tenantId = tenantIdIn(options);
  if (options.only && owners === undefined)
    throw new UserError(`--only github needs --owners: ${OWNERS_EXAMPLES}.`);
  // Without workflows there is nothing that would use an Action.
  const action = owners === undefined ? undefined : await actionOf(options.action);
  const rendered = await renderTemplates({
    ...(action && {
      action: `${action.repository}@${action.commit}${action.version === undefined ? "" : ` # ${action.version}`}`,
      guide: action.guide,
    }),
    ...(owners !== undefined && { owners }),
    branch: options.branch,
    directory: options.directory,
    ...(runsOn !== undefined && { runsOn }),
    ...(options.ledger !== undefined && { ledger: options.ledger }),
    ...(tenants && { tenants }),
    ...(tenantId !== undefined && { tenantId }),
  });
  const all = options.only ? rendered : new Map([...rendered, ...(await editorSchemas())]);
  const files = new Map([...all].filter(([name]) => !options.only || name.startsWith(".github/")));
  if (await isNoFolder(folder)) throw new UserError(`${folder} is not a folder.`);
  if (options.only) await assertRepository(folder, [...all.keys()].filter(isConfiguration));
  await writeMissing(folder, files);
  return { files: [...files.keys()], ...(action && { action }), ...(tenants && { tenants }) };
}

/**
 * Writes the schemas for editors as they are in this version.
 *
 * @returns the paths of those that were not
 * @throws UserError where the folder is no repository of people
 */
export async function renewEditorSchemas(folder: string): Promise<readonly string[]> {
  const schemas = await editorSchemas();
  const hasTenants = await stat(join(folder, "tenants")).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!hasTenants) await assertRepository(folder, ["rollcall.yaml"]);
  const stale: string[] = [];
  for (const [name, text] of schemas) {
    const state = await stateOf(join(folder, name), text);
    if (state === "whole") continue;
    stale.push(name);
    await makeFolder(dirname(join(folder, name)));
    await writeFile(join(folder, name), text);
  }
  return stale;
}

/** The files that are written where no option says otherwise, by path below the folder. */
export async function namesOfRepository(): Promise<readonly string[]> {
  const values = { branch: "", directory: "" };
  const [withGitHub, without] = await Promise.all([
    renderTemplates({ ...values, action: "", owners: "", guide: "" }),
    renderTemplates(values),
  ]);
  return [...new Set([...withGitHub.keys(), ...without.keys(), ...(await editorSchemas()).keys()])];
}

/**
 * Writes files, the configuration last: while it is missing, a run was interrupted, and a file that begins as ours is what
 * that run left.
 */
async function writeMissing(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const ordered = [...files].toSorted(
    ([left], [right]) => Number(isConfiguration(left)) - Number(isConfiguration(right)),
  );
  const found = await Promise.all(
    ordered.map(async ([name, text]) => ({
      name,
      text,
      state: await stateOf(join(folder, name), text),
    })),
  );
  const isWhole =
    found.every(({ state }) => state === "whole") ||
    found.some(({ name, state }) => isConfiguration(name) && state !== "missing");
  const existing = found
    .filter(({ state }) => state === "other" || (isWhole && state !== "missing"))
    .map(({ name }) => name);
  if (existing.length > 0)
    throw new UserError(
      `${folder} has ${existing.toSorted().join(", ")} already. Nothing was written: choose an empty folder, or move them away.`,
    );
  for (const { name, text, state } of found) {
    if (state === "whole") continue;
    await makeFolder(dirname(join(folder, name)));
    await writeFile(join(folder, name), text, { flag: state === "missing" ? "wx" : "w" });
  }
}

/** Of a file: whether it is there, as it would be written, as the begin of that, or as something else. */
async function stateOf(
  path: string,
  text: string,
): Promise<"missing" | "whole" | "begun" | "other"> {
  try {
    // Also by a link that leads nowhere, and where a file stands in place of a folder above.
    if (!(await lstat(path)).isFile()) return "other";
    const there = await readFile(path);
    const wanted = Buffer.from(text);
    if (there.equals(wanted)) return "whole";
    return wanted.subarray(0, there.length).equals(there) ? "begun" : "other";
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "missing" : "other";
  }
}

function isConfiguration(name: string): boolean {
  return name === "rollcall.yaml" || name.endsWith("/rollcall.yaml");
}

async function assertRepository(folder: string, configurations: readonly string[]): Promise<void> {
  for (const name of configurations)
    if ((await stateOf(join(folder, name), "")) === "missing")
      throw new UserError(
        `${folder} has no ${name}. --only adds to a repository that init wrote: leave it out for a new one.`,
      );
}

async function actionOf(named: string | undefined): Promise<OwnAction & { guide: string }> {
  const action = named === undefined ? await ownAction() : actionIn(named);
  const { repository, commit } = action;
  return { ...action, guide: `https://github.com/${repository}/blob/${commit}/docs/github.md` };
}

async function isNoFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}
