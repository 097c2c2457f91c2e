import { open, rename, rm } from "node:fs/promises";
import { seal } from "../../handover/sealedFile.ts";
import type { HandOver } from "../../model/handOver.ts";
import { forTerminal } from "../../report/escape.ts";
import { UserError } from "../../session/process/world.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

/** A file that is there as a whole or not at all. */
export interface SealedFile {
  /** Encrypts, writes and puts in place. Nothing in clear text touches a disk. */
  finish(content: HandOver, recipients: readonly string[]): Promise<void>;
  /** Leaves nothing behind of a file that was not finished. */
  discard(): Promise<void>;
}

/**
 * Makes sure that a file can be written, before there is a pass that could be lost.
 *
 * @throws UserError where it exists, or cannot be written
 */
export async function writeSealed(path: string): Promise<SealedFile> {
  const partial = `${path}.new`;
  try {
    // The place is taken at once, so that no other run takes it meanwhile.
    await (await open(path, "wx", 0o600)).close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      code === "EEXIST"
        ? `${forTerminal(path)} exists, and the passes in it may still be wanted. Give another file: --out FILE. No pass was issued.`
        : `Cannot write ${forTerminal(path)}: ${fileTrouble(error, "writing")}. No pass was issued.`,
    );
  }
  let isFinished = false;
  return {
    finish: async (content, recipients) => {
      const text = await seal(content, recipients);
      try {
        await writeThrough(partial, text);
        await rename(partial, path);
      } catch (error) {
        throw new UserError(
          `The passes were issued, and ${forTerminal(path)} could not be written: ${fileTrouble(error, "writing")}. They are lost. Run it again once it can be written: it issues others in their place.`,
        );
      }
      isFinished = true;
    },
    discard: async () => {
      if (!isFinished) await Promise.all([partial, path].map((file) => rm(file, { force: true })));
    },
  };
}

/** Only what has reached the disk may take the place of a file. */
async function writeThrough(path: string, text: string): Promise<void> {
  const handle = await open(path, "w", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
