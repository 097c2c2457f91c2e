import { spawn } from "node:child_process";
import process from "node:process";
import { givenFolder } from "./currentFolder.ts";

export interface GitRun {
  /** Git's own; null where a signal ended it. */
  readonly exitCode: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitRunOptions {
  /** Standard input; nothing if not given. */
  readonly input?: string | Buffer;
  /** Besides what this process has. */
  readonly environment?: NodeJS.ProcessEnv;
  /** After which Git is ended. */
  readonly timeoutMs?: number;
}

/**
 * A local `refs/replace` must not put other contents in the place of a commit's. Messages are read, so they must not be
 * translated.
 */
function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...ownEnvironment(), GIT_NO_REPLACE_OBJECTS: "1", LC_ALL: "C", LANGUAGE: "" };
}

/**
 * Variables that say which repository is meant, as in a hook. Where a folder is given, that says it.
 *
 * @see https://git-scm.com/docs/git-rev-parse (--local-env-vars)
 */
const OF_A_REPOSITORY = [
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_DIR",
  "GIT_GRAFT_FILE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_NAMESPACE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_WORK_TREE",
];

/** What Git finds in its environment, before anything is added for it. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  if (givenFolder() === undefined) return process.env;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !OF_A_REPOSITORY.includes(name)),
  );
}

// A monitor that missed a change would hide it, and is a program that the repository's configuration names.
const ALWAYS = ["-c", "core.fsmonitor=false"];

/**
 * Runs Git to its end.
 *
 * @throws the error of the system where Git cannot be started
 */
export async function runGit(
  args: readonly string[],
  { input, environment, timeoutMs }: GitRunOptions = {},
): Promise<GitRun> {
  const folder = givenFolder();
  const child = spawn("git", [...ALWAYS, ...args], {
    ...(folder !== undefined && { cwd: folder }),
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...gitEnvironment(), ...environment },
  });
  // Git may end before it has read everything; what it says then is in its exit code.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input ?? "");
  const timer =
    timeoutMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), timeoutMs);
  try {
    const [stdout, stderr, exitCode] = await Promise.all([
      bytesOf(child.stdout),
      bytesOf(child.stderr),
      new Promise<number | null>((settle, reject) => {
        child.on("error", reject);
        child.on("close", settle);
      }),
    ]);
    return { exitCode, stdout, stderr: stderr.toString() };
  } finally {
    clearTimeout(timer);
  }
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
