import {
  closeSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
  type Dirent,
} from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { sep } from "node:path";
import { compareText, hasErrors, type Diagnostic } from "../../model/diagnostic.ts";
import { onDisk } from "../../files/currentFolder.ts";
import { assertCheckedOut, type AssertCheckedOut } from "./checkout.ts";
import { keepFile } from "./decode.ts";
import { notRead } from "./notRead.ts";
import {
  fileDiagnostic,
  isRead,
  LARGEST_FILE_BYTES,
  noFiles,
  tooLarge,
  type RosterSource,
  type SourceFile,
} from "./source.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

/**
 * Reads every YAML file below a folder. What cannot be read is a diagnostic; nothing is thrown for it. The files are read
 * one by one without leaving this thread, which takes a tenth of the processor time of promises.
 *
 * @param assertReadable given where Git is asked about other places as well
 * @throws GitError where Git keeps some of the files from the disk
 */
export async function loadFolder(
  folder: string,
  assertReadable: AssertCheckedOut = assertCheckedOut,
): Promise<RosterSource> {
  const shown = folder.replaceAll("\\", "/").replace(/\/+$/, "") || "/";
  const disk = onDisk(folder);
  const [problem] = await Promise.all([
    folderProblem(disk, shown),
    assertReadable(folder, "folder"),
  ]);
  if (problem) return { folder: shown, files: [], diagnostics: [problem] };
  const root = await realpath(disk);
  const diagnostics: Diagnostic[] = [];
  const files: SourceFile[] = [];
  const buffer = Buffer.allocUnsafeSlow(LARGEST_FILE_BYTES + 1);
  const onFound = (found: Found): void => {
    const read = readOne(found, buffer);
    if ("severity" in read) diagnostics.push(read);
    else files.push(read);
  };
  findFiles({ disk, shown }, root, diagnostics, onFound);
  if (files.length === 0 && !hasErrors(diagnostics)) diagnostics.push(noFiles(shown));
  return { folder: shown, files, diagnostics };
}

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
      (error as NodeJS.ErrnoException).code === "ENOENT"
        ? "There is no such folder here. Go to the repository of your people, or name that with -C FOLDER. If only this folder has another name, use --users."
        : `cannot be read: ${fileTrouble(error)}. Name the folder with the declared users with --users.`,
    );
  }
}

function findFiles(
  folder: Found,
  root: string,
  diagnostics: Diagnostic[],
  onFound: (found: Found) => void,
): void {
  const onFile = (file: Found): void => {
    const ignored = notRead(file.shown);
    if (ignored) diagnostics.push(ignored);
    else if (isRead(file.shown)) onFound(file);
  };
  for (const entry of entriesOf(folder, diagnostics)) {
    const child = {
      disk: `${folder.disk}${sep}${entry.name}`,
      shown: `${folder.shown}/${entry.name}`,
    };
    if (entry.isSymbolicLink()) {
      const target = targetOf(child.disk);
      if (target === undefined || !target.startsWith(root + sep))
        diagnostics.push(
          fileDiagnostic(
            child.shown,
            "link-outside",
            "is a link that leaves the folder of the roster, which Rollcall does not follow",
          ),
        );
      else if (statSync(target).isFile()) onFile(child);
    } else if (entry.isDirectory()) findFiles(child, root, diagnostics, onFound);
    else if (entry.isFile()) onFile(child);
  }
}

function entriesOf({ disk, shown }: Found, diagnostics: Diagnostic[]): Dirent[] {
  try {
    return readdirSync(disk, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    diagnostics.push(fileDiagnostic(shown, "unreadable", `cannot be read: ${fileTrouble(error)}`));
    return [];
  }
}

function targetOf(link: string): string | undefined {
  try {
    return realpathSync(link);
  } catch {
    return undefined;
  }
}

/** @param buffer one byte longer than any file may be, and used again for each */
function readOne({ disk, shown }: Found, buffer: Buffer): SourceFile | Diagnostic {
  try {
    const file = openSync(disk, "r");
    try {
      let length = 0;
      for (let read = -1; read !== 0 && length < buffer.length; length += read)
        read = readSync(file, buffer, length, buffer.length - length, null);
      return length > LARGEST_FILE_BYTES
        ? tooLarge(shown, fstatSync(file).size)
        : keepFile(shown, buffer.subarray(0, length));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return fileDiagnostic(shown, "unreadable", `cannot be read: ${fileTrouble(error)}`);
  }
}
