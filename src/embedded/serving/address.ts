import type { IncomingMessage } from "node:http";

/** Microsoft's own roots. @see https://learn.microsoft.com/graph/deployments */
export const CLOUD_HOSTS = new Set([
  "graph.microsoft.com",
  "graph.microsoft.us",
  "dod-graph.microsoft.us",
  "microsoftgraph.chinacloudapi.cn",
]);

const HOST = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * The Graph root as the client sees it: by the name that it used, or that a front on this machine says it used.
 *
 * @param own what the directory calls itself where a request names nothing that can be a host
 */
export function rootSeenBy({ headers }: IncomingMessage, own: string): string {
  const forwarded = first(headers["x-forwarded-host"]);
  const host = [forwarded, headers.host].find((name) => name !== undefined && HOST.test(name));
  if (host === undefined) return own;
  const protocol = first(headers["x-forwarded-proto"])?.toLowerCase();
  return `${protocol === "https" ? "https" : "http"}://${host}/v1.0`;
}

/**
 * The object id or userPrincipalName that an `@odata.id` names: below the root that the client sees, below any loopback
 * name, or below a root of Microsoft's, as in its examples. Whether Graph takes an address of another cloud, or of any
 * host at all, is unverified.
 *
 * @param collections in which it may be
 * @returns undefined for any other address, and for what cannot be decoded
 * @see https://learn.microsoft.com/graph/api/user-post-manager
 */
export function referredKey(
  reference: unknown,
  root: string,
  collections: readonly string[] = ["users", "directoryObjects"],
): string | undefined {
  if (typeof reference !== "string" || !URL.canParse(reference)) return undefined;
  const url = new URL(reference);
  const isKnown =
    CLOUD_HOSTS.has(url.host) || url.host === new URL(root).host || isLoopback(url.hostname);
  if (!isKnown || !/^https?:$/.test(url.protocol)) return undefined;
  const path = decoded(url.pathname);
  const [, collection = "", plain, quoted] =
    /^\/(?:v1\.0|beta)\/(\w+)(?:\/([^/]+)|\('([^/]+)'\))(?:\/microsoft\.(?:graph|directoryservices)\.(?:user|group|(?:org)?contact))?\/?$/i.exec(
      path ?? "",
    ) ?? [];
  if (!collections.some((each) => each.toLowerCase() === collection.toLowerCase()))
    return undefined;
  return plain ?? quoted?.replaceAll("''", "'");
}

export function isLoopback(name: string): boolean {
  return name === "localhost" || name === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(name);
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function first(header: string | string[] | undefined): string | undefined {
  return (Array.isArray(header) ? header[0] : header)?.split(",")[0]?.trim();
}
