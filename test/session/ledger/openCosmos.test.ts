import { readFileSync } from "node:fs";
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from "jose";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLease } from "../../../src/ledger/lease.ts";
import type { Keeper } from "../../../src/ledger/ports.ts";
import { openLedger } from "../../../src/session/ledger/openLedger.ts";
import { systemWorld } from "../../../src/session/process/systemWorld.ts";
import type { World } from "../../../src/session/process/world.ts";
import {
  CLIENT,
  confidential,
  SECRET,
  send,
  serveBoth,
  TENANT,
} from "../../embedded/signIn/world.ts";
import { serveCosmos, type CosmosStandIn } from "../../ledger/cosmos/service.ts";
import { all } from "../../ledger/cosmos/world.ts";
import { headerAt, keepRun, promoted } from "../../ledger/samples.ts";
import {
  AUTHORITY,
  connectProxy,
  passTo,
  tlsFront,
  type ConnectProxy,
} from "../../network/proxyWorld.ts";
import { VirtualClock } from "../../virtualClock.ts";

const ACCOUNT = "https://contoso.documents.azure.com";
const ADDRESS = `${ACCOUNT}/rollcall/ledger`;

interface Opened {
  readonly world: World;
  readonly said: readonly string[];
  readonly hidden: readonly string[];
}

function worldOf(environment: Record<string, string>, authority?: string): Opened {
  const said: string[] = [];
  const hidden: string[] = [];
  const system = systemWorld(environment);
  const say = (text: string): void => void said.push(text);
  const world: World = {
    ...system,
    clock: new VirtualClock(new Date().toISOString()),
    output: { ...system.output, out: say, err: say, progress: say, ask: undefined },
    hide: (secret) => void hidden.push(secret),
    ...(authority !== undefined && { authority }),
  };
  return { world, said, hidden };
}

async function opened(environment: Record<string, string>): Promise<Keeper> {
  const keeper = await openLedger(worldOf(environment).world, "graph");
  if (!keeper) throw new Error("no ledger was opened");
  return keeper;
}

let service: CosmosStandIn | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

describe("signed in as the run is", () => {
  let proxy: ConnectProxy;
  let environment: Record<string, string>;
  let authority: string;
  let requests: readonly { readonly form: URLSearchParams }[];
  /** Data actions by container, as the roles of docs/ledger.md give them. */
  const roles: Record<string, readonly string[]> = {
    ledger: ["items/create", "items/read", "executeQuery"],
    "ledger-leases": ["items/create", "items/read", "items/replace"],
  };
  let lacking: string | undefined;

  beforeEach(async () => {
    lacking = undefined;
    const both = await serveBoth({
      clock: new VirtualClock(new Date().toISOString()),
      applications: [
        confidential(),
        {
          clientId: "c0000000-0000-4000-8000-000000000009",
          displayName: "Azure Cosmos DB",
          identifierUris: [ACCOUNT],
        },
      ],
    });
    const { signIn } = both;
    const { text } = await send(signIn, "GET", `/${TENANT}/discovery/v2.0/keys`, undefined, {});
    const keys = createLocalJWKSet(JSON.parse(text) as JSONWebKeySet);
    service = await serveCosmos({
      tokens: {
        check: async (token) => void (await jwtVerify(token, keys, { audience: ACCOUNT })),
        permits: (container, action) =>
          action !== lacking && (roles[container] ?? []).includes(action),
      },
    });
    const front = await tlsFront(passTo(service.endpoint));
    proxy = await connectProxy(() => front);
    authority = `${signIn.ca}\n${readFileSync(AUTHORITY, "utf8")}`;
    ({ requests } = signIn);
    environment = {
      ROLLCALL_LEDGER: ADDRESS,
      ROLLCALL_GRAPH_URL: both.graphRoot,
      AZURE_AUTHORITY_HOST: signIn.authority,
      AZURE_TENANT_ID: TENANT,
      AZURE_CLIENT_ID: CLIENT,
      AZURE_CLIENT_SECRET: SECRET,
      HTTPS_PROXY: proxy.address,
    };
  });

  it("with roles that let it append and no more, the token going to the account alone", async () => {
    const { world, said, hidden } = worldOf(environment, authority);
    const keeper = await openLedger(world, "graph");
    if (!keeper) throw new Error("no ledger was opened");
    const holder = { tenant: TENANT, run: "a".repeat(64), where: "a test" };
    const held = await takeLease(keeper, holder, { clock: world.clock, waitSeconds: 0 });
    const entry = await keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), [promoted("ana")]);
    await keeper.replaceLease(TENANT, held.lease, held.version);
    expect(await all(keeper.parts(entry))).toHaveLength(1);
    expect(await all(keeper.partsAbout(TENANT, ["ana@contoso.com"]))).toHaveLength(1);

    expect(new Set(proxy.asked.map(({ target }) => target))).toEqual(
      new Set(["contoso.documents.azure.com:443"]),
    );
    const sent = service?.requests ?? [];
    expect(sent.length).toBeGreaterThan(10);
    for (const { headers } of sent)
      expect(decodeURIComponent(headers.authorization ?? "")).toMatch(/^type=aad&ver=1\.0&sig=ey/);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.form.get("scope")).toBe(`${ACCOUNT}/.default`);
    const [token = ""] = hidden;
    expect(hidden).toEqual([token]);
    for (const text of [...said, JSON.stringify(service?.items("ledger")), keeper.title]) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(SECRET);
    }
  });

  it.each([
    ["items/create", "items/create"],
    ["executeQuery", "executeQuery"],
  ])("without a role for %s is told which, and how to give it", async (action) => {
    lacking = action;
    const { world, hidden } = worldOf(environment, authority);
    const keeper = await openLedger(world, "graph");
    const work = keepRun(keeper as Keeper, headerAt("2026-11-02T08:00:00Z"), [promoted("ana")]);
    const message = await work.then(String, (error: Error) => error.message);
    expect(message).toContain(
      `(403): Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/${action} is missing`,
    );
    expect(message).toContain(
      'az cosmosdb sql role assignment create --resource-group GROUP --account-name contoso --scope "/dbs/rollcall" --principal-id 0cd8f3af-37e3-49cb-9bea-b84a6dc67f50 --role-definition-id 00000000-0000-0000-0000-000000000002',
    );
    for (const secret of hidden) expect(message).not.toContain(secret);
  });

  it("says that no token came, as a ledger that cannot be used", async () => {
    const { world } = worldOf({ ...environment, AZURE_CLIENT_SECRET: "another secret" }, authority);
    const keeper = await openLedger(world, "graph");
    const message = await (keeper as Keeper).lease(TENANT).then(String, (error: Error) => error);
    expect((message as Error).name).toBe("LedgerError");
    expect(String(message)).toMatch(
      /at contoso\.documents\.azure\.com cannot be used: Signing in .*AADSTS7000215/,
    );
    expect(String(message)).not.toContain("another secret");
    expect(service?.requests).toEqual([]);
  });

  it("says that the token is not taken", async () => {
    await service?.close();
    service = await serveCosmos({
      tokens: { check: () => Promise.reject(new Error("another tenant")), permits: () => true },
    });
    const front = await tlsFront(passTo(service.endpoint));
    const elsewhere = await connectProxy(() => front);
    const { world } = worldOf({ ...environment, HTTPS_PROXY: elsewhere.address }, authority);
    const keeper = await openLedger(world, "graph");
    await expect((keeper as Keeper).lease(TENANT)).rejects.toThrow(
      /does not accept the token \(401\).*tenant in which the account is/,
    );
  });

  it("says that a proxy does not let it through", async () => {
    const closed = await connectProxy(() => 403);
    const { world } = worldOf({ ...environment, HTTPS_PROXY: closed.address }, authority);
    const keeper = await openLedger(world, "graph");
    await expect((keeper as Keeper).lease(TENANT)).rejects.toThrow(
      /does not let Rollcall reach contoso\.documents\.azure\.com \(403\)/,
    );
  });
});

it("opens an emulator on this machine with its key, and signs in nowhere", async () => {
  service = await serveCosmos();
  const environment = {
    ROLLCALL_LEDGER: `${service.endpoint}/rollcall/ledger/`,
    ROLLCALL_LEDGER_KEY: ` ${service.key} `,
    AZURE_CLIENT_SECRET: SECRET,
  };
  const { world, said, hidden } = worldOf(environment);
  const keeper = await openLedger(world, "embedded");
  await keepRun(keeper as Keeper, headerAt("2026-11-02T08:00:00Z"), [promoted("ana")]);
  expect(hidden).toEqual([service.key]);
  const texts = [
    ...said,
    ...service.requests.map(({ headers, text, path }) => JSON.stringify([headers, text, path])),
    JSON.stringify(service.items("ledger")),
  ];
  for (const text of texts) {
    expect(text).not.toContain(service.key);
    expect(text).not.toContain(SECRET);
  }
});

describe("what is refused before anything is sent", () => {
  const KEY = Buffer.alloc(64, 1).toString("base64");
  const NAMES_NO_LEDGER = /ROLLCALL_LEDGER names no ledger/;
  const NO_ACCOUNT = /no account of Cosmos DB that may get a token/;

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
