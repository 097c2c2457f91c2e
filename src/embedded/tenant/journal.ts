/** That a user changed. */
export interface Change {
  readonly id: string;
  /** Where it stands among the others. */
  readonly place: number;
  /** What changed; undefined for all of it, as when a user came or went. */
  readonly names: ReadonlySet<string> | undefined;
}

/** What changed of which user and when, for delta. Changes are counted from 1 since the directory was started. */
export class Journal {
  #count = 0;
  readonly #whole = new Map<string, number>();
  readonly #properties = new Map<string, Map<string, number>>();
  readonly #managers = new Map<string, { readonly id: string; readonly at: number }[]>();
  readonly #moments: { readonly count: number; readonly moment: number }[] = [];
  #settled = 0;

  get count(): number {
    return this.#count;
  }

  /** A user came, went, or came back. */
  wholeChanged(id: string, moment: number): void {
    this.#whole.delete(id);
    this.#whole.set(id, this.#next(moment));
    this.#properties.delete(id);
  }

  propertiesChanged(id: string, names: readonly string[], moment: number): void {
    const count = this.#next(moment);
    const known = this.#properties.get(id) ?? new Map<string, number>();
    for (const name of names) known.set(name, count);
    // In the order of the last change.
    this.#properties.delete(id);
    this.#properties.set(id, known);
  }

  /** Called besides `propertiesChanged`, right after it. */
  managerLost(id: string, manager: string): void {
    const lost = this.#managers.get(id) ?? [];
    lost.push({ id: manager, at: this.#count });
    this.#managers.set(id, lost);
  }

  /** The last change that was made no later than at a moment, with all before it. */
  countAt(moment: number): number {
    for (
      let next = this.#moments[this.#settled];
      next && next.moment <= moment;
      next = this.#moments[this.#settled]
    )
      this.#settled += 1;
    return this.#moments[this.#settled - 1]?.count ?? 0;
  }

  /**
   * Who changed after one count and up to another, in an order in which later changes move nobody to before a place that
   * was passed already.
   */
  changesBetween(since: number, until: number): Change[] {
    const within = (count: number): boolean => count > since && count <= until;
    const found = new Map<string, Change>();
    for (const [id, counts] of this.#properties) {
      const changed = [...counts].filter(([, count]) => within(count));
      if (changed.length === 0) continue;
      const place = Math.min(...changed.map(([, count]) => count));
      found.set(id, { id, place, names: new Set(changed.map(([name]) => name)) });
    }
    for (const [id, place] of this.#whole)
      if (within(place)) found.set(id, { id, place, names: undefined });
    return [...found.values()].toSorted((a, b) => a.place - b.place);
  }

  managersLostBetween(id: string, since: number, until: number): string[] {
    const lost = (this.#managers.get(id) ?? []).filter(({ at }) => at > since && at <= until);
    return [...new Set(lost.map((each) => each.id))];
  }

  #next(moment: number): number {
    this.#count += 1;
    this.#moments.push({ count: this.#count, moment });
    return this.#count;
  }
}
