/** One request, below the repository's path. */
export interface Asked {
  /** With the address of the stand-in, for links. */
  readonly url: URL;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the groups of the route's path matched. */
  readonly matched: readonly string[];
}

export interface Answer {
  readonly status?: number;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly redirect?: string;
}

/** Undefined is left to the emulator. */
type Reply = Answer | undefined | Promise<Answer | undefined>;

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly answer: (asked: Asked) => Reply;
}

export const NOT_FOUND: Answer = { status: 404, json: { message: "Not Found" } };

export function get(path: RegExp, answer: Route["answer"]): Route {
  return { method: "GET", path, answer };
}

/** The first answer that one of the routes has. */
export async function answerOf(
  routes: readonly Route[],
  method: string,
  path: string,
  asked: Omit<Asked, "matched">,
): Promise<Answer | undefined> {
  for (const route of routes) {
    const matched = route.method === method ? route.path.exec(path) : null;
    if (!matched) continue;
    const answer = await route.answer({ ...asked, matched: matched.slice(1) });
    if (answer) return answer;
  }
  return undefined;
}

/**
 * One page of a list, with links to the others.
 *
 * @param wrapped how the page stands in the answer; as it is unless said
 * @see https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api (30 a page, 100 at most)
 */
export function pageOf<Item>(
  items: readonly Item[],
  { url, query }: Pick<Asked, "url" | "query">,
  wrapped: (page: readonly Item[], total: number) => unknown = (page) => page,
): Answer {
  const size = Math.min(Math.max(Number(query.get("per_page") ?? 30), 1), 100);
  const page = Math.max(Number(query.get("page") ?? 1), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  const linkTo = (number: number, relation: string): string => {
    const other = new URL(url);
    other.searchParams.set("page", String(number));
    return `<${other.href}>; rel="${relation}"`;
  };
  const links = [
    ...(page > 1 ? [linkTo(page - 1, "prev")] : []),
    ...(page < last ? [linkTo(page + 1, "next"), linkTo(last, "last")] : []),
    ...(page > 1 ? [linkTo(1, "first")] : []),
  ];
  return {
    json: wrapped(items.slice((page - 1) * size, page * size), items.length),
    ...(links.length > 0 && { headers: { link: links.join(", ") } }),
  };
}
