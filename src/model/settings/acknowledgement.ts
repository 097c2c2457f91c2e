import type { GuardName, Place } from "../plan.ts";

/** A reviewed file that lifts one guard, for the users that it names, until it expires. */
export interface Acknowledgement {
  readonly guard: GuardName;
  /** Most users that it covers. */
  readonly limit: number;
  /** userPrincipalNames or object ids. Any subset of them passes. */
  readonly users: readonly string[];
  /**
   * For the guard `unreadable`: the properties that are known to be empty for everybody; for `emptiedGroups`: the groups that may be
   * left without a member, such as `groups.Sales`.
   */
  readonly properties?: readonly string[];
  /** YYYY-MM-DD; good through the end of that day, UTC. */
  readonly expires: string;
  readonly at: Place;
}
