import { DirectoryError } from "./ports.ts";

/** Where Graph is, and where one signs in to it. */
export interface Endpoint {
  /** With the version, without a slash at the end: `https://graph.microsoft.com/v1.0`. */
  readonly root: string;
  /** `https://login.microsoftonline.com`; for a loopback root nobody signs in there. */
  readonly authority: string;
  /** Other origins of the same authority, which it may name for its tokens. */
  readonly aliases?: readonly string[];
  /** For whom a federated token must be made out. */
  readonly federationAudience: string;
  /** False: a directory on this machine, where a placeholder stands for the token, so that no real credential gets there. */
  readonly signsIn: boolean;
}

interface Cloud {
  /** As `ROLLCALL_CLOUD` takes it. */
  readonly word: string;
  readonly name: string;
  readonly graph: string;
  /** The first is the default. */
  readonly authorities: readonly [string, ...string[]];
  readonly federationAudience: string;
}

const GLOBAL: Cloud = {
  word: "global",
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
    word: "usGov",
    name: "US Government L4",
    graph: "https://graph.microsoft.us",
    authorities: ["https://login.microsoftonline.us"],
    federationAudience: "api://AzureADTokenExchangeUSGov",
  },
  {
    word: "usGovDod",
    name: "US Government L5 (DoD)",
    graph: "https://dod-graph.microsoft.us",
    authorities: ["https://login.microsoftonline.us"],
    federationAudience: "api://AzureADTokenExchangeUSGov",
  },
  {
    word: "china",
    name: "China (21Vianet)",
    graph: "https://microsoftgraph.chinacloudapi.cn",
    authorities: ["https://login.chinacloudapi.cn", "https://login.partner.microsoftonline.cn"],
    federationAudience: "api://AzureADTokenExchangeChina",
  },
];

const VERSION = "/v1.0";

/**
 * Reads `ROLLCALL_CLOUD`, or `ROLLCALL_GRAPH_URL` and `AZURE_AUTHORITY_HOST`. Only known clouds and this machine are
 * allowed: an address that anybody could choose would be handed a token that can change every user.
 *
 * @throws DirectoryError that lists what is allowed
 */
export function endpointFromEnvironment(env: Record<string, string | undefined>): Endpoint {
  const named = cloudNamed(env["ROLLCALL_CLOUD"]?.trim());
  const wanted = env["ROLLCALL_GRAPH_URL"]?.trim() || (named ?? GLOBAL).graph + VERSION;
  const url = parseUrl(wanted);
  const path = url?.pathname.replace(/\/+$/, "");
  if (!url || url.username || url.password || url.search || url.hash || path !== VERSION)
    throw notAllowed(wanted);
  const root = url.origin + VERSION;
  const given = env["AZURE_AUTHORITY_HOST"]?.trim();
  if (isLoopback(url)) {
    const authority = loopbackAuthority(given);
    return {
      root,
      authority,
      federationAudience: (named ?? GLOBAL).federationAudience,
      signsIn: isLoopback(new URL(authority)),
    };
  }
  const cloud = CLOUDS.find(({ graph }) => graph === url.origin);
  if (!cloud) throw notAllowed(wanted);
  if (named && named !== cloud)
    throw new DirectoryError(
      `ROLLCALL_CLOUD is ${named.word}, and ROLLCALL_GRAPH_URL is ${quoted(wanted)}, which belongs to the cloud ${cloud.word}. Unset one of them.`,
    );
  const authority = authorityOf(cloud, given);
  return {
    root,
    authority,
    aliases: cloud.authorities.filter((each) => each !== authority),
    federationAudience: cloud.federationAudience,
    signsIn: true,
  };
}

function cloudNamed(word: string | undefined): Cloud | undefined {
  if (!word) return undefined;
  const cloud = CLOUDS.find((each) => each.word === word);
  if (cloud) return cloud;
  const words = CLOUDS.map((each) => each.word);
  const near = words.find((each) => each.toLowerCase() === word.toLowerCase());
  throw new DirectoryError(
    `ROLLCALL_CLOUD is ${JSON.stringify(word)}, which is no cloud that Rollcall knows. ${near ? `Write ${near}` : `Use one of ${words.join(", ")}`}.`,
  );
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
  if (url && origin && isLoopback(url) && url.protocol !== "https:")
    throw new DirectoryError(
      `AZURE_AUTHORITY_HOST is ${quoted(given)}. Signing in takes https, on this machine as well.`,
    );
  if (url && origin && (isLoopback(url) || CLOUDS.some((c) => c.authorities.includes(origin))))
    return origin;
  throw new DirectoryError(
    `AZURE_AUTHORITY_HOST is ${quoted(given)}, which is no authority of a known cloud, and none on this machine. Leave it out: a directory on this machine needs no sign-in.`,
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
