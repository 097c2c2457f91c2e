import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { ItemFault } from "../faults/kinds.ts";
import type { Fault, Faults, Strike } from "../faults/faults.ts";
import { bodyAsStored } from "../faults/struckProperties.ts";
import { withKnownOptions } from "../query/queryOptions.ts";
import { seededRandom } from "../random.ts";
import { withoutSecrets, type RecordedRequest } from "../tenant/record.ts";
import type { Store } from "../tenant/store.ts";
import { answerBatch, type BatchItem, type ItemAnswer } from "./batch.ts";
import { errorBody, GraphRefusal, notModelled } from "./graphError.ts";
import { JSON_TYPE, lowerCase, parseBody, targetOf } from "./http.ts";
import { withoutMetadata, wantsNoMetadata } from "./metadata.ts";
import type { EmbeddedOptions } from "./options.ts";
import { assertMayCall, unseenBy, type Caller } from "./permissions.ts";
import {
  parseRequest,
  type Asked,
  type Context,
  type GraphAnswer,
  type GraphRequest,
} from "./request.ts";
import { findRoute } from "./routes.ts";
import { decodeToken, encodeToken, linkWith } from "../query/paging.ts";
import { bucketsOf, unitsOf, writesOf } from "./costs.ts";
import { Throttle, type Cost } from "./throttle.ts";

export interface Ids {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** How one request came. */
export interface Asking {
  readonly ids: Ids;
  readonly batch: boolean;
  /** What struck the whole that it is in. */
  readonly fault: Fault["kind"] | undefined;
  /** The Graph root, as the client sees it. */
  readonly root: string;
  readonly caller: Caller;
}

/** Answers requests from what a store holds, as Microsoft Graph does, and records them. */
export class Answering {
  readonly requests: RecordedRequest[] = [];
  readonly #options: EmbeddedOptions;
  readonly #store: Store;
  readonly #throttle: Throttle | undefined;
  readonly #faults: Faults | undefined;
  readonly #order: () => number;

  constructor(options: EmbeddedOptions, store: Store, faults: Faults | undefined) {
    const { tenant, clock, lag, throttle } = options;
    this.#options = options;
    this.#store = store;
    this.#faults = faults;
    this.#throttle = throttle && new Throttle(clock, throttle, store.size, tenant.id);
    this.#order = seededRandom((options.faults?.seed ?? lag?.seed ?? 1) + 1);
  }

  /** Answers what came as one HTTP request, a batch included. */
  answer(
    incoming: IncomingMessage,
    text: string,
    { ids, ...whole }: Omit<Asking, "batch">,
  ): GraphAnswer {
    const target = targetOf(incoming);
    const method = incoming.method ?? "GET";
    const body = parseBody(text, incoming.headers["content-type"]);
    if (!/^\/\$batch\/?(?:\?|$)/i.test(target))
      return this.#answerOne(
        { method, url: target, headers: lowerCase(incoming.headers), body },
        { ids, batch: false, ...whole },
      );
    if (method !== "POST")
      throw new GraphRefusal(
        405,
        "Request_BadRequest",
        "Specified HTTP method is not allowed for the request target.",
      );
    const answer = answerBatch(body, (item) => this.#answerItem(item, whole), this.#order);
    this.requests.push({
      method,
      path: target,
      batch: false,
      status: 200,
      changed: false,
      ...(whole.fault && { fault: whole.fault }),
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
    let told: Record<string, string> = {};
    let spent: Cost | undefined;
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
      const units = unitsOf(request, route, writes, this.#store.tenant);
      // Only the service of users tells what a request has cost.
      if (route.bucket !== "reports") told = { "x-ms-resource-unit": String(units) };
      strike = this.#faults?.ofItem(request, this.#store);
      if (strike?.refusal && !strike.carriedOut) throw strike.refusal;
      const cost = { units, writes, buckets: bucketsOf(request, route) };
      const warning = this.#throttle?.spend(cost);
      spent = cost;
      this.#store.replicas.next(caller.initiator?.user !== undefined);
      this.#store.audit.begin(caller.initiator);
      answer =
        strike?.fault.kind === "manager-ignored"
          ? { status: 204 }
          : route.handle(asStored(request, strike?.fault), this.#context(root, caller), ...parts);
      if (strike?.refusal) throw strike.refusal;
      if (strike?.fault.kind === "page-empty")
        answer = emptied(answer, request, this.#context(root, caller));
      const headers = { ...told, ...warning, "OData-Version": "4.0", ...answer.headers };
      answer = {
        ...answer,
        ...(wantsNoMetadata(request.headers["accept"]) && { body: withoutMetadata(answer.body) }),
        headers,
      };
    } catch (error) {
      const refusal = this.refusal(error, ids);
      if (spent && FREE.has(refusal.status)) this.#throttle?.giveBack(spent);
      answer = { ...refusal, headers: { ...told, ...refusal.headers } };
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

  /** What is answered in place of an answer; for a defect as well. */
  refusal(error: unknown, ids: Ids): GraphAnswer {
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

/** One report from the field says that these answers cost nothing, another that their headers name a cost. */
const FREE: ReadonlySet<number> = new Set([400, 403]);

/**
 * A page without its entries, and a link to them. The token is another one for the same place: clients stop at a link that
 * they have followed before.
 *
 * @see https://learn.microsoft.com/graph/paging
 */
function emptied(answer: GraphAnswer, request: GraphRequest, context: Context): GraphAnswer {
  const place = decodeToken(request.query.get("$skiptoken") ?? "");
  const { "@odata.context": described } = Object(answer.body) as Record<string, unknown>;
  const link = linkWith(request, context, { $skiptoken: encodeToken(place, randomUUID()) });
  return { ...answer, body: { "@odata.context": described, value: [], "@odata.nextLink": link } };
}
