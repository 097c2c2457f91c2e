import { digestOfPart } from "../../../src/ledger/digests.ts";
import { isAbout } from "../../../src/ledger/people.ts";
import type { Entry, Keeper, Lease, Part } from "../../../src/ledger/ports.ts";

/** A ledger of one tenant whose contents a test may change as it likes. */
export interface MemoryLedger {
  readonly keeper: Keeper;
  /** Oldest first. */
  readonly entries: Entry[];
  readonly parts: Map<string, Part>;
  lease: Lease | undefined;
}

export function memoryLedger(tenant: string): MemoryLedger {
  const ledger: MemoryLedger = {
    entries: [],
    parts: new Map(),
    lease: undefined,
    keeper: {
      title: "the memory of a test",
      keepsPersonal: true,
      tenants: () => Promise.resolve([tenant]),
      newest: () => Promise.resolve(ledger.entries.at(-1)),
      async *entries() {
        yield* ledger.entries.toReversed();
      },
      keptParts: () => Promise.resolve(new Set(ledger.parts.keys())),
      async *parts(entry) {
        for (const digest of entry.parts) yield ledger.parts.get(digest);
      },
      async *partsAbout(_tenant, people) {
        for (const part of ledger.parts.values()) if (isAbout(part, people)) yield part;
      },
      add: (entry, parts) => {
        for (const part of parts) ledger.parts.set(digestOfPart(part), part);
        ledger.entries.push(entry);
        return Promise.resolve(true);
      },
      lease: () => Promise.resolve(ledger.lease && { lease: ledger.lease, version: "1" }),
      replaceLease: (_tenant, lease) => {
        ledger.lease = lease;
        return Promise.resolve("1");
      },
    },
  };
  return ledger;
}
