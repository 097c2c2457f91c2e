import { describe, expect, it } from "vitest";
import type { Change, ExistingChange, Plan, Seen } from "../../../src/model/plan.ts";
import { authorise, kindOf, type Circumstances } from "../../../src/plan/review/authorise.ts";
import { NOTHING_DONE } from "../../../src/plan/review/done.ts";
import { acceptedPlan, idOf } from "../../builders.ts";
import { ANA, creation, existing, steps } from "../changes.ts";

const BEN = "ben.ito@contoso.com";
const CLEO = "cleo.diaz@contoso.com";

const planOf = (changes: readonly Change[], more: Partial<Plan> = {}): Plan => ({
  ...acceptedPlan([], []),
  changes,
  ...more,
});

/** What comes of changes that several plans list, "#1" first. */
function judged(
  now: readonly Change[],
  reviewed: readonly (readonly Change[])[],
  more: Circumstances = {},
) {
  const plans = reviewed.map((changes, index) => planOf(changes, { reviewedAs: `#${index + 1}` }));
  const { changes, skipped, withheld, reviews } = authorise(planOf(now), plans, more);
  return {
    made: changes.map(
      ({ kind, userPrincipalName, fields }) =>
        `${kind} ${[userPrincipalName, ...fields.map(({ field }) => field)].join(" ")} by ${reviews.get(userPrincipalName)?.join(" ")}`,
    ),
    skipped: skipped.map(({ reason, message }) => `${reason}: ${message}`),
    withheld: [...withheld].map((entry) => entry.join(": ")),
  };
}

const made = (...lines: string[]) => ({ made: lines, skipped: [], withheld: [] });
const skipped = (...lines: string[]) => ({ made: [], skipped: lines, withheld: [] });
const NOT_REVIEWED = "unauthorised: not in the reviewed plan:";
const MOVED = "changed in the directory since the plan was reviewed:";
const NOT_CREATED = "unauthorised: the reviewed plan does not create this user";
const NOT_CHANGED = "unauthorised: the reviewed plan does not change this user";
const NOT_MADE =
  "unauthorised: the reviewed plan creates this user, but the account that exists now was not created by it, or was enabled, disabled or renamed since";

describe("a creation", () => {
  const now = creation({ department: "Sales", city: "Oslo" });
  const other = creation({ department: "Board", city: "Bergen" });
  const nearly = creation({ department: "Sales", city: "Bergen" });
  it.each<[string, readonly (readonly Change[])[], object]>([
    ["in no plan", [], skipped(NOT_CREATED)],
    [
      "in a plan of another user",
      [[creation({}, { userPrincipalName: BEN })]],
      skipped(NOT_CREATED),
    ],
    [
      "in one plan",
      [[now]],
      made(`create ${ANA} userPrincipalName accountEnabled department city by #1`),
    ],
    [
      "in another spelling of the name",
      [[{ ...now, userPrincipalName: ANA.toUpperCase() }]],
      made(`create ${ANA} userPrincipalName accountEnabled department city by #1`),
    ],
    [
      "in two of three",
      [[now], [other], [now]],
      made(`create ${ANA} userPrincipalName accountEnabled department city by #1 #3`),
    ],
    ["with another value", [[nearly]], skipped(`${NOT_REVIEWED} city`)],
    [
      "with other values, of which the fewest are told",
      [[other], [nearly], [creation()]],
      skipped(`${NOT_REVIEWED} city`),
    ],
    [
      "with other values in each of two plans, of which the first is told",
      [[nearly], [creation({ department: "Board", city: "Oslo" })]],
      skipped(`${NOT_REVIEWED} city`),
    ],
    ["with other values", [[other]], skipped(`${NOT_REVIEWED} department, city`)],
    ["without values", [[creation()]], skipped(`${NOT_REVIEWED} department, city`)],
    [
      "as an update of an account by the name",
      [[existing({ department: "Sales", city: "Oslo" })]],
      skipped(NOT_CREATED),
    ],
  ])("%s", (_, reviewed, expected) => {
    expect(judged([now], reviewed)).toEqual(expected);
  });

  it("finds its review whatever the spelling of what is declared now", () => {
    const inCapitals = creation({}, { userPrincipalName: ANA.toUpperCase() });
    expect(judged([inCapitals], [[creation()]]).skipped).toEqual([]);
  });
});

describe("a change", () => {
  const both = existing({ department: "Sales", city: "Oslo" });
  const sales = existing({ department: "Sales" });
  const oslo = existing({ city: "Oslo" });
  const title = existing({ jobTitle: "Lead" });

  it.each<[string, readonly (readonly Change[])[], object]>([
    ["in no plan", [], skipped(NOT_CHANGED)],
    ["in a plan of another account", [[{ ...both, id: idOf(BEN) }]], skipped(NOT_CHANGED)],
    ["in one plan", [[both]], made(`update ${ANA} department city by #1`)],
    ["in parts", [[sales], [oslo]], made(`update ${ANA} department city by #1 #2`)],
    [
      "in parts, beside a plan of something else",
      [[sales], [title], [oslo]],
      made(`update ${ANA} department city by #1 #3`),
    ],
    [
      "of which a part is reviewed",
      [[oslo]],
      {
        ...made(`update ${ANA} city by #1`),
        withheld: [`${ANA}: not in the reviewed plan: department`],
      },
    ],
    [
      "of which a part is reviewed, and another moved",
      [[oslo], [existing({ department: ["Board", "Sales"] })]],
      {
        ...made(`update ${ANA} city by #1`),
        withheld: [`${ANA}: not in the reviewed plan: department; ${MOVED} department`],
      },
    ],
    [
      "with other values",
      [[existing({ department: "Board", city: "Bergen" })]],
      skipped(`${NOT_REVIEWED} department, city`),
    ],
    [
      "with the values of other fields",
      [[existing({ department: "Oslo", city: "Sales" })]],
      skipped(`${NOT_REVIEWED} department, city`),
    ],
    [
      "in two plans, of which one is stale",
      [[existing({ department: ["Board", "Sales"] })], [both]],
      made(`update ${ANA} department city by #2`),
    ],
    [
      "that was reviewed as a creation",
      [[creation({ department: "Sales", city: "Oslo" })]],
      skipped(NOT_MADE),
    ],
    [
      "that was reviewed as another's creation",
      [[creation({}, { userPrincipalName: BEN })]],
      skipped(NOT_CHANGED),
    ],
  ])("%s", (_, reviewed, expected) => {
    expect(judged([both], reviewed)).toEqual(expected);
  });

  it("of which nothing was held back is not among the withheld", () => {
    const { withheld, reviews } = authorise(planOf([both]), [planOf([both])]);
    expect(withheld.size).toBe(0);
    expect(reviews).toEqual(new Map([[ANA, [""]]]));
  });

  it("completes a creation by what is empty", () => {
    const done = { ...NOTHING_DONE, createdIds: new Set([both.id]) };
    const create = creation({ department: "Sales", city: "Oslo" });
    expect(judged([both], [[create]], { done })).toEqual(
      made(`update ${ANA} department city by #1`),
    );
    const filled = existing({
      jobTitle: ["Lead", "Head"],
      department: ["Board", "Sales"],
      city: "Oslo",
    });
    expect(judged([filled], [[create]], { done })).toEqual(
      skipped(`stale: ${MOVED} department, jobTitle`),
    );
  });
});

describe("what moved since the review", () => {
  interface Moved {
    readonly name: string;
    readonly reviewed: ExistingChange;
    readonly now: ExistingChange;
    readonly moved: readonly string[];
  }
  const seen = (more: Partial<Seen>): Seen => ({ ...existing().seen, ...more });
  const all = { jobTitle: "Lead", department: "Sales" };
  const disabling = existing(
    { department: "Sales", accountEnabled: [true, false] },
    { kind: "disable" },
  );
  const renaming = existing(
    { department: "Sales", userPrincipalName: [BEN, ANA] },
    { seen: seen({ userPrincipalName: BEN }) },
  );

  it.each<Moved>([
    { name: "nothing", reviewed: existing(all), now: existing(all), moved: [] },
    {
      name: "it was disabled",
      reviewed: existing(all),
      now: existing(all, { seen: seen({ accountEnabled: false }) }),
      moved: ["accountEnabled"],
    },
    {
      name: "it is told no more whether it is enabled",
      reviewed: disabling,
      now: existing(all, { seen: seen({ accountEnabled: null }) }),
      moved: ["accountEnabled"],
    },
    {
      name: "it was disabled, as was reviewed",
      reviewed: disabling,
      now: existing(all, { seen: seen({ accountEnabled: false }) }),
      moved: [],
    },
    { name: "it is not disabled yet", reviewed: disabling, now: existing(all), moved: [] },
    {
      name: "it is synced by now",
      reviewed: existing(all),
      now: existing(all, { seen: seen({ onPremisesSyncEnabled: true }) }),
      moved: ["onPremisesSyncEnabled"],
    },
    {
      name: "it was synced then",
      reviewed: existing(all, { seen: seen({ onPremisesSyncEnabled: true }) }),
      now: existing(all),
      moved: ["onPremisesSyncEnabled"],
    },
    {
      name: "it was synced all the time",
      reviewed: existing(all, { seen: seen({ onPremisesSyncEnabled: true }) }),
      now: existing(all, { seen: seen({ onPremisesSyncEnabled: true }) }),
      moved: [],
    },
    {
      name: "it has another name",
      reviewed: existing(all),
      now: existing(all, { seen: seen({ userPrincipalName: BEN }) }),
      moved: ["userPrincipalName"],
    },
    {
      name: "its name is in capitals",
      reviewed: existing(all),
      now: existing(all, { seen: seen({ userPrincipalName: ANA.toUpperCase() }) }),
      moved: [],
    },
    {
      name: "its name was in capitals",
      reviewed: existing(all, { seen: seen({ userPrincipalName: ANA.toUpperCase() }) }),
      now: existing(all),
      moved: [],
    },
    { name: "it has the reviewed name", reviewed: renaming, now: existing(all), moved: [] },
    {
      name: "it has the old name",
      reviewed: renaming,
      now: existing(all, { seen: seen({ userPrincipalName: BEN }) }),
      moved: [],
    },
    {
      name: "it has a third name",
      reviewed: renaming,
      now: existing(all, { seen: seen({ userPrincipalName: CLEO }) }),
      moved: ["userPrincipalName"],
    },
    {
      name: "a value",
      reviewed: existing(all),
      now: existing({ jobTitle: "Lead", department: ["Board", "Sales"] }),
      moved: ["department"],
    },
    {
      name: "a value that was not reviewed",
      reviewed: existing({ jobTitle: "Lead" }),
      now: existing({ jobTitle: "Lead", department: ["Board", "Sales"] }),
      moved: [],
    },
    {
      name: "all of that, in the order of the names",
      reviewed: existing(all),
      now: existing(
        { jobTitle: ["Head", "Lead"], department: ["Board", "Sales"] },
        {
          seen: seen({
            accountEnabled: false,
            onPremisesSyncEnabled: true,
            userPrincipalName: BEN,
          }),
        },
      ),
      moved: [
        "accountEnabled",
        "department",
        "jobTitle",
        "onPremisesSyncEnabled",
        "userPrincipalName",
      ],
    },
  ])("$name", ({ reviewed, now, moved }) => {
    const result = judged([now], [[reviewed]]);
    expect(result.skipped).toEqual(moved.length > 0 ? [`stale: ${MOVED} ${moved.join(", ")}`] : []);
  });

  it("in several plans is told once, in the order of the names", () => {
    const now = existing(all, {
      seen: seen({ onPremisesSyncEnabled: true, accountEnabled: false }),
    });
    const before = existing(all);
    const synced = existing(all, { seen: seen({ onPremisesSyncEnabled: true }) });
    expect(judged([now], [[before], [synced]]).skipped).toEqual([
      `stale: ${MOVED} accountEnabled, onPremisesSyncEnabled`,
    ]);
  });
});

describe("an adoption", () => {
  const bare = existing({}, { kind: "adopt", adopts: true });
  const filling = existing({ department: "Sales" }, { kind: "adopt", adopts: true });
  const NOT_ADOPTED = "unauthorised: the reviewed plan does not adopt this user";
  const done = { ...NOTHING_DONE, createdIds: new Set([bare.id]) };

  it.each<[string, Change, readonly (readonly Change[])[], Circumstances, object]>([
    ["without fields, reviewed", bare, [[bare]], {}, made(`adopt ${ANA} by #1`)],
    [
      "without fields, reviewed twice",
      bare,
      [[bare], [filling]],
      {},
      made(`adopt ${ANA} by #1 #2`),
    ],
    ["with fields, reviewed", filling, [[filling]], {}, made(`adopt ${ANA} department by #1`)],
    ["with fields, reviewed without", filling, [[bare]], {}, skipped(`${NOT_REVIEWED} department`)],
    [
      "reviewed as an update",
      filling,
      [[existing({ department: "Sales" })]],
      {},
      skipped(NOT_ADOPTED),
    ],
    [
      "reviewed as an update and as an adoption",
      filling,
      [[existing({ department: "Sales" })], [bare]],
      {},
      made(`adopt ${ANA} department by #1`),
    ],
    [
      "of what a reviewed creation made",
      filling,
      [[creation({ department: "Sales" })]],
      { done },
      made(`adopt ${ANA} department by #1`),
    ],
    [
      "that is none",
      existing({ department: "Sales" }),
      [[filling]],
      {},
      made(`update ${ANA} department by #1`),
    ],
  ])("%s", (_, now, reviewed, more, expected) => {
    expect(judged([now], reviewed, more)).toEqual(expected);
  });

  it.each<[ExistingChange["kind"], Parameters<typeof steps>[0], true | undefined]>([
    ["update", { department: "Sales" }, undefined],
    ["adopt", { department: "Sales" }, true],
    ["enable", { department: "Sales", accountEnabled: [false, true] }, undefined],
    ["disable", { department: "Sales", accountEnabled: [true, false] }, undefined],
    ["enable", { accountEnabled: [false, true] }, true],
    ["disable", { accountEnabled: [true, false] }, true],
    ["adopt", {}, true],
  ])("or another change is of the kind %s by what is left of it: %o", (kind, fields, adopts) => {
    const change = existing({}, { kind: "disable", ...(adopts && { adopts }) });
    expect(kindOf(change, steps(fields))).toBe(kind);
  });
});

describe("why a plan counts as reviewed by nobody", () => {
  const why = "the plan of #7 was approved by its author";
  const unreviewed = new Map([[ANA, why]]);
  const sales = existing({ department: "Sales" });

  it.each<[string, Change, readonly (readonly Change[])[], string[]]>([
    ["is said of its users", sales, [], [`unauthorised: ${why}`]],
    [
      "is said in any spelling",
      { ...sales, userPrincipalName: ANA.toUpperCase() },
      [],
      [`unauthorised: ${why}`],
    ],
    ["is not said of others", { ...sales, userPrincipalName: BEN }, [], [NOT_CHANGED]],
    [
      "is not said of what is stale",
      sales,
      [[existing({ department: ["Board", "Sales"] })]],
      [`stale: ${MOVED} department`],
    ],
    ["is not said of what is made", sales, [[sales]], []],
  ])("%s", (_, now, reviewed, expected) => {
    expect(judged([now], reviewed, { unreviewed }).skipped).toEqual(expected);
  });
});

describe("licences, which are given and taken in one request", () => {
  const has = (name: string, more: object = {}) =>
    ({ as: "assigned", id: idOf(name), name, ...more }) as const;
  const swap = existing({
    "licenses.E5": has("E5"),
    "licenses.E3": [has("E3"), null],
    department: ["Board", "Sales"],
  });
  const removal = existing({ "licenses.E3": [has("E3"), null], department: ["Board", "Sales"] });
  const otherPlans = existing({
    "licenses.E5": has("E5", { without: ["TEAMS1"] }),
    "licenses.E3": [has("E3"), null],
    department: ["Board", "Sales"],
  });
  const sales = { as: "member", id: idOf("sales"), name: "Sales" } as const;
  const partly = (reviewed: string, others: string) => ({
    ...made(`update ${ANA} ${reviewed} by #1`),
    withheld: [`${ANA}: not in the reviewed plan: ${others}`],
  });
  const other = partly("department", "licenses.E5, licenses.E3");

  it.each<[string, Change, Change, object]>([
    [
      "are swapped as reviewed",
      swap,
      swap,
      made(`update ${ANA} licenses.E5 licenses.E3 department by #1`),
    ],
    ["are taken as reviewed", removal, removal, made(`update ${ANA} licenses.E3 department by #1`)],
    ["are not taken where the user lost since what is to stay", swap, removal, other],
    [
      "are given as reviewed where another one is given by now",
      existing({ "licenses.E5": has("E5"), "licenses.F1": has("F1") }),
      existing({ "licenses.E5": has("E5") }),
      partly("licenses.E5", "licenses.F1"),
    ],
    [
      "are taken as reviewed where another one is taken by now",
      existing({ "licenses.E3": [has("E3"), null], "licenses.E1": [has("E1"), null] }),
      existing({ "licenses.E3": [has("E3"), null] }),
      partly("licenses.E3", "licenses.E1"),
    ],
    [
      "are taken as reviewed where anything else is given by now",
      existing({ "licenses.E3": [has("E3"), null], "groups.Sales": sales, city: "Oslo" }),
      existing({ "licenses.E3": [has("E3"), null] }),
      partly("licenses.E3", "groups.Sales, city"),
    ],
    [
      "but groups are left as reviewed where another one is joined by now",
      existing({ "groups.Sales": [sales, null], "groups.Board": { ...sales, name: "Board" } }),
      existing({ "groups.Sales": [sales, null] }),
      partly("groups.Sales", "groups.Board"),
    ],
    [
      "and values are cleared as reviewed where another one is set by now",
      existing({ department: ["Board", null], city: "Oslo" }),
      existing({ department: ["Board", null] }),
      partly("department", "city"),
    ],
    ["are not taken where what comes in their place is another by now", otherPlans, swap, other],
  ])("%s", (_, now, reviewed, expected) => {
    expect(judged([now], [[reviewed]])).toEqual(expected);
  });
});

describe("an account that is found no more by its declared name", () => {
  const leaving = existing({ accountEnabled: [true, false] }, { kind: "disable" });
  const leavingToo = existing({}, { userPrincipalName: BEN });
  const absent = creation({}, { cause: "drift" });
  const lost = (change: ExistingChange) => ({
    change,
    reason: "stale",
    message: `the account that the reviewed plan changes (${change.id}) was renamed or is gone; if it was renamed, declare the new name with "formerly: ${change.userPrincipalName}", and plan again`,
  });

  it.each<[string, readonly Change[], readonly (readonly Change[])[], ExistingChange[]]>([
    ["is told", [absent], [[leaving]], [leaving]],
    ["is told once", [absent], [[leaving], [leaving]], [leaving]],
    ["is told, and nobody else is", [absent], [[leavingToo, leaving]], [leaving]],
    ["is not told while none is absent", [], [[leaving]], []],
    [
      "is not told while another is absent",
      [creation({}, { cause: "drift", userPrincipalName: CLEO })],
      [[leaving]],
      [],
    ],
    ["is not told while it differs otherwise", [existing({}, { cause: "drift" })], [[leaving]], []],
    ["is not told where no plan changes it", [absent], [[creation()]], []],
  ])("%s", (_, now, reviewed, expected) => {
    const { skipped } = authorise(
      planOf(now),
      reviewed.map((changes) => planOf(changes)),
    );
    expect(skipped).toEqual(expected.map(lost));
  });

  it.each([
    ["now", { ...absent, userPrincipalName: ANA.toUpperCase() }, leaving],
    ["in the review", absent, { ...leaving, userPrincipalName: ANA.toUpperCase() }],
  ])("is told when it is spelled in capitals %s", (_, now, reviewed) => {
    expect(authorise(planOf([now]), [planOf([reviewed])]).skipped).toEqual([lost(reviewed)]);
  });

  it("is created again where drift is corrected, and a creation by these commits is not lost", () => {
    const correcting = authorise(planOf([absent], { correctsDrift: true }), [planOf([leaving])]);
    expect(correcting.skipped.map(({ reason }) => reason)).toEqual(["unauthorised"]);
    const creating = authorise(planOf([creation()]), [planOf([leaving])]);
    expect(creating.skipped.map(({ reason }) => reason)).toEqual(["unauthorised"]);
  });
});
