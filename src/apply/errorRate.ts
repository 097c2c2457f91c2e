/** More than `floor`, and more than `percent` of those who are done: the run stops. */
export interface ErrorLimit {
  readonly percent: number;
  readonly floor: number;
}

/** Counts how users end, and says when too many of them failed. */
export function errorRate(limit: ErrorLimit | undefined): (failed: boolean) => string | undefined {
  let done = 0;
  let failures = 0;
  return (failed) => {
    done += 1;
    if (failed) failures += 1;
    if (!limit || failures <= limit.floor || failures * 100 <= limit.percent * done)
      return undefined;
    return `${failures} of ${done} users failed, above the limit of ${limit.percent} % that stops a run`;
  };
}
