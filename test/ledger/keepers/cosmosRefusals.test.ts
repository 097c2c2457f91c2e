import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { Keeper } from "../../../src/ledger/ports.ts";
import { LedgerError } from "../../../src/ledger/records/ports.ts";
import { networkFromEnvironment } from "../../../src/network/network.ts";
import { VirtualClock } from "../../virtualClock.ts";
import {
  LEDGER_CONTAINERS,
  serveCosmos,
  type CosmosFault,
  type CosmosStandIn,
  type CosmosStandInOptions,
} from "../cosmos/service.ts";
import { keeperOf } from "../cosmos/world.ts";
import { headerAt, keepRun, promoted, TENANT } from "../samples.ts";

let service: CosmosStandIn | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

async function keeperWith(
  options: CosmosStandInOptions,
  more: Parameters<typeof keeperOf>[1] = {},
): Promise<Keeper> {
  service = await serveCosmos(options);
  return keeperOf(service, more);
}

/** What a run reads that cannot use the ledger, with its beginning. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error("nothing was refused"),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LedgerError);
  return (error as LedgerError).message;
}

const always = (fault: CosmosFault) => (): CosmosFault => fault;

describe("what an account must be", () => {
  it.each([
    {
      name: "several regions that are written to",
      account: { enableMultipleWriteLocations: true },
      says: /written to in several regions.*--enable-multiple-write-locations false\.$/,
    },
    {
      name: "two writable locations",
      account: {
        writableLocations: ["West Europe", "North Europe"].map((name) => ({
          name,
          databaseAccountEndpoint: "https://contoso.documents.azure.com:443/",
        })),
      },
      says: /written to in several regions/,
    },
    ...["Eventual", "ConsistentPrefix"].map((level) => ({
      name: `consistency ${level}`,
      account: { userConsistencyPolicy: { defaultConsistencyLevel: level } },
      says: new RegExp(
        `consistency of its account is ${level}.*--default-consistency-level Session`,
      ),
    })),
  ])("is refused with $name", async ({ account, says }) => {
    expect(await refusal((await keeperWith({ account })).lease(TENANT))).toMatch(says);
  });

  it.each(["Session", "BoundedStaleness", "Strong"])("is taken with %s", async (level) => {
    const account = { userConsistencyPolicy: { defaultConsistencyLevel: level } };
    expect(await (await keeperWith({ account })).lease(TENANT)).toBeUndefined();
  });
});

describe("what a container must be", () => {
  it.each([
    {
      name: "another partition key",
      changed: { partitionKey: "/tenant" },
      says: /partition key of the container ledger is \/tenant, and must be \/pk/,
    },
    {
      name: "a time to live",
      changed: { defaultTtl: 86_400 },
      says: /deletes its items after 86400 s.*--name ledger --ttl=-1/,
    },
    {
      name: "unique keys",
      changed: { uniqueKeys: ["/sequence"] },
      says: /has unique keys/,
    },
  ])("is refused with $name", async ({ changed, says }) => {
    const containers = LEDGER_CONTAINERS.map((each) =>
      each.id === "ledger" ? { ...each, ...changed } : each,
    );
    expect(await refusal((await keeperWith({ containers })).newest(TENANT))).toMatch(says);
  });

  it("may have a time to live that is off", async () => {
    const containers = LEDGER_CONTAINERS.map((each) => ({ ...each, defaultTtl: -1 }));
    expect(await (await keeperWith({ containers })).newest(TENANT)).toBeUndefined();
  });

  it.each([
    {
      name: "no database",
      options: { database: "elsewhere" },
      says: /has no database rollcall \(404\)/,
    },
    {
      name: "no container",
      options: { containers: LEDGER_CONTAINERS.slice(1) },
      says: /the database rollcall has no container ledger \(404\)/,
    },
    {
      name: "none for leases",
      options: { containers: LEDGER_CONTAINERS.slice(0, 1) },
      says: /no container ledger-leases \(404\)\. It holds the leases/,
    },
  ])("is never made: $name", async ({ options, says }) => {
    const message = await refusal((await keeperWith(options)).lease(TENANT));
    expect(message).toMatch(says);
    expect(message).toContain(
      'docs/ledger.md, "Cosmos DB", says how to make it; Rollcall never creates databases or containers.',
    );
  });
});

describe("what the service refuses", () => {
  it.each<{ name: string; fault: CosmosFault; says: RegExp }>([
    { name: "too large", fault: { status: 413 }, says: /larger than the 2 MB/ },
    { name: "invalid", fault: { status: 400 }, says: /account of Cosmos DB for NoSQL\?/ },
    { name: "a full partition", fault: { status: 403, substatus: 1014 }, says: /20 GB/ },
    { name: "a redirect", fault: { status: 302 }, says: /is not Cosmos DB \(302\)/ },
  ])("at once: $name", async ({ fault, says }) => {
    const clock = new VirtualClock();
    const began = clock.now().getTime();
    const keeper = await keeperWith({ fault: always(fault) }, { clock });
    expect(await refusal(keeper.newest(TENANT))).toMatch(says);
    expect(clock.now().getTime()).toBe(began);
    expect(service?.requests).toHaveLength(1);
  });

  it.each<{ name: string; fault: CosmosFault; says: RegExp }>([
    ...[408, 410, 449, 500, 502, 503, 504].map((status) => ({
      name: String(status),
      fault: { status },
      says: new RegExp(`did not recover within a minute \\(${status}\\)`),
    })),
    { name: "throttling", fault: { status: 429, retryAfterMs: 900 }, says: /no capacity left/ },
    { name: "throttling that says nothing", fault: { status: 429 }, says: /no capacity left/ },
    { name: "throttling for a day", fault: { status: 429, retryAfterMs: 86_400_000 }, says: /429/ },
    { name: "throttling for no time", fault: { status: 429, retryAfterMs: 0 }, says: /429/ },
    { name: "a replica behind", fault: { status: 404, substatus: 1002 }, says: /\(404\)/ },
    { name: "a failover", fault: { status: 403, substatus: 3 }, says: /did not fail over/ },
    {
      name: "an account that moved",
      fault: { status: 403, substatus: 1008 },
      says: /moved or deleted/,
    },
    { name: "cut connections", fault: "cut before", says: /The connection to .* failed/ },
  ])("after a minute: $name", async ({ fault, says }) => {
    const clock = new VirtualClock();
    const began = clock.now().getTime();
    const keeper = await keeperWith({ fault: always(fault) }, { clock });
    const message = await refusal(keeper.newest(TENANT));
    expect(message).toMatch(says);
    expect(message).toMatch(
      /^The ledger in the container rollcall\/ledger of Cosmos DB at .* cannot be used: /,
    );
    expect(clock.now().getTime() - began).toBeLessThanOrEqual(60_000);
  });

  it("is asked again, and found well", async () => {
    let asked = 0;
    const fault = (): CosmosFault | undefined => ((asked += 1) <= 3 ? { status: 503 } : undefined);
    expect(await (await keeperWith({ fault })).newest(TENANT)).toBeUndefined();
  });

  it("ends the wait when the run is given up", async () => {
    const abandoning = AbortSignal.abort(new Error("the run was cancelled (SIGINT)"));
    const keeper = await keeperWith({ fault: always({ status: 503 }) }, { abandoning });
    expect(await refusal(keeper.newest(TENANT))).toMatch(/the run was cancelled \(SIGINT\)\.$/);
    expect(service?.requests).toHaveLength(1);
  });

  it("can be opened again after it failed once", async () => {
    let isDown = true;
    const keeper = await keeperWith({ fault: () => (isDown ? { status: 413 } : undefined) });
    await refusal(keeper.lease(TENANT));
    isDown = false;
    expect(await keeper.lease(TENANT)).toBeUndefined();
  });
});

describe("a key", () => {
  const wrong = Buffer.alloc(64, 7).toString("base64");

  it("that is wrong is named, and not shown", async () => {
    const message = await refusal(
      (await keeperWith({}, { credential: { key: wrong } })).lease(TENANT),
    );
    expect(message).toMatch(
      /does not accept the key in ROLLCALL_LEDGER_KEY \(401\).*az cosmosdb keys list/,
    );
    expect(message).not.toContain(wrong);
  });

  it("is refused where the account takes none", async () => {
    const tokens = { check: async () => undefined, permits: () => true };
    expect(await refusal((await keeperWith({ tokens })).lease(TENANT))).toMatch(
      /takes no keys \(disableLocalAuth\)\. Unset ROLLCALL_LEDGER_KEY/,
    );
  });

  it("that only reads opens a ledger for reading", async () => {
    const options = { readOnlyKey: wrong };
    const keeper = await keeperWith(options, { credential: { key: wrong } });
    expect(await keeper.newest(TENANT)).toBeUndefined();
    expect(
      await refusal(keepRun(keeper, headerAt("2026-11-02T08:00:00Z"), [promoted("ana")])),
    ).toMatch(/with the key in ROLLCALL_LEDGER_KEY \(403\).*primary key/);
  });
});

describe("the way there", () => {
  it("says that something else answers", async () => {
    const server = createServer((_, response) =>
      response
        .writeHead(200, { "content-type": "text/html" })
        .end("<h1>Sign in to the network</h1>"),
    );
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const keeper = keeperOf({ endpoint, key: "a2V5" });
    expect(await refusal(keeper.newest(TENANT))).toMatch(
      /is not Cosmos DB \(200\).*ROLLCALL_LEDGER/,
    );
    server.close();
  });

  it.each([
    { name: "no such host", code: "ENOTFOUND", syscall: "getaddrinfo" },
    { name: "no way to it", code: "ECONNREFUSED", syscall: "connect" },
  ])("names the account: $name", async ({ code, syscall }) => {
    const cause = Object.assign(new Error(`${syscall} ${code} contoso.documents.azure.com`), {
      code,
      syscall,
    });
    const network = {
      ...networkFromEnvironment({}),
      fetch: () => Promise.reject(new TypeError("fetch failed", { cause })),
    };
    const endpoint = "https://contoso.documents.azure.com";
    const message = await refusal(keeperOf({ endpoint, key: "a2V5" }, { network }).lease(TENANT));
    expect(message).toContain("Check the name of the account in ROLLCALL_LEDGER, and the network.");
    expect(message).toContain(code);
  });

  it("ends at once at a certificate that is not trusted", async () => {
    const cause = Object.assign(new Error("self-signed certificate"), {
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
    const network = {
      ...networkFromEnvironment({}),
      fetch: () => Promise.reject(new TypeError("fetch failed", { cause })),
    };
    const endpoint = "https://contoso.documents.azure.com";
    expect(await refusal(keeperOf({ endpoint, key: "a2V5" }, { network }).lease(TENANT))).toContain(
      "NODE_EXTRA_CA_CERTS",
    );
  });
});
