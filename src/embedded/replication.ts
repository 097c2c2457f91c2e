import type { Clock } from "../model/clock.ts";
import { seededShare } from "./random.ts";
import type { StoredUser } from "./tenant.ts";

/** How long, at most, a write stays invisible; each object's own time is drawn from the seed. */
export interface LagOptions {
  readonly seed: number;
  readonly readMilliseconds: number;
  readonly listMilliseconds: number;
  readonly referenceMilliseconds: number;
}

/** `read`: one object by key. `list`: listings and filters. `reference`: being pointed at by another object. */
export type View = "read" | "list" | "reference";

/**
 * What each view shows of an object that was written a moment ago: nothing of a new one, old values of a changed one.
 *
 * @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
 */
export class Replication {
  readonly #clock: Clock;
  readonly #lag: LagOptions | undefined;
  readonly #pasts = new Map<string, Past[]>();

  constructor(clock: Clock, lag: LagOptions | undefined) {
    this.#clock = clock;
    this.#lag = lag;
  }

  created(user: StoredUser): void {
    this.#remember(user.id, undefined);
  }

  /** Called before a user changes. */
  changing(user: StoredUser): void {
    this.#remember(user.id, this.#lag && { ...user });
  }

  /** The user as this view shows it; undefined while it does not show it at all. */
  seen(user: StoredUser, view: View): StoredUser | undefined {
    const pasts = this.#pasts.get(user.id);
    if (!pasts) return user;
    const now = this.#clock.now().getTime();
    // A view that has not caught up with a change shows what was before the earliest such change.
    const stale = pasts.find((past) => past.writtenAt + this.#delay(user.id, past, view) > now);
    if (!stale) {
      this.#forget(user.id, pasts, now);
      return user;
    }
    return view === "reference" && stale.before !== undefined ? user : stale.before;
  }

  #remember(id: string, before: StoredUser | undefined): void {
    if (!this.#lag) return;
    const pasts = this.#pasts.get(id) ?? [];
    pasts.push({ writtenAt: this.#clock.now().getTime(), before, number: pasts.length });
    this.#pasts.set(id, pasts);
  }

  #delay(id: string, past: Past, view: View): number {
    if (!this.#lag) return 0;
    const most = this.#lag[`${view}Milliseconds`];
    return most * seededShare(this.#lag.seed, `${view} ${past.number} ${id}`);
  }

  #forget(id: string, pasts: readonly Past[], now: number): void {
    const views: View[] = ["read", "list", "reference"];
    if (
      pasts.every((past) =>
        views.every((view) => past.writtenAt + this.#delay(id, past, view) <= now),
      )
    )
      this.#pasts.delete(id);
  }
}

interface Past {
  readonly writtenAt: number;
  readonly before: StoredUser | undefined;
  readonly number: number;
}
