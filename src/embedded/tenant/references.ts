import type { StoredReference } from "./tenant.ts";

/** A reference with its place among those of its group: new ones come last, and none moves when another goes. */
export interface Placed {
  readonly reference: StoredReference;
  readonly place: number;
}

/** What one group refers to in one way, with indexes that make every answer cheap. */
export class References {
  /** The tenant's own list. */
  readonly #list: StoredReference[];
  readonly #places: number[];
  readonly #placeById = new Map<string, number>();
  /** Removed ones that some view may still show. */
  readonly #removed = new Map<string, Placed>();
  #joined = 0;

  constructor(list: StoredReference[]) {
    this.#list = list;
    this.#places = list.map((reference) => {
      this.#joined += 1;
      this.#placeById.set(keyOf(reference), this.#joined);
      return this.#joined;
    });
  }

  get size(): number {
    return this.#list.length;
  }

  get all(): readonly StoredReference[] {
    return this.#list;
  }

  has(id: string): boolean {
    return this.#placeById.has(id.toLowerCase());
  }

  get(id: string): StoredReference | undefined {
    const place = this.#placeById.get(id.toLowerCase());
    return place === undefined ? undefined : this.#list[this.#after(place - 1)];
  }

  add(reference: StoredReference): void {
    const key = keyOf(reference);
    if (this.#placeById.has(key)) return;
    this.#joined += 1;
    this.#list.push(reference);
    this.#places.push(this.#joined);
    this.#placeById.set(key, this.#joined);
    this.#removed.delete(key);
  }

  /** @param isRemembered whether some view may still show it */
  remove(id: string, isRemembered: boolean): void {
    const key = id.toLowerCase();
    const place = this.#placeById.get(key);
    if (place === undefined) return;
    const at = this.#after(place - 1);
    const [reference] = this.#list.splice(at, 1);
    this.#places.splice(at, 1);
    this.#placeById.delete(key);
    if (isRemembered && reference !== undefined) this.#removed.set(key, { reference, place });
  }

  /** Those after a place, in their order; with those that were removed, where they stood. */
  *after(place: number): Generator<Placed> {
    const removed = [...this.#removed.values()]
      .filter((each) => each.place > place)
      .toSorted((a, b) => a.place - b.place);
    for (let at = this.#after(place); at < this.#list.length; at += 1) {
      const [reference, own] = [this.#list[at], this.#places[at]];
      if (reference === undefined || own === undefined) return;
      while (removed[0] && removed[0].place < own) yield* removed.splice(0, 1);
      yield { reference, place: own };
    }
    yield* removed;
  }

  forgetRemoved(id: string): void {
    this.#removed.delete(id.toLowerCase());
  }

  /** The index of the first one after a place. */
  #after(place: number): number {
    let low = 0;
    for (let high = this.#places.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? Infinity) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function idOf(reference: StoredReference): string {
  return typeof reference === "string" ? reference : reference.id;
}

function keyOf(reference: StoredReference): string {
  return idOf(reference).toLowerCase();
}
