import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addUser } from "../../../../src/embedded/tenant/tenant.ts";
import { authorizeFields, codeFor, signInOnPage } from "./people.ts";
import {
  ANA,
  CLIENT,
  confidential,
  GRAPH_SCOPE,
  MIDDLE_TIER,
  middleTier,
  PUBLIC_CLIENT,
  publicClient,
  SECRET,
  serveBoth,
  TENANT,
  type SignInWorld,
  type Told,
} from "../world.ts";

const DEVICE_LOGIN = "/common/oauth2/deviceauth";
const LOCAL = "http://localhost:53123";

const onDesk = (more = {}, options = {}): Promise<SignInWorld> =>
  serveBoth({ applications: [publicClient(more)], ...options });

/** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code */
describe("a device", () => {
  async function start({ post }: SignInWorld, more = {}): Promise<Told> {
    return post(
      { client_id: PUBLIC_CLIENT, scope: `${GRAPH_SCOPE} openid offline_access`, ...more },
      `/${TENANT}/oauth2/v2.0/devicecode`,
    );
  }
  async function poll({ post }: SignInWorld, device: string, more = {}): Promise<Told> {
    return post({
      grant_type: "urn:ietf:params:oauth:grant-type:device_code",
      client_id: PUBLIC_CLIENT,
      device_code: device,
      ...more,
    });
  }
  async function answer({ post }: SignInWorld, userCode: string, more = {}): Promise<Told> {
    const form = { user_code: userCode, username: "ana@contoso.com", mfa: "1", answer: "continue" };
    return post({ ...form, ...more }, DEVICE_LOGIN);
  }

  it("waits until a person has typed its code, and gets tokens once", async () => {
    const world = await onDesk();
    const { body } = await start(world);
    expect(body).toMatchObject({
      user_code: expect.stringMatching(/^[A-Z]{9}$/),
      verification_uri: `${world.signIn.authority}${DEVICE_LOGIN}`,
      expires_in: 900,
      interval: 5,
      message: expect.stringContaining(body.user_code),
    });
    const waiting = await poll(world, body.device_code);
    expect(waiting.body).toMatchObject({ error: "authorization_pending", error_codes: [70016] });
    const typed = await answer(world, ` ${body.user_code.toLowerCase()} `);
    expect(typed.text).toContain("You have signed in on the device");
    const { body: tokens } = await poll(world, body.device_code);
    expect(Object.keys(tokens)).toEqual(
      expect.arrayContaining(["access_token", "refresh_token", "id_token", "scope"]),
    );
    expect((await poll(world, body.device_code)).body.error_codes).toEqual([54005]);
    expect(world.signIn.requests.map(({ grant }) => grant)[0]).toBe("device_authorization");
  });

  it("hears that the person refuses", async () => {
    const world = await onDesk();
    const { body } = await start(world);
    await answer(world, body.user_code, { answer: "cancel" });
    expect((await poll(world, body.device_code)).body.error).toBe("authorization_declined");
  });

  it("is too late after a quarter of an hour, and so is the person", async () => {
    const world = await onDesk();
    const { body } = await start(world);
    world.clock.advance(900_000);
    expect((await answer(world, body.user_code)).text).toContain("That code did not work");
    expect((await poll(world, body.device_code)).body).toMatchObject({
      error: "expired_token",
      error_codes: [70020],
    });
  });

  it("is refused with a code that was not given out, or another application's", async () => {
    const world = await serveBoth({
      applications: [publicClient(), publicClient({ clientId: CLIENT })],
    });
    const { body } = await start(world);
    const wrong = { error: "bad_verification_code", error_codes: [70018] };
    expect((await poll(world, "guessed")).body).toMatchObject(wrong);
    expect((await poll(world, body.device_code, { client_id: CLIENT })).body).toMatchObject(wrong);
  });

  it.each([
    { why: "that is no public client", application: { publicClient: false }, number: 7000218 },
    { why: "that sends a secret", application: {}, form: { client_secret: "x" }, number: 700025 },
  ])("is refused for an application $why", async ({ application, form, number }) => {
    const world = await onDesk(application);
    const { body } = await start(world);
    await answer(world, body.user_code);
    expect((await poll(world, body.device_code, form)).body).toMatchObject({
      error: "invalid_client",
      error_codes: [number],
    });
  });

  it.each([
    { why: "an unknown application", form: { client_id: "unknown" }, number: 700016 },
    { why: "two resources", form: { scope: `${GRAPH_SCOPE} api://${CLIENT}/x` }, number: 28000 },
    {
      why: ".default beside others",
      form: { scope: `${GRAPH_SCOPE} User.Read.All` },
      number: 70011,
    },
  ])("gets no code for $why", async ({ form, number }) => {
    const world = await onDesk();
    expect((await start(world, form)).body.error_codes).toEqual([number]);
  });

  it("needs a tenant of its own", async () => {
    const { post } = await onDesk();
    const { body } = await post(
      { client_id: PUBLIC_CLIENT, scope: GRAPH_SCOPE },
      "/organizations/oauth2/v2.0/devicecode",
    );
    expect(body.error_codes).toEqual([50194]);
  });

  it("goes on waiting while the person types an account that is refused", async () => {
    const world = await onDesk();
    const { body } = await start(world);
    const { text } = await answer(world, body.user_code, { username: "nobody@contoso.com" });
    expect(text).toContain("AADSTS50034: ");
    expect((await poll(world, body.device_code)).body.error).toBe("authorization_pending");
  });
});

/** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow */
describe("a browser", () => {
  const verifier = "a verifier that is long enough to be one, as RFC 7636 wants it";
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const pkce = { code_challenge: challenge, code_challenge_method: "S256" };

  async function redeem({ post }: SignInWorld, code: string, more = {}): Promise<Told> {
    return post({
      grant_type: "authorization_code",
      client_id: PUBLIC_CLIENT,
      code,
      redirect_uri: LOCAL,
      code_verifier: verifier,
      ...more,
    });
  }

  it("shows a page that asks for an account, and brings a code back by a form", async () => {
    const world = await onDesk();
    const fields = authorizeFields(PUBLIC_CLIENT, LOCAL, {
      ...pkce,
      response_mode: "form_post",
      prompt: "login",
      login_hint: "ana@contoso.com",
      state: `"><script>alert('&')</script>`,
    });
    const query = new URLSearchParams(fields).toString();
    const page = await world.get(`/${TENANT}/oauth2/v2.0/authorize?${query}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain("Sign in to Rollcall on a desk");
    expect(page.text).toContain('name="username" value="ana@contoso.com"');
    const shown = "&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;";
    expect(page.text).toContain(`<input type="hidden" name="state" value="${shown}">`);
    expect(page.headers["content-security-policy"]).toContain("default-src 'none'");
    const sent = await signInOnPage(world, fields);
    expect(sent.text).toContain(`<form method="post" action="${LOCAL}">`);
    expect(sent.text).toContain(`<input type="hidden" name="state" value="${shown}">`);
    const [, code = ""] = /name="code" value="([^"]+)"/.exec(sent.text) ?? [];
    const { body } = await redeem(world, code);
    expect(await world.signIn.verify(body.access_token)).toMatchObject({ oid: ANA });
  });

  it.each(["query", "fragment"])("brings a code back in the %s", async (mode) => {
    const world = await onDesk();
    const fields = authorizeFields(PUBLIC_CLIENT, LOCAL, { response_mode: mode });
    const { status, headers } = await signInOnPage(world, fields);
    const url = new URL(String(headers["location"]));
    const values = mode === "query" ? url.searchParams : new URLSearchParams(url.hash.slice(1));
    expect({ status, origin: url.origin, state: values.get("state") }).toEqual({
      status: 302,
      origin: LOCAL,
      state: "a state of the application's",
    });
    expect(values.get("code")).not.toBeNull();
  });

  it.each([
    { registered: "http://localhost", asked: "http://localhost:53123", ok: true },
    { registered: "http://localhost", asked: "http://localhost", ok: true },
    { registered: "http://localhost/done", asked: "http://localhost:1/done", ok: true },
    { registered: "http://localhost/done", asked: "http://localhost:1", ok: false },
    { registered: "http://localhost", asked: "https://localhost:53123", ok: false },
    { registered: "http://localhost", asked: "http://127.0.0.1:53123", ok: false },
    { registered: "http://localhost", asked: "http://localhost.contoso.example", ok: false },
    {
      registered: "https://portal.contoso.example",
      asked: "https://portal.contoso.example:444",
      ok: false,
    },
    {
      registered: "https://portal.contoso.example/a",
      asked: "https://portal.contoso.example/a/../b",
      ok: false,
    },
  ])("sent to $asked where $registered is registered: $ok", async ({ registered, asked, ok }) => {
    const world = await onDesk({ redirectUris: [registered] });
    const { status, text, headers } = await signInOnPage(
      world,
      authorizeFields(PUBLIC_CLIENT, asked),
    );
    expect(status).toBe(ok ? 302 : 400);
    expect(headers["location"] === undefined).toBe(!ok);
    if (!ok) expect(text).toContain("AADSTS50011: ");
  });

  it.each([
    { why: "the person cancels", typed: { answer: "cancel" }, error: "access_denied" },
    { why: "no page may be shown", more: { prompt: "none" }, error: "login_required" },
    {
      why: "a token is asked for",
      more: { response_type: "token" },
      error: "unsupported_response_type",
    },
    { why: "nothing is consented", application: { scopes: [] }, error: "invalid_grant" },
    {
      why: "more than is consented is asked for",
      more: { scope: "User.ReadWrite.All" },
      error: "invalid_grant",
    },
  ])("brings a refusal back where $why", async ({ typed, more, application, error }) => {
    const world = await onDesk(application);
    const fields = authorizeFields(PUBLIC_CLIENT, LOCAL, more);
    const { headers } = await signInOnPage(world, fields, typed);
    const values = new URL(String(headers["location"])).searchParams;
    expect(values.get("error")).toBe(error);
    expect(values.get("error_description")).toMatch(/^AADSTS\d+: .*Correlation ID: /);
    expect(values.get("code")).toBeNull();
  });

  it.each([
    { why: "that was not given out", form: { code: "guessed" }, number: 70000 },
    { why: "for another address", form: { redirect_uri: "http://localhost:1" }, number: 500112 },
    { why: "without its verifier", form: { code_verifier: "" }, number: 501481 },
    { why: "with another verifier", form: { code_verifier: challenge }, number: 501481 },
    {
      why: "with a secret that a public client lacks",
      form: { client_secret: SECRET },
      number: 700025,
    },
    { why: "after ten minutes", later: 600_000, number: 70008 },
  ])("code is not redeemed $why", async ({ form, later, number }) => {
    const world = await onDesk();
    const code = await codeFor(world, PUBLIC_CLIENT, LOCAL, pkce);
    world.clock.advance(later ?? 0);
    expect((await redeem(world, code, form)).body.error_codes).toEqual([number]);
  });

  it("code is redeemed once", async () => {
    const world = await onDesk();
    const code = await codeFor(world, PUBLIC_CLIENT, LOCAL, pkce);
    expect((await redeem(world, code)).status).toBe(200);
    expect((await redeem(world, code)).body).toMatchObject({
      error: "invalid_grant",
      error_codes: [54005],
    });
  });

  it("code of one application is not redeemed by another", async () => {
    const world = await serveBoth({
      applications: [publicClient(), publicClient({ clientId: CLIENT })],
    });
    const code = await codeFor(world, PUBLIC_CLIENT, LOCAL, pkce);
    expect((await redeem(world, code, { client_id: CLIENT })).body.error_codes).toEqual([70000]);
  });

  it("code of an application with a secret is not redeemed without it", async () => {
    const application = confidential({ redirectUris: [LOCAL], scopes: ["User.Read.All"] });
    const world = await serveBoth({ applications: [application] });
    const code = await codeFor(world, CLIENT, LOCAL, pkce);
    const without = await redeem(world, code, { client_id: CLIENT });
    expect(without.body.error_codes).toEqual([7000218]);
    const { body } = await redeem(world, code, { client_id: CLIENT, client_secret: SECRET });
    expect(await world.signIn.verify(body.access_token)).toMatchObject({ appidacr: "1" });
  });

  it("shows a page that says that the plain challenge is not modelled", async () => {
    const world = await onDesk();
    const fields = authorizeFields(PUBLIC_CLIENT, LOCAL, {
      code_challenge: verifier,
      code_challenge_method: "plain",
    });
    expect(await signInOnPage(world, fields)).toMatchObject({ status: 501 });
  });
});

describe("an account", () => {
  it.each([
    { why: "that is not in the tenant", typed: "nobody@contoso.com", number: 50034 },
    { why: "of another domain", typed: "ana@fabrikam.com", number: 50034 },
    { why: "that is disabled", typed: "gone@contoso.com", number: 50057 },
    { why: "that is not assigned", typed: "bo@contoso.com", number: 50105 },
    { why: "without the second factor", typed: "ana@contoso.com", mfa: "0", number: 50076 },
    { why: "that may", typed: "Ana@Contoso.com", number: undefined },
  ])("$why", async ({ typed, mfa, number }) => {
    const world = await onDesk(
      { assignmentRequired: true, assignedUsers: ["ana@contoso.com", "gone@contoso.com"] },
      { mfaRequired: () => true },
    );
    addUser(world.tenant, { userPrincipalName: "bo@contoso.com" });
    addUser(world.tenant, { userPrincipalName: "gone@contoso.com", accountEnabled: false });
    const fields = authorizeFields(PUBLIC_CLIENT, LOCAL);
    const { status, text } = await signInOnPage(world, fields, {
      username: typed,
      ...(mfa !== undefined && { mfa }),
    });
    expect(status).toBe(number === undefined ? 302 : 200);
    if (number !== undefined) expect(text).toContain(`AADSTS${number}: `);
  });
});

/** @see https://learn.microsoft.com/entra/identity-platform/refresh-tokens */
describe("a refresh token", () => {
  async function signedIn(options = {}): Promise<{ world: SignInWorld; refresh: string }> {
    const world = await onDesk({}, options);
    const code = await codeFor(world, PUBLIC_CLIENT, LOCAL, {}, { mfa: "0" });
    const { body } = await world.post({
      grant_type: "authorization_code",
      client_id: PUBLIC_CLIENT,
      code,
      redirect_uri: LOCAL,
    });
    return { world, refresh: String(body.refresh_token) };
  }
  const renew = (
    world: SignInWorld,
    refresh: string,
    clientId: string = PUBLIC_CLIENT,
  ): Promise<Told> =>
    world.post({ grant_type: "refresh_token", client_id: clientId, refresh_token: refresh });

  it("gives new tokens, and stays good", async () => {
    const { world, refresh } = await signedIn();
    for (let times = 0; times < 2; times++) {
      const { body } = await renew(world, refresh);
      expect(await world.signIn.verify(body.access_token)).toMatchObject({ oid: ANA });
    }
  });

  it("is refused after 90 days", async () => {
    const { world, refresh } = await signedIn();
    world.clock.advance(90 * 24 * 3_600_000);
    expect((await renew(world, refresh)).body.error_codes).toEqual([700082]);
  });

  it("is refused once the user's sessions were revoked through Graph", async () => {
    const admin = confidential({ roles: ["User.RevokeSessions.All"] });
    const { world, refresh } = await signedIn({ applications: [publicClient(), admin] });
    world.clock.advance(60_000);
    const headers = { Authorization: `Bearer ${await world.token()}` };
    const revoked = await world.ask(
      "POST",
      `/users/${ANA}/revokeSignInSessions`,
      undefined,
      headers,
    );
    expect(revoked.status).toBe(200);
    expect((await renew(world, refresh)).body.error_codes).toEqual([50173]);
  });

  it("is refused once the account is disabled", async () => {
    const { world, refresh } = await signedIn();
    for (const user of world.tenant.users) user["accountEnabled"] = false;
    expect((await renew(world, refresh)).body.error_codes).toEqual([50057]);
  });

  it("is refused, with what is missing, once more than one factor is required", async () => {
    let isRequired = false;
    const { world, refresh } = await signedIn({ mfaRequired: () => isRequired });
    isRequired = true;
    const { body } = await renew(world, refresh);
    expect(body).toMatchObject({ error: "interaction_required", error_codes: [50076] });
    expect(JSON.parse(body.claims)).toHaveProperty("access_token.polids.essential", true);
  });

  it("is refused where it was not given out, or to another application", async () => {
    const { world, refresh } = await signedIn({
      applications: [publicClient(), publicClient({ clientId: CLIENT })],
    });
    expect((await renew(world, "guessed")).body.error_codes).toEqual([70000]);
    expect((await renew(world, refresh, CLIENT)).body.error_codes).toEqual([70000]);
  });
});

/** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow */
describe("on behalf of a person", () => {
  const api = `api://${MIDDLE_TIER}/access_as_user`;

  async function userToken(world: SignInWorld, scope: string, typed = {}): Promise<string> {
    const code = await codeFor(world, PUBLIC_CLIENT, LOCAL, { scope }, typed);
    const { body } = await world.post({
      grant_type: "authorization_code",
      client_id: PUBLIC_CLIENT,
      code,
      redirect_uri: LOCAL,
    });
    return String(body.access_token);
  }
  const exchange = (world: SignInWorld, assertion: string, more = {}): Promise<Told> =>
    world.post({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      requested_token_use: "on_behalf_of",
      client_id: MIDDLE_TIER,
      client_secret: SECRET,
      assertion,
      scope: GRAPH_SCOPE,
      ...more,
    });
  const portal = (options = {}, more = {}): Promise<SignInWorld> =>
    serveBoth({
      applications: [publicClient({ scopes: [api, "User.Read.All"] }), middleTier(more)],
      ...options,
    });

  it("an application asks Graph, which obeys the delegated permissions", async () => {
    const world = await portal();
    const { body } = await exchange(world, await userToken(world, api));
    const headers = { Authorization: `Bearer ${body.access_token}` };
    expect((await world.ask("GET", "/users", undefined, headers)).status).toBe(200);
    const written = await world.ask("PATCH", `/users/${ANA}`, { jobTitle: "x" }, headers);
    expect(written.status).toBe(403);
  });

  it.each([
    {
      why: "a token for Graph",
      assertion: (world: SignInWorld) => userToken(world, GRAPH_SCOPE),
      number: 500131,
    },
    {
      why: "a token that has expired",
      assertion: async (world: SignInWorld) => {
        const token = await userToken(world, api);
        world.clock.advance(3_600_000);
        return token;
      },
      number: 500133,
    },
    { why: "what is no token", assertion: async () => "x.y.z", number: 50013 },
    {
      why: "a token of an application",
      assertion: async (world: SignInWorld) => {
        const own = { client_id: MIDDLE_TIER, scope: `api://${MIDDLE_TIER}/.default` };
        return world.token(own);
      },
      number: 50013,
    },
  ])("nothing is given for $why", async ({ assertion, number }) => {
    const world = await portal();
    const { body } = await exchange(world, await assertion(world));
    expect(body).toMatchObject({ error: "invalid_grant", error_codes: [number] });
  });

  it("nothing is given without consent", async () => {
    const world = await portal({}, { scopes: [] });
    const { body } = await exchange(world, await userToken(world, api));
    expect(body).toMatchObject({
      error: "invalid_grant",
      suberror: "consent_required",
      error_codes: [65001],
    });
  });

  it("the claims of what is missing are handed on where more than one factor is required", async () => {
    let isRequired = false;
    const world = await portal({ mfaRequired: () => isRequired });
    const weak = await userToken(world, api, { mfa: "0" });
    const strong = await userToken(world, api);
    isRequired = true;
    const { body } = await exchange(world, weak);
    expect(body).toMatchObject({ error: "interaction_required", error_codes: [50076] });
    expect(JSON.parse(body.claims)).toHaveProperty("access_token.polids");
    expect((await exchange(world, strong)).status).toBe(200);
  });

  it("a public client gets nothing", async () => {
    const world = await portal({}, { publicClient: true });
    const { body } = await exchange(world, await userToken(world, api), { client_secret: "" });
    expect(body.error_codes).toEqual([7000218]);
  });
});
