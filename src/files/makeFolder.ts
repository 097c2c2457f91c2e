import { mkdir, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { currentFolder } from "./currentFolder.ts";

/**
 * Makes a folder, and those that it is in. Node's own `recursive` asks without end where a system lets nobody make folders and
 * says that the parent is missing, as below `/proc`.
 *
 * @param mode of the folders that are made, as in `mkdir`
 * @throws an error of `node:fs`
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  const folder = resolve(currentFolder(), path);
  try {
    await mkdir(folder, mode);
  } catch (error) {
    if (await isFolder(folder)) return;
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const parent = dirname(folder);
    if (!(await isFolder(parent))) await makeFolder(parent, mode);
    await mkdir(folder, mode).catch(async (again: unknown) => {
      // Another process may have been faster.
      if (!(await isFolder(folder))) throw again;
    });
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
