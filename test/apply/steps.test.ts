import { describe, expect, it } from "vitest";
import { createdBy, pointedAt, runStep } from "../../src/apply/steps.ts";
import type { Progress } from "../../src/apply/progress.ts";
import { NotAttempted, WriteFailure, type DirectoryWriter } from "../../src/directory/ports.ts";
import type { FieldValue } from "../../src/model/values.ts";
import { VirtualClock } from "../virtualClock.ts";
import { AT, changeOf, creation, progressOf, TRACE, writerWith } from "./doubles.ts";

const BOSS = { id: "boss", userPrincipalName: "boss@contoso.com" };
const NEW_BOSS = { id: null, userPrincipalName: "Boss@contoso.com" };
const SALES = { as: "member", id: "g0", name: "Sales" } as const;
const SPONSOR = { as: "sponsor", id: "boss", name: "Boss@contoso.com" } as const;
const NEW_SPONSOR = { ...SPONSOR, id: null };

/** Carries out the next request of a user, beside another one whom this run creates. */
async function ran(
  progress: Progress,
  writer: Partial<DirectoryWriter>,
  boss: Progress = progressOf(creation({}, "boss@contoso.com")),
): Promise<unknown> {
  const step = progress.nextStep("users") ?? progress.nextStep("relationships");
  if (!step) throw new Error("There is nothing left to do");
  return runStep(step, progress, writerWith(writer), {
    created: createdBy([boss, progress]),
    clock: new VirtualClock(),
  });
}

function refused(status: number, message: string, fields: readonly string[] = []): WriteFailure {
  return new WriteFailure({ status, code: "x", message, requestId: "r" }, false, fields);
}

describe("the users that a run creates", () => {
  const boss = progressOf(creation({}, "boss@contoso.com"));
  const ana = progressOf(changeOf({ city: "Oslo" }));
  const created = createdBy([boss, ana]);

  it.each([
    { name: "boss@contoso.com", is: boss },
    { name: "BOSS@Contoso.com", is: boss },
    { name: "ana@contoso.com", is: undefined },
    { name: "ben@contoso.com", is: undefined },
  ])("are found by name: $name", ({ name, is }) => {
    expect(created(name)).toBe(is);
  });

  it("are found whatever the case of their own name", () => {
    const loud = progressOf(creation({}, "BOSS@contoso.com"));
    expect(createdBy([loud])("boss@contoso.com")).toBe(loud);
  });

  it.each([
    { name: "a new manager", manager: NEW_BOSS, points: true },
    {
      name: "one who exists, though of the same name",
      manager: { ...NEW_BOSS, id: "b" },
      points: false,
    },
    {
      name: "a new one of another run",
      manager: { ...NEW_BOSS, userPrincipalName: "x@contoso.com" },
      points: false,
    },
    { name: "nobody", manager: null, points: false },
  ])("are pointed at as $name: $points", ({ manager, points }) => {
    expect(pointedAt(progressOf(changeOf({ city: "Oslo", manager })), created)).toEqual(
      points ? [boss] : [],
    );
  });

  it.each([
    { name: "a new sponsor", value: NEW_SPONSOR, points: true },
    { name: "one who exists, though of the same name", value: SPONSOR, points: false },
    {
      name: "a new one of another run",
      value: { ...NEW_SPONSOR, name: "x@contoso.com" },
      points: false,
    },
    { name: "nobody", value: null, points: false },
  ])("are pointed at from a set as $name: $points", ({ value, points }) => {
    const fields = { city: "Oslo", "sponsors.Boss@contoso.com": value, "groups.Sales": SALES };
    expect(pointedAt(progressOf(changeOf(fields)), created)).toEqual(points ? [boss] : []);
  });

  it("are pointed at by as many links as there are", () => {
    const fields = { manager: NEW_BOSS, "sponsors.Boss@contoso.com": NEW_SPONSOR };
    expect(pointedAt(progressOf(changeOf(fields)), created)).toEqual([boss, boss]);
    expect(pointedAt(progressOf(changeOf({ city: "Oslo" })), created)).toEqual([]);
  });
});

describe("a request is made", () => {
  it("to create a user, whose id is kept", async () => {
    const progress = progressOf(creation({ displayName: "Ana" }));
    const sent: unknown[] = [];
    const createUser: DirectoryWriter["createUser"] = async (fields) => {
      sent.push(fields);
      return { id: "new1", trace: TRACE };
    };
    expect(await ran(progress, { createUser })).toBeUndefined();
    expect(sent).toEqual([{ userPrincipalName: "ana@contoso.com", displayName: "Ana" }]);
    expect(progress.outcome()).toMatchObject({
      id: "new1",
      status: "applied",
      writes: [{ at: "2026-11-02T08:00:00.000Z", ...TRACE }],
    });
  });

  it("to update one", async () => {
    const progress = progressOf(changeOf({ city: "Oslo", state: null }));
    const sent: unknown[] = [];
    const updateUser: DirectoryWriter["updateUser"] = async (...sending) => {
      sent.push(sending);
      return TRACE;
    };
    await ran(progress, { updateUser });
    expect(sent).toEqual([["a1", { city: "Oslo", state: null }]]);
    expect(progress.pointedAt.size).toBe(0);
  });

  it.each([
    { name: "one who exists", manager: BOSS, target: "boss" },
    { name: "one who was just created", manager: NEW_BOSS, target: "new0" },
    { name: "nobody", manager: null, target: null },
  ])("to point one at $name", async ({ manager, target }) => {
    const boss = progressOf(creation({}, "boss@contoso.com"));
    boss.id = "new0";
    const progress = progressOf(changeOf({ manager }));
    const sent: unknown[] = [];
    const setRelationship: DirectoryWriter["setRelationship"] = async (...sending) => {
      sent.push(sending);
      return TRACE;
    };
    await ran(progress, { setRelationship }, boss);
    expect(sent).toEqual([["a1", "manager", target]]);
    expect(progress.pointedAt).toEqual(new Map([["manager", target]]));
  });

  describe("of a set", () => {
    /** What the writer is asked for where a user gets and loses elements of a set. */
    async function changed(
      fields: Readonly<Record<string, readonly [from: FieldValue, to: FieldValue]>>,
      boss?: Progress,
    ): Promise<{ sent: unknown[]; progress: Progress; result: unknown }> {
      const change = changeOf({});
      const progress = progressOf({
        ...change,
        fields: Object.entries(fields).map(([field, [from, to]]) => ({ field, from, to, at: AT })),
      });
      const sent: unknown[] = [];
      const changeSet: DirectoryWriter["changeSet"] = async (...sending) => {
        sent.push(sending);
        return TRACE;
      };
      return { result: await ran(progress, { changeSet }, boss), sent, progress };
    }

    it.each<{ name: string; field: string; from: FieldValue; to: FieldValue }>([
      { name: "given", field: "groups.Sales", from: null, to: SALES },
      { name: "taken", field: "groups.Sales", from: SALES, to: null },
      {
        name: "exchanged",
        field: "groups.Sales",
        from: SALES,
        to: { ...SALES, until: "2027-01-31" },
      },
      { name: "a person who exists", field: "sponsors.boss", from: null, to: SPONSOR },
    ])("as one element is $name", async ({ field, from, to }) => {
      const { sent, progress, result } = await changed({ [field]: [from, to] });
      expect(result).toBeUndefined();
      expect(sent).toEqual([["a1", field.replace(/\..*/, ""), [{ field, from, to }]]]);
      expect(progress.pointedAt.size).toBe(0);
      expect(progress.outcome()).toMatchObject({ status: "applied", done: [field] });
    });

    it("as several travel together", async () => {
      const [one, other] = ["SPE_E3", "SPE_E5"].map(
        (name) => ({ as: "assigned", id: `${name}0`, name }) as const,
      );
      if (!one || !other) throw new Error("There are two");
      const { sent } = await changed({
        "licenses.SPE_E3": [one, null],
        "licenses.SPE_E5": [null, other],
      });
      expect(sent).toEqual([
        [
          "a1",
          "licenses",
          [
            { field: "licenses.SPE_E3", from: one, to: null },
            { field: "licenses.SPE_E5", from: null, to: other },
          ],
        ],
      ]);
    });

    it("as a person who was just created, whose id is kept", async () => {
      const boss = progressOf(creation({}, "boss@contoso.com"));
      boss.id = "new0";
      const field = "sponsors.Boss@contoso.com";
      const { sent, progress } = await changed({ [field]: [null, NEW_SPONSOR] }, boss);
      expect(sent).toEqual([
        ["a1", "sponsors", [{ field, from: null, to: { ...NEW_SPONSOR, id: "new0" } }]],
      ]);
      expect(progress.pointedAt).toEqual(new Map([[field, "new0"]]));
    });

    it("not where that person could not be created", async () => {
      const field = "sponsors.Boss@contoso.com";
      const { sent, progress, result } = await changed({ [field]: [null, NEW_SPONSOR] });
      expect(sent).toEqual([]);
      expect(result).toMatchObject({ error: { code: "reference-not-created", field } });
      expect(progress.outcome()).toMatchObject({ status: "failed", refused: [field] });
      expect(progress.pointedAt.size).toBe(0);
    });
  });

  it.each(["Boss@contoso.com", "eva@contoso.com"])(
    "and is noted as failed where %s could not be created",
    async (name) => {
      const manager = { id: null, userPrincipalName: name };
      const progress = progressOf(changeOf({ manager }));
      expect(await ran(progress, {})).toMatchObject({ fatal: false });
      expect(progress.outcome()).toMatchObject({
        status: "failed",
        refused: ["manager"],
        error: {
          status: 0,
          code: "reference-not-created",
          requestId: "",
          field: "manager",
          message: `${name} could not be created, so no one can refer to it`,
        },
      });
      expect(progress.pointedAt.size).toBe(0);
    },
  );

  it("never to a user without an id", async () => {
    const progress = progressOf(changeOf({ city: "Oslo" }));
    const step = progress.nextStep("users");
    if (!step) throw new Error("There is a step");
    progress.id = undefined;
    const channel = { created: createdBy([]), clock: new VirtualClock() };
    await expect(runStep(step, progress, writerWith({}), channel)).rejects.toThrow("without an id");
  });
});

describe("how it ended is noted", () => {
  const EXTERNAL = "It originated within an external service.";
  const update = (reason: Error): Partial<DirectoryWriter> => ({
    updateUser: () => Promise.reject(reason),
    createUser: () => Promise.reject(reason),
  });

  it("with advice for the properties that the answer names", async () => {
    const progress = progressOf(changeOf({ city: "Oslo", mail: "crew@contoso.com" }));
    const failure = await ran(progress, update(refused(400, EXTERNAL, ["mail"])));
    expect(failure).toMatchObject({
      fatal: false,
      fields: ["mail"],
      error: { message: expect.stringMatching(/^It originated .* -WindowsEmailAddress/) as string },
    });
    expect(progress.outcome().refused).toEqual(["mail"]);
    expect(progress.splits).toBe(1);
  });

  it("with advice for those of the request where it names none", async () => {
    const progress = progressOf(changeOf({ mail: "crew@contoso.com" }));
    expect(await ran(progress, update(refused(400, EXTERNAL)))).toMatchObject({
      error: { message: expect.stringContaining("-WindowsEmailAddress") as string },
    });
    expect(progress.outcome().refused).toEqual(["mail"]);
  });

  it("without it where halves are asked for", async () => {
    const progress = progressOf(changeOf({ city: "Oslo", state: "x" }));
    await ran(progress, update(refused(400, "Invalid.")));
    expect(progress.splits).toBe(2);
    expect(progress.hasFailed()).toBe(false);
  });

  it("as a whole where a creation is refused", async () => {
    const progress = progressOf(creation({ city: "Oslo", mail: "crew@contoso.com" }));
    await ran(progress, update(refused(400, "Invalid.", ["mail"])));
    expect(progress.splits).toBe(0);
    expect(progress.outcome().refused).toEqual(["userPrincipalName", "city", "mail"]);
  });

  it("with advice for what is named of a creation", async () => {
    const progress = progressOf(creation({ city: "Oslo", mail: "crew@contoso.com" }));
    expect(await ran(progress, update(refused(400, EXTERNAL, ["mail"])))).toMatchObject({
      error: { message: expect.stringContaining("-WindowsEmailAddress") as string },
    });
  });

  it("not at all where it was not attempted", async () => {
    const progress = progressOf(changeOf({ city: "Oslo" }));
    const reason = new NotAttempted("enough");
    expect(await ran(progress, update(reason))).toBe(reason);
    expect(progress.hasFailed()).toBe(false);
  });

  it("not at all where it is a defect", async () => {
    const progress = progressOf(changeOf({ city: "Oslo" }));
    await expect(ran(progress, update(new TypeError("broken")))).rejects.toThrow("broken");
    expect(progress.hasFailed()).toBe(false);
  });
});
