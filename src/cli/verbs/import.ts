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
    .description(
      "bring people into the declared users: those of a table, or, without one, of the directory",
    )
    .argument("[file]", "a table: .csv, .xlsx or .json")
    .option("--dry-run", "write nothing; show what would be written")
    .option("--full", "show every mistake of a table, and not only the first of each kind")
    .option(
      "--write-mapping [source]",
      "write what the columns of the table seem to hold into the configuration, for review; write no users",
    )
    .option("--complete", "disable the declared users that the table leaves out")
    .option("--move", "move the files of users whose department changes to its folder")
    .option(
      "--properties <names>",
      `from the directory: what to write, separated by commas (default: ${DEFAULT_PROPERTIES.join(", ")}, and groups and licenses where the configuration lists some)`,
    )
    .addOption(
      new Option(
        "--layout <layout>",
        "from the directory: a file for each user (default), the same in a folder for each department, or a list for each department",
      ).choices(["file", "folder", "department"]),
    )
    .option(
      "--defaults",
      "from the directory: put what a new folder has in common into its _defaults.yaml",
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
