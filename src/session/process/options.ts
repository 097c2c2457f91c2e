import { Option, type Command } from "commander";
import { CELL_ENCODINGS, CELL_SEPARATORS } from "../../model/tables/forms.ts";
import { DEFAULT_SOURCE } from "../files/sourceOptions.ts";

export type Format = "text" | "markdown" | "json";

const FORMATS: readonly Format[] = ["text", "markdown", "json"];

/** Adds where the roster is. */
export function addRosterOptions(command: Command): Command {
  return addFolderOptions(
    command.option(
      "--tenant <name>",
      "the tenant, by its folder's name or its id, where the repository has tenants/NAME/",
    ),
  );
}

/** Adds where the roster is, for a verb that has a `--tenant` of its own. */
export function addFolderOptions(command: Command): Command {
  return command
    .option("--users <folder>", "folder with the declared users", DEFAULT_SOURCE.users)
    .option(
      "--config <file>",
      "configuration file; the default one may be missing",
      DEFAULT_SOURCE.config,
    );
}

/** Adds the options that every verb over a valid roster shares. */
export function addSourceOptions(command: Command, formats: readonly Format[] = FORMATS): Command {
  return addRosterOptions(command)
    .option(
      "--acknowledgements <folder>",
      "reviewed files that lift a guard",
      DEFAULT_SOURCE.acknowledgements,
    )
    .addOption(formatOption(formats));
}

/** How the answer is printed. */
export function formatOption(formats: readonly Format[] = FORMATS): Option {
  return new Option("--format <format>", "how to print").choices(formats).default("text");
}

/** Whose records are read. */
export function tenantOption(): Option {
  return new Option(
    "--tenant <name>",
    "which one: its folder's name or id, where the repository has tenants/NAME/; else its id or domain (default: AZURE_TENANT_ID, or the only one)",
  );
}

/** Adds how a table is written, and which part of it is meant. */
export function addTableOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--encoding <name>",
        "encoding of a CSV file (default: UTF-8, or UTF-16 where that is detected)",
      ).choices(CELL_ENCODINGS),
    )
    .addOption(separatorOption("separator of a CSV file (default: detected from the headings)"))
    .option("--sheet <name>", "sheet of a workbook (default: the first one that is not hidden)")
    .option("--headings <row>", "the row of the headings (default: the first, or below a title)")
    .option("--dates <form>", "format of dates that do not begin with the year, such as dd.mm.yyyy")
    .option("--domain <name>", "domain of sign-in names that have none, or that Rollcall makes")
    .addOption(
      new Option(
        "--unknown-managers <what>",
        "what to do with managers who are neither in the table nor declared (default: leave for files of known programs, otherwise refuse)",
      ).choices(["refuse", "leave"]),
    )
    .option("--source <name>", "a source of the configuration (default: by the headings)");
}

export function separatorOption(description: string): Option {
  return new Option("--separator <name>", description).choices(CELL_SEPARATORS);
}

/** Adds the choice of directory. */
export function addDirectoryChoice(command: Command): Command {
  return command.addOption(directoryOption());
}

/** Which directory is asked. */
function directoryOption(): Option {
  return new Option(
    "--directory <kind>",
    "graph: the tenant that the environment names; embedded: one kept in .rollcall/tenant.json (default: as configured)",
  ).choices(["graph", "embedded"]);
}

/** Adds the choice of directory and of a base to compare with. */
export function addDirectoryOptions(command: Command): Command {
  return addDirectoryChoice(command)
    .option(
      "--base <ref>",
      "compare with this commit; differences that already existed there count as drift",
    )
    .option("--drift", "correct drift as well (needs --base)")
    .option("--full", "show every user of a large plan");
}

/** Adds what says who joins. */
export function addJoinerOptions(command: Command): Command {
  return addDirectoryChoice(
    command
      .option("--given-name <name>", "first name")
      .option("--middle-name <name>", "tells people with the same name apart; not kept")
      .option("--surname <name>", "family name")
      .option("--display-name <name>", "the name shown in address lists (default: suggested)")
      .option(
        "--user-principal-name <name>",
        "the name to sign in with (default: suggested by the configured rule)",
      )
      .option("--mail-nickname <name>", "the mail alias (default: by the configured rule)")
      .option("--job-title <title>", "job title")
      .option("--department <name>", "department; also decides the folder")
      .option("--manager <name>", "a declared person by any name, or an object id")
      .option("--group <name>", "a group that the configuration lists; can be repeated", collect)
      .option(
        "--license <sku>",
        "a licence that the configuration lists, such as SPE_E3; can be repeated",
        collect,
      )
      .option("--sponsor <name>", "a declared person, or an object id; can be repeated", collect)
      .option("--set <property=value>", "any other property; can be repeated", collect)
      .option("--folder <folder>", "folder of the file (default: by the department)")
      .option(
        "--json <file>",
        "the new user as JSON with Graph's property names; - reads standard input",
      )
      .option(
        "--check-directory",
        "use no name that the directory already has, deleted users included",
      )
      .option("--dry-run", "show the file and write nothing")
      .option("--yes", "do not ask"),
  );
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
