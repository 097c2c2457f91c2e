import { n as DirectoryError, t as GitHubError } from "./gitHubError.js";
import { C as GitError, U as UserError } from "./words.js";
// src/commands/knownErrors.ts
/** Failures of the world or of the user, whose message says all there is to say: no stack trace helps. */
function isKnown(error) {
	return [
		UserError,
		DirectoryError,
		GitError,
		GitHubError
	].some((kind) => error instanceof kind);
}
export { isKnown as t };
