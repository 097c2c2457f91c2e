import { subscribe } from "node:diagnostics_channel";
import type { Clock } from "../src/model/clock.ts";

// Time stands still while a request is on its way: else a slow machine would look like a slow directory.
const underWay = new Set<unknown>();
subscribe("undici:request:create", (message) => underWay.add(requestOf(message)));
for (const end of ["undici:request:trailers", "undici:request:error"])
  subscribe(end, (message) => underWay.delete(requestOf(message)));

function requestOf(message: unknown): unknown {
  return (message as { request: unknown }).request;
}

/**
 * A clock whose sleeps take no time: once nothing is under way any more, it jumps to the earliest sleeper.
 * Sleeps that run side by side end side by side, so waiting costs what it would cost in life.
 */
export class VirtualClock implements Clock {
  #now: number;
  #sleepers: { wakeAt: number; wake: () => void }[] = [];
  #pumping = false;

  constructor(start = "2026-11-02T08:00:00Z") {
    this.#now = Date.parse(start);
  }

  now(): Date {
    return new Date(this.#now);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    this.#wake();
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason as Error);
      const sleeper = { wakeAt: this.#now + milliseconds, wake: resolve };
      this.#sleepers.push(sleeper);
      signal?.addEventListener("abort", () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal.reason as Error);
      });
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#pumping) return;
    this.#pumping = true;
    setTimeout(() => {
      this.#pumping = false;
      if (underWay.size > 0) return this.#pump();
      const next = Math.min(...this.#sleepers.map((sleeper) => sleeper.wakeAt));
      if (next === Infinity) return;
      this.#now = Math.max(this.#now, next);
      this.#wake();
      if (this.#sleepers.length > 0) this.#pump();
    }, 2);
  }

  #wake(): void {
    const due = this.#sleepers.filter((sleeper) => sleeper.wakeAt <= this.#now);
    this.#sleepers = this.#sleepers.filter((sleeper) => sleeper.wakeAt > this.#now);
    for (const sleeper of due) sleeper.wake();
  }
}
