import { badQuery, type GraphRefusal } from "./graphError.ts";

/** What stands in a batch. */
export interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

export interface ItemAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const MOST_ITEMS = 20;

/**
 * Answers the items of a batch: each by itself, in an order that promises nothing.
 *
 * @param answer carries out one item and never throws
 * @throws GraphRefusal when the batch as a whole is malformed
 * @see https://learn.microsoft.com/graph/json-batching
 */
export function answerBatch(
  body: unknown,
  answer: (item: BatchItem) => ItemAnswer,
  random: () => number,
): { responses: ItemAnswer[] } {
  const items = itemsOf(body);
  const answers = new Map<string, ItemAnswer>();
  for (const item of items) {
    const failed = item.dependsOn?.some(
      (id) => (answers.get(id.toLowerCase())?.status ?? 424) >= 400,
    );
    answers.set(item.id.toLowerCase(), failed ? dependencyFailed(item) : answer(item));
  }
  return { responses: shuffled([...answers.values()], random) };
}

/** How many requests the body of a request brings; one where it is no batch. */
export function itemsIn(text: string): number {
  try {
    const { requests } = JSON.parse(text) as { readonly requests?: unknown };
    return Array.isArray(requests) ? requests.length : 1;
  } catch {
    return 1;
  }
}

function itemsOf(body: unknown): BatchItem[] {
  const requests = (body as { requests?: unknown } | null | undefined)?.requests;
  if (!Array.isArray(requests) || requests.length === 0) throw badPayload();
  if (requests.length > MOST_ITEMS)
    throw badQuery(`Number of batch request steps exceeds the maximum value of ${MOST_ITEMS}.`);
  const items = requests.map(itemOf);
  const seen = new Set<string>();
  for (const { id, dependsOn = [] } of items) {
    if (seen.has(id.toLowerCase())) throw badQuery(`Request Id ${id} has to be unique in a batch.`);
    if (dependsOn.some((other) => !seen.has(other.toLowerCase())))
      throw badQuery(`Invalid dependency for request Id ${id}.`);
    seen.add(id.toLowerCase());
  }
  assertSequentialOrParallel(items);
  return items;
}

function itemOf(given: unknown): BatchItem {
  if (!isObject(given)) throw badPayload();
  const { method, url, headers, body, dependsOn } = given;
  const id = idOf(given["id"]);
  if (typeof method !== "string" || typeof url !== "string") throw badPayload();
  if (!(headers === undefined || headers === null || isObject(headers))) throw badPayload();
  if (!(dependsOn === undefined || dependsOn === null || Array.isArray(dependsOn)))
    throw badPayload();
  if (/^\/?\$batch/i.test(url)) throw badQuery("Nested batch requests are not supported.");
  const texts = Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  const isTyped = (texts["content-type"] ?? "") !== "";
  const isWrite = /^(?:POST|PUT|PATCH)$/i.test(method);
  // Others have met it at actions without a body.
  if (!isTyped && (isWrite || body !== undefined)) throw withoutBody(id);
  return {
    id,
    method,
    url,
    headers: texts,
    ...(body !== undefined && { body }),
    ...(Array.isArray(dependsOn) && { dependsOn: (dependsOn as unknown[]).map(idOf) }),
  };
}

/** That numbers are taken is unverified: a client of Microsoft's community numbers so. */
function idOf(id: unknown): string {
  if (typeof id === "number" && Number.isInteger(id)) return String(id);
  if (typeof id !== "string" || id === "") throw badPayload();
  return id;
}

/** Either nothing depends on anything, or each request on the one before it, or all on the first one. */
function assertSequentialOrParallel(items: readonly BatchItem[]): void {
  const [first, ...others] = items;
  const dependOn = (item: BatchItem, other: BatchItem | undefined): boolean =>
    (item.dependsOn ?? []).some((id) => id.toLowerCase() === other?.id.toLowerCase());
  const isParallel = items.every(({ dependsOn = [] }) => dependsOn.length === 0);
  const isChain = others.every((item, index) => dependOn(item, items[index]));
  const isStar = others.every((item) => dependOn(item, first));
  if (!isParallel && !isChain && !isStar)
    throw badQuery("Batch should be either fully sequential or fully parallel.");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function badPayload(): GraphRefusal {
  return badQuery("Invalid batch payload format.");
}

function withoutBody(id: string): GraphRefusal {
  return badQuery(`Write request id : ${id} does not contain Content-Type header or body.`);
}

function dependencyFailed(item: BatchItem): ItemAnswer {
  return {
    id: item.id,
    status: 424,
    headers: { "Content-Type": "application/json" },
    body: {
      error: {
        code: "FailedDependency",
        message: "A request that this one depends on has failed.",
      },
    },
  };
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
