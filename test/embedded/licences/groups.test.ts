import { describe, expect, it } from "vitest";
import { serve, type Served } from "../world.ts";
import {
  ANA,
  assignment,
  BO,
  company,
  CY,
  DI,
  E3,
  E5,
  MAIL,
  OTHERS,
  PHONE,
  SALES,
  TEAMS,
} from "./company.ts";

type Ask = Served["ask"];
const assign = (ask: Ask, group: string, body: unknown) =>
  ask("POST", `/groups/${group}/assignLicense`, body);
const join = async (ask: Ask, group: string, ...users: readonly string[]): Promise<void> => {
  for (const user of users)
    await ask("POST", `/groups/${group}/members/$ref`, {
      "@odata.id": `https://graph.microsoft.com/v1.0/users/${user}`,
    });
};
const leave = (ask: Ask, group: string, user: string) =>
  ask("DELETE", `/groups/${group}/members/${user}/$ref`);

/** `SKU by group: state error` */
async function statesOf(ask: Ask, user: string): Promise<string[]> {
  const { body } = await ask("GET", `/users/${user}?$select=licenseAssignmentStates`);
  return body.licenseAssignmentStates.map(
    (state: Record<string, string | null>) =>
      `${state["skuId"] === E3 ? "E3" : state["skuId"] === E5 ? "E5" : "phone"} ${
        state["assignedByGroup"] === null
          ? "direct"
          : state["assignedByGroup"] === SALES
            ? "sales"
            : "others"
      } ${state["state"]} ${state["error"]}`,
  );
}

async function usedOf(ask: Ask, skuId: string): Promise<number> {
  const { body } = await ask("GET", "/subscribedSkus");
  return body.value.find((each: { skuId: string }) => each.skuId === skuId).consumedUnits;
}

describe("licences of a group", () => {
  it("come with joining, go with leaving, and take no usageLocation", async () => {
    const { ask } = await serve({ tenant: company() });
    await join(ask, SALES, ANA);
    const { status, body } = await assign(ask, SALES, assignment({ [E3]: [TEAMS] }));
    expect([status, body.id]).toEqual([202, SALES]);
    await join(ask, SALES, DI);
    expect(await statesOf(ask, ANA)).toEqual(["E3 sales Active None"]);
    expect(await statesOf(ask, DI)).toEqual(["E3 sales Active None"]);
    expect(await usedOf(ask, E3)).toBe(2);
    await leave(ask, SALES, ANA);
    expect(await statesOf(ask, ANA)).toEqual([]);
    expect(await usedOf(ask, E3)).toBe(1);
    await assign(ask, SALES, assignment({}, [E3]));
    expect(await statesOf(ask, DI)).toEqual([]);
    const read = await ask("GET", `/groups/${SALES}?$select=assignedLicenses`);
    expect(read.body.assignedLicenses).toEqual([]);
  });

  it("count once for a user who has them from several sources, with a plan on that one has on", async () => {
    const { ask } = await serve({ tenant: company() });
    await ask("POST", `/users/${ANA}/assignLicense`, assignment({ [E3]: [TEAMS] }));
    await join(ask, SALES, ANA);
    await join(ask, OTHERS, ANA);
    await assign(ask, SALES, assignment({ [E3]: [TEAMS, MAIL] }));
    await assign(ask, OTHERS, assignment({ [E3]: [MAIL] }));
    expect(await usedOf(ask, E3)).toBe(1);
    expect(await statesOf(ask, ANA)).toEqual([
      "E3 direct Active None",
      "E3 sales Active None",
      "E3 others Active None",
    ]);
    const { body } = await ask("GET", `/users/${ANA}?$select=assignedLicenses`);
    expect(body.assignedLicenses).toEqual([{ skuId: E3, disabledPlans: [] }]);
  });

  it("are all that a membership changes of a user", async () => {
    const { ask, directory } = await serve({ tenant: company() });
    const before = JSON.stringify(directory.tenant.users);
    const round = await ask("GET", "/users/delta?$deltatoken=latest");
    await join(ask, SALES, ANA);
    await leave(ask, SALES, ANA);
    expect(JSON.stringify(directory.tenant.users)).toBe(before);
    expect((await ask("GET", round.body["@odata.deltaLink"])).body.value).toEqual([]);
  });

  it("cannot be taken away from the user", async () => {
    const { ask } = await serve({ tenant: company() });
    await join(ask, SALES, ANA);
    await assign(ask, SALES, assignment({ [E3]: [] }));
    const { status, body } = await ask("POST", `/users/${ANA}/assignLicense`, assignment({}, [E3]));
    expect([status, body.error.message]).toEqual([
      400,
      "User license is inherited from a group membership and it cannot be removed directly from the user.",
    ]);
  });

  it("fail together for want of a seat, which the user and the group show", async () => {
    const { ask } = await serve({ tenant: company() });
    await assign(ask, SALES, assignment({ [E3]: [], [PHONE]: [] }));
    await join(ask, SALES, ANA, BO, CY);
    expect(await statesOf(ask, BO)).toEqual(["E3 sales Active None", "phone sales Active None"]);
    expect(await statesOf(ask, CY)).toEqual([
      "E3 sales Error CountViolation",
      "phone sales Error CountViolation",
    ]);
    expect([await usedOf(ask, E3), await usedOf(ask, PHONE)]).toEqual([2, 2]);
    const group = `/groups/${SALES}?$select=hasMembersWithLicenseErrors,licenseProcessingState`;
    expect((await ask("GET", group)).body).toMatchObject({
      hasMembersWithLicenseErrors: true,
      licenseProcessingState: { state: "ProcessingComplete" },
    });
    const errors = await ask("GET", `/groups/${SALES}/membersWithLicenseErrors?$select=id`);
    expect(errors.body.value).toEqual([{ "@odata.type": "#microsoft.graph.user", id: CY }]);
    const again = () => ask("POST", `/users/${CY}/reprocessLicenseAssignment`);
    expect((await again()).body.error.message).toBe(
      `Subscription with SKU ${E3} does not have any available licenses.`,
    );
    await leave(ask, SALES, ANA);
    expect((await again()).status).toBe(200);
    expect(await statesOf(ask, CY)).toEqual(["E3 sales Active None", "phone sales Active None"]);
    expect((await ask("GET", group)).body.hasMembersWithLicenseErrors).toBe(false);
  });

  it("fail for want of a plan that they need", async () => {
    const { ask } = await serve({ tenant: company() });
    await assign(ask, SALES, assignment({ [PHONE]: [] }));
    await join(ask, SALES, ANA);
    expect(await statesOf(ask, ANA)).toEqual(["phone sales Error DependencyViolation"]);
    expect(await usedOf(ask, PHONE)).toBe(0);
  });

  it("fail in a country where a plan is not offered", async () => {
    const { ask } = await serve({ tenant: company() });
    await ask("PATCH", `/users/${ANA}`, { usageLocation: "CN" });
    await assign(ask, SALES, assignment({ [E3]: [], [PHONE]: [] }));
    await join(ask, SALES, ANA);
    expect(await statesOf(ask, ANA)).toEqual([
      "E3 sales Error ProhibitedInUsageLocationViolation",
      "phone sales Error ProhibitedInUsageLocationViolation",
    ]);
    await ask("PATCH", `/users/${ANA}`, { usageLocation: "NO" });
    await ask("POST", `/users/${ANA}/reprocessLicenseAssignment`);
    expect(await statesOf(ask, ANA)).toEqual(["E3 sales Active None", "phone sales Active None"]);
  });

  it("do not reach the members of a nested group", async () => {
    const { ask } = await serve({ tenant: company() });
    await join(ask, OTHERS, ANA);
    await ask("POST", `/groups/${SALES}/members/$ref`, {
      "@odata.id": `https://graph.microsoft.com/v1.0/groups/${OTHERS}`,
    });
    await assign(ask, SALES, assignment({ [E3]: [] }));
    expect(await statesOf(ask, ANA)).toEqual([]);
  });

  it("come back with a restored user as the groups have them by then", async () => {
    const { ask } = await serve({ tenant: company() });
    await join(ask, SALES, ANA);
    await assign(ask, SALES, assignment({ [E3]: [] }));
    await ask("DELETE", `/users/${ANA}`);
    expect(await usedOf(ask, E3)).toBe(0);
    await assign(ask, SALES, assignment({ [E5]: [] }, [E3]));
    await ask("POST", `/directory/deletedItems/${ANA}/restore`, {});
    expect(await statesOf(ask, ANA)).toEqual(["E5 sales Active None"]);
    expect([await usedOf(ask, E3), await usedOf(ask, E5)]).toEqual([0, 1]);
  });

  it("keep the group from being deleted", async () => {
    const { ask } = await serve({ tenant: company() });
    await assign(ask, SALES, assignment({ [E3]: [] }));
    expect((await ask("DELETE", `/groups/${SALES}`)).status).toBe(400);
    await assign(ask, SALES, assignment({}, [E3]));
    expect((await ask("DELETE", `/groups/${SALES}`)).status).toBe(204);
  });

  it("are refused for groups that are not for security, and what the tenant does not have", async () => {
    const tenant = company();
    Object.assign(tenant.groups?.[1] ?? {}, {
      groupTypes: ["Unified"],
      mailEnabled: true,
      securityEnabled: false,
    });
    const { ask } = await serve({ tenant });
    expect((await assign(ask, OTHERS, assignment({ [E3]: [] }))).status).toBe(400);
    expect((await assign(ask, SALES, assignment({ [SALES]: [] }))).status).toBe(400);
    expect((await assign(ask, SALES, assignment({}, [E3]))).status).toBe(400);
    expect((await assign(ask, SALES, {})).status).toBe(400);
    expect((await assign(ask, ANA, assignment({ [E3]: [] }))).status).toBe(404);
  });
});

it("an inherited licence lags as other properties of a user do", async () => {
  const lag = { seed: 3, readMilliseconds: 60_000, listMilliseconds: 0, referenceMilliseconds: 0 };
  const { ask, clock } = await serve({ tenant: company(), lag });
  await assign(ask, SALES, assignment({ [E3]: [] }));
  await join(ask, SALES, ANA);
  expect(await statesOf(ask, ANA)).toEqual([]);
  clock.advance(60_000);
  expect(await statesOf(ask, ANA)).toEqual(["E3 sales Active None"]);
});
