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
      yield* newestFirst(withoutLeftJournals(records));
    },
  };
}

// A run that was killed between its record and the removal of its journal has left both.
function withoutLeftJournals(records: readonly KeptRecord[]): readonly KeptRecord[] {
  const nameOf = ({ attempt }: KeptRecord): string => `${attempt.startedAt} ${attempt.salt}`;
  const whole = new Set(records.filter(({ isWhole }) => isWhole).map(nameOf));
  return records.filter((record) => record.isWhole || !whole.has(nameOf(record)));
}

// By their times, except that none comes before the one that it names as the one before: a clock may have been set back.
function newestFirst(records: readonly KeptRecord[]): readonly KeptRecord[] {
  const byDigest = new Map(records.map((record) => [record.digest, record]));
  const placed = new Set<KeptRecord>();
  const place = (record: KeptRecord): void => {
    const behind: KeptRecord[] = [];
    for (
      let each: KeptRecord | undefined = record;
      each && !placed.has(each) && !behind.includes(each);
      each = byDigest.get(each.attempt.previous ?? "")
    )
      behind.push(each);
    for (const each of behind.toReversed()) placed.add(each);
  };
  for (const record of records.toSorted((left, right) =>
    left.attempt.startedAt.localeCompare(right.attempt.startedAt),
  ))
    place(record);
  return [...placed].toReversed();
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
