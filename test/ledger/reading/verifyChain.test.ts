import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendBegun } from "../../../src/ledger/append.ts";
import { digestOfEntry } from "../../../src/ledger/digests.ts";
import type { Entry } from "../../../src/ledger/ports.ts";
import { isEntry, verifyChain } from "../../../src/ledger/reading/verifyChain.ts";
import { verifyParts } from "../../../src/ledger/reading/verifyRun.ts";
import type { Finding } from "../../../src/model/records/verification.ts";
import { headerAt, keepRun, OTHER_TENANT, promoted, TENANT } from "../samples.ts";
import { memoryLedger, type MemoryLedger } from "./memoryKeeper.ts";

const NOW = new Date("2026-11-20T08:00:00Z");

/** A ledger of so many runs, of which each wrote to two users; the lease names its newest entry. */
async function ledgerOf(runs: number): Promise<MemoryLedger> {
  const ledger = memoryLedger(TENANT);
  for (let run = 0; run < runs; run += 1)
    await keepRun(ledger.keeper, headerAt(new Date(Date.UTC(2026, 10, 2, run)).toISOString()), [
      promoted("ana"),
      promoted(`user${run}`),
    ]);
  leaveLease(ledger);
  return ledger;
}

function leaveLease(ledger: MemoryLedger): void {
  const newest = ledger.entries.at(-1);
  if (!newest) return;
  ledger.lease = {
    holder: null,
    where: "a test",
    expiresAt: "2026-11-02T08:00:00Z",
    fence: 1,
    newest: { sequence: newest.sequence, digest: digestOfEntry(newest) },
  };
}

function found(entries: readonly unknown[], { lease }: MemoryLedger): Finding[] {
  return verifyChain(entries.toReversed(), {
    tenant: TENANT,
    lease,
    now: NOW,
    shortId: (run) => run.slice(0, 8),
  });
}

/** Whether something is told of this entry. */
function names(findings: readonly Finding[], sequence: number): boolean {
  return findings.some(
    (each) =>
      each.sequence !== undefined &&
      each.sequence <= sequence &&
      sequence <= (each.last ?? each.sequence),
  );
}

const chains = fc.integer({ min: 1, max: 5 }).chain((runs) =>
  fc.record({
    runs: fc.constant(runs),
    index: fc.integer({ min: 0, max: runs * 2 - 1 }),
    other: fc.integer({ min: 0, max: runs * 2 - 1 }),
  }),
);

/** Where a value of an entry can be changed: the path to each text, number, truth value and null. */
function leavesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, member]) => leavesOf(member, [...path, key]));
  return [[...path]];
}

function changedAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined)
    return typeof value === "number"
      ? value + 1
      : typeof value === "boolean"
        ? !value
        : value === null
          ? "f".repeat(64)
          : `${value as string}0`;
  const members = value as Record<string, unknown>;
  const changed = { ...members, [key]: changedAt(members[key], rest) };
  return Array.isArray(value) ? Object.values(changed) : changed;
}

describe("a chain", () => {
  it("that nobody touched has nothing to tell of", async () => {
    for (const runs of [0, 1, 2, 5]) {
      const ledger = await ledgerOf(runs);
      expect(found(ledger.entries, ledger)).toEqual([]);
    }
  });

  it("names any entry that is dropped", async () => {
    await fc.assert(
      fc.asyncProperty(chains, async ({ runs, index }) => {
        const ledger = await ledgerOf(runs);
        const findings = found(ledger.entries.toSpliced(index, 1), ledger);
        expect(names(findings, index + 1)).toBe(true);
        // The other half tells whose it was.
        expect(findings.find(({ kind }) => kind === "missing")).toMatchObject({
          run: ledger.entries[index]?.run.slice(0, 8),
          at: ledger.entries[index]?.header.startedAt,
        });
      }),
    );
  });

  it("names any entry that is dropped where those after it are numbered anew", async () => {
    await fc.assert(
      fc.asyncProperty(chains, async ({ runs, index }) => {
        const ledger = await ledgerOf(runs);
        const entries = ledger.entries
          .toSpliced(index, 1)
          .map((entry, place) => ({ ...entry, sequence: place + 1 }));
        expect(found(entries, ledger)).not.toEqual([]);
      }),
    );
  });

  it("names any entry of which any value is changed", async () => {
    await fc.assert(
      fc.asyncProperty(chains, fc.nat(), async ({ runs, index }, choice) => {
        const ledger = await ledgerOf(runs);
        const leaves = leavesOf(ledger.entries[index]);
        const path = leaves[choice % leaves.length] ?? [];
        const entries = ledger.entries.with(index, changedAt(ledger.entries[index], path) as Entry);
        expect(names(found(entries, ledger), index + 1), path.join(".")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("names any two entries that change places", async () => {
    await fc.assert(
      fc.asyncProperty(chains, async ({ runs, index, other }) => {
        fc.pre(index !== other);
        const ledger = await ledgerOf(runs);
        const [left, right] = [ledger.entries[index], ledger.entries[other]];
        if (!left || !right) throw new Error("no such entry");
        const swapped = ledger.entries.with(index, right).with(other, left);
        const findings = found(swapped, ledger);
        for (const place of [index, other]) expect(names(findings, place + 1)).toBe(true);
        // As if each stood in its place.
        const renumbered = swapped.map((entry, place) => ({ ...entry, sequence: place + 1 }));
        expect(found(renumbered, ledger)).not.toEqual([]);
      }),
    );
  });

  it("names any entry that is there twice, and any that is put in between", async () => {
    await fc.assert(
      fc.asyncProperty(chains, async ({ runs, index, other }) => {
        const ledger = await ledgerOf(runs);
        const entry = ledger.entries[index];
        if (!entry) throw new Error("no such entry");
        const doubled = found(ledger.entries.toSpliced(other, 0, entry), ledger);
        expect(names(doubled, index + 1)).toBe(true);
        const foreign = memoryLedger(OTHER_TENANT);
        const inserted = await appendBegun(
          foreign.keeper,
          headerAt("2026-11-02T08:30:00Z", {
            tenant: { id: OTHER_TENANT, domain: "contoso.example" },
          }),
        );
        const findings = found(
          ledger.entries.toSpliced(index, 0, { ...inserted, sequence: index + 1 }),
          ledger,
        );
        expect(findings).toContainEqual(
          expect.objectContaining({ kind: "foreign", sequence: index + 1 }),
        );
      }),
    );
  });

  it("names what is no entry at all", async () => {
    await fc.assert(
      fc.asyncProperty(chains, fc.jsonValue(), async ({ runs, index }, value) => {
        fc.pre(!isEntry(value));
        const ledger = await ledgerOf(runs);
        const findings = found(ledger.entries.with(index, value as unknown as Entry), ledger);
        expect(findings.some(({ kind }) => kind === "foreign")).toBe(true);
        expect(names(findings, index + 1)).toBe(true);
      }),
    );
  });

  it("that lost its end is noticed by what the lease names, and a rewritten one by its digest", async () => {
    const ledger = await ledgerOf(3);
    for (const left of [5, 4, 2, 0])
      expect(found(ledger.entries.slice(0, left), ledger)).toContainEqual(
        expect.objectContaining({
          kind: "missing",
          sequence: left + 1,
          ...(left < 5 && { last: 6 }),
        }),
      );
    const rewritten = await ledgerOf(2);
    await keepRun(rewritten.keeper, headerAt("2026-11-05T08:00:00Z"), [promoted("eve")]);
    expect(found(rewritten.entries, ledger)).toContainEqual(
      expect.objectContaining({ kind: "changed", sequence: 6 }),
    );
  });

  it("names an entry that says another thing of its run, even where all after it were made anew", async () => {
    const ledger = await ledgerOf(1);
    const forged = memoryLedger(TENANT);
    let previous: string | null = null;
    for (const entry of ledger.entries) {
      const header = { ...entry.header, actor: "nobody" };
      const next: Entry = { ...entry, header, previous };
      forged.entries.push(next);
      previous = digestOfEntry(next);
    }
    leaveLease(forged);
    expect(found(forged.entries, forged)).toMatchObject([
      { kind: "changed", sequence: 1 },
      { kind: "changed", sequence: 2 },
    ]);
  });

  it("names a run that began and never ended, unless it holds the lease", async () => {
    const ledger = await ledgerOf(1);
    const { run } = await appendBegun(ledger.keeper, headerAt("2026-11-20T07:59:00Z"));
    expect(found(ledger.entries, ledger)).toEqual([
      expect.objectContaining({ kind: "unended", sequence: 3, run: run.slice(0, 8) }),
    ]);
    ledger.lease = { holder: run, where: "a test", expiresAt: "2026-11-20T08:01:00Z", fence: 2 };
    expect(found(ledger.entries, ledger)).toEqual([]);
  });
});

describe("what a run did", () => {
  it("is named where a part is missing, changed, or another run's", async () => {
    const ledger = await ledgerOf(2);
    const [, first, , second] = ledger.entries;
    if (!first || !second) throw new Error("no entries");
    const parts = [...first.parts, ...second.parts].map((digest) => ledger.parts.get(digest));
    const [own, other] = parts;
    if (!own) throw new Error("no part");
    expect(verifyParts(first, [own])).toEqual({ problems: [], outcomes: 2 });
    expect(verifyParts(first, [undefined]).problems).toMatchObject([{ kind: "missing" }]);
    expect(verifyParts(first, []).problems).toMatchObject([{ kind: "missing" }]);
    expect(verifyParts(first, [other]).problems).toMatchObject([{ kind: "changed" }]);
    const fewer = { ...own, outcomes: own.outcomes.slice(1) };
    expect(verifyParts(first, [fewer]).problems).toMatchObject([{ kind: "changed" }]);
    expect(verifyParts({ ...second, parts: first.parts }, [own]).problems).toMatchObject([
      { kind: "foreign" },
    ]);
  });

  it("is named where the sums do not add up", async () => {
    const ledger = await ledgerOf(1);
    const ended = ledger.entries[1];
    if (!ended?.end) throw new Error("no end");
    const parts = ended.parts.map((digest) => ledger.parts.get(digest));
    const totals = { ...ended.end.totals, applied: 3 };
    expect(verifyParts({ ...ended, end: { ...ended.end, totals } }, parts).problems).toMatchObject([
      { kind: "totals" },
    ]);
  });
});
