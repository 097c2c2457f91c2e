import { createHash, createPrivateKey } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readCertificate } from "../../../src/directory/signIn/certificate.ts";
import { DirectoryError } from "../../../src/directory/ports.ts";
import { tokenSourceFromEnvironment } from "../../../src/directory/signIn/tokens.ts";
import { newEcKey, newRsaKey, pemOf, selfSigned } from "./selfSigned.ts";

const own = newRsaKey();
const other = newRsaKey();
const elliptic = newEcKey();
const certificate = selfSigned(own);
const key = pemOf(own.privateKey);
const locked = pemOf(own.privateKey, "open sesame");
const thumbprint = createHash("sha256")
  .update(Buffer.from(certificate.replaceAll(/-----[^-]*-----|\n/g, ""), "base64"))
  .digest("hex")
  .toUpperCase();

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
  ["blanks at the ends of lines", (certificate + key).replaceAll("\n", " \n")],
  ["the certificate that issued it, after it", certificate + selfSigned(other) + key],
  ["the certificate that issued it, before it", selfSigned(other) + certificate + key],
  ["a byte order mark before it", `\u00ef\u00bb\u00bf${certificate}${key}`],
])("takes %s, and tells the thumbprint", async (_, text) => {
  const read = await readCertificate(await fileOf(text), "");
  expect(read.thumbprint).toBe(thumbprint);
  // The library takes the first certificate that it finds, with line ends alone around and in it.
  expect(read.pem.startsWith(certificate)).toBe(true);
  expect(createPrivateKey(read.pem).equals(own.privateKey)).toBe(true);
});

it("takes a key with a passphrase, given the passphrase", async () => {
  const path = await fileOf(certificate + locked);
  const read = await readCertificate(path, "open sesame");
  expect(read.thumbprint).toBe(thumbprint);
  expect(createPrivateKey(read.pem).equals(own.privateKey)).toBe(true);
  await expect(readCertificate(path, "wrong")).rejects.toThrow(
    /a private key that AZURE_CLIENT_CERTIFICATE_PASSWORD does not open/,
  );
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
    "holds a private key with a passphrase; set AZURE_CLIENT_CERTIFICATE_PASSWORD",
  ],
  [
    "an elliptic key",
    selfSigned(elliptic) + pemOf(elliptic.privateKey),
    "holds a key of the kind ec, with which Rollcall cannot sign in (make one with: openssl req",
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
  ["no file", "nowhere.pem", "there is no such file"],
  ["a folder", ".", "it is a folder, not a file"],
])("says that there is %s to read", async (_, name, code) => {
  const path = join(folder, name);
  await expect(signIn(path)).rejects.toThrow(
    `AZURE_CLIENT_CERTIFICATE_PATH: the file ${path} cannot be read: ${code}.`,
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
    signsIn: true,
  })();
}

async function fileOf(text: string): Promise<string> {
  const path = join(folder, "certificate.pem");
  await writeFile(path, text, "latin1");
  return path;
}
