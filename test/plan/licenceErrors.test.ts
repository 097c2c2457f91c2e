import { describe, expect, it } from "vitest";
import type { Surroundings } from "../../src/model/directory/surroundings.ts";
import type { DirectoryUser } from "../../src/model/user.ts";
import type { Holding } from "../../src/model/values.ts";
import { warnOfLicenceErrors } from "../../src/plan/licenceErrors.ts";
import { idOf, live } from "../builders.ts";

const at = { file: "rollcall.yaml", line: 3, column: 1 };
const SALES = idOf("Sales");
const surroundings: Surroundings = {
  groups: {
    all: [
      { name: "Lost", truth: "ours", candidates: [] },
      {
        name: "Sales",
        truth: "ours",
        candidates: [SALES],
        found: {
          id: SALES,
          displayName: "Sales team",
          assignedLicenses: [],
          members: 1,
          others: 0,
        },
      },
    ],
  },
};
const licence = (more: Partial<Holding> = {}, name = "E3"): Holding => ({
  as: "assigned",
  id: idOf(name),
  name,
  by: SALES,
  ...more,
});
const has = (name: string, ...licenses: Holding[]): DirectoryUser => ({
  ...live({ userPrincipalName: `${name}@contoso.com` }),
  sets: { licenses },
});
const failing = licence({ error: "CountViolation" });
const told = (users: readonly DirectoryUser[], around: Surroundings = surroundings) =>
  warnOfLicenceErrors(users, around, at);
const messages = (...input: Parameters<typeof told>) =>
  told(...input).map(({ message }) => message);

describe("a licence that does not reach members", () => {
  it.each([
    ["CountViolation", "no seat is free. Buy seats, or take the licence from others"],
    [
      "MutuallyExclusiveViolation",
      "another licence of the user has a service plan that excludes one of these. Leave one of the two out",
    ],
    [
      "DependencyViolation",
      "a service plan of it depends on one that the user does not have. Give the licence that has it as well",
    ],
    [
      "ProhibitedInUsageLocationViolation",
      "it is not offered in the user's country. Correct usageLocation, or remove the user from the group",
    ],
    [
      "UniquenessViolation",
      "an address of the user is another account's as well. Correct the addresses in Exchange",
    ],
    ["Other", "look at it in the Microsoft 365 admin center"],
  ])("is shown with what to do about %s", (error, cure) => {
    expect(told([has("ana", licence({ error }))])).toEqual([
      {
        severity: "warning",
        code: "licence-error",
        message: `the licence E3 of the group Sales team does not reach ana@contoso.com (${error}): ${cure}`,
        at,
      },
    ]);
  });

  const reach = /does not reach (.*) \(CountViolation\)/;
  it.each([
    [["a"], "a@contoso.com"],
    [["a", "b"], "a@contoso.com, b@contoso.com"],
    [["a", "b", "c"], "a@contoso.com, b@contoso.com, c@contoso.com"],
    [["a", "b", "c", "d"], "a@contoso.com, b@contoso.com, c@contoso.com and 1 other"],
    [["a", "b", "c", "d", "e"], "a@contoso.com, b@contoso.com, c@contoso.com and 2 others"],
  ])("is shown once for %s", (names, expected) => {
    const found = messages(names.map((name) => has(name, failing)));
    expect(found.map((message) => reach.exec(message)?.[1])).toEqual([expected]);
  });

  it.each<[string, Holding, Surroundings, string]>([
    [
      "of a group that is not listed",
      licence({ error: "x", by: "7" }),
      surroundings,
      "the licence E3 of the group 7 does",
    ],
    [
      "where no group was read",
      licence({ error: "x", by: "7" }),
      {},
      "the licence E3 of the group 7 does",
    ],
    [
      "where no group could be read",
      licence({ error: "x", by: "7" }),
      { groups: { unreadable: "x" } },
      "the licence E3 of the group 7 does",
    ],
    [
      "of no group",
      { as: "assigned", id: "1", name: "E5", error: "x" },
      surroundings,
      "the licence E5 does",
    ],
  ])("is named %s", (_, holding, around, expected) => {
    expect(messages([has("ana", holding)], around)).toEqual([expect.stringContaining(expected)]);
  });

  it("is shown apart by licence, group and error", () => {
    const all = [
      failing,
      licence({ error: "CountViolation" }, "E5"),
      licence({ error: "DependencyViolation" }),
      licence({ error: "CountViolation", by: "7" }),
    ];
    expect(told([has("ana", ...all), has("ben", ...all)])).toHaveLength(4);
  });
});

it("a licence that reaches a user, or a user without any, is not shown of", () => {
  expect(told([])).toEqual([]);
  expect(told([live(), has("ana"), has("ben", licence())])).toEqual([]);
});
