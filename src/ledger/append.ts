import type { Envelope } from "../model/envelope.ts";
import type { Outcome } from "../model/receipt.ts";
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
  return place(keeper, { kind: "begun", header, parts: [] }, []);
}

/**
 * Says what a run did. A run that the ledger has already is left as it is.
 *
 * @param ended.outcomes as the keeper may hold them: personal values as hashes, unless it keeps them in clear
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
    parts,
  );
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
async function place(keeper: Keeper, placed: Placed, parts: readonly Part[]): Promise<Entry> {
  const { header } = placed;
  const tenant = header.tenant.id;
  const run = runOf(header);
  const first = await keeper.newest(tenant);
  let recent = first ? [first] : [];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = recent.find((entry) => entry.run === run && entry.kind === placed.kind);
    if (known) return known;
    const [newest] = recent;
    const entry: Entry = {
      formatVersion: 1,
      tenant,
      sequence: (newest?.sequence ?? 0) + 1,
      previous: newest ? digestOfEntry(newest) : null,
      run,
      ...placed,
    };
    if (await keeper.add(entry, parts)) return entry;
    recent = await entriesSince(keeper, tenant, first?.sequence ?? 0);
  }
  throw new LedgerError(
    `The ledger in ${keeper.title} grew ${ATTEMPTS} times while one entry was added to it. Start again when the other runs have ended.`,
  );
}

// Newest first: what came meanwhile, and the one that was the newest at first.
async function entriesSince(keeper: Keeper, tenant: string, sequence: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of keeper.entries(tenant)) {
    if (entry.sequence < sequence) break;
    entries.push(entry);
  }
  return entries;
}
