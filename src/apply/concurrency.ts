/**
 * Calls `work` for every item, at most `limit` at a time. After a failure nothing more is begun, and it is thrown once
 * what is under way has ended.
 */
export async function forEachConcurrently<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const failures: unknown[] = [];
  const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
    for (const item of queue) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  });
  await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
}
