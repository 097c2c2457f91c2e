import { describe, expect, it } from "vitest";
import { confirmWrites, showsAll } from "../../src/apply/confirm.ts";
import type { Progress } from "../../src/apply/progress.ts";
import type { DirectoryUser } from "../../src/model/user.ts";
import { VirtualClock } from "../virtualClock.ts";
import { changeOf, creation, progressOf, readerWith, shown, written } from "./doubles.ts";

const OSLO = changeOf({ city: "Oslo" });

interface Reading {
  readonly progress: Progress;
  /** When it was read, in seconds from the beginning. */
  readonly readAt: readonly number[];
  readonly seconds: number;
  readonly fields: readonly (readonly string[])[];
}

/** Reads one user back; `reply` gives what the directory shows at a second, or throws. */
async function confirmed(
  progress: Progress,
  reply: (second: number) => DirectoryUser | undefined,
  { patienceSeconds = 90, stopping }: { patienceSeconds?: number; stopping?: AbortSignal } = {},
  clock = new VirtualClock(),
): Promise<Reading> {
  const startedAt = clock.now().getTime();
  const seconds = (): number => (clock.now().getTime() - startedAt) / 1000;
  const readAt: number[] = [];
  const fields: (readonly string[])[] = [];
  await confirmWrites([progress], {
    reader: readerWith({
      readUser: async (id, wanted) => {
        expect(id).toBe(progress.id);
        readAt.push(seconds());
        fields.push(wanted);
        return reply(seconds());
      },
    }),
    clock,
    patienceSeconds,
    ...(stopping && { stopping }),
  });
  return { progress, readAt, seconds: seconds(), fields };
}

const shows = (city: string) => (): DirectoryUser => shown("a1", { city });
const from =
  (second: number, city = "Oslo") =>
  (now: number): DirectoryUser | undefined =>
    now < second ? undefined : shown("a1", { city });

describe("what was written is read back", () => {
  it.each<{
    name: string;
    reply: (second: number) => DirectoryUser | undefined;
    patienceSeconds?: number;
    readAt: readonly number[];
    isConfirmed: boolean;
  }>([
    { name: "once, where it shows", reply: shows("Oslo"), readAt: [0], isConfirmed: true },
    {
      name: "after longer and longer pauses until it shows",
      reply: from(61),
      readAt: [0, 1, 3, 7, 15, 30, 45, 60, 75],
      isConfirmed: true,
    },
    {
      name: "until patience ends",
      reply: () => undefined,
      readAt: [0, 1, 3, 7, 15, 30, 45, 60, 75, 90],
      isConfirmed: false,
    },
    {
      name: "once without patience",
      reply: () => undefined,
      patienceSeconds: 0,
      readAt: [0],
      isConfirmed: false,
    },
    {
      name: "as often as patience takes, the last moment included",
      reply: from(3),
      patienceSeconds: 3,
      readAt: [0, 1, 3],
      isConfirmed: true,
    },
    {
      name: "and not after that",
      reply: from(3),
      patienceSeconds: 2.9,
      readAt: [0, 1],
      isConfirmed: false,
    },
    {
      name: "four times where another value shows, which is then what is kept",
      reply: shows("OSLO"),
      readAt: [0, 1, 3, 7],
      isConfirmed: false,
    },
    {
      name: "four times again where that other value changes",
      reply: (second) => shown("a1", { city: second < 7 ? "OSLO" : "oslo" }),
      readAt: [0, 1, 3, 7, 15, 30, 45],
      isConfirmed: false,
    },
    {
      name: "again after a reading that failed",
      reply: (second) => {
        if (second < 3) throw new Error("busy");
        return shown("a1", { city: "Oslo" });
      },
      readAt: [0, 1, 3],
      isConfirmed: true,
    },
  ])("$name", async ({ reply, patienceSeconds = 90, readAt, isConfirmed }) => {
    const result = await confirmed(written(OSLO), reply, { patienceSeconds });
    expect(result.readAt).toEqual(readAt);
    expect(result.seconds).toBe(readAt.at(-1));
    expect(result.progress.confirmed).toBe(isConfirmed);
    expect(result.fields[0]).toEqual(["city"]);
  });

  it("not where it was confirmed before", async () => {
    const progress = written(OSLO);
    progress.confirmed = true;
    expect((await confirmed(progress, shows("x"))).readAt).toEqual([]);
    expect(progress.confirmed).toBe(true);
  });

  it("not where nothing was written", async () => {
    const { readAt, progress } = await confirmed(progressOf(OSLO), shows("x"));
    expect(readAt).toEqual([]);
    expect(progress.confirmed).toBeUndefined();
  });

  it("not where there is no id", async () => {
    const { readAt, progress } = await confirmed(written(creation()), shows("x"), {
      patienceSeconds: 0,
    });
    expect(readAt).toEqual([]);
    expect(progress.confirmed).toBe(false);
  });

  it("no more once the run is cancelled, nor does a pause go on", async () => {
    const control = new AbortController();
    const clock = new VirtualClock();
    void clock.sleep(5000).then(() => control.abort(new Error("enough")));
    const { readAt, seconds } = await confirmed(
      written(OSLO),
      () => undefined,
      { stopping: control.signal },
      clock,
    );
    expect(readAt).toEqual([0, 1, 3]);
    expect(seconds).toBe(5);
    control.abort();
    const after = await confirmed(written(OSLO), shows("Oslo"), { stopping: control.signal });
    expect(after.readAt).toEqual([]);
    // What was answered as written, and what nobody read back, counts as not confirmed.
    expect(after.progress.confirmed).toBe(false);
  });
});

it("those whom the list shows as written are not asked for one by one", async () => {
  const people = Array.from({ length: 161 }, (_, index) =>
    written(changeOf({ city: "Oslo" }, { id: `p${index}` })),
  );
  const read: string[] = [];
  const pages: number[] = [];
  await confirmWrites(people, {
    reader: readerWith({
      // Nine batches of twenty, where a page stands for eight of them.
      listRequests: () => 1,
      listUsers: async (ids) => {
        pages.push(ids.size);
        return new Map([...ids].slice(2).map((id) => [id, shown(id, { city: "Oslo" })]));
      },
      readUser: async (id) => {
        read.push(id);
        return shown(id, { city: "Oslo" });
      },
    }),
    clock: new VirtualClock(),
    patienceSeconds: 0,
  });
  expect(pages).toEqual([161]);
  expect(read).toEqual(["p0", "p1"]);
  expect(people.every(({ confirmed: isRead }) => isRead)).toBe(true);
});

it.each([
  { user: shown("a1", { city: "Oslo", state: "x" }), all: true },
  { user: shown("a1", { city: "Oslo", state: "y" }), all: false },
  { user: shown("a1", { city: "Oslo" }), all: false },
  { user: undefined, all: false },
])("$user.fields shows all that was written: $all", ({ user, all }) => {
  expect(showsAll(user, written(changeOf({ city: "Oslo", state: "x" })))).toBe(all);
});
