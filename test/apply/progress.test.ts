import { describe, expect, it } from "vitest";
import { Progress } from "../../src/apply/progress.ts";
import { WriteFailure } from "../../src/directory/ports.ts";
import type { Change } from "../../src/model/plan.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import { fieldsOf, type WriteStep } from "../../src/plan/requests.ts";
import { changeOf, creation, fieldChanges, progressOf, TRACE } from "./doubles.ts";

const BOSS = { id: "boss", userPrincipalName: "boss@contoso.com" };
const BADGE = `extension_${"0a".repeat(16)}_badge`;
const PHONE = "+47 22 00 00 00";
/** Three requests: the title, the phone number, the enabling. */
const ENABLE = changeOf(
  { jobTitle: "Clerk", mobilePhone: PHONE, accountEnabled: true },
  { kind: "enable" },
);
/** Two requests of the user's own, and one of a relationship. */
const CREATE = creation({ employeeLeaveDateTime: "2027-01-31T00:00:00Z", manager: BOSS });

function failed(message = "No.", field?: string): WriteFailure {
  const error = { status: 400, code: "x", message, requestId: "r" };
  return new WriteFailure({ ...error, ...(field !== undefined && { field }) }, false);
}

/** Where the steps of a change got to, in their order: `+` done, `-` failed, `?` under way, `.` not begun. */
function after(change: Change, ends: string, id?: string): Progress {
  const progress = progressOf(change);
  const steps = [...progress.stepsOf("users"), ...progress.stepsOf("relationships")];
  for (const [index, end] of ends.split("").entries()) {
    const step = steps[index];
    if (!step) throw new Error(`There is no step ${index}`);
    if (end === ".") continue;
    progress.begin(step);
    if (end === "+" && step.kind === "create") progress.id = id ?? "new1";
    if (end === "+") progress.succeed(step, new Date("2026-11-02T08:00:00Z"), TRACE);
    if (end === "-") progress.fail(step, failed());
  }
  return progress;
}

function named(step: WriteStep | undefined): string | undefined {
  return step && fieldsOf(step)[0]?.field;
}

describe("what comes next, and whether it is over", () => {
  it.each<{
    name: string;
    change?: Change;
    ends: string;
    stopped?: true;
    next?: string | undefined;
    related?: string | undefined;
    isOver: boolean;
  }>([
    { name: "at first", ends: "...", next: "jobTitle", isOver: false },
    { name: "after the first", ends: "+..", next: "mobilePhone", isOver: false },
    { name: "after one failed", ends: "-..", next: "mobilePhone", isOver: false },
    { name: "before enabling", ends: "++.", next: "accountEnabled", isOver: false },
    { name: "no enabling after a failure", ends: "+-.", isOver: true },
    { name: "nor after an earlier one", ends: "-+.", isOver: true },
    { name: "after all", ends: "+++", isOver: true },
    { name: "after enabling failed", ends: "++-", isOver: true },
    { name: "stopped at first", ends: "...", stopped: true, isOver: true },
    { name: "stopped on the way", ends: "+..", stopped: true, isOver: true },
    {
      name: "disabling is held back by nothing",
      change: changeOf({ jobTitle: "Clerk", accountEnabled: false }),
      ends: "-.",
      next: "accountEnabled",
      isOver: false,
    },
    {
      name: "what is merely true is not held back",
      change: changeOf({ accountEnabled: false, [BADGE]: true }, { kind: "disable" }),
      ends: "-.",
      next: BADGE,
      isOver: false,
    },
    {
      name: "a creation comes first",
      change: CREATE,
      ends: "...",
      next: "userPrincipalName",
      isOver: false,
    },
    {
      name: "what follows waits for its id",
      change: CREATE,
      ends: "?..",
      next: "userPrincipalName",
      isOver: false,
    },
    {
      name: "what follows a creation",
      change: CREATE,
      ends: "+..",
      next: "employeeLeaveDateTime",
      related: "manager",
      isOver: false,
    },
    { name: "nothing follows one that failed", change: CREATE, ends: "-..", isOver: true },
    { name: "relationships last", change: CREATE, ends: "++.", related: "manager", isOver: false },
    {
      name: "relationships all the same",
      change: CREATE,
      ends: "+-.",
      related: "manager",
      isOver: false,
    },
    { name: "after a relationship failed", change: CREATE, ends: "++-", isOver: true },
    {
      name: "sets after what is the user's own",
      change: changeOf({ city: "Oslo", "groups.Sales": { as: "member", id: "g0", name: "Sales" } }),
      ends: "..",
      next: "city",
      related: "groups.Sales",
      isOver: false,
    },
    { name: "nothing to do", change: changeOf({}), ends: "", isOver: true },
  ])("$name", ({ change = ENABLE, ends, stopped, next, related, isOver }) => {
    const progress = after(change, ends);
    if (stopped) progress.stop("enough");
    expect(named(progress.nextStep("users"))).toBe(next);
    expect(named(progress.nextStep("relationships"))).toBe(related);
    expect(progress.isOver()).toBe(isOver);
    expect(progress.hasFailed()).toBe(ends.includes("-"));
  });
});

describe("the outcome", () => {
  const HELD = "the account was not enabled, because an earlier change to it could not be written";
  it.each<{
    name: string;
    change?: Change;
    ends: string;
    stopped?: true;
    outcome: Partial<Outcome>;
  }>([
    {
      name: "of all that was written",
      ends: "+++",
      outcome: { status: "applied", done: ["jobTitle", "mobilePhone", "accountEnabled"] },
    },
    { name: "of nothing to do", change: changeOf({}), ends: "", outcome: { status: "applied" } },
    {
      name: "before anything",
      ends: "...",
      outcome: {
        status: "not-attempted",
        reason: "the run ended before the rest was written",
      },
    },
    {
      name: "on the way",
      ends: "+..",
      outcome: {
        status: "failed",
        done: ["jobTitle"],
        reason: "the run ended before the rest was written",
      },
    },
    {
      name: "stopped before anything",
      ends: "...",
      stopped: true,
      outcome: { status: "not-attempted", reason: "the run was stopped: enough" },
    },
    {
      name: "stopped on the way",
      ends: "+..",
      stopped: true,
      outcome: { status: "failed", done: ["jobTitle"], reason: "the run was stopped: enough" },
    },
    {
      name: "stopped when all was written",
      ends: "+++",
      stopped: true,
      outcome: { status: "applied", done: ["jobTitle", "mobilePhone", "accountEnabled"] },
    },
    {
      name: "stopped when a write was under way that was not made",
      ends: "?..",
      stopped: true,
      outcome: { status: "not-attempted", reason: "the run was stopped: enough" },
    },
    {
      name: "of a failure before enabling",
      ends: "+-.",
      outcome: {
        status: "failed",
        done: ["jobTitle"],
        refused: ["mobilePhone"],
        reason: HELD,
        error: failed().error,
      },
    },
    {
      name: "of two failures",
      ends: "--.",
      outcome: {
        status: "failed",
        refused: ["jobTitle", "mobilePhone"],
        reason: `${HELD}; also: 400 x: No.`,
        error: failed().error,
      },
    },
    {
      name: "of a failure of enabling alone",
      ends: "++-",
      outcome: {
        status: "failed",
        done: ["jobTitle", "mobilePhone"],
        refused: ["accountEnabled"],
        error: failed().error,
      },
    },
  ])("$name", ({ change = ENABLE, ends, stopped, outcome: expected }) => {
    const progress = after(change, ends);
    if (stopped) progress.stop("enough");
    const { writes, ...outcome } = progress.outcome();
    expect(outcome).toStrictEqual({
      kind: change.kind,
      userPrincipalName: "ana@contoso.com",
      id: "a1",
      ...expected,
    });
    expect(writes?.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual(
      expected.done,
    );
  });

  it.each([
    { ends: "?..", error: "unknown", reason: undefined },
    { ends: "-?.", error: "x", reason: /also: 0 unknown: The run ended while/ },
  ])("of a write that is under way ($ends) is open", ({ ends, error, reason }) => {
    const outcome = after(ENABLE, ends).outcome();
    expect(outcome).toMatchObject({ status: "failed", error: { code: error } });
    if (error === "unknown") expect(outcome.error).toMatchObject({ status: 0, requestId: "" });
    if (reason) expect(outcome.reason).toMatch(reason);
    else expect(outcome).not.toHaveProperty("reason");
  });

  it("names the property of each further failure", () => {
    const progress = progressOf(changeOf({ jobTitle: "x", mobilePhone: "y", otherMails: ["z"] }));
    for (const [index, step] of progress.stepsOf("users").entries())
      progress.fail(step, failed(`No ${index}.`, fieldsOf(step)[0]?.field));
    expect(progress.outcome().reason).toBe(
      "also: mobilePhone: 400 x: No 1.; otherMails: 400 x: No 2.",
    );
  });

  it("says what was written by which request, and when", () => {
    const { writes } = after(CREATE, "++.").outcome();
    expect(writes).toEqual([
      {
        at: "2026-11-02T08:00:00.000Z",
        ...TRACE,
        fields: [{ field: "userPrincipalName", from: null, to: "ana@contoso.com" }],
      },
      {
        at: "2026-11-02T08:00:00.000Z",
        ...TRACE,
        fields: [{ field: "employeeLeaveDateTime", from: null, to: "2027-01-31T00:00:00Z" }],
      },
    ]);
  });

  it("has an id once there is one, and a name where there is one", () => {
    expect(after(CREATE, "...").outcome()).not.toHaveProperty("id");
    expect(after(CREATE, "...").outcome()).not.toHaveProperty("displayName");
    expect(after({ ...CREATE, displayName: "Ana" }, "+..", "id7").outcome()).toMatchObject({
      id: "id7",
      displayName: "Ana",
    });
  });

  it.each([
    { change: creation({ accountEnabled: false }), disabled: true },
    { change: creation({ accountEnabled: true }), disabled: undefined },
    { change: creation({ city: "Oslo" }), disabled: undefined },
    { change: creation({ [BADGE]: false }), disabled: undefined },
    { change: changeOf({ accountEnabled: false }, { kind: "disable" }), disabled: undefined },
  ])("of a $change.kind is disabled: $disabled", ({ change, disabled }) => {
    expect(progressOf(change).outcome().disabled).toBe(disabled);
  });
});

describe("a request that is refused as a whole", () => {
  const [TITLE, CITY, STATE] = fieldChanges({ jobTitle: "Clerk", city: "Oslo", state: "x" });
  const change = changeOf({ jobTitle: "Clerk", city: "Oslo", state: "x", mobilePhone: PHONE });

  it.each([
    { refused: [TITLE], again: [[CITY, STATE]], splits: 1, next: ["city state"], error: true },
    { refused: [], again: [[TITLE], [CITY, STATE]], splits: 2, next: ["jobTitle", "city state"] },
  ])("goes on in its parts, before what follows", ({ refused, again, splits, next, error }) => {
    const given = <Item>(items: readonly (Item | undefined)[]): Item[] =>
      items.filter((item) => item !== undefined);
    const progress = progressOf(change);
    const [step, phone] = progress.stepsOf("users");
    if (!step || !phone) throw new Error("There are two steps");
    progress.begin(step);
    progress.split(step, { refused: given(refused), again: again.map(given) }, failed());
    expect(progress.splits).toBe(splits);
    expect(progress.hasFailed()).toBe(error === true);
    // It is no longer under way.
    expect(progress.outcome().error?.code).toBe(error ? "x" : undefined);
    const seen: string[] = [];
    for (;;) {
      const following = progress.nextStep("users");
      if (!following) break;
      expect(following.kind).toBe("update");
      seen.push(
        fieldsOf(following)
          .map(({ field }) => field)
          .join(" "),
      );
      progress.succeed(following, new Date(), TRACE);
    }
    expect(seen).toEqual([...next, "mobilePhone"]);
    expect(progress.outcome().refused).toEqual(error ? ["jobTitle"] : undefined);
  });
});

describe("what is told", () => {
  it("is each piece of news once", async () => {
    const told: string[] = [];
    const progress = progressOf(ENABLE);
    const tell = (): Promise<void> =>
      progress.tell(async ({ status }, isOver) => void told.push(`${status} ${isOver}`));
    const heard = async (): Promise<readonly string[]> => {
      await tell();
      await tell();
      return told.splice(0);
    };
    expect(await heard()).toEqual(["not-attempted false"]);
    const [first, second] = progress.stepsOf("users");
    if (!first || !second) throw new Error("There are two steps");
    progress.begin(first);
    expect(await heard()).toEqual(["failed false"]);
    progress.succeed(first, new Date(), TRACE);
    expect(await heard()).toEqual(["failed false"]);
    progress.begin(second);
    expect(await heard()).toHaveLength(1);
    progress.split(second, { refused: [], again: [[...fieldsOf(second)]] }, failed());
    expect(await heard()).toHaveLength(1);
    const again = progress.nextStep("users");
    if (!again) throw new Error("It is asked for again");
    progress.fail(again, failed());
    expect(await heard()).toEqual(["failed true"]);
    // It is over already.
    progress.stop("enough");
    expect(await heard()).toEqual([]);
  });

  it("is that it was stopped", async () => {
    const told: (string | undefined)[] = [];
    const progress = progressOf(ENABLE);
    await progress.tell(undefined);
    progress.stop("enough");
    progress.stop("more than enough");
    await progress.tell(async ({ reason }) => void told.push(reason));
    expect(told).toEqual(["the run was stopped: enough"]);
  });
});

describe("reading back", () => {
  const other = { differs: [{ field: "city", to: "Oslo", shown: "OSLO" }], isWhole: true };
  const late = {
    differs: [{ field: "city", to: "Oslo", shown: "x", old: true as const }],
    isWhole: true,
  };
  const part = { ...other, isWhole: false };
  const whole = { differs: [], isWhole: true };
  const none = { differs: [], isWhole: false };

  it.each([
    { name: "nothing", readings: [], confirmed: undefined, settled: false },
    { name: "as written", readings: [whole], confirmed: true, settled: true },
    { name: "as written in the end", readings: [other, whole], confirmed: true, settled: true },
    { name: "not shown", readings: [none, none, none, none], confirmed: false, settled: false },
    { name: "another value once", readings: [other], confirmed: false, settled: false },
    { name: "three times", readings: [other, other, other], confirmed: false, settled: false },
    { name: "four times", readings: [other, other, other, other], confirmed: false, settled: true },
    {
      name: "four times, but not in a row",
      readings: [other, other, none, other, other],
      confirmed: false,
      settled: false,
    },
    {
      name: "four times in a row at last",
      readings: [other, none, other, other, other, other],
      confirmed: false,
      settled: true,
    },
    { name: "the old value", readings: [late, late, late, late], confirmed: false, settled: false },
    { name: "a part", readings: [part, part, part, part], confirmed: false, settled: false },
  ])("$name", ({ readings, confirmed, settled }) => {
    const progress = after(changeOf({ city: "Oslo" }), "+");
    for (const reading of readings) progress.reads(reading);
    expect(progress.confirmed).toBe(confirmed);
    expect(progress.isSettled()).toBe(settled);
    expect(progress.isConfirmed()).toBe(confirmed !== false);
    const outcome = progress.outcome();
    expect(outcome.confirmed).toBe(confirmed);
    expect(outcome.differs).toEqual(
      confirmed === false && readings.at(-1) !== none ? readings.at(-1)?.differs : undefined,
    );
  });

  it("tells of no other value once the list has shown what was written", () => {
    const progress = after(changeOf({ city: "Oslo" }), "+");
    progress.reads(other);
    progress.confirmed = true;
    expect(progress.outcome()).not.toHaveProperty("differs");
  });

  it("does not confirm what was not written whole", () => {
    const half = after(ENABLE, "+..");
    half.confirmed = true;
    expect(half.isConfirmed()).toBe(false);
    const failure = after(ENABLE, "+-.");
    failure.confirmed = true;
    expect(failure.isConfirmed()).toBe(false);
  });
});
