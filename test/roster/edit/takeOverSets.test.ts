import { describe, expect, it } from "vitest";
import type { DirectorySnapshot } from "../../../src/model/user.ts";
import type { Holding } from "../../../src/model/values.ts";
import { acceptAll, textsOf, type Around, type Yaml } from "./acceptAll.ts";

const ANA_ID = "10000000-0000-4000-8000-000000000001";
const ANA = "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n";
const LIVE_ANA = { userPrincipalName: "ana@contoso.com", id: ANA_ID, displayName: "Ana" };
const NAMES = ["Sales", "On call", "Ops", 'R&D: "C#", v1.0'] as const;

/** Groups that the configuration lists, of which Ana is a member of some, and one that it does not list. */
function withGroups(...ofAna: readonly (typeof NAMES)[number][]): Around {
  const ids = NAMES.map((_, index) => `20000000-0000-4000-8000-00000000000${index}`);
  return {
    configuration: {
      groups: Object.fromEntries(
        NAMES.map((name, index) => [name, { id: ids[index] ?? "", members: "ours" as const }]),
      ),
    },
    groups: [
      ...NAMES.map((name, index) => ({
        displayName: `The group ${name}`,
        id: ids[index] ?? "",
        members: ofAna.includes(name) ? [ANA_ID] : [],
      })),
      { displayName: "Everybody", members: [ANA_ID] },
    ],
  };
}

const SKUS = ["SPE_E3", "VISIO"].map((name, index) => ({
  name,
  id: `30000000-0000-4000-8000-00000000000${index}`,
  enabled: 10,
  warning: 0,
  consumed: 1,
  plans: ["A", "B"].map((plan, at) => ({
    name: plan,
    id: `40000000-0000-4000-8000-0000000000${index}${at}`,
  })),
}));

/** Licences that the configuration lists, of which Ana has some. */
function withLicences(...ofAna: readonly (Partial<Holding> & { readonly name: string })[]): Around {
  return {
    configuration: { licenses: SKUS.map(({ name }) => name) },
    asRead: (directory: DirectorySnapshot) => ({
      ...directory,
      surroundings: { ...directory.surroundings, skus: { all: SKUS } },
      users: directory.users.map((user) => ({
        ...user,
        sets: {
          ...user.sets,
          licenses: ofAna.map((held): Holding => ({
            as: "assigned",
            id: SKUS.find(({ name }) => name === held.name)?.id ?? null,
            ...held,
          })),
        },
      })),
    }),
  };
}

describe("memberships and licences of the directory", () => {
  it.each<{ name: string; files: Yaml; around: Around; after: Yaml }>([
    {
      name: "who was added outside Git, and taken out",
      files: { "users/ana.yaml": `${ANA}groups: [Ops, Sales] # two\n` },
      around: withGroups("Sales", 'R&D: "C#", v1.0'),
      after: { "users/ana.yaml": `${ANA}groups: [Sales, "R&D: \\"C#\\", v1.0"] # two\n` },
    },
    {
      name: "who was taken out of the last one",
      files: { "users/ana.yaml": `${ANA}groups:\n  - Ops\ncity: null\n` },
      around: withGroups(),
      after: { "users/ana.yaml": `${ANA}groups: []\ncity: null\n` },
    },
    {
      name: "who was added, with what ends as it was",
      files: {
        "users/ana.yaml": `${ANA}groups:\n  - { name: On call, until: 9999-03-31 } # a while\n`,
      },
      around: withGroups("On call", "Sales"),
      after: {
        "users/ana.yaml": `${ANA}groups:\n  - { name: On call, until: 9999-03-31 } # a while\n  - Sales\n`,
      },
    },
    {
      name: "who still has what ended",
      files: { "users/ana.yaml": `${ANA}groups: [{ name: On call, until: 2001-03-31 }]\n` },
      around: withGroups("On call"),
      after: { "users/ana.yaml": `${ANA}groups: [{ name: On call }]\n` },
    },
    {
      name: "who inherits groups and was added to another",
      files: { "users/_defaults.yaml": "groups: [Ops]\n", "users/ana.yaml": ANA },
      around: withGroups("Ops", "Sales"),
      after: { "users/ana.yaml": `${ANA}groups:\n  - Sales\n` },
    },
    {
      name: "a licence instead of another, and one that a group gives, which is none of the file's",
      files: { "users/ana.yaml": `${ANA}licenses:\n  - SPE_E3\n` },
      around: withLicences({ name: "VISIO" }, { name: "SPE_E3", by: "the group" }),
      after: { "users/ana.yaml": `${ANA}licenses:\n  - VISIO\n` },
    },
    {
      name: "plans that were switched off and on",
      files: {
        "users/ana.yaml": `${ANA}licenses:\n  - SPE_E3 # all\n  - sku: VISIO\n    without: [A, B]\n`,
      },
      around: withLicences({ name: "SPE_E3", without: ["B"] }, { name: "VISIO", without: ["B"] }),
      after: {
        "users/ana.yaml": `${ANA}licenses:\n  - { sku: SPE_E3, without: [B] } # all\n  - sku: VISIO\n    without: [B]\n`,
      },
    },
    {
      name: "plans of an inherited licence",
      files: { "users/_defaults.yaml": "licenses: [SPE_E3]\n", "users/ana.yaml": ANA },
      around: withLicences({ name: "SPE_E3", without: ["B"] }),
      after: { "users/ana.yaml": `${ANA}licenses:\n  - { sku: SPE_E3, without: [B] }\n` },
    },
  ])("are written: $name", async ({ files, around, after }) => {
    const { result, differs } = await acceptAll(files, [LIVE_ANA], around);
    expect(result.left).toEqual([]);
    expect(textsOf(result)).toEqual(after);
    expect(differs.users).toEqual([]);
    expect(differs.unclear).toEqual([]);
  });

  it.each<{ name: string; files: Yaml; around: Around; left: RegExp; after?: Yaml }>([
    {
      name: "an inherited one that is gone, beside one of the file that is gone",
      files: {
        "users/_defaults.yaml": "groups: [Ops, On call]\n",
        "users/ana.yaml": `${ANA}groups: [Sales]\n`,
      },
      around: withGroups("Ops"),
      left: /^groups.On call: comes from users\/_defaults.yaml:1, and users\/ana.yaml cannot remove it. Remove it there, or write unmanaged: \[groups.On call\] in users\/ana.yaml/,
      after: { "users/ana.yaml": `${ANA}groups: []\n` },
    },
    {
      name: "one of the file and of its folder",
      files: {
        "users/_defaults.yaml": "groups: [Ops]\n",
        "users/ana.yaml": `${ANA}groups: [Ops, Sales]\n`,
      },
      around: withGroups(),
      left: /^groups.Ops: comes from users\/_defaults.yaml:1/,
      after: { "users/ana.yaml": `${ANA}groups: [Ops]\n` },
    },
    {
      name: "an inherited licence that is gone",
      files: { "users/_defaults.yaml": "licenses: [SPE_E3]\n", "users/ana.yaml": ANA },
      around: withLicences(),
      left: /^licenses.SPE_E3: comes from users\/_defaults.yaml:1/,
    },
    {
      name: "one in a form that cannot be changed in place",
      files: { "users/ana.yaml": `${ANA}groups: [Ops, # one\n  Sales]\n` },
      around: withGroups("Sales"),
      left: /^groups.Ops: line 3 is a list in brackets/,
    },
  ])("are left, and said: $name", async ({ files, around, left, after = {} }) => {
    const { result } = await acceptAll(files, [LIVE_ANA], around);
    expect(result.left.map(({ field = "", why }) => `${field}: ${why}`)).toEqual([
      expect.stringMatching(left),
    ]);
    expect(textsOf(result)).toEqual(after);
  });

  it("are left alone by who follows the advice", async () => {
    const files = {
      "users/_defaults.yaml": "groups: [Ops, On call]\n",
      "users/ana.yaml": `${ANA}groups: [Sales]\nunmanaged: [groups.On call]\n`,
    };
    const { result, differs } = await acceptAll(files, [LIVE_ANA], withGroups("Ops"));
    expect(result.left).toEqual([]);
    expect(textsOf(result)).toEqual({
      "users/ana.yaml": `${ANA}groups: []\nunmanaged: [groups.On call]\n`,
    });
    expect(differs.users).toEqual([]);
  });
});

describe("a group of which the files are the whole truth", () => {
  const around = withGroups("Sales", "On call");
  const whole: Around = {
    ...around,
    configuration: {
      groups: {
        ...around.configuration?.groups,
        "On call": { id: "20000000-0000-4000-8000-000000000001", members: "roster" },
      },
    },
  };
  const declaresOnCall = "userPrincipalName: bo@contoso.com\ndisplayName: Bo\ngroups: []\n";
  const LIVE_BO = { userPrincipalName: "bo@contoso.com", displayName: "Bo" };

  it("is not written for who says nothing of groups, who would lose all others by it", async () => {
    const { result } = await acceptAll({ "users/ana.yaml": ANA }, [LIVE_ANA], whole);
    expect(result.files).toEqual([]);
    expect(result.left).toEqual([
      expect.objectContaining({
        field: "groups.On call",
        why: expect.stringMatching(/^users\/ana.yaml says nothing of groups/) as string,
      }),
    ]);
  });

  it("is not written for who has no file", async () => {
    const { result } = await acceptAll(
      { "users/bo.yaml": declaresOnCall },
      [LIVE_ANA, LIVE_BO],
      whole,
    );
    expect(result.files).toEqual([]);
    expect(result.left).toEqual([
      expect.objectContaining({
        userPrincipalName: "ana@contoso.com",
        why: expect.stringMatching(/^is declared by no file/) as string,
      }),
    ]);
  });
});
