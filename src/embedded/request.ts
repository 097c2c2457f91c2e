import { GraphRefusal } from "./graphError.ts";
import type { Store } from "./store.ts";

/** One request, alone or out of a batch, already authorised and parsed. */
export interface GraphRequest {
  readonly method: string;
  /** Below the version, decoded, without empty parts: ["users", "ana@contoso.com", "manager"]. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** One request as it came, alone or in a batch. */
export interface Asked {
  readonly method: string;
  /** Path and query below the version, encoded. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface GraphAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a resource may use to answer. */
export interface Context {
  readonly store: Store;
  /** The Graph root, as clients see it. */
  readonly root: string;
  readonly pageSize: number;
  readonly hidden: ReadonlySet<string>;
  readonly omitted: ReadonlySet<string>;
  readonly ignoreExpand: boolean;
}

/** A route: `{}` in its path takes one part, which the handler gets as an argument. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly units: number;
  readonly handle: (request: GraphRequest, context: Context, ...parts: string[]) => GraphAnswer;
}

/** @throws GraphRefusal for an address that cannot be decoded */
export function parseRequest(asked: Asked): GraphRequest {
  const url = new URL(asked.url.startsWith("/") ? asked.url : `/${asked.url}`, "http://127.0.0.1");
  const path = url.pathname
    .split("/")
    .filter(Boolean)
    .map((part) => decode(part))
    // users('ana@contoso.com') is users/ana@contoso.com
    .flatMap((part) => /^(\w+)\('(.+)'\)$/.exec(part)?.slice(1) ?? [part]);
  return { ...asked, method: asked.method.toUpperCase(), path, query: url.searchParams };
}

/** Whether a query asks for the lagging index with all operators. */
export function isAdvanced({ query, headers }: GraphRequest): boolean {
  return (
    headers["consistencylevel"]?.toLowerCase() === "eventual" && query.get("$count") === "true"
  );
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new GraphRefusal(400, "BadRequest", "The request URL is not valid.");
  }
}
