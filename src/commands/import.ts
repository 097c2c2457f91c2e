import { importDirectory, type ImportRequest } from "../operations/importDirectory.ts";
import { renderImportText } from "../report/text/import.ts";
import { showInvalid } from "../session/outcome/showMistakes.ts";
import { EXIT, type ExitCode, type World } from "../session/process/world.ts";

export interface ImportOptions extends Omit<ImportRequest, "properties"> {
  /** Names with commas between. */
  readonly properties?: string;
}

/** Writes the people of the directory as files, and tells what it did. */
export async function importFromDirectory(options: ImportOptions, world: World): Promise<ExitCode> {
  const { properties, ...others } = options;
  const names = properties?.split(",").map((name) => name.trim());
  const imported = await importDirectory({ ...others, ...(names && { properties: names }) }, world);
  if (imported.kind === "invalid") return showInvalid(imported.roster, { format: "text" }, world);
  const { report } = imported;
  world.output.out(
    renderImportText(report, {
      ...imported,
      folder: options.users,
      style: world.output.style,
    }),
  );
  const isProven = report.differing.length === 0;
  return isProven && report.vanished.length === 0 ? EXIT.done : EXIT.failed;
}
