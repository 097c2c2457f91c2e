import { describe, expect, it } from "vitest";
import { newUser, serve, type Served } from "../world.ts";

const DAY = 24 * 3_600_000;
const EVENTUAL = { ConsistencyLevel: "eventual" };

async function withDeleted(...names: string[]): Promise<Served & { ids: string[] }> {
  const served = await serve();
  const ids: string[] = [];
  for (const name of names) {
    const { body } = await served.ask("POST", "/users", newUser(name, { displayName: name }));
    ids.push(body.id);
    await served.ask("DELETE", `/users/${body.id}`);
    served.clock.advance(DAY);
  }
  return { ...served, ids };
}

async function names({ ask }: Served, query: string, headers = {}): Promise<string[]> {
  const { body } = await ask(
    "GET",
    `/directory/deletedItems/graph.user?$select=displayName&${query}`,
    undefined,
    headers,
  );
  return body.value.map(({ displayName }: { displayName: string }) => displayName);
}

describe("restore", () => {
  it.each([
    "",
    "bad name",
    "bad name@contoso.com",
    "é@contoso.com",
    "a@nowhere.example",
    "a.@contoso.com",
    "@contoso.com",
    5,
    {},
  ])("refuses the name %j", async (newUserPrincipalName) => {
    const { ask, directory, ids } = await withDeleted("ana");
    const answer = await ask("POST", `/directory/deletedItems/${ids[0]}/restore`, {
      newUserPrincipalName,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.code).toBe("Request_BadRequest");
    expect(directory.tenant.users).toEqual([]);
  });

  it.each([
    { body: [] },
    { body: "x" },
    { body: { autoReconcileProxyConflict: "yes" } },
    { body: { unheardOf: 1 } },
  ])("refuses the parameters $body", async ({ body }) => {
    const { ask, ids } = await withDeleted("ana");
    expect(
      (await ask("POST", `/directory/deletedItems/${ids[0]}/restore`, JSON.stringify(body))).status,
    ).toBe(400);
  });

  it("takes none, null, and a name of a verified domain", async () => {
    const served = await withDeleted("ana", "bo", "cy");
    const [ana, bo, cy] = served.ids;
    const restore = (id: string | undefined, body?: unknown) =>
      served.ask("POST", `/directory/deletedItems/${id}/restore`, body);
    expect((await restore(ana)).body.userPrincipalName).toBe("ana@contoso.com");
    expect((await restore(bo, { newUserPrincipalName: null })).status).toBe(200);
    expect(
      (await restore(cy, { newUserPrincipalName: "cleo@contoso.com" })).body.userPrincipalName,
    ).toBe("cleo@contoso.com");
  });
});

describe("the list", () => {
  it.each(["graph.user", "microsoft.graph.user", "Microsoft.Graph.User"])(
    "is served under %s, and counted",
    async (cast) => {
      const { ask } = await withDeleted("ana", "bo");
      expect((await ask("GET", `/directory/deletedItems/${cast}`)).body.value).toHaveLength(2);
      const path = `/directory/deletedItems/${cast}/$count`;
      expect((await ask("GET", path, undefined, EVENTUAL)).body).toBe(2);
      expect((await ask("GET", path)).status).toBe(400);
    },
  );

  it("is sorted, filtered, searched and counted", async () => {
    const served = await withDeleted("bo", "ana", "cy");
    expect(await names(served, "$orderby=displayName")).toEqual(["ana", "bo", "cy"]);
    expect(await names(served, "$orderby=deletedDateTime desc")).toEqual(["cy", "ana", "bo"]);
    const since = new Date(served.clock.now().getTime() - 2.5 * DAY).toISOString().slice(0, 19);
    expect(await names(served, `$filter=deletedDateTime ge ${since}Z`)).toEqual(["ana", "cy"]);
    expect(await names(served, `$filter=id in ('${served.ids[0]}')`)).toEqual(["bo"]);
    expect(await names(served, '$search="displayName:an"', EVENTUAL)).toEqual(["ana"]);
    const { body } = await served.ask(
      "GET",
      "/directory/deletedItems/graph.user?$count=true&$top=1",
      undefined,
      EVENTUAL,
    );
    expect(body["@odata.count"]).toBe(3);
    const next = await served.ask("GET", body["@odata.nextLink"]);
    expect(next.body).not.toHaveProperty("@odata.count");
    expect(next.body.value[0].displayName).toBe("ana");
  });

  it("forgets after thirty days", async () => {
    const served = await withDeleted("ana", "bo");
    served.clock.advance(28 * DAY);
    expect(await names(served, "")).toEqual(["ana", "bo"]);
    served.clock.advance(1000);
    expect(await names(served, "")).toEqual(["bo"]);
    expect((await served.ask("GET", `/directory/deletedItems/${served.ids[0]}`)).status).toBe(404);
    const late = await served.ask("POST", `/directory/deletedItems/${served.ids[0]}/restore`);
    expect(late.status).toBe(404);
  });
});
