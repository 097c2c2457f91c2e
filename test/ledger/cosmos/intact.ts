import { expect } from "vitest";
import { digestOfEntry, digestOfPart } from "../../../src/ledger/digests.ts";
import type { Entry } from "../../../src/ledger/ports.ts";
import type { Outcome } from "../../../src/model/records/receipt.ts";
import { TENANT } from "../samples.ts";
import type { CosmosStandIn } from "./service.ts";
import { all, keeperOf } from "./world.ts";

/** What one run was to leave, by when it started. */
export type Expected = ReadonlyMap<string, readonly Outcome[]>;

/**
 * Nothing lost, nothing doubled, the chain intact: each entry names the one before, each run has one end with just its
 * outcomes, and there is no part that no entry names, but for those of runs that were killed.
 *
 * @param service without faults by now
 * @returns the entries, oldest first
 */
export async function expectIntact(
  service: CosmosStandIn,
  expected: Expected,
  { killed = 0 } = {},
): Promise<readonly Entry[]> {
  const keeper = keeperOf(service);
  const entries = (await all(keeper.entries(TENANT))).toReversed();
  let previous: string | null = null;
  const named = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    expect(entry.sequence).toBe(index + 1);
    expect(entry.previous).toBe(previous);
    previous = digestOfEntry(entry);
    const parts = await all(keeper.parts(entry));
    expect(parts.map((part) => part && digestOfPart(part))).toEqual(entry.parts);
    for (const digest of entry.parts) named.add(`part-${digest}`);
    if (entry.kind === "ended")
      expect(parts.flatMap((part) => part?.outcomes ?? [])).toEqual(
        expected.get(entry.header.startedAt),
      );
  }
  const ended = entries
    .filter(({ kind }) => kind === "ended")
    .map(({ header }) => header.startedAt);
  expect(ended.toSorted()).toEqual([...expected.keys()].toSorted());
  const begun = entries.filter(({ kind }) => kind === "begun").map(({ run }) => run);
  expect(new Set(begun).size).toBe(begun.length);
  expect(begun.length).toBeGreaterThanOrEqual(expected.size - killed);
  const kept = service.items("ledger").filter(({ id }) => id.startsWith("part-"));
  if (killed === 0) expect(new Set(kept.map(({ id }) => id))).toEqual(named);
  expect(kept.length).toBe(new Set(kept.map(({ id, pk }) => `${id} ${String(pk)}`)).size);
  return entries;
}
