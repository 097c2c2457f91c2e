import { describe, expect, it } from "vitest";
import type { Keeper } from "../../../src/ledger/ports.ts";
import { openLedger } from "../../../src/session/ledger/openLedger.ts";
import { systemWorld } from "../../../src/session/process/systemWorld.ts";

const ACCOUNT = "https://contoso.documents.azure.com";
const ADDRESS = `${ACCOUNT}/rollcall/ledger`;

async function opened(environment: Record<string, string>): Promise<Keeper> {
  const keeper = await openLedger(systemWorld(environment), "graph");
  if (!keeper) throw new Error("no ledger was opened");
  return keeper;
}

describe("what is refused before anything is sent", () => {
  const KEY = Buffer.alloc(64, 1).toString("base64");
  const NAMES_NO_LEDGER = /ROLLCALL_LEDGER names no ledger/;
  const NO_ACCOUNT = /not a Cosmos DB account that may get a token/;

  it.each([
    ["no container", `${ACCOUNT}/rollcall`, NAMES_NO_LEDGER],
    ["nothing but the account", ACCOUNT, NAMES_NO_LEDGER],
    ["more than a container", `${ADDRESS}/items`, NAMES_NO_LEDGER],
    ["an empty database", `${ACCOUNT}//ledger`, NAMES_NO_LEDGER],
    ["a name that holds a slash", `${ACCOUNT}/roll%2Fcall/ledger`, NAMES_NO_LEDGER],
    ["a name that is not encoded", `${ACCOUNT}/roll%zzcall/ledger`, NAMES_NO_LEDGER],
    ["a query", `${ADDRESS}?key=x`, NAMES_NO_LEDGER],
    ["a fragment", `${ADDRESS}#x`, NAMES_NO_LEDGER],
    ["a password", "https://user:pass@contoso.documents.azure.com/a/b", NAMES_NO_LEDGER],
    ["a connection string", `AccountEndpoint=${ACCOUNT}:443/;AccountKey=${KEY};`, NAMES_NO_LEDGER],
    ["plain http", "http://contoso.documents.azure.com/a/b", NO_ACCOUNT],
    ["another host", "https://documents.contoso.example/a/b", NO_ACCOUNT],
    [
      "a host that ends otherwise",
      "https://contoso.documents.azure.com.contoso.example/a/b",
      NO_ACCOUNT,
    ],
    ["a host that begins otherwise", "https://xdocuments.azure.com/a/b", NO_ACCOUNT],
    ["no account", "https://documents.azure.com/a/b", NO_ACCOUNT],
    ["two labels", "https://a.b.documents.azure.com/a/b", NO_ACCOUNT],
    ["another port", "https://contoso.documents.azure.com:8081/a/b", NO_ACCOUNT],
    ["Azure Storage", "https://contoso.table.core.windows.net/a/b", NO_ACCOUNT],
    ["another machine as emulator", "http://192.0.2.1:8081/a/b", NO_ACCOUNT],
    [
      "another cloud",
      "https://contoso.documents.azure.us/a/b",
      /in the cloud usGov, and Graph is at https:\/\/graph\.microsoft\.com/,
    ],
    ["China", "https://contoso.documents.azure.cn/a/b", /in the cloud china/],
  ])("%s", async (_, address, says) => {
    const message = await opened({ ROLLCALL_LEDGER: address, ROLLCALL_LEDGER_KEY: KEY }).then(
      () => "opened",
      (error: Error) => error.message,
    );
    expect(message).toMatch(says);
    expect(message).not.toContain(KEY);
    expect(message).not.toContain("pass@");
  });

  it.each([
    ["global", "com"],
    ["usGov", "us"],
    ["usGovDod", "us"],
    ["china", "cn"],
  ])("but the cloud %s has its own hosts", async (cloud, ending) => {
    const keeper = await opened({
      ROLLCALL_CLOUD: cloud,
      ROLLCALL_LEDGER: `https://contoso.documents.azure.${ending}/a/b`,
      ROLLCALL_LEDGER_KEY: KEY,
    });
    expect(keeper.title).toBe(
      `the container a/b of Cosmos DB at contoso.documents.azure.${ending}`,
    );
    expect(keeper.keepsPersonal).toBe(true);
  });

  it.each([
    [
      "an emulator without a key",
      { ROLLCALL_LEDGER: "http://127.0.0.1:8081/a/b" },
      /no token is sent there/,
    ],
    [
      "a connection string as key",
      { ROLLCALL_LEDGER: ADDRESS, ROLLCALL_LEDGER_KEY: `AccountKey=${KEY};` },
      /ROLLCALL_LEDGER_KEY is not a key/,
    ],
    [
      "a token for Graph alone",
      { ROLLCALL_LEDGER: ADDRESS, ROLLCALL_ACCESS_TOKEN: "ey" },
      /ROLLCALL_ACCESS_TOKEN is a token for Microsoft Graph/,
    ],
    [
      "nothing to sign in with",
      { ROLLCALL_LEDGER: ADDRESS },
      /Cannot sign in to https:\/\/contoso\.documents\.azure\.com/,
    ],
  ])("%s", async (_, environment, says) => {
    await expect(opened(environment)).rejects.toThrow(says);
  });
});
