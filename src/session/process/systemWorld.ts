import { createInterface } from "node:readline/promises";
import { stderr, stdin, stdout } from "node:process";
import type { WriteStream } from "node:tty";
import type { Style } from "../../report/text/style.ts";
import { isColored, type ColorChoice } from "./color.ts";
import { processCancellation } from "./cancellation.ts";
import { systemClock } from "./systemClock.ts";
import { Unanswered, type Output, type World } from "./world.ts";

/** The real clock, streams and environment. */
export function systemWorld(environment: World["environment"], color: ColorChoice = "auto"): World {
  return {
    environment,
    clock: systemClock,
    output: systemOutput(environment, color),
    cancellation: processCancellation(),
  };
}

const PIPE_WIDTH = 120;

/** How text for one of the process's streams may look. */
export function styleOf(
  stream: WriteStream,
  environment: World["environment"],
  color: ColorChoice = "auto",
): Style {
  return {
    color: isColored(color, environment, stream),
    ...(stream.isTTY
      ? { width: stream.columns || UNTOLD_WIDTH, wraps: true }
      : { width: PIPE_WIDTH }),
  };
}

function systemOutput(environment: World["environment"], color: ColorChoice): Output {
  // A dumb terminal cannot take a line away again.
  const isDumb = environment["TERM"] === "dumb";
  const showsProgress = stderr.isTTY && !isDumb && environment["CI"] === undefined;
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    progress: (line) => {
      // A line that breaks could not be rewritten.
      if (showsProgress) stderr.write(`\r\u001b[K${line.slice(0, stderr.columns - 1)}`);
    },
    showsProgress,
    style: styleOf(stdout, environment, color),
    errorStyle: styleOf(stderr, environment, color),
    ask: stdin.isTTY && stderr.isTTY ? askOnTerminal : undefined,
  };
}

/** Some terminals, such as those of a job, tell 0. */
const UNTOLD_WIDTH = 80;

async function askOnTerminal(question: string): Promise<string> {
  const prompt = createInterface({ input: stdin, output: stderr });
  try {
    return await prompt.question(question);
  } catch (error) {
    if ((error as Error).name !== "AbortError") throw error;
    stderr.write("\n");
    throw new Unanswered();
  } finally {
    prompt.close();
  }
}
