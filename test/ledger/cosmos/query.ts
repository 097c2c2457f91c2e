/** A query that the stand-in understands; every other one is refused, as a service refuses a syntax that it lacks. */
export interface Query {
  readonly top: number | undefined;
  /** `*`, a member such as `tenant`, or what the library asks for to sort over several partitions. */
  readonly select: string | { readonly orderBy: string };
  readonly holds: Condition;
  readonly orderBy: { readonly member: string; readonly descending: boolean } | undefined;
}

type Item = Readonly<Record<string, unknown>>;
type Condition = (item: Item) => boolean;

export class QuerySyntaxError extends Error {}

/** The place in a rewritten query where the library puts a filter. */
export const ORDER_BY_FILTER = "{documentdb-formattableorderbyquery-filter}";

/**
 * SELECT [TOP n] (* | c.member) FROM c [WHERE …] [ORDER BY c.member [ASC | DESC]], with AND, OR, brackets, comparisons by
 * `=` and ARRAY_CONTAINS.
 *
 * @see https://learn.microsoft.com/cosmos-db/query/overview
 */
export function parseQuery(
  text: string,
  parameters: readonly { readonly name: string; readonly value: unknown }[] = [],
): Query {
  const reader = new Reader(text);
  reader.take("SELECT");
  const top = reader.ifNext("TOP") ? Number(reader.next()) : undefined;
  const select = selected(reader);
  reader.take("FROM");
  reader.take("c");
  const holds = reader.ifNext("WHERE") ? either(reader, parameters) : () => true;
  const orderBy = reader.ifNext("ORDER") ? order(reader) : undefined;
  reader.end();
  return { top, select, holds, orderBy };
}

function selected(reader: Reader): Query["select"] {
  if (reader.ifNext("*")) return "*";
  const first = member(reader);
  if (first !== "_rid") return first;
  for (const token of [",", "[", "{", '"item"', ":"]) reader.take(token);
  const orderBy = member(reader);
  for (const token of ["}", "]", "AS", "orderByItems", ",", "c", "AS", "payload"])
    reader.take(token);
  return { orderBy };
}

function order(reader: Reader): NonNullable<Query["orderBy"]> {
  reader.take("BY");
  const name = member(reader);
  const descending = reader.ifNext("DESC");
  if (!descending) reader.ifNext("ASC");
  return { member: name, descending };
}

interface Parameter {
  readonly name: string;
  readonly value: unknown;
}

function either(reader: Reader, parameters: readonly Parameter[]): Condition {
  const all = [both(reader, parameters)];
  while (reader.ifNext("OR")) all.push(both(reader, parameters));
  return (item) => all.some((holds) => holds(item));
}

function both(reader: Reader, parameters: readonly Parameter[]): Condition {
  const all = [single(reader, parameters)];
  while (reader.ifNext("AND")) all.push(single(reader, parameters));
  return (item) => all.every((holds) => holds(item));
}

function single(reader: Reader, parameters: readonly Parameter[]): Condition {
  if (reader.ifNext("(")) {
    const inner = either(reader, parameters);
    reader.take(")");
    return inner;
  }
  if (reader.ifNext("true")) return () => true;
  if (reader.ifNext("ARRAY_CONTAINS")) {
    reader.take("(");
    const name = member(reader);
    reader.take(",");
    const wanted = operand(reader, parameters);
    reader.take(")");
    return (item) => Array.isArray(item[name]) && item[name].includes(wanted);
  }
  const name = member(reader);
  reader.take("=");
  const wanted = operand(reader, parameters);
  return (item) => item[name] === wanted;
}

function operand(reader: Reader, parameters: readonly Parameter[]): unknown {
  const token = reader.next();
  if (!token.startsWith("@")) throw new QuerySyntaxError(`${token} is no parameter`);
  const parameter = parameters.find(({ name }) => name === token);
  if (!parameter) throw new QuerySyntaxError(`the parameter ${token} has no value`);
  return parameter.value;
}

function member(reader: Reader): string {
  const token = reader.next();
  const name = /^c\.([A-Za-z_]\w*)$/.exec(token)?.[1];
  if (name === undefined) throw new QuerySyntaxError(`${token} is no member of c`);
  return name;
}

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = text.match(/c\.\w+|@\w+|\w+|"[^"]*"|[^\s\w]/g) ?? [];
  }

  next(): string {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new QuerySyntaxError("the query ends too early");
    this.#at += 1;
    return token;
  }

  ifNext(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at += 1;
    return true;
  }

  take(token: string): void {
    if (!this.ifNext(token))
      throw new QuerySyntaxError(`${token} expected, not ${this.#tokens[this.#at] ?? "the end"}`);
  }

  end(): void {
    if (this.#at < this.#tokens.length)
      throw new QuerySyntaxError(`${this.#tokens[this.#at]} is not understood`);
  }
}

/** What a query plan says of a query: how the library puts together what several partitions answer. */
export function planOf(query: Query, ranges: readonly { min: string; max: string }[]): object {
  const { top, orderBy } = query;
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: "None",
      top: top ?? null,
      offset: null,
      limit: null,
      orderBy: orderBy ? [orderBy.descending ? "Descending" : "Ascending"] : [],
      orderByExpressions: orderBy ? [`c.${orderBy.member}`] : [],
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: orderBy ? rewritten(query) : "",
      hasSelectValue: false,
      hasNonStreamingOrderBy: false,
      dCountInfo: null,
    },
    queryRanges: ranges.map((range) => ({
      ...range,
      isMinInclusive: true,
      isMaxInclusive: range.min === range.max,
    })),
  };
}

function rewritten({ top, orderBy }: Query): string {
  if (!orderBy) return "";
  const { member: name, descending } = orderBy;
  return [
    `SELECT ${top === undefined ? "" : `TOP ${top} `}c._rid, [{"item": c.${name}}] AS orderByItems, c AS payload`,
    "FROM c",
    `WHERE (${ORDER_BY_FILTER})`,
    `ORDER BY c.${name} ${descending ? "DESC" : "ASC"}`,
  ].join("\n");
}

/** The rows of a query over items. */
export function rowsOf(query: Query, items: readonly Item[]): unknown[] {
  const { orderBy, select, top, holds } = query;
  const found = items.filter(holds);
  const sorted = orderBy
    ? found
        // The index has only what is there.
        .filter((item) => item[orderBy.member] !== undefined)
        .toSorted(
          (left, right) =>
            (Number(left[orderBy.member]) - Number(right[orderBy.member])) *
            (orderBy.descending ? -1 : 1),
        )
    : found;
  return sorted.slice(0, top).map((item) => {
    if (select === "*") return item;
    if (typeof select === "string") return { [select]: item[select] };
    return { _rid: item["_rid"], orderByItems: [{ item: item[select.orderBy] }], payload: item };
  });
}
