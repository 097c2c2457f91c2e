import { GROUP_LICENSING, type AuditLog } from "../audit/auditLog.ts";
import { badRequest } from "../serving/graphError.ts";
import type { Groups } from "../tenant/groups.ts";
import type { Replication } from "../tenant/replication.ts";
import type { StoredGroup, StoredUser, TenantState } from "../tenant/tenant.ts";
import { assertAssignable, unknownLicence, type Assignment } from "./assignmentBody.ts";
import type { Seats } from "./seats.ts";
import {
  inForce,
  licencesOf,
  statesOf,
  type AssignedLicence,
  type AssignmentState,
} from "./states.ts";
import { refusalOf, violationIn, type Violation } from "./violations.ts";

/** What of a tenant's store licences concern. */
interface Licensed {
  readonly tenant: TenantState;
  readonly seats: Seats;
  readonly groups: Groups;
  readonly audit: AuditLog;
  readonly replication: Replication;
  readonly timestamp: string;
  fate(id: string): StoredUser | "changed" | "deleted";
  update(user: StoredUser, values: Readonly<Record<string, unknown>>): void;
}

/**
 * Assigns licences to a user and takes direct ones away, all of it or nothing. What is assigned again has other plans
 * switched off than before.
 *
 * @throws GraphRefusal as Graph refuses
 * @see https://learn.microsoft.com/graph/api/user-assignlicense
 */
export function assignToUser(
  user: StoredUser,
  { adds, removes }: Assignment,
  store: Licensed,
): void {
  const { tenant, timestamp } = store;
  if (adds.length > 0 && !hasLocation(user, store))
    throw badRequest("License assignment cannot be done for user with invalid usage location.");
  assertAssignable(adds, tenant);
  const before = statesOf(user);
  for (const skuId of removes) assertDirect(skuId, before, store);
  if (adds.length + removes.length === 0) return;
  const gone = new Set([...removes, ...adds.map(({ skuId }) => skuId)]);
  const after = [
    ...before.filter(({ skuId, assignedByGroup }) => assignedByGroup !== null || !gone.has(skuId)),
    ...adds.map((licence) => active(licence, null, timestamp)),
  ];
  const violation = violationIn(inForce(before), inForce(after), user, store);
  if (violation) throw refusalOf(violation);
  setStates(user, after, store);
}

/**
 * Assigns licences to a group and takes them away. Its members get them at once; where one cannot, the user's states say why.
 *
 * @throws GraphRefusal as Graph refuses
 * @see https://learn.microsoft.com/graph/api/group-assignlicense
 */
export function assignToGroup(
  group: StoredGroup,
  { adds, removes }: Assignment,
  store: Licensed,
): void {
  assertAssignable(adds, store.tenant);
  const before = licencesOf(group["assignedLicenses"]);
  for (const skuId of removes)
    if (!before.some((licence) => licence.skuId === skuId))
      // The words are unverified; those for a user are not.
      throw badRequest("Group does not have a corresponding license.");
  if (adds.length + removes.length === 0) return;
  const gone = new Set([...removes, ...adds.map(({ skuId }) => skuId)]);
  const after = [...before.filter(({ skuId }) => !gone.has(skuId)), ...adds];
  store.groups.update(group, { assignedLicenses: after });
  for (const reference of store.groups.memberships.of(group.id, "members").all)
    if (typeof reference === "string") inherit(group, reference, store);
}

/**
 * Gives a user what a group gives, or takes it back. All products of a group fail together. Those without a usageLocation
 * have the tenant's.
 *
 * @returns what hinders it
 * @see https://learn.microsoft.com/entra/identity/users/licensing-group-advanced
 */
export function inherit(group: StoredGroup, id: string, store: Licensed): Violation | undefined {
  const user = store.fate(id);
  if (typeof user === "string") return undefined;
  const isMember =
    store.groups.truth(group.id) !== undefined &&
    store.groups.memberships.of(group.id, "members").has(id);
  const licences = isMember ? licencesOf(group["assignedLicenses"]) : [];
  const before = statesOf(user);
  const others = before.filter(({ assignedByGroup }) => assignedByGroup !== group.id);
  if (licences.length === 0 && others.length === before.length) return undefined;
  const wanted = licences.map((licence) => active(licence, group.id, store.timestamp));
  const violation =
    wanted.length === 0
      ? undefined
      : violationIn(inForce(before), inForce([...others, ...wanted]), user, store);
  const states = [
    ...others,
    ...wanted.map((state) =>
      violation ? { ...state, state: "Error", error: violation.error } : state,
    ),
  ];
  store.audit.as(GROUP_LICENSING, () => setStates(user, states, store));
  return violation;
}

/**
 * Works out anew what a user inherits.
 *
 * @returns what hinders it first
 * @see https://learn.microsoft.com/graph/api/user-reprocesslicenseassignment
 */
export function reprocess(user: StoredUser, store: Licensed): Violation | undefined {
  const ids = new Set([
    ...statesOf(user).flatMap(({ assignedByGroup }) => assignedByGroup ?? []),
    ...store.groups.memberships.holders(user.id, "members", "truth"),
  ]);
  const violations = [...ids].flatMap((id) => {
    const group = store.groups.truth(id) ?? store.groups.deletedGroup(id);
    return (group && inherit(group, user.id, store)) ?? [];
  });
  return violations[0];
}

/** A usageLocation that was written a moment ago may not be known where licences are assigned. */
function hasLocation(user: StoredUser, { replication }: Licensed): boolean {
  const seen = replication.seen(user, "reference");
  return typeof seen?.["usageLocation"] === "string";
}

function assertDirect(
  skuId: string,
  states: readonly AssignmentState[],
  { tenant }: Licensed,
): void {
  const held = states.filter((state) => state.skuId === skuId);
  if (held.some(({ assignedByGroup }) => assignedByGroup === null)) return;
  if (held.length > 0)
    throw badRequest(
      "User license is inherited from a group membership and it cannot be removed directly from the user.",
    );
  if (!(tenant.subscribedSkus ?? []).some((sku) => sku.skuId === skuId))
    throw unknownLicence(skuId);
  throw badRequest("User does not have a corresponding license.");
}

function active(
  { skuId, disabledPlans }: AssignedLicence,
  assignedByGroup: string | null,
  lastUpdatedDateTime: string,
): AssignmentState {
  return {
    skuId,
    disabledPlans,
    assignedByGroup,
    state: "Active",
    error: "None",
    lastUpdatedDateTime,
  };
}

function setStates(user: StoredUser, states: readonly AssignmentState[], store: Licensed): void {
  store.update(user, {
    licenseAssignmentStates: states,
    assignedLicenses: inForce(states),
  });
}
