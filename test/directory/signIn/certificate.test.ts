import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checkCertificate } from "../../../src/directory/signIn/certificate.ts";
import { DirectoryError } from "../../../src/directory/ports.ts";
import { tokenSourceFromEnvironment } from "../../../src/directory/signIn/tokens.ts";

const own = generateKeyPairSync("ed25519");
const other = generateKeyPairSync("ed25519");
const certificate = selfSigned(own);
const key = pemOf(own.privateKey);
const locked = own.privateKey
  .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "x" })
  .toString();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ["certificate, then key", certificate + key],
  ["key, then certificate", key + certificate],
  [
    "what openssl pkcs12 writes between the parts",
    `Bag Attributes\n    localKeyID: 01\n${certificate}Key Attributes: <No Attributes>\n${key}`,
  ],
  ["line ends of Windows", (certificate + key).replaceAll("\n", "\r\n")],
])("takes %s", async (_, text) => {
  expect(await checkCertificate(await fileOf(text))).toBeUndefined();
});

it.each([
  [
    "a text",
    "not a certificate\n",
    "is not a readable certificate (of a .pfx file, make one with:",
  ],
  ["nothing", "", "is not a readable certificate"],
  [
    "the bytes of a .pfx file",
    "0\u0082\u0010\u0000\u0002\u0001\u0003",
    "is not a readable certificate",
  ],
  [
    "a broken certificate",
    certificate.replace(/\n.{8}/, "\nAAAAAAAA") + key,
    "is not a readable certificate. It",
  ],
  ["half a certificate", certificate.slice(0, 120) + key, "holds no certificate"],
  ["a key alone", key, "holds no certificate"],
  ["a certificate alone", certificate, "holds no private key"],
  [
    "a key with a passphrase",
    certificate + locked,
    "no readable private key, or one with a passphrase",
  ],
  ["a broken key", certificate + key.replace(/\n.{8}/, "\nAAAAAAAA"), "no readable private key"],
  ["another's key", certificate + pemOf(other.privateKey), "that is not the certificate's own"],
])("says what is wrong with %s", async (_, text, what) => {
  const path = await fileOf(text);
  const error: unknown = await signIn(path).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DirectoryError);
  const { message } = error as Error;
  expect(message.startsWith(`AZURE_CLIENT_CERTIFICATE_PATH: ${path} `)).toBe(true);
  expect(message).toContain(what);
  for (const line of text.split("\n").filter((part) => part.length > 20))
    expect(message).not.toContain(line);
});

it.each([
  ["no file", "nowhere.pem", "ENOENT"],
  ["a folder", ".", "EISDIR"],
])("says that there is %s to read", async (_, name, code) => {
  const path = join(folder, name);
  await expect(signIn(path)).rejects.toThrow(
    `AZURE_CLIENT_CERTIFICATE_PATH: the file ${path} cannot be read (${code}).`,
  );
});

function signIn(path: string): Promise<string> {
  const environment = {
    AZURE_TENANT_ID: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
    AZURE_CLIENT_ID: "11111111-2222-4333-8444-555555555555",
    AZURE_CLIENT_CERTIFICATE_PATH: path,
  };
  return tokenSourceFromEnvironment(environment, {
    root: "https://graph.microsoft.com/v1.0",
    authority: "https://login.microsoftonline.com",
    federationAudience: "api://AzureADTokenExchange",
    loopback: false,
  })();
}

async function fileOf(text: string): Promise<string> {
  const path = join(folder, "certificate.pem");
  await writeFile(path, text, "latin1");
  return path;
}

function pemOf(privateKey: KeyObject): string {
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** The smallest X.509 certificate there is: version 1, Ed25519. See RFC 5280, section 4.1, and RFC 8410. */
function selfSigned({
  publicKey,
  privateKey,
}: {
  publicKey: KeyObject;
  privateKey: KeyObject;
}): string {
  const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
    const body = Buffer.concat(parts);
    const length = body.length < 128 ? [body.length] : [0x81, body.length];
    return Buffer.concat([Buffer.from([tag, ...length]), body]);
  };
  const ascii = (text: string): Buffer => Buffer.from(text, "ascii");
  const algorithm = der(0x30, der(0x06, Buffer.from([0x2b, 0x65, 0x70])));
  const name = der(
    0x30,
    der(0x31, der(0x30, der(0x06, Buffer.from([0x55, 0x04, 0x03])), der(0x0c, ascii("rollcall")))),
  );
  const validity = der(0x30, der(0x17, ascii("260101000000Z")), der(0x17, ascii("360101000000Z")));
  const body = der(
    0x30,
    der(0x02, Buffer.from([1])),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
  );
  const signature = sign(null, body, privateKey);
  const whole = der(0x30, body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = whole.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
