import { afterEach, describe, expect, it } from "vitest";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import type { Keeper } from "../../src/ledger/ports.ts";
import { findRun, readRuns } from "../../src/ledger/reading/runs.ts";
import { readUndo } from "../../src/ledger/reading/undo.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import { changesToApply } from "../../src/model/plan.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import { renderUndoneText } from "../../src/report/text/undone.ts";
import { restore, type Restored } from "../../src/roster/edit/restore.ts";
import { memoryLedger } from "../ledger/reading/memoryKeeper.ts";
import { keepAsRun } from "../ledger/reading/story.ts";
import { headerAt, TENANT } from "../ledger/samples.ts";
import { acknowledging, rosterOf, storyWorld, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

type Files = Record<string, string>;

const FREE = { count: 1000, percent: 100, floor: 1000 };
const CONFIGURATION = {
  groups: { Sales: { members: "ours" }, Support: { members: "ours" } },
  licenses: ["SPE_E3", "SPE_E5"],
  guards: Object.fromEntries(
    Object.keys(DEFAULT_CONFIGURATION.guards).map((guard) => [guard, FREE]),
  ) as unknown as Configuration["guards"],
} satisfies Partial<Configuration>;
const MORE = { configuration: CONFIGURATION };
const SKUS = [
  ["05e9a617-0261-4cee-bb44-138d3ef5d965", "SPE_E3"],
  ["06ebc4ee-1bb5-47dd-8120-11324bc54e06", "SPE_E5"],
] as const;

const nameOf = (number: number): string => `person${number}`;
const upnOf = (number: number): string => `${nameOf(number)}@contoso.com`;
const idOf = (number: number): string =>
  `a0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** A tenant with fifty people, two groups and two licences. */
function company(): TenantState {
  const tenant = {
    ...newTenant({ domain: "contoso.com" }),
    subscribedSkus: SKUS.map(([skuId, skuPartNumber]) => ({
      skuId,
      skuPartNumber,
      prepaidUnits: { enabled: 100 },
      servicePlans: [],
    })),
  };
  for (let number = 0; number < 50; number += 1)
    addUser(tenant, {
      id: idOf(number),
      userPrincipalName: upnOf(number),
      displayName: `Person ${number}`,
      usageLocation: "NO",
    });
  for (const displayName of ["Sales", "Support"]) addGroup(tenant, { displayName });
  return tenant;
}

/** The files: one for each, below a folder with defaults from person 40 on. */
function people(fieldsOf: (number: number) => readonly string[], department: string): Files {
  const files: Files = { "users/lab/_defaults.yaml": `department: ${department}\n` };
  for (let number = 0; number < 50; number += 1)
    files[`users/${number >= 40 ? "lab/" : ""}${nameOf(number)}.yaml`] = [
      `# Person ${number}`,
      `userPrincipalName: ${upnOf(number)}`,
      // Every other one is declared by name alone.
      ...(number % 2 === 0 ? [`id: ${idOf(number)}`] : []),
      `displayName: Person ${number}  # as in the badge`,
      "usageLocation: NO",
      ...fieldsOf(number),
      "",
    ].join("\n");
  return files;
}

const BEFORE = people(
  (number) => [
    "jobTitle: Engineer",
    `streetAddress: ${number} Harbour Street`,
    "accountEnabled: true",
    `manager: ${number > 0 && number < 10 ? upnOf(0) : "null"}`,
    'businessPhones: ["+47 555 0100"]',
    "employeeHireDate: 2020-02-01",
    "employeeOrgData: { division: North }",
    "onPremisesExtensionAttributes: { extensionAttribute1: a }",
    number < 20 ? "groups: [Sales]" : "groups: []",
    number < 30 ? "licenses: [SPE_E3]" : "licenses: []",
  ],
  "Lab",
);

const AFTER: Files = {
  ...people(
    (number) => [
      "jobTitle: Lead",
      number < 5 ? "streetAddress: 1 Quay" : `streetAddress: ${number} Harbour Street`,
      `accountEnabled: ${!(number >= 30 && number < 36)}`,
      `manager: ${number > 0 && number < 20 ? upnOf(1 - (number > 1 ? 0 : 1)) : "null"}`,
      `businessPhones: ${number < 3 ? "[]" : '["+47 555 0100"]'}`,
      `employeeHireDate: ${number === 12 ? "2020-03-01" : "2020-02-01"}`,
      `employeeOrgData: { division: ${number === 13 ? "South" : "North"} }`,
      `onPremisesExtensionAttributes: { extensionAttribute1: ${number === 14 ? "b" : "a"} }`,
      number < 15 ? "groups: [Support]" : number < 25 ? "groups: [Sales]" : "groups: []",
      number < 10
        ? "licenses: [SPE_E5]"
        : number < 30
          ? "licenses: [SPE_E3]"
          : "licenses: [SPE_E5]",
    ],
    "Workshop",
  ),
  "users/new.yaml":
    "users:\n  - userPrincipalName: nina@contoso.com\n    displayName: Nina\n    groups: [Sales]\n  - userPrincipalName: omar@contoso.com\n    displayName: Omar\n    accountEnabled: true\n",
};
AFTER["users/person37.yaml"] = (AFTER["users/person37.yaml"] ?? "").replace(
  upnOf(37),
  "renamed37@contoso.com\nformerly: [person37@contoso.com]",
);

/** What of the directory a run may have changed, by object id. */
function stateOf({ users, groups = [] }: TenantState): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    users.map(({ id, ...user }) => [
      id,
      {
        ...user,
        assignedLicenses: user["assignedLicenses"] ?? [],
        groups: groups
          .filter(({ members }) => members.includes(id))
          .map(({ displayName }) => displayName)
          .toSorted(),
      },
    ]),
  );
}

const FIELDS = [
  "userPrincipalName",
  "jobTitle",
  "streetAddress",
  "accountEnabled",
  "manager",
  "businessPhones",
  "employeeHireDate",
  "employeeOrgData",
  "onPremisesExtensionAttributes",
  "assignedLicenses",
  "department",
  "groups",
];

function differences(
  left: ReturnType<typeof stateOf>,
  right: ReturnType<typeof stateOf>,
): string[] {
  return Object.entries(left).flatMap(([id, user]) =>
    FIELDS.filter(
      (field) => JSON.stringify(user[field]) !== JSON.stringify(right[id]?.[field]),
    ).map((field) => `${Number(id.slice(-12))} ${field}`),
  );
}

async function carryOut(files: Files): Promise<readonly Outcome[]> {
  if (!world) throw new Error("no world");
  const plan = await world.plan(files, MORE);
  expect(plan.blocked).toEqual([]);
  const acknowledgements = acknowledging(plan);
  const accepted = { ...MORE, acknowledgements };
  const applied = await world.apply(files, await world.plan(files, accepted), accepted);
  if (applied.kind !== "applied")
    throw new Error(applied.plan.refusals.map(({ message }) => message).join(" "));
  expect(applied.outcomes.filter(({ status }) => status !== "applied")).toEqual([]);
  return applied.outcomes;
}

async function undone(
  keeper: Keeper,
  run: string,
  files: Files,
  { people: chosen = [], personal = true }: { people?: string[]; personal?: boolean } = {},
): Promise<Restored & { readonly yaml: Files }> {
  const runs = await readRuns(keeper, TENANT, new Date("2026-12-01T00:00:00Z"));
  const undoing = await readUndo(keeper, findRun(runs, run), runs, { people: chosen, personal });
  const encoder = new TextEncoder();
  const source = {
    folder: "users",
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
    diagnostics: [],
  };
  const rules = { ...DEFAULT_CONFIGURATION, ...CONFIGURATION };
  const roster = rosterOf(files, "userPrincipalName", CONFIGURATION);
  const result = restore(undoing, { roster, source, rules });
  const changed = result.files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);
  return { ...result, yaml: { ...files, ...Object.fromEntries(changed) } };
}

const GIVEN = { style: { color: false, width: 120 }, hidePersonal: false, isDryRun: false };

describe("undo of a run over fifty people", () => {
  it("restores through files, plan and apply all that can come back, and names the rest", async () => {
    world = await storyWorld({ tenant: company() });
    const { keeper } = memoryLedger(TENANT);
    await carryOut(BEFORE);
    const before = structuredClone(stateOf(world.tenant));
    const outcomes = await carryOut(AFTER);
    await keepAsRun(keeper, headerAt("2026-11-02T08:00:00Z", { host: "laptop-7" }), outcomes);
    const changed = differences(before, stateOf(world.tenant));
    expect(new Set(changed.map((each) => each.split(" ")[1]))).toEqual(new Set(FIELDS));

    const { yaml, left, ...rest } = await undone(keeper, "last", AFTER);
    await expect(renderUndoneText({ left, ...rest }, GIVEN)).toMatchFileSnapshot(
      "../golden/undo-fifty.txt",
    );
    await carryOut(yaml);
    const after = stateOf(world.tenant);
    // What comes from the folder's defaults is left to them, and was said.
    expect(differences(before, after)).toEqual(
      Array.from({ length: 10 }, (_, index) => `${40 + index} department`),
    );
    const made = Object.values(after).filter(({ userPrincipalName }) =>
      /^(?:nina|omar)@/.test(String(userPrincipalName)),
    );
    expect(made.map(({ accountEnabled }) => accountEnabled)).toEqual([false, false]);
    expect(left.map(({ userPrincipalName, field }) => `${userPrincipalName} ${field}`)).toEqual([
      "nina@contoso.com undefined",
      "omar@contoso.com undefined",
      ...Array.from({ length: 10 }, (_, index) => `${upnOf(40 + index)} department`),
    ]);
    // Comments stay, and a second time there is nothing left to write.
    expect(yaml["users/person3.yaml"]).toContain("# as in the badge");
    const again = await undone(keeper, "last", yaml);
    expect(again.restored).toEqual([]);
    expect(again.already).toBe(rest.restored.filter(({ field }) => field !== "formerly").length);
    expect(changesToApply(await world.plan(yaml, MORE))).toEqual([]);
  });
});
