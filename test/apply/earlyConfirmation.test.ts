import { describe, expect, it } from "vitest";
import { EarlyConfirmation } from "../../src/apply/earlyConfirmation.ts";
import { Progress } from "../../src/apply/progress.ts";
import type { DirectoryReader } from "../../src/directory/ports.ts";
import type { DirectoryUser } from "../../src/model/user.ts";
import { writeSteps } from "../../src/plan/requests.ts";

/** A user who was created, with nothing left to write. */
function written(number: number, displayName = `Person ${number}`): Progress {
  const progress = unwritten(number, displayName);
  progress.id = `id${number}`;
  for (const step of progress.stepsOf("users"))
    progress.succeed(step, new Date(), { requestId: "", clientRequestId: "" });
  return progress;
}

function unwritten(number: number, displayName = `Person ${number}`): Progress {
  const at = { file: "users/people.yaml", line: 1 };
  const userPrincipalName = `person${number}@contoso.com`;
  const fields = Object.entries({ userPrincipalName, displayName }).map(([field, to]) => ({
    field,
    from: null,
    to,
    at,
  }));
  const change = { kind: "create", userPrincipalName, at, cause: "here", fields } as const;
  return new Progress(change, writeSteps(change));
}

function live(number: number): DirectoryUser {
  return {
    id: `id${number}`,
    userPrincipalName: `person${number}@contoso.com`,
    accountEnabled: true,
    onPremisesSyncEnabled: false,
    createdAt: null,
    mail: null,
    proxyAddresses: [],
    fields: { displayName: `Person ${number}` },
  };
}

/** A list of one page, which shows everybody, and whose answers a test gives when it wants to. */
function heldList(): {
  readonly reader: DirectoryReader;
  readonly asked: ReadonlySet<string>[];
  readonly answer: (numbers: readonly number[]) => Promise<void>;
} {
  const asked: ReadonlySet<string>[] = [];
  let resolve: ((users: ReadonlyMap<string, DirectoryUser>) => void) | undefined;
  return {
    asked,
    reader: {
      readDirectory: () => Promise.reject(new Error("not used")),
      readUser: () => Promise.reject(new Error("not used")),
      readCreators: () => Promise.reject(new Error("not used")),
      listRequests: () => 1,
      listUsers: (ids) => {
        asked.push(ids);
        return new Promise((give) => {
          resolve = give;
        });
      },
    },
    answer: async (numbers) => {
      resolve?.(new Map(numbers.map((number) => [`id${number}`, live(number)])));
      await new Promise((turn) => void setImmediate(turn));
    },
  };
}

/** One after another, as they are written. */
async function addAll(early: EarlyConfirmation, people: readonly Progress[]): Promise<void> {
  for (const progress of people) {
    early.add(progress);
    await new Promise((turn) => void setImmediate(turn));
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

it("a page tells nothing about what was not written yet when it was asked for", async () => {
  const { reader, asked, answer } = heldList();
  const early = new EarlyConfirmation(reader);
  const people = range(0, 800).map((number) => written(number));
  await addAll(early, people.slice(0, 500));
  const first = asked.at(-1)?.size ?? 0;
  expect(first).toBeGreaterThan(300);
  await addAll(early, people.slice(500));
  await answer(range(0, 800));
  expect(people.filter(({ confirmed }) => confirmed)).toHaveLength(first);
  // One at a time, and none is asked for twice.
  expect(asked).toHaveLength(1);
});

it("no user is confirmed that the list does not show as written, and nobody counts as unconfirmed", async () => {
  const { reader, answer } = heldList();
  const early = new EarlyConfirmation(reader);
  const people = range(0, 500).map((number) =>
    written(number, number % 2 === 0 ? `Person ${number}` : "Somebody else"),
  );
  await addAll(early, people);
  await answer(range(0, 200));
  await early.ended();
  for (const [number, { confirmed }] of people.entries())
    expect(confirmed).toBe(number < 200 && number % 2 === 0 ? true : undefined);
});

it("the end waits until the list has come", async () => {
  const { reader, answer } = heldList();
  const early = new EarlyConfirmation(reader);
  await early.ended();
  const people = range(0, 400).map((number) => written(number));
  await addAll(early, people);
  let hasEnded = false;
  const ended = early.ended().then(() => (hasEnded = true));
  await new Promise((turn) => void setImmediate(turn));
  expect(hasEnded).toBe(false);
  await answer(range(0, 400));
  await ended;
  expect(people.every(({ confirmed }) => confirmed)).toBe(true);
});

it("a list that shows nobody is not read again for each who is added", async () => {
  const { reader, asked, answer } = heldList();
  const early = new EarlyConfirmation(reader);
  for (const number of range(0, 1000)) {
    early.add(written(number));
    await answer([]);
  }
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.length).toBeLessThan(10);
});

describe("whether a list pays is looked at", () => {
  /** How many had been added at each look, where the list shows all but some. */
  async function looksAt(count: number, isShown: (number: number) => boolean): Promise<number[]> {
    const looks: number[] = [];
    let added = 0;
    const early = new EarlyConfirmation({
      ...heldList().reader,
      listRequests: () => {
        looks.push(added);
        return 0;
      },
      listUsers: async (ids) =>
        new Map(
          [...ids]
            .map((id) => Number(id.slice(2)))
            .filter(isShown)
            .map((number) => [`id${number}`, live(number)]),
        ),
    });
    for (const number of range(0, count)) {
      added += 1;
      early.add(written(number));
      await early.ended();
    }
    return looks;
  }

  it.each([
    { name: "from two hundred on", count: 200, shows: () => false, looks: [200] },
    { name: "not before", count: 199, shows: () => false, looks: [] },
    { name: "again after as many more", count: 799, shows: () => false, looks: [200, 400, 600] },
    {
      name: "again after a quarter more, where many are left",
      count: 1563,
      shows: () => false,
      looks: [200, 400, 600, 800, 1000, 1250, 1563],
    },
    {
      name: "again after two hundred, where all were shown",
      count: 600,
      shows: () => true,
      looks: [200, 400, 600],
    },
    {
      name: "again as the rest grows",
      count: 500,
      shows: (number: number) => number % 2 === 0,
      looks: [200, 400],
    },
  ])("$name", async ({ count, shows, looks }) => {
    expect(await looksAt(count, shows)).toEqual(looks);
  });

  it("for nobody who is confirmed already, or has nothing to read back", async () => {
    const { reader, asked } = heldList();
    const early = new EarlyConfirmation({ ...reader, listRequests: () => 0 });
    for (const number of range(0, 250)) {
      const confirmed = written(number);
      confirmed.confirmed = true;
      early.add(confirmed);
      early.add(unwritten(number));
    }
    for (const number of range(0, 199)) early.add(written(number));
    expect(asked).toEqual([]);
    await early.ended();
  });
});
