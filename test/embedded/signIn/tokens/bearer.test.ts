import { generateKeyPair, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { newSigningKey } from "../../../../src/embedded/signIn/tokens/tokens.ts";
import { newTenant } from "../../../../src/embedded/tenant/tenant.ts";
import { codeFor } from "../grants/people.ts";
import {
  ANA,
  CLIENT,
  confidential,
  PUBLIC_CLIENT,
  publicClient,
  secretForm,
  serveBoth,
  type SignInWorld,
} from "../world.ts";

const CHALLENGE =
  'Bearer realm="", authorization_uri="AUTHORITY/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

const CAPABLE = JSON.stringify({ access_token: { xms_cc: { values: ["cp1"] } } });

async function asked(
  world: SignInWorld,
  token: string,
): Promise<{ status: number; code: string; message: string; challenge: string | null }> {
  const { status, body, headers } = await world.ask("GET", "/users", undefined, {
    Authorization: token === "" ? "" : `Bearer ${token}`,
  });
  return {
    status,
    code: body.error?.code,
    message: body.error?.message,
    challenge:
      headers.get("WWW-Authenticate")?.replace(world.signIn.authority, "AUTHORITY") ?? null,
  };
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token that says the same, but for what is changed, and that is signed with another key. */
async function forged(token: string, changed: Record<string, unknown> = {}): Promise<string> {
  const [header = "", payload = ""] = token.split(".");
  const read = (text: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(text, "base64url").toString()) as Record<string, unknown>;
  const { privateKey } = await generateKeyPair("RS256");
  return new SignJWT({ ...read(payload), ...changed })
    .setProtectedHeader({ ...read(header), alg: "RS256" })
    .sign(privateKey);
}

describe("with sign-in, the directory takes no token but its own", () => {
  /** Codes and messages as others have met them in Graph; those of the signature are unverified. */
  it.each([
    { what: "no token", token: async () => "", message: "Access token is empty." },
    { what: "any text", token: async () => "any", message: /^IDX14100: JWT is not well formed/ },
    {
      what: "one without a signature",
      token: async ({ token }: SignInWorld) => {
        const [, payload = ""] = (await token()).split(".");
        return `${part({ alg: "none" })}.${payload}.`;
      },
      message: /^IDX14100|Invalid signature/,
    },
    {
      what: "one that is signed with another key",
      token: async ({ token }: SignInWorld) => forged(await token()),
      message: "Access token validation failure. Invalid signature.",
    },
    {
      what: "one whose roles were changed",
      token: async ({ token }: SignInWorld) => {
        const [header = "", payload = "", signature = ""] = (await token()).split(".");
        const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
        return `${header}.${part({ ...claims, roles: ["Directory.ReadWrite.All"] })}.${signature}`;
      },
      message: "Access token validation failure. Invalid signature.",
    },
    {
      what: "one for another resource",
      token: async ({ token }: SignInWorld) => token({ scope: `api://${CLIENT}/.default` }),
      message: "Access token validation failure. Invalid audience.",
    },
    {
      what: "one that has expired",
      token: async ({ token, clock }: SignInWorld) => {
        const old = await token();
        clock.advance(3_599_000);
        return old;
      },
      message: "Lifetime validation failed, the token is expired.",
    },
  ])("$what", async ({ token, message }) => {
    const world = await serveBoth();
    expect(await asked(world, await token(world))).toEqual({
      status: 401,
      code: "InvalidAuthenticationToken",
      message: typeof message === "string" ? message : expect.stringMatching(message),
      challenge: CHALLENGE,
    });
  });

  it("nor one of another endpoint", async () => {
    const [world, other] = [await serveBoth(), await serveBoth({ signingKey: newSigningKey() })];
    expect(await asked(world, await other.token())).toMatchObject({ status: 401 });
  });

  it("nor one of another tenant, though the same key has signed it", async () => {
    const tenant = newTenant({
      id: "99999999-0000-4000-8000-000000000001",
      domain: "fabrikam.com",
    });
    const [world, other] = [await serveBoth(), await serveBoth({ tenant })];
    const { body } = await other.post(secretForm(), "/fabrikam.com/oauth2/v2.0/token");
    expect(await asked(world, String(body.access_token))).toMatchObject({
      status: 401,
      message: "Access token validation failure. Invalid issuer.",
    });
  });

  it("until the last second of its hour", async () => {
    const world = await serveBoth();
    const token = await world.token();
    world.clock.advance(3_598_000);
    expect(await asked(world, token)).toMatchObject({ status: 200 });
  });

  it("and what is not granted stays so, whatever its roles say", async () => {
    const world = await serveBoth({}, { withoutPermissions: ["User.Read.All"] });
    expect(await asked(world, await world.token())).toMatchObject({ status: 403 });
  });

  it("also for a batch, as a whole", async () => {
    const { ask } = await serveBoth();
    const { status } = await ask("POST", "/$batch", { requests: [] });
    expect(status).toBe(401);
  });
});

describe("continuous access evaluation", () => {
  it("refuses an old token with a challenge, and takes the one that answers it", async () => {
    const world = await serveBoth();
    const old = await world.token({ claims: CAPABLE });
    expect(await asked(world, old)).toMatchObject({ status: 200 });
    world.signIn.revoke();
    const refused = await asked(world, old);
    expect(refused).toMatchObject({
      status: 401,
      code: "InvalidAuthenticationToken",
      message: expect.stringContaining("TokenCreatedWithOutdatedPolicies"),
    });
    const [, encoded = ""] =
      /, error="insufficient_claims", claims="([^"]+)"$/.exec(refused.challenge ?? "") ?? [];
    const { access_token: wanted } = JSON.parse(Buffer.from(encoded, "base64").toString()) as {
      access_token: Record<string, unknown>;
    };
    expect(wanted).toEqual({ nbf: { essential: true, value: "1793606400" } });
    const claims = JSON.stringify({ access_token: { ...wanted, xms_cc: { values: ["cp1"] } } });
    expect(await asked(world, await world.token({ claims }))).toMatchObject({ status: 200 });
    expect(await asked(world, old)).toMatchObject({ status: 401 });
  });

  it("gives a client that can answer one a token for a day, which says so", async () => {
    const { post, signIn } = await serveBoth();
    const { body } = await post(secretForm({ claims: CAPABLE }));
    expect(body.expires_in).toBe(86_399);
    expect(await signIn.verify(body.access_token)).toMatchObject({ xms_cc: ["cp1"] });
  });

  it("leaves the token of a client that cannot answer one until it expires", async () => {
    const world = await serveBoth();
    const token = await world.token();
    world.signIn.revoke();
    expect(await asked(world, token)).toMatchObject({ status: 200 });
  });

  it("strikes the application that is named, and no other", async () => {
    const world = await serveBoth({ applications: [confidential()] });
    const token = await world.token({ claims: CAPABLE });
    world.signIn.revoke({ clientId: "c0000000-0000-4000-8000-00000000ffff" });
    expect(await asked(world, token)).toMatchObject({ status: 200 });
    world.signIn.revoke({ clientId: CLIENT.toUpperCase() });
    expect(await asked(world, token)).toMatchObject({ status: 401 });
  });

  it("strikes the user who is named, and no application", async () => {
    const applications = [confidential(), publicClient()];
    const world = await serveBoth({ applications });
    const own = await world.token({ claims: CAPABLE });
    const { body } = await world.post({
      grant_type: "authorization_code",
      client_id: PUBLIC_CLIENT,
      code: await codeFor(world, PUBLIC_CLIENT, "http://localhost"),
      redirect_uri: "http://localhost",
      claims: CAPABLE,
    });
    const users = String(body.access_token);
    world.signIn.revoke({ userId: "another" });
    expect(await asked(world, users)).toMatchObject({ status: 200 });
    world.signIn.revoke({ userId: ANA });
    expect(await asked(world, users)).toMatchObject({ status: 401 });
    expect(await asked(world, own)).toMatchObject({ status: 200 });
  });

  it.each([
    { what: "the user's sessions are revoked through Graph", does: "revokeSignInSessions" },
    { what: "the account is disabled", does: "disable" },
    { what: "the account is deleted", does: "delete" },
  ])("refuses the user's token once $what, if the client can answer", async ({ does }) => {
    const admin = confidential({ roles: ["User.RevokeSessions.All", "User.ReadWrite.All"] });
    const world = await serveBoth({ applications: [admin, publicClient()] });
    const signedIn = async (claims: Record<string, string>): Promise<string> => {
      const { body } = await world.post({
        grant_type: "authorization_code",
        client_id: PUBLIC_CLIENT,
        code: await codeFor(world, PUBLIC_CLIENT, "http://localhost"),
        redirect_uri: "http://localhost",
        ...claims,
      });
      return String(body.access_token);
    };
    const [capable, other] = [await signedIn({ claims: CAPABLE }), await signedIn({})];
    expect(await asked(world, capable)).toMatchObject({ status: 200 });
    world.clock.advance(60_000);
    const headers = { Authorization: `Bearer ${await world.token()}` };
    const done = {
      revokeSignInSessions: () =>
        world.ask("POST", `/users/${ANA}/revokeSignInSessions`, undefined, headers),
      disable: () => world.ask("PATCH", `/users/${ANA}`, { accountEnabled: false }, headers),
      delete: () => world.ask("DELETE", `/users/${ANA}`, undefined, headers),
    }[does];
    expect((await done?.())?.status).toBeLessThan(300);
    expect(await asked(world, capable)).toMatchObject({
      status: 401,
      challenge: expect.stringContaining("insufficient_claims"),
    });
    expect(await asked(world, other)).toMatchObject({ status: 200 });
  });

  it("takes the token of a user who has signed in again since", async () => {
    const admin = confidential({ roles: ["User.RevokeSessions.All"] });
    const world = await serveBoth({ applications: [admin, publicClient()] });
    const headers = { Authorization: `Bearer ${await world.token()}` };
    await world.ask("POST", `/users/${ANA}/revokeSignInSessions`, undefined, headers);
    world.clock.advance(1000);
    const { body } = await world.post({
      grant_type: "authorization_code",
      client_id: PUBLIC_CLIENT,
      code: await codeFor(world, PUBLIC_CLIENT, "http://localhost"),
      redirect_uri: "http://localhost",
      claims: CAPABLE,
    });
    expect(await asked(world, String(body.access_token))).toMatchObject({ status: 200 });
  });

  it("refuses an application's token once it is disabled, if it can answer", async () => {
    const applications = [confidential()];
    const world = await serveBoth({ applications });
    const [capable, other] = [await world.token({ claims: CAPABLE }), await world.token()];
    applications.splice(0, 1, confidential({ enabled: false }));
    expect(await asked(world, capable)).toMatchObject({ status: 401 });
    expect(await asked(world, other)).toMatchObject({ status: 200 });
  });

  it("refuses claims that are no JSON", async () => {
    const { post } = await serveBoth();
    const { body } = await post(secretForm({ claims: "cp1" }));
    expect(body).toMatchObject({ error: "invalid_request" });
  });
});
