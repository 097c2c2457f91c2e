import { access, readFile } from "node:fs/promises";
import type { Acknowledgement } from "../model/acknowledgement.ts";
import { hasErrors, type Diagnostic } from "../model/diagnostic.ts";
import type { Configuration } from "../model/configuration.ts";
import type { Roster } from "../model/user.ts";
import type { Desired } from "../reconcile.ts";
import type { MergedBefore } from "../plan/openWork.ts";
import type { Done } from "../plan/done.ts";
import { acknowledgementsIn } from "../roster/acknowledgements.ts";
import { tooLong } from "../plan/acknowledge.ts";
import {
  noConfiguration,
  parseConfiguration,
  type ParsedConfiguration,
} from "../roster/configuration.ts";
import { assertCheckedOut } from "../roster/checkout.ts";
import { commitHolding, type ReadFiles } from "../roster/commitHolding.ts";
import { loadCommit, readFileAtCommit, resolveCommit } from "../roster/loadCommit.ts";
import { loadFolder } from "../roster/loadFolder.ts";
import { parseRoster } from "../roster/parseRoster.ts";
import { fileDiagnostic, type RosterSource, type SourceFile } from "../roster/source.ts";
import { changedRules } from "./changedRules.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "./sourceOptions.ts";
import { UserError } from "./world.ts";
import { sentence } from "../model/wording.ts";

export interface LoadedFiles {
  /** The files that the roster was read from. */
  readonly source: RosterSource;
  /** All that was read. */
  readonly read: ReadFiles;
  readonly roster: Roster;
  readonly configuration: Configuration;
  readonly locate: ParsedConfiguration["locate"];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Mistakes in all of these files. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Loads roster, configuration and acknowledgements from disk; mistakes are values.
 *
 * @param now given where an acknowledgement that lasts too long is a mistake
 * @param rules the configuration that holds, where that is not the one on disk
 */
export async function loadFiles(
  options: SourceOptions,
  now?: Date,
  rules?: Configuration,
): Promise<LoadedFiles> {
  const file = await readConfiguration(options.config);
  const { configuration, diagnostics, locate } = parseConfiguration(file);
  const source = await loadFolder(options.users);
  const roster = parseRoster(source, rules ?? configuration);
  if (options.acknowledgements !== DEFAULT_SOURCE.acknowledgements)
    await access(options.acknowledgements).catch(() => {
      throw new UserError(`There is no folder ${options.acknowledgements} (--acknowledgements).`);
    });
  const acknowledgements = await loadFolder(options.acknowledgements);
  const acknowledged = acknowledgementsIn(acknowledgements);
  return {
    source,
    read: {
      folders: [options.users, options.acknowledgements],
      named: [options.config],
      files: [...source.files, ...acknowledgements.files, ...(file ? [file] : [])],
    },
    roster,
    configuration,
    locate,
    acknowledgements: acknowledged.acknowledgements,
    diagnostics: [
      ...diagnostics,
      ...roster.diagnostics,
      ...acknowledged.diagnostics,
      ...(now ? tooLong({ ...acknowledged, now }) : []),
    ],
  };
}

/** The configuration on disk; mistakes are values. @throws UserError when it cannot be read */
export async function loadConfiguration(path: string): Promise<ParsedConfiguration> {
  return parseConfiguration(await readConfiguration(path));
}

/** What is wanted on disk. */
export interface DesiredOnDisk extends Desired {
  /** Why no commit is known to hold it. */
  readonly missing?: string;
}

/**
 * What is wanted, at the working tree against an optional base.
 *
 * @param more.rules whose configuration holds: a pull request is planned by the base's, what is merged by its own
 */
export async function loadDesired(
  options: SourceOptions,
  more: {
    readonly base?: string;
    readonly drift?: boolean;
    readonly rules: "base" | "own";
    readonly now: Date;
  },
): Promise<DesiredOnDisk> {
  const { now } = more;
  const correctsDrift = more.drift ?? false;
  if (more.base === undefined) {
    if (correctsDrift)
      throw new UserError("--drift needs --base: drift is what differs from a merged commit.");
    const files = await loadFiles(options, now);
    return {
      roster: withDiagnostics(files),
      configuration: chosen(files.configuration, options),
      settingAt: files.locate,
      acknowledgements: files.acknowledgements,
      ...(await commitHolding(files.read)),
      correctsDrift,
    };
  }
  const baseCommit = await resolveCommit(more.base);
  const rules = more.rules === "base" ? await configurationAt(baseCommit, options) : undefined;
  // The head's roster too: else a pull request could allow itself what the base refuses.
  const files = await loadFiles(options, now, rules);
  const { acknowledgements, locate } = files;
  const configuration = rules ? merged(rules, files.configuration) : files.configuration;
  return {
    roster: withDiagnostics(files),
    base: await rosterAt(baseCommit, options, configuration),
    configuration: chosen(configuration, options),
    settingAt: locate,
    ...(rules && {
      proposed: chosen(files.configuration, options),
      rules: await changedRules(
        options,
        { commit: baseCommit, configuration: rules },
        { configuration: files.configuration, locate, acknowledgements },
        now,
      ),
    }),
    acknowledgements,
    baseCommit,
    ...(await commitHolding(files.read)),
    correctsDrift,
  };
}

/**
 * What a pull request wants: roster and acknowledgements from Git's object database, as data, so that nothing of it is
 * ever checked out; the rules from the base.
 *
 * @param head.tree what merging would make, as a tree or commit that Git knows
 * @param head.commit the pull request's last commit, by which the plan is named
 * @param more.before what was merged before it and not applied yet
 */
export async function loadDesiredOfMerge(
  options: SourceOptions,
  base: string,
  head: { readonly tree: string; readonly commit: string },
  { now, before }: { readonly now: Date; readonly before?: AppliedBefore },
): Promise<Desired> {
  const proposed = await parseConfigurationAt(head.tree, options.config);
  const rules = await configurationAt(base, options);
  const configuration = merged(rules, proposed.configuration);
  const roster = await rosterAt(head.tree, options, configuration);
  const acknowledged = acknowledgementsIn(await loadCommit(head.tree, options.acknowledgements));
  const { acknowledgements } = acknowledged;
  return {
    roster: {
      ...roster,
      diagnostics: [
        ...proposed.diagnostics,
        ...roster.diagnostics,
        ...acknowledged.diagnostics,
        ...tooLong({ acknowledgements, now }),
      ],
    },
    base: await rosterAt(base, options, configuration),
    configuration: chosen(configuration, options),
    proposed: chosen(proposed.configuration, options),
    settingAt: proposed.locate,
    rules: await changedRules(
      options,
      { commit: base, configuration: rules },
      { ...proposed, acknowledgements, tree: head.tree },
      now,
    ),
    acknowledgements,
    correctsDrift: false,
    ...(before && {
      mergedBefore: {
        commit: before.commit,
        roster: await rosterAt(before.commit, options, configuration),
        done: before.done,
        reviewed: before.reviewed,
        unreviewed: before.unreviewed,
        rules: {
          before: await rulesAt(base, options),
          // With the acknowledgements that apply will find.
          after: {
            configuration: proposed.configuration,
            acknowledgements: acknowledged.acknowledgements,
          },
        },
      },
    }),
    commit: head.commit,
    baseCommit: base,
  };
}

/** What was merged and not applied before a pull request, as it is loaded. */
export interface AppliedBefore extends Pick<MergedBefore, "done" | "reviewed" | "unreviewed"> {
  /** The last commit of which everything was applied. */
  readonly commit: string;
}

async function rulesAt(
  commit: string,
  options: SourceOptions,
): Promise<Pick<Desired, "configuration" | "acknowledgements">> {
  const { acknowledgements } = acknowledgementsIn(
    await loadCommit(commit, options.acknowledgements),
  );
  return { configuration: await configurationAt(commit, options), acknowledgements };
}

/**
 * What is wanted at a commit, by its own rules: from Git's object database, so that nothing which acts at a checkout
 * (`.gitattributes`, links) has a say.
 *
 * @param more.base against which what is merged is told from drift
 * @param more.remarks whether the plan is to say what the configuration leaves open
 */
export async function loadDesiredOfCommit(
  options: SourceOptions,
  commit: string,
  more: {
    readonly base?: string;
    readonly drift?: boolean;
    readonly done?: Done;
    readonly remarks?: boolean;
  } = {},
): Promise<Desired> {
  const { configuration, locate } = await soundConfigurationAt(commit, options);
  const roster = await rosterAt(commit, options, configuration);
  const acknowledged = acknowledgementsIn(await loadCommit(commit, options.acknowledgements));
  const { base, drift = false, done } = more;
  return {
    roster: { ...roster, diagnostics: [...roster.diagnostics, ...acknowledged.diagnostics] },
    ...(base !== undefined && {
      base: await rosterAt(base, options, configuration),
      baseCommit: base,
    }),
    configuration: chosen(configuration, options),
    ...(more.remarks && { settingAt: locate }),
    acknowledgements: acknowledged.acknowledgements,
    correctsDrift: base !== undefined && drift,
    ...(done && { done }),
    commit,
  };
}

/** The roster as it is in a commit. Its mistakes must not stop the pull request that repairs them. */
export async function rosterAt(
  commit: string,
  options: SourceOptions,
  configuration: Configuration,
): Promise<Roster> {
  return parseRoster(await loadCommit(commit, options.users), configuration);
}

/** @throws UserError when the configuration at that commit is invalid */
export async function configurationAt(
  commit: string,
  options: SourceOptions,
): Promise<Configuration> {
  return (await soundConfigurationAt(commit, options)).configuration;
}

async function soundConfigurationAt(
  commit: string,
  options: SourceOptions,
): Promise<ParsedConfiguration> {
  const parsed = await parseConfigurationAt(commit, options.config);
  if (!hasErrors(parsed.diagnostics)) return parsed;
  const [first] = parsed.diagnostics;
  throw new UserError(
    `The configuration at ${commit.slice(0, 10)}, by whose rules this is planned, is invalid: ${first?.at.file}:${first?.at.line}: ${sentence(first?.message ?? "")} Repair it on that branch first.`,
  );
}

// Whether merging writes is decided by what will be merged: a pull request that ends observe mode must say what it does.
function merged(rules: Configuration, { mode }: Configuration): Configuration {
  return { ...rules, mode };
}

function chosen(configuration: Configuration, { directory }: SourceOptions): Configuration {
  return directory === undefined ? configuration : { ...configuration, directory };
}

async function parseConfigurationAt(commit: string, path: string): Promise<ParsedConfiguration> {
  const read = await readFileAtCommit(commit, path);
  if (read && "severity" in read) return noConfiguration(path, [read]);
  if (!read && path !== DEFAULT_SOURCE.config)
    return noConfiguration(path, [
      fileDiagnostic(path, "no-file", `is missing; only ${DEFAULT_SOURCE.config} may be`),
    ]);
  return parseConfiguration(read && { path, bytes: read });
}

async function readConfiguration(path: string): Promise<SourceFile | undefined> {
  await assertCheckedOut(path, "file");
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    // Only the default one may be missing: without the one that is meant, nobody would be protected.
    if ((error as NodeJS.ErrnoException).code === "ENOENT" && path === DEFAULT_SOURCE.config)
      return undefined;
    throw new UserError(`Cannot read the configuration ${path}: ${(error as Error).message}`);
  }
}

// Mistakes in the configuration and the acknowledgements are as fatal as those in the roster.
function withDiagnostics({ roster, diagnostics }: LoadedFiles): Roster {
  return { ...roster, diagnostics };
}
