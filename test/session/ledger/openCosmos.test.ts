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
