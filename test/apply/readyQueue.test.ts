import { expect, it } from "vitest";
import { inTwoParts } from "../../src/apply/readyQueue.ts";

/** Runs items named a, b, c…; each part takes one turn, but those in `slow` take many. */
async function orderOf(
  items: string,
  needs: Readonly<Record<string, string>>,
  { limit = 100, slow = "" }: { limit?: number; slow?: string } = {},
): Promise<{ order: string; most: number }> {
  const order: string[] = [];
  let [underWay, most] = [0, 0];
  const part = (name: (item: string) => string) => async (item: string) => {
    underWay += 1;
    most = Math.max(most, underWay);
    order.push(name(item));
    for (let turns = slow.includes(item) ? 50 : 1; turns > 0; turns -= 1) await nextTurn();
    underWay -= 1;
  };
  await inTwoParts(items.split(""), {
    limit: () => limit,
    first: part((item) => item),
    second: part((item) => item.toUpperCase()),
    needs: (item) => (needs[item] ?? "").split(""),
  });
  return { order: order.join(""), most };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

it.each([
  { name: "first parts before second ones", items: "abc", needs: {}, order: "abcABC" },
  { name: "one at a time", items: "abc", needs: { a: "c" }, limit: 1, order: "abcBAC" },
  {
    name: "nobody waits for those that have nothing to do with them",
    items: "abcd",
    needs: { b: "a", c: "b" },
    slow: "a",
    order: "abcdCDAB",
  },
  { name: "a circle is no knot", items: "ab", needs: { a: "b", b: "a" }, order: "abAB" },
  {
    name: "whoever is not among the items is not waited for",
    items: "a",
    needs: { a: "z" },
    order: "aA",
  },
  { name: "nothing", items: "", needs: {}, order: "" },
])("$name", async ({ items, needs, order, ...more }) => {
  expect((await orderOf(items, needs, more)).order).toBe(order);
});

it("keeps to the limit", async () => {
  expect((await orderOf("abcdefghij", { a: "j" }, { limit: 3 })).most).toBe(3);
});

it("begins nothing more after a failure, and waits for what is under way", async () => {
  const ended: string[] = [];
  const run = inTwoParts("abcd".split(""), {
    limit: () => 2,
    first: async (item) => {
      if (item === "a") throw new Error("broken");
      await nextTurn();
      ended.push(item);
    },
    second: () => Promise.reject(new Error("never begun")),
    needs: () => [],
  });
  await expect(run).rejects.toThrow("broken");
  expect(ended).toEqual(["b"]);
});
