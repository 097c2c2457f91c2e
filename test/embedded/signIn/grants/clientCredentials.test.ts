import { describe, expect, it } from "vitest";
import { hashSecret } from "../../../../src/embedded/signIn/applications/applications.ts";
import { addUser, newTenant } from "../../../../src/embedded/tenant/tenant.ts";
import {
  ANA,
  CLIENT,
  confidential,
  PUBLIC_CLIENT,
  publicClient,
  secretForm,
  serveBoth,
  TENANT,
} from "../world.ts";

const bearer = (token: string): Record<string, string> => ({ Authorization: `Bearer ${token}` });

describe("an application signs in with its secret", () => {
  it("and gets a token that says who it is and what it may do", async () => {
    const { post, signIn } = await serveBoth();
    const { status, body } = await post(secretForm());
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { token_type: "Bearer", expires_in: 3599, ext_expires_in: 3599 },
    });
    expect(await signIn.verify(body.access_token)).toMatchObject({
      aud: "https://graph.microsoft.com",
      iss: `https://sts.windows.net/${TENANT}/`,
      appid: CLIENT,
      appidacr: "1",
      app_displayname: "Rollcall",
      idtyp: "app",
      tid: TENANT,
      ver: "1.0",
      roles: ["User.Read.All"],
    });
  });

  it("and reads with the token what its roles permit, and no more", async () => {
    const { ask, token } = await serveBoth();
    const headers = bearer(await token());
    const read = await ask("GET", "/users?$select=id", undefined, headers);
    expect(read.status).toBe(200);
    const written = await ask("PATCH", "/users/ana@contoso.com", { jobTitle: "x" }, headers);
    expect(written.body.error.code).toBe("Authorization_RequestDenied");
  });

  it("and with a role of its own changes an administrator", async () => {
    const roles = ["User.ReadWrite.All"];
    const directoryRoles = ["7be44c8a-adaf-4e2a-84d6-ab2649e08a13"];
    const tenant = { ...newTenant({ id: TENANT, domain: "contoso.com" }), administrators: [ANA] };
    addUser(tenant, { id: ANA, userPrincipalName: "ana@contoso.com" });
    for (const [application, status] of [
      [confidential({ roles, directoryRoles }), 204],
      [confidential({ roles }), 403],
      [confidential({ roles: ["User.Read.All"], directoryRoles }), 403],
    ] as const) {
      const { ask, token } = await serveBoth({ applications: [application] }, { tenant });
      const change = { accountEnabled: false };
      const answer = await ask("PATCH", `/users/${ANA}`, change, bearer(await token()));
      expect(answer.status).toBe(status);
    }
  });

  it("and may do nothing where nothing was consented", async () => {
    const { ask, token } = await serveBoth({ applications: [confidential({ roles: [] })] });
    const read = await ask("GET", "/users", undefined, bearer(await token()));
    expect(read.status).toBe(403);
  });

  it.each([
    "https://graph.microsoft.com",
    "https://graph.microsoft.com/",
    "https://graph.microsoft.us",
    "https://dod-graph.microsoft.us",
    "https://microsoftgraph.chinacloudapi.cn",
    "00000003-0000-0000-c000-000000000000",
  ])("for %s", async (resource) => {
    const { ask, token } = await serveBoth();
    const headers = bearer(await token({ scope: `${resource}/.default` }));
    expect((await ask("GET", "/users", undefined, headers)).status).toBe(200);
  });

  it("for the root of the directory on this machine, by each of its names", async () => {
    const { ask, token, graphRoot } = await serveBoth();
    for (const host of ["127.0.0.1", "localhost", "[::1]"]) {
      const resource = new URL(graphRoot).origin.replace("127.0.0.1", host);
      const headers = bearer(await token({ scope: `${resource}/.default` }));
      expect((await ask("GET", "/users", undefined, headers)).status).toBe(200);
    }
  });

  it("by the tenant's domain as well, and with its secret in the header", async () => {
    const { post } = await serveBoth();
    const byDomain = await post(secretForm(), "/Contoso.com/oauth2/v2.0/token?client-request-id=x");
    expect(byDomain.status).toBe(200);
  });
});

const wellFormed = "11111111-2222-4333-8444-555555555555";

describe("an application is refused", () => {
  /** Numbers and OAuth errors as Microsoft's reference of error codes and its page of the flow have them. */
  it.each([
    {
      why: "a wrong secret",
      form: { client_secret: "wrong" },
      number: 7000215,
      error: "invalid_client",
      status: 401,
    },
    {
      why: "the id of its secret",
      form: { client_secret: "d0000000-0000-4000-8000-000000000001" },
      number: 7000215,
      error: "invalid_client",
      status: 401,
    },
    {
      why: "no credential",
      form: { client_secret: "" },
      number: 7000218,
      error: "invalid_client",
      status: 401,
    },
    {
      why: "an unknown id",
      form: { client_id: wellFormed },
      number: 700016,
      error: "unauthorized_client",
      status: 400,
    },
    {
      why: "no id",
      form: { client_id: "" },
      number: 900144,
      error: "invalid_request",
      status: 400,
    },
    {
      why: "no grant",
      form: { grant_type: "" },
      number: 900144,
      error: "invalid_request",
      status: 400,
    },
    { why: "no scope", form: { scope: "" }, number: 900144, error: "invalid_request", status: 400 },
    {
      why: "a scope without /.default",
      form: { scope: "https://graph.microsoft.com/User.Read.All" },
      number: 1002012,
      error: "invalid_scope",
      status: 400,
    },
    {
      why: "the resource alone",
      form: { scope: "https://graph.microsoft.com" },
      number: 1002012,
      error: "invalid_scope",
      status: 400,
    },
    {
      why: "a malformed scope",
      form: { scope: 'https://graph.microsoft.com"/.default' },
      number: 70011,
      error: "invalid_scope",
      status: 400,
    },
    {
      why: "a malformed resource",
      form: { scope: "https://[graph/.default" },
      number: 70011,
      error: "invalid_scope",
      status: 400,
    },
    {
      why: "no resource",
      form: { scope: "/.default" },
      number: 70011,
      error: "invalid_scope",
      status: 400,
    },
    {
      why: "two resources",
      form: { scope: "https://graph.microsoft.com/.default https://vault.azure.net/.default" },
      number: 70011,
      error: "invalid_scope",
      status: 400,
    },
    {
      why: "another directory on this machine",
      form: { scope: "http://127.0.0.1:1/.default" },
      number: 500011,
      error: "invalid_resource",
      status: 400,
    },
    {
      why: "a resource that the tenant lacks",
      form: { scope: "https://vault.azure.net/.default" },
      number: 500011,
      error: "invalid_resource",
      status: 400,
    },
    {
      why: "the password grant",
      form: { grant_type: "password", username: "ana@contoso.com", password: "x" },
      number: 70003,
      error: "unsupported_grant_type",
      status: 400,
    },
    {
      why: "an unknown grant",
      form: { grant_type: "constructor" },
      number: 70003,
      error: "unsupported_grant_type",
      status: 400,
    },
  ])("for $why", async ({ form, number, error, status }) => {
    const { post, signIn } = await serveBoth();
    const told = await post(secretForm(form));
    expect({ status: told.status, error: told.body.error, codes: told.body.error_codes }).toEqual({
      status,
      error,
      codes: [number],
    });
    expect(signIn.requests.map((each) => [each.status, each.refusal])).toEqual([[status, number]]);
  });

  it.each([
    { tenant: wellFormed, number: 90002 },
    { tenant: "fabrikam.com", number: 90002 },
    { tenant: "not a tenant", number: 900023 },
    { tenant: "contoso", number: 900023 },
    { tenant: "common", number: 50059 },
    { tenant: "organizations", number: 50059 },
    { tenant: "consumers", number: 50059 },
  ])("in the tenant $tenant", async ({ tenant, number }) => {
    const { post } = await serveBoth();
    const { body } = await post(secretForm(), `/${encodeURIComponent(tenant)}/oauth2/v2.0/token`);
    expect(body).toMatchObject({ error: "invalid_request", error_codes: [number] });
  });

  it("with a secret that has expired, but not a moment before", async () => {
    const expiring = { id: "x", hash: hashSecret("old"), expiresAt: "2026-11-02T09:00:00Z" };
    const { post, clock } = await serveBoth({
      applications: [confidential({ secrets: [expiring] })],
    });
    expect((await post(secretForm({ client_secret: "old" }))).status).toBe(200);
    clock.advance(3_600_000);
    const { status, body } = await post(secretForm({ client_secret: "old" }));
    expect({ status, body }).toMatchObject({
      status: 401,
      body: { error: "invalid_client", error_codes: [7000222] },
    });
  });

  it("where it is disabled", async () => {
    const { post } = await serveBoth({ applications: [confidential({ enabled: false })] });
    const { body } = await post(secretForm());
    expect(body).toMatchObject({ error: "unauthorized_client", error_codes: [7000112] });
  });

  it("where it is a public client, which has nothing to prove itself with", async () => {
    const { post } = await serveBoth({
      applications: [publicClient({ roles: ["User.Read.All"] })],
    });
    const { body } = await post(secretForm({ client_id: PUBLIC_CLIENT, client_secret: "" }));
    expect(body).toMatchObject({ error: "invalid_client", error_codes: [7000218] });
  });

  it("in the documented form", async () => {
    const { post, signIn } = await serveBoth();
    const correlation = "99999999-8888-4777-8666-555555555555";
    const { body } = await post(
      secretForm({ client_secret: "wrong" }),
      `/${TENANT}/oauth2/v2.0/token?client-request-id=${correlation}`,
    );
    expect(Object.keys(body)).toEqual([
      "error",
      "error_description",
      "error_codes",
      "timestamp",
      "trace_id",
      "correlation_id",
      "error_uri",
    ]);
    expect(body).toMatchObject({
      timestamp: "2026-11-02 08:00:00Z",
      correlation_id: correlation,
      error_uri: `${signIn.authority}/error?code=7000215`,
    });
    expect(body.error_description).toMatch(
      /^AADSTS7000215: .* Trace ID: [0-9a-f-]{36} Correlation ID: [0-9a-f-]{36} Timestamp: 2026-11-02 08:00:00Z$/,
    );
    expect(JSON.stringify(body)).not.toContain("wrong");
  });
});

it("records what was sent, by the names of the fields", async () => {
  const { token, signIn } = await serveBoth();
  await token();
  const [request] = signIn.requests;
  expect(request).toMatchObject({
    path: `/${TENANT}/oauth2/v2.0/token`,
    tenant: TENANT,
    grant: "client_credentials",
    clientId: CLIENT,
    fields: ["grant_type", "client_id", "client_secret", "scope"],
    status: 200,
  });
});
