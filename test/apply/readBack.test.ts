import { describe, expect, it } from "vitest";
import {
  isKeptOtherwise,
  isSameReading,
  readingOf,
  type Reading,
} from "../../src/apply/readBack.ts";
import type { DirectoryUser } from "../../src/model/user.ts";
import type { FieldValue, Holding } from "../../src/model/values.ts";
import { live } from "../builders.ts";

const AT = { file: "users/people.yaml", line: 1 };
const BOSS = { id: "b0", userPrincipalName: "boss@contoso.com" };
const BEN = { id: "b1", userPrincipalName: "ben@contoso.com" };

/** What the directory shows of fields that were written, each as `[from, to, shown]`; none where nothing is shown. */
function reading(
  fields: Readonly<Record<string, readonly [from: FieldValue, to: FieldValue, shown?: FieldValue]>>,
  pointedAt: Readonly<Record<string, string | null>> = {},
): Reading {
  const written = Object.entries(fields).map(([field, [from, to]]) => ({
    field,
    from,
    to,
    at: AT,
  }));
  const shown = Object.fromEntries(
    Object.entries(fields).flatMap(([field, [, , value]]) =>
      value === undefined ? [] : [[field, value] as const],
    ),
  );
  return readingOf(written, new Map(Object.entries(pointedAt)), { ...live(), fields: shown });
}

describe("a reading", () => {
  it.each<{
    name: string;
    fields: Parameters<typeof reading>[0];
    pointedAt?: Readonly<Record<string, string | null>>;
    differs: readonly object[];
    isWhole?: boolean;
  }>([
    { name: "as written", fields: { city: ["Bergen", "Oslo", "Oslo"] }, differs: [] },
    {
      name: "what means the same",
      fields: {
        otherMails: [null, ["A@contoso.example"], ["a@contoso.example"]],
        city: ["x", null, ""],
      },
      differs: [],
    },
    {
      name: "another value",
      fields: { city: ["Bergen", "Oslo", "OSLO"] },
      differs: [{ field: "city", to: "Oslo", shown: "OSLO" }],
    },
    {
      name: "the old value",
      fields: { city: ["Bergen", "Oslo", "Bergen"] },
      differs: [{ field: "city", to: "Oslo", shown: "Bergen", old: true }],
    },
    {
      name: "an old value that means the same",
      fields: { city: [null, "Oslo", ""] },
      differs: [{ field: "city", to: "Oslo", shown: "", old: true }],
    },
    {
      name: "one of two, in order",
      fields: { city: ["a", "b", "c"], state: ["a", "b", "b"], country: ["a", "b", "a"] },
      differs: [
        { field: "city", to: "b", shown: "c" },
        { field: "country", to: "b", shown: "a", old: true },
      ],
    },
    {
      name: "not all",
      fields: { city: [null, "Oslo", "Oslo"], state: [null, "x"] },
      differs: [],
      isWhole: false,
    },
    {
      name: "not all, and another value",
      fields: { city: [null, "Oslo", "Bergen"], state: [null, "x"] },
      differs: [{ field: "city", to: "Oslo", shown: "Bergen" }],
      isWhole: false,
    },
    { name: "nothing that was written", fields: {}, differs: [] },
    {
      name: "the manager by id, whatever the name",
      fields: { manager: [null, { ...BOSS, id: null }, { ...BEN, id: "b0" }] },
      pointedAt: { manager: "b0" },
      differs: [],
    },
    {
      name: "another manager",
      fields: { manager: [BEN, BOSS, BEN] },
      pointedAt: { manager: "b0" },
      differs: [{ field: "manager", to: BOSS, shown: BEN, old: true }],
    },
    {
      name: "no manager, where there is to be none",
      fields: { manager: [BEN, null, null] },
      pointedAt: { manager: null },
      differs: [],
    },
    {
      name: "a manager, where there is to be none",
      fields: { manager: [BOSS, null, BEN] },
      pointedAt: { manager: null },
      differs: [{ field: "manager", to: null, shown: BEN }],
    },
    {
      name: "no manager, where there is to be one",
      fields: { manager: [null, BOSS, null] },
      pointedAt: { manager: "b0" },
      differs: [{ field: "manager", to: BOSS, shown: null, old: true }],
    },
  ])("shows $name", ({ fields, pointedAt = {}, differs, isWhole = true }) => {
    expect(reading(fields, pointedAt)).toEqual({ differs, isWhole });
  });

  describe("of a set", () => {
    const SALES: Holding = { as: "member", id: "g0", name: "Sales" };
    const OTHER: Holding = { as: "member", id: "g1", name: "Sales" };
    const E3: Holding = { as: "assigned", id: "e3", name: "SPE_E3" };
    const EVA: Holding = { as: "sponsor", id: null, name: "eva@contoso.com" };
    const SHOWN_EVA: Holding = { ...EVA, id: "v0" };

    it.each<{
      name: string;
      field?: string;
      from: FieldValue;
      to: FieldValue;
      pointedAt?: string;
      sets: DirectoryUser["sets"];
      differs: readonly object[];
      isWhole?: boolean;
    }>([
      {
        name: "what was given",
        from: null,
        to: SALES,
        sets: { groups: [OTHER, SALES] },
        differs: [],
      },
      {
        name: "nothing of what was given",
        from: null,
        to: SALES,
        sets: { groups: [OTHER] },
        differs: [{ to: SALES, shown: null, old: true }],
      },
      {
        name: "nothing of what was taken",
        from: SALES,
        to: null,
        sets: { groups: [] },
        differs: [],
      },
      {
        name: "nothing of what was taken, though another has its name",
        from: SALES,
        to: null,
        sets: { groups: [OTHER] },
        differs: [],
      },
      {
        name: "what was taken",
        from: SALES,
        to: null,
        sets: { groups: [SALES] },
        differs: [{ to: null, shown: SALES, old: true }],
      },
      {
        name: "what was changed",
        field: "licenses.SPE_E3",
        from: E3,
        to: { ...E3, without: ["TEAMS1"] },
        sets: { licenses: [{ ...E3, without: ["TEAMS1"] }] },
        differs: [],
      },
      {
        name: "what was not changed yet",
        field: "licenses.SPE_E3",
        from: E3,
        to: { ...E3, without: ["TEAMS1"] },
        sets: { licenses: [E3] },
        differs: [{ to: { ...E3, without: ["TEAMS1"] }, shown: E3, old: true }],
      },
      {
        name: "a person whom this run made",
        field: "sponsors.eva@contoso.com",
        from: null,
        to: EVA,
        pointedAt: "v0",
        sets: { sponsors: [SHOWN_EVA] },
        differs: [],
      },
      {
        name: "another person of that name",
        field: "sponsors.eva@contoso.com",
        from: null,
        to: EVA,
        pointedAt: "v1",
        sets: { sponsors: [SHOWN_EVA] },
        differs: [{ to: EVA, shown: null, old: true }],
      },
      {
        name: "nothing of the set",
        from: null,
        to: SALES,
        sets: undefined,
        differs: [],
        isWhole: false,
      },
    ])("shows $name", ({ field = "groups.Sales", from, to, pointedAt, sets, differs, isWhole }) => {
      const user = { ...live(), ...(sets && { sets }) };
      const targets = new Map(pointedAt === undefined ? [] : [[field, pointedAt]]);
      expect(readingOf([{ field, from, to, at: AT }], targets, user)).toEqual({
        differs: differs.map((difference) => ({ field, ...difference })),
        isWhole: isWhole ?? true,
      });
    });
  });

  it("shows nothing while the directory does not show the user", () => {
    const written = [{ field: "city", from: null, to: "Oslo", at: AT }];
    expect(readingOf(written, new Map(), undefined)).toEqual({ differs: [], isWhole: false });
  });
});

it.each([
  { name: "another value", of: { city: ["a", "b", "c"] }, kept: true },
  { name: "two other values", of: { city: ["a", "b", "c"], state: ["a", "b", "c"] }, kept: true },
  { name: "the old value", of: { city: ["a", "b", "a"] }, kept: false },
  {
    name: "an old value beside another",
    of: { city: ["a", "b", "c"], state: ["a", "b", "a"] },
    kept: false,
  },
  { name: "as written", of: { city: ["a", "b", "b"] }, kept: false },
  {
    name: "another value, but not all",
    of: { city: ["a", "b", "c"], state: ["a", "b"] },
    kept: false,
  },
] as const)("$name counts as kept otherwise: $kept", ({ of, kept }) => {
  expect(isKeptOtherwise(reading(of))).toBe(kept);
});

it("two readings are the same where they show the same", () => {
  expect(
    isSameReading(reading({ city: ["a", "b", "c"] }), reading({ city: ["a", "b", "c"] })),
  ).toBe(true);
  expect(
    isSameReading(reading({ city: ["a", "b", "c"] }), reading({ city: ["a", "b", "d"] })),
  ).toBe(false);
  expect(isSameReading(reading({ city: ["a", "b", "b"] }), reading({ city: ["a", "b"] }))).toBe(
    false,
  );
});
