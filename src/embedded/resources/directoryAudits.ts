import { directoryAudit, type StoredAudit } from "../audit/entry.ts";
import { parseFilter, type Field, type Predicate } from "../query/filter.ts";
import { invalidFilter } from "../query/filterSyntax.ts";
import { pageByPlace } from "../query/listing.ts";
import { badQuery, badRequest, unsupportedQuery } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";

/**
 * Who did what, by the log of this directory. The newest come first unless `$orderby` says otherwise, which no page says.
 *
 * @see https://learn.microsoft.com/graph/api/directoryaudit-list
 */
export const directoryAudits: readonly Route[] = [
  {
    method: "GET",
    path: "auditLogs/directoryAudits",
    units: 0,
    bucket: "reports",
    options: ["$filter", "$top", "$orderby", "$skiptoken"],
    handle: list,
  },
];

const LARGEST_PAGE = 1000;

function list(request: GraphRequest, context: Context): GraphAnswer {
  const { query } = request;
  const { audit } = context.store;
  const told = (entry: StoredAudit): Audit => ({ entry, ...asAudit(entry, audit.tellsAppId) });
  const filter = query.get("$filter");
  const isWanted: Predicate<Audit> =
    filter === null ? () => true : parseFilter(filter, { advanced: false, fieldAt });
  const isAscending = isOldestFirst(query.get("$orderby"));
  const size = sizeOf(query.get("$top"), context);
  const { found, link } = pageByPlace((place) => after(place), request, context, size);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#auditLogs/directoryAudits`,
      ...link,
      value: found,
    },
  };

  /** Places are the entries' own numbers, so that what comes meanwhile moves nothing. */
  function* after(place: number): Generator<{ item: object; place: number }> {
    const shown = audit.shown();
    for (const entry of isAscending ? shown : shown.toReversed()) {
      const isPassed = isAscending ? entry.number <= place : place > 0 && entry.number >= place;
      if (isPassed || !isWanted(told(entry))) continue;
      yield {
        item: directoryAudit(entry, { tellsAppId: audit.tellsAppId }),
        place: entry.number,
      };
    }
  }
}

/** What a filter looks at. */
interface Audit {
  readonly entry: StoredAudit;
  readonly appId: string | null;
}

function asAudit({ by }: StoredAudit, tellsAppId: boolean): { appId: string | null } {
  return { appId: tellsAppId ? (by.app?.appId ?? null) : null };
}

function sizeOf(top: string | null, { pageSize }: Context): number {
  if (top !== null && (!/^\d+$/.test(top) || Number(top) < 1 || Number(top) > LARGEST_PAGE))
    throw badRequest(
      `Invalid page size specified: '${top}'. Must be between 1 and ${LARGEST_PAGE} inclusive.`,
    );
  return Math.min(Number(top ?? LARGEST_PAGE), pageSize);
}

function isOldestFirst(clause: string | null): boolean {
  if (clause === null) return false;
  const [, name = "", direction = "asc"] = /^\s*(\w+)(?:\s+(asc|desc))?\s*$/i.exec(clause) ?? [];
  if (name === "") throw badQuery(`Syntax error in the $orderby clause '${clause}'.`);
  if (name.toLowerCase() !== "activitydatetime") throw unsupportedQuery("Unsupported Query.");
  return direction.toLowerCase() === "asc";
}

type AuditField = Omit<Field<Audit>, "name" | "isList"> & { readonly isList?: true };

/** What the page says can be filtered by, and with which operators. */
const FIELDS: Readonly<Record<string, AuditField>> = {
  activityDateTime: { type: "instant", operators: "range", valueOf: ({ entry }) => entry.at },
  activityDisplayName: {
    type: "text",
    operators: "prefix",
    valueOf: ({ entry }) => entry.activity,
  },
  correlationId: equal(({ entry }) => entry.correlationId),
  id: equal(({ entry }) => `Directory_${entry.correlationId}_${entry.number}`),
  loggedByService: equal(() => "Core Directory"),
  "initiatedBy/app/appId": equal(({ appId }) => appId),
  "initiatedBy/app/displayName": equal(({ entry }) => entry.by.app?.displayName),
  "initiatedBy/user/id": equal(({ entry }) => entry.by.user?.id),
  "initiatedBy/user/displayName": equal(({ entry }) => entry.by.user?.displayName),
  "initiatedBy/user/userPrincipalName": {
    ...equal(({ entry }) => entry.by.user?.userPrincipalName),
    operators: "prefix",
  },
  targetResources: {
    type: "text",
    operators: "prefix",
    isList: true,
    members: ["id", "displayName"],
    valueOf: ({ entry }) => entry.targets,
  },
};

function equal(valueOf: (audit: Audit) => unknown): AuditField {
  return { type: "text", operators: "equal", valueOf };
}

/** @throws GraphRefusal for what the page does not list */
function fieldAt(path: string): Field<Audit> {
  const [name, field] =
    Object.entries(FIELDS).find(([known]) => known.toLowerCase() === path.toLowerCase()) ?? [];
  if (name === undefined || !field)
    throw invalidFilter(
      `: Could not find a property named '${path}' on type 'microsoft.graph.directoryAudit', or it cannot be filtered by.`,
    );
  return { name, isList: false, ...field };
}
