import fc from "fast-check";
import { expect, it } from "vitest";
import { clientCertificate } from "../../../directory/signIn/selfSigned.ts";
import {
  CLIENT,
  confidential,
  PUBLIC_CLIENT,
  publicClient,
  secretForm,
  send,
  serveBoth,
  TENANT,
} from "../world.ts";
import { runs } from "../../../runs.ts";

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** What a JWT looks like, and what it must not be believed for. */
const tokens = fc
  .tuple(
    fc.constantFrom(
      { alg: "none" },
      { alg: "PS256", "x5t#S256": "x" },
      { alg: "HS256" },
      {},
      [],
      1,
    ),
    fc.constantFrom(
      { iss: CLIENT, sub: CLIENT, exp: 1e300, nbf: 1e300 },
      { iss: "https://x", sub: {}, aud: [[]] },
      { iss: null, sub: null },
      { exp: "soon" },
      [],
      "text",
      null,
    ),
  )
  .map(([header, payload]) => `${part(header)}.${part(payload)}.${part("signature")}`);

const values = fc.oneof(
  tokens,
  fc.string(),
  fc.constantFrom(
    "",
    CLIENT,
    PUBLIC_CLIENT,
    "client_credentials",
    "authorization_code",
    "refresh_token",
    "device_code",
    "urn:ietf:params:oauth:grant-type:jwt-bearer",
    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    "on_behalf_of",
    "code",
    "form_post",
    "http://localhost",
    "javascript:alert(1)",
    "https://graph.microsoft.com/.default",
    "a/b/c//",
    "__proto__",
    '{"access_token":null}',
    '{"access_token":{"xms_cc":{"values":"cp1"}}}',
    "[]",
  ),
);

const names = fc.constantFrom(
  "grant_type",
  "client_id",
  "client_secret",
  "client_assertion",
  "client_assertion_type",
  "scope",
  "claims",
  "assertion",
  "requested_token_use",
  "code",
  "code_verifier",
  "code_challenge",
  "code_challenge_method",
  "redirect_uri",
  "refresh_token",
  "device_code",
  "user_code",
  "username",
  "answer",
  "response_type",
  "response_mode",
  "prompt",
  "state",
);

const paths = fc.constantFrom(
  `/${TENANT}/oauth2/v2.0/token`,
  `/${TENANT}/oauth2/v2.0/devicecode`,
  `/${TENANT}/oauth2/v2.0/authorize`,
  "/common/oauth2/deviceauth",
  "/common/discovery/instance",
  "/%/oauth2/v2.0/token",
  "/%E0%A4%A/v2.0/.well-known/openid-configuration",
  "/",
);

it("whatever is sent, it answers, and never with a defect", async () => {
  const { signIn } = await serveBoth({
    applications: [
      confidential({
        certificates: [clientCertificate().certificate],
        federatedCredentials: [{ issuer: "https://x", subject: "y", audience: "z" }],
      }),
      publicClient(),
    ],
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("GET", "POST"),
      paths,
      fc.dictionary(names, values, { maxKeys: 10 }),
      fc.constantFrom("", "Basic !", "Basic Og==", "Basic JTpYJQ==", "Bearer x"),
      async (method, path, fields, authorization) => {
        const form = new URLSearchParams({ ...secretForm(), ...fields }).toString();
        const address = method === "GET" ? `${path}?${form}` : path;
        const body = method === "GET" ? undefined : form;
        const { status } = await send(signIn, method, address, body, { authorization });
        expect(status).not.toBe(500);
      },
    ),
    { numRuns: runs(60) },
  );
});

it("a body that is too large is refused", async () => {
  const { signIn } = await serveBoth();
  const path = `/${TENANT}/oauth2/v2.0/token`;
  const { status } = await send(signIn, "POST", path, "x".repeat(5 * 1024 * 1024));
  expect(status).toBe(413);
});
