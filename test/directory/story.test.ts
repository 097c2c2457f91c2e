import { afterEach, describe, expect, it } from "vitest";
import { graphReader } from "../../src/directory/graph/reading/reader.ts";
import { graphWriter } from "../../src/directory/graph/writing/writer.ts";
import { connectionResets } from "../../src/embedded/faults/random.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../src/embedded/serving/server.ts";
import type { EmbeddedOptions } from "../../src/embedded/serving/options.ts";
import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";
import { VirtualClock } from "../virtualClock.ts";
import { connectTo } from "./scriptedServer.ts";

/** Reader and writer against the embedded directory, whose lag, throttling and faults come from a seed. */

let directory: EmbeddedDirectory | undefined;
afterEach(() => directory?.close());

async function world(
  tenant: TenantState,
  options: Partial<EmbeddedOptions> = {},
): Promise<{ connection: ReturnType<typeof connectTo>; directory: EmbeddedDirectory }> {
  const clock = new VirtualClock();
  directory = await serveEmbedded({ tenant, clock, ...options });
  return { connection: connectTo(directory.root, { clock }), directory };
}

function newcomer(
  number: number,
): Record<string, string | boolean> & { userPrincipalName: string } {
  return {
    userPrincipalName: `user${number}@contoso.com`,
    displayName: `User ${number}`,
    mailNickname: `user${number}`,
    accountEnabled: true,
    department: "Sales",
  };
}

describe("200 newcomers, each with a manager among them", () => {
  it.each<{ name: string; options: Partial<EmbeddedOptions> }>([
    { name: "on a good day", options: {} },
    {
      name: "with lag everywhere",
      options: {
        lag: {
          seed: 1,
          readMilliseconds: 20_000,
          listMilliseconds: 60_000,
          referenceMilliseconds: 30_000,
        },
      },
    },
    { name: "throttled hard", options: { throttle: { seed: 2, scale: 0.02 } } },
    ...[3, 4, 5].map((seed) => ({
      name: `with connections that are lost before and after the write (seed ${seed})`,
      options: { faults: connectionResets(seed, 0.15) },
    })),
    {
      name: "with all of it at once",
      options: {
        lag: {
          seed: 6,
          readMilliseconds: 10_000,
          listMilliseconds: 20_000,
          referenceMilliseconds: 15_000,
        },
        throttle: { seed: 6, scale: 0.05 },
        faults: connectionResets(6, 0.1),
      },
    },
  ])("come into being exactly once $name", async ({ options }) => {
    const { connection, directory } = await world(newTenant({ domain: "contoso.com" }), options);
    const writer = graphWriter(connection);
    const count = 200;
    const ids = await Promise.all(
      Array.from({ length: count }, async (_, number) => {
        const { id } = await writer.createUser(newcomer(number));
        return id;
      }),
    );
    await Promise.all(
      ids.map((id, number) =>
        writer.setRelationship(id, "manager", ids[(number + 1) % count] ?? ""),
      ),
    );

    const { users } = directory.tenant;
    expect(users.map(({ userPrincipalName }) => userPrincipalName).toSorted()).toEqual(
      Array.from({ length: count }, (_, number) => `user${number}@contoso.com`).toSorted(),
    );
    const byName = new Map(users.map((user) => [user.userPrincipalName, user]));
    for (const [number, id] of ids.entries())
      expect(byName.get(`user${number}@contoso.com`)).toMatchObject({
        id,
        department: "Sales",
        manager: ids[(number + 1) % count],
      });
    expect(JSON.stringify(directory.tenant)).not.toContain("password");
  });
});

describe("what is there already", () => {
  it.each([11, 12, 13, 14, 15])(
    "is not taken over by a creation whose answers are lost (seed %i)",
    async (seed) => {
      const tenant = newTenant({ domain: "contoso.com" });
      addUser(tenant, { ...newcomer(0), createdDateTime: "2026-11-02T07:59:00Z" });
      const { connection } = await world(tenant, {
        faults: connectionResets(seed, 0.3),
      });
      await expect(graphWriter(connection).createUser(newcomer(0))).rejects.toMatchObject({
        error: { field: "userPrincipalName" },
      });
      expect(tenant.users).toHaveLength(1);
    },
  );
});

describe("reading", () => {
  it("takes one request for 999 users and a few more, managers included", async () => {
    const tenant = newTenant({ domain: "contoso.com" });
    const boss = addUser(tenant, { userPrincipalName: "boss@contoso.com" });
    for (let number = 0; number < 2999; number += 1)
      addUser(tenant, { ...newcomer(number), manager: boss.id });
    const { connection, directory } = await world(tenant);
    const snapshot = await graphReader(connection).readDirectory({
      fields: ["department", "manager"],
      deletedUsers: true,
      isLinked: () => true,
    });
    expect(snapshot.users).toHaveLength(3000);
    expect(snapshot.requests).toEqual({ listing: 6, relationships: 0 });
    expect(directory.requests).toHaveLength(6);
    expect(directory.requests.every(({ method }) => method === "GET")).toBe(true);
    expect(snapshot.users.at(-1)?.fields).toEqual({
      department: "Sales",
      manager: { id: boss.id, userPrincipalName: "boss@contoso.com" },
    });
  });

  it("finds managers although $expand is ignored, with nothing but GET inside its batches", async () => {
    const tenant = newTenant({ domain: "contoso.com" });
    const boss = addUser(tenant, { userPrincipalName: "boss@contoso.com" });
    for (let number = 0; number < 45; number += 1)
      addUser(tenant, { ...newcomer(number), manager: boss.id });
    const { connection, directory } = await world(tenant, { ignoreExpand: true });
    const { users, requests } = await graphReader(connection).readDirectory({
      fields: ["manager"],
      deletedUsers: false,
      isLinked: ({ userPrincipalName }) => userPrincipalName.startsWith("user"),
    });
    expect(requests).toEqual({ listing: 2, relationships: 3 });
    expect(
      users.filter(({ fields }) => (fields["manager"] as { id?: string } | null)?.id === boss.id),
    ).toHaveLength(45);
    expect(users.find(({ id }) => id === boss.id)?.fields).toEqual({});
    for (const { method, path } of directory.requests)
      expect(method === "GET" || path === "/$batch").toBe(true);
  });

  it("leaves out what the answers leave out", async () => {
    const tenant = newTenant({ domain: "contoso.com" });
    addUser(tenant, newcomer(0));
    const { connection } = await world(tenant, {
      omittedProperties: ["department"],
      hiddenProperties: ["jobTitle"],
    });
    const { users } = await graphReader(connection).readDirectory({
      fields: ["department", "jobTitle", "displayName"],
      deletedUsers: false,
      isLinked: () => true,
    });
    expect(users[0]?.fields).toEqual({ jobTitle: null, displayName: "User 0" });
  });

  it("goes on through throttling and lost connections", async () => {
    const tenant = newTenant({ domain: "contoso.com" });
    for (let number = 0; number < 500; number += 1) addUser(tenant, newcomer(number));
    const { connection } = await world(tenant, {
      pageSize: 25,
      throttle: { seed: 8, scale: 0.001 },
      faults: connectionResets(8, 0.1),
    });
    const { users } = await graphReader(connection).readDirectory({
      fields: ["department"],
      deletedUsers: true,
      isLinked: () => true,
    });
    expect(users).toHaveLength(500);
  });

  it("reads back a user that was written, once the directory shows it", async () => {
    const { connection } = await world(newTenant({ domain: "contoso.com" }), {
      lag: { seed: 9, readMilliseconds: 60_000, listMilliseconds: 0, referenceMilliseconds: 0 },
    });
    const { id } = await graphWriter(connection).createUser(newcomer(0));
    const reader = graphReader(connection);
    expect(await reader.readUser(id, ["department"])).toBeUndefined();
    connection.clock.advance(60_000);
    expect((await reader.readUser(id, ["department"]))?.fields).toEqual({ department: "Sales" });
  });
});
