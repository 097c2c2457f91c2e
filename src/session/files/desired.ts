import type { Configuration } from "../../model/settings/configuration.ts";
import type { Roster } from "../../model/user.ts";
import { tooLong } from "../../plan/guards/acknowledge.ts";
import type { Done } from "../../plan/review/done.ts";
import type { MergedBefore } from "../../plan/openWork.ts";
import type { Desired } from "../../reconcile.ts";
import { acknowledgementsIn } from "../../roster/settings/acknowledgements.ts";
import { commitHolding } from "../../roster/sources/commitHolding.ts";
import { loadCommit, resolveCommit } from "../../roster/sources/loadCommit.ts";
import { changedRules } from "./changedRules.ts";
import {
  configurationAt,
  parseConfigurationAt,
  rosterAt,
  soundConfigurationAt,
} from "./loadCommitted.ts";
import { loadFiles, type LoadedFiles } from "./loadFiles.ts";
import { chosen } from "./chosenDirectory.ts";
import type { SourceOptions } from "./sourceOptions.ts";
import { UserError } from "../process/world.ts";

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
      ...lifting(files.acknowledgements, options),
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
    ...lifting(acknowledgements, options),
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
  // At once, so that Git is asked once.
  const [proposed, rules] = await Promise.all([
    parseConfigurationAt(head.tree, options),
    configurationAt(base, options),
  ]);
  const configuration = merged(rules, proposed.configuration);
  const [roster, baseRoster, acknowledged] = await Promise.all([
    rosterAt(head.tree, options, configuration),
    rosterAt(base, options, configuration),
    loadCommit(head.tree, options.acknowledgements).then(acknowledgementsIn),
  ]);
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
    base: baseRoster,
    configuration: chosen(configuration, options),
    proposed: chosen(proposed.configuration, options),
    settingAt: proposed.locate,
    rules: await changedRules(
      options,
      { commit: base, configuration: rules },
      { ...proposed, acknowledgements, tree: head.tree },
      now,
    ),
    ...lifting(acknowledgements, options),
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
  const { base, drift = false, done } = more;
  // At once, so that Git is asked once.
  const [roster, acknowledged, baseRoster] = await Promise.all([
    rosterAt(commit, options, configuration),
    loadCommit(commit, options.acknowledgements).then(acknowledgementsIn),
    base === undefined ? undefined : rosterAt(base, options, configuration),
  ]);
  return {
    roster: { ...roster, diagnostics: [...roster.diagnostics, ...acknowledged.diagnostics] },
    ...(base !== undefined && baseRoster && { base: baseRoster, baseCommit: base }),
    configuration: chosen(configuration, options),
    ...(more.remarks && { settingAt: locate }),
    ...lifting(acknowledged.acknowledgements, options),
    correctsDrift: base !== undefined && drift,
    ...(done && { done }),
    commit,
  };
}

// Whether merging writes is decided by what will be merged: a pull request that ends observe mode must say what it does.
function merged(rules: Configuration, { mode }: Configuration): Configuration {
  return { ...rules, mode };
}

function lifting(
  acknowledgements: Desired["acknowledgements"],
  { acknowledgements: acknowledgementFolder }: SourceOptions,
): Pick<Desired, "acknowledgements" | "acknowledgementFolder"> {
  return { acknowledgements, acknowledgementFolder };
}

// Mistakes in the configuration and the acknowledgements are as fatal as those in the roster.
function withDiagnostics({ roster, diagnostics }: LoadedFiles): Roster {
  return { ...roster, diagnostics };
}
