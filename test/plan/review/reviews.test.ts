import { describe, expect, it } from "vitest";
import type { Change, Plan } from "../../../src/model/plan.ts";
import { NOTHING_DONE, type Done } from "../../../src/plan/review/done.ts";
import {
  createsBehind,
  reviewsChangeOf,
  reviewsOf,
  reviewsStepOf,
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
  const behind = (
    declared: string,
    done: Partial<Done>,
    creates: readonly Change[] = [creation()],
  ) =>
    createsBehind(
      { id: idOf(ANA), userPrincipalName: declared },
      reviewsOf([planOf(creates, { reviewedAs: "#1" })]),
      { ...NOTHING_DONE, ...done },
    ).map(({ label }) => label);
  const ours = { createdIds: new Set([idOf(ANA)]) };
  const lost = { lost: new Map([[ANA, [{ begun: 0, lastSign: 0 }]]]) };

  it.each<[string, string, Partial<Done>, readonly Change[] | undefined, string[]]>([
    ["no run made it", ANA, {}, undefined, []],
    ["a run began a creation and does not know how it ended", ANA, lost, undefined, []],
    ["a run made it", ANA, ours, undefined, ["#1"]],
    ["a run made it, declared in capitals", ANA.toUpperCase(), ours, undefined, ["#1"]],
    ["a run made another", ANA, { createdIds: new Set([idOf(BEN)]) }, undefined, []],
    ["none of this name was reviewed", ANA, ours, [creation({}, { userPrincipalName: BEN })], []],
    ["an update of this account was reviewed", ANA, ours, [existing()], []],
  ])("%s", (_, declared, done, creates, labels) => {
    expect(behind(declared, done, creates)).toEqual(labels);
  });

  it("are all that were reviewed", () => {
    const create = creation();
    const plans = ["#1", "#2"].map((reviewedAs) => planOf([create], { reviewedAs }));
    const account = { id: idOf(ANA), userPrincipalName: ANA };
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

  const LEAD = { jobTitle: "Lead" };
  const named = { userPrincipalName: BEN };
  it.each<[string, Change, readonly (readonly Change[])[], boolean]>([
    ["its change", existing(), [[existing(LEAD)]], true],
    ["its change, in the second", existing(), [[existing()], [existing(LEAD)]], true],
    ["its creation", creation(), [[creation(LEAD)]], true],
    ["its creation, in the second", creation(), [[existing(LEAD)], [creation(LEAD)]], true],
    ["its creation, which became a change", existing(), [[creation(LEAD)]], true],
    [
      "its creation, in another spelling",
      creation(),
      [[creation(LEAD, { userPrincipalName: ANA.toUpperCase() })]],
      true,
    ],
    [
      "its creation, in another spelling now",
      creation({}, { userPrincipalName: ANA.toUpperCase() }),
      [[creation(LEAD)]],
      true,
    ],
    ["nothing", existing(), [], false],
    ["its change, which became a creation", creation(), [[existing(LEAD)]], false],
    ["another's change", existing(), [[existing(LEAD, named)]], false],
    ["another's creation", creation(), [[creation(LEAD, named)]], false],
    ["its creation with another value", creation(), [[creation({ jobTitle: "Head" })]], false],
    ["its creation with another field", creation(), [[creation({ department: "Lead" })]], false],
    [
      "its creation with other fields and values",
      creation(),
      [[creation({ jobTitle: "Head", department: "Lead" })]],
      false,
    ],
  ])("sets a field of the user of a change, by %s", (_, change, reviewed, steps) => {
    const plans = reviewsOf(reviewed.map((changes) => planOf(changes)));
    expect(reviewsStepOf(change, "jobTitle", "Lead", plans)).toBe(steps);
  });
});
