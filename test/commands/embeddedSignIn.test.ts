import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ended, temporaryFolder, type Folder } from "../cli.ts";
import { clientCertificate } from "../directory/signIn/selfSigned.ts";

let folder: Folder;
const running: ChildProcess[] = [];
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  for (const child of running.splice(0)) {
    const over = once(child, "close");
    if (child.kill("SIGKILL")) await over;
  }
  await folder.remove();
});

/** The variables that a person would paste into another terminal. */
async function served(...args: string[]): Promise<Record<string, string>> {
  const child = folder.start(["embedded", "--port", "0", "--sign-in", ...args]);
  running.push(child);
  let text = "";
  let errors = "";
  child.stderr?.on("data", (part: Buffer) => (errors += part.toString()));
  child.stdout?.setEncoding("utf8");
  for await (const part of child.stdout ?? []) {
    text += String(part);
    if (text.includes("Stop with Ctrl+C."))
      return Object.fromEntries(
        [...text.matchAll(/^ {2}export (\w+)=(\S+)$/gm)].map(([, name = "", value]) => [
          name,
          value ?? "",
        ]),
      );
  }
  throw new Error(`Nothing is served: ${text}${errors}`);
}

const CLIENT = "c0000000-0000-4000-8000-000000000001";

/** A process that knows nothing but the variables: it signs in with Microsoft's library and asks Graph. */
const PROGRAM = `
import { ClientSecretCredential } from "@azure/identity";
const { env } = process;
const credential = new ClientSecretCredential(
  env.AZURE_TENANT_ID, env.AZURE_CLIENT_ID, env.AZURE_CLIENT_SECRET,
  { authorityHost: env.AZURE_AUTHORITY_HOST, disableInstanceDiscovery: true });
const { token } = await credential.getToken(new URL(env.ROLLCALL_GRAPH_URL).origin + "/.default");
const ask = async (method, path) =>
  (await fetch(env.ROLLCALL_GRAPH_URL + path, { method, headers: { Authorization: "Bearer " + token } })).status;
console.log(await ask("GET", "/users"), await ask("DELETE", "/groups/x"));
`;

function client(environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

it("what is printed is enough to sign in, and the token's roles count", async () => {
  const environment = await served("--roles", "User.Read.All");
  expect(Object.keys(environment)).toEqual([
    "AZURE_AUTHORITY_HOST",
    "AZURE_TENANT_ID",
    "AZURE_CLIENT_ID",
    "AZURE_CLIENT_SECRET",
    "ROLLCALL_GRAPH_URL",
    "NODE_EXTRA_CA_CERTS",
  ]);
  expect(await ended(client(environment))).toMatchObject({ stdout: "200 403\n", code: 0 });
  const root = environment["ROLLCALL_GRAPH_URL"] ?? "";
  const any = await fetch(`${root}/users`, { headers: { Authorization: "Bearer any" } });
  expect(any.status).toBe(401);
});

it("without the certificate no client trusts the endpoint, and no secret is kept", async () => {
  const environment = await served("--file", "tenant.json");
  const { NODE_EXTRA_CA_CERTS: certificate = "", AZURE_CLIENT_SECRET: secret = "" } = environment;
  const { NODE_EXTRA_CA_CERTS: _, ...without } = environment;
  expect((await ended(client(without))).code).toBe(1);
  expect(await readFile(certificate, "utf8")).toMatch(
    /^-----BEGIN CERTIFICATE-----\n[^-]+-----END/,
  );
  const names = await readdir(folder.path, { recursive: true, withFileTypes: true });
  for (const entry of names.filter((each) => each.isFile())) {
    const text = await readFile(join(entry.parentPath, entry.name), "utf8");
    expect(text).not.toContain(secret);
    expect(text).not.toContain("PRIVATE KEY");
  }
});

const PEOPLE = {
  "rollcall.yaml": "directory: graph\n",
  "users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva\n",
};

it("Rollcall itself signs in, by the secret and by a certificate that was registered", async () => {
  const { certificate, key } = clientCertificate();
  await folder.write({
    ...PEOPLE,
    "app.pem": key + certificate,
    "applications.json": JSON.stringify({
      applications: [
        {
          clientId: CLIENT,
          displayName: "Rollcall by certificate",
          certificates: ["app.pem"],
          roles: ["User.Read.All", "Organization.Read.All"],
        },
      ],
    }),
  });
  const environment = await served("--applications", "applications.json");
  const bySecret = await ended(folder.start(["plan"], environment));
  expect(bySecret.stdout).toContain("1 declared = 1 create");
  const { AZURE_CLIENT_SECRET: _, ...without } = environment;
  const byCertificate = await ended(
    folder.start(["plan"], {
      ...without,
      AZURE_CLIENT_ID: CLIENT,
      AZURE_CLIENT_CERTIFICATE_PATH: join(folder.path, "app.pem"),
    }),
  );
  expect(byCertificate.stdout).toContain("1 declared = 1 create");
  const wrong = await ended(folder.start(["plan"], { ...environment, AZURE_CLIENT_SECRET: "x" }));
  expect(wrong.stderr).toContain("AADSTS7000215");
});

it("each refusal of Entra can be seen as Rollcall tells it", async () => {
  await folder.write(PEOPLE);
  const environment = await served("--refuse-sign-in", "7000222");
  const { code, stderr } = await ended(folder.start(["plan"], environment));
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("AADSTS7000222") });
});

it.each([
  { args: ["--refuse-sign-in", "7000222"], says: "need --sign-in" },
  { args: ["--applications", "a.json"], says: "need --sign-in" },
  { args: ["--sign-in", "--applications", "a.json"], says: "a.json: there is no such file." },
  {
    args: ["--sign-in", "--refuse-sign-in", "wrong"],
    says: 'such as 7000222 or 53003, not "wrong"',
  },
])("$args ends with a sentence", async ({ args, says }) => {
  const ran = await folder.run(["embedded", "--port", "0", ...args]);
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(says);
});

it("without --sign-in any token is taken, as before", async () => {
  const child = folder.start(["embedded", "--port", "0"]);
  running.push(child);
  let text = "";
  child.stdout?.setEncoding("utf8");
  for await (const part of child.stdout ?? []) {
    text += String(part);
    if (text.includes("Stop with")) break;
  }
  expect(text).not.toContain("AZURE_");
  const root = /at (http:\S+\/v1\.0)/.exec(text)?.[1];
  const any = await fetch(`${root}/users`, { headers: { Authorization: "Bearer any" } });
  expect(any.status).toBe(200);
});
