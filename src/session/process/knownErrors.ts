import { DirectoryError } from "../../directory/ports.ts";
import { GitHubError } from "../../github/gitHubError.ts";
import { GitError } from "../../git/git.ts";
import { LedgerError } from "../../ledger/records/ports.ts";
import { UserError } from "./world.ts";

/** Failures of the world or of the user, whose message says all there is to say: no stack trace helps. */
export function isKnown(error: unknown): boolean {
  return [UserError, DirectoryError, GitError, GitHubError, LedgerError].some(
    (kind) => error instanceof kind,
  );
}
