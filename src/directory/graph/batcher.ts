import { NoAnswer } from "../noAnswer.ts";
import { memberOf, type Answer } from "./answer.ts";
import type { Connection } from "./connection.ts";
import { withoutPasswords } from "./password.ts";
import { isUnavailable } from "./retry.ts";

/** One request inside a `$batch`. */
export interface BatchItem {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Path and query below the root, encoded. */
  readonly path: string;
  /** Made anew each time the item is sent. */
  readonly body?: () => unknown;
  /** What it writes to. The order inside a batch is open, so two writes to one object never share one. */
  readonly object?: string;
}

/** An answer to an item; `whole` when the batch itself was refused, so that it concerns every item. */
export interface ItemAnswer extends Answer {
  readonly whole: boolean;
}

/** Graph's limit. */
const ITEMS = 20;
/** At 300 ms latency, six to eight at a time reach Graph's quota of 20 writes a second many times over. */
const BATCHES_AT_ONCE = 6;

interface Waiting {
  readonly item: BatchItem;
  readonly resolve: (answer: ItemAnswer) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Packs items that are asked for at the same time into `POST /$batch`.
 *
 * @see https://learn.microsoft.com/graph/json-batching
 */
export class Batcher {
  /** Batches sent so far. */
  batches = 0;
  readonly #connection: Connection;
  #waiting: Waiting[] = [];
  readonly #objectsUnderWay = new Set<string>();
  #underWay = 0;
  #scheduled = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Sends one item, once. Rejects with NoAnswer when nobody knows what became of it. */
  send(item: BatchItem): Promise<ItemAnswer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (this.#waiting.length >= ITEMS) this.#flush();
      else this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    while (this.#underWay < BATCHES_AT_ONCE) {
      const batch = this.#takeBatch();
      if (batch.length === 0) return;
      this.#underWay += 1;
      void this.#post(batch).finally(() => {
        this.#underWay -= 1;
        for (const { item } of batch)
          if (item.object !== undefined) this.#objectsUnderWay.delete(item.object);
        this.#schedule();
      });
    }
  }

  #takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    this.#waiting = this.#waiting.filter((waiting) => {
      const { object } = waiting.item;
      if (batch.length === ITEMS) return true;
      if (object !== undefined && this.#objectsUnderWay.has(object)) return true;
      if (object !== undefined) this.#objectsUnderWay.add(object);
      batch.push(waiting);
      return false;
    });
    return batch;
  }

  async #post(batch: readonly Waiting[]): Promise<void> {
    this.batches += 1;
    try {
      const requests = batch.map(({ item }, index) => toWire(item, index));
      const answer = withoutPasswords(
        await this.#connection.send({
          path: "/$batch",
          body: { requests },
          // What may be sent again is decided item by item.
          repeatable: false,
        }),
        requests,
      );
      const items = itemAnswers(answer);
      for (const [index, { resolve, reject }] of batch.entries()) {
        const own = items === "refused" ? { ...answer, whole: true } : items.get(idOf(index));
        if (own) resolve(own);
        else reject(new NoAnswer("The answer to a batch left out one of its requests", true));
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}

function toWire({ method, path, body }: BatchItem, index: number): Record<string, unknown> {
  return {
    id: idOf(index),
    method,
    url: path,
    ...(body && { headers: { "Content-Type": "application/json" }, body: body() }),
  };
}

function idOf(index: number): string {
  return String(index + 1);
}

/**
 * Answers by item id, in whatever order they came; or that the batch was refused, with nothing in it carried out.
 * Graph answers 200 when items failed; older documents say 424.
 */
function itemAnswers(answer: Answer): Map<string, ItemAnswer> | "refused" {
  const responses = memberOf(answer.body, "responses");
  if (Array.isArray(responses))
    return new Map(responses.flatMap((response: unknown) => itemAnswer(response)));
  if (answer.status >= 400 && !isUnavailable(answer)) return "refused";
  throw new NoAnswer(`A batch was answered with ${answer.status}, without its responses`, true);
}

function itemAnswer(response: unknown): [string, ItemAnswer][] {
  const status = memberOf(response, "status");
  if (typeof status !== "number") return [];
  const headers = Object.entries(memberOf(response, "headers") ?? {});
  return [
    [
      String(memberOf(response, "id")),
      {
        status,
        headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), String(value)])),
        body: memberOf(response, "body"),
        whole: false,
      },
    ],
  ];
}
