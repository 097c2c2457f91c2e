import { describe, expect, it } from "vitest";
import { addUser, newTenant, type TenantState } from "../../../../src/embedded/tenant/tenant.ts";
import { newUser, serve, type Served } from "../../world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const BO = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";
const MINIMAL = { Prefer: "return=minimal" };

function two(): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com", displayName: "Ana" });
  addUser(tenant, { id: BO, userPrincipalName: "bo@contoso.com", displayName: "Bo" });
  return tenant;
}

async function linkAfter(served: Served, query: string): Promise<string> {
  for (let link = `/users/delta?${query}`; ;) {
    const { body } = await served.ask("GET", link);
    if (body["@odata.deltaLink"]) return body["@odata.deltaLink"];
    link = body["@odata.nextLink"];
  }
}

describe("what is asked for", () => {
  it("one user by $filter, in the first round and ever after", async () => {
    const served = await serve({ tenant: two() });
    const query = `$filter=id eq '${ANA.toUpperCase()}'&$select=displayName`;
    const first = await served.ask("GET", `/users/delta?${query}`);
    expect(first.body.value).toEqual([{ id: ANA, displayName: "Ana" }]);
    const link = await linkAfter(served, query);
    await served.ask("PATCH", `/users/${BO}`, { displayName: "Bob" });
    expect((await served.ask("GET", link)).body.value).toEqual([]);
    await served.ask("PATCH", `/users/${ANA}`, { displayName: "Anna" });
    expect((await served.ask("GET", link)).body.value).toEqual([{ id: ANA, displayName: "Anna" }]);
  });

  it("some users, at most fifty", async () => {
    const { ask } = await serve({ tenant: two() });
    const filter = (count: number): string =>
      [ANA, ...Array.from({ length: count - 1 }, (_, index) => `x${index}`)]
        .map((id) => `id eq '${id}'`)
        .join(" or ");
    const url = (count: number): string =>
      `/users/delta?$filter=${encodeURIComponent(filter(count))}`;
    expect((await ask("GET", url(50))).body.value).toHaveLength(1);
    expect((await ask("GET", url(51))).status).toBe(400);
  });

  it.each(["department eq 'x'", "id ne 'x'", "startsWith(id,'a')", "id eq 'a' and id eq 'b'", ""])(
    "no other filter: %s",
    async (filter) => {
      const { ask } = await serve({ tenant: two() });
      const { status, body } = await ask(
        "GET",
        `/users/delta?$filter=${encodeURIComponent(filter)}`,
      );
      expect({ status, code: body.error.code }).toEqual({
        status: 400,
        code: "Request_UnsupportedQuery",
      });
    },
  );

  it("$top is taken and ignored", async () => {
    const { ask } = await serve({ tenant: two() });
    expect((await ask("GET", "/users/delta?$top=1")).body.value).toHaveLength(2);
  });
});

describe("what is told", () => {
  it("nothing of a property that is not tracked", async () => {
    const served = await serve({ tenant: two() });
    const link = await linkAfter(served, "$select=displayName");
    await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "Lead" });
    expect((await served.ask("GET", link)).body.value).toEqual([]);
    const byDefault = await linkAfter(served, "");
    await served.ask("PATCH", `/users/${ANA}`, { department: "Sales" });
    expect((await served.ask("GET", byDefault)).body.value).toEqual([]);
    await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "Boss" });
    expect((await served.ask("GET", byDefault)).body.value).toMatchObject([{ jobTitle: "Boss" }]);
  });

  it("all that is selected, or what changed of it with return=minimal", async () => {
    const served = await serve({ tenant: two() });
    const link = await linkAfter(served, "$select=displayName,jobTitle,city");
    await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "Lead", department: "Sales" });
    expect((await served.ask("GET", link)).body.value).toEqual([
      { id: ANA, displayName: "Ana", jobTitle: "Lead", city: null },
    ]);
    expect((await served.ask("GET", link, undefined, MINIMAL)).body.value).toEqual([
      { id: ANA, jobTitle: "Lead" },
    ]);
  });

  it("a manager that is set, exchanged and removed", async () => {
    const served = await serve({ tenant: two() });
    const boss = (await served.ask("POST", "/users", newUser("boss"))).body.id;
    const set = (id: string) =>
      served.ask("PUT", `/users/${ANA}/manager/$ref`, {
        "@odata.id": `${served.directory.root}/users/${id}`,
      });
    const told = async (link: string) =>
      (await served.ask("GET", link, undefined, MINIMAL)).body.value;
    const asUser = (id: string) => ({ "@odata.type": "#microsoft.graph.user", id });
    const start = await linkAfter(served, "$select=manager");
    await set(BO);
    expect(await told(start)).toEqual([{ id: ANA, "manager@delta": [asUser(BO)] }]);
    const next = await linkAfter(served, "$select=manager");
    await set(boss);
    const removed = { ...asUser(BO), "@removed": { reason: "deleted" } };
    expect(await told(next)).toEqual([{ id: ANA, "manager@delta": [asUser(boss), removed] }]);
    const last = await linkAfter(served, "$select=manager");
    await served.ask("DELETE", `/users/${ANA}/manager/$ref`);
    expect(await told(last)).toEqual([
      { id: ANA, "manager@delta": [{ ...asUser(boss), "@removed": { reason: "deleted" } }] },
    ]);
  });

  it("a manager who is a contact", async () => {
    const id = "cccccccc-0000-4000-8000-000000000001";
    const served = await serve({
      tenant: { ...two(), contacts: [{ id, displayName: "Fabrikam Board" }] },
    });
    const path = `/users/${ANA}/manager/$ref`;
    const contact = { "@odata.type": "#microsoft.graph.orgContact", id };
    const start = await linkAfter(served, "$select=manager");
    await served.ask("PUT", path, { "@odata.id": `${served.directory.root}/contacts/${id}` });
    expect((await served.ask("GET", start)).body.value).toEqual([
      { id: ANA, "manager@delta": [contact] },
    ]);
    const next = await linkAfter(served, "$select=manager");
    await served.ask("DELETE", path);
    expect((await served.ask("GET", next)).body.value).toEqual([
      { id: ANA, "manager@delta": [{ ...contact, "@removed": { reason: "deleted" } }] },
    ]);
  });

  it("who was deleted, purged and restored", async () => {
    const served = await serve({ tenant: two() });
    const link = await linkAfter(served, "$select=displayName");
    await served.ask("DELETE", `/users/${ANA}`);
    const told = async () => (await served.ask("GET", link)).body.value;
    expect(await told()).toEqual([{ id: ANA, "@removed": { reason: "changed" } }]);
    await served.ask("POST", `/directory/deletedItems/${ANA}/restore`);
    expect(await told()).toEqual([{ id: ANA, displayName: "Ana" }]);
    await served.ask("DELETE", `/users/${ANA}`);
    await served.ask("DELETE", `/directory/deletedItems/${ANA}`);
    expect(await told()).toEqual([{ id: ANA, "@removed": { reason: "deleted" } }]);
  });

  it("on pages that lead to the next, the last of them to the next round", async () => {
    const { ask } = await serve({ tenant: two(), pageSize: 1 });
    const first = (await ask("GET", "/users/delta?$select=displayName")).body;
    expect(first.value).toEqual([{ id: ANA, displayName: "Ana" }]);
    expect(first["@odata.nextLink"]).toMatch(/\/users\/delta\?.*skiptoken=/);
    expect(first).not.toHaveProperty("@odata.deltaLink");
    const last = (await ask("GET", first["@odata.nextLink"])).body;
    expect(last.value).toEqual([{ id: BO, displayName: "Bo" }]);
    expect(last["@odata.deltaLink"]).toMatch(/\/users\/delta\?.*deltatoken=/);
    expect(last).not.toHaveProperty("@odata.nextLink");
  });

  it("on an empty page, where the service gives one, and then on the page that it links to", async () => {
    const faults = { seed: 1, faults: [{ kind: "page-empty", from: 2, until: 3 }] } as const;
    const { ask } = await serve({ tenant: two(), pageSize: 1, faults });
    const first = (await ask("GET", "/users/delta?$select=displayName")).body;
    const empty = (await ask("GET", first["@odata.nextLink"])).body;
    expect(empty.value).toEqual([]);
    expect(empty).not.toHaveProperty("@odata.deltaLink");
    expect(empty["@odata.nextLink"]).not.toBe(first["@odata.nextLink"]);
    const last = (await ask("GET", empty["@odata.nextLink"])).body;
    expect(last.value).toEqual([{ id: BO, displayName: "Bo" }]);
    expect(last).toHaveProperty("@odata.deltaLink");
  });

  it("everybody once, while those who were not yet told change again", async () => {
    const served = await serve({ tenant: two(), pageSize: 1 });
    const link = await linkAfter(served, "$select=displayName,jobTitle");
    await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "One" });
    await served.ask("PATCH", `/users/${BO}`, { displayName: "Bob", jobTitle: "One" });
    const first = await served.ask("GET", link, undefined, MINIMAL);
    await served.ask("PATCH", `/users/${BO}`, { jobTitle: "Two" });
    await served.ask("PATCH", `/users/${ANA}`, { jobTitle: "Two" });
    const told: { id: string; displayName?: string; jobTitle?: string }[] = first.body.value;
    for (let next = first.body["@odata.nextLink"]; next;) {
      const { body } = await served.ask("GET", next, undefined, MINIMAL);
      told.push(...body.value);
      next =
        body["@odata.nextLink"] ?? (body.value.length > 0 ? body["@odata.deltaLink"] : undefined);
    }
    const state = new Map<string, object>();
    for (const { id, ...values } of told) state.set(id, { ...state.get(id), ...values });
    expect(Object.fromEntries(state)).toEqual({
      [ANA]: { jobTitle: "Two" },
      [BO]: { displayName: "Bob", jobTitle: "Two" },
    });
  });

  it("no sooner than reads show it", async () => {
    const lag = {
      seed: 3,
      readMilliseconds: 6000,
      listMilliseconds: 12_000,
      referenceMilliseconds: 6000,
    };
    const served = await serve({ tenant: two(), lag });
    const link = await linkAfter(served, "$select=displayName");
    const { body } = await served.ask("POST", "/users", newUser("new"));
    await served.ask("PATCH", `/users/${ANA}`, { displayName: "Anna" });
    await served.ask("DELETE", `/users/${BO}`);
    for (let passed = 0; passed < 12_000; passed += 1000) {
      expect((await served.ask("GET", link)).body.value).toEqual([]);
      served.clock.advance(1000);
    }
    const told = (await served.ask("GET", link)).body.value;
    expect(told.map(({ id }: { id: string }) => id)).toEqual([body.id, ANA, BO]);
    expect((await served.ask("GET", `/users/${body.id}`)).status).toBe(200);
  });
});

describe("tokens", () => {
  it("of another run are answered with 410 and where to begin anew", async () => {
    const { ask, directory } = await serve({ tenant: two() });
    const foreign = Buffer.from(JSON.stringify(["rollcall", { run: "other" }])).toString(
      "base64url",
    );
    const { status, headers, body } = await ask("GET", `/users/delta?$deltatoken=${foreign}`);
    expect({ status, code: body.error.code }).toEqual({ status: 410, code: "resyncRequired" });
    expect(headers.get("location")).toBe(`${directory.root}/users/delta?$deltatoken=`);
    const anew = await ask("GET", headers.get("location") ?? "");
    expect(anew.body.value).toHaveLength(2);
  });

  it("last seven days", async () => {
    const served = await serve({ tenant: two() });
    const link = await linkAfter(served, "");
    served.clock.advance(7 * 24 * 3_600_000);
    expect((await served.ask("GET", link)).status).toBe(200);
    served.clock.advance(1);
    const { status, headers, body } = await served.ask("GET", link);
    expect({ status, code: body.error.code }).toEqual({ status: 410, code: "syncStateNotFound" });
    expect(headers.get("location")).toMatch(/\$deltatoken=$/);
  });

  it.each([null, 5, "x", [], {}, { run: 5 }])("that hold %j are refused", async (held) => {
    const { ask } = await serve({ tenant: two() });
    const token = Buffer.from(JSON.stringify(["rollcall", held])).toString("base64url");
    for (const name of ["$skiptoken", "$deltatoken"])
      expect((await ask("GET", `/users/delta?${name}=${token}`)).status).toBe(400);
    expect((await ask("GET", `/users?$skiptoken=${token}`)).status).toBe(held === 5 ? 200 : 400);
  });
});
