import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { compareText, type Diagnostic } from "../model/diagnostic.ts";
import {
  fileDiagnostic,
  isRead,
  LARGEST_FILE_BYTES,
  noFiles,
  tooLarge,
  type RosterSource,
  type SourceFile,
} from "./source.ts";

/** Reads every YAML file below a folder. What cannot be read is a diagnostic; nothing is thrown for it. */
export async function loadFolder(folder: string): Promise<RosterSource> {
  const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "") || "/";
  const problem = await folderProblem(folder, shown);
  if (problem) return { folder: shown, files: [], diagnostics: [problem] };
  const root = await realpath(folder);
  const diagnostics: Diagnostic[] = [];
  const paths = await findFiles(folder, shown, root, diagnostics);
  const files: SourceFile[] = [];
  for (const group of chunks(paths, OPEN_FILES))
    for (const read of await Promise.all(group.map(readOne)))
      if ("bytes" in read) files.push(read);
      else diagnostics.push(read);
  if (files.length === 0 && diagnostics.length === 0) diagnostics.push(noFiles(shown));
  return { folder: shown, files, diagnostics };
}

const OPEN_FILES = 64;

interface Found {
  readonly disk: string;
  readonly shown: string;
}

async function folderProblem(folder: string, shown: string): Promise<Diagnostic | undefined> {
  try {
    return (await stat(folder)).isDirectory()
      ? undefined
      : fileDiagnostic(
          shown,
          "not-a-folder",
          "is not a folder. Name the folder with the declared users with --users.",
        );
  } catch (error) {
    return fileDiagnostic(
      shown,
      "not-a-folder",
      codeOf(error) === "ENOENT"
        ? "does not exist here. Run this where the folder with the declared users is, or name it with --users."
        : `cannot be read (${codeOf(error)}). Name the folder with the declared users with --users.`,
    );
  }
}

async function findFiles(
  folder: string,
  shown: string,
  root: string,
  diagnostics: Diagnostic[],
): Promise<Found[]> {
  const found: Found[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    diagnostics.push(fileDiagnostic(shown, "unreadable", `cannot be read (${codeOf(error)})`));
    return [];
  });
  for (const entry of entries.toSorted((a, b) => compareText(a.name, b.name))) {
    const child = { disk: join(folder, entry.name), shown: `${shown}/${entry.name}` };
    if (entry.isSymbolicLink()) {
      const target = await realpath(child.disk).catch(() => undefined);
      if (target === undefined || !target.startsWith(root + sep))
        diagnostics.push(
          fileDiagnostic(
            child.shown,
            "link-outside",
            "is a link that leaves the folder of the roster, which is not followed",
          ),
        );
      else if ((await stat(target)).isFile() && isRead(entry.name)) found.push(child);
    } else if (entry.isDirectory())
      found.push(...(await findFiles(child.disk, child.shown, root, diagnostics)));
    else if (entry.isFile() && isRead(entry.name)) found.push(child);
  }
  return found;
}

async function readOne({ disk, shown }: Found): Promise<SourceFile | Diagnostic> {
  try {
    const { size } = await stat(disk);
    if (size > LARGEST_FILE_BYTES) return tooLarge(shown, size);
    return { path: shown, bytes: await readFile(disk) };
  } catch (error) {
    return fileDiagnostic(shown, "unreadable", `cannot be read (${codeOf(error)})`);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
