import { compareText, type Diagnostic } from "../../model/diagnostic.ts";
import { keepFile } from "./decode.ts";
import { git, GitError, tooOld } from "../../git/git.ts";
import { exists } from "../../files/exists.ts";
import { isInRepository } from "../../git/repository.ts";
import {
  contentsAt,
  contentsOf,
  entryAt,
  filesBelow,
  kindOf,
  manyContents,
  notFollowed,
  stepsTo,
} from "./commitTree.ts";
import { notRead } from "./notRead.ts";
import { isRead, LARGEST_FILE_BYTES, tooLarge, type RosterSource } from "./source.ts";

/**
 * The full object name of a commit.
 *
 * @throws GitError when this is no repository or there is no such commit
 */
export async function resolveCommit(reference: string): Promise<string> {
  // Without --end-of-options a reference such as "--output=x" would be an option.
  const name = await git(
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${reference}^{commit}`,
  ).catch(async (error: GitError) => {
    if (!(await isInRepository())) throw error;
    const old = await tooOld();
    if (old) throw old;
    const isShallow = (await git("rev-parse", "--is-shallow-repository")).trim() !== "false";
    throw new GitError(
      `There is no commit ${JSON.stringify(reference)} here. ${
        isShallow
          ? "This clone has only part of the history: git fetch --unshallow, or in CI check out with fetch-depth: 0."
          : "git branch --all and git log list the commits that exist."
      }`,
    );
  });
  return name.trim();
}

/**
 * The commit that is checked out; undefined outside a repository, or before its first commit.
 *
 * @throws GitError where there is a repository that Git cannot or must not read
 */
export async function headCommit(): Promise<string | undefined> {
  if (!(await isInRepository())) return undefined;
  try {
    return (await git("rev-parse", "--verify", "HEAD^{commit}")).trim();
  } catch (error) {
    if (await isBeforeFirstCommit()) return undefined;
    throw new GitError(
      `Git cannot read the commit that is checked out: ${(error as Error).message} The repository is damaged; git fsck shows where.`,
    );
  }
}

// The branch that HEAD names is not there. Of one that is there and damaged, Git says so.
async function isBeforeFirstCommit(): Promise<boolean> {
  try {
    const branch = (await git("symbolic-ref", "--quiet", "HEAD")).trim();
    const listed = await git("for-each-ref", "--format=%(refname)", branch);
    return listed === "" && (await git("rev-parse", "--git-path", branch).then(isAbsent));
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}

async function isAbsent(path: string): Promise<boolean> {
  return !(await exists(path.trim()));
}

/** Reads the YAML files below a folder as they are in a commit. A folder that is not there yet is an empty roster. */
export async function loadCommit(commit: string, folder: string): Promise<RosterSource> {
  const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "");
  const found = await entryAt(commit, folder, "folder");
  const isMissing = found === undefined && stepsTo(shown).length > 0;
  if (isMissing || (found && "severity" in found))
    return { folder: shown, files: [], diagnostics: found ? [found] : [] };
  const entries = await filesBelow(commit, shown);
  const diagnostics: Diagnostic[] = [];
  const wanted = entries.filter((entry) => {
    const { path, size } = entry;
    // Whatever its name, a link may be a whole folder of people.
    if (kindOf(entry) !== "file") {
      diagnostics.push(notFollowed(entry, path));
      return false;
    }
    const ignored = notRead(path);
    if (ignored) diagnostics.push(ignored);
    if (!isRead(path)) return false;
    if (size > LARGEST_FILE_BYTES) diagnostics.push(tooLarge(path, size));
    else return true;
    return false;
  });
  const blobs = await manyContents(wanted.map(({ object }) => object));
  return {
    folder: shown,
    files: wanted
      .map(({ path, object }) => keepFile(path, contentsOf(object, blobs)))
      .toSorted((a, b) => compareText(a.path, b.path)),
    diagnostics,
  };
}

/**
 * One file as it is in a commit; undefined when nothing is there. Anything but a plain file is a mistake and not a
 * missing file, since what is missing has defaults.
 */
export async function readFileAtCommit(
  commit: string,
  path: string,
): Promise<Uint8Array | Diagnostic | undefined> {
  const entry = await entryAt(commit, path, "file");
  if (!entry || "severity" in entry) return entry;
  return contentsAt(entry.object);
}
