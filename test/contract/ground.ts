import type { Clock } from "../../src/model/clock.ts";
import type { Send } from "./graph.ts";

/** Where a run makes its accounts. */
export interface Ground {
  readonly root: string;
  readonly domain: string;
  readonly prefix: string;
  readonly send: Send;
  /** How long to wait until what was written can be read, for one step. */
  readonly patienceSeconds: number;
  readonly sleep: Clock["sleep"];
  readonly stopping: AbortSignal;
}
