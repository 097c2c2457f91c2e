import { expect, it } from "vitest";
import { forEachConcurrently } from "../../src/apply/concurrency.ts";

/** Works through items; what is listed fails. `most` were under way at once. */
async function worked(
  count: number,
  limit: number,
  fails: readonly number[] = [],
): Promise<{ begun: number[]; ended: number[]; most: number; failure: unknown }> {
  const [begun, ended]: [number[], number[]] = [[], []];
  let underWay = 0;
  let most = 0;
  const items = Array.from({ length: count }, (_, index) => index);
  const failure: unknown = await forEachConcurrently(items, limit, async (item) => {
    begun.push(item);
    most = Math.max(most, (underWay += 1));
    await new Promise((turn) => void setImmediate(turn));
    underWay -= 1;
    if (fails.includes(item)) throw new Error(`broken ${item}`);
    ended.push(item);
  }).then(
    () => "none",
    (error: unknown) => error,
  );
  return { begun, ended, most, failure };
}

it.each([
  { count: 0, limit: 3, most: 0 },
  { count: 1, limit: 3, most: 1 },
  { count: 2, limit: 3, most: 2 },
  { count: 3, limit: 3, most: 3 },
  { count: 10, limit: 3, most: 3 },
  { count: 3, limit: 1, most: 1 },
])("$count items, $limit at a time: $most together", async ({ count, limit, most }) => {
  const result = await worked(count, limit);
  expect(result).toMatchObject({ most, failure: "none" });
  expect(result.ended).toEqual(Array.from({ length: count }, (_, index) => index));
});

it.each([
  { fails: [0], begun: [0, 1], ended: [1], message: "broken 0" },
  { fails: [1, 2], begun: [0, 1, 2], ended: [0], message: "broken 1" },
  { fails: [4], begun: [0, 1, 2, 3, 4], ended: [0, 1, 2, 3], message: "broken 4" },
])("after a failure of $fails nothing more is begun", async ({ fails, begun, ended, message }) => {
  const result = await worked(5, 2, fails);
  expect(result.begun).toEqual(begun);
  expect(result.ended).toEqual(ended);
  expect(result.failure).toMatchObject({ message });
});
