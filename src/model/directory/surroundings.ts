import type { ManagedGroup } from "../settings/configuration.ts";

/** What is read of a directory besides its users, for those sets that files declare. */
export interface Surroundings {
  /** The groups that the configuration lists; undefined where no file declares groups. */
  readonly groups?: SetReading<KnownGroup>;
  /** The groups of the tenant that have a membership rule; undefined where they were not read. */
  readonly dynamicGroups?: readonly DynamicGroup[];
  /** The tenant's SKUs; undefined where no file declares groups or licences. */
  readonly skus?: SetReading<KnownSku>;
}

/** What was read, or why it could not be. */
export type SetReading<Known> =
  | { readonly all: readonly Known[]; readonly unreadable?: undefined }
  | { readonly all?: undefined; readonly unreadable: string };

/**
 * A group that the configuration lists, as far as it was found.
 *
 * @see https://learn.microsoft.com/graph/api/resources/group
 */
export interface KnownGroup {
  /** As the configuration calls it. */
  readonly name: string;
  /** `members` in the configuration. */
  readonly truth: ManagedGroup["members"];
  /** Ids of the groups that may be meant; several where a name is not unique. */
  readonly candidates: readonly string[];
  /** Undefined unless exactly one group was found. */
  readonly found?: {
    readonly id: string;
    readonly displayName: string;
    /** Why Rollcall cannot write its members, and what to do; undefined: it can. */
    readonly refused?: string;
    /** Who is a member is not told, so that nobody is known to be one, or to be none. */
    readonly hidden?: true;
    /** SKU ids of the licences that its members get. */
    readonly assignedLicenses: readonly string[];
    /** Direct members of any kind. */
    readonly members: number;
    /** Members that are no users: devices, nested groups. */
    readonly others: number;
  };
}

/** A group whose rule decides who is a member. */
export interface DynamicGroup {
  readonly displayName: string;
  /** The properties of users that its rule asks for. */
  readonly asks: readonly string[];
}

/**
 * A SKU that the tenant has bought.
 *
 * @see https://learn.microsoft.com/graph/api/resources/subscribedsku
 */
export interface KnownSku {
  readonly id: string;
  /** `skuPartNumber`. */
  readonly name: string;
  /** Why it cannot be assigned to users; undefined: it can. */
  readonly refused?: string;
  /** Seats that are paid for, without those in their grace period. */
  readonly enabled: number;
  /** Seats in their grace period after expiry; whether Graph lets them be assigned is unverified. */
  readonly warning: number;
  readonly consumed: number;
  readonly plans: readonly { readonly id: string; readonly name: string }[];
}
