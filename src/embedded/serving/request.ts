import { badQuery } from "./graphError.ts";
import type { Caller } from "./permissions.ts";
import type { Store } from "../tenant/store.ts";

/** One request, alone or out of a batch, already authorised and parsed. */
export interface GraphRequest {
  readonly method: string;
  /** Below the version, decoded, without empty parts: ["users", "ana@contoso.com", "manager"]. */
  readonly path: readonly string[];
  /** Names of options in Graph's spelling. */
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
  /** The Graph root, as the client sees it. */
  readonly root: string;
  readonly caller: Caller;
  readonly pageSize: number;
  readonly hidden: ReadonlySet<string>;
  readonly omitted: ReadonlySet<string>;
  readonly ignoreExpand: boolean;
}

/** The options of OData that some route obeys, in Graph's spelling. */
export type QueryOption =
  | "$select"
  | "$filter"
  | "$top"
  | "$orderby"
  | "$search"
  | "$count"
  | "$expand"
  | "$skiptoken"
  | "$deltatoken";

/** Quotas of single services and properties, in requests. */
export type Bucket = "reports" | "invitations" | "extensions" | "signInActivity";

/** A route: `{}` in its path takes one part, which the handler gets as an argument. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly units: number;
  /** One less than without if absent. */
  readonly unitsWithSelect?: number;
  /** How many references it binds, where the number makes it dearer. */
  readonly writes?: (request: GraphRequest) => number;
  /** Counts against this quota as well; "reports" against no other. */
  readonly bucket?: Exclude<Bucket, "signInActivity">;
  /** Changes nothing, although it is no GET. */
  readonly reads?: boolean;
  /** The query options that it obeys; any other is refused. */
  readonly options: readonly QueryOption[];
  /** Whether it is this route's, by what stands for `{}`; of any part if absent. */
  readonly accepts?: (...parts: string[]) => boolean;
  readonly handle: (request: GraphRequest, context: Context, ...parts: string[]) => GraphAnswer;
}

/** @throws GraphRefusal for an address that cannot be decoded */
export function parseRequest(asked: Asked): GraphRequest {
  const [address = ""] = asked.url.split("#");
  const queryAt = address.indexOf("?");
  const path = (queryAt < 0 ? address : address.slice(0, queryAt))
    .split("/")
    .filter(Boolean)
    .map((part) => decode(part))
    .flatMap(withKeyApart);
  const query = new URLSearchParams(queryAt < 0 ? "" : address.slice(queryAt + 1));
  return { ...asked, method: asked.method.toUpperCase(), path, query };
}

/** Whether a query asks for the lagging index with all operators. */
export function isAdvanced({ query, headers }: Pick<GraphRequest, "query" | "headers">): boolean {
  return isEventual({ headers }) && query.get("$count")?.toLowerCase() === "true";
}

export function isEventual({ headers }: Pick<GraphRequest, "headers">): boolean {
  return headers["consistencylevel"]?.trim().toLowerCase() === "eventual";
}

/** `users('ana@contoso.com')`, `users(id='…')` and `applications(appId='…')` are a collection and a key; an alternate key keeps its name. */
function withKeyApart(part: string): string[] {
  // OData keeps such segments for itself: `users('$ana@contoso.com')` is that user.
  if (part.startsWith("$") && part.includes("@")) throw badQuery("The request URL is not valid.");
  const [, groups = "", uniqueName = ""] = /^(groups)\((uniqueName='.+')\)$/is.exec(part) ?? [];
  if (groups !== "") return [groups, uniqueName.replaceAll("''", "'")];
  const [, collection = "", key = ""] =
    /^(\w+)\((?:(?:id|appId|userPrincipalName)=)?'(.+)'\)$/i.exec(part) ?? [];
  return collection === "" ? [part] : [collection, key.replaceAll("''", "'")];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw badQuery("The request URL is not valid.");
  }
}
