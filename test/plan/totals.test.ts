import { describe, expect, it } from "vitest";
import type { Change } from "../../src/model/plan.ts";
import type { Planned } from "../../src/plan/compare/planned.ts";
import { countTotals } from "../../src/plan/totals.ts";
import { desired, idOf, live } from "../builders.ts";
import { ANA, creation, existing } from "./changes.ts";

const BEN = "ben.ito@contoso.com";
const CLEO = "cleo.diaz@contoso.com";
const [ana, ben, cleo] = [ANA, BEN, CLEO].map((userPrincipalName) => live({ userPrincipalName }));
const same: Planned = { match: { kind: "new", desired: desired() } };
const planned = (change: Change): Planned => ({ ...same, change });
const blocked: Planned = {
  ...same,
  blocked: {
    userPrincipalName: ANA,
    at: { file: "x", line: 1 },
    reason: "name-taken",
    message: "",
    candidates: [],
  },
};
const sales = existing({ department: "Sales", manager: { id: "1", userPrincipalName: BEN } });
const ofCleo = existing({ department: "Sales" }, { userPrincipalName: CLEO });
const drift = existing({ department: "Sales" }, { cause: "drift" });

const count = (more: Partial<Parameters<typeof countTotals>[0]>) =>
  countTotals({
    planned: [same],
    matchedIds: new Set([idOf(ANA)]),
    directory: [ana, ben, cleo].flatMap((user) => user ?? []),
    changes: [],
    protectedIds: new Set(),
    correctsDrift: false,
    ...more,
  });
const nothing = {
  declared: 1,
  create: 0,
  update: 0,
  enable: 0,
  disable: 0,
  adopt: 0,
  unchanged: 1,
  blocked: 0,
  directory: 3,
  matched: 1,
  protected: 0,
  unmanaged: 2,
  drift: 0,
  writes: 0,
};

describe("the totals", () => {
  it.each<[string, Parameters<typeof count>[0], object]>([
    ["of nothing to do", {}, {}],
    [
      "of a change of one",
      { planned: [planned(sales)], changes: [sales] },
      { update: 1, unchanged: 0, writes: 2 },
    ],
    [
      "of each kind",
      {
        planned: [
          planned(creation()),
          planned(existing({}, { kind: "enable" })),
          planned(existing({}, { kind: "disable" })),
          planned(existing({}, { kind: "adopt" })),
          planned(sales),
          planned(sales),
          blocked,
          same,
        ],
      },
      { declared: 8, create: 1, enable: 1, disable: 1, adopt: 1, update: 2, blocked: 1 },
    ],
    ["of drift that is left alone", { changes: [drift] }, { drift: 1 }],
    [
      "of drift beside a change",
      { planned: [planned(sales)], changes: [sales, drift, drift] },
      { update: 1, unchanged: 0, drift: 2, writes: 2 },
    ],
    [
      "of drift that is corrected",
      { planned: [planned(drift)], changes: [drift], correctsDrift: true },
      { update: 1, unchanged: 0, writes: 1 },
    ],
    [
      "of protected accounts, matched or not",
      { protectedIds: new Set([idOf(ANA), idOf(BEN)]) },
      { protected: 1, unmanaged: 1 },
    ],
    ["of one whom no file declares", { changes: [ofCleo] }, { strangers: 1, writes: 1 }],
    [
      "of several whom no file declares",
      { changes: [ofCleo, existing({ department: "Sales" }, { userPrincipalName: BEN })] },
      { strangers: 2, writes: 2 },
    ],
    [
      "of a protected one whom no file declares",
      { changes: [ofCleo], protectedIds: new Set([idOf(BEN), idOf(CLEO)]) },
      { strangers: 1, protected: 2, unmanaged: 0, writes: 1 },
    ],
    [
      "of one whom no file declares, as drift",
      { changes: [{ ...ofCleo, cause: "drift" }] },
      { drift: 1 },
    ],
    [
      "of a creation, which is no stranger",
      { planned: [planned(creation())], changes: [creation()] },
      { create: 1, unchanged: 0, writes: 1 },
    ],
    ["of who is no person", { scope: () => "a guest" }, { outsideScope: { "a guest": 2 } }],
    [
      "of who is no person, by reason",
      { scope: ({ id }) => (id === idOf(BEN) ? "a guest" : "a room") },
      { outsideScope: { "a guest": 1, "a room": 1 } },
    ],
    ["of who is a person", { scope: () => undefined }, { outsideScope: {} }],
  ])("%s", (_, input, expected) => {
    expect(count(input)).toStrictEqual({ ...nothing, ...expected });
  });

  it.each<[string, Parameters<typeof count>[0]]>([
    ["a user who is changed and blocked", { planned: [{ ...blocked, change: sales }] }],
    ["more accounts matched than there are", { matchedIds: new Set(["1", "2", "3", "4"]) }],
    ["an account matched that is not there", { matchedIds: new Set([idOf(ANA), "1"]) }],
    ["more strangers than accounts", { changes: [ofCleo, ofCleo, ofCleo] }],
  ])("are no plan where they do not add up: %s", (_, input) => {
    expect(() => count(input)).toThrow(/do not add up: \{"declared":1,/);
  });
});
