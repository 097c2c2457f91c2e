/** What is done for each item, in two parts, by several at once. */
export interface TwoParts<Item> {
  /** How many may be under way; asked again whenever one has ended. */
  readonly limit: () => number;
  readonly first: (item: Item) => Promise<void>;
  readonly second: (item: Item) => Promise<void>;
  /** Items whose first part must be over before the second part of this one. */
  readonly needs: (item: Item) => readonly Item[];
}

/**
 * Does both parts of every item, whatever is ready, first parts before second ones: so what a second part needs has had
 * the longest time to spread, and nobody waits for those that have nothing to do with them. After a failure nothing
 * more is begun, and it is thrown once what is under way has ended.
 */
export function inTwoParts<Item>(
  items: readonly Item[],
  { limit, first, second, needs }: TwoParts<Item>,
): Promise<void> {
  const open = new Set(items);
  const dependants = new Map<Item, Item[]>();
  const missing = new Map<Item, number>();
  for (const item of items) {
    const awaited = [...new Set([item, ...needs(item)])].filter((other) => open.has(other));
    missing.set(item, awaited.length);
    for (const other of awaited) {
      const list = dependants.get(other);
      if (list) list.push(item);
      else dependants.set(other, [item]);
    }
  }
  const ready: Item[] = [];
  const release = (item: Item): void => {
    for (const dependant of dependants.get(item) ?? []) {
      const left = (missing.get(dependant) ?? 0) - 1;
      missing.set(dependant, left);
      if (left === 0) ready.push(dependant);
    }
  };
  const nextWork = workOf(items, ready, {
    first: (item) => first(item).then(() => release(item)),
    second,
  });
  let underWay = 0;
  const failures: unknown[] = [];
  return new Promise((resolve, reject) => {
    const finish = async (work: Promise<void>): Promise<void> => {
      await work.catch((reason: unknown) => failures.push(reason));
      underWay -= 1;
      goOn();
    };
    const goOn = (): void => {
      while (failures.length === 0 && underWay < limit()) {
        const work = nextWork();
        if (!work) break;
        underWay += 1;
        void finish(work);
      }
      if (underWay > 0) return;
      if (failures.length > 0) reject(failures[0]);
      else resolve();
    };
    goOn();
  });
}

/** Begins the next first part, or, when all have begun, the next second part that is ready; undefined: none is. */
function workOf<Item>(
  items: readonly Item[],
  ready: readonly Item[],
  { first, second }: Pick<TwoParts<Item>, "first" | "second">,
): () => Promise<void> | undefined {
  const begun = { firsts: 0, seconds: 0 };
  return () => {
    const item = items[begun.firsts];
    if (item !== undefined) {
      begun.firsts += 1;
      return first(item);
    }
    const following = ready[begun.seconds];
    if (following === undefined) return undefined;
    begun.seconds += 1;
    return second(following);
  };
}
