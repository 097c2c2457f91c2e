import { certificateProblem } from "./certificates.ts";
import { proxyFor, ProxyMisconfigured, type Proxy } from "./proxy.ts";

/** Why no answer came. */
export interface ConnectionFailure {
  /** What happened, and what to do where that is known; sentences. */
  readonly message: string;
  /** Whether it may pass by itself. */
  readonly passes: boolean;
  /** False: the service cannot have seen the request. */
  readonly mayHaveArrived: boolean;
  /** The original error, innermost. */
  readonly cause: unknown;
}

/**
 * Says why a request failed that `fetch` sent. Neither user name nor password of a proxy is repeated.
 *
 * @param error what `fetch` threw, which has the reason in its causes
 */
export function describeFailure(
  error: unknown,
  address: URL,
  environment: Readonly<Record<string, string | undefined>>,
): ConnectionFailure {
  const cause = innermost(error);
  if (cause instanceof ProxyMisconfigured) return hopeless(cause.message, cause);
  const proxy = proxyFor(address, environment);
  const problem = certificateProblem(cause, address, environment);
  if (problem !== undefined) return hopeless(`${problem}${proxy ? seenThrough(proxy) : ""}`, cause);
  const text = textOf(cause);
  const refused = /Proxy response \((\d+)\)/.exec(text)?.[1];
  if (proxy && refused !== undefined) return refusedByProxy(proxy, address, Number(refused), cause);
  if (isNoTls(cause)) return hopeless(withoutTls(address, proxy), cause);
  const hasArrived = !hasNotConnected(cause);
  return {
    message:
      proxy && !hasArrived
        ? `The proxy ${proxy.origin}, which ${proxy.variable} names, cannot be reached: ${text}.`
        : `The connection to ${address.origin}${proxy ? ` through the proxy ${proxy.origin}` : ""} failed: ${text}`,
    passes: true,
    mayHaveArrived: hasArrived,
    cause,
  };
}

function hopeless(message: string, cause: unknown): ConnectionFailure {
  return { message, passes: false, mayHaveArrived: false, cause };
}

function seenThrough({ origin, variable }: Proxy): string {
  return ` The connection goes through the proxy ${origin}, which ${variable} names.`;
}

function refusedByProxy(
  { origin, variable, authorization }: Proxy,
  { hostname }: URL,
  status: number,
  cause: unknown,
): ConnectionFailure {
  const proxy = `The proxy ${origin}, which ${variable} names,`;
  if (status >= 500)
    return {
      message: `${proxy} could not reach ${hostname} (${status}).`,
      passes: true,
      mayHaveArrived: false,
      cause,
    };
  if (status !== 407)
    return hopeless(
      `${proxy} does not let Rollcall reach ${hostname} (${status}). Ask the administrators of the proxy to allow ${hostname}, or name it in NO_PROXY if it can be reached without the proxy.`,
      cause,
    );
  return hopeless(
    authorization === undefined
      ? `${proxy} asks for a user name and a password (407). Put them into ${variable}: http://USER:PASSWORD@${new URL(origin).host}`
      : `${proxy} does not accept the user name and the password in ${variable} (407). Check them; special characters must be percent-encoded.`,
    cause,
  );
}

function withoutTls({ host, origin }: URL, proxy: Proxy | undefined): string {
  return proxy?.origin.startsWith("https:")
    ? `The server at ${proxy.origin} or the one for ${host} does not speak TLS. If the proxy is a plain one, write http:// in ${proxy.variable}.`
    : `The server that answers for ${origin} does not speak TLS${proxy ? `, seen through the proxy ${proxy.origin}` : ""}. Something else may be in its place, such as a proxy or a sign-in page of the network.`;
}

// Before anything was said through the connection.
function isNoTls(cause: unknown): boolean {
  const { code } = (cause ?? {}) as { code?: unknown };
  return code === "ERR_SSL_WRONG_VERSION_NUMBER" || code === "ERR_SSL_PACKET_LENGTH_TOO_LONG";
}

/**
 * Whether no connection was made, so that nothing can have arrived. The code alone does not tell: Linux reports
 * EHOSTUNREACH and ENETUNREACH also of a connection that stood, once it gives up sending again.
 */
export function hasNotConnected(error: unknown): boolean {
  if (error instanceof AggregateError && error.errors.length > 0)
    return error.errors.every(hasNotConnected);
  const { syscall, code } = (error ?? {}) as { syscall?: unknown; code?: unknown };
  return syscall === "connect" || syscall === "getaddrinfo" || code === "UND_ERR_CONNECT_TIMEOUT";
}

// fetch says only "fetch failed"; what happened is in the cause.
function innermost(error: unknown): unknown {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  return inner;
}

// fetch gives none where an answer has the status 407, which only a proxy gives.
const WITHOUT_REASON =
  "no reason is given; it is like this where a proxy on the way asks for a user name and a password (407)";

function textOf(cause: unknown): string {
  const { code } = (cause ?? {}) as { code?: unknown };
  const text = cause instanceof Error ? cause.message : String(cause);
  const all = [typeof code === "string" && !text.includes(code) ? code : "", text];
  return all.filter(Boolean).join(" ") || WITHOUT_REASON;
}
