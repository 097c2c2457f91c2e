import { isIPv4 } from "node:net";

type Environment = Readonly<Record<string, string | undefined>>;

/** A proxy to which the environment sends a request. */
export interface Proxy {
  /** Without user name and password: `http://proxy.contoso.com:8080`. */
  readonly origin: string;
  /** The value of the header `Proxy-Authorization`, where the address has a user name. */
  readonly authorization: string | undefined;
  /** The variable that names it. */
  readonly variable: string;
}

/** What stands in a variable for a proxy is no address of one. `message` says what to do. */
export class ProxyMisconfigured extends Error {
  override readonly name = "ProxyMisconfigured";
}

/**
 * The proxy for an address, by the variables that curl and Git read: the one for the protocol, else ALL_PROXY, unless
 * NO_PROXY excludes the host; in small letters first. Nothing that runs on this machine is behind a proxy, nor is its link-local
 * neighbourhood, where Azure tells a machine its identity.
 *
 * @throws ProxyMisconfigured
 * @see https://curl.se/docs/manpage.html#ENVIRONMENT
 */
export function proxyFor(address: URL, environment: Environment): Proxy | undefined {
  if (isNear(address.hostname) || isExcluded(address, environment)) return undefined;
  const protocol = address.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  for (const name of [protocol, "ALL_PROXY"])
    for (const variable of [name.toLowerCase(), name]) {
      const value = environment[variable]?.trim();
      if (value) return parseProxy(value, variable);
    }
  return undefined;
}

const VARIABLES = ["HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY"];

/** Whether the environment names a proxy for anything. */
export function usesProxies(environment: Environment): boolean {
  return VARIABLES.flatMap((name) => [name.toLowerCase(), name]).some((variable) =>
    environment[variable]?.trim(),
  );
}

function parseProxy(value: string, variable: string): Proxy {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:"))
    // The value may hold a password.
    throw new ProxyMisconfigured(
      `${variable} does not name an HTTP proxy. Set it to an address such as http://proxy.contoso.com:8080; other kinds of proxies (SOCKS) are not supported.`,
    );
  return { origin: url.origin, authorization: authorizationOf(url), variable };
}

function authorizationOf({ username, password }: URL): string | undefined {
  if (username === "") return undefined;
  const pair = `${decoded(username)}:${decoded(password)}`;
  return `Basic ${Buffer.from(pair).toString("base64")}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };

// Entries: a domain, which stands for those below it as well, with or without a dot before it; an address; `*`. Any of
// them with a port.
function isExcluded({ hostname, port, protocol }: URL, environment: Environment): boolean {
  const value = environment["no_proxy"] ?? environment["NO_PROXY"] ?? "";
  return value
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      const [, name = "", wantedPort] = /^(\[.*\]|[^:]*|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
      if (wantedPort !== undefined && wantedPort !== (port || DEFAULT_PORTS[protocol]))
        return false;
      if (name === "*") return true;
      const domain = name.replace(/^\*?\./, "").replaceAll(/^\[|\]$/g, "");
      const host = hostname.replaceAll(/^\[|\]$/g, "");
      return domain !== "" && (host === domain || host.endsWith(`.${domain}`));
    });
}

function isNear(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    (isIPv4(hostname) && /^(127|169\.254)\./.test(hostname))
  );
}
