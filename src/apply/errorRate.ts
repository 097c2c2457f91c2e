import { digits } from "../model/text/wording.ts";
/** More than `floor`, and more than `percent` of those who were tried: the run stops. */
export interface ErrorLimit {
  readonly percent: number;
  readonly floor: number;
}

/**
 * Counts users as their writes end, each once, and says when too many of them failed. Relationships come last: whoever
 * waited for all of a user's writes would see failures late, and no success to hold them against.
 */
export function errorRate<User>(
  limit: ErrorLimit | undefined,
): (user: User, hasFailed: boolean) => string | undefined {
  const tried = new Set<User>();
  const failed = new Set<User>();
  return (user, hasFailed) => {
    tried.add(user);
    if (hasFailed) failed.add(user);
    if (!limit || failed.size <= limit.floor || failed.size * 100 <= limit.percent * tried.size)
      return undefined;
    return `${digits(failed.size)} of ${digits(tried.size)} users failed, above the limit of ${limit.percent} % that stops a run`;
  };
}
