import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { GraphRefusal } from "../serving/graphError.ts";
import { readBody } from "../serving/http.ts";
import type { SignInContext } from "./context.ts";
import { instanceDiscovery, openIdConfiguration } from "./discovery.ts";
import {
  refusalBody,
  SignInNotModelled,
  SignInRefusal,
  statusOf,
  type RefusalIds,
} from "./refusals.ts";
import type { Outage, RecordedTokenRequest, TokenRequest } from "./requests.ts";
import { checkTenant } from "./tenants.ts";
import { answerTokenRequest } from "./tokenEndpoint.ts";

/** An answer, in JSON or as a page. */
export interface Answer {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Refuse = (request: TokenRequest) => number | Outage | undefined;

/** Answers what is sent to the authority. */
export class Endpoint {
  readonly requests: RecordedTokenRequest[] = [];
  readonly #context: SignInContext;
  readonly #refuse: Refuse | undefined;

  constructor(context: SignInContext, refuse: Refuse | undefined) {
    this.#context = context;
    this.#refuse = refuse;
  }

  /** Never throws: whatever is asked gets an answer. */
  async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authority } = this.#context;
    const url = URL.parse(incoming.url ?? "/", authority) ?? new URL(authority);
    const ids = this.#ids(incoming, url);
    let answer: Answer;
    try {
      answer = await this.#answer(incoming, url, ids);
    } catch (error) {
      answer = refused(error, ids);
    }
    const { status, json, html, headers } = answer;
    const text = json === undefined ? html : JSON.stringify(json);
    response.writeHead(status, {
      "Cache-Control": "no-store, no-cache",
      Pragma: "no-cache",
      "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
      "X-Content-Type-Options": "nosniff",
      "x-ms-request-id": ids.traceId,
      "client-request-id": ids.correlationId,
      ...(text !== undefined && {
        "Content-Type": `${json === undefined ? "text/html" : "application/json"}; charset=utf-8`,
      }),
      ...headers,
    });
    response.end(text);
  }

  async #answer(incoming: IncomingMessage, url: URL, ids: RefusalIds): Promise<Answer> {
    const [tenant = "", ...rest] = url.pathname.split("/").slice(1).map(decoded);
    const call = `${incoming.method} ${rest.join("/").toLowerCase()}`;
    switch (call) {
      case "POST oauth2/v2.0/token":
        return this.#recorded(incoming, url, tenant, ids);
      case "GET v2.0/.well-known/openid-configuration":
        checkTenant(tenant, this.#context.tenant, 50194);
        return { status: 200, json: openIdConfiguration(this.#context) };
      case "GET discovery/v2.0/keys":
        return { status: 200, json: this.#context.tokens.jwks };
      case "GET discovery/instance":
        return { status: 200, json: instanceDiscovery(this.#context) };
      default:
        throw new SignInNotModelled(`${incoming.method} ${url.pathname}`);
    }
  }

  async #recorded(
    incoming: IncomingMessage,
    url: URL,
    tenant: string,
    ids: RefusalIds,
  ): Promise<Answer> {
    const form = new URLSearchParams(await readBody(incoming));
    const request: TokenRequest = {
      path: url.pathname,
      tenant,
      grant: form.get("grant_type") ?? "",
      clientId: form.get("client_id") ?? "",
      fields: [...new Set(form.keys())],
      form,
    };
    let answer: Answer;
    let refusal: number | undefined;
    try {
      const wanted = this.#refuse?.(request);
      if (typeof wanted === "number") throw new SignInRefusal(wanted);
      answer = wanted
        ? outage(wanted)
        : {
            status: 200,
            json: await answerTokenRequest(
              { tenant, fields: form, authorization: incoming.headers.authorization },
              this.#context,
            ),
          };
    } catch (error) {
      answer = refused(error, ids);
      refusal = error instanceof SignInRefusal ? error.number : undefined;
    }
    this.requests.push({
      ...request,
      status: answer.status,
      ...(refusal !== undefined && { refusal }),
    });
    return answer;
  }

  #ids({ headers }: IncomingMessage, url: URL): RefusalIds {
    const given = headers["client-request-id"] ?? url.searchParams.get("client-request-id");
    const isId = typeof given === "string" && /^[0-9a-f-]{36}$/i.test(given);
    return {
      traceId: randomUUID(),
      correlationId: isId ? given : randomUUID(),
      now: this.#context.clock.now(),
      authority: this.#context.authority,
    };
  }
}

function refused(error: unknown, ids: RefusalIds): Answer {
  if (error instanceof SignInRefusal)
    return {
      status: statusOf(error.number),
      json: refusalBody(error, ids),
      headers: error.headers,
    };
  if (error instanceof GraphRefusal)
    return {
      status: error.status,
      json: { error: "invalid_request", error_description: error.message },
    };
  const isKnown = error instanceof SignInNotModelled;
  return {
    status: isKnown ? 501 : 500,
    json: {
      error: isKnown ? "not_implemented" : "server_error",
      // A defect of this endpoint: what JavaScript says of it is nothing that Entra would answer.
      error_description: isKnown
        ? error.message
        : "The embedded directory failed at this request, which is a defect. Please report it.",
      trace_id: ids.traceId,
      correlation_id: ids.correlationId,
    },
  };
}

function outage({ status, retryAfter }: Outage): Answer {
  return {
    status,
    html: "<html><body><h1>The service is unavailable.</h1></body></html>",
    ...(retryAfter !== undefined && { headers: { "Retry-After": String(retryAfter) } }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
