import { createHash } from "node:crypto";

/** An item as Cosmos DB keeps it, with what it adds. */
export interface StoredItem {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly _rid: string;
  readonly _etag: string;
  /** Seconds since 1970. */
  readonly _ts: number;
}

export interface StandInContainer {
  readonly id: string;
  /** One path: `/pk`. */
  readonly partitionKey: string;
  /** Seconds; -1: items live for ever unless they say otherwise. */
  readonly defaultTtl?: number;
  /** Paths, each a key of its own. */
  readonly uniqueKeys?: readonly string[];
}

/** Effective partition keys are below `FF`; how many physical partitions share them is up to the service. */
const RANGES = 3;
const BYTES = 2 * 1024 * 1024;

/** What became of a write. */
export type Written = { readonly status: 201 | 200; readonly item: StoredItem } | Refusal;

interface Refusal {
  readonly status: 400 | 404 | 409 | 412 | 413;
  readonly substatus?: number;
}

type Body = { readonly id: string } & Readonly<Record<string, unknown>>;

/** The items of one container, in partitions. */
export class ContainerStore {
  readonly definition: StandInContainer;
  readonly #now: () => Date;
  /** By place, the states of an item in order, each with the write that made it. */
  readonly #items = new Map<string, { readonly lsn: number; readonly item: StoredItem }[]>();
  #writes = 0;

  constructor(definition: StandInContainer, now: () => Date) {
    this.definition = definition;
    this.#now = now;
  }

  /** The number of the last write. */
  get lsn(): number {
    return this.#writes;
  }

  /** In the order in which they were written. @param lsn the last write that the replica has that is asked */
  all(lsn = this.#writes): StoredItem[] {
    return [...this.#items.values()].flatMap((states) => this.#at(states, lsn) ?? []);
  }

  read(partition: string, id: string, lsn = this.#writes): StoredItem | undefined {
    return this.#at(this.#items.get(placeOf(partition, id)) ?? [], lsn);
  }

  create(partition: string, text: string): Written {
    const body = this.#checked(partition, text);
    if (isRefusal(body)) return body;
    if (this.read(partition, body.id) || this.#isTaken(partition, body)) return { status: 409 };
    return { status: 201, item: this.#keep(partition, body) };
  }

  replace(partition: string, id: string, text: string, ifMatch: string | undefined): Written {
    const body = this.#checked(partition, text);
    if (isRefusal(body)) return body;
    const kept = this.read(partition, id);
    if (!kept) return { status: 404 };
    if (body.id !== id) return { status: 400 };
    if (ifMatch !== undefined && ifMatch !== "*" && ifMatch !== kept["_etag"])
      return { status: 412 };
    return { status: 200, item: this.#keep(partition, body) };
  }

  partitionOf(item: Readonly<Record<string, unknown>>): unknown {
    return item[this.definition.partitionKey.slice(1)];
  }

  #checked(partition: string, text: string): Body | Refusal {
    if (Buffer.byteLength(text) > BYTES) return { status: 413 };
    const body = JSON.parse(text) as Record<string, unknown>;
    const { id } = body;
    if (typeof id !== "string" || id === "" || /[/\\?#]/.test(id) || Buffer.byteLength(id) > 1023)
      return { status: 400 };
    if (this.partitionOf(body) !== partition) return { status: 400, substatus: 1001 };
    return { ...body, id };
  }

  // A member that is not there counts as one value, so that two items without it collide.
  #isTaken(partition: string, body: Readonly<Record<string, unknown>>): boolean {
    const others = this.all().filter((item) => this.partitionOf(item) === partition);
    return (this.definition.uniqueKeys ?? []).some((path) =>
      others.some((item) => item[path.slice(1)] === body[path.slice(1)]),
    );
  }

  #keep(partition: string, body: { readonly id: string }): StoredItem {
    const place = placeOf(partition, body.id);
    this.#writes += 1;
    const item = {
      ...body,
      _rid: createHash("md5").update(place).digest("base64").slice(0, 16),
      _self: `dbs/x/colls/y/docs/${this.#writes}/`,
      _etag: `"${this.#writes.toString(16).padStart(8, "0")}-0000-0d00-0000-000000000000"`,
      _attachments: "attachments/",
      _ts: Math.floor(this.#now().getTime() / 1000),
    };
    this.#items.set(place, [...(this.#items.get(place) ?? []), { lsn: this.#writes, item }]);
    return item;
  }

  #at(
    states: readonly { readonly lsn: number; readonly item: StoredItem }[],
    lsn: number,
  ): StoredItem | undefined {
    const item = states.findLast((state) => state.lsn <= lsn)?.item;
    return item && !this.#isExpired(item) ? item : undefined;
  }

  #isExpired(item: StoredItem): boolean {
    const { defaultTtl } = this.definition;
    if (defaultTtl === undefined) return false;
    const ttl = typeof item["ttl"] === "number" ? item["ttl"] : defaultTtl;
    return ttl >= 0 && item["_ts"] + ttl <= Math.floor(this.#now().getTime() / 1000);
  }
}

/** The physical partitions, each with its share of the effective partition keys. */
export const PARTITION_RANGES = Array.from({ length: RANGES }, (_, index) => ({
  id: String(index),
  minInclusive: index === 0 ? "" : boundary(index),
  maxExclusive: index === RANGES - 1 ? "FF" : boundary(index + 1),
}));

/** A hash in the place of the service's own. */
export function effectiveKeyOf(partition: unknown): string {
  const hash = createHash("sha256").update(String(partition)).digest("hex").toUpperCase();
  return `0${hash.slice(1, 32)}`;
}

export function isInRange(item: unknown, rangeId: string): boolean {
  const range = PARTITION_RANGES.find(({ id }) => id === rangeId);
  const key = effectiveKeyOf(item);
  return range !== undefined && key >= range.minInclusive && key < range.maxExclusive;
}

function boundary(index: number): string {
  return `0${Math.floor((16 * index) / RANGES)
    .toString(16)
    .toUpperCase()}`;
}

function isRefusal(checked: Body | Refusal): checked is Refusal {
  return !("id" in checked);
}

function placeOf(partition: string, id: string): string {
  return JSON.stringify([partition, id]);
}
