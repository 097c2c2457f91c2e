import type { Configuration } from "../../../model/settings/configuration.ts";
import type { Holding } from "../../../model/values.ts";
import { DirectoryError } from "../../ports.ts";
import type { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { readGroups, readMemberships, Refused, type ReadGroups } from "./groups.ts";

/** Reads of which groups a user is a direct member. */
export interface MembershipReader {
  /** What the configuration lists, by which memberships are read where they may not be asked of the user. */
  list(groups: Configuration["groups"] | undefined): void;
  /**
   * Undefined while the directory does not show the user.
   *
   * @throws DirectoryError when they cannot be read
   */
  of(userId: string): Promise<readonly Holding[] | undefined>;
}

/**
 * Asks the user; or, where only the members of groups may be read, all groups that the configuration lists, once for all
 * who ask at the same time. Microsoft's pages differ on what shows the groups of a user.
 *
 * @see https://learn.microsoft.com/graph/api/user-list-memberof
 * @see https://learn.microsoft.com/graph/api/group-list-members
 */
export function membershipReader(channel: {
  readonly connection: Connection;
  readonly batcher: Batcher;
}): MembershipReader {
  let listed: Configuration["groups"] = {};
  let asksUsers = true;
  let underWay: Promise<ReadGroups> | undefined;

  async function byGroups(userId: string): Promise<readonly Holding[]> {
    underWay ??= readGroups(listed, channel).finally(() => {
      underWay = undefined;
    });
    const { reading, memberships } = await underWay;
    if (reading.unreadable !== undefined) throw new DirectoryError(reading.unreadable);
    return memberships.get(userId) ?? [];
  }

  return {
    list: (groups = {}) => {
      listed = groups;
    },
    of: async (userId) => {
      if (!asksUsers) return byGroups(userId);
      try {
        return await readMemberships(userId, channel);
      } catch (error) {
        if (!(error instanceof Refused) || Object.keys(listed).length === 0) throw error;
        asksUsers = false;
        return byGroups(userId);
      }
    },
  };
}
