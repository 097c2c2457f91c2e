import process from "node:process";
import { CommanderError, type Command } from "commander";
import { makeProgram, type ProgramOptions } from "./cli/program.ts";
import type { Verb, VerbTraits } from "./cli/verb.ts";
import { completeEnvironment } from "./session/process/environment.ts";
import { invocation, quoted } from "./session/process/invocation.ts";
import { isKnown, messageOf } from "./session/process/knownErrors.ts";
import { heldBack, pagerFor, show, type Pager } from "./session/process/pager.ts";
import { startAgain } from "./session/process/startAgain.ts";
import { styleOf, systemWorld } from "./session/process/systemWorld.ts";
import { EXIT, UserError, type ExitCode, type World } from "./session/process/world.ts";
import { linesForTerminal } from "./report/escape.ts";
import { wrappedLines } from "./report/text/columns.ts";
import { fileTrouble } from "./files/fileTrouble.ts";

/** Runs what the command line says; the process ends with its exit code. */
export async function main(): Promise<void> {
  keepGoingWithoutReaders();
  process.exitCode = await runCommandLine(process.argv.slice(2));
}

/** @param words those after the program's name */
export async function runCommandLine(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  let started: Command | undefined;
  const program = makeProgram(async (command, traits) => {
    code = await codeOf(command, program.opts<ProgramOptions>(), { ...traits, started });
  });
  program.hook("preAction", (_, command) => {
    started = command;
  });
  try {
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // It was said already what is wrong about the words, or how they are used.
    code = error.exitCode === 0 ? EXIT.done : EXIT.failed;
  }
  return code;
}

// The one place where anything thrown becomes a message and an exit code.
async function codeOf(
  command: Verb,
  { C: folder, color, debug, pager: isPaged = true }: ProgramOptions,
  { isRead = false, started }: VerbTraits & { readonly started: Command | undefined },
): Promise<ExitCode> {
  try {
    // What is printed is pasted where this was started.
    const program = folder === undefined ? invocation() : `${invocation()} -C ${quoted(folder)}`;
    if (folder !== undefined) enter(folder);
    const world = systemWorld(await completeEnvironment(process.env), color);
    const pager = pagerFor(world.environment, process.stdout, isRead && isPaged);
    const here: World = {
      ...world,
      rollcall: startAgain(program, started),
      ...(folder !== undefined && {
        entered: folder,
        git: (words) => `git -C ${quoted(folder)} ${words}`,
      }),
    };
    return await (pager ? paged(command, pager, here) : command(here));
  } catch (error) {
    const known = isKnown(error);
    const message = `${known ? "Error" : "Internal error"}: ${linesForTerminal(messageOf(error))}`;
    process.stderr.write(`${wrappedLines(message, styleOf(process.stderr, process.env, color))}\n`);
    if (debug && error instanceof Error)
      process.stderr.write(`${linesForTerminal(error.stack ?? "")}\n`);
    else if (!known) process.stderr.write("Run again with --debug to see where it comes from.\n");
    return error instanceof UserError ? error.exitCode : EXIT.failed;
  }
}

// Until it ended, or failed half way, nobody knows how long it is.
async function paged(command: Verb, pager: Pager, world: World): Promise<ExitCode> {
  const { output, printed } = heldBack(world.output);
  try {
    const code = await command({ ...world, output });
    await show(printed.splice(0), pager, world, process.stdout);
    return code;
  } finally {
    for (const { stream, text } of printed) world.output[stream](text);
  }
}

function enter(folder: string): void {
  try {
    process.chdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === "ENOENT" || code === "ENOTDIR"
        ? `There is no folder ${folder} (-C).`
        : `The folder ${folder} (-C) cannot be entered: ${fileTrouble(error)}.`,
    );
  }
}

// A reader that has seen enough (`| head`) is no error, and whatever cannot be printed must not stop a run half way.
function keepGoingWithoutReaders(): void {
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return;
    process.stderr.write(
      `Error: Rollcall cannot write its output: ${fileTrouble(error, "writing")}.\n`,
    );
    process.once("exit", () => {
      process.exitCode ||= EXIT.failed;
    });
  });
}
