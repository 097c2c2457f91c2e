import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../../src/embedded/tenant/tenant.ts";
import { contractObserver } from "../graphContract.ts";
import { newUser, serve, type Served } from "../world.ts";

const ADVANCED = { ConsistencyLevel: "eventual" };

function company(): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  const add = (name: string, more: Record<string, unknown>): void =>
    void addUser(tenant, { userPrincipalName: `${name}@contoso.com`, displayName: name, ...more });
  add("adele", {
    department: "Sales",
    accountEnabled: true,
    surname: "O'Neil",
    proxyAddresses: ["SMTP:adele@contoso.com", "smtp:av@contoso.com"],
  });
  add("bianca", { department: "Sales", accountEnabled: false, employeeId: "00042" });
  add("carl", { department: "Support", jobTitle: "Sales Engineer", companyName: "Contoso" });
  return tenant;
}

async function names({ ask }: Served, query: string, headers = {}): Promise<string[]> {
  const { body } = await ask("GET", `/users?$select=displayName&${query}`, undefined, headers);
  return body.value.map((user: { displayName: string }) => user.displayName);
}

describe("$filter", () => {
  it.each([
    { filter: "department eq 'Sales'", found: ["adele", "bianca"] },
    { filter: "department eq 'sales' and accountEnabled eq true", found: ["adele"] },
    {
      filter: "startsWith(displayName,'b') or startswith(jobTitle,'Sales')",
      found: ["bianca", "carl"],
    },
    { filter: "surname eq 'O''Neil'", found: ["adele"] },
    {
      filter: "userPrincipalName in ('carl@contoso.com', 'BIANCA@contoso.com')",
      found: ["bianca", "carl"],
    },
    {
      filter: "department eq 'Sales' and (employeeId eq '00042' or employeeId eq '7')",
      found: ["bianca"],
    },
    { filter: "proxyAddresses/any(x:x eq 'smtp:av@contoso.com')", found: ["adele"] },
    { filter: "proxyAddresses/any(p:startsWith(p,'SMTP:adele'))", found: ["adele"] },
  ])("$filter", async ({ filter, found }) => {
    const served = await serve({ tenant: company() });
    expect(await names(served, `$filter=${encodeURIComponent(filter)}`)).toEqual(found);
  });

  it.each([
    { filter: "department ne 'Sales'", code: "Request_UnsupportedQuery" },
    { filter: "not(department eq 'Sales')", code: "Request_UnsupportedQuery" },
    { filter: "endsWith(userPrincipalName,'@contoso.com')", code: "Request_UnsupportedQuery" },
    { filter: "department eq null", code: "Request_UnsupportedQuery" },
    { filter: "companyName eq 'Contoso'", code: "Request_UnsupportedQuery" },
    { filter: "contains(displayName,'a')", code: "Request_UnsupportedQuery" },
    { filter: "passwordPolicies eq 'None'", code: "Request_UnsupportedQuery" },
    { filter: "nonsense eq 'x'", code: "BadRequest" },
    { filter: "department eq", code: "BadRequest" },
    {
      filter: `id in (${Array.from({ length: 18 }, (_, index) => `'${index}'`).join(",")})`,
      code: "Request_UnsupportedQuery",
    },
  ])("refuses $filter", async ({ filter, code }) => {
    const { ask } = await serve({ tenant: company() });
    const { status, body } = await ask("GET", `/users?$filter=${encodeURIComponent(filter)}`);
    expect({ status, code: body.error.code }).toEqual({ status: 400, code });
  });

  it("takes the rest as an advanced query", async () => {
    const served = await serve({ tenant: company() });
    expect(await names(served, "$count=true&$filter=department ne 'Sales'", ADVANCED)).toEqual([
      "carl",
    ]);
    expect(
      await names(
        served,
        "$count=true&$filter=endsWith(userPrincipalName,'@contoso.com') and companyName eq 'Contoso'",
        ADVANCED,
      ),
    ).toEqual(["carl"]);
  });
});

describe("lists", () => {
  it.each([
    { query: "$top=1000", status: 400 },
    { query: "$top=0", status: 400 },
    { query: "$skip=1", status: 400 },
    { query: "$select=nonsense", status: 400 },
    { query: "$select=aboutMe", status: 501 },
    { query: "$search=%22displayName:a%22", status: 400 },
    { query: "$expand=createdObjects", status: 400 },
    { query: "$skiptoken=abc", status: 400 },
  ])("$query answers $status", async ({ query, status }) => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("GET", `/users?${query}`)).status).toBe(status);
  });

  it("counts with the header only, and ignores ?$count=true without it", async () => {
    const { ask } = await serve({ tenant: company() });
    expect((await ask("GET", "/users/$count")).status).toBe(400);
    expect((await ask("GET", "/users/$count", undefined, ADVANCED)).body).toBe(3);
    expect((await ask("GET", "/users?$count=true")).body).not.toHaveProperty("@odata.count");
    expect((await ask("GET", "/users?$count=true", undefined, ADVANCED)).body["@odata.count"]).toBe(
      3,
    );
  });

  it("gives every user exactly once for any page size, while others come and go", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 9 }),
        async (count, top) => {
          const tenant = newTenant({ domain: "contoso.com" });
          for (let index = 0; index < count; index += 1)
            addUser(tenant, { userPrincipalName: `p${index}@contoso.com` });
          const stay = tenant.users.map(({ id }) => id).slice(0, -1);
          const [leaver] = tenant.users.slice(-1);
          const served = await serve({ tenant });
          const seen: string[] = [];
          let link: string | undefined = `/users?$select=id&$top=${top}`;
          for (let page = 0; link !== undefined; page += 1) {
            const { body }: { body: { value: { id: string }[]; "@odata.nextLink"?: string } } =
              await served.ask("GET", link);
            seen.push(...body.value.map(({ id }) => id));
            link = body["@odata.nextLink"];
            if (page === 0) {
              await served.ask("DELETE", `/users/${leaver?.id}`);
              await served.ask("POST", "/users", newUser("newcomer"));
            }
          }
          expect(new Set(seen).size).toBe(seen.length);
          for (const id of stay) expect(seen).toContain(id);
          await served.directory.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("$batch", () => {
  it("answers each item by itself, whatever the order", async () => {
    const { ask } = await serve({ tenant: company() });
    const { status, body } = await ask("POST", "/$batch", {
      requests: [
        { id: "1", method: "GET", url: "/users/adele@contoso.com?$select=displayName" },
        {
          id: "2",
          method: "PATCH",
          url: "/users/carl@contoso.com",
          headers: { "content-type": "application/json" },
          body: { jobTitle: "x" },
          dependsOn: ["1"],
        },
        { id: "3", method: "GET", url: "/users/nobody@contoso.com", dependsOn: ["2"] },
        { id: "4", method: "GET", url: "/users/carl@contoso.com", dependsOn: ["3"] },
      ],
    });
    expect(status).toBe(200);
    const statuses = body.responses.map((answer: { id: string; status: number }) => [
      answer.id,
      answer.status,
    ]);
    expect(statuses.toSorted()).toEqual([
      ["1", 200],
      ["2", 204],
      ["3", 404],
      ["4", 424],
    ]);
  });

  it.each([
    {
      name: "more than 20",
      requests: Array.from({ length: 21 }, (_, index) => ({
        id: String(index),
        method: "GET",
        url: "/organization",
      })),
    },
    {
      name: "an id twice",
      requests: [
        { id: "a", method: "GET", url: "/organization" },
        { id: "A", method: "GET", url: "/organization" },
      ],
    },
    {
      name: "a batch inside",
      requests: [
        {
          id: "1",
          method: "POST",
          url: "/$batch",
          headers: { "Content-Type": "application/json" },
          body: {},
        },
      ],
    },
    {
      name: "a body without its type",
      requests: [{ id: "1", method: "POST", url: "/users", body: {} }],
    },
    { name: "nothing", requests: [] },
  ])("refuses $name as a whole", async ({ requests }) => {
    const { ask, directory } = await serve();
    expect((await ask("POST", "/$batch", { requests })).status).toBe(400);
    expect(directory.tenant.users).toEqual([]);
  });
});

describe("delta", () => {
  it("replays to the same state as a listing", async () => {
    const served = await serve({ tenant: company(), pageSize: 2 });
    const copy = new Map<string, unknown>();
    let link = await follow(served, "/users/delta?$select=displayName,jobTitle", copy);
    const { body } = await served.ask("POST", "/users", newUser("dora"));
    await served.ask("PATCH", "/users/carl@contoso.com", { jobTitle: "Lead" });
    await served.ask("DELETE", "/users/bianca@contoso.com");
    link = await follow(served, link, copy);
    expect([...copy.values()]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ displayName: "carl", jobTitle: "Lead" }),
        expect.objectContaining({ id: body.id }),
      ]),
    );
    expect(copy.size).toBe(3);
    const quiet = await served.ask("GET", link);
    expect(quiet.body.value).toEqual([]);
  });

  it("begins now with $deltatoken=latest, and asks for a resync when the token is of another run", async () => {
    const served = await serve({ tenant: company() });
    const latest = await served.ask("GET", "/users/delta?$deltatoken=latest");
    expect(latest.body.value).toEqual([]);
    const foreign = Buffer.from(JSON.stringify(["rollcall", { run: "other" }])).toString(
      "base64url",
    );
    expect((await served.ask("GET", `/users/delta?$deltatoken=${foreign}`)).status).toBe(410);
  });

  async function follow(
    { ask }: Served,
    start: string,
    copy: Map<string, unknown>,
  ): Promise<string> {
    let link = start;
    for (;;) {
      const { body } = await ask("GET", link);
      for (const user of body.value)
        if (user["@removed"]) copy.delete(user.id);
        else copy.set(user.id, user);
      if (body["@odata.deltaLink"]) return body["@odata.deltaLink"];
      link = body["@odata.nextLink"];
    }
  }
});

describe("what surrounds an answer", () => {
  it("wants a token, a known path and method, and JSON", async () => {
    const { ask, directory } = await serve();
    const bare = await fetch(`${directory.root}/users`);
    expect(bare.status).toBe(401);
    expect(await bare.json()).toMatchObject({ error: { code: "InvalidAuthenticationToken" } });
    expect((await ask("GET", "/nonsense")).status).toBe(400);
    expect((await ask("PUT", "/users")).status).toBe(405);
    expect((await ask("POST", "/users", "{")).status).toBe(400);
    expect(
      (await ask("POST", "/users", "a=b", { "Content-Type": "application/x-www-form-urlencoded" }))
        .status,
    ).toBe(415);
    expect((await ask("POST", "/users", `"${"x".repeat(5 * 1024 * 1024)}"`)).status).toBe(413);
  });

  it("echoes client-request-id and names the cost", async () => {
    const { ask } = await serve();
    const { headers } = await ask("GET", "/users?$select=id&$top=999", undefined, {
      "client-request-id": "abc",
    });
    expect(headers.get("client-request-id")).toBe("abc");
    expect(headers.get("request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get("x-ms-resource-unit")).toBe("1");
  });
});

describe("replication lag", () => {
  const lag = {
    seed: 3,
    readMilliseconds: 10_000,
    listMilliseconds: 20_000,
    referenceMilliseconds: 10_000,
  };
  it("hides what is new, shows old values of what changed, and lets no duplicate through meanwhile", async () => {
    const { ask, clock, directory } = await serve({ tenant: company(), lag });
    const { body } = await ask("POST", "/users", newUser("new"));
    expect((await ask("GET", `/users/${body.id}`)).status).toBe(404);
    expect((await ask("GET", "/users")).body.value).toHaveLength(3);
    expect((await ask("POST", "/users", newUser("NEW"))).status).toBe(400);
    const reference = { "@odata.id": `${directory.root}/users/${body.id}` };
    expect((await ask("PUT", "/users/carl@contoso.com/manager/$ref", reference)).status).toBe(404);
    await ask("PATCH", "/users/carl@contoso.com", { jobTitle: "Lead" });
    expect((await ask("GET", "/users/carl@contoso.com?$select=jobTitle")).body.jobTitle).toBe(
      "Sales Engineer",
    );
    clock.advance(20_000);
    expect((await ask("GET", `/users/${body.id}`)).status).toBe(200);
    expect((await ask("GET", "/users")).body.value).toHaveLength(4);
    expect((await ask("PUT", "/users/carl@contoso.com/manager/$ref", reference)).status).toBe(204);
    expect((await ask("GET", "/users/carl@contoso.com?$select=jobTitle")).body.jobTitle).toBe(
      "Lead",
    );
  });
});

describe("throttling", () => {
  it("refuses single items of a batch once 3,000 writes × scale are spent, and recovers", async () => {
    const { ask, clock } = await serve({ throttle: { seed: 1, scale: 0.003 } });
    const requests = Array.from({ length: 12 }, (_, index) => ({
      id: String(index),
      method: "POST",
      url: "/users",
      headers: { "Content-Type": "application/json" },
      body: newUser(`p${index}`),
    }));
    const { status, body } = await ask("POST", "/$batch", { requests });
    expect(status).toBe(200);
    const refused = body.responses.filter((answer: { status: number }) => answer.status === 429);
    expect(refused).toHaveLength(3);
    expect(refused[0].headers).toMatchObject({
      "Retry-After": expect.stringMatching(/^\d+$/),
      "x-ms-throttle-information": "WriteLimitExceeded",
    });
    expect(refused[0].body.error.code).toBe("TooManyRequests");
    clock.advance(151_000);
    expect((await ask("POST", "/users", newUser("later"))).status).toBe(201);
  });
});

describe("latency", () => {
  it("passes once for each HTTP request, before it is carried out", async () => {
    const slept: number[] = [];
    const clock = {
      now: () => new Date("2026-11-02T08:00:00Z"),
      sleep: async (milliseconds: number) => {
        slept.push(milliseconds);
        expect(directory.requests).toHaveLength(carriedOut);
      },
    };
    const { ask, directory } = await serve({ latency: 200, clock });
    let carriedOut = 0;
    expect((await ask("POST", "/users", newUser("a"))).status).toBe(201);
    carriedOut = directory.requests.length;
    const requests = ["b", "c"].map((name) => ({ id: name, method: "GET", url: `/users/${name}` }));
    expect((await ask("POST", "/$batch", { requests })).body.responses).toHaveLength(2);
    expect(slept).toEqual([200, 200]);
  });
});

it("the contract sees an answer that Graph would not give", () => {
  const { observe, violations } = contractObserver();
  observe({
    method: "GET",
    path: ["users", "x"],
    status: 200,
    body: { id: 5, businessPhones: null },
  });
  observe({ method: "GET", path: ["unheard-of"], status: 200, body: {} });
  observe({ method: "GET", path: ["users"], status: 404, body: { message: "no envelope" } });
  expect(violations.length).toBeGreaterThanOrEqual(4);
});
