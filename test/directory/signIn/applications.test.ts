import { describe, expect, it } from "vitest";
import { CLIENT, confidential, GRAPH_SCOPE, SECRET, TENANT } from "../../embedded/signIn/world.ts";
import { newRsaKey, pemOf, selfSigned } from "./selfSigned.ts";
import { BY_SECRET, fileWith, serveTenant, usersSeenWith } from "./world.ts";

const own = newRsaKey();
const certificate = selfSigned(own);

describe("an application signs in, through the library and over TLS", () => {
  it.each([
    ["secret", "that ROLLCALL_CREDENTIAL names", { ROLLCALL_CREDENTIAL: "secret" }],
    ["secret", "since the environment holds one", {}],
    ["environment", "that the environment holds", { ROLLCALL_CREDENTIAL: "environment" }],
    ["default", "before the library's chain is asked", { ROLLCALL_CREDENTIAL: "default" }],
  ])("with a %s, %s", async (_, __, word) => {
    const tenant = await serveTenant();
    const token = await tenant.tokens({ ...BY_SECRET, ...word })();
    expect(await usersSeenWith(token, tenant)).toEqual(["ana.silva@contoso.com"]);
    const { path, grant, form } = tenant.only();
    expect(path).toBe(`/${TENANT}/oauth2/v2.0/token`);
    expect(grant).toBe("client_credentials");
    expect(form.get("client_id")).toBe(CLIENT);
    expect(form.get("client_secret")).toBe(SECRET);
    expect(form.get("scope")).toContain(`${new URL(tenant.directory.root).origin}/.default`);
    expect(form.has("client_assertion")).toBe(false);
    expect(form.has("password")).toBe(false);
  });

  it.each<[string, string | undefined, Record<string, string>]>([
    ["a certificate", undefined, {}],
    ["a certificate that it is told to use", undefined, { ROLLCALL_CREDENTIAL: "certificate" }],
    ["the environment's certificate", undefined, { ROLLCALL_CREDENTIAL: "environment" }],
    ["a certificate whose key has a passphrase", "open sesame", {}],
    ["a certificate and its chain", undefined, { AZURE_CLIENT_SEND_CERTIFICATE_CHAIN: "true" }],
  ])("with %s", async (_, passphrase, more) => {
    const tenant = await serveTenant([confidential({ secrets: [], certificates: [certificate] })]);
    const path = await fileWith(certificate + pemOf(own.privateKey, passphrase));
    const token = await tenant.tokens({
      AZURE_CLIENT_CERTIFICATE_PATH: path,
      ...(passphrase !== undefined && { AZURE_CLIENT_CERTIFICATE_PASSWORD: passphrase }),
      ...more,
    })();
    expect(await usersSeenWith(token, tenant)).toEqual(["ana.silva@contoso.com"]);
    const { form } = tenant.only();
    expect(form.get("client_assertion_type")).toBe(
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    );
    const [header = "", payload = ""] = (form.get("client_assertion") ?? "").split(".");
    expect(read(header)).toMatchObject({ alg: "PS256" });
    expect("x5c" in read(header)).toBe("AZURE_CLIENT_SEND_CERTIFICATE_CHAIN" in more);
    expect(read(payload)).toMatchObject({
      aud: `${tenant.signIn.authority}/${TENANT}/oauth2/v2.0/token`,
      iss: CLIENT,
      sub: CLIENT,
    });
    expect(form.has("client_secret")).toBe(false);
  });

  it("asks for all that was granted of the documented Graph as well", async () => {
    const tenant = await serveTenant();
    await tenant.tokens({ ...BY_SECRET, ROLLCALL_SCOPES: ".default" })();
    expect(tenant.only().form.get("scope")).not.toContain(GRAPH_SCOPE);
  });

  it("asks once, however many want a token at once", async () => {
    const tenant = await serveTenant();
    const source = tenant.tokens(BY_SECRET);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => source()));
    expect(new Set(tokens).size).toBe(1);
    expect(tenant.signIn.requests).toHaveLength(1);
    expect(tenant.dialled.every((address) => address.startsWith(tenant.signIn.authority))).toBe(
      true,
    );
  });
});

describe("a certificate that the application does not have", () => {
  it("is refused with its thumbprint and where to upload it", async () => {
    const tenant = await serveTenant([confidential({ certificates: [certificate] })]);
    const other = newRsaKey();
    const path = await fileWith(selfSigned(other) + pemOf(other.privateKey));
    await expect(tenant.tokens({ AZURE_CLIENT_CERTIFICATE_PATH: path })()).rejects.toThrow(
      /\(AADSTS700027\): the certificate is not one of the application's; upload it under Certificates & secrets, .* The certificate presented has the SHA-256 thumbprint [0-9A-F]{64}\.$/,
    );
  });
});

function read(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
}
