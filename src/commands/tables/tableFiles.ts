import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { count, digits } from "../../report/words.ts";
import type { FileChange } from "../../tables/importing/types.ts";
import { UserError } from "../../session/process/world.ts";
import { makeFolder } from "../../files/makeFolder.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

export async function readTableFile(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: unknown) => {
    throw new UserError(`Cannot read the table ${file}: ${fileTrouble(error)}.`);
  });
}

/** Writes the changes of an import; files that go are deleted when all others are there. @throws UserError */
export async function writeFiles(changes: readonly FileChange[]): Promise<void> {
  const inOrder = changes.toSorted(
    (a, b) => Number(a.after === undefined) - Number(b.after === undefined),
  );
  for (const [index, { path, before, after }] of inOrder.entries())
    try {
      if (after === undefined) {
        await rm(path);
        continue;
      }
      await makeFolder(dirname(path));
      // A new file must not take the place of one that came meanwhile.
      await writeFile(path, after, { flag: before === undefined ? "wx" : "w" });
    } catch (error) {
      throw new UserError(
        `Cannot write ${path}: ${fileTrouble(error, "writing")}. ${count(index, "file")} of ${digits(changes.length)} were written; run the same import again for the others.`,
      );
    }
}
