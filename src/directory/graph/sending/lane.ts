import type { BatchItem, ItemAnswer } from "./batchItem.ts";
import { ConcurrencyLimit, type Flight, type Landing } from "./concurrencyLimit.ts";

/** An item on its way into a batch. */
export interface Waiting {
  readonly item: BatchItem;
  readonly resolve: (answer: ItemAnswer) => void;
  readonly reject: (reason: unknown) => void;
  readonly onSent?: (at: number) => void;
}

/** A batch that was taken out of a lane, to be sent. */
export interface Taken {
  readonly batch: readonly Waiting[];
  readonly flight: Flight;
}

/**
 * Items that wait, first come first served, and batches of them under way, as many as the service bears. Of several writes to one object the later
 * ones wait until the earlier one has ended.
 */
export class Lane {
  readonly #limit = new ConcurrencyLimit();
  readonly #sendNext: (lane: Lane) => Promise<void>;
  /** What may go out; whatever is before `#first` is gone. */
  #ready: Waiting[] = [];
  #first = 0;
  /** By object, what waits for an earlier write to it; an entry without anybody: a write is ready or under way. */
  readonly #heldBack = new Map<string, Waiting[]>();
  #underWay = 0;
  #isSending = false;

  /** @param sendNext takes the next batch once it may go, and does not wait for its answer */
  constructor(sendNext: (lane: Lane) => Promise<void>) {
    this.#sendNext = sendNext;
  }

  /** How many batches may be under way. */
  get limit(): number {
    return this.#limit.limit;
  }

  add(waiting: Waiting): void {
    const { object } = waiting.item;
    const others = object === undefined ? undefined : this.#heldBack.get(object);
    if (others) return void others.push(waiting);
    if (object !== undefined) this.#heldBack.set(object, []);
    this.#ready.push(waiting);
    void this.#send();
  }

  /** The first ones that may go, which stay. */
  next(most: number): readonly Waiting[] {
    return this.#ready.slice(this.#first, this.#first + most);
  }

  /** @param now in milliseconds of a clock */
  take(number: number, now: number): Taken {
    const batch = this.next(number);
    this.#first += batch.length;
    this.#underWay += 1;
    if (this.#first > 1000) {
      this.#ready = this.#ready.slice(this.#first);
      this.#first = 0;
    }
    return { batch, flight: this.#limit.begins(this.#underWay, now) };
  }

  /** A batch that was taken has ended. */
  ended({ batch, flight }: Taken, landing: Landing, now: number): void {
    this.#underWay -= 1;
    this.#limit.ended(flight, landing, now);
    for (const { item } of batch) {
      if (item.object === undefined) continue;
      const [next, ...others] = this.#heldBack.get(item.object) ?? [];
      if (next) {
        this.#heldBack.set(item.object, others);
        this.#ready.push(next);
      } else this.#heldBack.delete(item.object);
    }
    void this.#send();
  }

  /** Ends all who wait. */
  reject(reason: unknown): void {
    const ready = this.#ready.slice(this.#first);
    const heldBack = [...this.#heldBack.values()].flat();
    this.#ready = [];
    this.#first = 0;
    for (const object of this.#heldBack.keys()) this.#heldBack.set(object, []);
    for (const { item } of ready) if (item.object !== undefined) this.#heldBack.delete(item.object);
    for (const waiting of [...ready, ...heldBack]) waiting.reject(reason);
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    // What is asked for in the same turn travels together.
    await nextTurn();
    while (this.#first < this.#ready.length && this.#underWay < this.#limit.limit)
      await this.#sendNext(this);
    this.#isSending = false;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
