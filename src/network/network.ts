import { createSecureContext, rootCertificates } from "node:tls";
import { describeFailure, type ConnectionFailure } from "./failure.ts";
import { proxyFor, usesProxies } from "./proxy.ts";

/** As the platform's own, as far as it is used here. */
export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** The way out of this machine. All requests to other machines go through one of these. */
export interface Network {
  /** Sends a request, through the proxy that the environment names for its address, and for those that it is redirected to. */
  readonly fetch: Fetch;
  /** Says why a request to an address got no answer. */
  failure(error: unknown, address: string): ConnectionFailure;
}

/**
 * A network as HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY describe it. Node honours them by itself only where a
 * variable asks for it before Node starts, and GitHub's runner starts an Action without it.
 *
 * @see https://nodejs.org/docs/latest-v24.x/api/cli.html#node_use_env_proxy1
 */
export function networkFromEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  { authority }: NetworkOptions = {},
): Network {
  let own: Promise<Fetch> | undefined;
  return {
    fetch: async (address, init) => {
      if (!usesProxies(environment) && authority === undefined) return fetch(address, init);
      // Thrown here, where nothing hides it.
      proxyFor(new URL(address), environment);
      own ??= fetchThrough(environment, authority);
      return (await own)(address, init);
    },
    failure: (error, address) => describeFailure(error, new URL(address), environment),
  };
}

interface NetworkOptions {
  /** A certificate authority in PEM that is trusted besides Node's own, such as that of a server in this process. */
  readonly authority?: string | undefined;
}

async function fetchThrough(
  environment: Readonly<Record<string, string | undefined>>,
  authority: string | undefined,
): Promise<Fetch> {
  // Most machines have no proxy, and need not load it. Node's own copy cannot be given a proxy.
  const undici = await import("undici");
  // Made once: to read all authorities again for each connection takes longer than the connection.
  const trusted =
    authority === undefined
      ? undefined
      : { secureContext: createSecureContext({ ca: [...rootCertificates, authority] }) };
  const dispatcher = new undici.Agent({
    ...(trusted && { connect: trusted }),
    factory: (origin, options) => {
      const proxy = proxyFor(new URL(origin), environment);
      if (!proxy) return new undici.Pool(origin, options);
      return new undici.ProxyAgent({
        uri: proxy.origin,
        ...(trusted && { requestTls: trusted }),
        ...(proxy.authorization !== undefined && { token: proxy.authorization }),
      });
    },
  });
  // Node's types and the package's describe the same standard.
  return async (address, init) =>
    (await undici.fetch(address, {
      ...(init as Parameters<typeof undici.fetch>[1]),
      dispatcher,
    })) as unknown as Response;
}
