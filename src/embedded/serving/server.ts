import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../../model/clock.ts";
import type { AuditOptions } from "../audit/auditLog.ts";
import { rootSeenBy } from "./address.ts";
import { callerSignedIn, type TokenCheck } from "./bearer.ts";
import { answerBatch, itemsIn, type BatchItem, type ItemAnswer } from "./batch.ts";
import type { ItemFault, RequestFault } from "../faults/kinds.ts";
import { Faults, type Fault, type FaultPlan, type Strike } from "../faults/faults.ts";
import { errorBody, GraphRefusal, notModelled } from "./graphError.ts";
import { JSON_TYPE, listen, lowerCase, parseBody, readBody, sendAnswer, targetOf } from "./http.ts";
import { withoutMetadata, wantsNoMetadata } from "./metadata.ts";
import { assertMayCall, callerOf, unseenBy, type Caller, type Grants } from "./permissions.ts";
import { withKnownOptions } from "../query/queryOptions.ts";
import { seededRandom } from "../random.ts";
import { withoutSecrets, type RecordedRequest } from "../tenant/record.ts";
import type { LagOptions } from "../tenant/replication.ts";
import {
  parseRequest,
  type Asked,
  type Context,
  type GraphAnswer,
  type GraphRequest,
} from "./request.ts";
import { findRoute, unitsOf, writesOf, type BindCost } from "./routes.ts";
import { Saver } from "../tenant/file/saver.ts";
import { Store } from "../tenant/store.ts";
import { bodyAsStored } from "../faults/struckProperties.ts";
import type { TenantState } from "../tenant/tenant.ts";
import { Throttle, type ThrottleOptions } from "./throttle.ts";

export interface EmbeddedOptions extends Grants {
  readonly tenant: TenantState;
  /** Decides lag, throttling and latency. */
  readonly clock: Clock;
  /** Any free one if absent. Only 127.0.0.1 is listened on. */
  readonly port?: number;
  readonly lag?: LagOptions;
  readonly audit?: AuditOptions;
  readonly throttle?: ThrottleOptions;
  /** What binding references counts for; a third of a write each if absent. */
  readonly bindCost?: BindCost;
  /** Milliseconds that pass before an HTTP request is carried out; a batch is one. */
  readonly latency?: number;
  /** Milliseconds more for each item of a batch. */
  readonly itemLatency?: number;
  readonly faults?: FaultPlan;
  /** Only its tokens are accepted, with what they say; any token is if absent. */
  readonly signIn?: TokenCheck;
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

class Service {
  root = "";
  readonly requests: RecordedRequest[] = [];
  readonly #options: EmbeddedOptions;
  readonly #store: Store;
  readonly #throttle: Throttle | undefined;
  readonly #faults: Faults | undefined;
  readonly #order: () => number;
  readonly #saver: Saver | undefined;

  constructor(options: EmbeddedOptions) {
    const { tenant, clock, lag, audit, throttle, faults, save } = options;
    this.#options = options;
    this.#store = new Store(tenant, clock, lag, audit);
    this.#throttle = throttle && new Throttle(clock, throttle, this.#store.size, tenant.id);
    this.#faults = faults && new Faults(faults);
    this.#order = seededRandom((faults?.seed ?? lag?.seed ?? 1) + 1);
    this.#saver = save && new Saver(() => save(tenant));
  }

  async saved(): Promise<void> {
    await this.#saver?.idle();
  }

  /** Never throws: whatever is asked gets an answer, or none where a fault says so. */
  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { clock, latency, itemLatency = 0 } = this.#options;
    const ids = {
      requestId: randomUUID(),
      clientRequestId: String(incoming.headers["client-request-id"] ?? ""),
    };
    let strike: Struck;
    let answer: GraphAnswer;
    try {
      const text = await readBody(incoming);
      strike = this.#faults?.ofRequest(incoming.headers.authorization ?? "");
      if (latency !== undefined)
        await clock.sleep(latency + (itemLatency > 0 ? itemLatency * itemsIn(text) : 0));
      const caller = await this.#callerOf(incoming.headers.authorization ?? "");
      const before = this.#store.changes;
      answer = this.#answerStruck(incoming, text, { ids, caller, strike });
      if (this.#store.changes > before) await this.#saver?.save();
    } catch (error) {
      answer = this.#refusal(error, ids);
    }
    const headers = { ...this.#headers(ids), ...answer.headers };
    await sendAnswer(response, { ...answer, headers }, strike?.fault);
  }

  async #callerOf(authorization: string): Promise<Caller> {
    const { signIn } = this.#options;
    return signIn
      ? callerSignedIn(authorization, signIn, this.#options)
      : callerOf(authorization, this.#options);
  }

  #answerStruck(
    incoming: IncomingMessage,
    text: string,
    { ids, caller, strike }: Pick<Asking, "ids" | "caller"> & { strike: Struck },
  ): GraphAnswer {
    if (strike && !strike.carriedOut) {
      const { method = "GET", url = "/" } = incoming;
      const path = url.slice("/v1.0".length);
      const answer = strike.refusal ? this.#refusal(strike.refusal, ids) : { status: 0 };
      const { status } = answer;
      const fault = strike.fault.kind;
      this.requests.push({ method, path, batch: false, status, changed: false, fault });
      return answer;
    }
    const answer = this.#answerAll(incoming, text, { ids, caller, fault: strike?.fault.kind });
    return strike?.refusal ? this.#refusal(strike.refusal, ids) : answer;
  }

  #answerAll(
    incoming: IncomingMessage,
    text: string,
    { ids, caller, fault }: Pick<Asking, "ids" | "caller" | "fault">,
  ): GraphAnswer {
    const target = targetOf(incoming);
    const method = incoming.method ?? "GET";
    const body = parseBody(text, incoming.headers["content-type"]);
    const sender = { root: rootSeenBy(incoming, this.root), caller };
    if (!/^\/\$batch\/?(?:\?|$)/i.test(target))
      return this.#answerOne(
        { method, url: target, headers: lowerCase(incoming.headers), body },
        { ids, batch: false, fault, ...sender },
      );
    if (method !== "POST")
      throw new GraphRefusal(
        405,
        "Request_BadRequest",
        "Specified HTTP method is not allowed for the request target.",
      );
    const answer = answerBatch(
      body,
      (item) => this.#answerItem(item, { fault, ...sender }),
      this.#order,
    );
    this.requests.push({
      method,
      path: target,
      batch: false,
      status: 200,
      changed: false,
      ...(fault && { fault }),
    });
    return { status: 200, body: answer };
  }

  #answerItem(item: BatchItem, whole: Pick<Asking, "fault" | "root" | "caller">): ItemAnswer {
    const ids = { requestId: randomUUID(), clientRequestId: "" };
    const { id, method, url, headers = {}, body } = item;
    const answer = this.#answerOne(
      { method, url, headers: lowerCase(headers), body },
      { ids, batch: true, ...whole },
    );
    return {
      id,
      status: answer.status,
      headers: {
        ...(answer.body !== undefined && {
          "Content-Type": answer.status < 400 ? JSON_TYPE : "application/json",
        }),
        "Cache-Control": "no-cache",
        "request-id": ids.requestId,
        ...answer.headers,
      },
      ...(answer.body !== undefined && { body: answer.body }),
    };
  }

  #answerOne(asked: Asked, asking: Asking): GraphAnswer {
    const { ids, batch, fault: whole, root, caller } = asking;
    let answer: GraphAnswer;
    let path: string[] = [];
    let strike: Strike<ItemFault> | undefined;
    let cost: Record<string, string> = {};
    const before = this.#store.changes;
    try {
      const parsed = parseRequest(asked);
      path = [...parsed.path];
      // Before anything else that could be said of the request, and at no cost, as others have met it.
      assertMayCall(caller, parsed);
      const { route, parts } = findRoute(parsed);
      const request = withKnownOptions(parsed, route, batch ? undefined : root + asked.url);
      assertUnconditional(request);
      const writes = writesOf(request, route, this.#options.bindCost ?? "third");
      const units = unitsOf(request, route, writes);
      // Only the service of users tells what a request has cost.
      if (route.bucket === undefined) cost = { "x-ms-resource-unit": String(units) };
      strike = this.#faults?.ofItem(request, this.#store);
      if (strike?.refusal && !strike.carriedOut) throw strike.refusal;
      const warning = this.#throttle?.spend({
        units,
        writes,
        reports: route.bucket === "reports" ? 1 : 0,
      });
      this.#store.replicas.next();
      this.#store.audit.begin(caller.initiator);
      answer =
        strike?.fault.kind === "manager-ignored"
          ? { status: 204 }
          : route.handle(asStored(request, strike?.fault), this.#context(root, caller), ...parts);
      if (strike?.refusal) throw strike.refusal;
      const headers = { ...cost, ...warning, "OData-Version": "4.0", ...answer.headers };
      answer = {
        ...answer,
        ...(wantsNoMetadata(request.headers["accept"]) && { body: withoutMetadata(answer.body) }),
        headers,
      };
    } catch (error) {
      const refusal = this.#refusal(error, ids);
      answer = { ...refusal, headers: { ...cost, ...refusal.headers } };
    }
    const fault = strike?.fault.kind ?? whole;
    this.requests.push({
      method: asked.method,
      path: asked.url,
      batch,
      ...(asked.body !== undefined && { body: withoutSecrets(asked.body) }),
      status: answer.status,
      changed: this.#store.changes > before,
      ...(fault && { fault }),
    });
    this.#options.observe?.({
      method: asked.method,
      path,
      status: answer.status,
      // What a pass is tells the answer that creates it, and nobody who looks on.
      body: asked.method === "GET" ? answer.body : withoutSecrets(answer.body),
    });
    return answer;
  }

  #context(root: string, caller: Caller): Context {
    const {
      hiddenProperties = [],
      omittedProperties = [],
      ignoreExpand = false,
      pageSize = 999,
    } = this.#options;
    return {
      store: this.#store,
      root,
      caller,
      pageSize,
      hidden: new Set([...hiddenProperties, ...unseenBy(caller)]),
      omitted: new Set(omittedProperties),
      ignoreExpand,
    };
  }

  #refusal(error: unknown, ids: Ids): GraphAnswer {
    // A defect of the embedded directory: what JavaScript says of it is nothing that Graph would answer.
    const refusal =
      error instanceof GraphRefusal
        ? error
        : new GraphRefusal(
            500,
            "Service_InternalServerError",
            "The embedded directory failed at this request, which is a defect. Please report it.",
          );
    const date = this.#options.clock.now().toISOString().slice(0, "2026-11-30T08:00:00".length);
    return {
      status: refusal.status,
      body: errorBody(refusal, { date, ...ids }),
      headers: refusal.headers,
    };
  }

  #headers(ids: Ids): Record<string, string> {
    return {
      Date: this.#options.clock.now().toUTCString(),
      "request-id": ids.requestId,
      "Cache-Control": "no-cache",
      "Strict-Transport-Security": "max-age=31536000",
      "x-ms-ags-diagnostic": DIAGNOSTIC,
      ...(ids.clientRequestId !== "" && { "client-request-id": ids.clientRequestId }),
    };
  }
}

function asStored(request: GraphRequest, fault: ItemFault | undefined): GraphRequest {
  return fault?.kind === "stored-otherwise"
    ? { ...request, body: bodyAsStored(request.body, fault) }
    : request;
}

/** Nothing here has an ETag, so that no condition on one can be met. Those of a GET may be ignored. */
function assertUnconditional({ method, headers }: GraphRequest): void {
  if (method !== "GET" && (headers["if-match"] ?? "*").trim() !== "*")
    throw notModelled("conditional writes (If-Match)");
}

/** In the form in which Graph tells which machine has answered. */
const DIAGNOSTIC = JSON.stringify({
  ServerInfo: {
    DataCenter: "Loopback",
    Slice: "E",
    Ring: "0",
    ScaleUnit: "000",
    RoleInstance: "ROLLCALL",
  },
});

interface Ids {
  readonly requestId: string;
  readonly clientRequestId: string;
}

type Struck = Strike<RequestFault> | undefined;

/** How one request came. */
interface Asking {
  readonly ids: Ids;
  readonly batch: boolean;
  /** What struck the whole that it is in. */
  readonly fault: Fault["kind"] | undefined;
  /** The Graph root, as the client sees it. */
  readonly root: string;
  readonly caller: Caller;
}
