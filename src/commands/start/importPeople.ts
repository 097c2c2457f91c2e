import { quoted } from "../../session/process/invocation.ts";
import { DEFAULT_SOURCE } from "../../session/files/sourceOptions.ts";
import { EXIT, type ExitCode, type World } from "../../session/process/world.ts";
import type { Answers } from "./answers.ts";
import type { Ending } from "./nextStep.ts";
import type { StartOptions } from "./options.ts";
import { remember } from "./remembered.ts";
import { signedIn } from "./signedIn.ts";
import type { Step } from "./steps.ts";
import { flagsOf, type TableTold } from "./tableTold.ts";
import type { Talk } from "./talk.ts";
import { FROM_DIRECTORY } from "./understand.ts";

interface Around {
  readonly talk: Talk;
  readonly step: Step;
  readonly world: World;
}

/**
 * Imports the people, once: the files know more than a table that was imported before, such as what the next one said.
 *
 * @returns how it ended, where that is for a reason of its own
 */
export async function importPeople(
  from: string,
  answers: Answers,
  options: StartOptions,
  around: Around,
): Promise<ExitCode | Ending> {
  const { rollcall, tell } = around.step;
  const { imported = [] } = answers;
  let table = answers.table ?? {};
  const command =
    from === FROM_DIRECTORY
      ? "import --layout folder --defaults"
      : ["import", quoted(from), ...flagsOf(table)].join(" ");
  const whose = from === FROM_DIRECTORY ? "the directory" : from;
  const wasImported = imported.includes(answers.from);
  // A command that nobody should run again is not shown.
  tell(`Import the people of ${whose}`, wasImported ? [] : [rollcall(command)]);
  if (wasImported) {
    tell("They were imported before. Rollcall leaves the files as they are now.");
    if (from !== FROM_DIRECTORY)
      tell("Importing this table again would bring back its values over newer ones.");
    return EXIT.done;
  }
  const ended =
    from === FROM_DIRECTORY
      ? await importDirectory(answers, around)
      : await importFile(from, table, options, around, async (told) => {
          table = told;
          await remember(".", { ...answers, table });
        });
  if (ended === EXIT.done)
    await remember(".", { ...answers, table, imported: [...imported, answers.from] });
  return ended;
}

async function importDirectory(answers: Answers, { world }: Around): Promise<ExitCode | Ending> {
  const { importFromDirectory } = await import("../import.ts");
  const { users, config } = DEFAULT_SOURCE;
  return signedIn(answers, world, () =>
    importFromDirectory({ users, config, layout: "folder", defaults: true }, world),
  );
}

async function importFile(
  file: string,
  told: TableTold,
  { yes = false, letters }: StartOptions,
  { talk, step, world }: Around,
  keep: (told: TableTold) => Promise<void>,
): Promise<ExitCode | Ending> {
  const { importAsking } = await import("./table.ts");
  const { code, left } = await importAsking(told, {
    file,
    talk,
    yes,
    letters,
    world,
    keep,
    tell: (lines) => {
      step.tell(
        "Rollcall wrote this into rollcall.yaml, so that it can read the next table as well:",
      );
      for (const line of lines) step.tell(`  ${line}`);
    },
  });
  return code === EXIT.done ? code : { kind: "table", code, ...(left && { left }) };
}
