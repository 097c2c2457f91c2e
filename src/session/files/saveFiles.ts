import { readFile, writeFile } from "node:fs/promises";
import { onDisk } from "../../git/currentFolder.ts";
import type { RosterSource, SourceFile } from "../../roster/sources/source.ts";
import { UserError } from "../process/world.ts";

/**
 * Writes files that were changed, unless another program changed one of them since they were read.
 *
 * @param source as they were read
 * @param nothing what did not happen, as in "Nothing was accepted."
 * @throws UserError
 */
export async function saveFiles(
  files: readonly SourceFile[],
  source: RosterSource,
  nothing: string,
): Promise<void> {
  const before = new Map(source.files.map(({ path, bytes }) => [path, bytes]));
  for (const { path } of files)
    if (
      !before.get(path) ||
      Buffer.compare(await readFile(onDisk(path)), before.get(path) ?? Buffer.of())
    )
      throw new UserError(`${path} was changed by another program in the meantime. ${nothing}`);
  for (const { path, bytes } of files)
    await writeFile(onDisk(path), bytes).catch((error: Error) => {
      throw new UserError(`Cannot write ${path}: ${error.message}`);
    });
}
