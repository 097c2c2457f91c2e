import { describe, expect, it } from "vitest";
import { Lane, type Taken } from "../../../../src/directory/graph/sending/lane.ts";

/** A lane whose batches a test takes and ends when it wants to. */
class Held {
  readonly lane: Lane;
  readonly taken: Taken[] = [];
  readonly rejected: string[] = [];
  /** As many as may travel together. */
  most = 20;

  /** @param isLate whether leave comes late, as where a budget is spent */
  constructor(isLate = true) {
    this.lane = new Lane(async (lane) => {
      if (isLate) await new Promise((turn) => void setImmediate(turn));
      this.taken.push(lane.take(this.most, 0));
    });
  }

  add(name: string, object?: string): void {
    this.lane.add({
      item: { method: "PATCH", path: name, ...(object !== undefined && { object }) },
      resolve: () => undefined,
      reject: (reason) => void this.rejected.push(`${name}: ${String(reason)}`),
    });
  }

  /** What has gone out so far, each batch a word. */
  async batches(): Promise<string> {
    for (let turns = 0; turns < 20; turns += 1)
      await new Promise((turn) => void setImmediate(turn));
    return this.taken.map(({ batch }) => batch.map(({ item }) => item.path).join("")).join(" ");
  }

  end(index: number): void {
    const taken = this.taken[index];
    if (!taken) throw new Error(`Batch ${index} is not under way`);
    this.lane.ended(taken, "well", 0);
  }
}

describe("what waits", () => {
  it("travels together where it came together, in order", async () => {
    const held = new Held(false);
    for (const name of "abc") held.add(name);
    expect(held.taken).toEqual([]);
    // Still in the same turn.
    for (let steps = 0; steps < 5; steps += 1) await Promise.resolve();
    held.add("+");
    expect(await held.batches()).toBe("abc+");
    held.add("d");
    expect(await held.batches()).toBe("abc+ d");
  });

  it("goes out in as many batches as may be under way", async () => {
    const held = new Held();
    held.most = 2;
    for (const name of "abcdefghijklmnop") held.add(name);
    expect(held.lane.limit).toBe(6);
    expect(await held.batches()).toBe("ab cd ef gh ij kl");
    held.end(0);
    expect(await held.batches()).toBe("ab cd ef gh ij kl mn");
    held.end(3);
    held.end(1);
    expect(await held.batches()).toBe("ab cd ef gh ij kl mn op");
  });

  it("is shown, and stays", () => {
    const held = new Held();
    for (const name of "abc") held.add(name);
    const names = (most: number): string =>
      held.lane
        .next(most)
        .map(({ item }) => item.path)
        .join("");
    expect([names(0), names(2), names(2), names(9)]).toEqual(["", "ab", "ab", "abc"]);
    held.lane.take(1, 0);
    expect(names(1)).toBe("b");
  });

  it("is never two writes to one object at once", async () => {
    const held = new Held();
    for (const [name, object] of ["ax", "by", "cx", "dx", "ez"].map((pair) => pair.split("")))
      held.add(name ?? "", object);
    held.add("f");
    expect(await held.batches()).toBe("abef");
    held.end(0);
    expect(await held.batches()).toBe("abef c");
    // Of others nothing is held back.
    held.add("g", "y");
    held.add("h", "x");
    expect(await held.batches()).toBe("abef c g");
    held.end(1);
    expect(await held.batches()).toBe("abef c g d");
    held.end(3);
    expect(await held.batches()).toBe("abef c g d h");
    held.end(4);
    held.add("i", "x");
    expect(await held.batches()).toBe("abef c g d h i");
  });

  it("goes out in the end, however much it was", async () => {
    const held = new Held();
    for (let number = 0; number < 2050; number += 1) held.add(`${number},`, `o${number}`);
    for (let number = 0; number < 110; number += 1) {
      await held.batches();
      if (held.taken[number]) held.end(number);
    }
    const names = (await held.batches()).replaceAll(" ", "");
    expect(names).toBe(Array.from({ length: 2050 }, (_, number) => `${number},`).join(""));
    expect(held.taken.every(({ batch }) => batch.length > 0)).toBe(true);
    // Nothing of it is held against what comes later.
    for (let number = 0; number < 20; number += 1) held.add("x", `o${number}`);
    expect((await held.batches()).endsWith(` ${"x".repeat(20)}`)).toBe(true);
  });
});

describe("ending all who wait", () => {
  it("reaches what is ready and what is held back, and nothing that is under way", async () => {
    const held = new Held();
    held.add("a", "x");
    await held.batches();
    held.add("b", "x");
    held.add("c", "y");
    held.add("d", "y");
    held.add("e");
    held.lane.reject("over");
    expect(held.rejected.toSorted()).toEqual(["b: over", "c: over", "d: over", "e: over"]);
    expect(await held.batches()).toBe("a");
    // What comes later is held back by what is under way, and by nothing else.
    held.add("f", "x");
    held.add("g", "y");
    expect(await held.batches()).toBe("a g");
    held.end(0);
    expect(await held.batches()).toBe("a g f");
    expect(held.rejected).toHaveLength(4);
  });

  it("of nobody is nothing", async () => {
    const held = new Held();
    held.lane.reject("over");
    held.add("a", "x");
    expect(await held.batches()).toBe("a");
    expect(held.rejected).toEqual([]);
  });
});
