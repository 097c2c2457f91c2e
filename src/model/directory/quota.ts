/** So much within any window of so many seconds. */
export interface Limit {
  readonly amount: number;
  readonly seconds: number;
}

/**
 * Writes of one application in one tenant.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
 */
export const WRITE_LIMIT: Limit = { amount: 3000, seconds: 150 };

/**
 * Resource units of one application in one tenant, by the tenant's size.
 *
 * @param users how many the tenant has; the smallest limit where that is not known
 * @see https://learn.microsoft.com/graph/throttling-limits (identity and access)
 */
export function unitLimit(users = 0): Limit {
  return { amount: users < 50 ? 3500 : users <= 500 ? 5000 : 8000, seconds: 10 };
}

/** Graph's limit of requests in one `$batch`. @see https://learn.microsoft.com/graph/json-batching */
export const BATCH_SIZE = 20;
