import type { StoredGroup, StoredSku, StoredUser } from "../tenant/tenant.ts";
import type { AuditedChange, AuditTarget } from "./entry.ts";

/** A property before and after; undefined where it is not there. */
export interface Changed {
  readonly name: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Something that was done to a user, as the log calls it. */
export interface Deed {
  readonly activity: string;
  readonly changes: readonly AuditedChange[];
}

/** Kept here for its own use: no part of what Entra calls a change. */
const UNSEEN = new Set(["isManagementRestricted", "licenseAssignmentStates"]);

/**
 * What a change of properties is called in the log. Activities are those of Microsoft's list, but for the removal of a
 * manager and for sponsors: the first is unverified, and "Add user sponsor" was met by others. That a change of
 * accountEnabled leaves two entries, and a password "Reset password", is unverified.
 *
 * @see https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
 */
export function deedsOf(
  all: readonly Changed[],
  skus: readonly StoredSku[],
  tenantId: string,
): Deed[] {
  const changes = all.filter(({ name }) => !UNSEEN.has(name));
  const deeds: Deed[] = [];
  const rest: Changed[] = [];
  for (const change of changes) {
    const { name, from, to } = change;
    switch (name) {
      case "manager":
        deeds.push({
          activity: to === undefined ? "Remove user manager" : "Set user manager",
          changes: [["Manager.ObjectID", scalar(from), scalar(to)]],
        });
        break;
      case "sponsors":
        deeds.push(...sponsorDeeds(from, to));
        break;
      case "assignedLicenses":
        deeds.push({
          activity: "Change user license",
          changes: [
            [
              "AssignedLicense",
              licencesText(from, skus, tenantId),
              licencesText(to, skus, tenantId),
            ],
          ],
        });
        break;
      case "lastPasswordChangeDateTime":
        deeds.push({ activity: "Reset password", changes: [] });
        break;
      case "signInSessionsValidFromDateTime":
        deeds.push({
          activity: "Update StsRefreshTokenValidFrom Timestamp",
          changes: [["StsRefreshTokensValidFrom", listText(from), listText(to)]],
        });
        break;
      default:
        rest.push(change);
    }
  }
  // A password alone is no change of a property.
  if (rest.length > 0 || (deeds.length === 0 && all.length === 0))
    deeds.unshift({ activity: "Update user", changes: withNames(rest.flatMap(modified)) });
  const state = rest.find(({ name, from, to }) => name === "accountEnabled" && from !== to);
  if (state)
    deeds.push({
      activity: state.to === false ? "Disable account" : "Enable account",
      changes: withNames(modified(state)),
    });
  return deeds;
}

/** What a new user has, as the log tells it. */
export function changesOfNew(values: Readonly<Record<string, unknown>>): AuditedChange[] {
  return withNames(
    Object.entries(values)
      .filter(([name, value]) => !UNSEEN.has(name) && value !== null && value !== undefined)
      .flatMap(([name, to]) => modified({ name, from: undefined, to })),
  );
}

export function userTarget(user: StoredUser, changes: readonly AuditedChange[] = []): AuditTarget {
  const { displayName, userPrincipalName } = user;
  return {
    type: "User",
    id: user.id,
    displayName: typeof displayName === "string" ? displayName : null,
    userPrincipalName,
    changes,
  };
}

export function groupTarget(
  { id, displayName }: StoredGroup,
  changes: readonly AuditedChange[] = [],
): AuditTarget {
  return { type: "Group", id, displayName, changes };
}

/** The group that a member came into or left, as the log names it in the member's entry. */
export function groupOf({ id, displayName }: StoredGroup, joined: boolean): AuditedChange[] {
  const of = (name: string, value: string): AuditedChange =>
    joined ? [name, null, JSON.stringify(value)] : [name, JSON.stringify(value), null];
  return [of("Group.ObjectID", id), of("Group.DisplayName", displayName)];
}

/** Under what name a property stands in the log; most of these names are unverified. */
const NAMES: Readonly<Record<string, string>> = {
  mobilePhone: "Mobile",
  businessPhones: "TelephoneNumber",
  otherMails: "OtherMail",
  officeLocation: "PhysicalDeliveryOfficeName",
  faxNumber: "FacsimileTelephoneNumber",
};

function nameInLog(property: string): string {
  return NAMES[property] ?? property.charAt(0).toUpperCase() + property.slice(1);
}

function modified({ name, from, to }: Changed): AuditedChange[] {
  if (name !== "onPremisesExtensionAttributes")
    return [[nameInLog(name), listText(from), listText(to)]];
  const [before, after] = [from, to].map((value) => (value ?? {}) as Record<string, unknown>);
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((member) => before?.[member] !== after?.[member])
    .map((member) => [nameInLog(member), listText(before?.[member]), listText(after?.[member])]);
}

function withNames(changes: readonly AuditedChange[]): AuditedChange[] {
  const names = changes.map(([name]) => name).join(", ");
  return [...changes, ["Included Updated Properties", null, JSON.stringify(names)]];
}

function sponsorDeeds(from: unknown, to: unknown): Deed[] {
  const [before, after] = [from, to].map((ids) => (Array.isArray(ids) ? ids.map(String) : []));
  const came = (after ?? []).filter((id) => !before?.includes(id));
  const went = (before ?? []).filter((id) => !after?.includes(id));
  return [
    ...came.map((id): Deed => ({
      activity: "Add user sponsor",
      changes: [["Sponsor.ObjectID", null, JSON.stringify(id)]],
    })),
    ...went.map((id): Deed => ({
      activity: "Remove user sponsor",
      changes: [["Sponsor.ObjectID", JSON.stringify(id), null]],
    })),
  ];
}

/** The directory holds every property as a list. */
function listText(value: unknown): string {
  if (value === undefined || value === null) return "[]";
  return JSON.stringify(Array.isArray(value) ? value : [value]);
}

function scalar(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** As an audit record of an assigned licence was met. */
function licencesText(value: unknown, skus: readonly StoredSku[], tenantId: string): string {
  const licences = Array.isArray(value) ? (value as readonly AssignedLicence[]) : [];
  return listText(
    licences.map(({ skuId, disabledPlans = [] }) => {
      const sku = skus.find((each) => each.skuId === skuId);
      return `[SkuName=${sku?.skuPartNumber ?? ""}, AccountId=${tenantId}, SkuId=${skuId}, DisabledPlans=[${disabledPlans.join(",")}]]`;
    }),
  );
}

interface AssignedLicence {
  readonly skuId: string;
  readonly disabledPlans?: readonly string[];
}
