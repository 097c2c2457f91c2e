import { rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { outcomeWithoutPersonal } from "../../model/records/personal.ts";
import type { Outcome } from "../../model/records/receipt.ts";
import { digestOfRecord } from "./digest.ts";
import { hasherFor } from "./hashing.ts";
import { beginJournal, type JournalFile } from "./journalFile.ts";
import { LedgerError, type OpenRecord, type RecordHeader, type SignRecord } from "./ports.ts";
import { exists } from "../../files/exists.ts";
import { makeFolder } from "../../files/makeFolder.ts";
import { fileTrouble } from "../../files/fileTrouble.ts";

/** What of a record proves where it was written; kept beside it under these endings. */
export const PROOF_ENDINGS = { whole: ".proof", begun: ".begun" } as const;

/** What signs a record is kept beside it under this ending. */
export const ENVELOPE_ENDING = ".dsse";

/** How a record is vouched for. */
export interface Vouching {
  /** Makes the proof of a record, given its SHA-256; the header is proven before anything else happens. */
  readonly prove?: (digest: string) => Promise<string>;
  readonly sign?: SignRecord;
}

/**
 * Begins a record beside its final place, so that a run that is killed leaves what it did: one JSON value a line, the
 * header first, then users as they get on, of whom the last line counts. The record of an earlier run is kept under
 * another name.
 *
 * @throws LedgerError before anything is written to the directory, when the record could not be kept or proven
 */
export async function openRecordFile(
  path: string,
  header: RecordHeader,
  { prove, sign }: Vouching = {},
): Promise<OpenRecord> {
  const partial = `${path}.partial`;
  const begun = `${path}${PROOF_ENDINGS.begun}`;
  const firstLine = JSON.stringify(header);
  const begunProof = await prove?.(digestOfRecord(firstLine));
  let journal: JournalFile;
  try {
    await makeFolder(dirname(path));
    if (await exists(partial))
      await rename(partial, await unusedName(`${path}.interrupted-`, header.startedAt));
    journal = await beginJournal(path, firstLine);
    if (begunProof !== undefined) await writeFile(begun, begunProof);
  } catch (error) {
    throw cannotKeep(path, error);
  }
  const hashed = hasherFor(header.salt);
  const asKept = (outcome: Outcome): Outcome => hashed(outcomeWithoutPersonal(outcome));
  let lines = "";
  let queue = Promise.resolve();
  const appendAll = async (): Promise<void> => {
    // Whatever came while the file was busy is written in one go.
    const text = lines;
    lines = "";
    if (text !== "")
      await journal.append(text).catch((error: unknown) => {
        throw new LedgerError(`${partial}: ${fileTrouble(error, "writing")}`);
      });
  };
  const removeJournal = async (): Promise<void> => {
    // The proof of another run's header may be in the same place by now.
    if (await journal.remove()) await rm(begun, { force: true });
  };
  return {
    path,
    partialPath: partial,
    header,
    add: (outcome) => {
      lines += `${JSON.stringify(asKept(outcome))}\n`;
      queue = queue.then(appendAll);
      return queue;
    },
    finish: async (receipt) => {
      await queue.catch(() => undefined);
      const kept = { ...receipt, outcomes: receipt.outcomes.map(asKept) };
      const text = `${JSON.stringify(kept, null, 2)}\n`;
      const digest = digestOfRecord(text);
      const proof = await prove?.(digest);
      const envelope = sign?.(digest, kept);
      await writeFile(`${path}.new`, text);
      // An earlier run's accounts may still wait for a first credential, and nothing else names them.
      const earlier = await unusedName(`${path}.before-`, header.startedAt);
      if (await exists(path)) await rename(path, earlier);
      if (await exists(`${path}${ENVELOPE_ENDING}`))
        await rename(`${path}${ENVELOPE_ENDING}`, `${earlier}${ENVELOPE_ENDING}`);
      if (envelope) await writeFile(`${path}${ENVELOPE_ENDING}`, `${JSON.stringify(envelope)}\n`);
      if (proof !== undefined) await writeFile(`${path}${PROOF_ENDINGS.whole}`, proof);
      await rename(`${path}.new`, path);
      await removeJournal();
      return { digest, ...(envelope && { envelope }) };
    },
    discard: removeJournal,
    leave: async () => {
      await queue.catch(() => undefined);
    },
  };
}

/** What is thrown before the first write, where a record could not be kept. */
export function cannotKeep(path: string, error: unknown): LedgerError {
  return new LedgerError(
    `Cannot write the receipt ${path}: ${fileTrouble(error, "writing")}. Nothing was written to the directory.`,
  );
}

// A clock that was set back gives a time twice, and nothing is written over.
async function unusedName(start: string, time: string): Promise<string> {
  let name = `${start}${time.replaceAll(/\D/g, "")}`;
  while (await exists(name)) name += "0";
  return name;
}
