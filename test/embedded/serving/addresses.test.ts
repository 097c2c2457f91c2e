import { request as send } from "node:http";
import { describe, expect, it } from "vitest";
import { addUser, newTenant } from "../../../src/embedded/tenant/tenant.ts";
import { newUser, serve, type Served } from "../world.ts";

const ANA = "11111111-1111-4111-8111-111111111111";
const BO = "22222222-2222-4222-8222-222222222222";

function tenantOfTwo() {
  const tenant = newTenant({ domain: "contoso.com" });
  addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
  addUser(tenant, { id: BO, userPrincipalName: "bo@contoso.com" });
  return tenant;
}

/** A request whose Host header is what the test says, as no fetch would send it. */
function askAs(
  { directory }: Served,
  path: string,
  headers: Record<string, string>,
): Promise<{ "@odata.nextLink": string; "@odata.context": string }> {
  return new Promise((resolve, reject) => {
    const asked = send(
      `${directory.root}${path}`,
      { headers: { Authorization: "Bearer test", ...headers } },
      (answer) => {
        let text = "";
        answer.setEncoding("utf8");
        answer.on("data", (part: string) => (text += part));
        answer.on("end", () => resolve(JSON.parse(text)));
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

describe("links", () => {
  it.each([
    { headers: { Host: "localhost:8080" }, root: "http://localhost:8080/v1.0" },
    { headers: { Host: "127.0.0.2:8080" }, root: "http://127.0.0.2:8080/v1.0" },
    { headers: { Host: "[::1]:8080" }, root: "http://[::1]:8080/v1.0" },
    {
      headers: { "X-Forwarded-Host": "graph.contoso.example", "X-Forwarded-Proto": "https" },
      root: "https://graph.contoso.example/v1.0",
    },
  ])("begin with the root as the client sees it: $root", async ({ headers, root }) => {
    const served = await serve({ tenant: tenantOfTwo() });
    const answer = await askAs(served, "/users?$top=1", headers);
    expect(answer["@odata.nextLink"].startsWith(`${root}/users?`)).toBe(true);
    expect(answer["@odata.context"]).toBe(`${root}/$metadata#users`);
  });

  it("are the directory's own where the client names nothing that can be a host", async () => {
    const served = await serve({ tenant: tenantOfTwo() });
    const answer = await askAs(served, "/users?$top=1", { "X-Forwarded-Host": 'a"b<c>' });
    expect(answer["@odata.context"].startsWith(served.directory.root)).toBe(true);
  });

  it("are followed under localhost page by page, and in a batch", async () => {
    const served = await serve({ tenant: tenantOfTwo() });
    const root = served.directory.root.replace("127.0.0.1", "localhost");
    const first = await served.ask("GET", `${root}/users?$top=1&$select=id`);
    expect(first.body["@odata.nextLink"].startsWith(root)).toBe(true);
    const second = await served.ask("GET", first.body["@odata.nextLink"]);
    expect([first, second].map(({ body }) => body.value[0].id)).toEqual([ANA, BO]);
    const batch = await served.ask("POST", `${root}/$batch`, {
      requests: [{ id: "1", method: "GET", url: "/users?$top=1" }],
    });
    expect(batch.body.responses[0].body["@odata.nextLink"].startsWith(root)).toBe(true);
  });
});

describe("@odata.id of a manager", () => {
  it.each([
    `https://graph.microsoft.com/v1.0/users/${BO}`,
    `https://graph.microsoft.com/v1.0/directoryObjects/${BO}`,
    `https://graph.microsoft.com/beta/users/${BO}`,
    `https://graph.microsoft.us/v1.0/users/${BO}`,
    `https://dod-graph.microsoft.us/v1.0/users/${BO}`,
    `https://microsoftgraph.chinacloudapi.cn/v1.0/users/${BO}`,
    `http://localhost:8080/v1.0/users/${BO}`,
    `http://127.0.0.1:9/v1.0/directoryObjects/${BO}`,
    `http://[::1]:8080/v1.0/users/${BO}`,
    "https://graph.microsoft.com/v1.0/users/bo@contoso.com",
    "https://graph.microsoft.com/v1.0/users/bo%40contoso.com",
    "https://graph.microsoft.com/v1.0/users('bo@contoso.com')",
    `https://graph.microsoft.com/v1.0/directoryObjects('${BO}')`,
  ])("may be %s", async (reference) => {
    const { ask } = await serve({ tenant: tenantOfTwo() });
    const put = await ask("PUT", `/users/${ANA}/manager/$ref`, { "@odata.id": reference });
    expect(put.status).toBe(204);
    expect((await ask("GET", `/users/${ANA}/manager`)).body.id).toBe(BO);
  });

  it.each([
    `https://graph.example.com/v1.0/users/${BO}`,
    `https://graph.microsoft.com.example.com/v1.0/users/${BO}`,
    `https://graph.microsoft.com/v1.0/groups/${BO}`,
    `https://graph.microsoft.com/v1.0/users/${BO}/manager`,
    "https://graph.microsoft.com/v1.0/users/%zz",
    `ftp://localhost/v1.0/users/${BO}`,
    `/users/${BO}`,
    "",
    5,
    null,
    {},
    ["x"],
  ])("is refused: %j", async (reference) => {
    const { ask } = await serve({ tenant: tenantOfTwo() });
    const put = await ask("PUT", `/users/${ANA}/manager/$ref`, { "@odata.id": reference });
    expect(put).toMatchObject({
      status: 400,
      body: {
        error: {
          code: "Request_BadRequest",
          message: "Invalid URL format specified in payload.",
        },
      },
    });
  });

  it("is answered as it is taken", async () => {
    const { ask, directory } = await serve({ tenant: tenantOfTwo() });
    const path = `/users/${ANA}/manager/$ref`;
    expect((await ask("GET", path)).status).toBe(404);
    await ask("PUT", path, { "@odata.id": `${directory.root}/users/${BO}` });
    const { status, body } = await ask("GET", path);
    expect(status).toBe(200);
    expect(body["@odata.id"]).toContain(`/directoryObjects/${BO}`);
    expect((await ask("PUT", path, { "@odata.id": body["@odata.id"] })).status).toBe(204);
  });
});

describe("a key", () => {
  it.each([
    "/users/ana@contoso.com",
    "/users('ana@contoso.com')",
    "/users(userPrincipalName='ana@contoso.com')",
    `/users(id='${ANA}')`,
    `/USERS/${ANA.toUpperCase()}`,
    "/users/ANA%40CONTOSO.COM",
  ])("%s", async (path) => {
    const { ask } = await serve({ tenant: tenantOfTwo() });
    expect((await ask("GET", path)).body.id).toBe(ANA);
  });

  it("may hold an apostrophe, doubled where it is quoted", async () => {
    const { ask } = await serve();
    const { body } = await ask("POST", "/users", newUser("o'neil"));
    for (const path of ["/users/o'neil@contoso.com", "/users('o''neil@contoso.com')"])
      expect((await ask("GET", path)).body.id).toBe(body.id);
  });
});

describe("what is not served says so", () => {
  it.each([
    { path: "/groups/delta", status: 501, message: "does not model GET /groups/delta" },
    { path: "/groups/x", status: 501, message: "does not model GET /groups/x" },
    { path: "/users/x/mailFolders", status: 501, message: "/users/x/mailFolders" },
    { path: "/users/x/photo/$value", status: 501, message: "does not model" },
    { path: "/directory/deletedItems", status: 400, message: "Unsupported Query." },
    { path: "/directory/deletedItems/graph.device", status: 501, message: "not model" },
    { path: "/unheardOf", status: 400, message: "Resource not found for the segment" },
    {
      path: "/me",
      status: 400,
      message: "/me request is only valid with delegated authentication flow.",
    },
    { path: "/me/manager", status: 400, message: "only valid with delegated" },
    { path: "/", status: 400, message: "Resource not found for the segment" },
  ])("$path", async ({ path, status, message }) => {
    const { ask } = await serve();
    const answer = await ask("GET", path);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it.each([
    { path: "/beta/users", status: 501, message: "beta" },
    { path: "/v2.0/users", status: 400, message: "Invalid version: v2.0" },
    { path: "/", status: 400, message: "Invalid version" },
    { path: "/t/oauth2/v2.0/token", status: 404, message: "no token endpoint" },
    { path: "/t/oauth2/v2.0/devicecode", status: 404, message: "no token endpoint" },
  ])("$path of the host", async ({ path, status, message }) => {
    const { ask, directory } = await serve();
    const answer = await ask("GET", directory.root.replace("/v1.0", path));
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  it("a write that is conditional", async () => {
    const { ask, directory } = await serve({ tenant: tenantOfTwo() });
    const headers = { "If-Match": 'W/"1"' };
    const answer = await ask("PATCH", `/users/${ANA}`, { jobTitle: "x" }, headers);
    expect(answer.status).toBe(501);
    expect(directory.tenant.users[0]).not.toHaveProperty("jobTitle");
    expect(
      (await ask("PATCH", `/users/${ANA}`, { jobTitle: "x" }, { "If-Match": "*" })).status,
    ).toBe(204);
  });
});

describe("what surrounds an answer", () => {
  it("has the headers that the service sends", async () => {
    const { ask } = await serve({ tenant: tenantOfTwo() });
    const { headers } = await ask("GET", "/users", undefined, { Authorization: "bearer x" });
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-cache",
      "content-type":
        "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8",
      "odata-version": "4.0",
      "strict-transport-security": "max-age=31536000",
      "x-ms-ags-diagnostic": expect.stringContaining('"ServerInfo"'),
    });
  });

  it("names application and tenant where it throttles, and says to retry in the inner error", async () => {
    const { ask, directory } = await serve({ throttle: { seed: 1, scale: 0.0001 } });
    await ask("POST", "/users", newUser("a"));
    const { status, headers, body } = await ask("POST", "/users", newUser("b"));
    expect(status).toBe(429);
    expect(headers.get("x-ms-throttle-scope")).toMatch(
      new RegExp(`^Tenant_Application/\\w+/[0-9a-f-]{36}/${directory.tenant.id}$`),
    );
    expect(body.error.innerError).toMatchObject({
      code: "429",
      message: "Please retry after",
      status: "429",
    });
  });
});
