import type { Clock } from "../../model/clock.ts";
import { idOf, References, type Placed } from "./references.ts";
import { Replication, type LagOptions, type Replicas, type View } from "./replication.ts";
import type { StoredGroup, StoredReference } from "./tenant.ts";

export const RELATIONS = ["members", "owners"] as const;
export type Relation = (typeof RELATIONS)[number];

/**
 * Who is in which group. Each single reference lags on its own, as a view of a large group shows parts of a change.
 */
export class Memberships {
  readonly #references = new Map<string, Readonly<Record<Relation, References>>>();
  /** By the id of what is referred to: the ids of the groups that refer to it, or did a moment ago. */
  readonly #holders = {
    members: new Map<string, Set<string>>(),
    owners: new Map<string, Set<string>>(),
  };
  readonly #replication: Replication<{ readonly id: string }>;

  constructor(clock: Clock, lag: LagOptions | undefined, replicas: Replicas) {
    this.#replication = new Replication(clock, lag, replicas);
  }

  /** Takes note of a group and of what it refers to. */
  join({ id, members, owners }: StoredGroup): void {
    const all = { members: new References(members), owners: new References(owners) };
    this.#references.set(id.toLowerCase(), all);
    for (const relation of RELATIONS)
      for (const reference of all[relation].all) this.#hold(relation, idOf(reference), id);
  }

  /** Called for a group that is gone for good. */
  leave({ id }: StoredGroup): void {
    for (const relation of RELATIONS)
      for (const reference of this.of(id, relation).all)
        this.#holders[relation].get(idOf(reference).toLowerCase())?.delete(id);
    this.#references.delete(id.toLowerCase());
    this.forget(id);
  }

  /** Called for what is gone for good: no group refers to it any more. */
  forget(id: string): void {
    for (const relation of RELATIONS) {
      for (const group of this.#holders[relation].get(id.toLowerCase()) ?? []) {
        this.of(group, relation).remove(id, false);
        this.of(group, relation).forgetRemoved(id);
      }
      this.#holders[relation].delete(id.toLowerCase());
    }
  }

  of(group: string, relation: Relation): References {
    const all = this.#references.get(group.toLowerCase());
    return all ? all[relation] : new References([]);
  }

  add(group: string, relation: Relation, reference: StoredReference): void {
    const id = idOf(reference);
    this.of(group, relation).add(reference);
    this.#hold(relation, id, group);
    this.#replication.created({ id: edge(group, relation, id) });
  }

  remove(group: string, relation: Relation, id: string): void {
    const key = edge(group, relation, id);
    this.#replication.changing({ id: key });
    const isRemembered = this.#replication.isCatchingUp(key);
    this.of(group, relation).remove(id, isRemembered);
    if (!isRemembered) this.#holders[relation].get(id.toLowerCase())?.delete(group);
  }

  /** Whether a view has not caught up with a change of one reference. */
  isCatchingUp(group: string, relation: Relation, id: string): boolean {
    return this.#replication.isCatchingUp(edge(group, relation, id));
  }

  /** What a group refers to as a view shows it, from after a place on. */
  *shown(group: string, relation: Relation, view: View, place = 0): Generator<Placed> {
    for (const placed of this.of(group, relation).after(place))
      if (this.isShown(group, relation, idOf(placed.reference), view)) yield placed;
  }

  isShown(group: string, relation: Relation, id: string, view: View): boolean {
    const key = edge(group, relation, id);
    if (this.of(group, relation).has(id))
      return this.#replication.seen({ id: key }, view) !== undefined;
    return this.#replication.seenDeleted(key, view) !== undefined;
  }

  /** The ids of the groups that refer to something, as a view shows it or as it is. */
  holders(id: string, relation: Relation, view: View | "truth"): string[] {
    const all = [...(this.#holders[relation].get(id.toLowerCase()) ?? [])];
    return all.filter((group) =>
      view === "truth" ? this.of(group, relation).has(id) : this.isShown(group, relation, id, view),
    );
  }

  #hold(relation: Relation, id: string, group: string): void {
    const key = id.toLowerCase();
    const groups = this.#holders[relation].get(key) ?? new Set<string>();
    this.#holders[relation].set(key, groups.add(group));
  }
}

function edge(group: string, relation: Relation, id: string): string {
  return `${group.toLowerCase()} ${relation} ${id.toLowerCase()}`;
}
