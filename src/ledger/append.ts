import type { Envelope } from "../model/records/envelope.ts";
import type { Outcome } from "../model/records/receipt.ts";
import { digestOfEntry, digestOfPart, runOf } from "./digests.ts";
import {
  PART_BYTES,
  PART_OUTCOMES,
  type Entry,
  type Keeper,
  type Part,
  type RunEnd,
} from "./ports.ts";
import { LedgerError, type RecordHeader } from "./records/ports.ts";
import { seenChain, type SeenChain } from "./seenChain.ts";

/** How often the end of a chain may move on while an entry is added. */
const ATTEMPTS = 20;

/** What becomes an entry once its place in the chain is known. */
type Placed = Omit<Entry, "formatVersion" | "tenant" | "sequence" | "previous" | "run">;

/**
 * Says that a run begins. It is the first thing that a run writes anywhere: a ledger that cannot be written is found
 * before the directory is touched.
 *
 * @throws LedgerError
 */
export async function appendBegun(keeper: Keeper, header: RecordHeader): Promise<Entry> {
  const chain = seenChain(keeper, header.tenant.id, () => true);
  return place(keeper, { kind: "begun", header, parts: [] }, { parts: [], chain });
}

/**
 * Says what a run did. Of a run whose end the ledger already has, nothing is added, whether it was entered by the run itself or by another
 * one that found its record.
 *
 * @param ended.outcomes as the keeper may hold them: personal values as hashes, unless it keeps them in clear
 * @param chain what is seen already; without it, entries are read back to the beginning of the run
 * @returns the entry that tells of its end
 * @throws LedgerError
 */
export async function appendEnded(
  keeper: Keeper,
  header: RecordHeader,
  ended: {
    readonly end: RunEnd;
    readonly outcomes: readonly Outcome[];
    readonly envelope?: Envelope;
  },
  chain: SeenChain = chainSince(keeper, header),
): Promise<Entry> {
  const parts = partsOf(runOf(header), ended.outcomes);
  return place(
    keeper,
    {
      kind: "ended",
      header,
      end: ended.end,
      parts: parts.map(digestOfPart),
      ...(ended.envelope && { envelope: ended.envelope }),
    },
    { parts, chain },
  );
}

function chainSince(keeper: Keeper, header: RecordHeader): SeenChain {
  const own = runOf(header);
  return seenChain(keeper, header.tenant.id, ({ kind, run }) => kind === "begun" && run === own);
}

/** @returns at least one part where there are outcomes; the same parts each time, by which a repeat is known */
export function partsOf(run: string, outcomes: readonly Outcome[]): Part[] {
  const parts: { run: string; outcomes: Outcome[] }[] = [];
  let bytes = 0;
  for (const outcome of outcomes) {
    const own = Buffer.byteLength(JSON.stringify(outcome));
    const last = parts.at(-1);
    if (last && last.outcomes.length < PART_OUTCOMES && bytes + own <= PART_BYTES) {
      last.outcomes.push(outcome);
      bytes += own;
    } else {
      parts.push({ run, outcomes: [outcome] });
      bytes = own;
    }
  }
  return parts;
}

// The place after the newest entry may be taken meanwhile, by a run whose lease was lost, or by this one before its
// connection was.
async function place(
  keeper: Keeper,
  placed: Placed,
  { parts, chain }: { readonly parts: readonly Part[]; readonly chain: SeenChain },
): Promise<Entry> {
  const { header, kind, end } = placed;
  const run = runOf(header);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    await chain.look();
    const known = chain.entered(run, kind, end);
    if (known) return known;
    const newest = chain.newest();
    const entry: Entry = {
      formatVersion: 1,
      tenant: header.tenant.id,
      sequence: (newest?.sequence ?? 0) + 1,
      previous: newest ? digestOfEntry(newest) : null,
      run,
      ...placed,
    };
    if (!(await keeper.add(entry, parts))) continue;
    chain.note(entry);
    return entry;
  }
  throw new LedgerError(
    `The ledger in ${keeper.title} grew ${ATTEMPTS} times while one entry was added to it. Start again when the other runs have ended.`,
  );
}
