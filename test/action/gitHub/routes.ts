/** One request, below the repository's path. */
export interface Asked {
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  /** What the groups of the route's path matched. */
  readonly matched: readonly string[];
}

export interface Answer {
  readonly status?: number;
  readonly json?: unknown;
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
