import { spawn } from "node:child_process";
import process from "node:process";

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
  return { ...process.env, GIT_NO_REPLACE_OBJECTS: "1", LC_ALL: "C", LANGUAGE: "" };
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
  const child = spawn("git", [...ALWAYS, ...args], {
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
