import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { GraphRefusal } from "../../serving/graphError.ts";
import { readBody } from "../../serving/http.ts";
import { authorize } from "../pages/authorize.ts";
import type { SignInContext, TokenAnswer, TokenForm } from "./context.ts";
import { startDevice } from "../grants/deviceCode.ts";
import { deviceLogin } from "../pages/deviceLogin.ts";
import { instanceDiscovery, openIdConfiguration } from "./discovery.ts";
import { messagePage, type Page } from "../pages/pages.ts";
import {
  refusalBody,
  SignInNotModelled,
  SignInRefusal,
  statusOf,
  type RefusalIds,
} from "../refusals/refusals.ts";
import type { Outage, RecordedTokenRequest, TokenRequest } from "./requests.ts";
import { checkTenant } from "./tenants.ts";
import { answerTokenRequest } from "../grants/tokenEndpoint.ts";

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
    const context = this.#context;
    switch (`${incoming.method} ${rest.join("/").toLowerCase()}`) {
      case "POST oauth2/v2.0/token":
        return this.#recorded(incoming, { url, tenant, ids, answer: answerTokenRequest });
      case "POST oauth2/v2.0/devicecode":
        return this.#recorded(incoming, { url, tenant, ids, answer: startDevice });
      case "GET oauth2/v2.0/authorize":
        return onPage(ids, () => authorize(tenant, url.searchParams, context, ids));
      case "POST oauth2/v2.0/authorize": {
        const form = new URLSearchParams(await readBody(incoming));
        return onPage(ids, () => authorize(tenant, form, context, ids));
      }
      case "GET oauth2/deviceauth":
        return onPage(ids, () => deviceLogin(url.searchParams, context));
      case "POST oauth2/deviceauth": {
        const form = new URLSearchParams(await readBody(incoming));
        return onPage(ids, () => deviceLogin(form, context));
      }
      case "GET v2.0/.well-known/openid-configuration":
        checkTenant(tenant, context.tenant, 50194);
        return { status: 200, json: openIdConfiguration(context) };
      case "GET discovery/v2.0/keys":
        return { status: 200, json: context.tokens.jwks };
      case "GET discovery/instance":
        return { status: 200, json: instanceDiscovery(context) };
      default:
        throw new SignInNotModelled(`${incoming.method} ${url.pathname}`);
    }
  }

  async #recorded(
    incoming: IncomingMessage,
    { url, tenant, ids, answer: answerForm }: Posted,
  ): Promise<Answer> {
    const form = new URLSearchParams(await readBody(incoming));
    const request: TokenRequest = {
      path: url.pathname,
      tenant,
      grant: answerForm === startDevice ? "device_authorization" : (form.get("grant_type") ?? ""),
      clientId: form.get("client_id") ?? "",
      fields: [...new Set(form.keys())],
      form,
    };
    let answer: Answer;
    let refusal: number | undefined;
    try {
      const wanted = this.#refuse?.(request);
      if (typeof wanted === "number") throw new SignInRefusal(wanted);
      const { authorization } = incoming.headers;
      answer = wanted
        ? outage(wanted)
        : {
            status: 200,
            json: await answerForm({ tenant, fields: form, authorization }, this.#context),
          };
    } catch (error) {
      answer = refused(error, ids);
      refusal = error instanceof SignInRefusal ? error.number : undefined;
    }
    const { status } = answer;
    this.requests.push({ ...request, status, ...(refusal !== undefined && { refusal }) });
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

interface Posted {
  readonly url: URL;
  readonly tenant: string;
  readonly ids: RefusalIds;
  readonly answer: (form: TokenForm, context: SignInContext) => Promise<TokenAnswer>;
}

/** Shows a refusal as a page. */
function onPage(ids: RefusalIds, make: () => Page): Answer {
  try {
    return make();
  } catch (error) {
    if (error instanceof SignInRefusal)
      return messagePage(400, "Sign-in failed", refusalBody(error, ids).error_description);
    if (error instanceof SignInNotModelled) return messagePage(501, "Not modelled", error.message);
    throw error;
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
