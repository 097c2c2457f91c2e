import { Option, type Command } from "commander";
import type { ImportPeopleOptions } from "../../commands/tables/importPeople.ts";
import { DEFAULT_PROPERTIES } from "../../session/files/importedProperties.ts";
import {
  addDirectoryChoice,
  addRosterOptions,
  addTableOptions,
} from "../../session/process/options.ts";
import { example } from "../words.ts";
import type { RunVerb } from "../verb.ts";

export function addImportCommand(program: Command, run: RunVerb): void {
  addTableOptions(addDirectoryChoice(addRosterOptions(program.command("import"))))
    .description("import users from a CSV or Excel file or, without one, from the directory")
    .argument("[file]", "a table: .csv, .xlsx or .json")
    .option("--dry-run", "write nothing; show what would be written")
    .option("--full", "show every mistake in a table, not only the first of each kind")
    .option(
      "--write-mapping [source]",
      "write what the columns seem to contain into the configuration, for review; write no users",
    )
    .option("--complete", "disable declared users who are not in the table")
    .option(
      "--move",
      "move a user's file to the folder of the new department when the department changes",
    )
    .option(
      "--properties <names>",
      `from the directory: properties to write, separated by commas (default: ${DEFAULT_PROPERTIES.join(", ")}, and groups and licenses where the configuration lists some)`,
    )
    .addOption(
      new Option(
        "--layout <layout>",
        "from the directory: one file per user (default), one file per user in department folders, or one list per department",
      ).choices(["file", "folder", "department"]),
    )
    .option(
      "--defaults",
      "from the directory: move values that a whole new folder shares into its _defaults.yaml",
    )
    .addHelpText(
      "after",
      example("import --layout folder --defaults", "import people.xlsx --dry-run"),
    )
    .action((file: string | undefined, options: ImportPeopleOptions) =>
      run(async (world) => {
        const { importPeople } = await import("../../commands/tables/importPeople.ts");
        const { forTenant } = await import("../../session/files/chooseTenant.ts");
        const [asked, here] = await forTenant(options, world);
        return importPeople(file, asked, here);
      }),
    );
}
