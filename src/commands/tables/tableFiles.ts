import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { count, digits } from "../../report/words.ts";
import type { FileChange } from "../../tables/importing/types.ts";
import { UserError } from "../../session/process/world.ts";

export async function readTableFile(file: string): Promise<Uint8Array> {
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(
      error.code === "ENOENT"
        ? `Cannot read the table ${file}: there is no such file.`
        : `Cannot read the table ${file}: ${error.message}`,
    );
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
      await mkdir(dirname(path), { recursive: true });
      // A new file must not take the place of one that came meanwhile.
      await writeFile(path, after, { flag: before === undefined ? "wx" : "w" });
    } catch (error) {
      throw new UserError(
        `Cannot write ${path}: ${(error as Error).message}. ${count(index, "file")} of ${digits(changes.length)} were written; run the same import again for the others.`,
      );
    }
}
