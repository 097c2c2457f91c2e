import process from "node:process";
import { Command, Option } from "commander";
import { wrappedLines } from "../report/text/columns.ts";
import { COLOR_CHOICES, type ColorChoice } from "../session/process/color.ts";
import { styleOf } from "../session/process/systemWorld.ts";
import { VERSION } from "../session/process/version.ts";
import type { RunVerb } from "./verb.ts";
import { addAcceptCommand } from "./verbs/accept.ts";
import { addApplyCommand } from "./verbs/apply.ts";
import { addAuditCommand } from "./verbs/audit.ts";
import { addCompletionCommand } from "./verbs/completion.ts";
import { addDemoCommand } from "./verbs/demo.ts";
import { addDoctorCommand } from "./verbs/doctor.ts";
import { addDriftCommand } from "./verbs/drift.ts";
import { addEmbeddedCommand } from "./verbs/embedded.ts";
import { addExportCommand } from "./verbs/export.ts";
import { addHandOverCommand } from "./verbs/handOver.ts";
import { addHistoryCommand } from "./verbs/history.ts";
import { addImportCommand } from "./verbs/import.ts";
import { addInitCommand } from "./verbs/init.ts";
import { addKeysCommand } from "./verbs/keys.ts";
import { addNewCommand } from "./verbs/new.ts";
import { addPlanCommand } from "./verbs/plan.ts";
import { addReceiptCommand } from "./verbs/receipt.ts";
import { addRevealCommand } from "./verbs/reveal.ts";
import { addRunsCommand } from "./verbs/runs.ts";
import { addShowCommand } from "./verbs/show.ts";
import { addStartCommand } from "./verbs/start.ts";
import { addUndoCommand } from "./verbs/undo.ts";
import { addValidateCommand } from "./verbs/validate.ts";
import { addVerifyCommand } from "./verbs/verify.ts";

// In the order of the help.
const VERBS = [
  addStartCommand,
  addValidateCommand,
  addPlanCommand,
  addDriftCommand,
  addDoctorCommand,
  addAcceptCommand,
  addApplyCommand,
  addReceiptCommand,
  addHistoryCommand,
  addRunsCommand,
  addVerifyCommand,
  addAuditCommand,
  addUndoCommand,
  addInitCommand,
  addNewCommand,
  addShowCommand,
  addImportCommand,
  addExportCommand,
  addEmbeddedCommand,
  addKeysCommand,
  addHandOverCommand,
  addRevealCommand,
  addDemoCommand,
  addCompletionCommand,
];

/** What holds for every command. */
export interface ProgramOptions {
  readonly C?: string;
  readonly color?: ColorChoice;
  readonly debug?: boolean;
  readonly pager?: boolean;
}

/** The words of the command line. Nothing that a command does is loaded before it runs. */
export function makeProgram(run: RunVerb): Command {
  const program = new Command("rollcall")
    .description(
      "Keeps the users of a Microsoft Entra ID tenant as YAML files in a Git repository.",
    )
    .version(VERSION)
    .option("-C <folder>", "run as if started in this folder")
    .addOption(
      new Option("--color <when>", "colour what is printed (default: auto)").choices(COLOR_CHOICES),
    )
    .option("--no-pager", "do not use a pager")
    .option("--debug", "print stack traces of errors")
    // Its arguments are in its own help; beside them nothing would be wrapped at 80 columns.
    .configureHelp({ subcommandTerm: (command) => command.name() })
    .configureOutput({
      outputError: (text, write) => write(wrappedLines(text, styleOf(process.stderr, process.env))),
    })
    .exitOverride()
    .showHelpAfterError("(add --help to see how to use it)");
  for (const addVerb of VERBS) addVerb(program, run);
  return program;
}
