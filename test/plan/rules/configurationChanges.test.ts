import { describe, expect, it } from "vitest";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../../src/model/settings/configuration.ts";
import { configurationChanges } from "../../../src/plan/rules/configurationChanges.ts";
import { idOf } from "../../builders.ts";

const { guards, newUsers } = DEFAULT_CONFIGURATION;
const [A, B] = [idOf("a"), idOf("b")];
const LESS = "protects-less";
const MORE = "protects-more";
const REACHES = "reaches-others";

type Partly = Partial<Configuration>;

function changes(base: Partly, head: Partly) {
  return configurationChanges({
    base: { ...DEFAULT_CONFIGURATION, ...base },
    head: { ...DEFAULT_CONFIGURATION, ...head },
    // Says of which setting the place is asked for.
    settingAt: (...path) => ({ file: path.join("/"), line: 7, column: 3 }),
  });
}
const told = (base: Partly, head: Partly) =>
  changes(base, head).map(({ risk, what, from, to }) => [risk, what, from, to]);

/** A setting with two values, the risk of going from one to the other, and of going back. */
type Row = readonly [
  setting: string,
  base: Partly,
  head: Partly,
  texts: readonly [from: string | null, to: string | null],
  risk: string,
  riskOfReturn: string,
];

const disables = (more: Partial<typeof guards.disables>) => ({
  guards: { ...guards, disables: { count: 10, percent: 9, floor: 8, ...more } },
});
const stopAtErrors = (percent: number, floor = 10) => ({
  apply: { stopAtErrors: { percent, floor } },
});
const users = (more: Partial<typeof newUsers>) => ({ newUsers: { ...newUsers, ...more } });

describe("a setting that changes", () => {
  it.each<Row>([
    ["mode", {}, { mode: "observe" }, ["apply", "observe"], MORE, REACHES],
    ["directory", {}, { directory: "embedded" }, ["graph", "embedded"], REACHES, REACHES],
    ["tenant", {}, { tenant: A }, [null, A], MORE, LESS],
    ["tenant", { tenant: A }, { tenant: B }, [A, B], REACHES, REACHES],
    ["requireApproval", {}, { requireApproval: false }, ["true", "false"], LESS, MORE],
    ["key", {}, { key: "employeeId" }, ["userPrincipalName", "employeeId"], REACHES, REACHES],
    ["allow", {}, { allow: ["userType"] }, [null, "userType"], REACHES, MORE],
    ["sensitive", {}, { sensitive: ["mail"] }, [null, "mail"], MORE, LESS],
    ["guards.disables.count", disables({}), disables({ count: 11 }), ["10", "11"], LESS, MORE],
    ["guards.disables.percent", disables({}), disables({ percent: 10 }), ["9", "10"], LESS, MORE],
    ["guards.disables.floor", disables({}), disables({ floor: 9.5 }), ["8", "9.5"], LESS, MORE],
    ["scope.domains", {}, { scope: { domains: ["x.com"] } }, [null, "x.com"], REACHES, REACHES],
    [
      "scope.accountEnabled",
      { scope: { accountEnabled: true } },
      { scope: { accountEnabled: false } },
      ["true", "false"],
      REACHES,
      REACHES,
    ],
    [
      "scope.exclude.properties.jobTitle",
      { scope: { exclude: { properties: { jobTitle: ["Room"] } } } },
      { scope: { exclude: { properties: { jobTitle: ["Room", null] } } } },
      [null, "null"],
      REACHES,
      REACHES,
    ],
    [
      "scope.exclude.properties.jobTitle",
      { scope: { exclude: { properties: { jobTitle: null } } } },
      { scope: { exclude: { properties: { jobTitle: "Room" } } } },
      ["null", "Room"],
      REACHES,
      REACHES,
    ],
    [
      "groups.Sales.id",
      { groups: { Sales: { members: "ours" } } },
      { groups: { Sales: { members: "ours", id: A } } },
      [null, A],
      REACHES,
      MORE,
    ],
    [
      "groups.Sales.members",
      { groups: { Sales: { members: "ours" } } },
      { groups: { Sales: { members: "roster" } } },
      ["ours", "roster"],
      REACHES,
      REACHES,
    ],
    ["licenses", {}, { licenses: ["SPE_E3"] }, [null, "SPE_E3"], REACHES, MORE],
    ["apply.canary", {}, { apply: { canary: 5 } }, [null, "5"], MORE, LESS],
    ["apply.canary", { apply: { canary: 5 } }, { apply: { canary: 10 } }, ["5", "10"], LESS, MORE],
    ["apply.stopAtErrors.percent", stopAtErrors(9), stopAtErrors(10), ["9", "10"], LESS, MORE],
    ["apply.stopAtErrors.floor", stopAtErrors(9, 9), stopAtErrors(9, 10), ["9", "10"], LESS, MORE],
    [
      "newUsers.credential",
      {},
      users({ credential: "temporaryAccessPass" }),
      ["none", "temporaryAccessPass"],
      LESS,
      MORE,
    ],
    ["newUsers.recipients", {}, users({ recipients: ["age1"] }), [null, "age1"], LESS, MORE],
    ["newUsers.isUsableOnce", {}, users({ isUsableOnce: false }), ["true", "false"], LESS, MORE],
    [
      "newUsers.lifetimeInMinutes",
      {},
      users({ lifetimeInMinutes: 60 }),
      [null, "60"],
      REACHES,
      REACHES,
    ],
    [
      "newUsers.lifetimeInMinutes",
      users({ lifetimeInMinutes: 60 }),
      users({ lifetimeInMinutes: 480 }),
      ["60", "480"],
      LESS,
      MORE,
    ],
    [
      "newUsers.startDateTime",
      {},
      users({ startDateTime: "employeeHireDate" }),
      ["now", "employeeHireDate"],
      REACHES,
      REACHES,
    ],
    ["quota.percent", {}, { quota: { percent: 50 } }, ["100", "50"], "other", "other"],
    ["editor.schemas", {}, { editor: { schemas: "x" } }, [null, "x"], "other", "other"],
    ["names.mailNickname", {}, { names: { mailNickname: "x" } }, [null, "x"], "other", "other"],
    [
      "names.whenTaken",
      { names: { whenTaken: ["a", "b"] } },
      { names: { whenTaken: ["b", "a"] } },
      ["a, b", "b, a"],
      "other",
      "other",
    ],
    [
      "tables.columns.Team",
      {},
      { tables: { columns: { Team: "department" }, sources: {} } },
      [null, "department"],
      "other",
      "other",
    ],
  ])("%s from %j to %j", (setting, base, head, [from, to], risk, riskOfReturn) => {
    expect(told(base, head)).toEqual([[risk, setting, from, to]]);
    expect(told(head, base)).toEqual([[riskOfReturn, setting, to, from]]);
    expect([...told(base, base), ...told(head, head)]).toEqual([]);
    expect(changes(base, head)[0]?.at).toEqual({ file: setting.replaceAll(".", "/"), line: 7 });
  });

  it("is told after who is protected", () => {
    const what = changes({}, { tenant: A, protected: ["a@x.com"], mode: "observe" });
    expect(what.map((change) => change.what)).toEqual(["protected", "mode", "tenant"]);
  });
});

describe("a list whose order means nothing", () => {
  it.each<[string, Partly, Partly]>([
    ["in another order", { licenses: ["A", "B"] }, { licenses: ["B", "A"] }],
    ["in another case", { licenses: ["A"] }, { licenses: ["a"] }],
    ["with one twice", { licenses: ["A"] }, { licenses: ["A", "A"] }],
    ["that is empty", { scope: {} }, { scope: { domains: [] } }],
    [
      "of one, as a single value",
      { scope: { exclude: { properties: { jobTitle: "Room" } } } },
      { scope: { exclude: { properties: { jobTitle: ["room"] } } } },
    ],
  ])("is the same %s", (_, base, head) => {
    expect([...told(base, head), ...told(head, base)]).toEqual([]);
  });

  it("is told entry by entry, what is gone first", () => {
    expect(told({ licenses: ["A", "B", "C"] }, { licenses: ["D", "B", "E"] })).toEqual([
      [MORE, "licenses", "A", null],
      [MORE, "licenses", "C", null],
      [REACHES, "licenses", null, "D"],
      [REACHES, "licenses", null, "E"],
    ]);
  });
});

it("a setting with members is told member by member, whichever side has them", () => {
  const groups = { Sales: { members: "ours", id: A }, Board: { members: "roster" } } as const;
  expect(told({ groups: { Sales: groups.Sales } }, { groups })).toEqual([
    [REACHES, "groups.Board.members", null, "roster"],
  ]);
  expect(told({ groups }, { groups: { Board: groups.Board } })).toEqual([
    [MORE, "groups.Sales.members", "ours", null],
    [MORE, "groups.Sales.id", A, null],
  ]);
});
