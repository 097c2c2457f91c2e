import { isAbsolute, join, relative, resolve } from "node:path";
import process from "node:process";
import { makeFolder } from "../../files/makeFolder.ts";
import { forTerminal } from "../../report/escape.ts";
import { rollcallOnPath, type Rollcall } from "../../report/rollcall.ts";
import { completeEnvironment } from "../../session/process/environment.ts";
import { isKnown } from "../../session/process/knownErrors.ts";
import { invocation, quoted } from "../../session/process/invocation.ts";
import {
  EXIT,
  Unanswered,
  UserError,
  type ExitCode,
  type World,
} from "../../session/process/world.ts";
import { DEFAULT_SOURCE } from "../../session/files/sourceOptions.ts";
import { validate } from "../validate.ts";
import { FROM_DIRECTORY, gatherAnswers, type Answers, type StartOptions } from "./answers.ts";
import { nextStep, type Ending } from "./nextStep.ts";
import { planAsking } from "./plan.ts";
import { remember } from "./remembered.ts";
import { ensureCommit, ensureFiles } from "./repository.ts";
import { stepsTold, type Step } from "./steps.ts";
import type { Talk } from "./talk.ts";

/**
 * From nothing to a plan that can be reviewed: a repository, its first commit, the people of a table or of the directory.
 * Each step is what another command does, and is left out where it is done, so that a run can be repeated at any time.
 *
 * @throws UserError for an answer that is missing or cannot be
 */
export async function start(options: StartOptions, world: World): Promise<ExitCode> {
  const { output, rollcall = rollcallOnPath } = world;
  const talk: Talk = {
    ask: output.ask,
    say: (text) => output.err(`  ${forTerminal(text)}\n`),
  };
  let again = rollcall("start");
  try {
    const answers = await gatherAnswers(options, talk);
    again = rollcall(`start --folder ${quoted(answers.folder)}`);
    return await goThrough(answers, options, { talk, again, world });
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    throw new UserError(`Stopped. What is written so far stays as it is. To go on: ${again}`);
  }
}

async function goThrough(
  answers: Answers,
  options: StartOptions,
  { talk, again, world }: { readonly talk: Talk; readonly again: string; readonly world: World },
): Promise<ExitCode> {
  const { output, rollcall: here = rollcallOnPath } = world;
  const { folder, from } = answers;
  // What is printed is pasted where this was started, or in the repository.
  const program = invocation(resolve(folder));
  const way = isAbsolute(folder) ? folder : join(world.entered ?? "", folder);
  const there: Rollcall = (command) => `${program} ${command}`;
  await makeFolder(folder);
  const source =
    from === FROM_DIRECTORY ? from : relative(resolve(folder), from).replaceAll("\\", "/");
  process.chdir(folder);
  const inside: World = {
    ...world,
    rollcall: there,
    environment: await completeEnvironment(world.environment),
  };
  const step: Step = { tell: stepsTold(world), rollcall: there };
  const end = (ending: Ending): ExitCode => {
    output.out(nextStep(ending, { answers, again, way, there: program, options }));
    return ending.code;
  };
  output.out('Each step is shown with the command that does the same, after "$".\n');
  await remember(answers);
  try {
    await ensureFiles(answers, options, { ...step, rollcall: here });
  } catch (error) {
    // Such as an Action that is not found for these owners: the next run asks again.
    if (error instanceof UserError) await remember({ from });
    throw error;
  }
  await ensureCommit(answers, way, options, step);
  const imported = await importPeople(source, answers, options, { talk, step, world: inside });
  if (typeof imported !== "number") return end(imported);
  if (imported !== EXIT.done) return end({ kind: "table", code: imported });
  step.tell("Check the files", [there("validate")]);
  const validated = await validate([], { ...DEFAULT_SOURCE, format: "text" }, inside);
  if (validated !== EXIT.done) return end({ kind: "invalid", code: validated });
  step.tell("Show what applying would do", [there("plan")]);
  return end(
    await signedIn(answers, inside, () => planAsking(options, { talk, step, world: inside })),
  );
}

interface Around {
  readonly talk: Talk;
  readonly step: Step;
  readonly world: World;
}

/** @returns how it ended, where that is for a reason of its own */
async function importPeople(
  from: string,
  answers: Answers,
  options: StartOptions,
  { talk, step, world }: Around,
): Promise<ExitCode | Ending> {
  const { rollcall } = step;
  if (from === FROM_DIRECTORY) {
    step.tell("Import the people of the directory", [
      rollcall("import --layout folder --defaults"),
    ]);
    const { importFromDirectory } = await import("../import.ts");
    const { users, config } = DEFAULT_SOURCE;
    return signedIn(answers, world, () =>
      importFromDirectory({ users, config, layout: "folder", defaults: true }, world),
    );
  }
  const told = toldOf(options, answers);
  step.tell(`Import the people of ${from}`, [
    rollcall(["import", quoted(from), ...flagsOf(told)].join(" ")),
  ]);
  const { importAsking } = await import("./table.ts");
  const { code, told: known } = await importAsking(told, {
    file: from,
    talk,
    yes: options.yes ?? false,
    world,
    tell: (lines) => {
      step.tell(
        "Rollcall wrote this into rollcall.yaml, so that it can read the next table as well:",
      );
      for (const line of lines) step.tell(`  ${line}`);
    },
  });
  const { unknownManagers } = known;
  if (unknownManagers !== undefined) await remember({ ...answers, unknownManagers });
  return code;
}

const TOLD = ["encoding", "separator", "sheet", "headings", "dates", "domain", "source"] as const;

function toldOf(options: StartOptions, { unknownManagers }: Answers): Told {
  return {
    ...Object.fromEntries(
      TOLD.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
    ),
    ...(unknownManagers !== undefined && { unknownManagers }),
  };
}

type Told = Pick<StartOptions, (typeof TOLD)[number] | "unknownManagers">;

function flagsOf(told: Told): string[] {
  return Object.entries(told).map(
    ([name, value]) =>
      `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${quoted(value)}`,
  );
}

/** Runs what asks the tenant; that nobody can sign in yet is no mistake of what was done so far. */
async function signedIn<Result>(
  { directory }: Answers,
  { output }: World,
  run: () => Promise<Result>,
): Promise<Result | Ending> {
  try {
    return await run();
  } catch (error) {
    if (directory !== "graph" || !isKnown(error) || error instanceof Unanswered) throw error;
    const lines = (error as Error).message.split("\n").map(forTerminal);
    output.err(`${lines.join("\n")}\n`);
    return { kind: "signIn", code: error instanceof UserError ? error.exitCode : EXIT.failed };
  }
}
