import { compareText, type Diagnostic } from "../model/diagnostic.ts";
import { git, GitError, readBlobs } from "./git.ts";
import {
  fileDiagnostic,
  isYamlPath,
  LARGEST_FILE_BYTES,
  tooLarge,
  type RosterSource,
} from "./source.ts";

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
  ).catch(async (error: unknown) => {
    await git("rev-parse", "--git-dir");
    throw new GitError(
      `There is no commit ${JSON.stringify(reference)} here. In CI, check out with enough history (fetch-depth: 0). ${error instanceof GitError ? "" : String(error)}`.trim(),
    );
  });
  return name.trim();
}

/** Reads the YAML files below a folder as they are in a commit. A folder that is not there yet is an empty roster. */
export async function loadCommit(commit: string, folder: string): Promise<RosterSource> {
  const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "");
  const entries = parseTree(await git("ls-tree", "-rlz", commit, "--", `${shown}/`));
  const diagnostics: Diagnostic[] = [];
  const wanted = entries.filter(({ path, mode, size }) => {
    if (!isYamlPath(path)) return false;
    if (mode === SYMBOLIC_LINK)
      diagnostics.push(
        fileDiagnostic(path, "link-outside", "is a link, which is not followed in a commit"),
      );
    else if (size > LARGEST_FILE_BYTES) diagnostics.push(tooLarge(path, size));
    else return true;
    return false;
  });
  const blobs = await readBlobs(wanted.map(({ object }) => object));
  return {
    folder: shown,
    files: wanted
      .map(({ path, object }) => ({ path, bytes: blobs.get(object) ?? new Uint8Array() }))
      .toSorted((a, b) => compareText(a.path, b.path)),
    diagnostics,
  };
}

/** One file as it is in a commit; undefined when it is not there. */
export async function readFileAtCommit(
  commit: string,
  path: string,
): Promise<Uint8Array | undefined> {
  const [entry] = parseTree(await git("ls-tree", "-lz", commit, "--", path.replaceAll("\\", "/")));
  if (!entry || entry.mode === SYMBOLIC_LINK) return undefined;
  return (await readBlobs([entry.object])).get(entry.object);
}

/**
 * HEAD, when it holds these paths just as they are on disk; else undefined, also outside a repository. Files that Git
 * ignores are read like all others, so they count.
 */
export async function cleanHead(...paths: string[]): Promise<string | undefined> {
  try {
    const changed = await git(
      "status",
      "--porcelain",
      "--ignored",
      "--untracked-files=all",
      "--",
      ...paths,
    );
    return changed === "" ? await resolveCommit("HEAD") : undefined;
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

const SYMBOLIC_LINK = "120000";

// Each entry: "<mode> <type> <object> <size>\t<path>\0".
function parseTree(text: string): { mode: string; object: string; size: number; path: string }[] {
  return text
    .split("\0")
    .filter(Boolean)
    .map((entry) => {
      const tab = entry.indexOf("\t");
      const [mode = "", , object = "", size = ""] = entry.slice(0, tab).split(/ +/);
      return { mode, object, size: Number(size), path: entry.slice(tab + 1) };
    });
}
