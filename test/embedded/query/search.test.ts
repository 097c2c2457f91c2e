import { describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { serve, type Served } from "../world.ts";

const EVENTUAL = { ConsistencyLevel: "eventual" };

function company(): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  const add = (displayName: string, more: Record<string, unknown> = {}): void =>
    void addUser(tenant, {
      userPrincipalName: `p${tenant.users.length}@contoso.com`,
      displayName,
      ...more,
    });
  add("Oscar Ward", { department: "Sales", mail: "oscar@contoso.com" });
  add("Ana Guthrie", { department: "Sales" });
  add("OneVideo", { department: "Support", mail: "one@contoso.com" });
  add("hello.world");
  add("李四(David Li)");
  add("HELLOworld 123abc");
  return tenant;
}

async function found(served: Served, search: string, more = ""): Promise<string[]> {
  const query = `/users?$select=displayName&$search=${encodeURIComponent(search)}${more}`;
  const { status, body } = await served.ask("GET", query, undefined, EVENTUAL);
  expect(status).toBe(200);
  return body.value.map(({ displayName }: { displayName: string }) => displayName);
}

describe("$search", () => {
  it.each([
    { search: '"displayName:wa"', names: ["Oscar Ward"] },
    { search: '"displayName:Guthr"', names: ["Ana Guthrie"] },
    { search: '"displayName:uthr"', names: [] },
    { search: '"displayName:video"', names: ["OneVideo"] },
    { search: '"displayName:Video One"', names: ["OneVideo"] },
    { search: '"displayName:helloworld"', names: ["hello.world", "HELLOworld 123abc"] },
    { search: '"displayName:world"', names: ["hello.world"] },
    { search: '"displayName:123"', names: ["HELLOworld 123abc"] },
    { search: '"displayName:abc"', names: ["HELLOworld 123abc"] },
    { search: '"displayName:李四"', names: ["李四(David Li)"] },
    { search: '"displayName:Li 李"', names: ["李四(David Li)"] },
    { search: '"displayName:David)"', names: ["李四(David Li)"] },
    { search: '"mail:ONE"', names: ["OneVideo"] },
    { search: '"mail:video"', names: [] },
    { search: '"displayName:Ward" OR "mail:one"', names: ["Oscar Ward", "OneVideo"] },
    { search: '"department:Sales" AND "displayName:Ana"', names: ["Ana Guthrie"] },
    {
      search: '("displayName:Ward" OR "displayName:One") AND "department:Support"',
      names: ["OneVideo"],
    },
    { search: '"displayName:\\"One\\""', names: ["OneVideo"] },
    { search: '"displayname:nobody"', names: [] },
  ])("$search", async ({ search, names }) => {
    expect(await found(await serve({ tenant: company() }), search)).toEqual(names);
  });

  it("goes together with $filter, $orderby, $top and $count", async () => {
    const served = await serve({ tenant: company() });
    const filter = `&$filter=${encodeURIComponent("department eq 'Sales'")}`;
    expect(await found(served, '"displayName:Ana" OR "displayName:One"', filter)).toEqual([
      "Ana Guthrie",
    ]);
    const { body } = await served.ask(
      "GET",
      `/users?$search="department:S"&$orderby=displayName desc&$top=2&$count=true&$select=displayName`,
      undefined,
      EVENTUAL,
    );
    expect(body).toMatchObject({
      "@odata.count": 3,
      value: [{ displayName: "Oscar Ward" }, { displayName: "OneVideo" }],
    });
    const next = await served.ask("GET", body["@odata.nextLink"], undefined, EVENTUAL);
    expect(next.body.value).toMatchObject([{ displayName: "Ana Guthrie" }]);
    expect(
      (await served.ask("GET", '/users/$count?$search="department:S"', undefined, EVENTUAL)).body,
    ).toBe(3);
  });

  it("wants the header", async () => {
    const { ask } = await serve({ tenant: company() });
    const { status, body } = await ask("GET", '/users?$search="displayName:Ana"');
    expect(status).toBe(400);
    expect(body.error.code).toBe("Request_UnsupportedQuery");
    expect(body.error.message).toContain("ConsistencyLevel: eventual");
  });

  it.each([
    "displayName:Ana",
    '"Ana"',
    '"displayName:"',
    '"nonsense:Ana"',
    '"passwordPolicies:None"',
    '"accountEnabled:true"',
    '"displayName:Ana" or "displayName:One"',
    '"displayName:Ana" NOT "displayName:One"',
    '"displayName:Ana" AND',
    '("displayName:Ana"',
    '"displayName:Ana" "displayName:One"',
    "",
    "(".repeat(5000),
  ])("is refused: %s", async (search) => {
    const { ask } = await serve({ tenant: company() });
    const query = `/users?$search=${encodeURIComponent(search)}`;
    expect((await ask("GET", query, undefined, EVENTUAL)).status).toBe(400);
  });
});
