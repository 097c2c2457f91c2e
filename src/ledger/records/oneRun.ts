import { LedgerError, type OpenRecord, type RecordStore } from "./ports.ts";

/** Places of records that runs of this process are writing. */
const underWay = new Set<string>();

/**
 * The same store, which lets one run of this process at a time write a record: a second one would take the record of the first
 * for one that a run left behind. Runs of other processes are kept apart by the lease of a ledger.
 *
 * @param place of the record, absolute
 */
export function oneRunAtATime(store: RecordStore, place: string): RecordStore {
  const ending =
    <Words extends unknown[], Value>(end: (...words: Words) => Promise<Value>) =>
    (...words: Words): Promise<Value> =>
      end(...words).finally(() => underWay.delete(place));
  return {
    chain: () => store.chain(),
    begin: async (header) => {
      if (underWay.has(place))
        throw new LedgerError(
          `Another run of this process is writing the receipt ${place}. Wait until it ends, or give each run its own receipt. Nothing was written to the directory.`,
        );
      underWay.add(place);
      let record: OpenRecord;
      try {
        record = await store.begin(header);
      } catch (error) {
        underWay.delete(place);
        throw error;
      }
      return {
        ...record,
        finish: ending((receipt) => record.finish(receipt)),
        discard: ending(() => record.discard()),
        leave: ending(() => record.leave()),
      };
    },
  };
}
