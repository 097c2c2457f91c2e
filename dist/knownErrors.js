import { t as DirectoryError } from "./ports.js";
import { t as GitHubError } from "./gitHubError.js";
import { n as GitError } from "./blobs.js";
import { t as LedgerError } from "./ports2.js";
import { n as isFileTrouble, t as fileTrouble } from "./fileTrouble.js";
import { r as UserError } from "./world.js";
// src/session/process/knownErrors.ts
/** Failures of the world or of the user, whose message says all there is to say: no stack trace helps. */
function isKnown(error) {
	if (isFileTrouble(error)) return true;
	return [
		UserError,
		DirectoryError,
		GitError,
		GitHubError,
		LedgerError
	].some((kind) => error instanceof kind);
}
/** What is shown of whatever was thrown, before anything is escaped. */
function messageOf(error) {
	if (!isFileTrouble(error)) return error instanceof Error ? error.message : String(error);
	const doing = /^(?:mkdir|write|rename|link|copyfile|unlink|rmdir|f?chmod|f?truncate|symlink)/.test(error.syscall ?? "") ? "writing" : "reading";
	return `${error.path} cannot be ${doing === "writing" ? "written" : "read"}: ${fileTrouble(error, doing)}.`;
}
export { messageOf as n, isKnown as t };
