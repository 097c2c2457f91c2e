import type { IncomingHttpHeaders } from "node:http";
import { parseQuery, planOf, QuerySyntaxError, rowsOf, type Query } from "./query.ts";
import {
  effectiveKeyOf,
  isInRange,
  PARTITION_RANGES,
  type ContainerStore,
  type Written,
} from "./store.ts";

export interface Asked {
  readonly method: string;
  /** Without the query: `/dbs/rollcall/colls/ledger/docs`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** How the service reads. */
export interface Reading {
  /** The last write that the replica has. */
  readonly lsn: number;
  /** Whether the gateway goes over several partitions itself, or leaves that to the client. */
  readonly fansOut: boolean;
}

export interface Answered {
  readonly status: number;
  readonly substatus?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a request does, by the words of the data actions; undefined where it reads metadata. */
export type ItemAction = "items/create" | "items/read" | "items/replace" | "executeQuery";

export function actionOf({ method, path, headers }: Asked): ItemAction | undefined {
  if (!/\/docs(?:\/|$)/.test(path)) return undefined;
  if (method === "GET") return "items/read";
  if (method === "PUT") return "items/replace";
  return isQuery(headers) || isPlan(headers) ? "executeQuery" : "items/create";
}

const MISSING: Answered = {
  status: 404,
  body: { code: "NotFound", message: "Resource Not Found." },
};

/** Answers about the items of one container. */
export function answerItems(
  store: ContainerStore,
  asked: Asked,
  id: string | undefined,
  reading: Reading,
): Answered {
  const { method, headers, text } = asked;
  for (const unmodelled of ["x-ms-documentdb-is-upsert", "x-ms-cosmos-is-batch-request"])
    if (headers[unmodelled]) return invalid(`${unmodelled} is not understood`);
  if (isPlan(headers)) return plan(asked);
  if (isQuery(headers)) return query(store, asked, reading);
  const partition = partitionIn(headers);
  if (partition === undefined) return invalid("x-ms-documentdb-partitionkey is missing");
  if (method === "POST" && id === undefined) return written(store.create(partition, text));
  if (id === undefined) return invalid("a feed is read by a query");
  if (method === "GET") {
    const item = store.read(partition, id, reading.lsn);
    return item ? { status: 200, body: item, headers: { etag: item["_etag"] } } : MISSING;
  }
  if (method === "PUT") return written(store.replace(partition, id, text, headers["if-match"]));
  return invalid(`${method} is not understood`);
}

function written(result: Written): Answered {
  if ("item" in result)
    return { status: result.status, body: result.item, headers: { etag: result.item["_etag"] } };
  return {
    ...result,
    body: { code: String(result.status), message: `The write was refused: ${result.status}.` },
  };
}

function plan({ headers, text }: Asked): Answered {
  if (headers["content-type"] !== "application/query+json")
    return invalid("content-type is not application/query+json");
  const parsed = parsedQuery(text);
  if ("status" in parsed) return parsed;
  const features = String(headers["x-ms-cosmos-supported-query-features"] ?? "");
  for (const [feature, isUsed] of [
    ["OrderBy", parsed.orderBy],
    ["Top", parsed.top],
  ] as const)
    if (isUsed && !features.includes(feature)) return invalid(`${feature} is not supported`);
  const partition = partitionIn(headers);
  const key = effectiveKeyOf(partition);
  const ranges = partition === undefined ? { min: "", max: "FF" } : { min: key, max: key };
  return { status: 200, body: planOf(parsed, [ranges]) };
}

// One page: of what one partition has, of one range of them, or of one range after the other.
function query(
  store: ContainerStore,
  { headers, text }: Asked,
  { lsn, fansOut }: Reading,
): Answered {
  const parsed = parsedQuery(text);
  if ("status" in parsed) return parsed;
  const partition = partitionIn(headers);
  const range = headers["x-ms-documentdb-partitionkeyrangeid"];
  const isAcross = partition === undefined && range === undefined;
  if (isAcross && (!fansOut || parsed.orderBy)) return leftToTheClient(headers);
  const start = startOf(headers["x-ms-continuation"]?.toString(), text);
  if (!start) return invalid("the continuation is of another query");
  const asked = isAcross ? PARTITION_RANGES[start.range]?.id : range;
  const rows = rowsOf(
    parsed,
    store
      .all(lsn)
      .filter((item) =>
        partition === undefined
          ? isInRange(store.partitionOf(item), String(asked))
          : store.partitionOf(item) === partition,
      ),
  );
  const end = start.from + Number(headers["x-ms-max-item-count"] ?? 100);
  const page = rows.slice(start.from, end);
  const next =
    end < rows.length
      ? { ...start, from: end }
      : isAcross && start.range + 1 < PARTITION_RANGES.length
        ? { ...start, from: 0, range: start.range + 1 }
        : undefined;
  return {
    status: 200,
    body: { _rid: "rollcall=", Documents: page, _count: page.length },
    headers: {
      "x-ms-item-count": String(page.length),
      ...(next && { "x-ms-continuation": JSON.stringify(next) }),
    },
  };
}

function leftToTheClient(headers: IncomingHttpHeaders): Answered {
  const isAllowed =
    String(headers["x-ms-documentdb-query-enablecrosspartition"]).toLowerCase() === "true";
  return {
    status: 400,
    substatus: 1004,
    body: {
      code: "BadRequest",
      message: "The cross partition query can not be directly served by the gateway.",
      ...(isAllowed && { additionalErrorInfo: "{}" }),
    },
  };
}

interface Continuation {
  readonly from: number;
  readonly range: number;
  /** The length of the query that it goes on with. */
  readonly of: number;
}

function startOf(continuation: string | undefined, text: string): Continuation | undefined {
  if (continuation === undefined) return { from: 0, range: 0, of: text.length };
  const start = JSON.parse(continuation) as Continuation;
  return start.of === text.length ? start : undefined;
}

function parsedQuery(text: string): Query | Answered {
  try {
    const { query: words, parameters } = JSON.parse(text) as {
      query: string;
      parameters?: { name: string; value: unknown }[];
    };
    return parseQuery(words, parameters);
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    return invalid(`Syntax error: ${error.message}`);
  }
}

function partitionIn(headers: IncomingHttpHeaders): string | undefined {
  const header = headers["x-ms-documentdb-partitionkey"];
  if (typeof header !== "string") return undefined;
  const [partition] = JSON.parse(header) as unknown[];
  return String(partition);
}

function isQuery(headers: IncomingHttpHeaders): boolean {
  return String(headers["x-ms-documentdb-isquery"]).toLowerCase() === "true";
}

function isPlan(headers: IncomingHttpHeaders): boolean {
  return String(headers["x-ms-cosmos-is-query-plan-request"]).toLowerCase() === "true";
}

function invalid(message: string): Answered {
  return { status: 400, body: { code: "BadRequest", message } };
}

export function partitionRanges(): Answered {
  return {
    status: 200,
    body: {
      _rid: "rollcall=",
      _count: PARTITION_RANGES.length,
      PartitionKeyRanges: PARTITION_RANGES.map((range) => ({
        ...range,
        status: "online",
        parents: [],
      })),
    },
  };
}
