import { mkdir, writeFile } from "node:fs/promises";
// src/session/directory/stateFolder.ts
/** The folder for what a clone keeps to itself. */
const STATE_FOLDER = ".rollcall";
/** Where the state of what a command is about is kept: `.rollcall`, or a folder in it for one tenant of several. */
function stateFolderOf({ stateFolder }) {
	return stateFolder ?? ".rollcall";
}
/** Creates `.rollcall/`, which ignores itself, so that no clone commits it by accident. */
async function makeStateFolder(world = {}) {
	await mkdir(stateFolderOf(world), { recursive: true });
	await writeFile(`${STATE_FOLDER}/.gitignore`, "*\n");
}
export { makeStateFolder as n, stateFolderOf as r, STATE_FOLDER as t };
