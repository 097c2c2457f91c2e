import type { Answer } from "./answer.ts";

/** One request inside a `$batch`. */
export interface BatchItem {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** Path and query below the root, encoded. */
  readonly path: string;
  /** Made anew each time the item is sent. */
  readonly body?: () => unknown;
  /** What it writes to. The order inside a batch is open, so two writes to one object never share one. */
  readonly object?: string;
  /** How many writes it counts as, where that is not one. */
  readonly writes?: number;
}

/** An answer to an item; `whole` when the batch itself was refused, so that it concerns every item. */
export interface ItemAnswer extends Answer {
  readonly whole: boolean;
}
