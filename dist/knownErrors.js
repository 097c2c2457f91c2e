import { t as DirectoryError } from "./ports2.js";
import { t as GitHubError } from "./gitHubError.js";
import { Ot as UserError, S as GitError } from "./desired.js";
import { t as LedgerError } from "./ports.js";
// src/commands/knownErrors.ts
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
