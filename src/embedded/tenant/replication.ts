import type { Clock } from "../../model/clock.ts";
import { seededShare } from "../random.ts";
import type { StoredUser } from "./tenant.ts";

/** How long, at most, a write stays invisible; each object's own time is drawn from the seed. */
export interface LagOptions {
  readonly seed: number;
  readonly readMilliseconds: number;
  readonly listMilliseconds: number;
  readonly referenceMilliseconds: number;
  /** How long a PATCH of a new user may find nobody; not at all if absent. */
  readonly writeMilliseconds?: number;
  /** As long as lists if absent. */
  readonly advancedMilliseconds?: number;
}

/**
 * `read`: one object by key. `list`: listings and filters. `reference`: being pointed at by another object. `write`: being
 * changed. `advanced`: the index of advanced queries. `delta`: changes are told when every other view shows them.
 */
export type View = "read" | "list" | "reference" | "write" | "advanced" | "delta";

/**
 * What each view shows of an object that was written a moment ago: nothing of a new one, old values of a changed one, and
 * still all of a deleted one.
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

  /** Milliseconds after which every view shows a write. */
  get longest(): number {
    return this.#lag ? Math.max(...VIEWS.map((view) => this.#most(view))) : 0;
  }

  /** Called when a user has come, or has come back. */
  created(user: StoredUser): void {
    this.#remember(user.id, undefined);
  }

  /** Called before a user changes or goes. */
  changing(user: StoredUser): void {
    this.#remember(user.id, this.#lag && { ...user });
  }

  /** The user as this view shows it; undefined while it does not show it at all. */
  seen(user: StoredUser, view: View): StoredUser | undefined {
    const stale = this.#staleIn(user.id, view);
    if (!stale) return user;
    // What is already there can be pointed at and changed, whatever else is on its way.
    const isThere = (view === "reference" || view === "write") && stale.before !== undefined;
    return isThere ? user : stale.before;
  }

  /** A user that is deleted, as a view that does not know it yet shows it. */
  seenDeleted(id: string, view: View): StoredUser | undefined {
    return this.#staleIn(id, view)?.before;
  }

  /** Whether some view has not caught up with a user. */
  isCatchingUp(id: string): boolean {
    return this.#pasts.has(id);
  }

  // A view that has not caught up with a change shows what was before the earliest such change.
  #staleIn(id: string, view: View): Past | undefined {
    const pasts = this.#pasts.get(id);
    if (!pasts) return undefined;
    const now = this.#clock.now().getTime();
    const stale = pasts.find((past) => past.writtenAt + this.#delay(id, past, view) > now);
    if (!stale && pasts.every((past) => past.writtenAt + this.longest <= now))
      this.#pasts.delete(id);
    return stale;
  }

  #remember(id: string, before: StoredUser | undefined): void {
    if (!this.#lag) return;
    const pasts = this.#pasts.get(id) ?? [];
    pasts.push({ writtenAt: this.#clock.now().getTime(), before, number: pasts.length });
    this.#pasts.set(id, pasts);
  }

  #delay(id: string, past: Past, view: View): number {
    if (!this.#lag) return 0;
    if (view === "delta") return this.longest;
    return this.#most(view) * seededShare(this.#lag.seed, `${view} ${past.number} ${id}`);
  }

  #most(view: Exclude<View, "delta">): number {
    if (!this.#lag) return 0;
    switch (view) {
      case "read":
        return this.#lag.readMilliseconds;
      case "list":
        return this.#lag.listMilliseconds;
      case "reference":
        return this.#lag.referenceMilliseconds;
      case "write":
        return this.#lag.writeMilliseconds ?? 0;
      case "advanced":
        return this.#lag.advancedMilliseconds ?? this.#lag.listMilliseconds;
    }
  }
}

const VIEWS = ["read", "list", "reference", "write", "advanced"] as const;

interface Past {
  readonly writtenAt: number;
  readonly before: StoredUser | undefined;
  readonly number: number;
}
