import { BATCH_SIZE } from "../../../model/directory/quota.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { memberOf, type Answer } from "./answer.ts";
import type { BatchItem, ItemAnswer } from "./batchItem.ts";
import type { Connection } from "./connection.ts";
import { sumOf, untold } from "./cost.ts";
import type { Landing } from "./concurrencyLimit.ts";
import { Lane, type Waiting } from "./lane.ts";
import type { Admission } from "./pacer.ts";
import { withoutPasswords } from "../writing/password.ts";
import { isThrottled, isUnavailable } from "./retry.ts";

/** Why a write is not sent any more. */
export class WritesEnded extends Error {}

/**
 * Packs items that wait into `POST /$batch`, as soon as the pacer lets them go. Writes and reads travel apart, so that
 * a spent quota of writes holds back no reads.
 *
 * @see https://learn.microsoft.com/graph/json-batching
 */
export class Batcher {
  /** Batches sent so far. */
  batches = 0;
  readonly #connection: Connection;
  readonly #lanes: { readonly reads: Lane; readonly writes: Lane };
  #writesEnd: WritesEnded | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
    const lane = (): Lane => new Lane((open) => this.#sendNext(open));
    this.#lanes = { reads: lane(), writes: lane() };
  }

  /** How many writes keep it busy: as many as may be under way, and one batch that waits. */
  get writesAtOnce(): number {
    return (this.#lanes.writes.limit + 1) * BATCH_SIZE;
  }

  /**
   * Sends one item, once. Rejects with NoAnswer when nobody knows what became of it.
   *
   * @param onSent called as it goes out, with the moment in milliseconds of the clock; never for what was withdrawn
   */
  send(item: BatchItem, onSent?: (at: number) => void): Promise<ItemAnswer> {
    return new Promise((resolve, reject) => {
      if (item.method !== "GET" && this.#writesEnd) return reject(this.#writesEnd);
      this.#lanes[item.method === "GET" ? "reads" : "writes"].add({
        item,
        resolve,
        reject,
        ...(onSent && { onSent }),
      });
    });
  }

  /** Sends no further write: those that wait, and those to come, reject with the reason. */
  endWrites(reason: string): void {
    this.#writesEnd ??= new WritesEnded(reason);
    this.#lanes.writes.reject(this.#writesEnd);
    this.#connection.pacer.review();
  }

  /** Waits for leave, and for nothing else; what is sent then ends by itself. */
  async #sendNext(lane: Lane): Promise<void> {
    const { pacer } = this.#connection;
    let items = 0;
    const admission = await pacer
      .admit(() => {
        const next = lane.next(BATCH_SIZE);
        items = next.length;
        return items === 0 ? undefined : sumOf(next.map(({ item }) => pacer.costs.of(item)));
      })
      .catch((error: unknown) => {
        lane.reject(error);
        return undefined;
      });
    if (!admission) return;
    const taken = lane.take(items, this.#now());
    void this.#post(taken.batch, admission).then((landing) =>
      lane.ended(taken, landing, this.#now()),
    );
  }

  #now(): number {
    return this.#connection.clock.now().getTime();
  }

  /** Never rejects: those who wait hear what became of theirs. */
  async #post(batch: readonly Waiting[], admission: Admission): Promise<Landing> {
    const { costs } = this.#connection.pacer;
    this.batches += 1;
    let told = untold(sumOf(batch.map(({ item }) => costs.of(item))));
    try {
      const requests = batch.map(({ item }, index) => toWire(item, index));
      for (const { onSent } of batch) onSent?.(admission.at);
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
      const answers = batch.map((_, index) =>
        items === "refused" ? { ...answer, whole: true } : items.get(idOf(index)),
      );
      const each = batch.map(({ item }, index) => costs.told(item, answers[index]));
      told = {
        cost: sumOf(each.map(({ cost }) => cost)),
        accepted: sumOf(each.map(({ accepted }) => accepted)),
      };
      for (const [index, { resolve, reject }] of batch.entries()) {
        const own = answers[index];
        if (own) resolve(own);
        else reject(new NoAnswer("The answer to a batch left out one of its requests", true));
      }
      return isStrained(answers) ? "strained" : "well";
    } catch (error) {
      for (const { reject } of batch) reject(error);
      return "strained";
    } finally {
      admission.answered(told);
    }
  }
}

/** One item that is unavailable may be so for a reason of its own. */
function isStrained(answers: readonly (ItemAnswer | undefined)[]): boolean {
  const unavailable = answers.filter((own) => !own || isUnavailable(own)).length;
  return unavailable * 2 > answers.length || answers.some((own) => own && isThrottled(own));
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
    return new Map(responses.flatMap((response: unknown) => itemAnswer(response, answer)));
  if (answer.status >= 400 && !isUnavailable(answer)) return "refused";
  throw new NoAnswer(`A batch was answered with ${answer.status}, without its responses`, true);
}

// An item seldom has names of its own; then the batch's lead to it.
const NAMES_OF_REQUESTS = ["request-id", "client-request-id"];

function itemAnswer(response: unknown, batch: Answer): [string, ItemAnswer][] {
  const status = memberOf(response, "status");
  if (typeof status !== "number") return [];
  const headers = [
    ...NAMES_OF_REQUESTS.map((name) => [name, batch.headers.get(name) ?? ""] as const),
    ...Object.entries(memberOf(response, "headers") ?? {}),
  ];
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
