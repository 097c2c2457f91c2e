import {
  createHttpHeaders,
  RestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import type { ConnectionFailure } from "../../network/failure.ts";
import type { Network } from "../../network/network.ts";

/** How `@azure/identity` reaches the authority. */
export interface SignInClient {
  readonly options: {
    readonly httpClient: HttpClient;
    readonly proxyOptions: { readonly host: string; readonly port: number };
  };
}

/** Longer than any authority takes; without it a proxy that says nothing would hold up a run for ever. */
const TIMEOUT_SECONDS = 60;
/**
 * The library reads the variables for proxies itself, with rules of its own, and fails at some values. What is given here
 * keeps it from that, and is never dialled: the client below does the dialling.
 */
const UNUSED_PROXY = { host: "http://127.0.0.1", port: 9 };

interface SignInClientOptions {
  /** Where requests may go. An authority may name another host for its tokens, and is not believed. */
  readonly origins: readonly string[];
  /** Hears why a request got no answer, of which the library keeps only a part. */
  readonly onFailure: (failure: ConnectionFailure | undefined) => void;
  /** Hears what the authority last answered in the place of a token; of some refusals the library keeps less. */
  readonly onRefusal: (refusal: OAuthRefusal | undefined) => void;
}

/** @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#error-response */
export interface OAuthRefusal {
  /** The error's name, such as `invalid_client`. */
  readonly code: string;
  /** The AADSTS number, where there is one. */
  readonly number: number | undefined;
}

/**
 * Sends the library's requests as all others are sent.
 *
 * @see https://learn.microsoft.com/javascript/api/@azure/core-rest-pipeline/httpclient
 */
export function signInClient(network: Network, options: SignInClientOptions): SignInClient {
  return {
    options: {
      httpClient: { sendRequest: (request) => send(request, network, options) },
      proxyOptions: UNUSED_PROXY,
    },
  };
}

async function send(
  request: PipelineRequest,
  network: Network,
  { origins, onFailure, onRefusal }: SignInClientOptions,
): Promise<PipelineResponse> {
  const origin = URL.parse(request.url)?.origin ?? "";
  if (!origins.includes(origin)) {
    const message = `A request to ${origin} was stopped before it was sent: signing in goes to ${origins[0]}, and a secret must not leave for any other address. Is something else answering in its place?`;
    onFailure({ message, passes: false, mayHaveArrived: false, cause: undefined });
    throw new RestError(message, { request });
  }
  onFailure(undefined);
  const timeout = AbortSignal.timeout(TIMEOUT_SECONDS * 1000);
  try {
    const response = await network.fetch(request.url, {
      method: request.method,
      headers: request.headers.toJSON({ preserveCase: true }),
      body: typeof request.body === "string" ? request.body : null,
      redirect: "manual",
      signal: timeout,
    });
    const bodyAsText = await response.text();
    onRefusal(response.ok ? undefined : refusalIn(bodyAsText));
    return {
      request,
      status: response.status,
      headers: createHttpHeaders(Object.fromEntries(response.headers)),
      bodyAsText,
    };
  } catch (error) {
    const failure = network.failure(error, request.url);
    onFailure(failure);
    // By this code the library tells whether to try again at once. What cannot be reached is tried again by the caller.
    const isLost = failure.passes && failure.mayHaveArrived;
    throw new RestError(failure.message, { code: isLost ? "ECONNRESET" : "", request });
  }
}

function refusalIn(text: string): OAuthRefusal | undefined {
  try {
    const { error, error_codes: codes } = JSON.parse(text) as Record<string, unknown>;
    if (typeof error !== "string") return undefined;
    const number: unknown = Array.isArray(codes) ? codes[0] : undefined;
    return { code: error, number: typeof number === "number" ? number : undefined };
  } catch {
    return undefined;
  }
}
