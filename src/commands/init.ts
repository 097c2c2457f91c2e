import { lstat, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { tenantNameProblem } from "../model/tenantName.ts";
import { forTerminal } from "../report/escape.ts";
import { invocation, quoted } from "../session/process/invocation.ts";
import { isRepositoryName, ownAction, type OwnAction } from "../session/ownAction.ts";
import { editorSchemas, renderTemplates, type LedgerChoice } from "../session/templates.ts";
import { EXIT, UserError, type ExitCode, type World } from "../session/process/world.ts";
import { makeFolder } from "../files/makeFolder.ts";

export interface InitOptions {
  readonly action?: string;
  readonly owners?: string;
  readonly branch: string;
  readonly directory: "graph" | "embedded";
  readonly runsOn?: string;
  /** Names of several tenants, with commas between. */
  readonly tenants?: string;
  readonly ledger?: LedgerChoice;
}

const OWNERS_EXAMPLES = 'a team as "@contoso/people-team", or a person as "@your-login"';

/**
 * Writes a repository that holds nothing but people: workflows that use the Action at one commit, owners, a
 * configuration, and a text for those who will edit. Overwrites nothing.
 *
 * @throws UserError when a file exists already, when GitHub would not find the Action, or would not take an option
 */
export async function init(
  folder: string,
  options: InitOptions,
  { output }: World,
): Promise<ExitCode> {
  const owners = ownersIn(options.owners);
  if (!/^\w(?:[\w-]|[./](?=\w))*$/.test(options.branch))
    throw new UserError(`--branch must be a branch name, not ${JSON.stringify(options.branch)}.`);
  const runsOn = options.runsOn === undefined ? undefined : labelsIn(options.runsOn);
  const tenants = options.tenants === undefined ? undefined : tenantsIn(options.tenants);
  const action = options.action === undefined ? await ownAction() : actionIn(options.action);
  const { repository, commit, version } = action;
  const guide = `https://github.com/${repository}/blob/${commit}/docs/github.md`;
  const rendered = await renderTemplates({
    action: `${repository}@${commit}${version === undefined ? "" : ` # ${version}`}`,
    branch: options.branch,
    owners,
    directory: options.directory,
    ...(runsOn !== undefined && { runsOn }),
    ...(options.ledger !== undefined && { ledger: options.ledger }),
    guide,
    ...(tenants && { tenants }),
  });
  const files = new Map([...rendered, ...(await editorSchemas())]);
  if (await isNoFolder(folder)) throw new UserError(`${folder} is not a folder.`);
  const existing: string[] = [];
  for (const name of files.keys()) if (await isTaken(join(folder, name))) existing.push(name);
  if (existing.length > 0)
    throw new UserError(
      `${folder} has ${existing.join(", ")} already. Nothing was written: choose an empty folder, or move them away.`,
    );
  for (const [name, text] of files) {
    await makeFolder(dirname(join(folder, name)));
    await writeFile(join(folder, name), text, { flag: "wx" });
  }
  const written = [...files.keys()].map((name) => `  ${forTerminal(join(folder, name))}`);
  output.out(
    `${[...written, "", ...nextSteps(folder, action, { guide, ledger: options.ledger, tenants })].join("\n")}\n`,
  );
  return EXIT.done;
}

const LEDGER_STEPS: Readonly<Record<LedgerChoice, readonly string[]>> = {
  none: [],
  git: ["     Its section on the ledger has the ruleset for the branches that apply adds to."],
  cosmos: [
    "     Its section on the ledger says how to set the variable ROLLCALL_LEDGER, without which no run is kept.",
  ],
};

function nextSteps(
  folder: string,
  { repository, commit, version, unanswered }: OwnAction,
  {
    guide,
    ledger = "none",
    tenants,
  }: {
    readonly guide: string;
    readonly ledger: LedgerChoice | undefined;
    readonly tenants: readonly string[] | undefined;
  },
): string[] {
  const which = version === undefined ? `the commit ${commit.slice(0, 10)}` : version;
  return [
    `The workflows use the Action of ${repository} at ${which}.`,
    ...(unanswered
      ? [
          "The remote did not answer: that GitHub has this commit is known from your last fetch only.",
        ]
      : []),
    "",
    "Next:",
    `  1. cd ${quoted(folder)}`,
    `  2. In ${tenants ? "each tenants/NAME/" : ""}rollcall.yaml, set your tenant and name your emergency accounts under protected. Add people under ${tenants ? "its " : ""}users/.`,
    `  3. ${invocation(folder)} plan${tenants ? ` --tenant ${tenants[0]}` : ""} --directory embedded`,
    "     shows what an empty directory would get. It needs no credential.",
    "  4. Set up GitHub and Entra ID, step by step:",
    `     ${guide}`,
    ...LEDGER_STEPS[ledger],
  ];
}

function tenantsIn(text: string): readonly string[] {
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

function ownersIn(owners: string | undefined): string {
  if (owners === undefined)
    throw new UserError(
      `Say who must approve changes, with --owners: ${OWNERS_EXAMPLES}. Separate several with spaces.`,
    );
  if (!/^@[\w/-]+( @[\w/-]+)*$/.test(owners))
    throw new UserError(
      `--owners must name users or teams of GitHub, separated by spaces: ${OWNERS_EXAMPLES}, not ${JSON.stringify(owners)}.`,
    );
  return owners;
}

// Quoted, so that no label becomes anything but a text.
function labelsIn(text: string): string {
  if (!/^[A-Za-z][\w.-]*(,[A-Za-z][\w.-]*)*$/.test(text))
    throw new UserError(
      `--runs-on must be labels of a runner, separated by commas, such as "self-hosted,linux", not ${JSON.stringify(text)}.`,
    );
  const labels = text.split(",").map((label) => JSON.stringify(label));
  return labels.length === 1 ? labels.join("") : `[${labels.join(", ")}]`;
}

function actionIn(text: string): OwnAction {
  const [, repository = "", commit = ""] = /^([^@]*)@([0-9a-f]{40})$/.exec(text) ?? [];
  if (!isRepositoryName(repository))
    throw new UserError(
      `--action must name a repository on github.com and a full commit, such as contoso/rollcall@${"0123456789".repeat(4)}, not ${JSON.stringify(text)}. A tag or a branch could be moved.`,
    );
  return { repository, commit };
}

async function isNoFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => !found.isDirectory(),
    () => false,
  );
}

// Also by a link that leads nowhere, and where a file stands in place of a folder above.
async function isTaken(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== "ENOENT",
  );
}
