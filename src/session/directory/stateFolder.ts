import { mkdir, writeFile } from "node:fs/promises";

/** The folder for what a clone keeps to itself. */
export const STATE_FOLDER = ".rollcall";

/** Creates `.rollcall/`, which ignores itself, so that no clone commits it by accident. */
export async function makeStateFolder(): Promise<void> {
  await mkdir(STATE_FOLDER, { recursive: true });
  await writeFile(`${STATE_FOLDER}/.gitignore`, "*\n");
}
