import { expect, it } from "vitest";
import { serve, type Served } from "../world.ts";
import { ANA, bind, BO, company, CY, GROUPS, reference } from "./company.ts";

const MINUTE = 60_000;
const LAG = {
  seed: 3,
  readMilliseconds: MINUTE,
  listMilliseconds: MINUTE,
  referenceMilliseconds: MINUTE,
};
const MEMBERS = `/groups/${GROUPS.sales}/members`;

async function idsIn({ ask }: Pick<Served, "ask">): Promise<string[]> {
  const { body } = await ask("GET", `${MEMBERS}?$select=id`);
  return body.value.map(({ id }: { id: string }) => id);
}

it("a new member is listed later, and refused as one who is there already at once", async () => {
  const world = await serve({ tenant: company(), lag: LAG });
  await world.ask("POST", `${MEMBERS}/$ref`, reference(CY));
  expect(await idsIn(world)).toEqual([ANA]);
  const check = { groupIds: [GROUPS.sales] };
  expect((await world.ask("POST", `/users/${CY}/checkMemberGroups`, check)).body.value).toEqual([]);
  const again = await world.ask("POST", `${MEMBERS}/$ref`, reference(CY));
  expect(again.body.error.message).toMatch(/already exist/);
  world.clock.advance(MINUTE);
  expect(await idsIn(world)).toEqual([ANA, CY]);
  expect((await world.ask("POST", `/users/${CY}/checkMemberGroups`, check)).body.value).toEqual([
    GROUPS.sales,
  ]);
});

it("one who was removed is listed where he stood, and is no member to a second removal", async () => {
  const world = await serve({ tenant: company(), lag: LAG });
  const remove = () => world.ask("DELETE", `${MEMBERS}/${ANA}/$ref`);
  expect((await remove()).status).toBe(204);
  expect(await idsIn(world)).toEqual([ANA]);
  expect((await world.ask("GET", `/users/${ANA}/memberOf?$select=id`)).body.value).toContainEqual(
    expect.objectContaining({ id: GROUPS.sales }),
  );
  const second = await remove();
  expect([second.status, second.body.error.message]).toEqual([
    400,
    "One or more removed object references do not exist for the following modified properties: 'members'.",
  ]);
  world.clock.advance(MINUTE);
  expect(await idsIn(world)).toEqual([]);
  expect((await remove()).status).toBe(404);
});

it("one who was removed and added again is listed once", async () => {
  const world = await serve({ tenant: company(), lag: LAG });
  await world.ask("DELETE", `${MEMBERS}/${ANA}/$ref`);
  await world.ask("POST", `${MEMBERS}/$ref`, reference(ANA));
  expect(await idsIn(world)).toEqual([ANA]);
  world.clock.advance(MINUTE);
  expect(await idsIn(world)).toEqual([ANA]);
});

it("each reference of one bind comes when it comes", async () => {
  const lag = { ...LAG, readMilliseconds: 0, listMilliseconds: 10 * MINUTE };
  const world = await serve({ tenant: company(), lag });
  await world.ask("PATCH", `/groups/${GROUPS.sales}`, bind(BO, CY));
  const sizes = new Set<number>();
  for (let passed = 0; passed <= 10; passed += 1) {
    sizes.add((await idsIn(world)).length);
    world.clock.advance(MINUTE);
  }
  expect([...sizes]).toEqual([1, 2, 3]);
});

it("a new group is not ready for members, which is a 400, and not known to reads", async () => {
  const { ask, clock } = await serve({ tenant: company(), lag: LAG });
  const { body } = await ask("POST", "/groups", {
    displayName: "New",
    mailEnabled: false,
    mailNickname: "new",
    securityEnabled: true,
  });
  const add = () => ask("POST", `/groups/${body.id}/members/$ref`, reference(ANA));
  const early = await add();
  expect(early.status).toBe(400);
  expect(early.body.error.message).toMatch(/objects being referenced (?:don't|do not) exist/);
  expect((await ask("GET", `/groups/${body.id}`)).status).toBe(404);
  clock.advance(MINUTE);
  expect((await add()).status).toBe(204);
  expect((await ask("GET", `/groups/${body.id}`)).status).toBe(200);
});

it("a deleted group is still listed, and refuses writes", async () => {
  const { ask, clock } = await serve({ tenant: company(), lag: LAG });
  await ask("DELETE", `/groups/${GROUPS.sales}`);
  const filter = `/groups?$select=id&$filter=id eq '${GROUPS.sales}'`;
  expect((await ask("GET", filter)).body.value).toEqual([{ id: GROUPS.sales }]);
  expect((await ask("GET", `/groups/${GROUPS.sales}`)).status).toBe(200);
  expect((await ask("PATCH", `/groups/${GROUPS.sales}`, { description: "x" })).status).toBe(404);
  clock.advance(MINUTE);
  expect((await ask("GET", filter)).body.value).toEqual([]);
});

it("with several replicas reads of members and of users flap until all have caught up", async () => {
  const { ask, clock } = await serve({ tenant: company(), lag: { ...LAG, replicas: 8 } });
  await ask("POST", `${MEMBERS}/$ref`, reference(CY));
  await ask("PATCH", `/users/${ANA}`, { displayName: "Ana Silva" });
  clock.advance(MINUTE / 2);
  const sizes: number[] = [];
  const names: string[] = [];
  for (let read = 0; read < 8; read += 1) {
    sizes.push((await idsIn({ ask })).length);
    names.push((await ask("GET", `/users/${ANA}?$select=displayName`)).body.displayName);
  }
  expect(new Set(sizes)).toEqual(new Set([1, 2]));
  expect(new Set(names).size).toBe(2);
  clock.advance(MINUTE);
  for (let read = 0; read < 8; read += 1) expect(await idsIn({ ask })).toEqual([ANA, CY]);
});

it("a person's session keeps to one of several replicas, whatever applications ask meanwhile", async () => {
  const session = Buffer.from(JSON.stringify({ scp: "User.Read.All" })).toString("base64url");
  const person = { Authorization: `Bearer e30.${session}.x` };
  const { ask, clock } = await serve({ tenant: company(), lag: { ...LAG, replicas: 8 } });
  const path = `/users/${ANA}?$select=displayName`;
  await ask("PATCH", `/users/${ANA}`, { displayName: "Ana Silva" });
  const names: string[] = [];
  for (let part = 0; part < 12; part += 1) {
    clock.advance(MINUTE / 12);
    await ask("GET", path);
    for (let read = 0; read < 3; read += 1)
      names.push((await ask("GET", path, undefined, person)).body.displayName);
  }
  const first = names.indexOf("Ana Silva");
  expect(first).toBeGreaterThan(0);
  expect(new Set(names.slice(first))).toEqual(new Set(["Ana Silva"]));
});
