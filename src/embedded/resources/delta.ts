import { badRequest, GraphRefusal } from "../graphError.ts";
import { decodeToken, encodeToken, linkWith } from "../paging.ts";
import { project, selected } from "../projection.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../request.ts";

/** @see https://learn.microsoft.com/graph/api/user-delta */
export const delta: readonly Route[] = [
  { method: "GET", path: "users/delta", units: 1, handle },
  { method: "GET", path: "users/microsoft.graph.delta", units: 1, handle },
  { method: "GET", path: "users/microsoft.graph.delta()", units: 1, handle },
  { method: "GET", path: "users/delta()", units: 1, handle },
];

/** Where a round stands: the count of changes that it begins after, ends with, and how many users were given. */
interface Round {
  readonly since: number;
  readonly until: number;
  readonly given: number;
  readonly select: string | null;
  /** Changes counted by another run of the server mean nothing to this one. */
  readonly run: string;
}

const run = String(process.hrtime.bigint());

function handle(request: GraphRequest, context: Context): GraphAnswer {
  const { query } = request;
  for (const name of ["$top", "$expand", "$orderby", "$search"])
    if (query.has(name)) throw badRequest(`${name} is not supported on delta queries.`);
  const { store } = context;
  const round = roundOf(request, store.changes);
  const end = (since: number): GraphAnswer =>
    answer(context, [], {
      "@odata.deltaLink": link(request, context, "$deltatoken", {
        ...round,
        since,
        until: since,
        given: 0,
      }),
    });
  if (query.get("$deltatoken") === "latest") return end(store.changes);
  const ids =
    round.since === 0
      ? [...store.listedAfter(0)].map(({ user }) => user.id)
      : store.changedSince(round.since);
  const page = ids.slice(round.given, round.given + context.pageSize);
  const given = round.given + page.length;
  const names = (round.select ?? "").split(",").filter(Boolean);
  const wantsManager = names.includes("manager");
  const properties = selected(names.filter((name) => name !== "manager").join(",") || null);
  const value = page.map((id) => {
    const fate = store.fate(id);
    if (typeof fate === "string") return { id, "@removed": { reason: fate } };
    return {
      id,
      ...project(fate, properties, context),
      ...(wantsManager &&
        fate.manager !== undefined && {
          "manager@delta": [{ "@odata.type": "#microsoft.graph.user", id: fate.manager }],
        }),
    };
  });
  const links =
    given < ids.length
      ? { "@odata.nextLink": link(request, context, "$skiptoken", { ...round, given }) }
      : {
          "@odata.deltaLink": link(request, context, "$deltatoken", {
            ...round,
            since: round.until,
            given: 0,
          }),
        };
  return answer(context, value, links);
}

function roundOf({ query }: GraphRequest, changes: number): Round {
  const token = query.get("$skiptoken") ?? query.get("$deltatoken");
  // A first round begins before everything; -1 of no changes at all would repeat it for ever, so counting begins at 1.
  const fresh = {
    since: 0,
    until: Math.max(changes, 0.5),
    given: 0,
    select: query.get("$select"),
    run,
  };
  if (token === null || token === "latest") return fresh;
  const round = decodeToken(token) as Round;
  if (round.run !== run)
    throw new GraphRefusal(
      410,
      "resyncRequired",
      "Resync required. Replace any local items with the server's version.",
    );
  return query.has("$deltatoken") ? { ...round, until: Math.max(changes, 0.5) } : round;
}

function link(request: GraphRequest, context: Context, name: string, round: Round): string {
  return linkWith({ ...request, query: new URLSearchParams() }, context, {
    [name]: encodeToken(round),
  });
}

function answer(context: Context, value: unknown[], links: Record<string, string>): GraphAnswer {
  return {
    status: 200,
    body: { "@odata.context": `${context.root}/$metadata#users`, ...links, value },
  };
}
