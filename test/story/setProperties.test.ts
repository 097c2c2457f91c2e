import fc from "fast-check";
import { expect, it } from "vitest";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import { storyWorld, yamlOf } from "./world.ts";
import { runs } from "../runs.ts";

const PEOPLE = [0, 1, 2, 3, 4];
const LISTED = ["Sales", "On call"];
const GROUPS = [...LISTED, "Board"];
/** The last is not listed. */
const SKUS = ["SPE_E3", "SPE_E5", "VISIOCLIENT"];

const idOf = (kind: "a" | "b" | "c", number: number): string =>
  `${kind}0000000-0000-4000-8000-00000000000${number}`;
const nameOf = (person: number): string => `p${person}@contoso.com`;

/** What a file says of each person; null: no file. `groups` undefined: not managed. */
interface Person {
  readonly jobTitle: string;
  readonly groups?: readonly string[];
  readonly licenses?: readonly string[];
  readonly sponsors?: readonly number[];
}

const person: fc.Arbitrary<Person | null> = fc.option(
  fc.record(
    {
      jobTitle: fc.constantFrom("Engineer", "Lead"),
      groups: fc.subarray(LISTED),
      licenses: fc.subarray(SKUS.slice(0, -1)),
      sponsors: fc.subarray(PEOPLE),
    },
    { requiredKeys: ["jobTitle"] },
  ),
);
const roster = fc.tuple(...PEOPLE.map(() => person));
const members = fc.tuple(...GROUPS.map(() => fc.subarray(PEOPLE)));
const licences = fc.tuple(...PEOPLE.map(() => fc.subarray(SKUS)));
const sponsored = fc.tuple(...PEOPLE.map(() => fc.subarray(PEOPLE)));
const WORLD = fc.record({ memberships: members, licences, sponsored });

interface World {
  readonly memberships: readonly (readonly number[])[];
  readonly licences: readonly (readonly string[])[];
  readonly sponsored: readonly (readonly number[])[];
}

/** Of the tenant's users; a group beside them is nobody's to manage. */
function sponsorsOf(each: number, had: readonly number[] = []): string[] {
  const people = had.filter((other) => other !== each && other < PEOPLE.length - 1);
  return [idOf("b", 2), ...people.map((other) => idOf("a", other))];
}

function tenantWith({ memberships, licences: had, sponsored: sponsors }: World): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  // The last of them is not there yet.
  for (const each of PEOPLE.slice(0, -1))
    addUser(tenant, {
      id: idOf("a", each),
      userPrincipalName: nameOf(each),
      displayName: `P ${each}`,
      jobTitle: "Engineer",
      usageLocation: "NO",
      sponsors: sponsorsOf(each, sponsors[each]),
      assignedLicenses: (had[each] ?? []).map((sku) => ({
        skuId: idOf("c", SKUS.indexOf(sku)),
        disabledPlans: [],
      })),
    });
  GROUPS.forEach((displayName, index) =>
    addGroup(tenant, {
      id: idOf("b", index),
      displayName,
      members: (memberships[index] ?? [])
        .filter((each) => each < PEOPLE.length - 1)
        .map((each) => idOf("a", each)),
    }),
  );
  return {
    ...tenant,
    subscribedSkus: SKUS.map((skuPartNumber, index) => ({
      skuId: idOf("c", index),
      skuPartNumber,
      prepaidUnits: { enabled: 99 },
      servicePlans: [],
    })),
  };
}

/** Somebody who has a file is called by name, and others by object id. Who is not there, and has no file, sponsors nobody. */
function sponsorNames(
  each: number,
  sponsors: readonly number[],
  people: readonly (Person | null)[],
): string[] {
  return sponsors
    .filter((other) => other !== each)
    .flatMap((other) =>
      people[other] ? nameOf(other) : other < PEOPLE.length - 1 ? idOf("a", other) : [],
    );
}

function yaml(people: readonly (Person | null)[]): Record<string, string> {
  return Object.fromEntries(
    people.flatMap((each, index) =>
      each
        ? [
            [
              `users/p${index}.yaml`,
              yamlOf([
                {
                  userPrincipalName: nameOf(index),
                  displayName: `P ${index}`,
                  usageLocation: "NO",
                  ...each,
                  ...(each.sponsors && { sponsors: sponsorNames(index, each.sponsors, people) }),
                },
              ]),
            ] as const,
          ]
        : [],
    ),
  );
}

const ALL = { count: 1000, percent: 100, floor: 1000 };
const configuration: Partial<Configuration> = {
  groups: Object.fromEntries(
    LISTED.map((name, index) => [name, { id: idOf("b", index), members: "ours" as const }]),
  ),
  licenses: SKUS.slice(0, -1),
  guards: Object.fromEntries(
    Object.keys(DEFAULT_CONFIGURATION.guards).map((guard) => [guard, ALL]),
  ) as unknown as Configuration["guards"],
};
const acknowledgedUntil = (day: Date) => [
  {
    guard: "emptiedGroups" as const,
    limit: 99,
    users: PEOPLE.map(nameOf),
    properties: LISTED.map((name) => `groups.${name}`),
    expires: day.toISOString().slice(0, 10),
    at: { file: "acknowledgements/x.yaml", line: 1 },
  },
];

/** Applies rosters one after the other, and says what was sent. */
async function apply(
  tenant: TenantState,
  rosters: readonly (readonly (Person | null)[])[],
): Promise<string[]> {
  const world = await storyWorld({ tenant });
  try {
    for (const people of rosters) {
      if (people.every((each) => each === null)) continue;
      const files = yaml(people);
      const acknowledgements = acknowledgedUntil(world.clock.now());
      const more = { configuration, acknowledgements };
      const result = await world.apply(files, await world.plan(files, more), more);
      if (result.kind === "refused") throw new Error(JSON.stringify(result.plan.refusals));
    }
    return world.directory.requests.map(({ method, path }) => `${method} ${path}`);
  } finally {
    await world.close();
  }
}

function has(tenant: TenantState, group: number, who: string): boolean {
  const id = tenant.users.find(({ userPrincipalName }) => userPrincipalName === who)?.id;
  return tenant.groups?.[group]?.members.some((member) => member === id) ?? false;
}

function hasLicence(user: TenantState["users"][number] | undefined, sku: string): boolean {
  const assigned = user?.["assignedLicenses"];
  const id = idOf("c", SKUS.indexOf(sku));
  return Array.isArray(assigned) && assigned.some((each: { skuId: string }) => each.skuId === id);
}

/** Accounts that a run made have ids of their own. */
function called(tenant: TenantState, id: string): string {
  return tenant.users.find((user) => user.id === id)?.userPrincipalName ?? id;
}

/** The title, and the memberships in listed groups and listed licences, of all users for which a roster manages them. */
function managed(tenant: TenantState, people: readonly (Person | null)[]): unknown {
  return people.map((each, index) => {
    if (!each) return null;
    const user = tenant.users.find((other) => other.userPrincipalName === nameOf(index));
    return {
      jobTitle: user?.["jobTitle"],
      licenses: each.licenses && SKUS.slice(0, -1).map((sku) => hasLicence(user, sku)),
      groups: each.groups && LISTED.map((_, group) => has(tenant, group, nameOf(index))),
      sponsors: each.sponsors && [...(user?.sponsors ?? [])].map((id) => called(tenant, id)).sort(),
    };
  });
}

/** A stored user without what some roster manages of it. */
function withoutDeclared(
  user: TenantState["users"][number],
  declares: (index: number, what: keyof Person) => boolean,
): unknown {
  const index = PEOPLE.find((each) => nameOf(each) === user.userPrincipalName) ?? -1;
  const { jobTitle, usageLocation: _, sponsors = [], ...rest } = user;
  const licences = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !LICENCE_PROPERTIES.includes(name)),
  );
  return {
    ...(declares(index, "licenses") ? licences : rest),
    jobTitle: declares(index, "jobTitle") ? "declared" : jobTitle,
    sponsors: declares(index, "sponsors")
      ? sponsors.filter((id) => id.startsWith("b0000000-"))
      : sponsors.toSorted(),
    hasVisio: hasLicence(user, "VISIOCLIENT"),
  };
}

const LICENCE_PROPERTIES = [
  "assignedLicenses",
  "licenseAssignmentStates",
  "assignedPlans",
  "provisionedPlans",
];

/** Everything else that the tenant keeps. */
function unmanaged(tenant: TenantState, rosters: readonly (readonly (Person | null)[])[]): string {
  const declares = (index: number, what: keyof Person): boolean =>
    rosters.some((people) => people[index]?.[what] !== undefined);
  const isDeclared = (id: unknown): boolean =>
    PEOPLE.some((each) => idOf("a", each) === id && declares(each, "groups"));
  const isOurs = (name: string): boolean => PEOPLE.some((each) => nameOf(each) === name);
  // The log of what was done has what was done.
  const { directoryAudits: _, ...kept } = tenant;
  return JSON.stringify({
    ...kept,
    users: tenant.users
      .filter(({ userPrincipalName: name }) => !isOurs(name) || name !== nameOf(4))
      .map((user) => withoutDeclared(user, declares)),
    groups: tenant.groups?.map((group, index) => ({
      ...group,
      members:
        index < LISTED.length
          ? group.members.filter(
              (member) =>
                !isDeclared(member) &&
                PEOPLE.slice(0, -1).some((each) => idOf("a", each) === member),
            )
          : group.members,
    })),
  });
}

it("applying one roster and then another ends where the other alone ends; the rest stays byte for byte", async () => {
  await fc.assert(
    fc.asyncProperty(WORLD, roster, roster, async (world, first, second) => {
      const [both, alone] = [tenantWith(world), tenantWith(world)];
      const before = unmanaged(both, [first, second]);
      const sent = [...(await apply(both, [first, second])), ...(await apply(alone, [second]))];
      expect(managed(both, second)).toEqual(managed(alone, second));
      expect(unmanaged(both, [first, second])).toBe(before);
      for (const request of sent)
        if (request.startsWith("DELETE")) expect(request).toMatch(/\/\$ref$/);
      // What was declared is so, and another plan is empty: applying it again sends no write.
      const again = await apply(alone, [second]);
      expect(
        again.filter((request) => /^(?:PATCH|POST \/(?:groups|users)|DELETE)/.test(request)),
      ).toEqual([]);
    }),
    { numRuns: runs(6) },
  );
});
