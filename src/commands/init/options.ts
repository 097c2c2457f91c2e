import { tenantNameProblem } from "../../model/settings/tenantName.ts";
import { isRepositoryName, type OwnAction } from "../../session/ownAction.ts";
import { type LedgerChoice } from "../../session/templates.ts";
import { UserError } from "../../session/process/world.ts";

export interface InitOptions {
  readonly action?: string;
  readonly owners?: string;
  readonly branch: string;
  readonly directory: "graph" | "embedded";
  readonly runsOn?: string;
  /** Names of several tenants, with commas between. */
  readonly tenants?: string;
  readonly ledger?: LedgerChoice;
  /** The only tenant that the repository may write to. */
  readonly tenantId?: string;
  /** Only what GitHub needs, into a repository that has none of it, or only the schemas for editors, anew. */
  readonly only?: "github" | "editor";
}

/** What `--owners` says while the repository is not on GitHub. */
export const NO_OWNERS = "none";
export const OWNERS_EXAMPLES =
  'a team as "@contoso/people-team", a person as "@your-login" or by the e-mail address of the account';

export function tenantsIn(text: string): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  for (const name of names) {
    const problem = tenantNameProblem(name);
    if (problem !== undefined)
      throw new UserError(
        `--tenants must name tenants, with commas between, such as contoso-eu,contoso-us. ${JSON.stringify(name)} cannot be one: ${problem}.`,
      );
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UserError(`--tenants names ${twice} twice.`);
  return names;
}

/** @returns undefined where the repository is not on GitHub yet */
export function ownersIn(owners: string | undefined): string | undefined {
  if (owners === undefined)
    throw new UserError(
      `Say who must approve changes, with --owners: ${OWNERS_EXAMPLES}. Separate several with spaces. While you have no GitHub, --owners none writes a repository without workflows.`,
    );
  const problem = ownersProblem(owners);
  if (problem !== undefined) throw new UserError(`--owners ${problem}`);
  return owners === NO_OWNERS ? undefined : owners;
}

/**
 * Why a text names no owners, as the end of a sentence.
 *
 * @see https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */
export function ownersProblem(owners: string): string | undefined {
  if (owners === NO_OWNERS) return undefined;
  const words = owners.split(" ");
  const wrong = words.find((word) => !isOwner(word));
  if (wrong === undefined) return undefined;
  const offer = /^no?$/i.test(wrong)
    ? ` If there is no GitHub yet, say ${NO_OWNERS}.`
    : wrong === NO_OWNERS
      ? ` Say ${NO_OWNERS} alone.`
      : isOwner(`@${wrong}`)
        ? ` Did you mean "@${wrong}"?`
        : "";
  return `must name users or teams of GitHub, separated by spaces: ${OWNERS_EXAMPLES}, not ${JSON.stringify(wrong)}.${offer}`;
}

const ACCOUNT = String.raw`[A-Za-z0-9](?:[\w-]*[A-Za-z0-9])?`;
const OWNER = new RegExp(
  String.raw`^(?:@${ACCOUNT}(?:/\w[\w-]*)?|[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)$`,
);

function isOwner(word: string): boolean {
  return OWNER.test(word);
}

/** Why a text is no branch, as the end of a sentence. */
export function branchProblem(branch: string): string | undefined {
  return /^\w(?:[\w-]|[./](?=\w))*$/.test(branch)
    ? undefined
    : `must be a branch name, not ${JSON.stringify(branch)}.`;
}

export function tenantIdIn({ tenantId, tenants, directory }: InitOptions): string | undefined {
  if (tenantId === undefined) return undefined;
  if (tenants !== undefined)
    throw new UserError(
      "--tenant-id is for a repository of one tenant. With --tenants, write each id into its tenants/NAME/rollcall.yaml.",
    );
  if (directory !== "graph")
    throw new UserError(
      "--tenant-id needs --directory graph: an embedded directory has no tenant.",
    );
  if (!isTenantId(tenantId))
    throw new UserError(
      `--tenant-id must be the id of a tenant, such as 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10, not ${JSON.stringify(tenantId)}. The Entra admin center shows it under "Overview".`,
    );
  return tenantId;
}

/** Whether a text is the id of a tenant, and no domain. */
export function isTenantId(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

// Quoted, so that no label becomes anything but a text.
export function labelsIn(text: string): string {
  if (!/^[A-Za-z][\w.-]*(,[A-Za-z][\w.-]*)*$/.test(text))
    throw new UserError(
      `--runs-on must be labels of a runner, separated by commas, such as "self-hosted,linux", not ${JSON.stringify(text)}.`,
    );
  const labels = text.split(",").map((label) => JSON.stringify(label));
  return labels.length === 1 ? labels.join("") : `[${labels.join(", ")}]`;
}

export function actionIn(text: string): OwnAction {
  const [, repository = "", commit = ""] = /^([^@]*)@([0-9a-f]{40})$/.exec(text) ?? [];
  if (!isRepositoryName(repository))
    throw new UserError(
      `--action must name a repository on github.com and a full commit, such as contoso/rollcall@${"0123456789".repeat(4)}, not ${JSON.stringify(text)}. A tag or a branch could be moved.`,
    );
  return { repository, commit };
}
