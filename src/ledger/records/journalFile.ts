import { constants } from "node:fs";
import { open, readdir, rm, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const { O_APPEND, O_WRONLY } = constants;

/** The journal of one run, wherever it is: a run that takes this one for killed puts it aside under another name. */
export interface JournalFile {
  /** Adds text to this journal, and never to that of another run. */
  append(text: string): Promise<void>;
  /** @returns whether it was still in its place */
  remove(): Promise<boolean>;
}

/**
 * Begins a journal with its first line.
 *
 * @param path of the record; the journal is beside it
 * @throws where there is one already, or it cannot be written
 */
export async function beginJournal(path: string, firstLine: string): Promise<JournalFile> {
  const place = `${path}.partial`;
  const file = await open(place, "wx");
  let own: Identity;
  try {
    own = await file.stat();
    await file.appendFile(`${firstLine}\n`);
  } finally {
    await file.close();
  }
  const find = async (): Promise<{ readonly name: string; readonly file: FileHandle }> => {
    const aside = (await readdir(dirname(path)))
      .filter((name) => name.startsWith(`${basename(path)}.interrupted-`))
      .map((name) => join(dirname(path), name));
    for (const name of [place, ...aside]) {
      // Looked at once it is open: then it may be renamed, and is the same all the same.
      const found = await open(name, O_APPEND | O_WRONLY).catch(unlessGone);
      if (!found) continue;
      const { ino, dev } = await found.stat();
      if (ino === own.ino && dev === own.dev) return { name, file: found };
      await found.close();
    }
    throw new Error("the journal of this run is no longer there");
  };
  return {
    append: async (text) => {
      const { file: journal } = await find();
      try {
        await journal.appendFile(text);
      } finally {
        await journal.close();
      }
    },
    remove: async () => {
      const found = await find().catch(() => undefined);
      await found?.file.close();
      if (found) await rm(found.name, { force: true });
      return found?.name === place;
    },
  };
}

interface Identity {
  readonly ino: number;
  readonly dev: number;
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
