import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import type { Configuration } from "../../src/model/settings/configuration.ts";
import type { GuardName, Plan } from "../../src/model/plan.ts";
import { renderPlanMarkdown } from "../../src/report/markdown/plan.ts";
import { renderPlanText } from "../../src/report/text/plan.ts";
import { VirtualClock } from "../virtualClock.ts";
import { acknowledging, storyWorld, yamlOf, type StoryWorld } from "./world.ts";

// Sixty people of Contoso: Sales becomes Sales and Customer Success, half of the engineers get another licence, which runs out of
// seats, and a project comes and goes.

const SKUS = {
  SPE_E3: { id: "05e9a617-0261-4cee-bb44-138d3ef5d965", seats: 60 },
  SPE_E5: { id: "06ebc4ee-1bb5-47dd-8120-11324bc54e06", seats: 12 },
  POWER_BI_PRO: { id: "f8a1db68-be16-40ed-86d5-cb42ce701560", seats: 25 },
};
const GROUPS = {
  Sales: {},
  "Customer Success": { assignedLicenses: [SKUS.POWER_BI_PRO.id] },
  Engineering: {},
  "Project Apollo": {},
};
const groupId = (index: number): string => `b0000000-0000-4000-8000-00000000000${index}`;

interface Person {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly department: string;
  readonly usageLocation: string;
  readonly manager?: string;
  readonly groups: readonly (string | { readonly name: string; readonly until: string })[];
  readonly licenses: readonly string[];
}

const GIVEN = ["Ana", "Bo", "Cho", "Dan", "Eva", "Finn", "Gil", "Hana", "Ivo", "Jun"];
const SURNAMES = ["Silva", "Nilsen", "Li", "Ek", "Roy", "Berg"];

/** Thirty in Sales, the first of which leads, and thirty in Engineering. */
const BEFORE: readonly Person[] = SURNAMES.flatMap((surname, family) =>
  GIVEN.map((given): Person => {
    const department = family < 3 ? "Sales" : "Engineering";
    const name = `${given}.${surname}`.toLowerCase();
    const lead = family < 3 ? "ana.silva" : "ana.ek";
    return {
      userPrincipalName: `${name}@contoso.com`,
      displayName: `${given} ${surname}`,
      department,
      usageLocation: "NO",
      ...(name !== lead && { manager: `${lead}@contoso.com` }),
      groups: [department],
      licenses: ["SPE_E3"],
    };
  }),
);

const isFamily = (person: Person, ...families: readonly string[]): boolean =>
  families.some((family) => person.displayName.endsWith(` ${family}`));

/** The Li family of Sales becomes Customer Success; the Ek and Roy families of Engineering get E5; Apollo begins. */
const AFTER: readonly Person[] = BEFORE.map((person) => {
  if (isFamily(person, "Li"))
    return {
      ...person,
      department: "Customer Success",
      groups: ["Customer Success"],
      ...(person.displayName !== "Ana Li" && { manager: "ana.li@contoso.com" }),
    };
  if (isFamily(person, "Ek", "Roy"))
    return {
      ...person,
      licenses: ["SPE_E5"],
      ...(isFamily(person, "Roy") && {
        groups: ["Engineering", { name: "Project Apollo", until: "2027-03-31" }],
      }),
    };
  return person;
});

const yaml = (people: readonly Person[]): Record<string, string> =>
  Object.fromEntries(
    people.map((person) => [
      `users/${person.department.toLowerCase().replace(" ", "-")}/${person.userPrincipalName.split("@")[0]}.yaml`,
      yamlOf([{ ...person }]),
    ]),
  );

function tenant(): TenantState {
  const state = newTenant({ domain: "contoso.com" });
  const ids = new Map(
    BEFORE.map(({ userPrincipalName }, index) => [
      userPrincipalName,
      `a0000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    ]),
  );
  for (const { groups: _, licenses: _licenses, manager, ...person } of BEFORE)
    addUser(state, {
      ...person,
      id: ids.get(person.userPrincipalName) ?? "",
      ...(manager !== undefined && { manager: ids.get(manager) ?? "" }),
      assignedLicenses: [{ skuId: SKUS.SPE_E3.id, disabledPlans: [] }],
    });
  Object.entries(GROUPS).forEach(([displayName, more], index) =>
    addGroup(state, {
      id: groupId(index),
      displayName,
      members: BEFORE.filter(({ groups }) => groups.includes(displayName)).map(
        ({ userPrincipalName }) => ids.get(userPrincipalName) ?? "",
      ),
      ...("assignedLicenses" in more && {
        assignedLicenses: more.assignedLicenses.map((skuId) => ({ skuId, disabledPlans: [] })),
      }),
    }),
  );
  addGroup(state, {
    displayName: "Everybody in Sales",
    groupTypes: ["DynamicMembership"],
    membershipRule: 'user.department -eq "Sales"',
    membershipRuleProcessingState: "On",
  });
  return {
    ...state,
    subscribedSkus: Object.entries(SKUS).map(([skuPartNumber, { id, seats }]) => ({
      skuId: id,
      skuPartNumber,
      prepaidUnits: { enabled: seats },
      servicePlans: [],
    })),
  };
}

const configuration: Partial<Configuration> = {
  groups: Object.fromEntries(
    Object.keys(GROUPS).map((name, index) => [name, { id: groupId(index), members: "ours" }]),
  ),
  licenses: ["SPE_E3", "SPE_E5"],
};

const DAY = 86_400_000;
const clock = new VirtualClock();
let world: StoryWorld;
beforeAll(async () => {
  world = await storyWorld({ tenant: tenant(), clock });
});
afterAll(() => world.close());

const golden = (name: string): string =>
  fileURLToPath(new URL(`../golden/reorganisation/${name}`, import.meta.url));

const inTerminal = (plan: Plan): string =>
  renderPlanText(plan, { style: { color: false, width: 100 } });
const onGitHub = (plan: Plan): string => renderPlanMarkdown(plan, { hidePersonal: true, folds: 4 });

const names = (people: readonly Person[]): string[] =>
  people.map(({ userPrincipalName }) => userPrincipalName);

/** The reviewed files that let it pass. */
function acknowledged(...guards: readonly (readonly [GuardName, readonly Person[]])[]) {
  return guards.map(([guard, people]) => ({
    guard,
    limit: people.length,
    users: names(people),
    expires: new Date(clock.now().getTime() + 7 * DAY).toISOString().slice(0, 10),
    at: { file: `acknowledgements/${guard}.yaml`, line: 1 },
  }));
}

async function applied(plan: Plan, settings: Parameters<StoryWorld["plan"]>[1]): Promise<void> {
  const result = await world.apply(yaml(AFTER), plan, settings);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.plan.refusals));
  expect(result.outcomes.filter(({ status }) => status !== "applied")).toEqual([]);
}

it("a plan for sixty people is refused by the guards, which print the files that let it pass", async () => {
  const plan = await world.plan(yaml(AFTER), { base: yaml(BEFORE), configuration });
  expect(plan.refusals.map(({ guard }) => guard)).toEqual(["licenses", "updates"]);
  const [licences] = plan.refusals;
  expect(licences?.message).toBe(
    "12 of 60 matched users would have licences changed (20.0 %), above the limit of 10 %.",
  );
});

it("acknowledged, it leaves the old licence to users for which no seat of the new one is left", async () => {
  const settings = {
    base: yaml(BEFORE),
    configuration,
    acknowledgements: acknowledged(["licenses", AFTER], ["updates", AFTER]),
  };
  const plan = await world.plan(yaml(AFTER), settings);
  await expect(onGitHub(plan)).toMatchFileSnapshot(golden("out-of-seats.md"));
  await applied(plan, settings);
});

it("once seats are bought, the rest follows", async () => {
  for (const sku of world.tenant.subscribedSkus ?? [])
    if (sku.skuPartNumber === "SPE_E5") Object.assign(sku.prepaidUnits, { enabled: 20 });
  const settings = { configuration };
  const plan = await world.plan(yaml(AFTER), settings);
  await expect(inTerminal(plan)).toMatchFileSnapshot(golden("seats-bought.txt"));
  await applied(plan, settings);
});

it("when the project ends, its people leave the group, which a guard wants to be meant", async () => {
  clock.advance(Date.parse("2027-04-01") - clock.now().getTime());
  const refused = await world.plan(yaml(AFTER), { configuration });
  expect(refused.refusals.map(({ guard }) => guard)).toEqual(["emptiedGroups"]);
  await expect(inTerminal(refused)).toMatchFileSnapshot(golden("project-over.txt"));
  const settings = { configuration, acknowledgements: acknowledging(refused) };
  await applied(await world.plan(yaml(AFTER), settings), settings);
  expect((await world.plan(yaml(AFTER), { configuration })).changes).toEqual([]);
});
