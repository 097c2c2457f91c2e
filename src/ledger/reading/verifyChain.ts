import type { Finding } from "../../model/records/verification.ts";
import { digestOfEntry, runOf } from "../digests.ts";
import { isHeldBy } from "../lease.ts";
import type { Entry, Lease } from "../ports.ts";
import { completes } from "../seenChain.ts";

/** What a chain is held against. */
export interface ChainFacts {
  /** The tenant's id. */
  readonly tenant: string;
  /** Names the newest entry that its run knew; undefined where no run ever ended. */
  readonly lease: Lease | undefined;
  readonly now: Date;
  /** How a run is shown. */
  readonly shortId: (run: string) => string;
}

/**
 * Examines the chain of a tenant: that no entry is missing, changed, doubled or in another's place, up to the newest one
 * that the lease names. Pure.
 *
 * @param newestFirst as the keeper gives them, and not to be believed
 */
export function verifyChain(newestFirst: readonly unknown[], facts: ChainFacts): Finding[] {
  const kept = newestFirst.toReversed();
  const entries = kept.filter(isEntry);
  const broken = kept.flatMap((entry): Finding[] =>
    isEntry(entry)
      ? []
      : [
          {
            kind: "foreign",
            ...sequenceIn(entry),
            message: "is not an entry of a ledger: something else was put in its place",
          },
        ],
  );
  const name = (entry: Entry): Pick<Finding, "sequence" | "run" | "at"> => ({
    sequence: entry.sequence,
    run: facts.shortId(entry.run),
    at: entry.header.startedAt,
  });
  return [
    ...broken,
    ...foreignEntries(entries, facts).map(({ entry, message }) =>
      finding("foreign", name(entry), message),
    ),
    ...gaps(entries, facts.lease, name),
    ...places(entries, name),
    ...links(entries, facts.lease, name),
    ...runs(entries, facts, name),
  ].toSorted((left, right) => (left.sequence ?? 0) - (right.sequence ?? 0));
}

type Name = (entry: Entry) => Pick<Finding, "sequence" | "run" | "at">;

function finding(
  kind: Finding["kind"],
  name: Pick<Finding, "sequence" | "run" | "at">,
  message: string,
): Finding {
  return { kind, ...name, message };
}

function foreignEntries(
  entries: readonly Entry[],
  { tenant }: ChainFacts,
): { readonly entry: Entry; readonly message: string }[] {
  return entries.flatMap((entry) =>
    entry.tenant === tenant && entry.header.tenant.id === tenant
      ? []
      : [
          {
            entry,
            message: `belongs to the tenant ${entry.tenant === tenant ? entry.header.tenant.id : entry.tenant}: it was put into this chain`,
          },
        ],
  );
}

function gaps(entries: readonly Entry[], lease: Lease | undefined, name: Name): Finding[] {
  const bySequence = new Map(entries.map((entry) => [entry.sequence, entry]));
  const known = lease?.newest?.sequence ?? 0;
  const end = Math.max(0, ...bySequence.keys());
  const found: Finding[] = [];
  for (let sequence = 1; sequence <= Math.max(end, known); sequence += 1) {
    if (bySequence.has(sequence)) continue;
    let last = sequence;
    while (last < Math.max(end, known) && !bySequence.has(last + 1)) last += 1;
    const [before, after] = [bySequence.get(sequence - 1), bySequence.get(last + 1)];
    const place =
      sequence > end
        ? "at the end of the chain: the last run that ended knew of more"
        : `between run ${before ? name(before).run : "none"} and run ${after ? name(after).run : "none"}`;
    const own = last > sequence ? undefined : halfRun(entries, sequence);
    const dated = own ?? after ?? before;
    found.push({
      kind: "missing",
      sequence,
      ...(last > sequence && { last }),
      ...(own && { run: name(own).run }),
      ...(dated && { at: dated.header.startedAt }),
      message: `${last > sequence ? "are" : "is"} missing, ${place}`,
    });
    sequence = last;
  }
  return found;
}

/** The run of which an entry that is missing may be the other half; undefined where several could be. */
function halfRun(entries: readonly Entry[], missing: number): Entry | undefined {
  const halves = [...Map.groupBy(entries, ({ run }) => run).values()].flatMap((own) =>
    own.length === 1 ? own : [],
  );
  const candidates = halves.filter(({ kind, sequence }) =>
    kind === "begun" ? sequence < missing : sequence > missing,
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

// An entry that is missing moves none of the others, and one that is doubled moves none but those after it.
function places(entries: readonly Entry[], name: Name): Finding[] {
  const seen = new Set<number>();
  const once: Entry[] = [];
  const doubled: Finding[] = [];
  for (const entry of entries)
    if (seen.has(entry.sequence))
      doubled.push(
        finding("doubled", name(entry), "is there twice: one of the two was added later"),
      );
    else {
      seen.add(entry.sequence);
      once.push(entry);
    }
  const sorted = once.toSorted((left, right) => left.sequence - right.sequence);
  const moved = once.flatMap((entry, index) =>
    sorted[index] === entry
      ? []
      : [finding("reordered", name(entry), `is where entry ${sorted[index]?.sequence} belongs`)],
  );
  return [...doubled, ...moved];
}

function links(entries: readonly Entry[], lease: Lease | undefined, name: Name): Finding[] {
  const bySequence = Map.groupBy(entries, ({ sequence }) => sequence);
  return entries.flatMap((entry): Finding[] => {
    const own = digestOfEntry(entry);
    const after = bySequence.get(entry.sequence + 1) ?? [];
    const found: Finding[] = [];
    if (after.length > 0 && after.every(({ previous }) => previous !== own))
      found.push(
        finding(
          "changed",
          name(entry),
          `is not as it was when entry ${entry.sequence + 1} was added: it was changed, or another one was put in its place`,
        ),
      );
    else if (lease?.newest?.sequence === entry.sequence && lease.newest.digest !== own)
      found.push(
        finding(
          "changed",
          name(entry),
          "is not as its run left it: it was changed, or another one was put in its place",
        ),
      );
    if ((entry.sequence === 1) !== (entry.previous === null))
      found.push(
        finding(
          "changed",
          name(entry),
          entry.sequence === 1
            ? "is the first, and names one before it: the beginning of the chain was removed"
            : "names none before it, as only the first does",
        ),
      );
    return found;
  });
}

function runs(entries: readonly Entry[], { lease, now }: ChainFacts, name: Name): Finding[] {
  const found: Finding[] = [];
  for (const own of Map.groupBy(entries, ({ run }) => run).values()) {
    const begun = own.filter(({ kind }) => kind === "begun");
    const ended = own.filter(({ kind }) => kind === "ended");
    for (const same of [begun, ended])
      for (const [index, entry] of same.entries())
        // Two at one place are told of already.
        if (entry.sequence !== same[0]?.sequence && !isFirstEnd(same, index))
          found.push(
            finding("doubled", name(entry), `says again what entry ${same[0]?.sequence} says`),
          );
    const [start] = begun;
    const [end] = ended;
    if (start && end && start.sequence > end.sequence)
      found.push(finding("reordered", name(start), `begins a run that entry ${end.sequence} ends`));
    if (start && !end && !isHeldBy(lease, start.run, now))
      found.push(
        finding(
          "unended",
          name(start),
          "begins a run of which nothing says how it ended. The next run that finds its record adds it",
        ),
      );
    for (const entry of own) {
      if (runOf(entry.header) !== entry.run)
        found.push(
          finding("changed", name(entry), "says something else of its run than it did at first"),
        );
      if ((entry.kind === "ended") !== (entry.end !== undefined))
        found.push(
          finding("changed", name(entry), "is half one that begins and half one that ends"),
        );
    }
  }
  return found;
}

/** The one entry of its end that a run may add after others had taken it for killed. */
function isFirstEnd(same: readonly Entry[], index: number): boolean {
  return same.slice(0, index).every(({ end }) => completes(end, same[index]?.end));
}

function sequenceIn(entry: unknown): Pick<Finding, "sequence"> {
  const sequence =
    typeof entry === "object" && entry !== null && "sequence" in entry ? entry.sequence : undefined;
  return typeof sequence === "number" ? { sequence } : {};
}

/** Whether a value can be examined as an entry at all. */
export function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Partial<Record<keyof Entry, unknown>>;
  const header = entry.header as Partial<Entry["header"]> | null | undefined;
  return (
    entry.formatVersion === 1 &&
    Number.isSafeInteger(entry.sequence) &&
    (entry.sequence as number) > 0 &&
    typeof entry.tenant === "string" &&
    typeof entry.run === "string" &&
    (entry.previous === null || typeof entry.previous === "string") &&
    (entry.kind === "begun" || entry.kind === "ended") &&
    Array.isArray(entry.parts) &&
    entry.parts.every((part) => typeof part === "string") &&
    typeof header === "object" &&
    header !== null &&
    typeof header.startedAt === "string" &&
    typeof header.tenant?.id === "string"
  );
}
