import { describe, expect, it } from "vitest";
import { applyChanges, type ApplyOptions } from "../../src/apply/applyChanges.ts";
import { NotAttempted, WriteFailure, type DirectoryWriter } from "../../src/directory/ports.ts";
import type { Change } from "../../src/model/plan.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import type { DirectoryUser } from "../../src/model/user.ts";
import type { FieldValue } from "../../src/model/values.ts";
import { VirtualClock } from "../virtualClock.ts";
import { changeOf, creation, readerWith, shown, TRACE, writerWith } from "./doubles.ts";

interface Ran {
  readonly outcomes: readonly Outcome[];
  /** As `create x`, `update x`, `point x at y`, `read x`, `stop: why`, in the order in which they began. */
  readonly log: readonly string[];
  readonly most: number;
  readonly seconds: number;
}

interface Directory {
  /** What the directory answers to a write, by its line of the log; done if nothing. */
  readonly answer?: (line: string) => Error | undefined;
  readonly concurrency?: () => number;
  /** What is shown of a user; all that was written if absent. */
  readonly shows?: (id: string) => DirectoryUser | undefined;
  /** Whether the list of all users takes one page; else it is never worth it. */
  readonly lists?: boolean;
}

/** Carries out changes against a directory in memory. */
async function ran(
  changes: readonly Change[],
  { answer = () => undefined, concurrency = () => 20, shows, lists = false }: Directory = {},
  options: Partial<ApplyOptions> = {},
): Promise<Ran> {
  const clock = new VirtualClock();
  const startedAt = clock.now().getTime();
  const log: string[] = [];
  let underWay = 0;
  let most = 0;
  const stored = new Map<string, Record<string, never>>();
  const wrote = async (line: string): Promise<void> => {
    log.push(line);
    most = Math.max(most, (underWay += 1));
    await new Promise((turn) => void setImmediate(turn));
    underWay -= 1;
    const error = answer(line);
    if (error) throw error;
  };
  const keep = (id: string, values: object): void =>
    void stored.set(id, Object.assign(stored.get(id) ?? {}, values));
  const writer: DirectoryWriter = {
    ...writerWith({
      createUser: async (fields) => {
        const name = (fields["userPrincipalName"] as string).replace(/@.*/, "");
        await wrote(`create ${name}`);
        keep(name, fields);
        return { id: name, trace: TRACE };
      },
      updateUser: async (id, fields) => {
        await wrote(`update ${id}`);
        keep(id, fields);
        return TRACE;
      },
      setRelationship: async (id, field, target) => {
        await wrote(`point ${id} at ${target}`);
        keep(id, { [field]: target === null ? null : { id: target, userPrincipalName: target } });
        return TRACE;
      },
      stop: (reason) => void log.push(`stop: ${reason}`),
    }),
    get concurrency() {
      return concurrency();
    },
  };
  const found = (id: string): DirectoryUser | undefined => {
    const fields = stored.get(id);
    return fields && { ...shown(id, fields), userPrincipalName: `${id}@contoso.com` };
  };
  const reader = readerWith({
    readUser: async (id) => {
      log.push(`read ${id}`);
      if (shows) return shows(id);
      return found(id);
    },
    listRequests: () => (lists ? 1 : Infinity),
    listUsers: async (ids) => {
      log.push(`list ${ids.size}`);
      return new Map(
        [...ids].flatMap((id) => {
          const user = found(id);
          return user ? [[id, user] as const] : [];
        }),
      );
    },
  });
  const outcomes = await applyChanges(changes, { writer, reader, clock, ...options });
  return { outcomes, log, most, seconds: (clock.now().getTime() - startedAt) / 1000 };
}

const newcomers = (names: string, managers: Readonly<Record<string, string>> = {}): Change[] =>
  names
    .split("")
    .map((name) =>
      creation(
        managers[name] === undefined
          ? {}
          : { manager: { id: null, userPrincipalName: `${managers[name]}@contoso.com` } },
        `${name}@contoso.com`,
      ),
    );

function refused(fatal: boolean, status = 400): WriteFailure {
  return new WriteFailure({ status, code: "x", message: "No.", requestId: "" }, fatal);
}

const statuses = (outcomes: readonly Outcome[]): string =>
  outcomes.map(({ status, confirmed }) => (confirmed === false ? `${status}?` : status)).join(" ");

describe("the first users", () => {
  it.each([
    { canary: undefined, order: "create a, create b, create c, read a, read b, read c" },
    { canary: 0, order: "create a, create b, create c, read a, read b, read c" },
    { canary: 1, order: "create a, read a, create b, create c, read b, read c" },
    { canary: 2, order: "create a, create b, read a, read b, create c, read c" },
    { canary: 3, order: "create a, create b, create c, read a, read b, read c" },
    { canary: 4, order: "create a, create b, create c, read a, read b, read c" },
  ])("of $canary are read back before the rest begins", async ({ canary, order }) => {
    const { log, outcomes } = await ran(
      newcomers("abc"),
      {},
      canary === undefined ? {} : { canary },
    );
    expect(log.join(", ")).toBe(order);
    expect(statuses(outcomes)).toBe("applied applied applied");
  });

  it("bring along those at whom they are pointed, and those at whom these are", async () => {
    const { log } = await ran(newcomers("abcde", { a: "d", d: "e" }), {}, { canary: 1 });
    expect(log.join(", ")).toBe(
      "create a, create d, create e, point a at d, point d at e, read a, read d, read e, " +
        "create b, create c, read b, read c",
    );
  });

  it.each<{ name: string; directory: Directory; bad: number; statuses: string }>([
    {
      name: "fail",
      directory: { answer: (line) => (line === "create a" ? refused(false) : undefined) },
      bad: 1,
      statuses: "failed applied not-attempted not-attempted",
    },
    {
      name: "cannot be read back",
      directory: { shows: () => undefined },
      bad: 2,
      statuses: "applied? applied? not-attempted not-attempted",
    },
  ])("end the run where they $name", async ({ directory, bad, statuses: expected }) => {
    const { log, outcomes } = await ran(newcomers("abcd"), directory, { canary: 2 });
    const reason = `of the 2 users who were written first, ${bad} failed or could not be read back`;
    expect(log.at(-1)).toBe(`stop: ${reason}`);
    expect(statuses(outcomes)).toBe(expected);
    for (const outcome of outcomes.slice(2))
      expect(outcome.reason).toBe(`the run was stopped: ${reason}`);
  });

  it("say that the run was cancelled, where that is why they are not read back", async () => {
    const control = new AbortController();
    const { log } = await ran(
      newcomers("abc"),
      {
        answer: () => {
          control.abort(new Error("enough"));
          return undefined;
        },
      },
      { canary: 1, stopping: control.signal },
    );
    expect(new Set(log.filter((line) => line.startsWith("stop")))).toEqual(
      new Set(["stop: enough"]),
    );
    expect(log).not.toContain("create b");
  });
});

describe("those who are over are read back while others are written", () => {
  const many = (count: number, manager: FieldValue = null): Change[] =>
    Array.from({ length: count }, (_, index) =>
      creation({ ...(manager && { manager }) }, `u${index}@contoso.com`),
    );

  it("by a list, once it pays", async () => {
    const { log, outcomes } = await ran(many(450), { lists: true });
    expect(log.find((line) => line.startsWith("list"))).toBe("list 400");
    expect(log.indexOf("list 400")).toBeLessThan(log.indexOf("create u449"));
    expect(log.filter((line) => line.startsWith("read"))).toHaveLength(50);
    expect(new Set(outcomes.map(({ confirmed }) => confirmed))).toEqual(new Set([true]));
  });

  it("but not before their relationships are", async () => {
    const { log, outcomes } = await ran(many(450, { id: "boss", userPrincipalName: "boss" }), {
      lists: true,
    });
    const first = log.findIndex((line) => line.startsWith("list"));
    expect(log[first]).toBe("list 200");
    expect(log.slice(0, first).filter((line) => line.startsWith("point")).length).toBeGreaterThan(
      199,
    );
    expect(new Set(outcomes.map(({ confirmed }) => confirmed))).toEqual(new Set([true]));
  });
});

describe("as many are under way", () => {
  it.each([
    { name: "as keep the writer busy", concurrency: 3, options: {}, most: 3 },
    { name: "as are asked for", concurrency: 3, options: { concurrency: 2 }, most: 2 },
    { name: "as there are", concurrency: 30, options: {}, most: 6 },
  ])("$name", async ({ concurrency, options, most }) => {
    const result = await ran(newcomers("abcdef"), { concurrency: () => concurrency }, options);
    expect(result.most).toBe(most);
  });

  it("as keep it busy by then", async () => {
    let limit = 1;
    const { most } = await ran(newcomers("abcdef"), {
      concurrency: () => limit,
      answer: () => {
        limit = 4;
        return undefined;
      },
    });
    expect(most).toBe(4);
  });
});

describe("a failure", () => {
  it("of one stops nobody else", async () => {
    const { outcomes, log } = await ran(newcomers("abc"), {
      answer: (line) => (line === "create b" ? refused(false) : undefined),
    });
    expect(statuses(outcomes)).toBe("applied failed applied");
    expect(log.filter((line) => line.startsWith("stop"))).toEqual([]);
  });

  it("that would be everybody's stops what has not begun", async () => {
    const { outcomes, log } = await ran(
      newcomers("abc"),
      { answer: (line) => (line === "create a" ? refused(true, 403) : undefined) },
      { concurrency: 1 },
    );
    expect(statuses(outcomes)).toBe("failed not-attempted not-attempted");
    expect(log).toEqual(["create a", "stop: 403 x: No."]);
    expect(outcomes[1]?.reason).toBe("the run was stopped: 403 x: No.");
  });

  it("of the first write leaves the second one to be tried, unless it would be everybody's", async () => {
    const change = changeOf({ city: "Oslo", mobilePhone: "+47 22 00 00 00" });
    const of = async (fatal: boolean): Promise<readonly string[]> =>
      (await ran([change], { answer: () => refused(fatal, 403) })).log.filter((line) =>
        line.startsWith("update"),
      );
    expect(await of(false)).toEqual(["update a1", "update a1"]);
    expect(await of(true)).toEqual(["update a1"]);
  });

  it("is a share of those whose writes were tried, and not of those who wait for theirs", async () => {
    const boss = { id: "boss", userPrincipalName: "boss@contoso.com" };
    const { outcomes } = await ran(
      [changeOf({ manager: boss }, { id: "a1" }), ...newcomers("bc")],
      { answer: (line) => (line === "create b" ? refused(false) : undefined) },
      { concurrency: 1, stopAtErrors: { percent: 50, floor: 0 } },
    );
    expect(statuses(outcomes)).toBe("not-attempted failed not-attempted");
    expect(outcomes[2]?.reason).toContain("1 of 1 users failed");
  });

  it("that stops the run leaves nothing told as begun of those who have not", async () => {
    const told: string[] = [];
    await ran(
      newcomers("abc"),
      { answer: (line) => (line === "create a" ? refused(true, 403) : undefined) },
      {
        concurrency: 1,
        onOutcome: async ({ userPrincipalName, status, error }) =>
          void told.push(`${userPrincipalName.charAt(0)} ${status} ${error?.code ?? ""}`.trim()),
      },
    );
    expect(told).toEqual(["a failed unknown", "a failed x", "b not-attempted", "c not-attempted"]);
  });

  it("of the first users is nothing to stop for where there are no others", async () => {
    const { outcomes } = await ran(
      newcomers("ab"),
      { answer: (line) => (line === "create b" ? refused(false) : undefined) },
      { canary: 2 },
    );
    expect(outcomes.map(({ status, reason }) => `${status} ${reason}`)).toEqual([
      "applied undefined",
      "failed undefined",
    ]);
  });

  it("by a write that was not attempted is none", async () => {
    const { outcomes } = await ran(
      newcomers("ab"),
      { answer: () => new NotAttempted("closed") },
      { concurrency: 1, stopAtErrors: { percent: 0, floor: 0 } },
    );
    expect(outcomes.map(({ status, reason }) => `${status}: ${reason}`)).toEqual([
      "not-attempted: the run was stopped: closed",
      "not-attempted: the run was stopped: closed",
    ]);
  });

  it("that is a defect is thrown", async () => {
    await expect(ran(newcomers("ab"), { answer: () => new TypeError("broken") })).rejects.toThrow(
      "broken",
    );
  });
});

describe("what is told", () => {
  it("first is all that is carried out, before any write", async () => {
    const told: string[] = [];
    const changes = newcomers("ab");
    await ran(
      changes,
      {
        answer: (line) => {
          told.push(line);
          return undefined;
        },
      },
      { onBegin: (all) => void told.push(`begin ${all === changes}`), concurrency: 1 },
    );
    expect(told).toEqual(["begin true", "create a", "create b"]);
  });

  it("is that a write has ended, with how many more it takes", async () => {
    const more: number[] = [];
    const change = changeOf({ city: "Oslo", state: "x", country: "NO", mobilePhone: "1" });
    await ran(
      [change],
      {
        answer: (() => {
          let turn = 0;
          return () => ((turn += 1) <= 2 ? refused(false) : undefined);
        })(),
      },
      { onWritten: (added) => void more.push(added) },
    );
    expect(more).toEqual([2, 2, 0, 0, 0, 0]);
  });

  it("is told of a user who has nothing to write as well", async () => {
    const told: string[] = [];
    await ran(
      [changeOf({})],
      {},
      {
        onOutcome: async ({ status }, isOver) => void told.push(`${status} ${isOver}`),
      },
    );
    expect(told).toEqual(["applied true"]);
  });

  it("of a write that is about to begin, and cannot be recorded, is that it was not made", async () => {
    const { log, outcomes } = await ran(
      newcomers("ab"),
      {},
      {
        concurrency: 1,
        onOutcome: () => Promise.reject(new Error("the disk is full")),
      },
    );
    const reason = "what was done cannot be recorded: the disk is full";
    expect(new Set(log)).toEqual(new Set([`stop: ${reason}`]));
    expect(statuses(outcomes)).toBe("not-attempted not-attempted");
    expect(outcomes[1]?.reason).toBe(`the run was stopped: ${reason}`);
  });
});

describe("cancelling", () => {
  it("before anything leaves all as it is", async () => {
    const { outcomes, log } = await ran(
      newcomers("ab"),
      {},
      {
        stopping: AbortSignal.abort(new Error("enough")),
      },
    );
    expect(statuses(outcomes)).toBe("not-attempted not-attempted");
    expect(log.filter((line) => !line.startsWith("stop"))).toEqual([]);
  });

  it("while it is told how one ended begins nothing more", async () => {
    const control = new AbortController();
    const { outcomes, log } = await ran(
      newcomers("ab"),
      {},
      {
        stopping: control.signal,
        concurrency: 1,
        onOutcome: async ({ status }) => {
          if (status === "applied") control.abort(new Error("enough"));
        },
      },
    );
    expect(statuses(outcomes)).toBe("applied? not-attempted");
    expect(log.filter((line) => !line.startsWith("stop"))).toEqual(["create a"]);
  });

  it("on the way lets what is under way end, and begins nothing more, of nobody", async () => {
    const control = new AbortController();
    const { outcomes, log } = await ran(
      newcomers("abc", { a: "b" }),
      {
        answer: (line) => {
          if (line === "create b") control.abort(new Error("enough"));
          return undefined;
        },
      },
      { stopping: control.signal, concurrency: 1 },
    );
    expect(log.filter((line) => !line.startsWith("stop"))).toEqual(["create a", "create b"]);
    expect(outcomes.map(({ reason }) => reason)).toEqual([
      "the run was stopped: enough",
      undefined,
      "the run was stopped: enough",
    ]);
  });
});

it.each([
  { patienceSeconds: undefined, seconds: 90 },
  { patienceSeconds: 7, seconds: 7 },
  { patienceSeconds: 0, seconds: 0 },
])("waits $seconds seconds for what does not show", async ({ patienceSeconds, seconds }) => {
  const result = await ran(
    newcomers("a"),
    { shows: () => undefined },
    patienceSeconds === undefined ? {} : { patienceSeconds },
  );
  expect(result.seconds).toBe(seconds);
  expect(statuses(result.outcomes)).toBe("applied?");
});

it("nothing to do is nothing done", async () => {
  expect(await ran([], {}, { canary: 1 })).toMatchObject({ outcomes: [], log: [] });
});
