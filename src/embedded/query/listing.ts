import { badQuery, badRequest, denied, unsupportedQuery } from "../serving/graphError.ts";
import { parseFilter, type Predicate } from "./filter.ts";
import { decodeToken, encodeToken, linkWith } from "./paging.ts";
import { mayRead } from "../serving/permissions.ts";
import { canonicalName } from "../users/propertyNames.ts";
import type { View } from "../tenant/replication.ts";
import { isAdvanced, isEventual, type Context, type GraphRequest } from "../serving/request.ts";
import { parseSearch } from "./search.ts";
import { userFieldAt } from "./userFields.ts";
import type { StoredUser } from "../tenant/tenant.ts";

/** Which users a collection shows, by what a request asks. */
export interface Wanted {
  readonly predicate: Predicate;
  readonly order: ((a: StoredUser, b: StoredUser) => number) | undefined;
  /** Whether `@odata.count` is part of the answer. */
  readonly counts: boolean;
  readonly view: View;
}

/**
 * Reads `$filter`, `$search`, `$orderby` and `$count`.
 *
 * @param sortable the properties that the collection can be sorted by
 * @throws GraphRefusal as Graph refuses them
 * @see https://learn.microsoft.com/graph/aad-advanced-queries
 */
export function wantedBy(
  request: GraphRequest,
  context: Context,
  sortable: readonly string[],
): Wanted {
  const { query } = request;
  const counts = countWanted(request);
  const search = query.get("$search");
  if (search !== null && !isEventual(request))
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  const advanced = isAdvanced(request) || search !== null;
  return {
    predicate: predicateFor(request, context, advanced),
    order: orderOf(request, context, sortable, advanced),
    counts,
    view: advanced ? "advanced" : "list",
  };
}

/** Whether `@odata.count` is part of the answer. */
export function countWanted(request: Pick<GraphRequest, "query" | "headers">): boolean {
  const count = request.query.get("$count");
  if (count !== null && !/^(?:true|false)$/i.test(count))
    throw badQuery(`Invalid value '${count}' for $count query option found.`);
  return isAdvanced(request);
}

/** What `$filter` and `$search` leave, both together. */
export function predicateFor(
  { query }: GraphRequest,
  context: Context,
  advanced: boolean,
): Predicate {
  const { caller, store } = context;
  const filter = query.get("$filter");
  const search = query.get("$search");
  const parts = [
    ...(filter === null
      ? []
      : [
          parseFilter(filter, {
            advanced,
            fieldAt: (path) => userFieldAt(path, caller, store.tenant),
          }),
        ]),
    ...(search === null ? [] : [parseSearch(search, caller)]),
  ];
  return (user) => parts.every((part) => part(user));
}

function orderOf(
  { query }: GraphRequest,
  { caller }: Context,
  sortable: readonly string[],
  advanced: boolean,
): Wanted["order"] {
  const clause = query.get("$orderby");
  if (clause === null) return undefined;
  const [, given = "", direction = "asc"] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(clause) ?? [];
  if (given === "") throw badQuery(`Syntax error in the $orderby clause '${clause}'.`);
  const name = canonicalName(given);
  if (name === undefined)
    throw badQuery(`Could not find a property named '${given}' on type 'microsoft.graph.user'.`);
  if (!sortable.includes(name)) throw unsupportedQuery("Unsupported Query.");
  if (!mayRead(caller, name)) throw denied();
  if (query.has("$filter") && !advanced)
    throw unsupportedQuery("Sorting not supported for current query.");
  const sign = direction.toLowerCase() === "desc" ? -1 : 1;
  const collator = new Intl.Collator("en");
  const textOf = (user: StoredUser): string => {
    const value = user[name];
    return typeof value === "string" ? value : "";
  };
  return (a, b) => sign * collator.compare(textOf(a), textOf(b));
}

/**
 * One page of what has places that do not move when others come and go.
 *
 * @param after what comes after a place
 */
export function pageByPlace<Item>(
  after: (place: number) => Iterable<{ readonly item: Item; readonly place: number }>,
  request: GraphRequest,
  context: Context,
  size: number,
): { readonly found: readonly Item[]; readonly link: Record<string, string> } {
  const token = request.query.get("$skiptoken");
  const start = token === null ? 0 : decodeToken(token);
  if (typeof start !== "number") throw badPageToken();
  const found: Item[] = [];
  let last = start;
  for (const { item, place } of after(start)) {
    if (found.length === size) {
      const link = linkWith(request, context, { $skiptoken: encodeToken(last) });
      return { found, link: { "@odata.nextLink": link } };
    }
    found.push(item);
    last = place;
  }
  return { found, link: {} };
}

/** One page of what is sorted, or comes from a list: it is made anew for each page. */
export function pageOf<Item>(
  items: readonly Item[],
  request: GraphRequest,
  context: Context,
  size: number,
): { readonly found: readonly Item[]; readonly link: Record<string, string> } {
  const token = request.query.get("$skiptoken");
  const start = token === null ? 0 : decodeToken(token);
  if (typeof start !== "number" || !Number.isSafeInteger(start) || start < 0) throw badPageToken();
  const next = start + size;
  return {
    found: items.slice(start, next),
    link:
      next < items.length
        ? {
            "@odata.nextLink": linkWith(request, context, { $skiptoken: encodeToken(next) }),
          }
        : {},
  };
}

function badPageToken(): Error {
  return badRequest("The specified page token is not valid.");
}
