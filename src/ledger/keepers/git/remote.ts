import { devNull } from "node:os";
import process from "node:process";
import { type GitError, gitFailure, startedGit } from "../../../git/git.ts";
import type { GitRun } from "../../../git/run.ts";
import { withToken, type HostToken } from "../../../git/token.ts";
import type { Clock } from "../../../model/clock.ts";
import { LedgerError } from "../../records/ports.ts";
import { troubleIn, withoutSecrets, type Trouble } from "./trouble.ts";

/** A clone of the roster's repository, whose remote has the ledger. */
export interface LedgerClone {
  /** Any folder of the clone. */
  readonly folder: string;
  /** Where the clone's own settings hold none that may push. */
  readonly hostToken?: HostToken;
  readonly clock: Clock;
}

/** How a command ended that spoke to the remote. */
export type RemoteRun =
  | { readonly kind: "done"; readonly stdout: string }
  | ({ readonly kind: "failed" } & Trouble);

/** Git in such a clone, with nothing of what its user set up to happen beside. */
export interface LedgerGit {
  /** As `Keeper.title`. */
  readonly title: string;
  readonly clock: Clock;
  /** Without the remote. @throws LedgerError */
  local(args: readonly string[], input?: string): Promise<Buffer>;
  /** With the remote's address in the place of `REMOTE`; tried once. @throws LedgerError where there is no remote */
  remote(args: readonly string[]): Promise<RemoteRun>;
  /** One that changes nothing: tried again while it may pass. @throws LedgerError */
  reading(args: readonly string[]): Promise<string>;
  /** What goes before a command that is run otherwise. */
  readonly options: readonly string[];
  /** For a command that may have to ask the remote for an object. */
  environment(): Promise<NodeJS.ProcessEnv>;
}

/** Stands for the remote's address in the arguments of a command. */
export const REMOTE = "\0remote";

export const REMOTE_NAME = "origin";

/** Seconds between the tries of a command that failed and may pass. */
export const PAUSES = [1, 3, 9, undefined] as const;

/** Ends what neither fails nor goes on, so that a lease of five minutes can still be renewed by another try. */
const TIMEOUT_MS = 90_000;

// No hooks, no upkeep, no questions and no signatures: it runs beside a person's work, or where nobody looks on.
const SETTINGS = [
  `core.hooksPath=${devNull}`,
  "gc.auto=0",
  "maintenance.auto=false",
  "fetch.writeCommitGraph=false",
  "credential.interactive=false",
  "push.gpgSign=false",
  "push.followTags=false",
  "push.autoSetupRemote=false",
  "http.lowSpeedLimit=1",
  "http.lowSpeedTime=60",
].flatMap((setting) => ["-c", setting]);

/** @param title as `Keeper.title` */
export function ledgerGit(title: string, { folder, hostToken, clock }: LedgerClone): LedgerGit {
  const options = ["-C", folder, ...SETTINGS];
  const secrets = hostToken ? [hostToken.token] : [];
  const start = (...[args, more]: Parameters<typeof startedGit>): Promise<GitRun> =>
    startedGit([...options, ...args], more).catch(({ message }: GitError) => {
      throw new LedgerError(`The ledger in ${title} cannot be used: ${message}`);
    });
  const settings = once(() => settingsOf(start));
  const address = once(async () => addressOf(title, start, await settings()));
  const environment = once(async () => environmentFor(await settings(), hostToken));
  const remote: LedgerGit["remote"] = async (args) => {
    const place = await address();
    const { exitCode, stdout, stderr } = await start(
      args.map((word) => (word === REMOTE ? place : word)),
      { environment: await environment(), timeoutMs: TIMEOUT_MS },
    );
    if (exitCode === 0) return { kind: "done", stdout: stdout.toString() };
    const ended =
      exitCode === null ? `fatal: ended by a signal, or after ${TIMEOUT_MS / 1000} s\n` : "";
    const said = `${ended}${stderr}\n${refusalIn(stdout.toString())}`;
    return { kind: "failed", ...troubleIn(withoutSecrets(said, secrets)) };
  };
  return {
    title,
    clock,
    options,
    environment,
    remote,
    local: async (args, input) => {
      const { exitCode, stdout, stderr } = await start(args, input === undefined ? {} : { input });
      if (exitCode === 0) return stdout;
      const { message } = gitFailure(withoutSecrets(stderr, secrets), exitCode ?? -1);
      throw new LedgerError(`The ledger in ${title} cannot be used: ${message}`);
    },
    reading: async (args) => {
      for (const pause of PAUSES) {
        const ran = await remote(args);
        if (ran.kind === "done") return ran.stdout;
        if (!ran.mayPass || pause === undefined)
          throw new LedgerError(`The ledger in ${title} cannot be read. ${ran.sentence}`);
        await clock.sleep(pause * 1000);
      }
      throw new Error("The last try returns or throws");
    },
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

// "!\tFROM:TO\t[remote rejected] (REASON)"
function refusalIn(porcelain: string): string {
  return /^!\t.*\t(\[.*)$/m.exec(porcelain)?.[1] ?? "";
}

type Start = (
  args: readonly string[],
  options?: { readonly environment?: NodeJS.ProcessEnv },
) => Promise<GitRun>;

type Settings = ReadonlyMap<string, readonly string[]>;

const PUSH_URL = `remote.${REMOTE_NAME}.pushurl`;
const FETCH_URL = `remote.${REMOTE_NAME}.url`;
const SSH_COMMAND = "core.sshcommand";

/**
 * The values of those settings that matter here, by name, the last one of a name last. None where Git finds no repository.
 *
 * @see https://git-scm.com/docs/git-config (--get-regexp: names in small letters, but for the remote's own)
 */
async function settingsOf(start: Start): Promise<Settings> {
  const names = [PUSH_URL, FETCH_URL, SSH_COMMAND].map((name) =>
    name.replaceAll(".", String.raw`\.`),
  );
  const { stdout } = await start(["config", "-z", "--get-regexp", `^(${names.join("|")})$`]);
  const values = new Map<string, string[]>();
  for (const line of stdout.toString().split("\0").filter(Boolean)) {
    const [, name = line, value = ""] = /^([^\n]*)\n(.*)$/s.exec(line) ?? [];
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

// By its address and not by its name: what is read and what is compared must be one place, whatever filter the clone has
// for its remote, and its remote-tracking branches stay as they are.
async function addressOf(title: string, start: Start, settings: Settings): Promise<string> {
  for (const name of [PUSH_URL, FETCH_URL]) {
    const [first = ""] = settings.get(name) ?? [];
    if (first !== "") return first;
  }
  const { exitCode, stderr } = await start(["rev-parse", "--git-dir"]);
  if (exitCode === 0)
    throw new LedgerError(
      `The ledger in ${title} cannot be used: this repository has no remote ${REMOTE_NAME}. Add it: git remote add ${REMOTE_NAME} URL. Or choose another ledger, such as ROLLCALL_LEDGER=folder.`,
    );
  const { message } = gitFailure(stderr, exitCode ?? -1);
  throw new LedgerError(
    message.startsWith("Git failed: not a git repository")
      ? `The ledger in ${title} cannot be used: this folder is in no Git repository. Run Rollcall in a clone of the repository that has the ledger, or choose another ledger, such as ROLLCALL_LEDGER=folder.`
      : `The ledger in ${title} cannot be used: ${message}`,
  );
}

function environmentFor(settings: Settings, hostToken?: HostToken): NodeJS.ProcessEnv {
  const hasOwnSsh =
    settings.has(SSH_COMMAND) ||
    ["GIT_SSH", "GIT_SSH_COMMAND"].some((name) => process.env[name] !== undefined);
  return {
    GIT_TERMINAL_PROMPT: "0",
    ...(!hasOwnSsh && {
      GIT_SSH_COMMAND: "ssh -oBatchMode=yes -oConnectTimeout=30 -oServerAliveInterval=15",
    }),
    ...(hostToken && withToken(hostToken)),
  };
}
