import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/plan.ts";
import { fieldsOf, writeSteps } from "../../src/plan/requests.ts";
import { writingOf } from "../../src/plan/writing.ts";
import { creation, existing } from "./changes.ts";

/** A field of each group of requests, in no order. */
const ALL = {
  userPrincipalName: "ana@contoso.com",
  employeeLeaveDateTime: "2026-12-31T00:00:00Z",
  department: "Sales",
  manager: { id: "1", userPrincipalName: "ben@contoso.com" },
  mobilePhone: "+1 425 555 0100",
  city: "Oslo",
  otherMails: ["ana@contoso.example"] as never,
  employeeHireDate: "2026-12-01T00:00:00Z",
};
const REST = [
  "update department city",
  "update mobilePhone",
  "update otherMails",
  "update employeeHireDate",
  "update employeeLeaveDateTime",
  "update userPrincipalName",
];

const E3 = { as: "assigned", id: "3", name: "E3" } as const;
const E5 = { as: "assigned", id: "5", name: "E5" } as const;
const member = (name: string) => ({ as: "member", id: name, name }) as const;

describe("the requests of a change", () => {
  const split = (change: Change) =>
    writeSteps(change).map((step) =>
      [
        step.kind,
        ...(step.kind === "set" ? [`${step.set}:`] : []),
        ...fieldsOf(step).map(({ field }) => field),
      ].join(" "),
    );

  it.each<[string, Change, string[]]>([
    ["an update of one", existing({ department: "Sales" }), ["update department"]],
    ["a manager alone", existing({ manager: ALL.manager }), ["relationship manager"]],
    ["an adoption without fields", existing({}, { kind: "adopt" }), []],
    ["an update", existing(ALL), [...REST, "relationship manager"]],
    [
      "a disable, which goes first",
      existing({ ...ALL, accountEnabled: [true, false] }, { kind: "disable" }),
      ["update accountEnabled", ...REST, "relationship manager"],
    ],
    [
      "an enable, which goes last",
      existing({ accountEnabled: [false, true], ...ALL }, { kind: "enable" }),
      [...REST, "update accountEnabled", "relationship manager"],
    ],
    [
      "an unknown property",
      existing({ extension_x_badge: "1", department: "Sales" }),
      ["update extension_x_badge department"],
    ],
    [
      "what the account lives by, and its policies",
      existing({
        userPrincipalName: ALL.userPrincipalName,
        passwordPolicies: "x",
        preferredDataLocation: "EUR",
        employeeLeaveDateTime: ALL.employeeLeaveDateTime,
      }),
      [
        "update employeeLeaveDateTime",
        "update preferredDataLocation",
        "update passwordPolicies",
        "update userPrincipalName",
      ],
    ],
    ["a group", existing({ "groups.Sales": member("Sales") }), ["set groups: groups.Sales"]],
    [
      "groups one by one, licences at once, and sponsors, after all else",
      existing({
        "sponsors.ben@contoso.com": { as: "sponsor", id: "1", name: "ben@contoso.com" },
        "licenses.E3": [E3, null],
        "groups.Sales": [member("Sales"), null],
        "licenses.E5": E5,
        "groups.Board": member("Board"),
        manager: ALL.manager,
        department: "Sales",
      }),
      [
        "update department",
        "relationship manager",
        "set groups: groups.Sales",
        "set groups: groups.Board",
        "set licenses: licenses.E3 licenses.E5",
        "set sponsors: sponsors.ben@contoso.com",
      ],
    ],
    [
      "a creation with elements of sets",
      creation({ "licenses.E5": E5, "groups.Board": member("Board") }),
      [
        "create userPrincipalName accountEnabled",
        "set groups: groups.Board",
        "set licenses: licenses.E5",
      ],
    ],
    [
      "a creation",
      creation({ department: "Sales" }),
      ["create userPrincipalName accountEnabled department"],
    ],
    [
      "a creation with what needs a permission of its own",
      creation(ALL),
      [
        "create userPrincipalName accountEnabled department mobilePhone city otherMails employeeHireDate",
        "update employeeLeaveDateTime",
        "relationship manager",
      ],
    ],
  ])("%s", (_, change, requests) => {
    expect(split(change)).toEqual(requests);
  });
});

describe("writes at the edge of the quota of 3,000 in 150 s", () => {
  it.each([
    { writes: 0, percent: 100, batches: 0, seconds: 0 },
    { writes: 1, percent: 100, batches: 1, seconds: 1 },
    { writes: 20, percent: 100, batches: 1, seconds: 1 },
    { writes: 21, percent: 100, batches: 2, seconds: 1 },
    { writes: 400, percent: 100, batches: 20, seconds: 1 },
    { writes: 401, percent: 100, batches: 21, seconds: 2 },
    { writes: 3000, percent: 100, batches: 150, seconds: 8 },
    { writes: 3001, percent: 100, batches: 151, seconds: 151 },
    { writes: 6000, percent: 100, batches: 300, seconds: 158 },
    { writes: 6001, percent: 100, batches: 301, seconds: 301 },
    { writes: 1500, percent: 50, batches: 75, seconds: 4 },
    { writes: 1501, percent: 50, batches: 76, seconds: 151 },
    { writes: 1, percent: 0, batches: 1, seconds: 1 },
    { writes: 2, percent: 0, batches: 1, seconds: 151 },
  ])(
    "$writes with $percent %: $batches batches, $seconds s",
    ({ writes, percent, batches, seconds }) => {
      expect(writingOf(writes, percent)).toEqual({ batches, seconds, quotaPercent: percent });
    },
  );
});
