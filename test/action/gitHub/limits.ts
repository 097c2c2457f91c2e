import type { Answer } from "./routes.ts";

/**
 * A request that is refused once and not carried out: 403 or 429 with `retry-after`, or with `x-ratelimit-remaining: 0`
 * and `x-ratelimit-reset` (seconds since 1970), or with neither.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export interface Limit {
  readonly method?: string;
  /** Below the repository's path: `/pulls/1`. */
  readonly path: RegExp;
  readonly status: 403 | 429;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
}

/** What tests do to requests; both may be set anew at any time. */
export interface Interference {
  /** Used up in order. */
  limits: Limit[];
  /** What happens before a request is answered, by requests such as "GET /issues/N/comments". */
  before: Record<string, () => Promise<void> | void>;
}

/** Takes the first limit that fits. */
export function refusalOf(
  { limits }: Interference,
  method: string,
  path: string,
): Answer | undefined {
  const index = limits.findIndex(
    (limit) => (limit.method ?? method) === method && limit.path.test(path),
  );
  const [limit] = index < 0 ? [] : limits.splice(index, 1);
  return (
    limit && {
      status: limit.status,
      headers: limit.headers ?? {},
      json: {
        message: limit.message ?? "You have exceeded a secondary rate limit.",
        documentation_url:
          "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api",
      },
    }
  );
}

/** N stands for a number or the name of a commit. */
export async function announce(
  { before }: Interference,
  method: string,
  path: string,
): Promise<void> {
  for (const [request, hook] of Object.entries(before)) {
    const pattern = request
      .split(/\bN\b/)
      .map((part) => part.replaceAll(/[.+*?^${}()|[\]\\]/g, "\\$&"));
    if (new RegExp(`^${pattern.join("[0-9a-f]+")}$`).test(`${method} ${path}`)) await hook();
  }
}
