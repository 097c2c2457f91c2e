import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onDisk } from "../../files/currentFolder.ts";
import type { World } from "../process/world.ts";
import { makeFolder } from "../../files/makeFolder.ts";

/** The folder for what a clone keeps to itself. */
export const STATE_FOLDER = ".rollcall";

/** Where the state of what a command is about is kept: `.rollcall`, or a folder in it for one tenant of several. */
export function stateFolderOf({ tenant }: Pick<World, "tenant">): string {
  return tenant === undefined ? STATE_FOLDER : `${STATE_FOLDER}/tenants/${tenant}`;
}

/**
 * Creates `.rollcall/`, which ignores itself, so that no clone commits it by accident.
 *
 * @param folder in which it is; the current one if not given
 */
export async function makeStateFolder(
  world: Pick<World, "tenant"> = {},
  folder = ".",
): Promise<void> {
  await makeFolder(onDisk(join(folder, stateFolderOf(world))));
  await writeFile(onDisk(join(folder, STATE_FOLDER, ".gitignore")), "*\n");
}
