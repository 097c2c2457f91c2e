import { t as DirectoryError } from "./ports.js";
import { t as GitHubError } from "./gitHubError.js";
import { M as GitError, j as UserError } from "./parseRoster.js";
import { u as LedgerError } from "./diagnostics.js";
// src/session/process/knownErrors.ts
/** Failures of the world or of the user, whose message says all there is to say: no stack trace helps. */
function isKnown(error) {
	return [
		UserError,
		DirectoryError,
		GitError,
		GitHubError,
		LedgerError
	].some((kind) => error instanceof kind);
}
export { isKnown as t };
