import { describe, expect, it } from "vitest";
import type { Fault } from "../../../src/embedded/faults/faults.ts";
import { connectionResets, randomFaults } from "../../../src/embedded/faults/random.ts";
import type { EmbeddedOptions } from "../../../src/embedded/serving/options.ts";
import {
  addGroup,
  addUser,
  newTenant,
  type TenantState,
} from "../../../src/embedded/tenant/tenant.ts";
import { newUser, serve, type Answer, type Served } from "../world.ts";

function struck(fault: Fault, more: Partial<EmbeddedOptions> = {}): Promise<Served> {
  return serve({ ...more, faults: { seed: 1, faults: [fault] } });
}

function batchOf(...names: string[]): unknown {
  return {
    requests: names.map((name, index) => ({
      id: String(index + 1),
      method: "POST",
      url: "/users",
      headers: { "Content-Type": "application/json" },
      body: newUser(name),
    })),
  };
}

describe("a whole request that no answer comes for", () => {
  it.each<{ fault: Fault; carriedOut: boolean; message: RegExp }>([
    { fault: { kind: "reset", when: "before" }, carriedOut: false, message: /fetch failed/ },
    { fault: { kind: "reset", when: "after" }, carriedOut: true, message: /fetch failed/ },
    { fault: { kind: "cut", length: "whole" }, carriedOut: true, message: /terminated/ },
    { fault: { kind: "cut", length: "half" }, carriedOut: true, message: /JSON/ },
  ])("$fault", async ({ fault, carriedOut, message }) => {
    const { ask, directory } = await struck(fault);
    await expect(ask("POST", "/$batch", batchOf("a", "b"))).rejects.toThrow(message);
    expect(directory.tenant.users).toHaveLength(carriedOut ? 2 : 0);
    expect(directory.requests.filter(({ changed }) => changed)).toHaveLength(carriedOut ? 2 : 0);
    expect(directory.requests.map((request) => request.fault)).toEqual(
      Array.from({ length: carriedOut ? 3 : 1 }, () => fault.kind),
    );
  });
});

describe("a whole request that gets another answer", () => {
  it.each<{ fault: Fault; carriedOut: boolean; answer: object }>([
    {
      fault: { kind: "throttled", of: "request", retryAfterSeconds: 7 },
      carriedOut: false,
      answer: { status: 429, code: "TooManyRequests", retryAfter: "7" },
    },
    {
      fault: { kind: "throttled", of: "request" },
      carriedOut: false,
      answer: { status: 429, code: "TooManyRequests", retryAfter: null },
    },
    {
      fault: { kind: "unavailable", of: "request", status: 503, when: "before" },
      carriedOut: false,
      answer: { status: 503, code: "Service_Unavailable" },
    },
    {
      fault: { kind: "unavailable", of: "request", status: 500, when: "after" },
      carriedOut: true,
      answer: { status: 500, code: "Service_InternalServerError" },
    },
    {
      fault: { kind: "token-expired", from: 1, until: 2 },
      carriedOut: false,
      answer: { status: 401, code: "InvalidAuthenticationToken" },
    },
  ])("$fault", async ({ fault, carriedOut, answer }) => {
    const { ask, directory } = await struck(fault);
    expect(told(await ask("POST", "/$batch", batchOf("a", "b")))).toMatchObject(answer);
    expect(directory.tenant.users).toHaveLength(carriedOut ? 2 : 0);
  });

  it.each([502, 504] as const)("%i comes with a page of the gateway", async (status) => {
    const { ask } = await struck({ kind: "unavailable", of: "request", status, when: "before" });
    await expect(ask("GET", "/users")).rejects.toThrow(/<html>/);
  });
});

describe("one request out of a batch", () => {
  it.each<{ fault: Fault; carriedOut: boolean; status: number }>([
    { fault: { kind: "throttled", of: "item" }, carriedOut: false, status: 429 },
    {
      fault: { kind: "unavailable", of: "item", status: 504, when: "before" },
      carriedOut: false,
      status: 504,
    },
    {
      fault: { kind: "unavailable", of: "item", status: 502, when: "after" },
      carriedOut: true,
      status: 502,
    },
    {
      fault: { kind: "user-refused", userPrincipalName: "A@contoso.com", status: 403 },
      carriedOut: false,
      status: 403,
    },
    { fault: { kind: "full", objects: 0, status: 400 }, carriedOut: false, status: 400 },
  ])("$fault", async ({ fault, carriedOut, status }) => {
    const { ask, directory } = await struck(fault);
    const answer = await ask("POST", "/$batch", batchOf("a"));
    expect(answer.status).toBe(200);
    expect(answer.body.responses).toMatchObject([{ id: "1", status }]);
    expect(directory.tenant.users).toHaveLength(carriedOut ? 1 : 0);
    expect(directory.requests[0]).toMatchObject({
      status,
      changed: carriedOut,
      fault: fault.kind,
    });
  });
});

it("refuses whatever is written to one user, by any key, and leaves the others alone", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  const ana = addUser(tenant, { userPrincipalName: "ana@contoso.com" });
  const bo = addUser(tenant, { userPrincipalName: "bo@contoso.com" });
  const { ask } = await struck(
    { kind: "user-refused", userPrincipalName: "ana@contoso.com", status: 400 },
    { tenant },
  );
  const statuses = await Promise.all(
    [ana.id, "ana@contoso.com", bo.id].map(
      async (key) => (await ask("PATCH", `/users/${key}`, { jobTitle: "x" })).status,
    ),
  );
  expect(statuses).toEqual([400, 400, 204]);
  expect((await ask("GET", `/users/${ana.id}`)).status).toBe(200);
});

it.each([
  { status: 400, code: "Request_BadRequest" },
  { status: 403, code: "Authorization_RequestDenied" },
  { status: 404, code: "Request_ResourceNotFound" },
  { status: 409, code: "Directory_ConcurrencyViolation" },
  { status: 429, code: "TooManyRequests" },
  { status: 500, code: "Service_InternalServerError" },
  { status: 502, code: "UnknownError" },
  { status: 503, code: "Service_Unavailable" },
  { status: 504, code: "UnknownError" },
] as const)(
  "refuses every kind of write to one user with $status $code",
  async ({ status, code }) => {
    const tenant = newTenant({ domain: "contoso.com" });
    const ana = addUser(tenant, { userPrincipalName: "ana@contoso.com" });
    const id = "dddddddd-dddd-4ddd-8ddd-dddddddddddd";
    tenant.deletedUsers.push({
      id,
      userPrincipalName: `${id.replaceAll("-", "")}gone@contoso.com`,
      proxyAddresses: [],
    });
    const refused = (userPrincipalName: string): Fault => ({
      kind: "user-refused",
      userPrincipalName,
      status,
    });
    const names = ["ana@contoso.com", "GONE@contoso.com", "new@contoso.com"];
    const { ask, directory } = await serve({
      tenant,
      faults: { seed: 1, faults: names.map(refused) },
    });
    const manager = { "@odata.id": `${directory.root}/users/${ana.id}` };
    for (const [method, path, body] of [
      ["PATCH", `/users/${ana.id}`, { jobTitle: "x" }],
      ["PATCH", "/Users/ANA@contoso.com", { jobTitle: "x" }],
      ["PATCH", "/users('ana@contoso.com')", { jobTitle: "x" }],
      ["PUT", `/users/${ana.id}/manager/$ref`, manager],
      ["DELETE", `/users/${ana.id}`, undefined],
      ["POST", "/users", newUser("new")],
      ["POST", `/directory/deletedItems/${id}/restore`, {}],
      ["DELETE", `/directory/deletedItems/${id}`, undefined],
    ] as const) {
      const answer = await ask(method, path, body);
      expect({ status: answer.status, code: answer.body.error.code }, `${method} ${path}`).toEqual({
        status,
        code,
      });
    }
    expect((await ask("GET", `/users/${ana.id}`)).status).toBe(200);
    expect((await ask("POST", "/users", newUser("other"))).status).toBe(201);
  },
);

describe("writes to a group", () => {
  const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
  const BO = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";
  const SALES = "10000000-0000-4000-8000-000000000001";
  const company = (): TenantState => {
    const tenant = newTenant({ domain: "contoso.com" });
    addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
    addUser(tenant, { id: BO, userPrincipalName: "bo@contoso.com" });
    addGroup(tenant, { id: SALES, displayName: "Sales" });
    return tenant;
  };
  const at = (id: string): string => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`;
  const membersIn = async ({ ask }: Served): Promise<unknown> =>
    (await ask("GET", `/groups/${SALES}/members?$select=id`)).body.value.map(
      ({ id }: { id: string }) => id,
    );

  it("are refused where they name one user, alone, in a bind and by path", async () => {
    const world = await struck(
      { kind: "user-refused", status: 409, userPrincipalName: "ANA@contoso.com" },
      { tenant: company() },
    );
    const path = `/groups/${SALES}/members`;
    const add = (id: string) => world.ask("POST", `${path}/$ref`, { "@odata.id": at(id) });
    const bind = (...ids: string[]) =>
      world.ask("PATCH", `/groups/${SALES}`, { "members@odata.bind": ids.map(at) });
    expect((await add(ANA)).status).toBe(409);
    expect((await bind(BO, ANA)).status).toBe(409);
    expect((await world.ask("DELETE", `${path}/${ANA}/$ref`)).status).toBe(409);
    expect((await bind(BO)).status).toBe(204);
    expect(await membersIn(world)).toEqual([BO]);
    expect((await world.ask("DELETE", `${path}/${BO}/$ref`)).status).toBe(204);
  });

  it.each<{ fault: Fault; status: number; carriedOut: boolean }>([
    {
      fault: { kind: "throttled", of: "item" },
      status: 429,
      carriedOut: false,
    },
    {
      fault: { kind: "unavailable", of: "item", status: 503, when: "before" },
      status: 503,
      carriedOut: false,
    },
    {
      fault: { kind: "unavailable", of: "item", status: 504, when: "after" },
      status: 504,
      carriedOut: true,
    },
    {
      fault: { kind: "refused", code: "Directory_ConcurrencyViolation" },
      status: 409,
      carriedOut: false,
    },
    { fault: { kind: "user-refused", status: 403 }, status: 403, carriedOut: false },
  ])("are struck like those to a user: $fault", async ({ fault, status, carriedOut }) => {
    const world = await struck({ ...fault, until: 2 }, { tenant: company() });
    const answer = await world.ask("PATCH", `/groups/${SALES}`, {
      "members@odata.bind": [at(ANA)],
    });
    expect(answer.status).toBe(status);
    expect(await membersIn(world)).toEqual(carriedOut ? [ANA] : []);
  });

  it("are struck by the same draw, in whatever order they come", async () => {
    const statuses = async (ids: readonly string[]): Promise<Record<string, number>> => {
      const { ask } = await serve({
        tenant: company(),
        faults: { seed: 7, faults: [{ kind: "throttled", of: "item", share: 0.5 }] },
      });
      const found: Record<string, number> = {};
      for (const id of ids)
        for (const group of [SALES, BO])
          found[`${group} ${id}`] = (
            await ask("POST", `/groups/${group}/members/$ref`, { "@odata.id": at(id) })
          ).status;
      return found;
    };
    expect(await statuses([BO, ANA])).toEqual(await statuses([ANA, BO]));
  });
});

it("answers 204 for a manager and does nothing", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  const ana = addUser(tenant, { userPrincipalName: "ana@contoso.com" });
  const { ask, directory } = await struck({ kind: "manager-ignored" }, { tenant });
  const body = { "@odata.id": `${directory.root}/users/${ana.id}` };
  expect((await ask("PUT", `/users/${ana.id}/manager/$ref`, body)).status).toBe(204);
  expect(ana.manager).toBeUndefined();
});

it("forgets where a listing stands, and lets it begin anew", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  for (const name of ["a", "b", "c"]) addUser(tenant, { userPrincipalName: `${name}@contoso.com` });
  const { ask } = await struck({ kind: "page-token-expired" }, { tenant, pageSize: 2 });
  const first = await ask("GET", "/users");
  expect(told(await ask("GET", first.body["@odata.nextLink"]))).toMatchObject({
    status: 400,
    code: "Directory_ExpiredPageToken",
  });
});

it("takes no expired token again, and every other one", async () => {
  const { ask } = await struck({ kind: "token-expired", from: 2, until: 3 });
  const statuses: number[] = [];
  for (const token of ["one", "one", "one", "two"])
    statuses.push(
      (await ask("GET", "/users", undefined, { Authorization: `Bearer ${token}` })).status,
    );
  expect(statuses).toEqual([200, 401, 401, 200]);
});

it("is full with the objects that it has, deleted ones included, and takes changes all the same", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  const ana = addUser(tenant, { userPrincipalName: "ana@contoso.com" });
  const { ask } = await struck({ kind: "full", objects: 3, status: 403 }, { tenant });
  expect((await ask("POST", "/users", newUser("b"))).status).toBe(201);
  expect((await ask("DELETE", "/users/b@contoso.com")).status).toBe(204);
  expect((await ask("POST", "/users", newUser("c"))).status).toBe(201);
  expect(told(await ask("POST", "/users", newUser("d")))).toMatchObject({
    status: 403,
    code: "Directory_QuotaExceeded",
  });
  expect((await ask("PATCH", `/users/${ana.id}`, { jobTitle: "x" })).status).toBe(204);
});

describe("a seed", () => {
  const faults = { seed: 4, faults: [{ kind: "throttled", of: "item", share: 0.5 }] } as const;
  const names = Array.from({ length: 40 }, (_, index) => `user${index}`);

  async function refusedIn(order: readonly string[], seed: number): Promise<Set<string>> {
    const { ask } = await serve({ faults: { ...faults, seed } });
    const refused = new Set<string>();
    for (const name of order)
      if ((await ask("POST", "/users", newUser(name))).status === 429) refused.add(name);
    return refused;
  }

  it("strikes the same requests, in whatever order they come", async () => {
    const refused = await refusedIn(names, 4);
    expect(refused.size).toBeGreaterThan(10);
    expect(refused.size).toBeLessThan(30);
    expect(await refusedIn(names.toReversed(), 4)).toEqual(refused);
    expect(await refusedIn(names, 5)).not.toEqual(refused);
  });

  it("draws a bad day that repeats, and every kind of fault within a few hundred days", () => {
    expect(randomFaults(9)).toEqual(randomFaults(9));
    const days = Array.from({ length: 300 }, (_, seed) => randomFaults(seed));
    expect(new Set(days.flatMap((day) => day.faults.faults.map(({ kind }) => kind))).size).toBe(8);
    expect(days.some((day) => day.lag === undefined)).toBe(true);
    expect(days.some((day) => day.lag?.listMilliseconds === 240_000)).toBe(true);
  });
});

it("strikes only between two counts of requests", async () => {
  const { ask } = await struck({ kind: "throttled", of: "request", from: 2, until: 4 });
  const statuses: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) statuses.push((await ask("GET", "/users")).status);
  expect(statuses).toEqual([200, 429, 429, 200, 200]);
});

it("resets that share of connections before, and again after", async () => {
  const { ask, directory } = await serve({ faults: connectionResets(3, 0.3) });
  let lost = 0;
  for (let turn = 0; turn < 60; turn += 1)
    await ask("POST", "/users", newUser(`user${turn}`)).catch(() => (lost += 1));
  const { length } = directory.tenant.users;
  expect(60 - length).toBeGreaterThan(5);
  expect(length - (60 - lost)).toBeGreaterThan(5);
});

function told({ status, headers, body }: Answer): object {
  return { status, code: body.error.code, retryAfter: headers.get("retry-after") };
}
