import { spawn, type ChildProcess } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { COMPILE_CACHE } from "../cli.ts";

const COMMAND = fileURLToPath(new URL("command.ts", import.meta.url));

export interface Ended {
  /** null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts `npm run contract` against a Graph root on this machine. */
export function start(
  root: string,
  ...args: string[]
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ROLLCALL_GRAPH_URL: root },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}
