import { mkdir, writeFile } from "node:fs/promises";
import { onDisk } from "../../git/currentFolder.ts";
import type { World } from "../process/world.ts";

/** The folder for what a clone keeps to itself. */
export const STATE_FOLDER = ".rollcall";

/** Where the state of what a command is about is kept: `.rollcall`, or a folder in it for one tenant of several. */
export function stateFolderOf({ stateFolder }: Pick<World, "stateFolder">): string {
  return stateFolder ?? STATE_FOLDER;
}

/** Creates `.rollcall/`, which ignores itself, so that no clone commits it by accident. */
export async function makeStateFolder(world: Pick<World, "stateFolder"> = {}): Promise<void> {
  await mkdir(onDisk(stateFolderOf(world)), { recursive: true });
  await writeFile(onDisk(`${STATE_FOLDER}/.gitignore`), "*\n");
}
