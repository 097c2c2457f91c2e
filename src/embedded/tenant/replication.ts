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
  /** So many replicas answer requests in turn, each late by a time of its own, so that reads flap; 1 if absent. */
  readonly replicas?: number;
}

/** Which replica answers: the next one for each request. */
export class Replicas {
  readonly count: number;
  #turn = 0;
  #answering = 0;

  constructor(count = 1) {
    this.count = count;
  }

  /**
   * Begins another request: those of applications go round, and those with a person's session keep to one replica.
   *
   * @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
   */
  next(hasSession: boolean): void {
    if (!hasSession) this.#turn = (this.#turn + 1) % this.count;
    this.#answering = hasSession ? 0 : this.#turn;
  }

  /** Of the one that answers now; empty where there is only one. */
  get name(): string {
    return this.count === 1 ? "" : ` ${this.#answering}`;
  }
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
export class Replication<Item extends { readonly id: string } = StoredUser> {
  readonly #clock: Clock;
  readonly #lag: LagOptions | undefined;
  readonly #replicas: Replicas;
  readonly #pasts = new Map<string, Past<Item>[]>();

  constructor(clock: Clock, lag: LagOptions | undefined, replicas = new Replicas()) {
    this.#clock = clock;
    this.#lag = lag;
    this.#replicas = replicas;
  }

  /** Milliseconds after which every view shows a write. */
  get longest(): number {
    return this.#lag ? Math.max(...VIEWS.map((view) => this.#most(view))) : 0;
  }

  /** Called when an object has come, or has come back. */
  created(object: Item): void {
    this.#remember(object.id, undefined);
  }

  /** Called before an object changes or goes. */
  changing(object: Item): void {
    this.#remember(object.id, this.#lag && { ...object });
  }

  /** The object as this view shows it; undefined while it does not show it at all. */
  seen(object: Item, view: View): Item | undefined {
    const stale = this.#staleIn(object.id, view);
    if (!stale) return object;
    // What is already there can be pointed at and changed, whatever else is on its way.
    const isThere = (view === "reference" || view === "write") && stale.before !== undefined;
    return isThere ? object : stale.before;
  }

  /** An object that is deleted, as a view that does not know it yet shows it. */
  seenDeleted(id: string, view: View): Item | undefined {
    return this.#staleIn(id, view)?.before;
  }

  /** Whether some view has not caught up with an object. */
  isCatchingUp(id: string): boolean {
    return this.#pasts.has(id);
  }

  // A view that has not caught up with a change shows what was before the earliest such change.
  #staleIn(id: string, view: View): Past<Item> | undefined {
    const pasts = this.#pasts.get(id);
    if (!pasts) return undefined;
    const now = this.#clock.now().getTime();
    const stale = pasts.find((past) => past.writtenAt + this.#delay(id, past, view) > now);
    if (!stale && pasts.every((past) => past.writtenAt + this.longest <= now))
      this.#pasts.delete(id);
    return stale;
  }

  #remember(id: string, before: Item | undefined): void {
    if (!this.#lag) return;
    const pasts = this.#pasts.get(id) ?? [];
    pasts.push({ writtenAt: this.#clock.now().getTime(), before, number: pasts.length });
    this.#pasts.set(id, pasts);
  }

  #delay(id: string, past: Past<Item>, view: View): number {
    if (!this.#lag) return 0;
    if (view === "delta") return this.longest;
    const draw = `${view} ${past.number} ${id}${this.#replicas.name}`;
    return this.#most(view) * seededShare(this.#lag.seed, draw);
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

interface Past<Item> {
  readonly writtenAt: number;
  readonly before: Item | undefined;
  readonly number: number;
}
