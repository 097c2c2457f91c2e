import { describe, expect, it } from "vitest";
import { REPORTS_ALLOWANCE, Spacing } from "../../../../src/directory/graph/sending/spacing.ts";
import { VirtualClock } from "../../../virtualClock.ts";

/** When each of so many turns came, in seconds, with as many seconds of work after each. */
async function turns(
  count: number,
  { allowance = REPORTS_ALLOWANCE, work = 0 } = {},
): Promise<number[]> {
  const clock = new VirtualClock();
  const startedAt = clock.now().getTime();
  const spacing = new Spacing(clock, allowance);
  const moments: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    await spacing.turn();
    moments.push((clock.now().getTime() - startedAt) / 1000);
    clock.advance(work * 1000);
  }
  return moments;
}

describe("requests of a budget apart", () => {
  it.each<{ name: string; options?: Parameters<typeof turns>[1]; moments: number[] }>([
    { name: "go at once, up to five", moments: [0, 0, 0, 0, 0] },
    { name: "wait for ten seconds after them", moments: [0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 20] },
    {
      name: "wait for no more than is left of the ten seconds",
      options: { work: 1.5 },
      moments: [0, 1.5, 3, 4.5, 6, 10, 11.5],
    },
    {
      name: "wait for nothing, where they are slow",
      options: { work: 3 },
      moments: [0, 3, 6, 9, 12, 15],
    },
    {
      name: "go one by one, where one is allowed",
      options: { allowance: { requests: 1, milliseconds: 2000 } },
      moments: [0, 2, 4],
    },
  ])("$name", async ({ options, moments }) => {
    expect(await turns(moments.length, options)).toEqual(moments);
  });

  it("that need not wait go, though the run ends at that moment", async () => {
    const control = new AbortController();
    const going = new Spacing(new VirtualClock(), REPORTS_ALLOWANCE, control.signal).turn();
    control.abort(new Error("enough"));
    await expect(going).resolves.toBeUndefined();
  });

  it("end with the run, also while they wait", async () => {
    const clock = new VirtualClock();
    const startedAt = clock.now().getTime();
    const control = new AbortController();
    const spacing = new Spacing(clock, { requests: 1, milliseconds: 60_000 }, control.signal);
    await spacing.turn();
    const waiting = spacing.turn();
    control.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    await expect(new Spacing(clock, REPORTS_ALLOWANCE, control.signal).turn()).rejects.toThrow(
      "enough",
    );
    expect(clock.now().getTime()).toBe(startedAt);
  });
});
