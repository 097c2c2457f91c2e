import { randomUUID } from "node:crypto";
import type { Context } from "@microsoft/microsoft-graph-client";
import type { Network } from "../../../network/network.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { DirectoryError } from "../../ports.ts";
import type { Answer } from "../sending/answer.ts";
import { isBelowRoot } from "./links.ts";

export interface FetchOptions {
  readonly root: string;
  readonly signal: AbortSignal | undefined;
  readonly timeoutSeconds: number;
  readonly network: Network;
  /** Nothing of the answer is quoted, in a message or as the cause of one. */
  readonly secret: boolean;
}

/**
 * Sends one request and reads its answer to the end. Redirects are not followed, for the token would travel with them.
 *
 * @throws NoAnswer when the connection fails, the time runs out, or what came is not JSON; with the original cause
 * @throws DirectoryError for a redirect, an address outside the Graph root, and a connection that cannot come about: a
 *   certificate that Node does not trust, a proxy that refuses
 */
export async function fetchWhole(
  context: Context,
  token: string,
  options: FetchOptions,
): Promise<{ answer: Answer; response: Response }> {
  const address = String(context.request);
  // The last line of defence: whatever made up this address, the token leaves for the configured root only.
  if (!isBelowRoot(address, options.root))
    throw new DirectoryError(`A request to an address outside ${options.root} was stopped`);
  const { method = "GET", headers, body } = (context.options ?? {}) as RequestInit;
  const timeout = AbortSignal.timeout(options.timeoutSeconds * 1000);
  const clientRequestId = randomUUID();
  try {
    const response = await options.network.fetch(address, {
      method,
      headers: {
        ...(headers as Record<string, string> | undefined),
        accept: "application/json",
        authorization: `Bearer ${token}`,
        [CLIENT_REQUEST_ID]: clientRequestId,
      },
      ...(body !== undefined && { body }),
      redirect: "manual",
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    });
    const text = await textOf(response);
    if (response.status >= 300 && response.status < 400) throw redirected(response, options.root);
    return {
      response,
      answer: {
        status: response.status,
        headers: new Map([...response.headers, [CLIENT_REQUEST_ID, clientRequestId]]),
        body: parseBody(text, response, method, options.secret),
      },
    };
  } catch (error) {
    if (error instanceof DirectoryError) throw error;
    options.signal?.throwIfAborted();
    throw lostConnection(error, options, timeout.aborted);
  }
}

const CLIENT_REQUEST_ID = "client-request-id";

// As `response.text()`, which keeps each page three times outside the heap, until V8 marks everything to be rid of them.
async function textOf({ body }: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  if (body) for await (const chunk of body) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

// An answer that ends the request well must be readable; of an error, the status alone is enough.
function parseBody(text: string, response: Response, method: string, secret: boolean): unknown {
  if (response.ok && response.status !== 204 && text === "")
    throw new NoAnswer(`Graph answered ${response.status} to ${method} with nothing in it`, true);
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!response.ok) return undefined;
    // What JavaScript says of it quotes it, too.
    if (secret)
      throw new NoAnswer(
        `Graph answered ${response.status} with something that is not JSON, or not all of it`,
        true,
      );
    const start = JSON.stringify(text.slice(0, 40));
    throw new NoAnswer(
      `Graph answered ${response.status} with something that is not JSON; it starts with ${start}. ` +
        "A proxy or a sign-in page may be in between.",
      true,
      error,
    );
  }
}

function redirected(response: Response, root: string): DirectoryError {
  const target = URL.parse(response.headers.get("location") ?? "", root)?.host ?? "somewhere else";
  return new DirectoryError(
    `Graph answered with a redirect (${response.status}) to ${target}, which is never followed because the access ` +
      `token would travel there. Check ROLLCALL_GRAPH_URL and any proxy in between.`,
  );
}

function lostConnection(
  error: unknown,
  { root, timeoutSeconds, network }: FetchOptions,
  timedOut: boolean,
): DirectoryError {
  const { origin } = new URL(root);
  if (timedOut)
    return new NoAnswer(`${origin} did not answer within ${timeoutSeconds} seconds`, true, error);
  const { message, passes, mayHaveArrived, cause } = network.failure(error, root);
  return passes
    ? new NoAnswer(message, mayHaveArrived, cause)
    : new DirectoryError(message, { cause });
}
