import { describe, expect, it } from "vitest";
import { serve, type Served } from "../world.ts";
import {
  ANA,
  assignment,
  BO,
  CALLS,
  company,
  CY,
  DI,
  E3,
  E5,
  KIOSK,
  MAIL,
  NOWHERE,
  PHONE,
  SMALL_MAIL,
  STORAGE,
  SUSPENDED,
  TEAMS,
} from "./company.ts";

type Ask = Served["ask"];
const assign = (ask: Ask, user: string, body: unknown) =>
  ask("POST", `/users/${user}/assignLicense`, body);

async function heldBy(ask: Ask, user: string): Promise<Record<string, string[]>> {
  const { body } = await ask("GET", `/users/${user}?$select=assignedLicenses`);
  return Object.fromEntries(
    body.assignedLicenses.map((each: { skuId: string; disabledPlans: string[] }) => [
      each.skuId,
      each.disabledPlans,
    ]),
  );
}

async function usedOf(ask: Ask, skuId: string): Promise<number> {
  const { body } = await ask("GET", "/subscribedSkus?$select=skuId,consumedUnits");
  return body.value.find((each: { skuId: string }) => each.skuId === skuId).consumedUnits;
}

describe("a licence", () => {
  it("takes a seat, and shows its source and what it switches on", async () => {
    const { ask } = await serve({ tenant: company() });
    const { status, body } = await assign(ask, ANA, assignment({ [E3]: [TEAMS] }));
    expect([status, body.id]).toEqual([200, ANA]);
    const read = await ask(
      "GET",
      `/users/${ANA}?$select=assignedLicenses,licenseAssignmentStates,assignedPlans,provisionedPlans`,
    );
    expect(read.body).toMatchObject({
      assignedLicenses: [{ skuId: E3, disabledPlans: [TEAMS] }],
      licenseAssignmentStates: [
        {
          skuId: E3,
          disabledPlans: [TEAMS],
          assignedByGroup: null,
          state: "Active",
          error: "None",
          lastUpdatedDateTime: "2026-11-02T08:00:00Z",
        },
      ],
      assignedPlans: [{ servicePlanId: MAIL, service: "exchange", capabilityStatus: "Enabled" }],
      provisionedPlans: [{ service: "exchange", provisioningStatus: "Success" }],
    });
    expect(await usedOf(ask, E3)).toBe(1);
    const details = await ask("GET", `/users/${ANA}/licenseDetails`);
    expect(details.body.value).toMatchObject([
      {
        skuPartNumber: "SPE_E3",
        servicePlans: [
          { servicePlanName: "EXCHANGE_S_ENTERPRISE", provisioningStatus: "Success" },
          { servicePlanName: "TEAMS1", provisioningStatus: "Disabled" },
        ],
      },
    ]);
  });

  it("that is assigned again has the plans off that are named now, and no second seat", async () => {
    const { ask } = await serve({ tenant: company() });
    await assign(ask, ANA, assignment({ [E3]: [TEAMS] }));
    await assign(ask, BO, assignment({ [E3]: [] }));
    expect((await assign(ask, ANA, assignment({ [E3]: [MAIL] }))).status).toBe(200);
    expect(await heldBy(ask, ANA)).toEqual({ [E3]: [MAIL] });
    expect(await usedOf(ask, E3)).toBe(2);
  });

  it("is swapped for another in one request, all of it or nothing", async () => {
    const { ask } = await serve({ tenant: company() });
    await assign(ask, ANA, assignment({ [E3]: [] }));
    expect((await assign(ask, ANA, assignment({ [E5]: [] }, [E3]))).status).toBe(200);
    expect(await heldBy(ask, ANA)).toEqual({ [E5]: [] });
    expect([await usedOf(ask, E3), await usedOf(ask, E5)]).toEqual([0, 1]);
    const refused = await assign(ask, ANA, assignment({ [E3]: [], [SUSPENDED]: [] }, [E5]));
    expect(refused.status).toBe(400);
    expect(await heldBy(ask, ANA)).toEqual({ [E5]: [] });
  });

  it("of a user who is deleted is free, and taken again when the user is restored", async () => {
    const { ask } = await serve({ tenant: company() });
    await assign(ask, ANA, assignment({ [E3]: [] }));
    await ask("DELETE", `/users/${ANA}`);
    expect(await usedOf(ask, E3)).toBe(0);
    await ask("POST", `/directory/deletedItems/${ANA}/restore`, {});
    expect(await usedOf(ask, E3)).toBe(1);
    expect(await heldBy(ask, ANA)).toEqual({ [E3]: [] });
  });

  it("shows in delta", async () => {
    const { ask } = await serve({ tenant: company() });
    const round = await ask("GET", "/users/delta?$select=assignedLicenses&$deltatoken=latest");
    await assign(ask, ANA, assignment({ [E3]: [] }));
    const { body } = await ask("GET", round.body["@odata.deltaLink"]);
    expect(body.value).toEqual([{ id: ANA, assignedLicenses: [{ skuId: E3, disabledPlans: [] }] }]);
  });

  it("cannot be assigned while the usageLocation of a new user has not spread", async () => {
    const lag = {
      seed: 3,
      readMilliseconds: 0,
      listMilliseconds: 0,
      referenceMilliseconds: 60_000,
    };
    const { ask, clock } = await serve({ tenant: company(), lag });
    const { body } = await ask("POST", "/users", {
      accountEnabled: true,
      displayName: "New",
      mailNickname: "new",
      userPrincipalName: "new@contoso.com",
      usageLocation: "NO",
      passwordProfile: { password: "Correct-Horse-9" },
    });
    const early = await assign(ask, body.id, assignment({ [E3]: [] }));
    expect(early.body.error.message).toMatch(/invalid usage location/);
    clock.advance(60_000);
    expect((await assign(ask, body.id, assignment({ [E3]: [] }))).status).toBe(200);
  });
});

describe("what is refused", () => {
  it.each([
    [
      "without a usageLocation",
      DI,
      assignment({ [E3]: [] }),
      "License assignment cannot be done for user with invalid usage location.",
    ],
    [
      "a SKU without a free seat",
      CY,
      assignment({ [E3]: [] }),
      `Subscription with SKU ${E3} does not have any available licenses.`,
    ],
    [
      "a suspended SKU",
      CY,
      assignment({ [SUSPENDED]: [] }),
      `Subscription with SKU ${SUSPENDED} does not have any available licenses.`,
    ],
    [
      "a SKU of the company",
      CY,
      assignment({ [STORAGE]: [] }),
      "License SHAREPOINTSTORAGE cannot be assigned to a user.",
    ],
    [
      "a SKU of another tenant",
      CY,
      assignment({ [NOWHERE]: [] }),
      `License ${NOWHERE} does not correspond to a valid company License.`,
    ],
    [
      "a plan of another SKU",
      CY,
      assignment({ [PHONE]: [MAIL] }),
      `Service plan ${MAIL} is not part of the license ${PHONE}.`,
    ],
    [
      "a plan without the one that it needs",
      CY,
      assignment({ [PHONE]: [] }),
      `License assignment failed because service plan ${CALLS} depends on the service plan(s) ${TEAMS}`,
    ],
    [
      "to take away what another plan needs",
      ANA,
      assignment({}, [E3]),
      `License assignment failed because service plan ${CALLS} depends on the service plan(s) ${TEAMS}`,
    ],
    [
      "to switch off what another plan needs",
      ANA,
      assignment({ [E3]: [TEAMS] }),
      `License assignment failed because service plan ${CALLS} depends on the service plan(s) ${TEAMS}`,
    ],
    [
      "plans that cannot be beside each other",
      ANA,
      assignment({ [KIOSK]: [] }),
      `License assignment failed because service plans ${SMALL_MAIL}, ${MAIL} are mutually exclusive.`,
    ],
    [
      "to take away what the user does not have",
      CY,
      assignment({}, [E3]),
      "User does not have a corresponding license.",
    ],
    [
      "to take away what nobody has",
      CY,
      assignment({}, [NOWHERE]),
      `License ${NOWHERE} does not correspond to a valid company License.`,
    ],
  ])("%s", async (_, user, body, message) => {
    const { ask, directory } = await serve({ tenant: company() });
    await assign(ask, ANA, assignment({ [E3]: [], [PHONE]: [] }));
    await assign(ask, BO, assignment({ [E3]: [] }));
    const before = await heldBy(ask, user);
    const answer = await assign(ask, user, body);
    expect([answer.status, answer.body.error?.code, answer.body.error?.message]).toEqual([
      400,
      "Request_BadRequest",
      message,
    ]);
    expect(await heldBy(ask, user)).toEqual(before);
    expect(directory.requests.filter(({ changed }) => changed)).toHaveLength(2);
  });

  it.each([
    [{}],
    [[]],
    [5],
    [{ addLicenses: [] }],
    [{ removeLicenses: [] }],
    [{ addLicenses: {}, removeLicenses: [] }],
    [{ addLicenses: [5], removeLicenses: [] }],
    [{ addLicenses: [{}], removeLicenses: [] }],
    [{ addLicenses: [{ skuId: "SPE_E3" }], removeLicenses: [] }],
    [{ addLicenses: [{ skuId: E3, disabledPlans: "x" }], removeLicenses: [] }],
    [{ addLicenses: [{ skuId: E3, disabledPlans: ["TEAMS1"] }], removeLicenses: [] }],
    [{ addLicenses: [], removeLicenses: ["SPE_E3"] }],
    [{ addLicenses: [{ skuId: E3 }], removeLicenses: [E3] }],
    [{ addLicenses: [{ skuId: E3 }, { skuId: E3.toUpperCase() }], removeLicenses: [] }],
  ])("a body such as %o", async (body) => {
    const { ask } = await serve({ tenant: company() });
    const answer = await assign(ask, ANA, body);
    expect([answer.status, answer.body.error.code]).toEqual([400, "Request_BadRequest"]);
    expect(await heldBy(ask, ANA)).toEqual({});
  });

  it("units of the grace period are assigned, too", async () => {
    const { ask } = await serve({ tenant: company() });
    for (const [user, status] of [
      [ANA, 200],
      [BO, 200],
      [CY, 400],
    ] as const)
      expect((await assign(ask, user, assignment({ [E5]: [] }))).status).toBe(status);
  });
});

it("a user of a tenant file that only says what is assigned has it directly", async () => {
  const tenant = company();
  Object.assign(tenant.users[0] ?? {}, {
    assignedLicenses: [{ skuId: E3.toUpperCase(), disabledPlans: [] }],
  });
  const { ask } = await serve({ tenant });
  expect(await usedOf(ask, E3)).toBe(1);
  const { body } = await ask("GET", `/users/${ANA}?$select=licenseAssignmentStates`);
  expect(body.licenseAssignmentStates).toMatchObject([{ skuId: E3, assignedByGroup: null }]);
  expect((await assign(ask, ANA, assignment({}, [E3]))).status).toBe(200);
  expect(await usedOf(ask, E3)).toBe(0);
});

it("what a user lacked before keeps nothing else from being assigned", async () => {
  const tenant = company();
  Object.assign(tenant.users[0] ?? {}, {
    assignedLicenses: [{ skuId: PHONE, disabledPlans: [] }],
  });
  const { ask } = await serve({ tenant });
  expect((await assign(ask, ANA, assignment({ [KIOSK]: [] }))).status).toBe(200);
  expect(await heldBy(ask, ANA)).toEqual({ [PHONE]: [], [KIOSK]: [] });
});

describe("subscribed SKUs", () => {
  it("are told one by one as well", async () => {
    const { ask, directory } = await serve({ tenant: company() });
    const id = `${directory.tenant.id}_${E5}`;
    const { body } = await ask("GET", `/subscribedSkus/${id}`);
    expect(body).toMatchObject({
      id,
      skuPartNumber: "SPE_E5",
      appliesTo: "User",
      capabilityStatus: "Enabled",
      consumedUnits: 0,
      prepaidUnits: { enabled: 1, warning: 1, suspended: 0, lockedOut: 0 },
    });
    expect(body.servicePlans[0]).toEqual({
      servicePlanId: MAIL,
      servicePlanName: "EXCHANGE_S_ENTERPRISE",
      provisioningStatus: "Success",
      appliesTo: "User",
    });
    expect((await ask("GET", `/subscribedSkus/${E5}`)).status).toBe(404);
    expect((await ask("GET", "/subscribedSkus?$select=colour")).status).toBe(400);
  });
});
