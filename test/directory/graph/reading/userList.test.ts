import { describe, expect, it } from "vitest";
import { graphReader } from "../../../../src/directory/graph/reading/reader.ts";
import type { DirectoryReader } from "../../../../src/directory/ports.ts";
import { serveEmbedded } from "../../../../src/embedded/serving/server.ts";
import { people, tenantWith } from "../../../story/world.ts";
import { VirtualClock } from "../../../virtualClock.ts";
import { ana, ben, page, serve, wanting } from "./reading.ts";
import { connectTo, failure } from "../../scriptedServer.ts";

async function readerOf(listed: Parameters<typeof serve>[0]): Promise<{
  reader: DirectoryReader;
  paths: () => string[];
}> {
  const server = await serve(listed);
  return {
    reader: graphReader(connectTo(server.root)),
    paths: () => server.requests.map(({ path }) => path),
  };
}

describe("of some users, the list", () => {
  it("tells those who are asked for, with every field that is", async () => {
    const boss = { ...ana, jobTitle: "Lead", manager: { id: "b2" } };
    const { reader, paths } = await readerOf(["GET /users", page([boss, ben])]);
    const users = await reader.listUsers(new Set(["a1", "nobody"]), ["jobTitle", "manager"]);
    expect([...users.keys()]).toEqual(["a1"]);
    expect(users.get("a1")?.fields).toEqual({
      jobTitle: "Lead",
      manager: { id: "b2", userPrincipalName: "b2" },
    });
    expect(paths()[0]).toMatch(/^\/users\?\$select=[^&]*jobTitle&\$top=999&\$expand=manager/);
  });

  it("tells nothing of a field that a page leaves out, or of managers where nobody has one", async () => {
    const { reader } = await readerOf(["GET /users", page([ana, ben])]);
    const users = await reader.listUsers(new Set(["a1"]), ["jobTitle", "manager"]);
    expect(users.get("a1")?.fields).toEqual({});
  });

  it("is not asked about others, whatever is odd about them", async () => {
    const { reader } = await readerOf(["GET /users", page([ana, { ...ben, jobTitle: 7 }])]);
    const users = await reader.listUsers(new Set(["a1"]), ["jobTitle"]);
    expect([...users.keys()]).toEqual(["a1"]);
  });

  it("that is refused is an error", async () => {
    const denied = { status: 403, body: failure("Authorization_RequestDenied", "No.") };
    const { reader } = await readerOf(["GET /users", denied]);
    await expect(reader.listUsers(new Set(["a1"]), ["jobTitle"])).rejects.toThrow("User.Read.All");
  });
});

describe("how many requests the list takes", () => {
  it.each([
    { name: "by pages of 999", users: 1500, fields: ["jobTitle"], plain: 2, expanded: 15 },
    { name: "by pages as they came", users: 60, pageSize: 25, fields: [], plain: 3, expanded: 1 },
    {
      name: "by those that came with managers, where they were longer than is known of Graph",
      users: 300,
      fields: ["manager"],
      plain: 1,
      expanded: 1,
    },
    { name: "one at least", users: 0, fields: [], plain: 1, expanded: 1 },
  ])("is reckoned $name", async ({ users, pageSize, fields, plain, expanded }) => {
    const clock = new VirtualClock();
    const directory = await serveEmbedded({
      tenant: tenantWith(people(users).live),
      clock,
      ...(pageSize !== undefined && { pageSize }),
    });
    const reader = graphReader(connectTo(directory.root, { clock }));
    expect(reader.listRequests(["jobTitle"])).toBe(Infinity);
    await reader.readDirectory(wanting(fields));
    await directory.close();
    expect(reader.listRequests(["jobTitle"])).toBe(plain);
    expect(reader.listRequests(["jobTitle", "manager"])).toBe(expanded);
  });
});
