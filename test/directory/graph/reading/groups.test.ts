import { describe, expect, it } from "vitest";
import { readGroups, type ReadGroups } from "../../../../src/directory/graph/reading/groups.ts";
import { Batcher } from "../../../../src/directory/graph/sending/batcher.ts";
import { connectTo, scriptedServer } from "../../scriptedServer.ts";

const SALES = "4b0c2d1e-8f3a-4c5d-9e6b-7a8f9c0d1e2f";
const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
const sales = {
  id: SALES,
  displayName: "Sales",
  groupTypes: [],
  mailEnabled: false,
  securityEnabled: true,
  isAssignableToRole: null,
  assignedLicenses: [],
};

/** Reads the group that the configuration calls Sales, where Graph answers like this. */
async function read(id: string | undefined, groups: readonly object[]): Promise<ReadGroups> {
  const answers = (url: string): object => {
    if (url.includes("/members"))
      return { value: [{ "@odata.type": "#microsoft.graph.user", id: ANA }] };
    if (url.includes("DynamicMembership")) return { value: [] };
    return url.startsWith(`/groups/${SALES}`) ? (groups[0] ?? {}) : { value: groups };
  };
  const server = await scriptedServer([
    [
      "POST /$batch",
      ({ body }) => ({
        body: {
          responses: (body as { requests: { id: string; url: string }[] }).requests.map((each) => ({
            id: each.id,
            status: 200,
            body: answers(decodeURIComponent(each.url)),
          })),
        },
      }),
    ],
  ]);
  const connection = connectTo(server.root);
  return readGroups(
    { Sales: { members: "roster", ...(id !== undefined && { id }) } },
    { connection, batcher: new Batcher(connection) },
  );
}

describe("a group that Graph tells", () => {
  it("as documented is known with its members", async () => {
    for (const id of [SALES, undefined]) {
      const { reading, memberships } = await read(id, [sales]);
      expect(reading.all).toEqual([
        expect.objectContaining({ candidates: [SALES], found: expect.any(Object) as object }),
      ]);
      expect(reading.all?.[0]?.found?.refused).toBeUndefined();
      expect([...memberships.keys()]).toEqual([ANA]);
    }
  });

  it.each([{ groupTypes: null }, { groupTypes: undefined }, { groupTypes: "Unified" }])(
    "without saying what kind it is cannot be written: %j",
    async (odd) => {
      const { reading } = await read(SALES, [{ ...sales, ...odd }]);
      expect(reading.all?.[0]?.found?.refused).toMatch(/comes without its groupTypes/);
    },
  );

  it("by another name than was asked for is not meant, though by one in capitals it is", async () => {
    const other = await read(undefined, [{ ...sales, displayName: "Finance" }]);
    expect(other.reading.all).toEqual([{ name: "Sales", truth: "roster", candidates: [] }]);
    expect([...other.memberships]).toEqual([]);
    const capitals = await read(undefined, [{ ...sales, displayName: "SALES" }]);
    expect(capitals.reading.all?.[0]?.found?.id).toBe(SALES);
  });

  it("by another id than was asked for is not meant", async () => {
    const { reading, memberships } = await read(SALES, [{ ...sales, id: ANA }]);
    expect(reading.all).toEqual([{ name: "Sales", truth: "roster", candidates: [SALES] }]);
    expect([...memberships]).toEqual([]);
  });
});
