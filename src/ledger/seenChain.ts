import type { Entry, Keeper, RunEnd } from "./ports.ts";

/** The end of a chain as a process has seen it: where the next entry goes, and which runs are entered already. */
export interface SeenChain {
  /** The newest entry; undefined where there is none. */
  newest(): Entry | undefined;
  /** The entry that makes another one of the same run needless; undefined where there is none. */
  entered(run: string, kind: Entry["kind"], end?: RunEnd): Entry | undefined;
  /** Looks what was added since. @throws LedgerError */
  look(): Promise<void>;
  /** Takes note of an entry that this process added. */
  note(entry: Entry): void;
}

/**
 * @param isFarEnough whether no entry before this one can be of a run that is asked for, so that the first look ends there
 */
export function seenChain(
  keeper: Keeper,
  tenant: string,
  isFarEnough: (entry: Entry) => boolean,
): SeenChain {
  const known = new Map<string, Entry>();
  let newest: Entry | undefined;
  const note = (entry: Entry): void => {
    const key = `${entry.kind} ${entry.run}`;
    known.set(key, thatCounts(known.get(key), entry));
    if (entry.sequence > (newest?.sequence ?? 0)) newest = entry;
  };
  return {
    newest: () => newest,
    note,
    entered: (run, kind, end) => {
      const entry = known.get(`${kind} ${run}`);
      return entry && !completes(entry.end, end) ? entry : undefined;
    },
    look: async () => {
      const seen = newest;
      const last = await keeper.newest(tenant);
      if (!last || last.sequence === seen?.sequence) return;
      note(last);
      if (seen ? last.sequence === seen.sequence + 1 : isFarEnough(last)) return;
      for await (const entry of keeper.entries(tenant)) {
        if (seen && entry.sequence <= seen.sequence) break;
        note(entry);
        if (!seen && isFarEnough(entry)) break;
      }
    },
  };
}

/**
 * Whether the end of a run says more than what is entered as its end. A run that was taken for killed, and whose journal was entered,
 * may have gone on and tell of its end itself.
 */
export function completes(entered: RunEnd | undefined, end: RunEnd | undefined): boolean {
  return entered?.interrupted === true && Boolean(end) && !end?.interrupted;
}

/** Of two entries of a run and of one kind, the one that counts: that of its end, else the earlier one. */
export function thatCounts(left: Entry | undefined, right: Entry): Entry {
  if (!left || completes(left.end, right.end)) return right;
  if (completes(right.end, left.end)) return left;
  return right.sequence < left.sequence ? right : left;
}
