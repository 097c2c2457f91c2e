import { realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { currentFolder } from "../files/currentFolder.ts";
import { exists } from "../files/exists.ts";
import { git, GitError } from "./git.ts";
import { ownEnvironment } from "./run.ts";

/**
 * Whether a folder lies in a repository. What looks like one and cannot be read is none of the two.
 *
 * @throws GitError for a repository that is damaged or another user's, and where there is no Git to read it with
 */
export async function isInRepository(folder = "."): Promise<boolean> {
  if (!(await mayBeInRepository(folder))) return false;
  const place = await placeOfRepository(folder);
  try {
    await git("-C", folder, "rev-parse", "--git-dir");
    return true;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const isNone = error.message.startsWith("Git failed: not a git repository");
    if (place === undefined && (isNone || error.exitCode === undefined)) return false;
    if (isNone && ownEnvironment()["GIT_CEILING_DIRECTORIES"] !== undefined) return false;
    if (!isNone) throw error;
    throw new GitError(
      `There is ${place}, and Git does not recognise a repository in it, so it is damaged: ${error.message} ` +
        "Clone the repository again.",
      error.exitCode,
    );
  }
}

/** Whether Git is worth asking: in no folder from here to the top is there anything that it takes for a repository. */
export async function mayBeInRepository(folder = "."): Promise<boolean> {
  if (ownEnvironment()["GIT_DIR"] !== undefined) return true;
  // Git looks above where a link leads to. Of a folder that is not there, it says so.
  const from = await realpath(resolve(currentFolder(), folder)).catch(() => undefined);
  if (from === undefined) return true;
  for (let place = from; ; place = dirname(place)) {
    // HEAD: a bare repository is a folder with what else is in .git.
    if ((await exists(join(place, ".git"))) || (await exists(join(place, "HEAD")))) return true;
    if (place === dirname(place)) return false;
  }
}

// Git's own answer "not a repository" is also that for a repository which is damaged. Like Git, it looks no further up
// than where another file system begins.
async function placeOfRepository(start: string): Promise<string | undefined> {
  const environment = ownEnvironment();
  if (environment["GIT_DIR"] !== undefined) return environment["GIT_DIR"];
  const isAnywhere = /^(?:true|yes|on|[1-9]\d*)$/i.test(
    environment["GIT_DISCOVERY_ACROSS_FILESYSTEM"] ?? "",
  );
  const from = resolve(currentFolder(), start);
  const device = await deviceOf(from);
  for (let folder = from; ; folder = dirname(folder)) {
    if (!isAnywhere && (await deviceOf(folder)) !== device) return undefined;
    const place = join(folder, ".git");
    if (await exists(place)) return place;
    if (folder === dirname(folder)) return undefined;
  }
}

async function deviceOf(folder: string): Promise<number | undefined> {
  return (await stat(folder).catch(() => undefined))?.dev;
}
