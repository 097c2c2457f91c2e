import { t as currentFolder } from "./currentFolder.js";
import { dirname, resolve } from "node:path";
import { mkdir, stat } from "node:fs/promises";
// src/files/makeFolder.ts
/**
* Makes a folder, and those that it is in. Node's own `recursive` asks without end where a system lets nobody make folders and
* says that the parent is missing, as below `/proc`.
*
* @param mode of the folders that are made, as in `mkdir`
* @throws an error of `node:fs`
*/
async function makeFolder(path, mode) {
	const folder = resolve(currentFolder(), path);
	try {
		await mkdir(folder, mode);
	} catch (error) {
		if (await isFolder(folder)) return;
		if (error.code !== "ENOENT") throw error;
		const parent = dirname(folder);
		if (!await isFolder(parent)) await makeFolder(parent, mode);
		await mkdir(folder, mode).catch(async (again) => {
			if (!await isFolder(folder)) throw again;
		});
	}
}
async function isFolder(path) {
	return stat(path).then((found) => found.isDirectory(), () => false);
}
export { makeFolder as t };
