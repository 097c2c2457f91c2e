import { isAbsolute, join, relative, resolve } from "node:path";
import process from "node:process";
import { makeFolder } from "../../files/makeFolder.ts";
import { rollcallOnPath, type Rollcall } from "../../report/rollcall.ts";
import { completeEnvironment } from "../../session/process/environment.ts";
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
import { importPeople } from "./importPeople.ts";
import { gatherAnswers, type Answers } from "./answers.ts";
import { nextStep, type Ending } from "./nextStep.ts";
import { flagsToGoOn, type StartOptions } from "./options.ts";
import { planAsking } from "./plan.ts";
import { remember } from "./remembered.ts";
import { ensureCommit, ensureFiles } from "./repository.ts";
import { stepsTold, type Step } from "./steps.ts";
import { signedIn } from "./signedIn.ts";
import { talkOn, type Talk } from "./talk.ts";
import { FROM_DIRECTORY } from "./understand.ts";

/**
 * From nothing to a plan that can be reviewed: a repository, its first commit, the people of a table or of the directory.
 * Each step is what another command does, and is left out where it is done, so that a run can be repeated at any time.
 *
 * @throws UserError for an answer that is missing or cannot be
 */
export async function start(options: StartOptions, world: World): Promise<ExitCode> {
  const { output, rollcall = rollcallOnPath } = world;
  const talk = talkOn(output);
  let again = rollcall("start");
  let kept = "Nothing was written.";
  try {
    const answers = await gatherAnswers(options, talk, async (folder, told) => {
      again = goingOn(folder, options, { rollcall, isWritten: false });
      if (told === undefined) return;
      await remember(folder, told);
      kept = "Your answers are kept.";
    });
    again = goingOn(answers.folder, options, { rollcall, isWritten: true });
    kept = "Files that are written already stay as they are.";
    return await goThrough(answers, options, { talk, again, world });
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    throw new UserError(`Stopped. ${kept} To go on:\n  ${again}`);
  }
}

/** The command that goes on with what is kept in a folder. */
function goingOn(
  folder: string,
  options: StartOptions,
  { rollcall, isWritten }: { readonly rollcall: Rollcall; readonly isWritten: boolean },
): string {
  return rollcall(
    [`start --folder ${quoted(folder)}`, ...flagsToGoOn(options, { isWritten })].join(" "),
  );
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
    output.out(nextStep(ending, { answers, again, way, there: program, style: output.style }));
    return ending.code;
  };
  output.out('Each step is shown with the command that does the same, after "$".\n');
  await remember(".", answers);
  try {
    await ensureFiles(answers, options, { ...step, rollcall: here });
  } catch (error) {
    // Such as an Action that is not found for these owners: the next run asks again.
    if (error instanceof UserError) await remember(".", { from });
    throw error;
  }
  await ensureCommit(answers, way, options, step);
  const imported = await importPeople(source, answers, options, { talk, step, world: inside });
  if (typeof imported !== "number") return end(imported);
  if (imported !== EXIT.done) return end({ kind: "import", code: imported });
  step.tell("Check the files", [there("validate")]);
  const validated = await validate([], { ...DEFAULT_SOURCE, format: "text" }, inside);
  if (validated !== EXIT.done) return end({ kind: "invalid", code: validated });
  step.tell("Show what applying would do", [there("plan")]);
  return end(
    await signedIn(answers, inside, () => planAsking(options, { talk, step, world: inside })),
  );
}
