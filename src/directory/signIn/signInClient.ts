import {
  createHttpHeaders,
  RestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import type { Clock } from "../../model/clock.ts";
import { AnswerTooLong, bodyText } from "../../network/bodyText.ts";
import type { ConnectionFailure } from "../../network/failure.ts";
import type { Network } from "../../network/network.ts";
import { isNumberOfEntra } from "./aadsts.ts";
import { withSaneTimes } from "./deviceAnswer.ts";

/** How `@azure/identity` reaches the authority. */
export interface SignInClient {
  readonly options: {
    readonly httpClient: HttpClient;
    readonly proxyOptions: { readonly host: string; readonly port: number };
  };
}

/** In bytes. Answers of Entra are a hundredth of it. */
const LONGEST_ANSWER = 1_048_576;
/** How much longer a device waits once it was told to slow down. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.5 */
const SLOWER_BY_SECONDS = 5;
/**
 * The library reads the variables for proxies itself, with rules of its own, and fails at some values. What is given here
 * keeps it from that, and is never dialled: the client below does the dialling.
 */
const UNUSED_PROXY = { host: "http://127.0.0.1", port: 9 };

interface SignInClientOptions {
  /** An origin. It may name another host for its tokens, and is not believed. */
  readonly authority: string;
  /** Origins to which requests may go besides. */
  readonly elsewhere: readonly string[];
  /** For one request, until its answer has come to an end. */
  readonly timeoutSeconds: number;
  readonly sleep: Clock["sleep"];
  readonly stopping: AbortSignal | undefined;
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
  options: SignInClientOptions,
): Promise<PipelineResponse> {
  const { authority, elsewhere, onFailure, onRefusal } = options;
  const origin = URL.parse(request.url)?.origin ?? "";
  const failed = (failure: ConnectionFailure): RestError => {
    onFailure(failure);
    // By this code the library tells whether to try again at once. What cannot be reached is tried again by the caller.
    const isLost = failure.passes && failure.mayHaveArrived;
    return new RestError(failure.message, { code: isLost ? "ECONNRESET" : "", request });
  };
  if (origin !== authority && !elsewhere.includes(origin))
    throw failed(
      hopeless(
        `A request to ${origin} was stopped before it was sent: signing in goes to ${authority}, and a secret must not leave for any other address. Is something else answering in its place?`,
      ),
    );
  onFailure(undefined);
  const { response, text } = await exchange(request, network, options).catch((error: unknown) => {
    throw failed(failureOf(error, request, network, options));
  });
  const strange = whatIsStrange(response, text, origin === authority);
  if (strange !== undefined) throw failed(hopeless(`${origin} ${strange}`));
  const refusal = response.ok ? undefined : refusalIn(text);
  onRefusal(refusal);
  const answer = {
    request,
    status: response.status,
    headers: createHttpHeaders(Object.fromEntries(response.headers)),
    bodyAsText: text,
  };
  const start = withSaneTimes((parsed(text) ?? {}) as Record<string, unknown>);
  if (start) return { ...answer, bodyAsText: JSON.stringify(start) };
  if (refusal?.code !== "slow_down") return answer;
  await options.sleep(SLOWER_BY_SECONDS * 1000, options.stopping);
  // The library knows no other reason to ask again.
  return { ...answer, bodyAsText: JSON.stringify({ error: "authorization_pending" }) };
}

async function exchange(
  request: PipelineRequest,
  network: Network,
  { timeoutSeconds }: SignInClientOptions,
): Promise<{ response: Response; text: string }> {
  const response = await network.fetch(request.url, {
    method: request.method,
    headers: request.headers.toJSON({ preserveCase: true }),
    body: typeof request.body === "string" ? request.body : null,
    // The secret would travel with it.
    redirect: "manual",
    signal: AbortSignal.timeout(timeoutSeconds * 1000),
  });
  return { response, text: await bodyText(response, LONGEST_ANSWER) };
}

function failureOf(
  error: unknown,
  { url }: PipelineRequest,
  network: Network,
  { timeoutSeconds }: SignInClientOptions,
): ConnectionFailure {
  const { origin } = new URL(url);
  if (error instanceof AnswerTooLong)
    return hopeless(`${origin} answered with more than any authority answers. ${IN_BETWEEN}`);
  if (error instanceof Error && error.name === "TimeoutError")
    return {
      message: `${origin} did not answer within ${timeoutSeconds} seconds.`,
      passes: true,
      mayHaveArrived: true,
      cause: undefined,
    };
  return network.failure(error, url);
}

function hopeless(message: string): ConnectionFailure {
  return { message, passes: false, mayHaveArrived: false, cause: undefined };
}

const IN_BETWEEN =
  "A proxy or a sign-in page of the network may be in between: open that address in a browser on this machine, or ask the administrators of the network.";

/** What keeps an answer from being one of an authority; to follow its address. Of the answer itself, little is repeated. */
function whatIsStrange(
  { status, headers }: Response,
  text: string,
  isAuthority: boolean,
): string | undefined {
  if (status >= 300 && status < 400) {
    const target = URL.parse(headers.get("location") ?? "")?.host;
    return `answered with a redirect (${status})${target ? ` to ${target}` : ""}, which is never followed because a secret would travel with it. ${IN_BETWEEN}`;
  }
  // A machine's own endpoint has answers of its own kind; and of one that is not well, the status is enough.
  if (!isAuthority || status >= 500 || status === 408 || status === 429 || isObject(text))
    return undefined;
  const type = /^[a-z]+\/[a-z0-9.+-]{1,40}/i.exec(headers.get("content-type") ?? "")?.[0];
  return `answered ${status} with something that is not an answer of an authority${type ? ` (${type})` : ""}. ${IN_BETWEEN}`;
}

function isObject(text: string): boolean {
  const value = parsed(text);
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refusalIn(text: string): OAuthRefusal | undefined {
  const { error, error_codes: codes } = (parsed(text) ?? {}) as Record<string, unknown>;
  if (typeof error !== "string") return undefined;
  const number: unknown = Array.isArray(codes) ? codes[0] : undefined;
  return { code: error, number: isNumberOfEntra(number) ? number : undefined };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
