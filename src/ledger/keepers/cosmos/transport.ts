import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import type { Clock } from "../../../model/clock.ts";
import type { Network } from "../../../network/network.ts";
import { LedgerError } from "../../records/ports.ts";
import { refusalOf, type Account, type Answer } from "./refusals.ts";

/** How long a request is tried again: longer than throttling lasts, and a fraction of a lease. */
const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * What passes by itself: the service is busy, moves a partition or fails over.
 *
 * @see https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb
 */
const PASSING = [408, 410, 429, 449, 500, 502, 503, 504];
/** By status and `x-ms-substatus`: not yet replicated so far, and no longer the region that is written to. */
const PASSING_SUBSTATUS = ["404/1002", "403/3", "403/1008"];

/** What the library, or the keeper, makes something of; everything else ends the request. */
const UNDERSTOOD = [304, 404, 409, 412];

export interface TransportOptions {
  readonly account: Account;
  readonly network: Network;
  readonly clock: Clock;
  /** Ends the waiting between two tries. */
  readonly abandoning?: AbortSignal;
}

/**
 * Sends the library's requests as all others are sent, and to the account's host alone. What passes by itself is
 * tried again here, by the clock of the run: a request that is sent twice does no harm, for items are created under ids
 * of their own and replaced by ETag.
 *
 * @throws LedgerError in the place of an answer of which nothing can be made
 * @see https://learn.microsoft.com/javascript/api/@azure/core-rest-pipeline/httpclient
 */
export function cosmosTransport(options: TransportOptions): HttpClient {
  return { sendRequest: (request) => send(request, options) };
}

async function send(
  request: PipelineRequest,
  { account, network, clock, abandoning }: TransportOptions,
): Promise<PipelineResponse> {
  const origin = URL.parse(request.url)?.origin;
  if (origin !== account.endpoint)
    throw new LedgerError(
      `A request to ${origin} was stopped before it was sent: the ledger is at ${account.endpoint}, and what opens it must not leave for any other address.`,
    );
  const giveUpAt = clock.now().getTime() + PATIENCE_MS;
  for (let attempt = 0; ; attempt += 1) {
    const failed = await exchange(request, network);
    if ("response" in failed && !passes(failed.answer)) return understood(failed, account, request);
    if ("failure" in failed && !failed.failure.passes)
      throw refused(account, failed.failure.message);
    const pause = pauseAfter(attempt, "answer" in failed ? failed.answer.retryAfterMs : undefined);
    if (clock.now().getTime() + pause > giveUpAt)
      throw refused(
        account,
        "failure" in failed
          ? `${failed.failure.message}. Check the name of the account in ROLLCALL_LEDGER, and the network`
          : refusalOf(failed.answer, account, request),
      );
    await clock.sleep(pause, abandoning);
  }
}

// What is asked for is waited, but a service that asks for nothing again and again is not asked without end.
function pauseAfter(attempt: number, askedMs: number | undefined): number {
  const growing = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS);
  return askedMs === undefined ? growing : Math.max(askedMs, growing / 10);
}

interface Answered {
  readonly response: PipelineResponse;
  readonly answer: Answer;
}

async function exchange(
  request: PipelineRequest,
  network: Network,
): Promise<Answered | { readonly failure: ReturnType<Network["failure"]> }> {
  try {
    const response = await network.fetch(request.url, {
      method: request.method,
      headers: request.headers.toJSON({ preserveCase: true }),
      body: typeof request.body === "string" ? request.body : null,
      redirect: "manual",
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    const bodyAsText = await response.text();
    const retryAfterMs = Number(response.headers.get("x-ms-retry-after-ms") ?? NaN);
    return {
      response: {
        request,
        status: response.status,
        headers: createHttpHeaders(Object.fromEntries(response.headers)),
        bodyAsText,
      },
      answer: {
        status: response.status,
        substatus: Number(response.headers.get("x-ms-substatus") ?? 0),
        body: bodyOf(bodyAsText),
        retryAfterMs: retryAfterMs >= 0 ? retryAfterMs : undefined,
      },
    };
  } catch (error) {
    return { failure: network.failure(error, request.url) };
  }
}

function passes({ status, substatus }: Answer): boolean {
  return PASSING.includes(status) || PASSING_SUBSTATUS.includes(`${status}/${substatus}`);
}

function understood(
  { response, answer }: Answered,
  account: Account,
  request: PipelineRequest,
): PipelineResponse {
  const { status, body } = answer;
  const isUnderstood =
    (status >= 200 && status < 300) || UNDERSTOOD.includes(status) || wantsPlan(answer);
  if (isUnderstood && body !== undefined && !isMissingContainer(answer, request)) return response;
  throw refused(account, refusalOf(answer, account, request));
}

// The gateway leaves a query over several partitions to the library, which has asked for its plan meanwhile.
function wantsPlan({ status, body }: Answer): boolean {
  return (
    status === 400 &&
    (body?.additionalErrorInfo !== undefined ||
      /Cross partition query only supports/.test(String(body?.message)))
  );
}

// An item that is not there is an answer, but not where it would be.
function isMissingContainer({ status, substatus }: Answer, { method, url }: PipelineRequest) {
  return status === 404 && (substatus === 1003 || method === "POST" || !/\/docs\/[^/]+$/.test(url));
}

/** Undefined: no JSON, which Cosmos DB always answers. */
function bodyOf(text: string): Answer["body"] {
  if (text === "") return {};
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

function refused({ title }: Account, reason: string): LedgerError {
  return new LedgerError(`The ledger in ${title} cannot be used: ${reason.replace(/\.$/, "")}.`);
}
