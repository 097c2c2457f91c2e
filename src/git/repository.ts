import { access } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { currentFolder, onDisk } from "./currentFolder.ts";
import { git, GitError } from "./git.ts";
import { ownEnvironment } from "./run.ts";

/**
 * Whether a folder lies in a repository. What looks like one and cannot be read is none of the two.
 *
 * @throws GitError for a repository that is damaged or another user's, and where there is no Git to read it with
 */
export async function isInRepository(folder = "."): Promise<boolean> {
  const place = await placeOfRepository(folder);
  try {
    await git("-C", folder, "rev-parse", "--git-dir");
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const isNone = error.message.startsWith("Git failed: not a git repository");
    if (place === undefined && (isNone || error.exitCode === undefined)) return false;
    if (isNone && isLimited(error)) return false;
    if (!isNone) throw error;
    throw new GitError(
      `There is ${place}, and Git does not recognise a repository in it, so it is damaged: ${error.message} ` +
        "Clone the repository again.",
      error.exitCode,
    );
  }
}

// Git was told, or decides by itself, not to look further up.
function isLimited({ message }: GitError): boolean {
  return (
    ownEnvironment()["GIT_CEILING_DIRECTORIES"] !== undefined || /up to mount point/.test(message)
  );
}

// Git's own answer "not a repository" is also that for a repository which is damaged.
async function placeOfRepository(start: string): Promise<string | undefined> {
  const named = ownEnvironment()["GIT_DIR"];
  if (named !== undefined) return named;
  for (let folder = resolve(currentFolder(), start); ; folder = dirname(folder)) {
    const place = join(folder, ".git");
    if (await exists(place)) return place;
    if (folder === dirname(folder)) return undefined;
  }
}

export function exists(path: string): Promise<boolean> {
  return access(onDisk(path)).then(
    () => true,
    () => false,
  );
}
