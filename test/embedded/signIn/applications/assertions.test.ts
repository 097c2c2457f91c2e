import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { clientCertificate } from "../../../directory/signIn/selfSigned.ts";
import {
  CLIENT,
  confidential,
  GRAPH_SCOPE,
  serveBoth,
  TENANT,
  type SignInWorld,
} from "../world.ts";

const own = clientCertificate();
const other = clientCertificate();

function thumbprint(certificate: string, algorithm: "sha1" | "sha256"): string {
  const { raw } = new X509Certificate(certificate);
  return createHash(algorithm).update(raw).digest("base64url");
}

interface Changed {
  readonly claims?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  readonly key?: string;
  /** Seconds from now. */
  readonly exp?: number;
  readonly nbf?: number;
}

async function assertion({ signIn, clock }: SignInWorld, changed: Changed = {}): Promise<string> {
  const now = clock.now().getTime() / 1000;
  return new SignJWT({
    iss: CLIENT,
    sub: CLIENT,
    aud: `${signIn.authority}/${TENANT}/oauth2/v2.0/token`,
    exp: now + (changed.exp ?? 600),
    nbf: now + (changed.nbf ?? 0),
    ...changed.claims,
  })
    .setProtectedHeader({
      alg: "PS256",
      "x5t#S256": thumbprint(own.certificate, "sha256"),
      ...changed.header,
    })
    .sign(createPrivateKey(changed.key ?? own.key));
}

function assertionForm(token: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    grant_type: "client_credentials",
    client_id: CLIENT,
    scope: GRAPH_SCOPE,
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: token,
    ...more,
  };
}

const withCertificate = (): Promise<SignInWorld> =>
  serveBoth({ applications: [confidential({ certificates: [own.certificate] })] });

/** @see https://learn.microsoft.com/entra/identity-platform/certificate-credentials */
describe("an application signs in with its certificate", () => {
  it.each<{ why: string } & Changed>([
    { why: "as the page has it" },
    {
      why: "by the older thumbprint and algorithm",
      header: { alg: "RS256", "x5t#S256": undefined, x5t: thumbprint(own.certificate, "sha1") },
    },
    { why: "with a clock that is four minutes late", exp: -240 },
    { why: "with a clock that is four minutes early", nbf: 240 },
  ])("$why", async (changed) => {
    const world = await withCertificate();
    const { status, body } = await world.post(assertionForm(await assertion(world, changed)));
    expect({ status, body }).toMatchObject({ status: 200, body: { token_type: "Bearer" } });
  });

  it.each<{ why: string; number: number } & Changed>([
    {
      why: "whose certificate is not registered",
      number: 700027,
      key: other.key,
      header: { "x5t#S256": thumbprint(other.certificate, "sha256") },
    },
    { why: "signed with another key", number: 700027, key: other.key },
    { why: "without a thumbprint", number: 700027, header: { "x5t#S256": undefined } },
    { why: "that has expired", number: 700024, exp: -301 },
    { why: "that is not valid yet", number: 700024, nbf: 301 },
    { why: "that never expires", number: 700024, claims: { exp: undefined } },
    { why: "whose issuer is not its subject", number: 50048, claims: { sub: "another" } },
    { why: "of another application", number: 700021, claims: { iss: "other", sub: "other" } },
    {
      why: "for another audience",
      number: 700023,
      claims: { aud: "https://login.microsoftonline.com/x/oauth2/v2.0/token" },
    },
  ])("and is refused with an assertion $why", async ({ number, ...changed }) => {
    const world = await withCertificate();
    const { status, body } = await world.post(assertionForm(await assertion(world, changed)));
    expect({ status, body }).toMatchObject({
      status: 401,
      body: { error: "invalid_client", error_codes: [number] },
    });
  });

  it("and is refused with what is no assertion, or of another type", async () => {
    const { post } = await withCertificate();
    expect((await post(assertionForm("no assertion"))).body.error_codes).toEqual([50027]);
    const { body } = await post(assertionForm("x", { client_assertion_type: "saml" }));
    expect(body.error).toBe("invalid_request");
  });

  it("and the refusal names the thumbprint as the portal shows it", async () => {
    const world = await withCertificate();
    const header = { "x5t#S256": thumbprint(other.certificate, "sha256") };
    const { body } = await world.post(
      assertionForm(await assertion(world, { header, key: other.key })),
    );
    const shown = new X509Certificate(other.certificate).fingerprint256.replaceAll(":", "");
    expect(body.error_description).toContain(`'${shown}'`);
  });
});

const ISSUER = "https://token.actions.githubusercontent.com";
const SUBJECT = "repo:contoso/people:environment:production";
const AUDIENCE = "api://AzureADTokenExchange";
const github = await generateKeyPair("RS256");
const stranger = await generateKeyPair("RS256");

async function federated(
  { clock }: SignInWorld,
  changed: Record<string, unknown> = {},
  { privateKey } = github,
): Promise<string> {
  const exp = clock.now().getTime() / 1000 + 300;
  return new SignJWT({ iss: ISSUER, sub: SUBJECT, aud: AUDIENCE, exp, ...changed })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .sign(privateKey);
}

async function withFederation(subject = SUBJECT): Promise<SignInWorld> {
  const credential = { issuer: ISSUER, subject, audience: AUDIENCE };
  return serveBoth({
    applications: [confidential({ federatedCredentials: [credential] })],
    issuers: { [ISSUER]: { keys: [await exportJWK(github.publicKey)] } },
  });
}

/** Numbers as the page and the issues of Azure/login have them; the answers' form from one of these. */
describe("an application signs in with a token of another issuer", () => {
  it("which its federated credential names", async () => {
    const world = await withFederation();
    expect((await world.post(assertionForm(await federated(world)))).status).toBe(200);
  });

  it.each([
    {
      why: "another issuer",
      changed: { iss: `${ISSUER}/` },
      number: 700211,
      presented: `issuer '${ISSUER}/'`,
    },
    {
      why: "another subject",
      changed: { sub: "repo:contoso/people:pull_request" },
      number: 700213,
      presented: "subject 'repo:contoso/people:pull_request'",
    },
    {
      why: "a subject with ids",
      changed: { sub: "repo:contoso@1/people@2:environment:production" },
      number: 700213,
      presented: "subject 'repo:contoso@1/people@2:environment:production'",
    },
    {
      why: "a subject in other letters",
      changed: { sub: SUBJECT.toUpperCase() },
      number: 7002138,
      presented: "not with case-sensitive",
    },
    {
      why: "another audience",
      changed: { aud: "api://AzureADTokenExchangeUSGov" },
      number: 700212,
      presented: "audience 'api://AzureADTokenExchangeUSGov'",
    },
    {
      why: "an end that has passed",
      changed: { exp: 1 },
      number: 700024,
      presented: "valid time range",
    },
  ])("but not with $why", async ({ changed, number, presented }) => {
    const world = await withFederation();
    const { status, body } = await world.post(assertionForm(await federated(world, changed)));
    expect({ status, body }).toMatchObject({
      status: 401,
      body: {
        error: "invalid_client",
        error_codes: [number],
        error_description: expect.stringContaining(presented),
      },
    });
  });

  it("but not by a credential whose subject has a wildcard", async () => {
    const world = await withFederation("repo:contoso/people:*");
    const { status, body } = await world.post(assertionForm(await federated(world)));
    expect({ status, body }).toMatchObject({
      status: 401,
      body: {
        error: "invalid_client",
        error_codes: [700213],
        error_description: expect.stringContaining(`subject '${SUBJECT}'`),
      },
    });
  });

  it("but not signed with another key", async () => {
    const world = await withFederation();
    const { body } = await world.post(assertionForm(await federated(world, {}, stranger)));
    expect(body.error_codes).toEqual([700027]);
  });

  it("but not where it has no federated credential at all", async () => {
    const world = await serveBoth();
    const { body } = await world.post(assertionForm(await federated(world)));
    expect(body.error_codes).toEqual([70021]);
  });

  it("but not of an issuer whose keys were not given", async () => {
    const credential = { issuer: "https://gitlab.com", subject: SUBJECT, audience: AUDIENCE };
    const world = await serveBoth({
      applications: [confidential({ federatedCredentials: [credential] })],
    });
    const token = await federated(world, { iss: "https://gitlab.com" });
    const { status, body } = await world.post(assertionForm(token));
    expect(status).toBe(501);
    expect(body.error_description).toContain("the keys of the issuer https://gitlab.com");
  });
});
