import { badRequest, GraphRefusal, unsupportedQuery } from "../../serving/graphError.ts";
import type { Change } from "../../tenant/journal.ts";
import { kindOf } from "../../query/anyObject.ts";
import { decodeToken, encodeToken, linkWith } from "../../query/paging.ts";
import { project, selected } from "../../query/projection.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../../serving/request.ts";
import type { StoredUser } from "../../tenant/tenant.ts";
import { isExternal } from "../../users/externalUsers.ts";

/**
 * `$top` is taken and ignored, as others have met it. External tenants have none.
 *
 * @see https://learn.microsoft.com/graph/api/user-delta
 * @see https://learn.microsoft.com/graph/delta-query-overview
 */
export const delta: readonly Route[] = [
  "delta",
  "delta()",
  "microsoft.graph.delta",
  "microsoft.graph.delta()",
].map((name) => ({
  method: "GET",
  path: `users/${name}`,
  units: 1,
  options: ["$select", "$filter", "$top", "$skiptoken", "$deltatoken"],
  handle,
}));

/** Where a round stands: the changes that it begins after and ends with, what was given of it, and what was asked. */
interface Round {
  /** 0 for a first round, which tells everybody. */
  readonly since: number;
  readonly until: number;
  /** Where the last user that was given stands. */
  readonly given: number;
  readonly select: string | null;
  readonly ids: readonly string[] | null;
  /** Changes counted by another run of the server mean nothing to this one. */
  readonly run: string;
  /** When the token was given, in milliseconds. */
  readonly at: number;
}

const run = String(process.hrtime.bigint());
/** @see https://learn.microsoft.com/graph/delta-query-overview (token duration of directory objects) */
const TOKEN_MILLISECONDS = 7 * 24 * 3_600_000;
const MOST_IDS = 50;

function handle(request: GraphRequest, context: Context): GraphAnswer {
  const { store } = context;
  // In which words is unverified.
  if (isExternal(store.tenant)) throw badRequest("External tenants have no delta of users.");
  const round = roundOf(request, context);
  const [tracked, wantsManager] = trackedBy(round.select, context);
  if (request.query.get("$deltatoken") === "latest")
    return answer(
      context,
      [],
      deltaLink(request, context, { ...round, since: settledIn(context) }),
    );
  const changes = changesIn(round, context).filter(
    ({ id, place, names }) =>
      place > round.given &&
      (!round.ids || round.ids.includes(id.toLowerCase())) &&
      (!names || tracked.some((name) => names.has(name)) || (wantsManager && names.has("manager"))),
  );
  const page = changes.slice(0, context.pageSize);
  const isMinimal = /(?:^|[,;\s])return=minimal\b/i.test(request.headers["prefer"] ?? "");
  const value = page.flatMap(({ id, names, user = store.fate(id) }) => {
    // A user that is gone by now, and whose going is not told yet, has nothing else to tell.
    if (typeof user === "string") return names ? [] : [{ id, "@removed": { reason: user } }];
    const seen = round.since === 0 ? user : store.replication.seen(user, "delta");
    if (!seen) return [];
    const told = isMinimal && names ? tracked.filter((name) => names.has(name)) : tracked;
    const tellsManager = wantsManager && (!isMinimal || !names || names.has("manager"));
    return [
      {
        id,
        ...project(seen, told, context),
        ...(tellsManager && managersOf(id, seen.manager, round, context)),
      },
    ];
  });
  const last = page.at(-1);
  return answer(
    context,
    value,
    last && page.length < changes.length
      ? link(request, context, "@odata.nextLink", { ...round, given: last.place })
      : deltaLink(request, context, { ...round, since: round.until }),
  );
}

/** A first round tells everybody; nobody at all is a first round no more. */
function settledIn({ store }: Context): number {
  return Math.max(store.settled, 0.5);
}

function changesIn(round: Round, { store }: Context): (Change & { user?: StoredUser })[] {
  if (round.since > 0) return store.journal.changesBetween(round.since, round.until);
  return [...store.listedAfter(round.given, "delta")].map(({ user, place }) => ({
    id: user.id,
    place,
    names: undefined,
    user,
  }));
}

/** What has to change for a user to be listed: what `$select` names, or the default set. */
function trackedBy(select: string | null, context: Context): [readonly string[], boolean] {
  const names = (select ?? "").split(",").map((name) => name.trim());
  const others = names.filter((name) => name !== "" && name.toLowerCase() !== "manager");
  const wantsManager = names.some((name) => name.toLowerCase() === "manager");
  if (others.length === 0 && wantsManager) return [[], true];
  return [selected(others.join(",") || null, context), wantsManager];
}

/** The reason of one that was removed is as others have met it for members of groups. */
function managersOf(
  id: string,
  manager: string | undefined,
  { since, until }: Round,
  context: Context,
): Record<string, unknown> {
  const { store } = context;
  const asObject = (each: string): object => ({
    // One that is gone by now was a user: contacts stay.
    "@odata.type": `#microsoft.graph.${kindOf(each, context) ?? "user"}`,
    id: each,
  });
  const lost = since > 0 ? store.journal.managersLostBetween(id, since, until) : [];
  const told = [
    ...(manager === undefined ? [] : [asObject(manager)]),
    ...lost
      .filter((each) => each !== manager)
      .map((each) => ({ ...asObject(each), "@removed": { reason: "deleted" } })),
  ];
  return told.length === 0 ? {} : { "manager@delta": told };
}

function roundOf({ query }: GraphRequest, context: Context): Round {
  const isDelta = query.has("$deltatoken");
  const token = query.get("$skiptoken") ?? query.get("$deltatoken") ?? "";
  const at = context.store.moment;
  const until = settledIn(context);
  const select = query.get("$select");
  const ids = idsIn(query.get("$filter"));
  const fresh = { since: 0, until, given: 0, select, ids, run, at };
  // An empty one is what a lost token is answered with: begin anew.
  if (token === "" || token === "latest") return fresh;
  const round = decodeToken(token);
  if (!isRound(round)) throw badRequest("The specified page token is not valid.");
  if (round.run !== run) throw resync("resyncRequired", round, context);
  if (at - round.at > TOKEN_MILLISECONDS) throw resync("syncStateNotFound", round, context);
  return isDelta ? { ...round, until: Math.max(until, round.since), given: 0 } : round;
}

function isRound(value: unknown): value is Round {
  const { since, until, given, select, ids, run: other, at } = (value ?? {}) as Partial<Round>;
  return (
    typeof other === "string" &&
    (other !== run ||
      ([since, until, given, at].every((each) => typeof each === "number") &&
        (select === null || typeof select === "string") &&
        (ids === null || Array.isArray(ids))))
  );
}

/** @throws GraphRefusal for any filter but `id eq 'a' or id eq 'b'` */
function idsIn(filter: string | null): string[] | null {
  if (filter === null) return null;
  const ids = filter
    .trim()
    .split(/\s+or\s+/i)
    .map((part) => /^\(?\s*id\s+eq\s+'([^']+)'\s*\)?$/i.exec(part.trim())?.[1]);
  if (ids.some((id) => id === undefined)) throw unsupportedQuery("Unsupported Query.");
  if (ids.length > MOST_IDS)
    throw unsupportedQuery(`Delta takes at most ${MOST_IDS} ids, not ${ids.length}.`);
  return ids.flatMap((id) => id?.toLowerCase() ?? []);
}

/** `Location` is the address of the first request again, with nothing as its token. */
function resync(
  code: "resyncRequired" | "syncStateNotFound",
  { select, ids }: Round,
  { root }: Context,
): GraphRefusal {
  const options = [
    ...(typeof select === "string" ? [`$select=${encodeURIComponent(select)}`] : []),
    ...(Array.isArray(ids)
      ? [`$filter=${encodeURIComponent(ids.map((id) => `id eq '${id}'`).join(" or "))}`]
      : []),
    "$deltatoken=",
  ];
  return new GraphRefusal(
    410,
    code,
    "Resync required. Replace any local items with the server's version.",
    { headers: { Location: `${root}/users/delta?${options.join("&")}` } },
  );
}

function deltaLink(request: GraphRequest, context: Context, round: Round): Record<string, string> {
  return link(request, context, "@odata.deltaLink", { ...round, given: 0 });
}

function link(
  request: GraphRequest,
  context: Context,
  name: "@odata.nextLink" | "@odata.deltaLink",
  round: Round,
): Record<string, string> {
  const parameter = name === "@odata.nextLink" ? "$skiptoken" : "$deltatoken";
  const token = encodeToken({ ...round, at: context.store.moment });
  return {
    [name]: linkWith({ ...request, query: new URLSearchParams() }, context, { [parameter]: token }),
  };
}

function answer(context: Context, value: unknown[], links: Record<string, string>): GraphAnswer {
  return {
    status: 200,
    body: { "@odata.context": `${context.root}/$metadata#users`, ...links, value },
  };
}
