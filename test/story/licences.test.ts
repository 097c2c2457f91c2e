import { afterEach, describe, expect, it } from "vitest";
import {
  addGroup,
  addUser,
  newTenant,
  type StoredSku,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import {
  DEFAULT_CONFIGURATION,
  type Configuration,
} from "../../src/model/settings/configuration.ts";
import type { Outcome } from "../../src/model/records/receipt.ts";
import { storyWorld, yamlOf, type Applied, type StoryWorld } from "./world.ts";

let world: StoryWorld | undefined;
afterEach(async () => {
  await world?.close();
  world = undefined;
});

const E3 = "05e9a617-0261-4cee-bb44-138d3ef5d965";
const E5 = "06ebc4ee-1bb5-47dd-8120-11324bc54e06";
const VISIO = "c5928f49-12ba-48f7-ada3-0d743a3601d5";
const COMPANY = "f30db892-07e9-47e9-837c-80727f46fd3d";
const TEAMS = "57ff2da0-773e-42df-b2af-ffb7a2317929";
const EXCHANGE = "efb87545-963c-4e0d-99df-69c6916d9eb0";
const SALES = "4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f";

const idOf = (number: number): string => `a0000000-0000-4000-8000-00000000000${number}`;

/** A licence that a user has, or should have, by the group Sales. */
const bySales = (error: string) => ({
  licenseAssignmentStates: [
    {
      skuId: E3,
      disabledPlans: [],
      assignedByGroup: SALES,
      state: error === "None" ? "Active" : "Error",
      error,
      lastUpdatedDateTime: "2026-11-01T08:00:00Z",
    },
  ],
  ...(error === "None" && { assignedLicenses: [{ skuId: E3, disabledPlans: [] }] }),
});

/** A tenant with Ana, Bo and Cy in Norway, and so many seats of E3. */
function tenantWith(
  seats: number,
  users: readonly Readonly<Record<string, unknown>>[] = [],
): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  ["ana", "bo", "cy"].forEach((name, index) =>
    addUser(tenant, {
      id: idOf(index),
      userPrincipalName: `${name}@contoso.com`,
      displayName: name,
      usageLocation: "NO",
      ...users[index],
    }),
  );
  const plans = [
    { servicePlanId: TEAMS, servicePlanName: "TEAMS1" },
    { servicePlanId: EXCHANGE, servicePlanName: "EXCHANGE_S_ENTERPRISE" },
  ];
  const sku = (
    skuId: string,
    skuPartNumber: string,
    enabled: number,
    more: Readonly<Record<string, unknown>> = {},
  ) => ({ skuId, skuPartNumber, prepaidUnits: { enabled }, servicePlans: plans, ...more });
  const subscribedSkus: StoredSku[] = [
    sku(E3, "SPE_E3", seats),
    sku(E5, "SPE_E5", 10),
    sku(VISIO, "VISIOCLIENT", 10, { capabilityStatus: "Suspended" }),
    sku(COMPANY, "POWER_BI_STANDARD", 10, { appliesTo: "Company" }),
  ];
  return { ...tenant, subscribedSkus };
}

const ALL = { count: 1000, percent: 100, floor: 1000 };
const more = (own: Partial<Configuration> = {}): { configuration: Partial<Configuration> } => ({
  configuration: {
    licenses: ["SPE_E3", "SPE_E5", "VISIOCLIENT", "POWER_BI_STANDARD", "NOSUCH"],
    guards: Object.fromEntries(
      Object.keys(DEFAULT_CONFIGURATION.guards).map((guard) => [guard, ALL]),
    ) as unknown as Configuration["guards"],
    ...own,
  },
});

type Files = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function yaml(files: Files): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, fields]) => [
      `users/${name}.yaml`,
      yamlOf([{ userPrincipalName: `${name}@contoso.com`, displayName: name, ...fields }]),
    ]),
  );
}

async function applied(tenant: TenantState, files: Files, own?: Partial<Configuration>) {
  world = await storyWorld({ tenant });
  const plan = await world.plan(yaml(files), more(own));
  const outcomes = await outcomesOf(world.apply(yaml(files), plan, more(own)));
  return { plan, outcomes, writes: writesOf(world) };
}

async function outcomesOf(result: Promise<Applied>): Promise<readonly Outcome[]> {
  const ended = await result;
  if (ended.kind !== "applied") throw new Error(JSON.stringify(ended.plan.refusals));
  return ended.outcomes;
}

function writesOf({ directory }: StoryWorld): unknown[] {
  return directory.requests
    .filter(({ method, path }) => method !== "GET" && path !== "/$batch")
    .map(({ path, body }) => [path, body]);
}

function licencesOf(tenant: TenantState, number: number): unknown {
  return tenant.users.find(({ id }) => id === idOf(number))?.["assignedLicenses"] ?? [];
}

const held = async (tenant: TenantState, files: Files): Promise<unknown[]> => {
  world = await storyWorld({ tenant });
  const plan = await world.plan(yaml(files), more());
  return [...plan.changes.flatMap((change) => change.held ?? []), ...plan.blocked].map(
    ({ message, ...who }) => ["field" in who ? who.field : who.userPrincipalName, message],
  );
};

describe("licences", () => {
  it("are assigned without the plans that a file leaves out, and a plan afterwards is empty", async () => {
    const tenant = tenantWith(5);
    const files = { ana: { licenses: [{ sku: "SPE_E3", without: ["TEAMS1"] }] } };
    const { outcomes, writes } = await applied(tenant, files);
    expect(outcomes).toEqual([expect.objectContaining({ status: "applied", confirmed: true })]);
    expect(writes).toEqual([
      [
        `/users/${idOf(0)}/assignLicense`,
        { addLicenses: [{ skuId: E3, disabledPlans: [TEAMS] }], removeLicenses: [] },
      ],
    ]);
    expect((await world?.plan(yaml(files), more()))?.changes).toEqual([]);
  });

  it("are swapped in one request, so that no moment is without", async () => {
    const tenant = tenantWith(5, [{ assignedLicenses: [{ skuId: E3, disabledPlans: [] }] }]);
    const { writes } = await applied(tenant, { ana: { licenses: ["SPE_E5"] } });
    expect(writes).toEqual([
      [
        `/users/${idOf(0)}/assignLicense`,
        { addLicenses: [{ skuId: E5, disabledPlans: [] }], removeLicenses: [E3] },
      ],
    ]);
  });

  it("of a new account follow its creation and its country", async () => {
    const tenant = tenantWith(5);
    const files = { dan: { usageLocation: "SE", licenses: ["SPE_E3"] } };
    const { outcomes } = await applied(tenant, files);
    expect(outcomes).toEqual([expect.objectContaining({ status: "applied", confirmed: true })]);
  });

  it("that the configuration does not list stay as they are", async () => {
    const tenant = tenantWith(5, [{ assignedLicenses: [{ skuId: E3, disabledPlans: [] }] }]);
    const { plan } = await applied(
      tenant,
      { ana: { licenses: ["SPE_E5"] } },
      { licenses: ["SPE_E5"] },
    );
    expect(plan.changes.flatMap(({ fields }) => fields.map(({ field }) => field))).toEqual([
      "licenses.SPE_E5",
    ]);
    expect(licencesOf(tenant, 0)).toHaveLength(2);
  });

  it("that a group gives are never taken, and take no second seat", async () => {
    const tenant = tenantWith(1, [bySales("None")]);
    addGroup(tenant, {
      id: SALES,
      displayName: "Sales",
      members: [idOf(0)],
      assignedLicenses: [{ skuId: E3, disabledPlans: [] }],
    });
    const none = await applied(tenant, { ana: { licenses: [] } });
    expect(none.plan.changes).toEqual([]);
    await world?.close();
    const { plan } = await applied(tenant, { ana: { licenses: ["SPE_E3"] } });
    expect(plan.changes).toHaveLength(1);
    expect(plan.blocked).toEqual([]);
  });
});

describe("a licence of a group that does not reach a member", () => {
  it("is named, with what to do", async () => {
    const tenant = tenantWith(1, [bySales("None"), bySales("CountViolation")]);
    addGroup(tenant, {
      id: SALES,
      displayName: "Sales",
      members: [idOf(0), idOf(1)],
      assignedLicenses: [{ skuId: E3, disabledPlans: [] }],
    });
    world = await storyWorld({ tenant });
    const plan = await world.plan(
      yaml({ ana: { licenses: [] }, cy: { groups: ["Sales"] } }),
      more({ groups: { Sales: { id: SALES, members: "ours" } } }),
    );
    expect(plan.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        "licence-error",
        "the licence SPE_E3 of the group Sales does not reach bo@contoso.com (CountViolation): no seat is free. Buy seats, or take the licence from others",
      ],
      [
        "no-seat",
        "the group Sales gives SPE_E3, which will not reach cy@contoso.com: no seat is left for this user. Buy seats, or take the licence from others first",
      ],
    ]);
  });
});

describe("a seat that a group is going to take counts", () => {
  const GROUPS = { groups: ["Sales"] };
  const E3S = { licenses: ["SPE_E3"] };

  it.each<[string, number, Files, { blocked?: readonly string[]; warned?: readonly string[] }]>([
    ["and is free", 1, { bo: { ...GROUPS, licenses: [] } }, {}],
    ["and is not free", 0, { bo: { ...GROUPS, licenses: [] } }, { warned: ["bo"] }],
    ["of a new user", 0, { dan: { ...GROUPS, usageLocation: "NO" } }, { warned: ["dan"] }],
    [
      "before the licences of users who come later in the files",
      1,
      { ana: { ...GROUPS, licenses: [] }, bo: E3S },
      { blocked: ["bo"] },
    ],
    [
      "after the licences of users who come earlier",
      1,
      { ana: E3S, bo: { ...GROUPS, licenses: [] } },
      { warned: ["bo"] },
    ],
    ["once, where the file gives the licence as well", 1, { bo: { ...GROUPS, ...E3S } }, {}],
    ["not of who has the licence already", 0, { cy: { ...GROUPS, ...E3S } }, {}],
    ["not of existing users whose licences are not read", 0, { bo: GROUPS }, {}],
  ])("%s", async (_, seats, files, { blocked = [], warned = [] }) => {
    // Cy holds one of them.
    const tenant = tenantWith(seats + 1, [
      {},
      {},
      { assignedLicenses: [{ skuId: E3, disabledPlans: [] }] },
    ]);
    addGroup(tenant, {
      id: SALES,
      displayName: "Sales",
      assignedLicenses: [{ skuId: E3, disabledPlans: [] }],
    });
    world = await storyWorld({ tenant });
    const settings = more({ groups: { Sales: { id: SALES, members: "ours" } } });
    const plan = await world.plan(yaml(files), settings);
    const upn = (name: string): string => `${name}@contoso.com`;
    expect(plan.blocked.map(({ userPrincipalName }) => userPrincipalName)).toEqual(
      blocked.map(upn),
    );
    expect(plan.diagnostics.map(({ code, message }) => [code, message])).toEqual(
      warned.map((name) => [
        "no-seat",
        expect.stringContaining(`will not reach ${upn(name)}:`) as string,
      ]),
    );
    // The group is joined all the same.
    const joining = plan.changes.filter(({ fields }) =>
      fields.some(({ field, to }) => field === "groups.Sales" && to !== null),
    );
    expect(joining.map(({ userPrincipalName }) => userPrincipalName)).toEqual(
      Object.keys(files)
        .filter((name) => files[name]?.["groups"])
        .map(upn),
    );
  });
});

describe("what Graph would refuse is held back while planning, with what to do", () => {
  it.each<[string, Files, readonly unknown[]]>([
    [
      "a SKU that the tenant does not have",
      { ana: { licenses: ["NOSUCH"] } },
      [
        [
          "ana@contoso.com",
          "licenses.NOSUCH: the tenant has no SKU NOSUCH. Correct it in the configuration, under licenses, and in the files",
        ],
      ],
    ],
    [
      "a SKU for the whole tenant",
      { ana: { licenses: ["POWER_BI_STANDARD"] } },
      [
        [
          "ana@contoso.com",
          "licenses.POWER_BI_STANDARD: POWER_BI_STANDARD is a licence of the whole tenant, which users cannot be given. Remove it from the files",
        ],
      ],
    ],
    [
      "a suspended SKU",
      { ana: { licenses: ["VISIOCLIENT"] } },
      [
        [
          "ana@contoso.com",
          "licenses.VISIOCLIENT: VISIOCLIENT cannot be assigned, since its subscription is Suspended. Renew it, or remove it from the files",
        ],
      ],
    ],
    [
      "a plan that is not in the SKU",
      { ana: { licenses: [{ sku: "SPE_E3", without: ["YAMMER"] }] } },
      [
        [
          "ana@contoso.com",
          "licenses.SPE_E3: SPE_E3 has no service plan YAMMER. It has TEAMS1, EXCHANGE_S_ENTERPRISE",
        ],
      ],
    ],
    [
      "a user without a country, while the rest is planned",
      { bo: { displayName: "Bo Nilsen", licenses: ["SPE_E3"] } },
      [
        [
          "licenses.SPE_E3",
          "Graph assigns no licence to a user without usageLocation. Declare it, such as usageLocation: NO",
        ],
      ],
    ],
  ])("%s", async (_, files, expected) => {
    expect(await held(tenantWith(5, [{}, { usageLocation: null }]), files)).toEqual(expected);
  });

  it.each<[number, readonly string[]]>([
    [3, []],
    [2, ["cy@contoso.com"]],
    [0, ["ana@contoso.com", "bo@contoso.com", "cy@contoso.com"]],
  ])("%i seats for three people, in the order of the files", async (seats, blocked) => {
    const files = { ana: { licenses: ["SPE_E3"] }, bo: { licenses: ["SPE_E3"] } };
    world = await storyWorld({ tenant: tenantWith(seats) });
    const plan = await world.plan(yaml({ ...files, cy: { licenses: ["SPE_E3"] } }), more());
    expect(plan.blocked.map(({ userPrincipalName }) => userPrincipalName)).toEqual(blocked);
    for (const { reason, message } of plan.blocked) {
      expect(reason).toBe("no-seat");
      expect(message).toContain(`this plan needs 3, and ${seats} are free; ${blocked.length} user`);
    }
  });

  it("a seat that is taken meanwhile fails for that user alone, and the rest is done", async () => {
    const seated = tenantWith(2);
    world = await storyWorld({ tenant: seated });
    const files = yaml({
      ana: { displayName: "Ana Silva", licenses: ["SPE_E3"] },
      bo: { licenses: ["SPE_E3"] },
    });
    const plan = await world.plan(files, more());
    const current = await world.plan(files, more());
    await world.close();
    // Cy got one of the two seats after the directory was read.
    const tenant = tenantWith(2, [
      {},
      {},
      { assignedLicenses: [{ skuId: E3, disabledPlans: [] }] },
    ]);
    world = await storyWorld({ tenant });
    const outcomes = await outcomesOf(world.apply(files, plan, { ...more(), current }));
    // The first of the two requests has it.
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["applied", "failed"]);
    expect(outcomes.find(({ status }) => status === "failed")?.error?.message).toContain(
      "does not have any available licenses",
    );
    expect(tenant.users.find(({ id }) => id === idOf(0))?.["displayName"]).toBe("Ana Silva");
  });
});
