import { badRequest, GraphRefusal } from "./graphError.ts";

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
  const requests = (body as { requests?: unknown } | null)?.requests;
  if (!Array.isArray(requests) || requests.length === 0)
    throw badRequest("Invalid batch payload format.");
  if (requests.length > MOST_ITEMS)
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${MOST_ITEMS}.`);
  const seen = new Set<string>();
  for (const item of requests as Partial<BatchItem>[]) {
    if (
      typeof item?.id !== "string" ||
      typeof item.method !== "string" ||
      typeof item.url !== "string"
    )
      throw badRequest("Invalid batch payload format.");
    if (seen.has(item.id.toLowerCase()))
      throw badRequest("Request Id has to be unique in a batch.");
    seen.add(item.id.toLowerCase());
    if (/^\/?\$batch/i.test(item.url)) throw badRequest("Nested batch requests are not supported.");
    const types = Object.entries(item.headers ?? {}).filter(
      ([name]) => name.toLowerCase() === "content-type",
    );
    if (item.body !== undefined && types.length === 0)
      throw new GraphRefusal(
        400,
        "BadRequest",
        `Write request id : ${item.id} does not contain Content-Type header or body.`,
      );
  }
  return requests as BatchItem[];
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
