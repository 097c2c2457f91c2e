import { exists } from "../../git/repository.ts";
import { ownAction } from "../../session/ownAction.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";
import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, isAbsolute, join, resolve } from "node:path";
import process from "node:process";
import type { Configuration } from "../../model/settings/configuration.ts";
import { tableKind } from "../../tables/cells/readSheet.ts";
import { loadConfiguration } from "../../session/files/loadFiles.ts";
import { quoted } from "../../session/process/invocation.ts";
import { UserError } from "../../session/process/world.ts";
import { isTenantId, NO_OWNERS, ownersProblem } from "../init/options.ts";
import type { ImportTableOptions } from "../tables/prepareImport.ts";
import { askUntil, type Talk, type Understood } from "./talk.ts";
import {
  authorProblem,
  isRepositoryHere,
  knowsAuthor,
  repositoryProblem,
  suggestFolder,
} from "./place.ts";
import { recall, type Remembered } from "./remembered.ts";

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
  /** Takes what is suggested, and asks nothing. */
  readonly yes?: boolean;
  /** Writes the file that lets more people be created at once than the guard allows. */
  readonly acknowledge?: boolean;
}

/** What is known once everything was answered. */
export interface Answers extends Remembered {
  readonly folder: string;
  /** An absolute path, or `directory`. */
  readonly from: string;
  readonly author?: string;
  /** Whether the configuration was there before. */
  readonly isThere: boolean;
}

export const FROM_DIRECTORY = "directory";

/** Each question, as the option that answers it and what it is. */
const MISSING = {
  folder: ["--folder ../people", "where the repository is to be"],
  from: ["--from people.csv", `the table of your people, or "directory" for those of the tenant`],
  owners: [
    '--owners "@your-login"',
    `who approves changes on GitHub, or ${NO_OWNERS} while there is no GitHub`,
  ],
  tenant: ["--tenant-id ID", "your tenant, or --directory embedded to try it on this machine"],
  author: ['--author "Ana Silva <ana.silva@contoso.com>"', "who you are, for Git's history"],
} as const;

/**
 * Finds out what is to be done: from options, from what an earlier run was told, from what is there, and by questions.
 * Writes nothing.
 *
 * @throws UserError for an answer that cannot be, and without a terminal for those that are missing
 */
export async function gatherAnswers(options: StartOptions, talk: Talk): Promise<Answers> {
  const missing: (keyof typeof MISSING)[] = [];
  const folder = await answer(
    options.folder ?? ((await isRepositoryHere()) ? "." : undefined),
    "In which folder should the repository of your people be?",
    await suggestFolder(),
    async (text) => understood(text, await repositoryProblem(text)),
    "--folder",
  );
  const known = folder === undefined ? {} : await recall(folder);
  const isThere = folder !== undefined && (await exists(join(folder, "rollcall.yaml")));
  const remembered = known.from !== undefined && (await isSource(known.from)) ? known.from : "";
  const from = await answer(
    options.from ?? (remembered || undefined),
    `Where do your people come from? Give the file of a table, or "${FROM_DIRECTORY}" for the people of your tenant.`,
    await suggestTable(),
    sourceOf,
    "--from",
  );
  const rest = isThere
    ? await fromConfiguration(folder, options)
    : await choices(options, known, from);
  const author = await authorOf(folder);
  if (folder === undefined) missing.push("folder");
  if (from === undefined) missing.push("from");
  if (missing.length > 0) throw new UserError(missingText(missing, talk));
  return {
    folder: folder ?? "",
    from: from ?? "",
    isThere,
    ...known,
    ...rest,
    ...(options.unknownManagers !== undefined && { unknownManagers: options.unknownManagers }),
    ...(author !== undefined && { author }),
  };

  async function choices(
    { owners, tenantId, directory }: StartOptions,
    earlier: Remembered,
    source: string | undefined,
  ): Promise<Remembered> {
    const who = await answer(
      owners ?? earlier.owners,
      "Who approves changes on GitHub? Give your login or a team, such as @your-login. Press Enter if there is no GitHub yet.",
      NO_OWNERS,
      (text) => ownersOf(text, options.action),
      "--owners",
    );
    if (who === undefined) missing.push("owners");
    if (tenantId !== undefined && directory === "embedded")
      throw new UserError(
        "--tenant-id and --directory embedded exclude each other. Leave one out.",
      );
    const told = tenantId ?? (directory === "embedded" ? directory : undefined);
    const before = earlier.tenantId ?? earlier.directory;
    const which = await answer(
      told ?? before,
      `Which tenant? Give its id, which the Entra admin center shows under "Overview".${source === FROM_DIRECTORY ? "" : " Press Enter to try it first with a directory on this machine."}`,
      source === FROM_DIRECTORY ? undefined : "embedded",
      (text) => tenantOf(text, source, told),
      "--tenant-id",
    );
    if (which === undefined) missing.push("tenant");
    return {
      ...(who !== undefined && { owners: who }),
      ...(which === "embedded"
        ? { directory: "embedded" }
        : which !== undefined && { directory: "graph", tenantId: which }),
    };
  }

  async function authorOf(place: string | undefined): Promise<string | undefined> {
    const isKnown = options.author === undefined && (await knowsAuthor(place ?? "."));
    if (isKnown) return undefined;
    const told = await answer(
      options.author,
      "Who are you? Git records it with each change, such as Ana Silva <ana.silva@contoso.com>:",
      undefined,
      (text) => understood(text, authorProblem(text)),
      "--author",
    );
    if (told === undefined) missing.push("author");
    return told;
  }

  /** @returns undefined where nobody can be asked */
  async function answer(
    given: string | undefined,
    question: string,
    suggestion: string | undefined,
    understand: (text: string) => Understood<string> | Promise<Understood<string>>,
    option: string,
  ): Promise<string | undefined> {
    if (given !== undefined) {
      const meant = await understand(given);
      if ("value" in meant) return meant.value;
      throw new UserError(`${option}: ${meant.objection} Nothing was written.`);
    }
    const { ask, say } = talk;
    return ask && !options.yes
      ? askUntil(question, suggestion, understand, { ask, say })
      : undefined;
  }
}

const ORDER = ["from", "folder", "owners", "tenant", "author"] as const;

function missingText(missing: readonly (keyof typeof MISSING)[], { ask }: Talk): string {
  const width = Math.max(...missing.map((name) => MISSING[name][0].length));
  const sorted = ORDER.filter((name) => missing.includes(name));
  return `${missing.length === 1 ? "One answer is" : "Some answers are"} missing, and ${ask ? "--yes asks for none" : "there is no terminal to ask on"}. Add:\n${sorted
    .map((name) => `  ${MISSING[name][0].padEnd(width)}  ${MISSING[name][1]}`)
    .join("\n")}\nNothing was written.`;
}

function understood(value: string, objection: string | undefined): Understood<string> {
  return objection === undefined ? { value } : { objection };
}

async function sourceOf(text: string): Promise<Understood<string>> {
  if (/^(?:the )?directory$/i.test(text)) return { value: FROM_DIRECTORY };
  const path = text.startsWith("~/") ? join(homedir(), text.slice(2)) : text;
  if (text === "") return { objection: "Give a file, such as people.csv." };
  if (!tableKind(path))
    return {
      objection: `${JSON.stringify(text)} is neither .csv, .xlsx nor .json. Save the table as "CSV UTF-8" or as an Excel workbook (.xlsx).`,
    };
  return (await isSource(resolve(path)))
    ? { value: resolve(path) }
    : { objection: `There is no file ${JSON.stringify(text)} here.` };
}

async function isSource(path: string): Promise<boolean> {
  if (path === FROM_DIRECTORY) return true;
  return isAbsolute(path) && (await stat(path).catch(() => undefined))?.isFile() === true;
}

// The only table here is the one that is meant.
async function suggestTable(): Promise<string | undefined> {
  const names = await readdir(process.cwd()).catch(() => []);
  const tables = names.filter((name) => /\.(?:csv|xlsx)$/i.test(name));
  return tables.length === 1 ? tables[0] : undefined;
}

async function ownersOf(text: string, action: string | undefined): Promise<Understood<string>> {
  const owners = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((word) => (word.startsWith("@") || word === NO_OWNERS ? word : `@${word}`))
    .join(" ");
  const problem = ownersProblem(owners);
  if (problem !== undefined || owners === NO_OWNERS || action !== undefined)
    return understood(owners, problem === undefined ? undefined : `It ${problem}`);
  // Workflows use an Action on GitHub; without one, the answer can only be that there is none yet.
  return ownAction().then(
    () => ({ value: owners }),
    (error: Error) => ({
      objection: `${error.message} To go on without GitHub for now, answer ${NO_OWNERS}.`,
    }),
  );
}

function tenantOf(
  text: string,
  source: string | undefined,
  told: string | undefined,
): Understood<string> {
  if (/^embedded$/i.test(text))
    return source === FROM_DIRECTORY && told === undefined
      ? { objection: "The people of your tenant are in your tenant: give its id." }
      : { value: "embedded" };
  return isTenantId(text)
    ? { value: text }
    : {
        objection: `${JSON.stringify(text)} is not the id of a tenant, which looks like 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10. A domain is not an id.`,
      };
}

/** What a repository says that is there already. @throws UserError where options say otherwise */
async function fromConfiguration(folder: string, options: StartOptions): Promise<Remembered> {
  const { configuration } = await loadConfiguration({ config: join(folder, "rollcall.yaml") });
  const { directory, tenant } = configuration;
  const { tenantId, owners } = options;
  const wanted: Configuration["directory"] | undefined =
    options.directory ?? (tenantId === undefined ? undefined : "graph");
  const says = `${basename(folder) === "" ? "" : `${folder}/`}rollcall.yaml is there already, and says`;
  if (wanted !== undefined && wanted !== directory)
    throw new UserError(
      `${says} directory: ${directory}, not ${wanted}. Change it there, or leave the option out.`,
    );
  if (tenantId !== undefined && tenantId.toLowerCase() !== tenant?.toLowerCase())
    throw new UserError(
      `${says} ${tenant === undefined ? "no tenant" : `tenant: ${tenant}`}, not ${tenantId}. Change it there, or leave --tenant-id out.`,
    );
  if (
    owners !== undefined &&
    owners !== NO_OWNERS &&
    !(await exists(join(folder, ".github/CODEOWNERS")))
  )
    throw new UserError(
      `The repository in ${folder} is there already, without workflows. Leave --owners out, and add them with: ${rollcallOnPath(`init ${quoted(folder)} --only github --owners ${quoted(owners)}`)}`,
    );
  return { directory, ...(tenant !== undefined && { tenantId: tenant }) };
}
