import { randomUUID } from "node:crypto";
import { CosmosClient, type Container, type SqlQuerySpec } from "@azure/cosmos";
import { canonicalJson } from "../../../model/records/canonicalJson.ts";
import type { Clock } from "../../../model/clock.ts";
import type { Network } from "../../../network/network.ts";
import type { Entry, Keeper, Part } from "../../ports.ts";
import { LedgerError } from "../../records/ports.ts";
import { storedEntry, storedLease, storedPart } from "../../stored.ts";
import { checkAccount, checkContainer } from "./checks.ts";
import {
  contentOf,
  digestIn,
  entryId,
  entryItem,
  LEASE_ID,
  leasesBeside,
  partId,
  partItem,
  partitionOfParts,
  type EntryItem,
  type LeaseItem,
  type PartItem,
} from "./items.ts";
import type { Account } from "./refusals.ts";
import { cosmosTransport } from "./transport.ts";

export interface CosmosOptions {
  /** An origin: `https://contoso.documents.azure.com`. */
  readonly endpoint: string;
  readonly database: string;
  /** Of the ledger; its leases are in `leasesBeside` it. */
  readonly container: string;
  /** A key of the account, or what gives an access token for it. */
  readonly credential: { readonly key: string } | { readonly token: () => Promise<string> };
  readonly clock: Clock;
  readonly network: Network;
  /** Ends the wait for a service that is busy. */
  readonly abandoning?: AbortSignal;
}

interface Containers {
  readonly ledger: Container;
  readonly leases: Container;
}

const ENTRIES_IN_A_PAGE = 50;
/** How often an item is looked for that must be there; another replica may have it. */
const LOOKS = 8;
const FIRST_LOOK_MS = 100;
/** What a run left so shortly ago may not have come to all replicas. */
const YOUNG_MS = 5 * 60 * 1000;

/**
 * Keeps a ledger in Cosmos DB. In the container of the ledger items are created and never replaced: an entry in the
 * partition of its tenant under an id that its place makes, a part in that of its run under an id that its content
 * makes. So Cosmos DB itself gives a place once, and a repeat does nothing. Leases are in a container of their own, and
 * replaced by ETag. Personal values stand there in clear. Databases and containers are never created.
 *
 * @see https://learn.microsoft.com/azure/cosmos-db/database-transactions-optimistic-concurrency
 */
export function cosmosKeeper(options: CosmosOptions): Keeper {
  const { clock, abandoning } = options;
  const account = accountOf(options);
  const { title } = account;
  const client = clientFor(options, account);
  let opening: Promise<Containers> | undefined;
  // What fails once may be mended when it is asked for again: a lease is renewed for hours.
  const opened = (): Promise<Containers> =>
    (opening ??= open(client, account).catch((error: unknown) => {
      opening = undefined;
      throw error;
    }));

  const failing = async <Value>(work: (containers: Containers) => Promise<Value>): Promise<Value> =>
    opened()
      .then(work)
      .catch((error: unknown) => {
        // The library hangs its diagnostics on whatever it passes on.
        throw new LedgerError(
          error instanceof LedgerError
            ? error.message
            : `The ledger in ${title} cannot be used: ${(error as Error).message.replace(/\.$/, "")}.`,
        );
      });
  const pages = async function* <Item>(
    query: SqlQuerySpec,
    partitionKey?: string,
  ): AsyncIterable<Item> {
    const { ledger } = await failing(async (containers) => containers);
    const iterator = ledger.items.query<Item>(query, {
      maxItemCount: ENTRIES_IN_A_PAGE,
      ...(partitionKey !== undefined && { partitionKey }),
    });
    while (iterator.hasMoreResults())
      yield* (await failing(() => iterator.fetchNext())).resources ?? [];
  };
  const placeOf = (item: { readonly id: string }): string =>
    `The item ${item.id} of the ledger in ${title}`;
  const readEntry = (item: EntryItem): Entry =>
    storedEntry(JSON.stringify(contentOf(item) ?? null), placeOf(item));
  const readPart = (item: PartItem): Part =>
    storedPart(JSON.stringify(contentOf(item) ?? null), placeOf(item));
  const find = async <Item extends EntryItem | PartItem>(
    container: Container,
    { id, pk }: Pick<Item, "id" | "pk">,
    looks: number,
  ): Promise<Item | undefined> => {
    for (let look = 0; ; look += 1) {
      const { resource } = await container.item(id, pk).read<Item>();
      if (resource || look + 1 >= looks) return resource;
      await clock.sleep(FIRST_LOOK_MS * 2 ** look, abandoning);
    }
  };
  const put = async (container: Container, item: EntryItem | PartItem): Promise<boolean> => {
    if (await isCreated(container, item)) return true;
    // Another one is there already: this one, if an answer was lost.
    const kept = await find(container, item, LOOKS);
    if (kept)
      return canonicalJson(contentOf(kept) ?? null) === canonicalJson(contentOf(item) ?? null);
    throw new LedgerError(
      `The ledger in ${title} cannot be used: Cosmos DB says that it has the item ${item.id}, and does not show it. Start again later.`,
    );
  };

  return {
    title,
    keepsPersonal: true,
    tenants: async () => {
      const tenants: string[] = [];
      const query = {
        query: "SELECT c.tenant FROM c WHERE c.id = @first",
        parameters: [{ name: "@first", value: entryId(1) }],
      };
      for await (const { tenant } of pages<EntryItem>(query)) tenants.push(tenant);
      return tenants;
    },
    newest: async (tenant) => {
      const query = { query: "SELECT TOP 1 * FROM c ORDER BY c.sequence DESC" };
      for await (const item of pages<EntryItem>(query, tenant)) return readEntry(item);
      return undefined;
    },
    async *entries(tenant) {
      const query = { query: "SELECT * FROM c ORDER BY c.sequence DESC" };
      for await (const item of pages<EntryItem>(query, tenant)) yield readEntry(item);
    },
    keptParts: async (tenant) => {
      const query = {
        query: "SELECT c.id FROM c WHERE c.tenant = @tenant",
        parameters: [{ name: "@tenant", value: tenant }],
      };
      const digests = new Set<string>();
      for await (const { id } of pages<Pick<PartItem, "id">>(query)) {
        const digest = digestIn(id);
        if (digest !== undefined) digests.add(digest);
      }
      return digests;
    },
    async *parts({ tenant, run, parts, header, end }) {
      const age = clock.now().getTime() - Date.parse(end?.finishedAt ?? header.startedAt);
      const looks = age < YOUNG_MS ? LOOKS : 1;
      for (const digest of parts) {
        const place = { id: partId(digest), pk: partitionOfParts(tenant, run) };
        const item = await failing(({ ledger }) => find<PartItem>(ledger, place, looks));
        yield item && readPart(item);
      }
    },
    async *partsAbout(tenant, people) {
      if (people.length === 0) return;
      const names = people.map((_, index) => `@person${index}`);
      const query = {
        query: `SELECT * FROM c WHERE c.tenant = @tenant AND (${names.map((name) => `ARRAY_CONTAINS(c.people, ${name})`).join(" OR ")})`,
        parameters: [
          { name: "@tenant", value: tenant },
          ...people.map((value, index) => ({ name: names[index] ?? "", value })),
        ],
      };
      for await (const item of pages<PartItem>(query)) yield readPart(item);
    },
    add: (entry, parts) =>
      failing(async ({ ledger }) => {
        for (const part of parts) {
          const item = partItem(entry.tenant, part);
          if (!(await put(ledger, item)))
            throw new LedgerError(`${placeOf(item)} was changed. Restore it from a backup.`);
        }
        return put(ledger, entryItem(entry));
      }),
    lease: (tenant) =>
      failing(async ({ leases }) => {
        const { resource, etag } = await leases.item(LEASE_ID, tenant).read<LeaseItem>();
        if (!resource) return undefined;
        const lease = storedLease(JSON.stringify(resource.lease ?? null), placeOf(resource));
        return { lease, version: etag };
      }),
    replaceLease: (tenant, lease, version) =>
      failing(async ({ leases }) => {
        const item: LeaseItem = { id: LEASE_ID, pk: tenant, lease, write: randomUUID() };
        const kept = leases.item(LEASE_ID, tenant);
        try {
          const { etag } =
            version === undefined
              ? await leases.items.create(item)
              : await kept.replace(item, {
                  accessCondition: { type: "IfMatch", condition: version },
                });
          return etag;
        } catch (error) {
          if (!isStatus(error, 409, 412, 404)) throw error;
          // Replaced by another run, or by this one, if an answer was lost.
          const { resource, etag } = await kept.read<LeaseItem>();
          return resource?.write === item.write ? etag : undefined;
        }
      }),
  };
}

function accountOf({ endpoint, database, container, credential }: CosmosOptions): Account {
  const { host } = new URL(endpoint);
  return {
    endpoint,
    database,
    container,
    opensWith: "key" in credential ? "key" : "token",
    title: `the container ${database}/${container} of Cosmos DB at ${host}`,
  };
}

function clientFor(
  { credential, clock, network, abandoning }: CosmosOptions,
  account: Account,
): CosmosClient {
  const { endpoint, title } = account;
  return new CosmosClient({
    endpoint,
    ...("key" in credential
      ? { key: credential.key }
      : {
          aadCredentials: {
            getToken: async () => ({
              token: await credential.token().catch((error: Error) => {
                throw new LedgerError(`The ledger in ${title} cannot be used: ${error.message}`);
              }),
              // It keeps tokens itself until shortly before they expire, so it is asked each time.
              expiresOnTimestamp: Date.now() + 1000,
            }),
          },
          // Without it, the library asks in some cases for a token that every account takes.
          aadScope: `${endpoint}/.default`,
        }),
    httpClient: cosmosTransport({ account, network, clock, ...(abandoning && { abandoning }) }),
    consistencyLevel: "Session",
    connectionPolicy: {
      // Regions have hosts of their own, and the ledger is to be reached at the one that was named.
      enableEndpointDiscovery: false,
      useMultipleWriteLocations: false,
      // The transport tries again, by the clock of the run.
      retryOptions: {
        maxRetryAttemptCount: 0,
        fixedRetryIntervalInMilliseconds: 0,
        maxWaitTimeInSeconds: 0,
      },
      requestTimeout: MOST_REQUEST_MS,
    },
  });
}

/** Longer than the transport tries. */
const MOST_REQUEST_MS = 300_000;

async function open(client: CosmosClient, account: Account): Promise<Containers> {
  const { resource } = await client.getDatabaseAccount();
  if (resource) checkAccount(resource, account);
  const database = client.database(account.database);
  const [ledger, leases] = await Promise.all(
    [account.container, leasesBeside(account.container)].map(async (name) => {
      const container = database.container(name);
      const definition = await container.read();
      if (definition.resource) checkContainer(definition.resource, account);
      return container;
    }),
  );
  if (!ledger || !leases) throw new Error("two containers were opened");
  return { ledger, leases };
}

async function isCreated(container: Container, item: EntryItem | PartItem): Promise<boolean> {
  try {
    await container.items.create(item);
    return true;
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
    return false;
  }
}

function isStatus(error: unknown, ...statuses: readonly number[]): boolean {
  return statuses.includes((error as { code?: unknown }).code as number);
}
