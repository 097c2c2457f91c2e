import { chmod } from "node:fs/promises";
import { dirname } from "node:path";
import process from "node:process";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fileWith, serveTenant, usersSeenWith, type Tenant } from "./world.ts";

afterEach(() => void vi.unstubAllEnvs());

/** Puts a program in front of whatever else the machine has of this name. @returns a file with the words that it got */
async function onPath(name: string, script: string): Promise<void> {
  const path = await fileWith(`#!/bin/sh\n${script}\n`, name);
  await chmod(path, 0o755);
  vi.stubEnv("PATH", `${dirname(path)}:/usr/bin:/bin`);
}

/** A token of the tenant's own, as the tool would have got it. */
function tokenFor(tenant: Tenant): Promise<string> {
  return tenant.tokens({ AZURE_CLIENT_SECRET: "a secret of this test" })();
}

const TOOLS = [
  {
    word: "azureCli",
    program: "az",
    script: (token: string) =>
      `[ "$1 $2" = "account get-access-token" ] || exit 9
case "$*" in *"--resource RESOURCE"*"--tenant 5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10"*) ;; *) exit 8;; esac
echo '{"accessToken":"${token}","expires_on":4102444800}'`,
    absent: /azureCli gave no token\. Sign in with: az login --tenant TENANT/,
  },
  {
    word: "azureDeveloperCli",
    program: "azd",
    script: (token: string) =>
      `[ "$1 $2" = "auth token" ] || exit 9
echo '{"token":"${token}","expiresOn":"2099-01-01T00:00:00Z"}'`,
    absent: /azureDeveloperCli gave no token\. Sign in with: azd auth login/,
  },
  {
    word: "azurePowerShell",
    program: "pwsh",
    script: (token: string) =>
      `[ "$1" = "/?" ] && exit 0
echo '{"Token":"${token}","ExpiresOn":"2099-01-01T00:00:00Z"}'`,
    absent: /azurePowerShell gave no token\. Sign in in PowerShell with: Connect-AzAccount/,
  },
];

describe.each(TOOLS)("$word", ({ word, program, script, absent }) => {
  it("takes the token of the account that is signed in, and sends nothing itself", async () => {
    const tenant = await serveTenant();
    const token = await tokenFor(tenant);
    const resource = new URL(tenant.directory.root).origin;
    await onPath(program, script(token).replace("RESOURCE", resource));
    const before = tenant.dialled.length;
    const source = tenant.tokens({ ROLLCALL_CREDENTIAL: word });
    expect(await usersSeenWith(await source(), tenant)).toEqual(["ana.silva@contoso.com"]);
    expect(tenant.dialled.length).toBe(before);
  });

  it.each([
    ["is not installed", undefined],
    ["is not signed in", "echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1"],
    ["answers something else", "echo hello"],
  ])("says what to do when it %s", async (_, failing) => {
    const tenant = await serveTenant();
    vi.stubEnv("PATH", "/nowhere");
    if (failing !== undefined) await onPath(program, failing);
    await expect(tenant.tokens({ ROLLCALL_CREDENTIAL: word })()).rejects.toThrow(absent);
  });
});

describe("in an automated run", () => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const tokenWith = (claims: object): string => `${part({ alg: "RS256" })}.${part(claims)}.x`;

  it.each([
    ["acts for a person", { scp: "User.ReadWrite.All" }, true],
    ["says that it is a user's", { idtyp: "user" }, true],
    ["is an application's", { roles: ["User.Read.All"], idtyp: "app" }, false],
  ])("a token that %s is refused: %o", async (_, claims, isRefused) => {
    const tenant = await serveTenant();
    const token = tokenWith(claims);
    await onPath("az", `echo '{"accessToken":"${token}","expires_on":4102444800}'`);
    const source = tenant.tokens({ ROLLCALL_CREDENTIAL: "azureCli", CI: "true" });
    if (!isRefused) return expect(await source()).toBe(token);
    await expect(source()).rejects.toThrow(
      "The token that azureCli gave acts for a person, and this is an automated run, which may not. Sign in as an application.",
    );
  });

  it("so is one that is given in ROLLCALL_ACCESS_TOKEN", async () => {
    const tenant = await serveTenant();
    const given = { ROLLCALL_ACCESS_TOKEN: tokenWith({ scp: "User.ReadWrite.All" }) };
    expect(() => tenant.tokens({ ...given, CI: "true" })).toThrow(
      "The token that ROLLCALL_ACCESS_TOKEN gave acts for a person",
    );
    expect(await tenant.tokens(given)()).toBe(given.ROLLCALL_ACCESS_TOKEN);
  });

  it("and at a terminal it is taken", async () => {
    const tenant = await serveTenant();
    const token = tokenWith({ scp: "User.ReadWrite.All" });
    await onPath("az", `echo '{"accessToken":"${token}","expires_on":4102444800}'`);
    expect(await tenant.tokens({ ROLLCALL_CREDENTIAL: "azureCli" })()).toBe(token);
  });
});

it("the library's chain comes to the tool when nothing else is there", async () => {
  const tenant = await serveTenant();
  const token = await tokenFor(tenant);
  await onPath("az", `echo '{"accessToken":"${token}","expires_on":4102444800}'`);
  vi.stubEnv("AZURE_TOKEN_CREDENTIALS", "dev");
  const source = tenant.tokens({ ROLLCALL_CREDENTIAL: "default", AZURE_TOKEN_CREDENTIALS: "dev" });
  expect(await source()).toBe(token);
  vi.stubEnv("PATH", "/nowhere");
  await expect(
    tenant.tokens({ ROLLCALL_CREDENTIAL: "default", AZURE_TOKEN_CREDENTIALS: "dev" })(),
  ).rejects.toThrow(/^default gave no token\..*None of the default credentials can be used here/);
  expect(process.env["AZURE_CLIENT_SECRET"]).toBeUndefined();
});
