import process from "node:process";
import { AsyncLocalStorage } from "node:async_hooks";
import { resolve } from "node:path";
// src/files/currentFolder.ts
/** A program that calls Rollcall may work on several folders at once, and has one current folder. */
const places = new AsyncLocalStorage();
/** The folder that paths count from where it is not that of the process. */
function givenFolder() {
	return places.getStore()?.folder;
}
/** The folder that paths count from. */
function currentFolder() {
	return givenFolder() ?? process.cwd();
}
/**
* Where a path of the current folder is on disk, for whatever opens it. Messages show the path as it was.
*
* @returns the path itself where the current folder is that of the process
*/
function onDisk(path) {
	const folder = givenFolder();
	return folder === void 0 ? path : resolve(folder, path);
}
const ofProcess = /* @__PURE__ */ new Map();
/** What is known of objects of the current folder's repository, by a key of the caller's. */
function knownHere() {
	const place = places.getStore();
	const known = place?.known ?? ofProcess;
	const prefix = place ? "" : `${process.cwd()}\0`;
	return {
		get: (key) => known.get(prefix + key),
		set: (key, value) => void known.set(prefix + key, value),
		delete: (key) => void known.delete(prefix + key)
	};
}
export { onDisk as i, givenFolder as n, knownHere as r, currentFolder as t };
