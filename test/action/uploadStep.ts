import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import type { GitHubStandIn } from "./gitHubStandIn.ts";

interface Uploaded {
  readonly failed: boolean;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * The action upload-artifact, with paths of files, folders, and names that end in `*`.
 *
 * @see https://github.com/actions/upload-artifact#inputs
 */
export async function uploadStep(
  gitHub: GitHubStandIn,
  run: number,
  workspace: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Uploaded> {
  const path = inputs["path"] ?? "";
  const files = await filesAt(path, workspace);
  if (Object.keys(files).length === 0) {
    const log = `No files were found with the provided path: ${path}. No artifacts will be uploaded.\n`;
    const wanted = inputs["if-no-files-found"] ?? "warn";
    if (wanted === "ignore") return { failed: false, log, outputs: {} };
    const failed = wanted === "error";
    return { failed, log: `::${failed ? "error" : "warning"}::${log}`, outputs: {} };
  }
  try {
    const id = gitHub.upload(run, inputs["name"] ?? "artifact", files, {
      overwrite: inputs["overwrite"] === "true",
      retentionDays: Number(inputs["retention-days"] ?? 0),
    });
    return { failed: false, log: "", outputs: { "artifact-id": String(id) } };
  } catch (error) {
    return { failed: true, log: `::error::${(error as Error).message}\n`, outputs: {} };
  }
}

/** By name in the artifact: "the least common ancestor of all the search paths will be used as the root directory". */
async function filesAt(path: string, workspace: string): Promise<Record<string, string>> {
  const lines = path
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const searches = await Promise.all(lines.map((line) => search(resolve(workspace, line))));
  const found = [...new Set(searches.flatMap(({ files }) => files))];
  const [only] = found;
  const root =
    found.length === 1 && only !== undefined
      ? dirname(only)
      : commonFolder(searches.map((each) => each.root));
  return Object.fromEntries(
    await Promise.all(
      found.map(async (file) => [relative(root, file), await readFile(file, "utf8")] as const),
    ),
  );
}

interface Search {
  readonly root: string;
  readonly files: readonly string[];
}

async function search(path: string): Promise<Search> {
  if (!path.endsWith("*")) return { root: path, files: await filesBelow(path) };
  const folder = dirname(path);
  const beginning = basename(path).slice(0, -1);
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => name.startsWith(beginning) && !isHidden(name));
  const files = await Promise.all(found.map((name) => filesBelow(join(folder, name))));
  return { root: folder, files: files.flat() };
}

/** The file itself, or all in the folder. */
async function filesBelow(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return [];
  if (!found.isDirectory()) return isHidden(basename(path)) ? [] : [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(path, file).split(sep).some(isHidden));
}

// "Hidden files are excluded by default."
function isHidden(name: string): boolean {
  return name.startsWith(".");
}

function commonFolder(folders: readonly string[]): string {
  const [first = "", ...others] = folders.map((folder) => folder.split(sep));
  const parts = first === "" ? [] : first;
  const same = parts.findIndex((part, index) => others.some((other) => other[index] !== part));
  return (same < 0 ? parts : parts.slice(0, same)).join(sep) || sep;
}
