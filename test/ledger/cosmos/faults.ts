import { seededRandom } from "../../../src/embedded/random.ts";
import type { CosmosFault } from "./service.ts";

const FAULTS: readonly ((random: () => number) => CosmosFault)[] = [
  (random) => ({ status: 429, retryAfterMs: Math.floor(random() * 3000) }),
  () => ({ status: 429 }),
  () => ({ status: 449 }),
  () => ({ status: 503 }),
  () => ({ status: 500 }),
  () => ({ status: 410 }),
  () => ({ status: 408 }),
  () => ({ status: 404, substatus: 1002 }),
  () => "cut before",
  () => "cut after",
  () => "cut after",
];

/** Strikes a third of the requests, as a seed decides. */
export function seededFaults(seed: number): () => CosmosFault | undefined {
  const random = seededRandom(seed);
  return () =>
    random() < 1 / 3 ? FAULTS[Math.floor(random() * FAULTS.length)]?.(random) : undefined;
}
