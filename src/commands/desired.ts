import { readFile } from "node:fs/promises";
import type { Acknowledgement } from "../model/acknowledgement.ts";
import { hasErrors, type Diagnostic } from "../model/diagnostic.ts";
import type { Configuration } from "../model/configuration.ts";
import type { Roster } from "../model/user.ts";
import type { Desired } from "../reconcile.ts";
import { loadAcknowledgements } from "../roster/acknowledgements.ts";
import { parseConfiguration } from "../roster/configuration.ts";
import { cleanHead, loadCommit, readFileAtCommit, resolveCommit } from "../roster/loadCommit.ts";
import { loadFolder } from "../roster/loadFolder.ts";
import { parseRoster } from "../roster/parseRoster.ts";
import type { SourceFile } from "../roster/source.ts";
import { UserError } from "./world.ts";

/** Where the desired state lives; the options that every verb shares. */
export interface SourceOptions {
  readonly users: string;
  readonly config: string;
  readonly acknowledgements: string;
}

export interface LoadedFiles {
  readonly roster: Roster;
  readonly configuration: Configuration;
  readonly acknowledgements: readonly Acknowledgement[];
  /** Mistakes in all of these files. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads roster, configuration and acknowledgements from disk; mistakes are values. */
export async function loadFiles(options: SourceOptions): Promise<LoadedFiles> {
  const { configuration, diagnostics } = parseConfiguration(
    await readConfiguration(options.config),
  );
  const roster = parseRoster(await loadFolder(options.users), configuration);
  const acknowledged = await loadAcknowledgements(options.acknowledgements);
  return {
    roster,
    configuration,
    acknowledgements: acknowledged.acknowledgements,
    diagnostics: [...diagnostics, ...roster.diagnostics, ...acknowledged.diagnostics],
  };
}

/**
 * What is wanted, at the working tree against an optional base.
 *
 * @param rules whose configuration holds: a pull request is planned by the base's, what is merged by its own
 */
export async function loadDesired(
  options: SourceOptions,
  more: { readonly base?: string; readonly drift?: boolean; readonly rules: "base" | "own" },
): Promise<Desired> {
  const files = await loadFiles(options);
  const correctsDrift = more.drift ?? false;
  const commit = await cleanHead(options.users, options.config, options.acknowledgements);
  const head = { ...(commit !== undefined && { commit }), correctsDrift };
  if (more.base === undefined) {
    if (correctsDrift)
      throw new UserError("--drift needs --base: drift is what differs from a merged commit.");
    return { ...files, roster: withDiagnostics(files), ...head };
  }
  const baseCommit = await resolveCommit(more.base);
  const configuration =
    more.rules === "base" ? await configurationAt(baseCommit, options) : files.configuration;
  const baseSource = await loadCommit(baseCommit, options.users);
  // A mistake at the base must not stop the pull request that repairs it: who cannot be read there counts as new.
  const base = parseRoster(baseSource, configuration);
  return {
    roster: withDiagnostics(files),
    base,
    configuration,
    acknowledgements: files.acknowledgements,
    baseCommit,
    ...head,
  };
}

async function configurationAt(commit: string, options: SourceOptions): Promise<Configuration> {
  const bytes = await readFileAtCommit(commit, options.config);
  const parsed = parseConfiguration(bytes && { path: options.config, bytes });
  if (!hasErrors(parsed.diagnostics)) return parsed.configuration;
  const [first] = parsed.diagnostics;
  throw new UserError(
    `The configuration at ${commit.slice(0, 10)}, by whose rules this is planned, is invalid: ${first?.at.file}:${first?.at.line}: ${first?.message}. Repair it on that branch first.`,
  );
}

async function readConfiguration(path: string): Promise<SourceFile | undefined> {
  try {
    return { path, bytes: await readFile(path) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new UserError(`Cannot read the configuration ${path}: ${(error as Error).message}`);
  }
}

// Mistakes in the configuration and the acknowledgements are as fatal as those in the roster.
function withDiagnostics({ roster, diagnostics }: LoadedFiles): Roster {
  return { ...roster, diagnostics };
}
