import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { runCommandLine } from "../src/cli.ts";
import { canRunInProcess, inProcess, raiserOf, type Surroundings } from "./inProcess.ts";

/** The command line tool in a folder of its own, with nothing of this process's environment. */

const PROGRAM = fileURLToPath(new URL("../bin/rollcall.js", import.meta.url));

/** Where Node keeps what it made of the sources: hundreds of processes start here, and most of that is compiling. */
export const COMPILE_CACHE = fileURLToPath(
  new URL("../node_modules/.cache/compiled-for-tests", import.meta.url),
);

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run that is under way. */
export interface Interruptible {
  readonly ended: Promise<Ran>;
  /** Sends the signal at once. @returns once the run has taken notice, or has ended */
  interrupt(): Promise<void>;
}

export interface Folder {
  readonly path: string;
  write(files: Readonly<Record<string, string | Uint8Array>>): Promise<void>;
  /** In this process, where that makes no difference; see inProcess.ts. */
  run(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ran>;
  /** As `run`, and always in this process, with its output on a terminal. */
  runOnTerminal(
    columns: number,
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Promise<Ran>;
  /** As `run`, to be ended by a signal. What is killed is a process of its own. */
  interruptible(
    signal: NodeJS.Signals,
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ): Interruptible;
  /** A process of its own, as users have it. */
  start(args: readonly string[], environment?: Readonly<Record<string, string>>): ChildProcess;
  remove(): Promise<void>;
}

/** An empty folder outside of any repository. */
export async function temporaryFolder(): Promise<Folder> {
  return folderAt(await mkdtemp(join(tmpdir(), "rollcall-")));
}

export function folderAt(path: string): Folder {
  const own = { PATH: process.env["PATH"], HOME: path };
  const start: Folder["start"] = (args, environment = {}) =>
    spawn(process.execPath, [PROGRAM, ...args], {
      cwd: path,
      env: { ...own, NODE_COMPILE_CACHE: COMPILE_CACHE, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const surroundings = (
    args: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Surroundings => ({
    folder: path,
    environment: { ...own, ...environment },
    words: [process.execPath, PROGRAM, ...args],
  });
  const run: Folder["run"] = async (args, environment = {}) => {
    const around = surroundings(args, environment);
    if (!canRunInProcess(around)) return ended(start(args, environment));
    const { code, stdout, stderr } = await inProcess(around, () => runCommandLine(args));
    return { code, stdout, stderr };
  };
  const interruptible: Folder["interruptible"] = (signal, args, environment = {}) => {
    if (signal !== "SIGKILL" && canRunInProcess(surroundings(args, environment))) {
      const raise = raiserOf(signal);
      const end = run(args, environment);
      return { ended: end, interrupt: async () => raise() };
    }
    const child = start(args, environment);
    const end = ended(child);
    const noticed = new Promise<void>((notice) => {
      child.stderr?.on("data", (text) => String(text).includes(signal) && notice());
      child.on("close", () => notice());
    });
    return { ended: end, interrupt: () => (child.kill(signal), noticed) };
  };
  return {
    path,
    start,
    interruptible,
    write: async (files) => {
      for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), content);
      }
    },
    run,
    runOnTerminal: async (columns, args, environment = {}) => {
      const around = { ...surroundings(args, environment), columns };
      const { code, stdout, stderr } = await inProcess(around, () => runCommandLine(args));
      return { code, stdout, stderr };
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** What was printed, with `rollcall` for the Node and the script by which a test starts it. */
export function withoutPaths(text: string): string {
  const node = String.raw`(?:& )?(?:'[^'\n]*node[^'\n]*'|[^\s']*node(?:\.exe)?)`;
  const script = String.raw`(?:'[^'\n]*rollcall\.js'|[^\s']*rollcall\.js)`;
  return text.replaceAll(new RegExp(`${node} ${script}`, "g"), "rollcall");
}

/** @param input what it reads, where its standard input is a pipe */
export function ended(child: ChildProcess, input?: string): Promise<Ran> {
  if (input !== undefined) child.stdin?.end(input);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
}
