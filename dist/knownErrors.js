import { n as DirectoryError, t as GitHubError } from "./gitHubError.js";
import { B as UserError, T as GitError } from "./diagnostics.js";
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
