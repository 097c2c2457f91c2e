import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { DirectoryError } from "../directory/ports.ts";
import { inFolder } from "../git/currentFolder.ts";
import { GitError } from "../git/git.ts";
import { LedgerError } from "../ledger/records/ports.ts";
import { hasErrors } from "../model/diagnostic.ts";
import type { Roster } from "../model/user.ts";
import { linesForTerminal } from "../report/escape.ts";
import { count } from "../report/words.ts";
import type { DirectoryKind } from "../session/directory/openDirectory.ts";
import { DEFAULT_SOURCE, type SourceOptions } from "../session/files/sourceOptions.ts";
import { cancellationBy } from "../session/process/cancellation.ts";
import { systemClock } from "../session/process/systemClock.ts";
import { EXIT, UserError, type Output, type World } from "../session/process/world.ts";
import { MistakesError, RollcallError, type RollcallErrorCode } from "./errors.ts";
import type { CommonOptions, DirectoryOptions } from "./options.ts";

/** The options of which a call makes its surroundings. */
type Given = CommonOptions & Pick<DirectoryOptions, "directory" | "credential" | "userAssertion">;

/**
 * Does one call's work in surroundings of its own: its folder, environment, clock and signal, and no terminal.
 *
 * @throws RollcallError for what is known; what the signal says where that is why it ended; anything else as it is
 */
export async function call<Value>(
  options: Given,
  work: (world: World) => Promise<Value>,
): Promise<Value> {
  const { signal } = options;
  signal?.throwIfAborted();
  const folder = await folderOf(options);
  const cancellation = cancellationBy(signal);
  try {
    return await inFolder(folder, () => work(worldOf(options, folder, cancellation)));
  } catch (error) {
    const { aborted, reason } = cancellation.stopping;
    // A wait of Node's that ends by a signal has its reason as the cause.
    const isReason = error === reason || (error instanceof Error && error.cause === reason);
    if (!aborted || !isReason) throw asRollcallError(error);
    // Else the lease was lost before anything was written.
    throw signal?.aborted ? signal.reason : new RollcallError(reasonText(reason), "ledger");
  } finally {
    cancellation.end();
  }
}

/** Where the files are, as said, and for the right tenant of several. */
export async function sourceFor(
  options: Given,
  world: World,
): Promise<readonly [SourceOptions & { readonly directory?: DirectoryKind }, World]> {
  const { forTenant } = await import("../session/files/chooseTenant.ts");
  return forTenant(sourceOf(options), world);
}

/** Where the files are, as said. */
export function sourceOf({
  users = DEFAULT_SOURCE.users,
  config = DEFAULT_SOURCE.config,
  acknowledgements = DEFAULT_SOURCE.acknowledgements,
  tenant,
  directory,
}: Given): SourceOptions & { readonly directory?: DirectoryKind } {
  const kind = typeof directory === "object" ? "graph" : directory;
  // Programs without types may give anything, and a misspelt address must not become that of the global cloud.
  const isNamed = typeof directory !== "object" || Boolean(directory?.graphUrl?.trim());
  if ((kind !== undefined && kind !== "graph" && kind !== "embedded") || !isNamed)
    throw new UserError(
      'The option directory must be "graph", "embedded", or an object with graphUrl. Nothing was read or written.',
    );
  return {
    users,
    config,
    acknowledgements,
    ...(tenant !== undefined && { tenant }),
    ...(kind !== undefined && { directory: kind }),
  };
}

/** @throws MistakesError */
export function refuseMistakes({ diagnostics }: Pick<Roster, "diagnostics">): never {
  const errors = diagnostics.filter((diagnostic) => hasErrors([diagnostic]));
  const shown = errors
    .slice(0, SHOWN)
    .map(({ at, message }) => `${at.file}:${at.line}:${at.column}: ${message}`);
  const more = errors.length - shown.length;
  throw new MistakesError(
    linesForTerminal(
      [
        `${count(errors.length, "mistake")} in the files; no directory was asked.`,
        ...shown,
        ...(more > 0 ? [`… and ${more} more`] : []),
      ].join("\n"),
    ),
    diagnostics,
  );
}

const SHOWN = 5;

function reasonText(reason: unknown): string {
  const text = reason instanceof Error ? reason.message : String(reason);
  return linesForTerminal(`Nothing more was begun: ${text}.`);
}

function asRollcallError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof RollcallError) return error;
  const message = linesForTerminal(error.message);
  if (error instanceof UserError && error.exitCode === EXIT.invalid)
    return new MistakesError(message);
  const code = CODES.find(([kind]) => error instanceof kind)?.[1];
  if (code === undefined) return error;
  // Of a credential that failed, what the program itself threw.
  return new RollcallError(message, code, { cause: error.cause ?? error });
}

const CODES: readonly (readonly [new (...words: never[]) => Error, RollcallErrorCode])[] = [
  [UserError, "usage"],
  [DirectoryError, "directory"],
  [GitError, "git"],
  [LedgerError, "ledger"],
];

async function folderOf({ folder }: CommonOptions): Promise<string> {
  const path = typeof folder === "string" && folder !== "" ? resolve(folder) : undefined;
  const isFolder =
    path !== undefined &&
    (await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  if (path !== undefined && isFolder) return path;
  throw new RollcallError(
    path === undefined
      ? "The option folder is missing, or is not a text. Give the path of the folder from which paths count. Nothing was read or written."
      : linesForTerminal(`There is no folder ${path}. Nothing was read or written.`),
    "usage",
  );
}

function worldOf(options: Given, folder: string, cancellation: World["cancellation"]): World {
  const { clock = systemClock, credential, userAssertion: assertion } = options;
  return {
    environment: environmentOf(options, folder),
    clock,
    cancellation,
    output: outputTo(options.log),
    ...(credential && { credential }),
    ...(assertion !== undefined && {
      userAssertion: async () => (typeof assertion === "string" ? assertion : assertion()),
    }),
  };
}

/** Of the environment: paths of files, which count from the folder as all others do. */
const PATHS = ["AZURE_CLIENT_CERTIFICATE_PATH", "AZURE_FEDERATED_TOKEN_FILE"];

// A copy: what the program changes later must not lead a run to another directory.
function environmentOf(
  { env = {}, directory }: Given,
  folder: string,
): Record<string, string | undefined> {
  const environment = { ...env };
  for (const name of PATHS) {
    const path = environment[name]?.trim();
    if (path) environment[name] = resolve(folder, path);
  }
  if (!directory || typeof directory === "string") return environment;
  const { graphUrl, authorityHost } = directory;
  return {
    ...environment,
    ROLLCALL_CLOUD: undefined,
    ROLLCALL_GRAPH_URL: graphUrl,
    AZURE_AUTHORITY_HOST: authorityHost,
  };
}

const PLAIN = { color: false, width: Infinity };

function outputTo(log: CommonOptions["log"]): Output {
  const err = (text: string): void => {
    for (const line of text.split("\n").filter((each) => each.trim() !== ""))
      try {
        log?.(line);
      } catch {
        // What only listens must not end a run that is writing.
      }
  };
  return {
    // What the commands answer with is returned.
    out: () => undefined,
    err,
    progress: () => undefined,
    showsProgress: false,
    style: PLAIN,
    errorStyle: PLAIN,
    ask: undefined,
  };
}
