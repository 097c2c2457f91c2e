import { rollcallOnPath } from "../../../src/report/rollcall.ts";
import { start } from "../../../src/commands/start/start.ts";
import type { StartOptions } from "../../../src/commands/start/options.ts";
import { processCancellation } from "../../../src/session/process/cancellation.ts";
import { Unanswered, type World } from "../../../src/session/process/world.ts";
import type { Folder } from "../../cli.ts";
import { inProcess } from "../../inProcess.ts";

/** An answer; `leave` is Ctrl+C. */
export type Answer = string | { readonly leave: true };

export interface Talked {
  readonly code: number | undefined;
  /** Of what was thrown. */
  readonly error: string | undefined;
  readonly said: string;
  readonly asked: readonly string[];
  /** Answers that nobody asked for. */
  readonly left: readonly Answer[];
}

/** A run that a person answers on a terminal; without answers there is no terminal. */
export async function talk(
  folder: Folder,
  options: Partial<StartOptions>,
  {
    answers,
    diesAt,
    environment = {},
    columns,
  }: {
    readonly answers?: readonly Answer[];
    /** The run is killed as it is about to print for the nth time. */
    readonly diesAt?: number;
    readonly environment?: Readonly<Record<string, string>>;
    /** Of a terminal that would break what is wider. */
    readonly columns?: number;
  },
): Promise<Talked> {
  const left = [...(answers ?? [])];
  const style = { color: false, width: columns ?? 120, wraps: columns !== undefined };
  const asked: string[] = [];
  let said = "";
  let printed = 0;
  const world: World = {
    environment,
    // The command line, which goes on with what is written here, has this clock.
    clock: { now: () => new Date(), sleep: () => Promise.resolve() },
    cancellation: processCancellation(),
    rollcall: rollcallOnPath,
    output: {
      out: (text) => {
        printed += 1;
        if (printed === diesAt) throw new Killed();
        said += text;
      },
      err: (text) => void (said += text),
      progress: () => undefined,
      showsProgress: false,
      style,
      errorStyle: style,
      ask: answers && answering(left, asked),
    },
  };
  let error: string | undefined;
  const run = await inProcess(
    {
      folder: folder.path,
      environment: { PATH: process.env["PATH"], HOME: folder.path, GIT_CONFIG_NOSYSTEM: "1" },
      words: ["node", "/somewhere/bin/rollcall.js"],
    },
    () =>
      start({ branch: "main", ...options }, world).catch((thrown: unknown) => {
        if (!(thrown instanceof Error) || thrown.name === "TypeError") throw thrown;
        error = thrown.message;
        return -1;
      }),
  );
  return { code: error === undefined ? run.code : undefined, error, said, asked, left };
}

class Killed extends Error {}

function answering(left: Answer[], asked: string[]): World["output"]["ask"] {
  return async (question) => {
    asked.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new TypeError(`nobody answers ${question}`);
    if (typeof answer !== "string") throw new Unanswered();
    return answer;
  };
}
