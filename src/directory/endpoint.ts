import { DirectoryError } from "./ports.ts";

/** Where Graph is, and where one signs in to it. */
export interface Endpoint {
  /** With the version, without a slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly root: string;
  /** `https://login.microsoftonline.com`; for a loopback root nobody signs in there. */
  readonly authority: string;
  /** For whom a federated token must be made out. */
  readonly federationAudience: string;
  /** True: a directory on this machine, which never gets a real credential. */
  readonly loopback: boolean;
}

interface Cloud {
  readonly name: string;
  readonly graph: string;
  /** The first is the default. */
  readonly authorities: readonly [string, ...string[]];
  readonly federationAudience: string;
}

const GLOBAL: Cloud = {
  name: "global",
  graph: "https://graph.microsoft.com",
  authorities: ["https://login.microsoftonline.com"],
  federationAudience: "api://AzureADTokenExchange",
};

/**
 * Microsoft's pages disagree on the audience in China; the one given for managed identities is taken.
 *
 * @see https://learn.microsoft.com/graph/deployments
 */
const CLOUDS: readonly Cloud[] = [
  GLOBAL,
  {
    name: "US Government L4",
    graph: "https://graph.microsoft.us",
    authorities: ["https://login.microsoftonline.us"],
    federationAudience: "api://AzureADTokenExchangeUSGov",
  },
  {
    name: "US Government L5 (DoD)",
    graph: "https://dod-graph.microsoft.us",
    authorities: ["https://login.microsoftonline.us"],
    federationAudience: "api://AzureADTokenExchangeUSGov",
  },
  {
    name: "China (21Vianet)",
    graph: "https://microsoftgraph.chinacloudapi.cn",
    authorities: ["https://login.chinacloudapi.cn", "https://login.partner.microsoftonline.cn"],
    federationAudience: "api://AzureADTokenExchangeChina",
  },
];

const VERSION = "/v1.0";

/**
 * Reads `ROLLCALL_GRAPH_URL` and `AZURE_AUTHORITY_HOST`. Only known clouds and this machine are allowed: an address
 * that anybody could choose would be handed a token that can change every user.
 *
 * @throws DirectoryError that lists what is allowed
 */
export function endpointFromEnvironment(env: Record<string, string | undefined>): Endpoint {
  const wanted = env["ROLLCALL_GRAPH_URL"]?.trim() || GLOBAL.graph + VERSION;
  const url = parseUrl(wanted);
  const path = url?.pathname.replace(/\/+$/, "");
  if (!url || url.username || url.password || url.search || url.hash || path !== VERSION)
    throw notAllowed(wanted);
  const root = url.origin + VERSION;
  const given = env["AZURE_AUTHORITY_HOST"]?.trim();
  if (isLoopback(url))
    return {
      root,
      authority: loopbackAuthority(given),
      federationAudience: GLOBAL.federationAudience,
      loopback: true,
    };
  const cloud = CLOUDS.find(({ graph }) => graph === url.origin);
  if (!cloud) throw notAllowed(wanted);
  return {
    root,
    authority: authorityOf(cloud, given),
    federationAudience: cloud.federationAudience,
    loopback: false,
  };
}

function authorityOf(cloud: Cloud, given: string | undefined): string {
  if (!given) return cloud.authorities[0];
  const known = cloud.authorities.find((authority) => authority === bareOrigin(given));
  if (known) return known;
  throw new DirectoryError(
    `AZURE_AUTHORITY_HOST is ${quoted(given)}, which does not belong to the ${cloud.name} cloud (${cloud.graph}). ` +
      `Leave it out, or use ${cloud.authorities.join(" or ")}.`,
  );
}

function loopbackAuthority(given: string | undefined): string {
  if (!given) return GLOBAL.authorities[0];
  const url = parseUrl(given);
  const origin = bareOrigin(given);
  if (url && origin && (isLoopback(url) || CLOUDS.some((c) => c.authorities.includes(origin))))
    return origin;
  throw new DirectoryError(
    `AZURE_AUTHORITY_HOST is ${quoted(given)}, which is no authority of a known cloud. Leave it out: nobody signs in to a directory on this machine.`,
  );
}

function notAllowed(wanted: string): DirectoryError {
  const roots = CLOUDS.map(({ graph }) => graph + VERSION);
  return new DirectoryError(
    `ROLLCALL_GRAPH_URL is ${quoted(wanted)}, which is not a Graph root that may get a token. ` +
      `Allowed are ${roots.join(", ")}, and a directory on this machine such as http://127.0.0.1:8080/v1.0.`,
  );
}

function isLoopback(url: URL): boolean {
  return (
    (url.protocol === "http:" || url.protocol === "https:") &&
    (url.hostname === "localhost" ||
      url.hostname === "[::1]" ||
      /^127(\.\d{1,3}){3}$/.test(url.hostname))
  );
}

function bareOrigin(text: string): string | undefined {
  const url = parseUrl(text);
  return url && url.pathname === "/" && !url.search && !url.hash && !url.username && !url.password
    ? url.origin
    : undefined;
}

function parseUrl(text: string): URL | undefined {
  return URL.parse(text) ?? undefined;
}

// A password in the address must not reach a log.
function quoted(address: string): string {
  return `"${address.replace(/\/\/[^/@]*@/, "//…@")}"`;
}
