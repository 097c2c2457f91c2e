import {
  AuthorizationCodeCredential,
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  DeviceCodeCredential,
  OnBehalfOfCredential,
  type TokenCredential,
} from "@azure/identity";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { VirtualClock } from "../../virtualClock.ts";
import { clientCertificate } from "../../directory/signIn/selfSigned.ts";
import { identityOptions } from "./identityClient.ts";
import { codeFor } from "./grants/people.ts";
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
} from "./world.ts";

/** The library signs its assertions by the time of this machine. */
const today = (): VirtualClock => new VirtualClock(new Date().toISOString());

async function claimsOf(
  { signIn }: SignInWorld,
  credential: TokenCredential,
  scope = GRAPH_SCOPE,
): Promise<unknown> {
  const token = await credential.getToken(scope);
  return signIn.verify(token?.token ?? "");
}

describe("Microsoft's own library signs in", () => {
  it("with a secret, and keeps the token", async () => {
    const world = await serveBoth();
    const options = identityOptions(world.signIn);
    const credential = new ClientSecretCredential(TENANT, CLIENT, SECRET, options);
    expect(await claimsOf(world, credential)).toMatchObject({ appid: CLIENT, appidacr: "1" });
    await credential.getToken(GRAPH_SCOPE);
    expect(world.signIn.requests.map(({ grant }) => grant)).toEqual(["client_credentials"]);
  });

  it.each([{ sendCertificateChain: false }, { sendCertificateChain: true }])(
    "with a certificate, $sendCertificateChain",
    async ({ sendCertificateChain }) => {
      const { certificate, key } = clientCertificate();
      const world = await serveBoth({
        clock: today(),
        applications: [confidential({ certificates: [certificate] })],
      });
      const credential = new ClientCertificateCredential(
        TENANT,
        CLIENT,
        { certificate: key + certificate },
        { ...identityOptions(world.signIn), sendCertificateChain },
      );
      expect(await claimsOf(world, credential)).toMatchObject({ appid: CLIENT, appidacr: "2" });
    },
  );

  it("with a token of another issuer", async () => {
    const issuer = "https://token.actions.githubusercontent.com";
    const subject = "repo:contoso/people:environment:production";
    const audience = "api://AzureADTokenExchange";
    const { publicKey, privateKey } = await generateKeyPair("RS256");
    const world = await serveBoth({
      applications: [confidential({ federatedCredentials: [{ issuer, subject, audience }] })],
      issuers: { [issuer]: { keys: [await exportJWK(publicKey)] } },
    });
    const assertion = (): Promise<string> =>
      new SignJWT({ iss: issuer, sub: subject, aud: audience })
        .setProtectedHeader({ alg: "RS256" })
        .setExpirationTime(world.clock.now().getTime() / 1000 + 300)
        .sign(privateKey);
    const options = identityOptions(world.signIn);
    const credential = new ClientAssertionCredential(TENANT, CLIENT, assertion, options);
    expect(await claimsOf(world, credential)).toMatchObject({ appid: CLIENT, appidacr: "2" });
  });

  it("on a device, once a person has typed its code", async () => {
    const world = await serveBoth({ applications: [publicClient()], deviceInterval: 0 });
    const credential = new DeviceCodeCredential({
      ...identityOptions(world.signIn),
      tenantId: TENANT,
      clientId: PUBLIC_CLIENT,
      userPromptCallback: ({ userCode, verificationUri }) => {
        expect(verificationUri).toBe(`${world.signIn.authority}/common/oauth2/deviceauth`);
        void world.post(
          { user_code: userCode, username: "ana@contoso.com", mfa: "1", answer: "continue" },
          "/common/oauth2/deviceauth",
        );
      },
    });
    expect(await claimsOf(world, credential)).toMatchObject({
      appid: PUBLIC_CLIENT,
      appidacr: "0",
      idtyp: "user",
      oid: ANA,
      scp: "User.Read.All",
      upn: "ana@contoso.com",
    });
  });

  it("with a code that a browser has brought, once", async () => {
    const redirectUri = "https://portal.contoso.example/signed-in";
    const application = confidential({ redirectUris: [redirectUri], scopes: ["User.Read.All"] });
    const world = await serveBoth({ applications: [application] });
    const code = await codeFor(world, CLIENT, redirectUri);
    const credential = new AuthorizationCodeCredential(
      TENANT,
      CLIENT,
      SECRET,
      code,
      redirectUri,
      identityOptions(world.signIn),
    );
    expect(await claimsOf(world, credential)).toMatchObject({ oid: ANA, scp: "User.Read.All" });
    await credential.getToken(GRAPH_SCOPE);
    expect(world.signIn.requests).toHaveLength(1);
  });

  it("on behalf of a person", async () => {
    const api = `api://${MIDDLE_TIER}/access_as_user`;
    const world = await serveBoth({
      applications: [publicClient({ scopes: [api] }), middleTier()],
    });
    const code = await codeFor(world, PUBLIC_CLIENT, "http://localhost", { scope: api });
    const told = await world.post({
      grant_type: "authorization_code",
      client_id: PUBLIC_CLIENT,
      code,
      redirect_uri: "http://localhost",
    });
    const credential = new OnBehalfOfCredential({
      ...identityOptions(world.signIn),
      tenantId: TENANT,
      clientId: MIDDLE_TIER,
      clientSecret: SECRET,
      userAssertionToken: String(told.body.access_token),
    });
    expect(await claimsOf(world, credential)).toMatchObject({
      appid: MIDDLE_TIER,
      oid: ANA,
      scp: "User.Read.All",
    });
  });

  it("and tells a refusal by its number", async () => {
    const world = await serveBoth();
    const options = identityOptions(world.signIn);
    const credential = new ClientSecretCredential(TENANT, CLIENT, "wrong", options);
    const error = await credential.getToken(GRAPH_SCOPE).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "AuthenticationRequiredError" });
    expect((error as Error).cause).toMatchObject({
      name: "ServerError",
      errorCode: "invalid_client",
      errorNo: 7000215,
      status: 401,
    });
  });

  it("again, with the claims of a challenge", async () => {
    const world = await serveBoth();
    const options = identityOptions(world.signIn);
    const credential = new ClientSecretCredential(TENANT, CLIENT, SECRET, options);
    const old = await credential.getToken(GRAPH_SCOPE, { enableCae: true });
    world.signIn.revoke();
    const fault = await world.signIn.check(old.token);
    if (!("kind" in fault) || fault.kind !== "revoked") throw new Error("It is not revoked.");
    const { claims } = fault;
    const renewed = await credential.getToken(GRAPH_SCOPE, { enableCae: true, claims });
    expect(renewed.token).not.toBe(old.token);
    expect(await world.signIn.verify(renewed.token)).toMatchObject({ xms_cc: ["cp1"] });
  });
});
