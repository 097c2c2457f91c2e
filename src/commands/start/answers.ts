import { exists } from "../../files/exists.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";
import { basename, join, resolve } from "node:path";
import type { Configuration } from "../../model/settings/configuration.ts";
import { loadConfiguration } from "../../session/files/loadFiles.ts";
import { quoted } from "../../session/process/invocation.ts";
import { UserError } from "../../session/process/world.ts";
import { NO_OWNERS } from "../init/options.ts";
import { assertOptions, type StartOptions } from "./options.ts";
import { askUntil, type Talk, type Understood } from "./talk.ts";
import {
  authorProblem,
  isRepositoryHere,
  knowsAuthor,
  repositoryProblem,
  suggestFolder,
} from "./place.ts";
import { recall, type Remembered } from "./remembered.ts";
import { tableToldIn } from "./tableTold.ts";
import {
  FROM_DIRECTORY,
  isSource,
  suggestTable,
  understoodOwners,
  understoodSource,
  understoodTenant,
} from "./understand.ts";

/** What is known once everything was answered. */
export interface Answers extends Remembered {
  readonly folder: string;
  /** An absolute path, or `directory`. */
  readonly from: string;
  /** Whether the configuration was there before. */
  readonly isThere: boolean;
}

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

type Asked = keyof typeof MISSING;

/**
 * Finds out what is to be done: from options, from what an earlier run was told, from what is there, and by questions.
 *
 * @param keep is given the folder as soon as it is known, and after each further question what is known so far
 * @throws UserError for an answer that cannot be, and without a terminal for those that are missing
 */
export async function gatherAnswers(
  options: StartOptions,
  talk: Talk,
  keep: (folder: string, told?: Remembered) => Promise<void>,
): Promise<Answers> {
  assertOptions(options);
  const missing: Asked[] = [];
  let told: Remembered = {};
  let place: string | undefined;
  const folder = await answer("folder", {
    given: options.folder ?? ((await isRepositoryHere()) ? "." : undefined),
    question: "In which folder should the repository of your people be?",
    suggestion: await suggestFolder(),
    understand: async (text) => understood(text, await repositoryProblem(text)),
    as: () => ({}),
  });
  const known = folder === undefined ? {} : await earlier(folder, options);
  told = known;
  place = folder;
  if (folder !== undefined) await keep(folder);
  const isThere = folder !== undefined && (await exists(join(folder, "rollcall.yaml")));
  const from = await answer("from", {
    given: options.from ?? known.from,
    question: `Where do your people come from? Give the file of a table, or "${FROM_DIRECTORY}" for the people of your tenant.`,
    suggestion: await suggestTable(),
    understand: understoodSource,
    as: (value) => ({ from: value }),
  });
  if (isThere) told = { ...told, ...(await fromConfiguration(folder, options)) };
  else {
    if (options.source !== undefined)
      throw new UserError(
        "--source names a source of the configuration, and a new repository has none. Leave it out. Nothing was written.",
      );
    await choose(from);
  }
  await askAuthor();
  if (folder === undefined || from === undefined || missing.length > 0)
    throw new UserError(missingText(missing, talk));
  return { ...told, folder, from, isThere };

  async function choose(source: string | undefined): Promise<void> {
    const { owners, tenantId, directory } = options;
    await answer("owners", {
      given: owners ?? known.owners,
      question:
        "Who approves changes on GitHub? Give a login or a team, such as @your-login or @contoso/people-team. Press Enter if there is no GitHub yet.",
      suggestion: NO_OWNERS,
      understand: (text) => understoodOwners(text, options.action),
      as: (value) => ({ owners: value }),
    });
    const said = tenantId ?? (directory === "embedded" ? directory : undefined);
    const isDirectory = source === FROM_DIRECTORY;
    await answer("tenant", {
      given: said ?? known.tenantId ?? known.directory,
      question: `Which tenant? Give its id, which the Entra admin center shows under "Overview".${isDirectory ? "" : " Press Enter to try it first with a directory on this machine."}`,
      suggestion: isDirectory ? undefined : "embedded",
      understand: (text) => understoodTenant(text, !isDirectory || said !== undefined),
      as: (value) =>
        value === "embedded" ? { directory: "embedded" } : { directory: "graph", tenantId: value },
    });
  }

  async function askAuthor(): Promise<void> {
    const isKnown = options.author === undefined && (await knowsAuthor(folder ?? "."));
    if (isKnown) {
      // What Git was told since counts.
      const { author: _, ...rest } = told;
      told = rest;
      return;
    }
    await answer("author", {
      given: options.author ?? known.author,
      question:
        "Who are you? Git records this with each change. For example: Ana Silva <ana.silva@contoso.com>",
      suggestion: undefined,
      understand: (text) => understood(text, authorProblem(text)),
      as: (value) => ({ author: value }),
    });
  }

  /** @returns undefined where nobody can be asked */
  async function answer(
    name: Asked,
    { given, question, suggestion, understand, as }: Question,
  ): Promise<string | undefined> {
    const { ask, say } = talk;
    if (given !== undefined) {
      const meant = await understand(given);
      if ("objection" in meant)
        throw new UserError(
          `${optionOf(name)}: ${[meant.objection].flat().join(" ")} Nothing was written.`,
        );
      told = { ...told, ...as(meant.value) };
      return meant.value;
    }
    if (!ask || options.yes) {
      missing.push(name);
      return undefined;
    }
    const value = await askUntil(question, suggestion, understand, { ask, say });
    told = { ...told, ...as(value) };
    if (place !== undefined) await keep(place, told);
    return value;
  }
}

interface Question {
  /** By an option, or by an earlier run. */
  readonly given: string | undefined;
  readonly question: string;
  readonly suggestion: string | undefined;
  readonly understand: (text: string) => Understood<string> | Promise<Understood<string>>;
  readonly as: (value: string) => Remembered;
}

function optionOf(name: Asked): string {
  return MISSING[name][0].split(" ")[0] ?? "";
}

/** What an earlier run was told; of another table, nothing about how it is read. */
async function earlier(folder: string, options: StartOptions): Promise<Remembered> {
  const { from, table, ...known } = await recall(folder);
  const isOther = options.from !== undefined && resolve(options.from) !== from;
  const said = tableToldIn({ ...(isOther ? {} : table), ...options });
  return {
    ...known,
    ...(Object.keys(said).length > 0 && { table: said }),
    ...(from !== undefined && !isOther && (await isSource(from)) && { from }),
  };
}

const ORDER = ["from", "folder", "owners", "tenant", "author"] as const;

function missingText(missing: readonly Asked[], { ask }: Talk): string {
  const width = Math.max(...missing.map((name) => MISSING[name][0].length));
  const sorted = ORDER.filter((name) => missing.includes(name));
  return `${missing.length === 1 ? "One answer is" : "Some answers are"} missing, and ${ask ? "--yes asks for none" : "there is no terminal to ask on"}. Add:\n${sorted
    .map((name) => `  ${MISSING[name][0].padEnd(width)}  ${MISSING[name][1]}`)
    .join("\n")}\nNothing was written.`;
}

function understood(value: string, objection: string | undefined): Understood<string> {
  return objection === undefined ? { value } : { objection };
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
      `The repository in ${folder} is there already, without workflows. Leave --owners out, and add them with:\n  ${rollcallOnPath(`init ${quoted(folder)} --only github --owners ${quoted(owners)}`)}`,
    );
  return { directory, ...(tenant !== undefined && { tenantId: tenant }) };
}
