import { Option, type Command } from "commander";
import type { ExportOptions } from "../../commands/tables/exportTable.ts";
import { DEFAULT_SOURCE } from "../../session/files/sourceOptions.ts";
import {
  addDirectoryChoice,
  addRosterOptions,
  separatorOption,
} from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addExportCommand(program: Command, run: RunVerb): void {
  addDirectoryChoice(addRosterOptions(program.command("export")))
    .description("write the declared users, or those in the directory, to a table")
    .argument("<file>", "the file to write: .csv, .xlsx or .json")
    .addOption(
      new Option("--from <source>", "whose users")
        .choices(["roster", "directory"])
        .default("roster"),
    )
    .addOption(separatorOption("separator of a CSV file (default: comma)"))
    .option("--overwrite", "overwrite an existing file")
    .option("--empty", "write only the headings, as a form for people who join")
    .addHelpText("after", example("export people.xlsx"))
    .action((file: string, options: ExportOptions) =>
      run(async (world) => {
        const { exportTable } = await import("../../commands/tables/exportTable.ts");
        const { forTenant } = await import("../../session/files/chooseTenant.ts");
        const [asked, here] = await forTenant(options, world);
        return exportTable(file, { ...DEFAULT_SOURCE, ...asked }, here);
      }),
    );
}
