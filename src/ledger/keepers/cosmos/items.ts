import { gunzipSync, gzipSync } from "node:zlib";
import { digestOfPart } from "../../digests.ts";
import { peopleIn } from "../../people.ts";
import type { Entry, Lease, Part } from "../../ports.ts";

/** The container of leases beside that of the ledger, so that a role can forbid to replace what the ledger holds. */
export function leasesBeside(container: string): string {
  return `${container}-leases`;
}

/** The path of the partition key, in both containers. */
export const PARTITION_KEY = "/pk";

/** What is kept is a member of its own, so that it comes back without what Cosmos DB adds, and needs no index. */
export type Kept<Value> =
  | { readonly content: Value }
  /** Base64 of gzip of JSON, of what would come near the limit. */
  | { readonly compressed: string };

export type EntryItem = Kept<Entry> & {
  readonly id: string;
  /** Tenant. */
  readonly pk: string;
  readonly tenant: string;
  readonly sequence: number;
};

export type PartItem = Kept<Part> & {
  readonly id: string;
  /** Tenant and run: `TENANT:RUN`. */
  readonly pk: string;
  readonly tenant: string;
  /** By which the parts about a person are found. */
  readonly people: readonly string[];
};

export interface LeaseItem {
  readonly id: string;
  /** Tenant. */
  readonly pk: string;
  readonly lease: Lease;
  /** Another one each time, by which a write is known whose answer was lost. */
  readonly write: string;
}

export const LEASE_ID = "lease";

/** Cosmos DB takes items of 2 MB; what is larger than half of that is compressed. */
const COMPRESSED_FROM_BYTES = 1_000_000;

export function entryItem(entry: Entry): EntryItem {
  return {
    id: entryId(entry.sequence),
    pk: entry.tenant,
    tenant: entry.tenant,
    sequence: entry.sequence,
    ...kept(entry),
  };
}

export function partItem(tenant: string, part: Part): PartItem {
  return {
    id: partId(digestOfPart(part)),
    pk: partitionOfParts(tenant, part.run),
    tenant,
    people: peopleIn(part),
    ...kept(part),
  };
}

export function entryId(sequence: number): string {
  return `entry-${String(sequence).padStart(8, "0")}`;
}

export function partId(digest: string): string {
  return `part-${digest}`;
}

/** The digest in the id of a part; undefined for any other id. */
export function digestIn(id: string): string | undefined {
  return /^part-(.+)$/.exec(id)?.[1];
}

export function partitionOfParts(tenant: string, run: string): string {
  return `${tenant}:${run}`;
}

function kept<Value>(content: Value): Kept<Value> {
  const text = JSON.stringify(content);
  return Buffer.byteLength(text) < COMPRESSED_FROM_BYTES
    ? { content }
    : { compressed: gzipSync(text).toString("base64") };
}

/** What an item holds; undefined where Rollcall cannot have written it. */
export function contentOf(item: Kept<unknown>): unknown {
  if ("content" in item) return item.content;
  try {
    return JSON.parse(gunzipSync(Buffer.from(item.compressed, "base64")).toString());
  } catch {
    return undefined;
  }
}
