import process from "node:process";

/** What a program finds around it, and would have been started with. */
export interface Surroundings {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As in process.argv. */
  readonly words: readonly string[];
  /** How wide the terminal is that it writes to; a pipe if absent. Nobody sits at it. */
  readonly columns?: number;
}

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they were written. */
  readonly log: string;
}

let isTaken = false;

/**
 * Whether a program can run in this process as it would in one of its own: one at a time, since a process has one current
 * folder, and not where Node itself reads the environment as it starts. `npm run test:workflows` lets none.
 */
export function canRunInProcess({ environment }: Pick<Surroundings, "environment">): boolean {
  return !isTaken && !ALWAYS_PROCESSES && !Object.keys(environment).some(isReadByNode);
}

function isReadByNode(variable: string): boolean {
  return variable.startsWith("NODE_") || variable === "TZ";
}

const ALWAYS_PROCESSES = process.env["ROLLCALL_TEST_PROCESSES"] === "true";

/**
 * Runs a program's entry with a folder, an environment, words and streams of its own, and puts back what was there: a
 * process of its own would spend most of its time on loading what is loaded here.
 *
 * @param program returns the exit code
 */
export async function inProcess(
  { folder, environment, words, columns }: Surroundings,
  program: () => Promise<number>,
): Promise<Said> {
  if (isTaken) throw new Error("Another program runs in this process");
  isTaken = true;
  const before = { folder: process.cwd(), environment: { ...process.env }, words: process.argv };
  const said = { stdout: "", stderr: "", log: "" };
  const giveBack = [
    listenTo("stdout", said),
    listenTo("stderr", said),
    ...(columns === undefined ? [] : [widen("stdout", columns), widen("stderr", columns)]),
  ];
  try {
    process.chdir(folder);
    setEnvironment(environment);
    process.argv = [...words];
    return { code: await program(), ...said };
  } finally {
    for (const give of giveBack) give();
    process.argv = before.words;
    setEnvironment(before.environment);
    process.chdir(before.folder);
    isTaken = false;
  }
}

/**
 * @returns tells a program that runs here from now on of a signal, and nothing else in this process. It throws where the
 *   program does not listen, since the signal would then end its process.
 */
export function raiserOf(signal: NodeJS.Signals): () => void {
  const others = new Set(process.listeners(signal));
  return () => {
    const listeners = process.listeners(signal).filter((listener) => !others.has(listener));
    if (listeners.length === 0) throw new Error(`Nothing here listens for ${signal}`);
    for (const listener of listeners) listener(signal);
  };
}

// Key by key, since Git, time zones and home folders are read from the process's own.
function setEnvironment(environment: Surroundings["environment"]): void {
  for (const name of Object.keys(process.env))
    if (environment[name] === undefined) delete process.env[name];
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined) process.env[name] = value;
}

/** @returns gives the stream back */
function listenTo(
  name: "stdout" | "stderr",
  said: Record<"stdout" | "stderr" | "log", string>,
): () => void {
  const stream = process[name];
  const own = Object.getOwnPropertyDescriptor(stream, "write");
  stream.write = (chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
    const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    said[name] += text;
    said.log += text;
    const written = rest.at(-1);
    if (typeof written === "function") written();
    return true;
  };
  return () => {
    if (own) Object.defineProperty(stream, "write", own);
    else Reflect.deleteProperty(stream, "write");
  };
}

/** Makes a stream a terminal. @returns makes it again what it was */
function widen(name: "stdout" | "stderr", columns: number): () => void {
  const stream = process[name];
  const asked = { isTTY: true, columns, rows: 24, hasColors: () => true };
  const own = Object.keys(asked).map(
    (key) => [key, Object.getOwnPropertyDescriptor(stream, key)] as const,
  );
  for (const [key, value] of Object.entries(asked))
    Object.defineProperty(stream, key, { value, configurable: true, writable: true });
  return () => {
    for (const [key, descriptor] of own)
      if (descriptor) Object.defineProperty(stream, key, descriptor);
      else Reflect.deleteProperty(stream, key);
  };
}
