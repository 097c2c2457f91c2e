import { createInterface } from "node:readline/promises";
import { stderr, stdin, stdout } from "node:process";
import { setTimeout as delay } from "node:timers/promises";
import type { WriteStream } from "node:tty";
import type { Clock } from "../../model/clock.ts";
import type { Style } from "../../report/text/style.ts";
import { processCancellation } from "./cancellation.ts";
import { UserError, type Output, type World } from "./world.ts";

/** The real clock, streams and environment. */
export function systemWorld(environment: World["environment"]): World {
  return {
    environment,
    clock: systemClock,
    output: systemOutput(environment),
    cancellation: processCancellation(),
  };
}

const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) => delay(milliseconds, undefined, signal ? { signal } : {}),
};

const PIPE_WIDTH = 120;

function systemOutput(environment: World["environment"]): Output {
  const showsProgress = stderr.isTTY && environment["CI"] === undefined;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    progress: (line) => {
      // A line that breaks could not be rewritten.
      if (showsProgress) stderr.write(`\r\u001b[K${line.slice(0, stderr.columns - 1)}`);
    },
    showsProgress,
    style: styleOf(stdout),
    errorStyle: styleOf(stderr),
    ask: stdin.isTTY && stderr.isTTY ? askOnTerminal : undefined,
  };
}

/** Some terminals, such as those of a job, tell 0. */
const UNTOLD_WIDTH = 80;

// hasColors knows NO_COLOR, FORCE_COLOR and TERM; a pipe has none whatever they say.
function styleOf(stream: WriteStream): Style {
  return stream.isTTY
    ? { color: stream.hasColors(), width: stream.columns || UNTOLD_WIDTH, wraps: true }
    : { color: false, width: PIPE_WIDTH };
}

async function askOnTerminal(question: string): Promise<string> {
  const prompt = createInterface({ input: stdin, output: stderr });
  try {
    return await prompt.question(question);
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
    stderr.write("\n");
    throw new UserError("Nothing was answered, so nothing was written.");
  } finally {
    prompt.close();
  }
}
