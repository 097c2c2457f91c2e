import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { recordIn } from "./journal.ts";
import type { KeptRecord, RecordStore, SignRecord } from "./ports.ts";
import { cannotKeep, ENVELOPE_ENDING, openRecordFile } from "./recordFile.ts";

/**
 * Keeps the records of one machine as files: the newest at the path, earlier ones beside it under names with a time.
 * Nothing there is proven: everyone who can write the folder runs the command.
 *
 * @param path of the newest record, such as `.rollcall/receipt.json`
 * @param options.prepare makes the folder, where it is more than a folder
 */
export function folderStore(
  path: string,
  { prepare, sign }: { readonly prepare?: () => Promise<void>; readonly sign?: SignRecord } = {},
): RecordStore {
  return {
    begin: async (header) => {
      await prepare?.().catch((error: unknown) => {
        throw cannotKeep(path, error);
      });
      return openRecordFile(path, header, { ...(sign && { sign }) });
    },
    async *chain() {
      const records: KeptRecord[] = [];
      for (const [name, text] of await textsBeside(path)) {
        // The journal of a run that was killed is one, under whatever name it was put aside.
        const isJournal = /\.partial$|\.interrupted-\d+$/.test(name);
        const envelope = await readFile(
          `${join(dirname(path), name)}${ENVELOPE_ENDING}`,
          "utf8",
        ).catch(() => undefined);
        const found = recordIn(
          new Map([
            [isJournal ? "record.partial" : "record", text],
            ...(envelope === undefined ? [] : [[`record${ENVELOPE_ENDING}`, envelope] as const]),
          ]),
          "record",
        );
        if (found) records.push(found.record);
      }
      yield* records.toSorted((left, right) =>
        right.attempt.startedAt.localeCompare(left.attempt.startedAt),
      );
    },
  };
}

async function textsBeside(path: string): Promise<[string, string][]> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const own = names.filter(
    (name) =>
      name === basename(path) ||
      (name.startsWith(`${basename(path)}.`) &&
        /\.(?:partial|(?:before|interrupted)-\d+)$/.test(name)),
  );
  return Promise.all(
    own.map(async (name): Promise<[string, string]> => [
      name,
      await readFile(join(folder, name), "utf8"),
    ]),
  );
}
