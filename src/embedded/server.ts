import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../model/clock.ts";
import { answerBatch, type BatchItem, type ItemAnswer } from "./batch.ts";
import { errorBody, GraphRefusal } from "./graphError.ts";
import { seededRandom } from "./random.ts";
import { withoutSecrets, type RecordedRequest } from "./record.ts";
import type { LagOptions } from "./replication.ts";
import type { Context, GraphAnswer, GraphRequest } from "./request.ts";
import { findRoute } from "./routes.ts";
import { Saver } from "./saver.ts";
import { Store } from "./store.ts";
import type { TenantState } from "./tenant.ts";
import { Throttle, type ThrottleOptions } from "./throttle.ts";

export interface EmbeddedOptions {
  readonly tenant: TenantState;
  /** Decides lag, throttling and latency. */
  readonly clock: Clock;
  /** Any free one if absent. Only 127.0.0.1 is listened on. */
  readonly port?: number;
  readonly lag?: LagOptions;
  readonly throttle?: ThrottleOptions;
  /** Milliseconds that pass before an HTTP request is carried out; a batch is one. */
  readonly latency?: number;
  /** Probabilities that a connection is reset before, or after, its request was carried out. */
  readonly connectionFaults?: {
    readonly seed: number;
    readonly dropBefore: number;
    readonly dropAfter: number;
  };
  /** Read as null for everybody, as when a permission is missing. */
  readonly hiddenProperties?: readonly string[];
  /** Left out of answers although selected. */
  readonly omittedProperties?: readonly string[];
  /** `$expand` is ignored without a word, as the field reports. */
  readonly ignoreExpand?: boolean;
  /** Caps every page. */
  readonly pageSize?: number;
  /** Awaited before a write is answered, so that an answered write survives a crash. */
  readonly save?: (tenant: TenantState) => Promise<void>;
  /** Sees every answer, items of a batch included. */
  readonly observe?: (exchange: Exchange) => void;
}

export interface Exchange {
  readonly method: string;
  readonly path: readonly string[];
  readonly status: number;
  readonly body: unknown;
}

export interface EmbeddedDirectory {
  /** `http://127.0.0.1:PORT/v1.0` */
  readonly root: string;
  readonly tenant: TenantState;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/** Serves a tenant as Microsoft Graph does, over loopback HTTP. */
export async function serveEmbedded(options: EmbeddedOptions): Promise<EmbeddedDirectory> {
  const service = new Service(options);
  const server = createServer((request, response) => void service.serve(request, response));
  await listen(server, options.port ?? 0);
  service.root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  return {
    root: service.root,
    tenant: options.tenant,
    requests: service.requests,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await service.saved();
    },
  };
}

const LARGEST_BODY_BYTES = 4 * 1024 * 1024;

class Service {
  root = "";
  readonly requests: RecordedRequest[] = [];
  readonly #options: EmbeddedOptions;
  readonly #store: Store;
  readonly #throttle: Throttle | undefined;
  readonly #faults: () => number;
  readonly #order: () => number;
  readonly #saver: Saver | undefined;

  constructor(options: EmbeddedOptions) {
    const { tenant, clock, lag, throttle, connectionFaults, save } = options;
    this.#options = options;
    this.#store = new Store(tenant, clock, lag);
    this.#throttle = throttle && new Throttle(clock, throttle, this.#store.size);
    this.#faults = seededRandom(connectionFaults?.seed ?? 1);
    this.#order = seededRandom((connectionFaults?.seed ?? lag?.seed ?? 1) + 1);
    this.#saver = save && new Saver(() => save(tenant));
  }

  async saved(): Promise<void> {
    await this.#saver?.idle();
  }

  /** Never throws: whatever is asked gets an answer, or a reset where that is switched on. */
  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { connectionFaults: faults, clock, latency } = this.#options;
    const ids = {
      requestId: randomUUID(),
      clientRequestId: String(incoming.headers["client-request-id"] ?? ""),
    };
    try {
      const text = await readBody(incoming);
      if (faults && this.#faults() < faults.dropBefore) return void incoming.socket.destroy();
      if (latency !== undefined) await clock.sleep(latency);
      const before = this.#store.changes;
      const answer = this.#answerAll(incoming, text, ids);
      if (this.#store.changes > before) await this.#saver?.save();
      if (faults && this.#faults() < faults.dropAfter) return void incoming.socket.destroy();
      this.#send(response, answer, ids);
    } catch (error) {
      this.#send(response, this.#refusal(error, ids), ids);
    }
  }

  #answerAll(incoming: IncomingMessage, text: string, ids: Ids): GraphAnswer {
    if (!/^Bearer \S+$/.test(incoming.headers.authorization ?? ""))
      throw new GraphRefusal(401, "InvalidAuthenticationToken", "Access token is empty.");
    const url = new URL(incoming.url ?? "/", "http://127.0.0.1");
    if (!url.pathname.startsWith("/v1.0/"))
      throw new GraphRefusal(
        400,
        "BadRequest",
        `Invalid version: ${url.pathname.split("/")[1] ?? ""}`,
      );
    const method = incoming.method ?? "GET";
    const body = parseBody(text, incoming.headers["content-type"]);
    const target = url.pathname.slice("/v1.0".length) + url.search;
    if (!/^\/\$batch$/i.test(url.pathname.slice("/v1.0".length)))
      return this.#answerOne(
        { method, url: target, headers: lowerCase(incoming.headers), body },
        ids,
        false,
      );
    if (method !== "POST")
      throw new GraphRefusal(
        405,
        "Request_BadRequest",
        "Specified HTTP method is not allowed for the request target.",
      );
    const answer = answerBatch(body, (item) => this.#answerItem(item), this.#order);
    this.requests.push({ method, path: target, batch: false, status: 200 });
    return { status: 200, body: answer };
  }

  #answerItem(item: BatchItem): ItemAnswer {
    const ids = { requestId: randomUUID(), clientRequestId: "" };
    const { id, method, url, headers = {}, body } = item;
    const answer = this.#answerOne({ method, url, headers: lowerCase(headers), body }, ids, true);
    return {
      id,
      status: answer.status,
      headers: {
        ...(answer.body !== undefined && { "Content-Type": "application/json" }),
        "request-id": ids.requestId,
        ...answer.headers,
      },
      ...(answer.body !== undefined && { body: answer.body }),
    };
  }

  #answerOne(
    asked: { method: string; url: string; headers: Record<string, string>; body: unknown },
    ids: Ids,
    batch: boolean,
  ): GraphAnswer {
    let answer: GraphAnswer;
    let path: string[] = [];
    try {
      const request = parseRequest(asked);
      path = [...request.path];
      const { route, parts } = findRoute(request);
      const isWrite = request.method !== "GET";
      const units = unitsOf(request, route.units);
      this.#throttle?.spend({ units, writes: isWrite ? 1 : 0 });
      answer = route.handle(request, this.#context(), ...parts);
      answer = { ...answer, headers: { "x-ms-resource-unit": String(units), ...answer.headers } };
    } catch (error) {
      answer = this.#refusal(error, ids);
    }
    this.requests.push({
      method: asked.method,
      path: asked.url,
      batch,
      ...(asked.body !== undefined && { body: withoutSecrets(asked.body) }),
      status: answer.status,
    });
    this.#options.observe?.({
      method: asked.method,
      path,
      status: answer.status,
      body: answer.body,
    });
    return answer;
  }

  #context(): Context {
    const {
      hiddenProperties = [],
      omittedProperties = [],
      ignoreExpand = false,
      pageSize = 999,
    } = this.#options;
    return {
      store: this.#store,
      root: this.root,
      pageSize,
      hidden: new Set(hiddenProperties),
      omitted: new Set(omittedProperties),
      ignoreExpand,
    };
  }

  #refusal(error: unknown, ids: Ids): GraphAnswer {
    const refusal =
      error instanceof GraphRefusal
        ? error
        : new GraphRefusal(
            500,
            "Service_InternalServerError",
            error instanceof Error ? error.message : String(error),
          );
    const date = this.#options.clock.now().toISOString().slice(0, "2026-11-30T08:00:00".length);
    return {
      status: refusal.status,
      body: errorBody(refusal, { date, ...ids }),
      headers: refusal.headers,
    };
  }

  #send(response: ServerResponse, { status, body, headers }: GraphAnswer, ids: Ids): void {
    response.writeHead(status, {
      Date: this.#options.clock.now().toUTCString(),
      "request-id": ids.requestId,
      ...(ids.clientRequestId !== "" && { "client-request-id": ids.clientRequestId }),
      ...(body !== undefined && { "Content-Type": "application/json;odata.metadata=minimal" }),
      ...headers,
    });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }
}

interface Ids {
  readonly requestId: string;
  readonly clientRequestId: string;
}

function parseRequest(asked: {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}): GraphRequest {
  const url = new URL(asked.url.startsWith("/") ? asked.url : `/${asked.url}`, "http://127.0.0.1");
  const path = url.pathname
    .split("/")
    .filter(Boolean)
    .map((part) => decode(part))
    // users('ana@contoso.com') is users/ana@contoso.com
    .flatMap((part) => /^(\w+)\('(.+)'\)$/.exec(part)?.slice(1) ?? [part]);
  return { ...asked, method: asked.method.toUpperCase(), path, query: url.searchParams };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new GraphRefusal(400, "BadRequest", "The request URL is not valid.");
  }
}

function parseBody(text: string, contentType: string | undefined): unknown {
  if (text === "") return undefined;
  if (contentType !== undefined && !/json/i.test(contentType))
    throw new GraphRefusal(
      415,
      "UnsupportedMediaType",
      `The media type '${contentType}' is not supported.`,
    );
  try {
    return JSON.parse(text);
  } catch {
    throw new GraphRefusal(
      400,
      "BadRequest",
      "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.",
    );
  }
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    bytes += (chunk as Buffer).length;
    if (bytes > LARGEST_BODY_BYTES)
      throw new GraphRefusal(413, "RequestEntityTooLarge", "The request is too large.");
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function unitsOf({ query }: GraphRequest, units: number): number {
  const top = query.get("$top");
  return Math.max(
    1,
    units -
      (query.has("$select") ? 1 : 0) +
      (query.has("$expand") ? 1 : 0) -
      (top !== null && Number(top) < 20 ? 1 : 0),
  );
}

function lowerCase(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
}
