import { describe, expect, it } from "vitest";
import type { Change, Plan } from "../../../src/model/plan.ts";
import { NOTHING_DONE, type Done } from "../../../src/plan/review/done.ts";
import {
  createsBehind,
  reviewsChangeOf,
  reviewsOf,
  reviewsStepTo,
} from "../../../src/plan/review/reviews.ts";
import { acceptedPlan, idOf } from "../../builders.ts";
import { ANA, creation, existing } from "../changes.ts";

const BEN = "ben.ito@contoso.com";

const planOf = (changes: readonly Change[], more: Partial<Plan> = {}): Plan => ({
  ...acceptedPlan([], []),
  changes,
  ...more,
});

describe("what a plan authorises", () => {
  it("is what applying it would make, by id and by folded name", () => {
    const update = existing({ department: "Sales" });
    const create = creation({}, { userPrincipalName: "Ben.Ito@contoso.com" });
    const drift = existing({}, { cause: "drift", id: idOf("drift") });
    const [review] = reviewsOf([planOf([update, create, drift], { reviewedAs: "#12" })]);
    expect(review).toEqual({
      label: "#12",
      byId: new Map([[update.id, update]]),
      creates: new Map([[BEN, create]]),
      madeAt: "2026-11-02T08:00:00.000Z",
    });
    const [correcting] = reviewsOf([planOf([drift], { correctsDrift: true })]);
    expect(correcting).toMatchObject({ label: "", byId: new Map([[drift.id, drift]]) });
  });

  it("is nothing where its guards refused it or it only observed", () => {
    const refusal = { guard: "tenant" as const, message: "", remedy: "", users: [] };
    const change = [existing()];
    expect(reviewsOf([planOf(change, { refusals: [refusal] })])).toEqual([]);
    expect(reviewsOf([planOf(change, { observes: true })])).toEqual([]);
    expect(reviewsOf([planOf(change)])).toHaveLength(1);
  });
});

describe("the reviewed creations behind an account", () => {
  const MADE_AT = "2026-11-02T08:00:00Z";
  const at = (time: string) => Date.parse(`2026-11-02T${time}Z`);
  interface Account {
    readonly name?: string;
    readonly declared?: string;
    readonly createdAt?: string | null;
    readonly enabled?: boolean | null;
    readonly synced?: boolean;
  }
  const behind = (
    { name = ANA, declared = ANA, createdAt = "08:05:00", enabled = true }: Account,
    done: Partial<Done>,
    creates: readonly Change[] = [creation()],
  ) =>
    createsBehind(
      {
        id: idOf(ANA),
        userPrincipalName: declared,
        seen: {
          userPrincipalName: name,
          accountEnabled: enabled,
          onPremisesSyncEnabled: false,
          createdAt: createdAt && `2026-11-02T${createdAt}Z`,
        },
      },
      reviewsOf([planOf(creates, { madeAt: MADE_AT, reviewedAs: "#1" })]),
      { ...NOTHING_DONE, ...done },
    ).map(({ label }) => label);
  const begun = (time: string) => ({ begun: new Map([[ANA, at(time)]]) });
  const ours = { createdIds: new Set([idOf(ANA)]) };

  it.each<[string, Account, Partial<Done>, boolean]>([
    ["no run began one", {}, {}, false],
    ["a run began one", {}, begun("08:04:00"), true],
    ["a run began one of another name", {}, { begun: new Map([[BEN, at("08:04:00")]]) }, false],
    ["a run made it", {}, ours, true],
    ["a run made another", {}, { createdIds: new Set([idOf(BEN)]) }, false],
    ["declared in capitals", { declared: ANA.toUpperCase() }, begun("08:04:00"), true],
    ["named in capitals", { name: ANA.toUpperCase() }, begun("08:04:00"), true],
    ["with another name by now", { name: BEN }, begun("08:04:00"), false],
    ["made by a run, with another name by now", { name: BEN }, ours, true],
    ["two seconds before it was begun", { createdAt: "08:03:58" }, begun("08:04:00"), true],
    ["three seconds before it was begun", { createdAt: "08:03:57" }, begun("08:04:00"), false],
    ["two seconds before the plan", { createdAt: "07:59:58" }, begun("07:00:00"), true],
    ["three seconds before the plan", { createdAt: "07:59:57" }, begun("07:00:00"), false],
    ["made by a run, before the plan", { createdAt: "07:00:00" }, ours, true],
    ["made nobody knows when", { createdAt: null }, begun("08:04:00"), false],
    ["disabled since", { enabled: false }, begun("08:04:00"), false],
    ["neither enabled nor disabled", { enabled: null }, begun("08:04:00"), false],
    ["made by a run, disabled since", { enabled: false }, ours, true],
  ])("%s", (_, account, done, isFound) => {
    expect(behind(account, done)).toEqual(isFound ? ["#1"] : []);
  });

  it.each<[string, readonly Change[], boolean | null, string[]]>([
    ["none of this name", [creation({}, { userPrincipalName: BEN })], true, []],
    ["a disabled one", [creation({ accountEnabled: false })], false, ["#1"]],
    ["a disabled one, enabled since", [creation({ accountEnabled: false })], true, []],
    ["one that does not say", [{ ...creation(), fields: [] }], true, []],
    ["an update of this account", [existing()], true, []],
  ])("%s was reviewed", (_, creates, enabled, labels) => {
    expect(behind({ enabled }, begun("08:04:00"), creates)).toEqual(labels);
  });

  it("are all that were reviewed", () => {
    const create = creation();
    const plans = ["#1", "#2"].map((reviewedAs) => planOf([create], { reviewedAs }));
    const account = { id: idOf(ANA), userPrincipalName: ANA, seen: existing().seen };
    expect(createsBehind(account, reviewsOf(plans), { ...NOTHING_DONE, ...ours })).toEqual([
      { label: "#1", create },
      { label: "#2", create },
    ]);
  });
});

describe("whether one of several reviewed plans", () => {
  const other = planOf([existing({ jobTitle: "Lead" }, { userPrincipalName: BEN })]);
  const own = planOf([existing({ jobTitle: "Lead", department: "Sales" })]);
  const reviews = reviewsOf([other, own]);

  it.each([
    { id: idOf(ANA), name: ANA, changes: true },
    { id: idOf(ANA), name: ANA.toUpperCase(), changes: true },
    { id: idOf(ANA), name: BEN, changes: false },
    { id: idOf(BEN), name: BEN, changes: true },
    { id: idOf("nobody"), name: ANA, changes: false },
  ])("changes the account $id as $name: $changes", ({ id, name, changes }) => {
    expect(reviewsChangeOf(id, name, reviews)).toBe(changes);
    expect(reviewsChangeOf(id, name, [])).toBe(false);
  });

  it("changes an account that it names in capitals", () => {
    const inCapitals = existing({}, { userPrincipalName: ANA.toUpperCase(), id: "1" });
    expect(reviewsChangeOf("1", ANA, reviewsOf([planOf([inCapitals])]))).toBe(true);
  });

  it.each([
    { id: idOf(ANA), field: "department" as const, to: "Sales", steps: true },
    { id: idOf(ANA), field: "department" as const, to: "Board", steps: false },
    { id: idOf(ANA), field: "jobTitle" as const, to: "Sales", steps: false },
    { id: idOf(ANA), field: "city" as const, to: "Sales", steps: false },
    { id: idOf(BEN), field: "department" as const, to: "Sales", steps: false },
    { id: idOf("nobody"), field: "department" as const, to: "Sales", steps: false },
  ])("sets $field of $id to $to: $steps", ({ id, field, to, steps }) => {
    expect(reviewsStepTo(id, field, to, reviews)).toBe(steps);
    expect(reviewsStepTo(id, field, to, [])).toBe(false);
  });
});
