import childProcess, { type ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { PassThrough, Writable } from "node:stream";
import { promisify } from "node:util";

/*
 * Each process that runs tests loads this once, before anything else. Starting a process copies the page tables of the one
 * that starts it, and that of a test is large: Git, which runs for five milliseconds, took up to a hundred to start. So a
 * shell, which is small, starts it. What asks for anything else than a plain run of Git gets Node's own.
 */

interface Options {
  readonly cwd?: string | URL;
  readonly env?: NodeJS.ProcessEnv;
  readonly maxBuffer?: number;
}

interface Outcome {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

interface Shell {
  run(line: string): Promise<number>;
  /** What it has exported. */
  exported: readonly (readonly [name: string, value: string])[];
  /** Where it may keep what goes in and comes out. */
  readonly files: Readonly<Record<"stdin" | "stdout" | "stderr", string>>;
}

const { spawn, execFile } = childProcess;
const idle: Shell[] = [];
/** As it is at the start: a program that runs in this process has an environment of its own. */
const TEMPORARY = tmpdir();
let place: string | undefined;
let started = 0;

if (process.platform !== "win32") {
  childProcess.execFile = Object.assign(execFileHere as typeof execFile, {
    [promisify.custom]: promisedExecFile,
  });
  childProcess.spawn = spawnHere as typeof spawn;
  syncBuiltinESMExports();
}

function isPlainGit(file: string, { env, ...options }: Options): boolean {
  // That Git is ended after a time is for what hangs.
  const known = ["cwd", "maxBuffer", "stdio", "encoding", "timeout"];
  return (
    file === "git" &&
    (env?.["PATH"] ?? ORIGINAL_PATH) === ORIGINAL_PATH &&
    Object.keys(options).every((name) => known.includes(name))
  );
}

const ORIGINAL_PATH = process.env["PATH"];

const original = promisify(execFile);

async function promisedExecFile(
  file: string,
  args: readonly string[] = [],
  options: Options = {},
): Promise<{ stdout: string; stderr: string }> {
  if (!isPlainGit(file, options)) return original(file, args, options as { encoding: "utf8" });
  const { code, stdout, stderr } = await runGit(args, options, undefined);
  const said = { stdout: stdout.toString(), stderr: stderr.toString() };
  if (code === 0) return said;
  const command = [file, ...args].join(" ");
  throw Object.assign(new Error(`Command failed: ${command}\n${said.stderr}`), {
    code,
    killed: false,
    signal: null,
    cmd: command,
    ...said,
  });
}

// Nothing here calls it with a function that is called back.
function execFileHere(...given: Parameters<typeof execFile>): ChildProcess {
  return execFile(...given);
}

function spawnHere(file: string, args: readonly string[] = [], options: Options = {}): unknown {
  if (!isPlainGit(file, options)) return spawn(file, args, options);
  const stdin: Buffer[] = [];
  const child = Object.assign(new EventEmitter(), {
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    stdin: new Writable({
      write: (chunk: Buffer, _, done) => {
        stdin.push(chunk);
        done();
      },
      final: (done) => {
        done();
        void answer();
      },
    }),
  });
  const answer = async (): Promise<void> => {
    try {
      const { code, stdout, stderr } = await runGit(args, options, Buffer.concat(stdin));
      child.stdout.end(stdout);
      child.stderr.end(stderr);
      child.emit("close", code);
    } catch (error) {
      child.emit("error", error);
    }
  };
  return child;
}

async function runGit(
  args: readonly string[],
  { cwd = process.cwd(), env = process.env, maxBuffer = Infinity }: Options,
  stdin: Buffer | undefined,
): Promise<Outcome> {
  const shell = idle.pop() ?? startShell();
  const { files } = shell;
  if (stdin) writeFileSync(files.stdin, stdin);
  // No shell can set the others, such as INPUT_GITHUB-TOKEN, and Git reads none of them.
  const variables = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || !/^[A-Za-z_]\w*$/.test(name) ? [] : [[name, value] as const],
  );
  const words = ["git", ...args.map(quoted)].join(" ");
  const from = stdin ? quoted(files.stdin) : "/dev/null";
  const code = await shell.run(
    `${exporting(shell, variables)}(cd ${quoted(String(cwd))} && exec ${words}) <${from} >${quoted(files.stdout)} 2>${quoted(files.stderr)}`,
  );
  const outcome = { code, stdout: readFileSync(files.stdout), stderr: readFileSync(files.stderr) };
  idle.push(shell);
  if (outcome.stdout.length > maxBuffer) throw new RangeError("stdout maxBuffer length exceeded");
  return outcome;
}

/** Most runs have the environment of the one before. Without a PATH, which is that of this process, it finds no Git. */
function exporting(shell: Shell, variables: Shell["exported"]): string {
  const before = new Map(shell.exported);
  const names = new Set(variables.map(([name]) => name));
  shell.exported = variables;
  return [
    ...[...before.keys()]
      .filter((name) => !names.has(name) && name !== "PATH")
      .map((name) => `unset ${name}; `),
    ...variables
      .filter(([name, value]) => before.get(name) !== value)
      .map(([name, value]) => `export ${name}=${quoted(value)}; `),
  ].join("");
}

function startShell(): Shell {
  const folder = (place ??= mkdtempSync(join(TEMPORARY, "rollcall-git-")));
  started += 1;
  const file = (name: string): string => join(folder, `${started}-${name}`);
  const files = { stdin: file("stdin"), stdout: file("stdout"), stderr: file("stderr") };
  const shell = spawn("/bin/sh", [], { env: {}, stdio: ["pipe", "pipe", "inherit"] });
  const waiting: ((code: number) => void)[] = [];
  shell.stdout.on("data", (answer: Buffer) => waiting.shift()?.(Number(answer.toString())));
  // It is never waited for.
  shell.unref();
  for (const stream of [shell.stdin, shell.stdout])
    (stream as unknown as { unref(): void }).unref();
  return {
    files,
    exported: [],
    run: (line) =>
      new Promise((answered) => {
        waiting.push(answered);
        shell.stdin.write(`${line}\necho $?\n`);
      }),
  };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
