import process from "node:process";
import { describe, expect, it } from "vitest";
import type { TokenCredential as AzureCredential } from "@azure/identity";
import type { TokenCheck } from "../../src/embedded/serving/bearer.ts";
import {
  apply,
  plan,
  RollcallError,
  type DirectoryOptions,
  type TokenCredential,
} from "../../src/library.ts";
import { at, folderWith, rosterOf, tenantOf, type Tenant } from "./world.ts";

const DOMAIN = "contoso.com";
/** Nothing listens there: a credential of the program needs no authority. */
const AUTHORITY = "https://localhost:1";
const TOKEN = "token-of-the-program";

/** A credential that counts, and writes down what it is asked for. */
function counting(answer: TokenCredential["getToken"]): TokenCredential & {
  readonly asked: (readonly [scopes: string | string[], claims: string | undefined])[];
} {
  const asked: [string | string[], string | undefined][] = [];
  return {
    asked,
    getToken: (scopes, options) => {
      asked.push([scopes, options?.claims]);
      return answer(scopes, options);
    },
  };
}

const good: TokenCredential["getToken"] = async () => ({
  token: TOKEN,
  expiresOnTimestamp: Date.parse("2099-01-01T00:00:00Z"),
});

/** A tenant that takes no token but one, and writes down those that came. */
async function tenantTaking(token: string): Promise<Tenant & { readonly came: Set<string> }> {
  const came = new Set<string>();
  const signIn: TokenCheck = {
    authority: AUTHORITY,
    check: async (given) => {
      came.add(given);
      return given === token
        ? ({
            roles: ["User.ReadWrite.All", "Directory.Read.All", "Organization.Read.All"],
          } as never)
        : ({ description: "another token" } as never);
    },
  };
  return { ...(await tenantOf(DOMAIN, { signIn })), came };
}

async function optionsAt(
  tenant: Tenant,
  more: Partial<DirectoryOptions> = {},
): Promise<DirectoryOptions> {
  return at(await folderWith(rosterOf(DOMAIN)), tenant, {
    directory: { graphUrl: tenant.root, authorityHost: AUTHORITY },
    ...more,
  });
}

describe("a credential of the program", () => {
  it("can be any of Azure Identity's", () => {
    const given: AzureCredential = { getToken: good };
    const taken: TokenCredential = given;
    expect(taken).toBe(given);
  });

  it("is asked once, for the configured Graph alone, and its token goes there", async () => {
    const tenant = await tenantTaking(TOKEN);
    const credential = counting(good);
    const made = await plan(await optionsAt(tenant, { credential }));
    expect(made.totals.update).toBe(1);
    expect(credential.asked).toEqual([[[`${new URL(tenant.root).origin}/.default`], undefined]]);
    expect([...tenant.came]).toEqual([TOKEN]);
  });

  it("is not asked for a directory on this machine, which gets no real token", async () => {
    const tenant = await tenantOf(DOMAIN);
    const credential = counting(good);
    const options = at(await folderWith(rosterOf(DOMAIN)), tenant, { credential });
    await plan(options);
    await plan({ ...options, directory: "embedded" });
    expect(credential.asked).toEqual([]);
  });

  it("is not asked for an address that may get no token", async () => {
    const credential = counting(good);
    const folder = await folderWith(rosterOf(DOMAIN));
    for (const graphUrl of [
      "https://graph.contoso.example/v1.0",
      "http://graph.microsoft.com/v1.0",
    ])
      await expect(plan({ folder, credential, directory: { graphUrl } })).rejects.toMatchObject({
        code: "directory",
      });
    expect(credential.asked).toEqual([]);
  });

  it.each<[string, TokenCredential["getToken"]]>([
    ["throws", () => Promise.reject(new Error(`${TOKEN} expired`))],
    [
      "throws at once",
      () => {
        throw new Error(`${TOKEN} expired`);
      },
    ],
    ["answers null", async () => null],
    ["answers with no token", async () => ({ token: "two\r\nlines", expiresOnTimestamp: 0 })],
  ])("that %s ends the call before anything is sent", async (_, getToken) => {
    const tenant = await tenantTaking(TOKEN);
    const credential = counting(getToken);
    const failed = await apply({
      ...(await optionsAt(tenant, { credential })),
      approve: () => true,
    }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(RollcallError);
    expect(failed).toMatchObject({ code: "directory" });
    expect((failed as Error).message).not.toContain(TOKEN);
    expect(credential.asked.length).toBe(1);
    expect(tenant.requests).toEqual([]);
  });

  it("that threw is the cause of what the call throws", async () => {
    const tenant = await tenantTaking(TOKEN);
    const cause = new Error("The vault is locked");
    const credential = { getToken: () => Promise.reject(cause) };
    await expect(plan(await optionsAt(tenant, { credential }))).rejects.toMatchObject({ cause });
  });

  it("that never answers is given up when the program cancels", async () => {
    const tenant = await tenantTaking(TOKEN);
    const cancelling = new AbortController();
    const reason = new Error("The request was closed");
    const credential = counting(() => {
      cancelling.abort(reason);
      return new Promise(() => undefined);
    });
    await expect(
      plan(await optionsAt(tenant, { credential, signal: cancelling.signal })),
    ).rejects.toBe(reason);
  });

  it.each([
    ["ROLLCALL_CREDENTIAL", { env: { ROLLCALL_CREDENTIAL: "azureCli" } }],
    ["ROLLCALL_ACCESS_TOKEN", { env: { ROLLCALL_ACCESS_TOKEN: "another" } }],
    ["userAssertion", { userAssertion: "of-ana" }],
  ])("is refused beside %s", async (name, more) => {
    const tenant = await tenantTaking(TOKEN);
    const credential = counting(good);
    await expect(plan(await optionsAt(tenant, { credential, ...more }))).rejects.toThrow(
      `credential and ${name}`,
    );
    expect(credential.asked).toEqual([]);
    expect(tenant.requests).toEqual([]);
  });
});

describe("on behalf of a user", () => {
  const env = {
    AZURE_TENANT_ID: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10",
    AZURE_CLIENT_ID: "11111111-2222-4333-8444-555555555555",
    AZURE_CLIENT_SECRET: "not-for-this-user",
  };

  it.each([
    ["another credential", { ...env, ROLLCALL_CREDENTIAL: "secret" }],
    ["a token that is given", { ...env, ROLLCALL_ACCESS_TOKEN: TOKEN }],
  ])("%s does not sign in instead", async (_, given) => {
    const tenant = await tenantTaking(TOKEN);
    await expect(
      plan(await optionsAt(tenant, { env: given, userAssertion: "of-ana" })),
    ).rejects.toThrow(/userAssertion and ROLLCALL_/);
    expect(tenant.requests).toEqual([]);
  });

  it("nor does the application, whose secret the environment holds", async () => {
    const tenant = await tenantTaking(TOKEN);
    let asked = 0;
    const userAssertion = async (): Promise<string> => {
      asked += 1;
      throw new Error("The session of ana is over");
    };
    await expect(plan(await optionsAt(tenant, { env, userAssertion }))).rejects.toMatchObject({
      code: "directory",
    });
    expect(asked).toBeGreaterThan(0);
    expect(tenant.requests).toEqual([]);
  });
});

it("nothing of the process's environment signs in", async () => {
  const before = process.env["ROLLCALL_ACCESS_TOKEN"];
  process.env["ROLLCALL_ACCESS_TOKEN"] = TOKEN;
  try {
    const tenant = await tenantTaking(TOKEN);
    await expect(plan(await optionsAt(tenant))).rejects.toThrow(/AZURE_TENANT_ID/);
    expect(tenant.requests).toEqual([]);
  } finally {
    if (before === undefined) delete process.env["ROLLCALL_ACCESS_TOKEN"];
    else process.env["ROLLCALL_ACCESS_TOKEN"] = before;
  }
});
