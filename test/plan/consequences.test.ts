import { describe, expect, it } from "vitest";
import type { Surroundings } from "../../src/model/directory/surroundings.ts";
import { withConsequences } from "../../src/plan/consequences.ts";
import { idOf } from "../builders.ts";
import { creation, existing } from "./changes.ts";

const member = (name: string, id: string | null = idOf(name)) =>
  ({ as: "member", id, name }) as const;
const group = (name: string, ...assignedLicenses: string[]) => ({
  name,
  truth: "ours" as const,
  candidates: [idOf(name)],
  found: { id: idOf(name), displayName: name, assignedLicenses, members: 1, others: 0 },
});
const skus: Surroundings["skus"] = {
  all: [{ id: "1", name: "E3", enabled: 1, warning: 0, consumed: 0, plans: [] }],
};
const lost = { name: "Lost", truth: "ours" as const, candidates: [] };
const dynamicGroups = [
  { displayName: "Sellers", asks: ["department", "city"] },
  { displayName: "Buyers", asks: ["department"] },
  { displayName: "Costs", asks: ["costCenter", "extensionAttribute1"] },
  { displayName: "Members", asks: ["groups", "groups.Sales", "Sales"] },
];

describe("what follows from a step", () => {
  type Step = Parameters<typeof existing>[0];
  const follows = (step: Step, surroundings: Surroundings) =>
    withConsequences([existing(step)], surroundings).flatMap(({ fields }) =>
      fields.map(({ grants, decides }) => ({
        ...(grants && { grants }),
        ...(decides && { decides }),
      })),
    );
  const giving = { groups: { all: [lost, group("Sales", "1", "2"), group("Board")] } };

  it.each<[string, Step, Surroundings, object]>([
    [
      "joining a group that gives licences",
      { "groups.Sales": member("Sales") },
      { ...giving, skus },
      { grants: ["E3", "2"] },
    ],
    [
      "leaving it",
      { "groups.Sales": [member("Sales"), null] },
      { ...giving, skus },
      { grants: ["E3", "2"] },
    ],
    [
      "joining it where no SKU was asked for",
      { "groups.Sales": member("Sales") },
      giving,
      { grants: ["1", "2"] },
    ],
    [
      "joining it where no SKU could be read",
      { "groups.Sales": member("Sales") },
      { ...giving, skus: { unreadable: "x" } },
      { grants: ["1", "2"] },
    ],
    ["joining a group that gives none", { "groups.Board": member("Board") }, giving, {}],
    ["joining a group that was not found", { "groups.Lost": member("Lost", null) }, giving, {}],
    ["another property", { department: "Sales" }, giving, {}],
    [
      "a property that two rules ask for",
      { department: "Sales" },
      { dynamicGroups },
      { decides: ["Sellers", "Buyers"] },
    ],
    [
      "a property that one rule asks for",
      { city: "Oslo" },
      { dynamicGroups },
      { decides: ["Sellers"] },
    ],
    ["a property that no rule asks for", { jobTitle: "Lead" }, { dynamicGroups }, {}],
    [
      "a property that is cleared",
      { city: ["Oslo", null] },
      { dynamicGroups },
      { decides: ["Sellers"] },
    ],
    [
      "a member of a property",
      { "onPremisesExtensionAttributes.extensionAttribute1": "x" },
      { dynamicGroups },
      { decides: ["Costs"] },
    ],
    [
      "a member that no rule asks for",
      { "onPremisesExtensionAttributes.extensionAttribute2": "x" },
      { dynamicGroups },
      {},
    ],
    [
      "a property that Rollcall does not know",
      { extension_x_badge: "1" },
      { dynamicGroups: [{ displayName: "Badges", asks: ["extension_x_badge"] }] },
      { decides: ["Badges"] },
    ],
    [
      "a membership, for which no rule can ask",
      { "groups.Sales": member("Sales") },
      { ...giving, skus, dynamicGroups },
      { grants: ["E3", "2"] },
    ],
    [
      "a property beside groups that give licences",
      { city: "Oslo" },
      { ...giving, skus, dynamicGroups },
      { decides: ["Sellers"] },
    ],
    ["anything where nothing was read", { city: "Oslo" }, {}, {}],
    [
      "anything where no group could be read",
      { city: "Oslo" },
      { groups: { unreadable: "x" }, dynamicGroups },
      { decides: ["Sellers"] },
    ],
  ])("%s", (_, step, surroundings, expected) => {
    expect(follows(step, surroundings)).toStrictEqual([expected]);
  });

  it("is shown step by step, of a creation as well, and changes nothing else", () => {
    const changes = [existing({ jobTitle: "Lead" }), creation({ city: "Oslo", jobTitle: "Lead" })];
    const told = withConsequences(changes, { dynamicGroups });
    expect(told[0]).toBe(changes[0]);
    expect(told[1]).toEqual({
      ...changes[1],
      fields: changes[1]?.fields.map((field) =>
        field.field === "city" ? { ...field, decides: ["Sellers"] } : field,
      ),
    });
    expect(withConsequences(changes, {})).toBe(changes);
  });
});
