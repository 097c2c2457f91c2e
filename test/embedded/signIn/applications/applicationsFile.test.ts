import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadApplications } from "../../../../src/embedded/signIn/applications/applicationsFile.ts";
import { temporaryFolder, type Folder } from "../../../cli.ts";
import { clientCertificate } from "../../../directory/signIn/selfSigned.ts";
import { CLIENT } from "../world.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const { certificate, key } = clientCertificate();
const least = { clientId: CLIENT, displayName: "Rollcall" };

async function load(value: unknown): Promise<unknown> {
  const path = join(folder.path, "applications.json");
  await writeFile(path, typeof value === "string" ? value : JSON.stringify(value, undefined, 1));
  return loadApplications(path).catch((error: Error) =>
    error.message.replaceAll(`${folder.path}/`, ""),
  );
}

const credentials = (count: number, length: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    issuer: "https://x",
    subject: String(index).padEnd(length, "y"),
    audience: "z",
  }));

it("applications are read, and of a file with a key its certificate alone", async () => {
  await writeFile(join(folder.path, "app.pem"), key + certificate);
  const whole = {
    ...least,
    federatedCredentials: credentials(20, 600),
    roles: ["User.Read.All"],
    directoryRoles: ["7be44c8a-adaf-4e2a-84d6-ab2649e08a13"],
    scopes: ["User.Read.All"],
    redirectUris: ["http://localhost"],
    identifierUris: ["api://rollcall"],
    publicClient: true,
    enabled: true,
    assignmentRequired: false,
    assignedUsers: ["ana@contoso.com"],
  };
  const issuers = { "https://x": { keys: [{ kty: "RSA", n: "AQAB", e: "AQAB" }] } };
  const read = await load({ applications: [{ ...whole, certificates: ["app.pem"] }], issuers });
  expect(read).toEqual({
    applications: [{ ...whole, certificates: [expect.stringMatching(/^-----BEGIN CERTIFICATE/)] }],
    issuers,
  });
  expect(JSON.stringify(read)).not.toContain("PRIVATE KEY");
});

it("the sample in the documentation is one", async () => {
  const text = await readFile("docs/embedded.md", "utf8");
  const samples = [...text.matchAll(/^```json\n(.*?)^```$/gms)].map(([, sample = ""]) => sample);
  const sample = samples.find((each) => each.includes('"applications"')) ?? "";
  await writeFile(join(folder.path, "app.pem"), certificate);
  expect(await load(sample)).toMatchObject({
    applications: [{ roles: ["User.ReadWrite.All"] }, {}],
  });
});

describe("a mistake is told with its line", () => {
  it.each([
    { file: "[", says: "applications.json:1 This is not JSON" },
    { file: [], says: ":1 It must be an object with applications." },
    { file: {}, says: ":1 applications must be a list." },
    { file: { applications: [1] }, says: ":3 An application is an object." },
    { file: { applications: [{ clientId: CLIENT }] }, says: "An application needs displayName." },
    { file: { applications: [{ ...least, clientId: "x" }] }, says: ":4 clientId must be a GUID." },
    {
      file: { applications: [{ ...least, publicCleint: true }] },
      says: '"publicCleint" is no member (did you mean publicClient?)',
    },
    {
      file: { applications: [{ ...least, publicClient: "yes" }] },
      says: "publicClient must be true or false.",
    },
    {
      file: { applications: [{ ...least, roles: "User.Read.All" }] },
      says: "roles must be a list of texts.",
    },
    {
      file: { applications: [{ ...least, directoryRoles: ["Global Administrator"] }] },
      says: "directoryRoles must be a list of GUIDs.",
    },
    {
      file: { applications: [{ ...least, directoryRoles: [[least.clientId]] }] },
      says: "directoryRoles must be a list of GUIDs.",
    },
    {
      file: { applications: [{ ...least, redirectUris: ["localhost"] }] },
      says: "redirectUris must be a list of addresses.",
    },
    {
      file: { applications: [{ ...least, federatedCredentials: [{ issuer: "x" }] }] },
      says: "a list of objects with issuer, subject, audience.",
    },
    {
      file: { applications: [{ ...least, federatedCredentials: credentials(21, 600) }] },
      says: "federatedCredentials takes 20 objects at most.",
    },
    {
      file: { applications: [{ ...least, federatedCredentials: credentials(20, 601) }] },
      says: "federatedCredentials takes texts of 600 characters at most.",
    },
    {
      file: { applications: [{ ...least, clientSecret: "x" }] },
      says: "A secret does not belong in a file",
    },
    {
      file: { applications: [{ ...least, certificates: ["gone.pem"] }] },
      says: "names the certificate gone.pem, which cannot be read: there is no such file.",
    },
    {
      file: { applications: [{ ...least, certificates: ["applications.json"] }] },
      says: "which holds none in PEM.",
    },
    {
      file: { applications: [], issuers: { "https://x": { keys: [{ kty: "RSA", d: "x" }] } } },
      says: "An issuer has its public keys as a JSON Web Key Set.",
    },
    {
      file: { applications: [], issuer: {} },
      says: '"issuer" is no member (did you mean issuers?).',
    },
  ])("$says", async ({ file, says }) => {
    expect(await load(file)).toContain(says);
  });

  it("and a file that is not there is named", async () => {
    await expect(loadApplications(join(folder.path, "gone.json"))).rejects.toThrow(
      /gone\.json: there is no such file\.$/,
    );
  });
});
