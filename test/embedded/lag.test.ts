import { expect, it } from "vitest";
import { addUser, newTenant } from "../../src/embedded/tenant/tenant.ts";
import { newUser, serve, type Served } from "./world.ts";

const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const NONE = { seed: 3, readMilliseconds: 0, listMilliseconds: 0, referenceMilliseconds: 0 };

async function lagging(lag: object): Promise<Served> {
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { userPrincipalName: "first@contoso.com" });
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com", displayName: "Ana" });
  addUser(tenant, { userPrincipalName: "last@contoso.com" });
  return serve({ tenant, lag: { ...NONE, ...lag } });
}

it("a new user may be unknown to a PATCH and a DELETE, while a duplicate is known at once", async () => {
  const { ask, clock } = await lagging({ writeMilliseconds: 60_000 });
  const { body } = await ask("POST", "/users", newUser("new"));
  const change = () => ask("PATCH", `/users/${body.id}`, { jobTitle: "x" });
  expect((await change()).status).toBe(404);
  expect((await ask("DELETE", `/users/${body.id}`)).status).toBe(404);
  expect((await ask("POST", "/users", newUser("new"))).status).toBe(400);
  expect((await ask("PATCH", `/users/${ANA}`, { jobTitle: "x" })).status).toBe(204);
  expect((await ask("PATCH", `/users/${ANA}`, { jobTitle: "y" })).status).toBe(204);
  clock.advance(60_000);
  expect((await change()).status).toBe(204);
});

it("a deleted user may still be read and listed where it was, and comes back from there", async () => {
  const { ask, clock } = await lagging({ readMilliseconds: 60_000, listMilliseconds: 60_000 });
  const listed = async () =>
    (await ask("GET", "/users?$select=userPrincipalName")).body.value.map(
      (user: { userPrincipalName: string }) => user.userPrincipalName.split("@")[0],
    );
  expect((await ask("DELETE", `/users/${ANA}`)).status).toBe(204);
  expect(await listed()).toEqual(["first", "ana", "last"]);
  expect((await ask("GET", `/users/${ANA}`)).body.displayName).toBe("Ana");
  expect((await ask("GET", "/users/ana@contoso.com")).status).toBe(200);
  expect((await ask("PATCH", `/users/${ANA}`, { jobTitle: "x" })).status).toBe(404);
  expect((await ask("POST", "/users", newUser("ana"))).status).toBe(201);
  clock.advance(60_000);
  expect(await listed()).toEqual(["first", "last", "ana"]);
  expect((await ask("GET", `/users/${ANA}`)).status).toBe(404);
});

it("an advanced query is later than a listing", async () => {
  const { ask, clock } = await lagging({ advancedMilliseconds: 60_000 });
  await ask("PATCH", `/users/${ANA}`, { displayName: "Anna" });
  const found = async (query: string) =>
    (await ask("GET", `/users?${query}`, undefined, { ConsistencyLevel: "eventual" })).body.value
      .length;
  expect(await found("$filter=displayName eq 'Anna'")).toBe(1);
  expect(await found("$filter=displayName eq 'Anna'&$count=true")).toBe(0);
  expect(await found('$search="displayName:Anna"')).toBe(0);
  clock.advance(60_000);
  expect(await found("$filter=displayName eq 'Anna'&$count=true")).toBe(1);
  expect(await found('$search="displayName:Anna"')).toBe(1);
});
