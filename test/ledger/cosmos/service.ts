import { createHash, randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  actionOf,
  answerItems,
  partitionRanges,
  type Answered,
  type Asked,
  type ItemAction,
} from "./operations.ts";
import { isSigned } from "./signature.ts";
import { ContainerStore, type StandInContainer, type StoredItem } from "./store.ts";

/** What is wrong with one request: an answer in the place of its own, or a connection that is cut. */
export type CosmosFault =
  | "cut before"
  | "cut after"
  | { readonly status: number; readonly substatus?: number; readonly retryAfterMs?: number };

export interface CosmosStandInOptions {
  /** `rollcall` if absent. */
  readonly database?: string;
  readonly containers?: readonly StandInContainer[];
  /** Members of the answer about the account. */
  readonly account?: Readonly<Record<string, unknown>>;
  readonly now?: () => Date;
  /** Asked for each request, in the order in which they arrive. */
  readonly fault?: (request: Asked) => CosmosFault | undefined;
  /** Accepts tokens in the place of keys: throws for one that is none. */
  readonly tokens?: {
    check(token: string): Promise<void>;
    /** Of a container, besides reading metadata. */
    permits(container: string, action: ItemAction): boolean;
  };
  /** How many writes a replica is behind that a client without a session reads from; 0 if absent. */
  readonly lag?: () => number;
  /** False: the gateway leaves every query over several partitions to the client. */
  readonly fansOut?: boolean;
  /** A key that permits to read only. */
  readonly readOnlyKey?: string;
}

export interface CosmosStandIn {
  /** `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  readonly key: string;
  /** What came in, in order. */
  readonly requests: readonly Asked[];
  /** The requests that were answered by a fault. */
  readonly faults: number;
  items(container: string): readonly StoredItem[];
  /** Puts an item there that Rollcall did not write. */
  plant(container: string, item: { readonly id: string; readonly pk: string } & object): void;
  close(): Promise<void>;
}

export const LEDGER_CONTAINERS: readonly StandInContainer[] = [
  { id: "ledger", partitionKey: "/pk" },
  { id: "ledger-leases", partitionKey: "/pk" },
];

/**
 * A stand-in for an account of Cosmos DB for NoSQL: what a ledger and a lease rest on, answered as the service does, and
 * everything else refused.
 *
 * @see https://learn.microsoft.com/rest/api/cosmos-db/
 */
export async function serveCosmos(options: CosmosStandInOptions = {}): Promise<CosmosStandIn> {
  const now = options.now ?? (() => new Date());
  const key = randomBytes(64).toString("base64");
  const stores = new Map(
    (options.containers ?? LEDGER_CONTAINERS).map((container) => [
      container.id,
      new ContainerStore(container, now),
    ]),
  );
  const requests: Asked[] = [];
  let faults = 0;
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: Error) =>
      end(response, { status: 500, body: { message: error.message } }),
    );
  });
  const answer = async (asked: Asked): Promise<Answered> =>
    (await refused(asked, options, key, now())) ?? route(asked, options, stores);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked: Asked = {
      method: request.method ?? "",
      path: (request.url ?? "").split("?")[0] ?? "",
      headers: request.headers,
      text: Buffer.concat(chunks).toString(),
    };
    requests.push(asked);
    const fault = options.fault?.(asked);
    if (fault !== undefined) faults += 1;
    if (fault === "cut before") return void request.socket.destroy();
    if (typeof fault === "object") return end(response, faulty(fault));
    const answered = await answer(asked);
    if (fault === "cut after") return void request.socket.destroy();
    end(response, answered);
  };
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key,
    requests,
    get faults() {
      return faults;
    },
    items: (container) => stores.get(container)?.all() ?? [],
    plant: (container, item) => {
      stores.get(container)?.create(item.pk, JSON.stringify(item));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
}

function faulty(fault: CosmosFault & object): Answered {
  const { status, substatus, retryAfterMs } = fault;
  return {
    status,
    ...(substatus !== undefined && { substatus }),
    body: { code: String(status), message: `A fault: ${status}.` },
    headers: retryAfterMs === undefined ? {} : { "x-ms-retry-after-ms": String(retryAfterMs) },
  };
}

async function refused(
  asked: Asked,
  { readOnlyKey, tokens }: CosmosStandInOptions,
  key: string,
  now: Date,
): Promise<Answered | undefined> {
  const { method, path, headers } = asked;
  const authorization = headers.authorization ?? "";
  const date = String(headers["x-ms-date"] ?? "");
  const action = actionOf(asked);
  const signature = { authorization, date, method, path };
  if (readOnlyKey !== undefined && isSigned(readOnlyKey, signature, now))
    return action === "items/create" || action === "items/replace"
      ? denied("The key permits to read only.")
      : undefined;
  if (!tokens)
    return isSigned(key, signature, now)
      ? undefined
      : unauthorized("The input authorization token can't serve the request.");
  const given = new URLSearchParams(decodeURIComponent(authorization).replaceAll("+", "%2B"));
  if (given.get("type") !== "aad")
    return unauthorized(
      "Local Authorization is disabled. Use an AAD token to authorize all requests.",
    );
  try {
    await tokens.check(given.get("sig") ?? "");
  } catch {
    return unauthorized("The token is not valid.");
  }
  const container = /\/colls\/([^/]+)/.exec(path)?.[1] ?? "";
  if (action === undefined || tokens.permits(container, action)) return undefined;
  return {
    ...denied(
      `Request is blocked because principal [0cd8f3af-37e3-49cb-9bea-b84a6dc67f50] does not have required RBAC permissions to perform action [Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/${action}] on resource [${path}].`,
    ),
    substatus: 5302,
  };
}

function unauthorized(message: string): Answered {
  return { status: 401, body: { code: "Unauthorized", message } };
}

function denied(message: string): Answered {
  return { status: 403, body: { code: "Forbidden", message } };
}

function route(
  asked: Asked,
  { database = "rollcall", account, lag, fansOut = true }: CosmosStandInOptions,
  stores: ReadonlyMap<string, ContainerStore>,
): Answered {
  const [dbs, name, colls, container, docs, id, ...more] = asked.path
    .split("/")
    .slice(1)
    .map(decodeURIComponent);
  const missing = { code: "NotFound", message: "Owner resource does not exist" };
  if (dbs === "" && asked.method === "GET") return { status: 200, body: accountAnswer(account) };
  if (dbs !== "dbs" || name !== database || colls !== "colls")
    return { status: 404, substatus: 1003, body: missing };
  const store = stores.get(container ?? "");
  if (!store) return { status: 404, ...(docs !== undefined && { substatus: 1003 }), body: missing };
  if (docs === undefined && asked.method === "GET")
    return { status: 200, body: definitionOf(store.definition) };
  if (docs === "pkranges" && id === undefined) return partitionRanges();
  if (docs === "docs" && more.length === 0) {
    const lsn = Math.max(0, store.lsn - (lag?.() ?? 0), seenIn(asked.headers));
    if (lsn > store.lsn) return { status: 404, substatus: 1002, body: missing };
    const answered = answerItems(store, asked, id, { lsn, fansOut });
    return { ...answered, headers: { ...sessionOf(store), ...answered.headers } };
  }
  return { status: 400, body: { code: "BadRequest", message: `${asked.path} is not understood` } };
}

/** What a client needs to read what it saw, also of a conflict. */
function sessionOf({ definition, lsn }: ContainerStore): Readonly<Record<string, string>> {
  return {
    "x-ms-session-token": `0:-1#${lsn}`,
    "x-ms-alt-content-path": `dbs/rollcall/colls/${definition.id}`,
    "x-ms-content-path": createHash("md5")
      .update(definition.id)
      .digest()
      .subarray(0, 8)
      .toString("base64"),
  };
}

function seenIn(headers: Asked["headers"]): number {
  return Number(/^0:-1#(\d+)/.exec(String(headers["x-ms-session-token"]))?.[1] ?? 0);
}

function accountAnswer(more: CosmosStandInOptions["account"]): object {
  const locations = [
    {
      name: "West Europe",
      databaseAccountEndpoint: "https://contoso-westeurope.documents.azure.com:443/",
    },
  ];
  return {
    id: "contoso",
    writableLocations: locations,
    readableLocations: locations,
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: "Session" },
    ...more,
  };
}

function definitionOf({ id, partitionKey, defaultTtl, uniqueKeys }: StandInContainer): object {
  return {
    id,
    _rid: "rollcall=",
    partitionKey: { paths: [partitionKey], kind: "Hash", version: 2 },
    ...(defaultTtl !== undefined && { defaultTtl }),
    uniqueKeyPolicy: { uniqueKeys: (uniqueKeys ?? []).map((path) => ({ paths: [path] })) },
  };
}

function end(response: ServerResponse, answered: Answered): void {
  const { status, substatus, body, headers } = answered;
  response.writeHead(status, {
    "content-type": "application/json",
    "x-ms-activity-id": randomUUID(),
    "x-ms-request-charge": "1",
    ...(substatus !== undefined && { "x-ms-substatus": String(substatus) }),
    ...headers,
  });
  response.end(body === undefined ? "" : JSON.stringify(body));
}
