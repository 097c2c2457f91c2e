import { NO_OWNERS, actionIn, branchProblem, isTenantId, ownersProblem } from "../init/options.ts";
import { quoted } from "../../session/process/invocation.ts";
import { UserError } from "../../session/process/world.ts";
import { tableFormsOf, type ImportTableOptions } from "../tables/tableOptions.ts";
import type { LetterStyle } from "../../roster/joiner/letters.ts";
import { authorProblem } from "./place.ts";

export interface StartOptions extends Omit<
  ImportTableOptions,
  "users" | "config" | "acknowledgements" | "tenant" | "writeMapping"
> {
  /** A table, or `directory`. */
  readonly from?: string;
  readonly folder?: string;
  readonly owners?: string;
  readonly tenantId?: string;
  /** `Ana Silva <ana.silva@contoso.com>`, for Git. */
  readonly author?: string;
  readonly action?: string;
  readonly branch: string;
  /** How letters such as ü are written in names to sign in with. */
  readonly letters?: LetterStyle;
  /** Takes what is suggested, and asks nothing. */
  readonly yes?: boolean;
  /** Writes the file that lets more people be created at once than the guard allows. */
  readonly acknowledge?: boolean;
}

/** What of the options has to be said once more to go on, since no file keeps it. */
export function flagsToGoOn(
  { yes, acknowledge, branch, action, letters }: StartOptions,
  { isWritten }: { readonly isWritten: boolean },
): string[] {
  return [
    ...(isWritten || branch === "main" ? [] : [`--branch ${quoted(branch)}`]),
    ...(isWritten || action === undefined ? [] : [`--action ${quoted(action)}`]),
    ...(letters === undefined ? [] : [`--letters ${letters}`]),
    ...(acknowledge ? ["--acknowledge"] : []),
    ...(yes ? ["--yes"] : []),
  ];
}

/**
 * Refuses options that cannot be, before the first question and before anything is read.
 *
 * @throws UserError
 */
export function assertOptions(options: StartOptions): void {
  const { owners, author, tenantId, directory, branch, action } = options;
  tableFormsOf(options);
  const refuse = (option: string, problem: string | undefined): void => {
    if (problem !== undefined) throw new UserError(`--${option} ${problem} Nothing was written.`);
  };
  refuse("branch", branchProblem(branch));
  if (action !== undefined) actionIn(action);
  refuse("owners", owners === undefined ? undefined : ownersProblem(ownersOf(owners)));
  refuse("author:", author === undefined ? undefined : authorProblem(author));
  if (tenantId === undefined) return;
  refuse("tenant-id:", isTenantId(tenantId) ? undefined : tenantIdObjection(tenantId));
  if (directory === "embedded")
    throw new UserError("--tenant-id and --directory embedded exclude each other. Leave one out.");
}

/** Owners as `CODEOWNERS` separates them, where commas stood between. */
export function ownersOf(text: string): string {
  const owners = text.split(/[\s,]+/).filter(Boolean);
  return owners.join(" ").replace(/^none$/i, NO_OWNERS);
}

export function tenantIdObjection(text: string): string {
  return `${JSON.stringify(text)} is not the id of a tenant, which looks like 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10. A domain is not an id.`;
}
