import { appendBegun, appendEnded } from "../../src/ledger/append.ts";
import type { Entry, Keeper, RunEnd } from "../../src/ledger/ports.ts";
import type { RecordHeader } from "../../src/ledger/records/ports.ts";
import { countOutcomes, type Outcome } from "../../src/model/records/receipt.ts";

export const TENANT = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";
export const OTHER_TENANT = "0b1e2f63-8f1d-4d5b-a0b5-9c9d2f6f7a21";

/** The header of a run; each start makes another one. */
export function headerAt(startedAt: string, more: Partial<RecordHeader> = {}): RecordHeader {
  return {
    formatVersion: 2,
    tool: { name: "rollcall", version: "0.1.0" },
    tenant: { id: TENANT, domain: "contoso.com" },
    directory: "graph",
    previous: null,
    salt: "0123456789abcdef0123456789abcdef",
    startedAt,
    planDigest: "0".repeat(64),
    ...more,
  };
}

/** What became of one user whose job title was changed. */
export function promoted(name: string, more: Partial<Outcome> = {}): Outcome {
  return {
    kind: "update",
    userPrincipalName: `${name}@contoso.com`,
    displayName: name,
    id: idOf(name),
    status: "applied",
    done: ["jobTitle"],
    writes: [
      {
        at: "2026-11-02T08:00:01Z",
        requestId: `request-${name}`,
        clientRequestId: `client-${name}`,
        fields: [{ field: "jobTitle", from: "Engineer", to: "Lead" }],
      },
    ],
    ...more,
  };
}

/** An object id that tells one name from another. */
export function idOf(name: string): string {
  const digits = Buffer.from(name).toString("hex");
  return `a0000000-0000-4000-8000-${digits.padStart(12, "0").slice(-12)}`;
}

export function endOf(outcomes: readonly Outcome[], more: Partial<RunEnd> = {}): RunEnd {
  return {
    finishedAt: "2026-11-02T08:01:00Z",
    complete: true,
    totals: countOutcomes(outcomes),
    receipt: "f".repeat(64),
    ...more,
  };
}

/** A run as a whole: that it began, and what it did. */
export async function keepRun(
  keeper: Keeper,
  header: RecordHeader,
  outcomes: readonly Outcome[],
): Promise<Entry> {
  await appendBegun(keeper, header);
  return appendEnded(keeper, header, { end: endOf(outcomes), outcomes });
}
