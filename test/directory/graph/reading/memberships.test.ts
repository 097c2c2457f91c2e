import { afterEach, describe, expect, it } from "vitest";
import { graphReader } from "../../../../src/directory/graph/reading/reader.ts";
import type { DirectoryReader } from "../../../../src/directory/ports.ts";
import { serveEmbedded, type EmbeddedDirectory } from "../../../../src/embedded/serving/server.ts";
import { addGroup, addUser, newTenant } from "../../../../src/embedded/tenant/tenant.ts";
import { VirtualClock } from "../../../virtualClock.ts";
import { connectTo } from "../../scriptedServer.ts";

const ANA = "a0000000-0000-4000-8000-000000000001";
const BEN = "b0000000-0000-4000-8000-000000000002";
const SALES = "c0000000-0000-4000-8000-000000000003";
const ALL = "d0000000-0000-4000-8000-000000000004";
/** What docs/privileges.md asks for, which may not show the groups of a user. */
const ROLES = ["Organization.Read.All", "User.Read.All", "GroupMember.Read.All"];

const open: EmbeddedDirectory[] = [];
afterEach(async () => {
  for (const directory of open.splice(0)) await directory.close();
});

/** Ana is in Sales, which is in the group of all. */
async function serve(
  roles: readonly string[],
): Promise<{ directory: EmbeddedDirectory; reader: DirectoryReader }> {
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
  addUser(tenant, { id: BEN, userPrincipalName: "ben@contoso.com" });
  addGroup(tenant, { id: SALES, displayName: "Sales", members: [ANA] });
  addGroup(tenant, { id: ALL, displayName: "All", members: [SALES] });
  const directory = await serveEmbedded({ tenant, clock: new VirtualClock(), roles });
  open.push(directory);
  return { directory, reader: graphReader(connectTo(directory.root)) };
}

const READ = {
  fields: ["groups"],
  deletedUsers: false,
  isLinked: () => false,
  sets: { groups: { Sales: { members: "ours" }, All: { members: "ours" } } },
} as const;

const asked = ({ requests }: EmbeddedDirectory, path: RegExp): number =>
  requests.filter((request) => path.test(request.path)).length;

describe("the groups of one user", () => {
  it("are asked of the user, where that is permitted", async () => {
    const { directory, reader } = await serve([...ROLES, "Directory.Read.All"]);
    await reader.readDirectory(READ);
    const members = asked(directory, /\/members/);
    const user = await reader.readUser(ANA, ["groups"]);
    expect(user?.sets?.["groups"]?.map(({ id }) => id)).toEqual([SALES]);
    expect(asked(directory, /memberOf/)).toBe(1);
    expect(asked(directory, /\/members/)).toBe(members);
  });

  it("else of the groups that the configuration lists: direct members only, and once for all who ask", async () => {
    const { directory, reader } = await serve(ROLES);
    await reader.readDirectory(READ);
    const members = asked(directory, /\/members/);
    expect((await reader.readUser(ANA, ["groups"]))?.sets?.["groups"]).toMatchObject([
      { id: SALES, name: "Sales" },
    ]);
    const users = await Promise.all([ANA, BEN].map((id) => reader.readUser(id, ["groups"])));
    expect(users.map((user) => user?.sets?.["groups"]?.length)).toEqual([1, 0]);
    expect(asked(directory, /memberOf/)).toBe(1);
    expect(asked(directory, /\/members/)).toBe(members + 4);
  });

  it("are not made up where neither may be read", async () => {
    const { reader } = await serve(["Organization.Read.All", "User.Read.All"]);
    await reader.readDirectory(READ);
    await expect(reader.readUser(ANA, ["groups"])).rejects.toThrow(
      /Give the application the permission GroupMember\.Read\.All/,
    );
  });
});
