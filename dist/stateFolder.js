import { i as onDisk } from "./currentFolder.js";
import { t as makeFolder } from "./makeFolder.js";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
// src/session/directory/stateFolder.ts
/** The folder for what a clone keeps to itself. */
const STATE_FOLDER = ".rollcall";
/** Where the state of what a command is about is kept: `.rollcall`, or a folder in it for one tenant of several. */
function stateFolderOf({ tenant }) {
	return tenant === void 0 ? STATE_FOLDER : `${STATE_FOLDER}/tenants/${tenant}`;
}
/**
* Creates `.rollcall/`, which ignores itself, so that no clone commits it by accident.
*
* @param folder in which it is; the current one if not given
*/
async function makeStateFolder(world = {}, folder = ".") {
	await makeFolder(onDisk(join(folder, stateFolderOf(world))));
	await writeFile(onDisk(join(folder, STATE_FOLDER, ".gitignore")), "*\n");
}
export { stateFolderOf as n, makeStateFolder as t };
