import { importFromDirectory, type ImportOptions } from "../import.ts";
import { DEFAULT_SOURCE } from "../../session/files/sourceOptions.ts";
import { tableFormsOf, type ImportTableOptions } from "./tableOptions.ts";
import { UserError, type ExitCode, type World } from "../../session/process/world.ts";
import { rollcallOnPath } from "../../report/rollcall.ts";

export type ImportPeopleOptions = ImportOptions & Omit<ImportTableOptions, "acknowledgements">;

/** Options of one source alone. */
const OF_TABLES = [
  "encoding",
  "separator",
  "sheet",
  "headings",
  "dates",
  "domain",
  "source",
  "unknownManagers",
  "writeMapping",
  "complete",
  "move",
  "full",
] as const;
const OF_DIRECTORY = ["properties", "layout", "defaults"] as const;

/**
 * Brings people into the declared users: those of a table, or those of the directory where no file is given.
 *
 * @throws UserError for an option that says nothing about that source
 */
export async function importPeople(
  file: string | undefined,
  options: ImportPeopleOptions,
  world: World,
): Promise<ExitCode> {
  const foreign = (file === undefined ? OF_TABLES : OF_DIRECTORY).find(
    (name) => options[name] !== undefined,
  );
  if (foreign !== undefined)
    throw new UserError(
      file === undefined
        ? `--${dashed(foreign)} is about a table: name one, such as ${(world.rollcall ?? rollcallOnPath)(`import people.csv --${dashed(foreign)} …`)}`
        : `--${dashed(foreign)} is for an import from the directory, which takes no file.`,
    );
  tableFormsOf(options);
  if (file === undefined) return importFromDirectory(options, world);
  // What reads tables is large; no other verb waits for it.
  const { importTable } = await import("./importTable.ts");
  return importTable(file, { ...DEFAULT_SOURCE, ...options }, world);
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
