import { DirectoryError } from "../../directory/ports.ts";
import { GitHubError } from "../../github/gitHubError.ts";
import { GitError } from "../../git/git.ts";
import { LedgerError } from "../../ledger/records/ports.ts";
import { fileTrouble, isFileTrouble } from "../../files/fileTrouble.ts";
import { UserError } from "./world.ts";

/** Failures of the world or of the user, whose message says all there is to say: no stack trace helps. */
export function isKnown(error: unknown): boolean {
  if (isFileTrouble(error)) return true;
  return [UserError, DirectoryError, GitError, GitHubError, LedgerError].some(
    (kind) => error instanceof kind,
  );
}

/** What is shown of whatever was thrown, before anything is escaped. */
export function messageOf(error: unknown): string {
  if (!isFileTrouble(error)) return error instanceof Error ? error.message : String(error);
  const isWritten = /^(?:mkdir|write|rename|link|copyfile|unlink|rmdir|f?chmod|f?truncate|symlink)/;
  const doing = isWritten.test(error.syscall ?? "") ? "writing" : "reading";
  return `${error.path} cannot be ${doing === "writing" ? "written" : "read"}: ${fileTrouble(error, doing)}.`;
}
