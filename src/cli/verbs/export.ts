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
    .description("write the declared users, or those of the directory, as a table")
    .argument("<file>", "what to write: .csv, .xlsx or .json")
    .addOption(
      new Option("--from <source>", "whose users")
        .choices(["roster", "directory"])
        .default("roster"),
    )
    .addOption(separatorOption("of a CSV file (default: comma)"))
    .option("--overwrite", "replace a file that exists")
    .option("--empty", "only headings, to be filled in with people who join")
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
