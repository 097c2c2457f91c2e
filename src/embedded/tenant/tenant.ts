import { propertyNamed } from "../../model/properties/properties.ts";
import { foldName } from "../../model/values.ts";
import type { StoredAudit } from "../audit/entry.ts";

/** A user as the embedded directory keeps it: Graph's JSON, without a password. */
export interface StoredUser {
  readonly id: string;
  userPrincipalName: string;
  /** Object id of the manager: a user or a contact. */
  manager?: string;
  /** Object ids of the users and groups that sponsor it. Deleted ones stay in it, unseen. */
  sponsors?: readonly string[];
  /** Of a deleted user: object ids of those whose manager it was. */
  reports?: readonly string[];
  /** Every other property by Graph's name. */
  [property: string]: unknown;
}

/** What a group refers to: the object id of a user or a group, or something else with its type. */
export type StoredReference = string | { readonly "@odata.type": string; readonly id: string };

/** A group as the embedded directory keeps it: Graph's JSON. */
export interface StoredGroup {
  readonly id: string;
  displayName: string;
  /** In the order in which they joined. Deleted ones stay in it, unseen, until they are gone for good. */
  readonly members: StoredReference[];
  readonly owners: StoredReference[];
  /** Every other property by Graph's name. */
  [property: string]: unknown;
}

/** What a tenant subscribes to: Graph's JSON, but for what is counted. */
export interface StoredSku {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly appliesTo?: string;
  readonly capabilityStatus?: string;
  readonly prepaidUnits: {
    readonly enabled: number;
    readonly warning?: number;
    readonly suspended?: number;
    readonly lockedOut?: number;
  };
  readonly servicePlans?: readonly StoredPlan[];
  readonly [property: string]: unknown;
}

export interface StoredPlan {
  readonly servicePlanId: string;
  readonly servicePlanName: string;
  readonly appliesTo?: string;
  readonly provisioningStatus?: string;
  /** What a user's plans call the service; servicePlanName if absent. */
  readonly service?: string;
  /** Ids of the plans one of which a user needs for this one. No part of any answer. */
  readonly dependsOn?: readonly string[];
  /** Ids of the plans that a user cannot have beside it. No part of any answer. */
  readonly excludes?: readonly string[];
  /** Countries whose users cannot have it, in two capital letters. No part of any answer. */
  readonly prohibitedIn?: readonly string[];
}

/** @see https://learn.microsoft.com/graph/api/resources/authorizationpolicy (allowInvitesFrom) */
export interface InvitationPolicy {
  readonly allowInvitesFrom?: AllowInvitesFrom;
  /** The only domains that guests may come from. */
  readonly allowedDomains?: readonly string[];
  readonly blockedDomains?: readonly string[];
}

export const ALLOW_INVITES_FROM = [
  "none",
  "adminsAndGuestInviters",
  "adminsGuestInvitersAndAllMembers",
  "everyone",
] as const;
export type AllowInvitesFrom = (typeof ALLOW_INVITES_FROM)[number];

/** An administrative unit: Graph's JSON. */
export interface StoredUnit {
  readonly id: string;
  readonly displayName: string;
  readonly description?: string | null;
  /** Nobody but administrators of the unit may change its members. */
  readonly isMemberManagementRestricted?: boolean | null;
  readonly visibility?: string | null;
  /** Object ids of users and groups. */
  readonly members: string[];
}

/** An organizational contact: Graph's JSON. */
export interface StoredContact {
  readonly id: string;
  readonly displayName: string;
  readonly mail?: string;
}

/** @see https://learn.microsoft.com/graph/api/resources/organization */
export const TENANT_TYPES = ["AAD", "AAD B2C", "CIAM"] as const;

/** All that a tenant is, as plain JSON: what the file holds. */
export interface TenantState {
  readonly formatVersion: 1;
  readonly id: string;
  readonly displayName: string;
  /** AAD, which is one of people who work for a company, if absent. */
  readonly tenantType?: (typeof TENANT_TYPES)[number];
  /** The first is the default one. */
  readonly domains: string[];
  /** Those of the domains whose users come from somewhere else. */
  readonly federatedDomains?: readonly string[];
  /** The only directory extensions there are; without it every well-formed name is taken as registered. */
  extensionProperties?: readonly string[];
  /** userPrincipalNames or object ids of users with a role that protects them. */
  administrators?: readonly string[];
  /** Who may invite guests, and from where; anybody from anywhere if absent. */
  readonly invitations?: InvitationPolicy;
  /** None if absent; the store makes the list. */
  administrativeUnits?: StoredUnit[];
  /** None if absent. */
  contacts?: readonly StoredContact[];
  /** What it says of Temporary Access Passes, where that is not what a new tenant with the method enabled says. */
  readonly temporaryAccessPassPolicy?: {
    readonly state?: "enabled" | "disabled";
    /** Of a pass, in characters: 8 to 48. */
    readonly defaultLength?: number;
    /** Minutes, here and below: 10 to 43,200. */
    readonly defaultLifetimeInMinutes?: number;
    readonly minimumLifetimeInMinutes?: number;
    readonly maximumLifetimeInMinutes?: number;
    /** Every pass can be used once only. */
    readonly isUsableOnce?: boolean;
    /** Object ids of groups whose members it includes; all users if absent. */
    readonly includeGroups?: readonly string[];
    /** Object ids of groups whose members it excludes. */
    readonly excludeGroups?: readonly string[];
  };
  /** Words that its passwords must not be made of, besides those that no tenant takes; of 4 to 16 characters. */
  readonly bannedPasswords?: readonly string[];
  /** None if absent. */
  readonly subscribedSkus?: readonly StoredSku[];
  readonly users: StoredUser[];
  readonly deletedUsers: StoredUser[];
  /** None if absent; the store makes the list. */
  groups?: StoredGroup[];
  deletedGroups?: StoredGroup[];
  /** Who did what, the newest last; the store makes the list, and keeps it from growing for ever. */
  directoryAudits?: StoredAudit[];
}

/** The id of a tenant that nobody gave one. */
export const DEFAULT_TENANT_ID = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";

/** When what a person has written was made, where nobody says so. */
export const MADE_AT = "2025-01-01T00:00:00Z";

export function newTenant(options: {
  readonly id?: string;
  readonly domain: string;
  readonly moreDomains?: readonly string[];
}): TenantState {
  const { id = DEFAULT_TENANT_ID, domain, moreDomains = [] } = options;
  return {
    formatVersion: 1,
    id,
    displayName: domain,
    domains: [domain, ...moreDomains],
    users: [],
    deletedUsers: [],
    groups: [],
    deletedGroups: [],
    directoryAudits: [],
  };
}

/** Whether the users of a domain come from somewhere else. */
export function isFederated({ federatedDomains = [] }: TenantState, domain: string): boolean {
  return federatedDomains.some((federated) => foldName(federated) === foldName(domain));
}

/** Puts a user into a tenant that is not served yet, unchecked: seeding for demo, tests and benchmarks. */
export function addUser(
  tenant: TenantState,
  user: {
    readonly userPrincipalName: string;
    readonly id?: string;
    readonly manager?: string;
  } & Readonly<Record<string, unknown>>,
): StoredUser {
  const stored = completed(
    user,
    user.id ?? seededId(tenant.users.length + tenant.deletedUsers.length),
  );
  tenant.users.push(stored);
  return stored;
}

/** Puts a group into a tenant that is not served yet, unchecked: seeding for demo, tests and benchmarks. */
export function addGroup(
  tenant: TenantState,
  group: {
    readonly displayName: string;
    readonly id?: string;
    readonly members?: readonly StoredReference[];
    readonly owners?: readonly StoredReference[];
  } & Readonly<Record<string, unknown>>,
): StoredGroup {
  tenant.groups ??= [];
  const number = tenant.groups.length + (tenant.deletedGroups ?? []).length;
  const stored = completedGroup(group, group.id ?? seededId(number, "e1"));
  tenant.groups.push(stored);
  return stored;
}

/** A group with what every group has, where nothing else is said: one for security, with assigned members. */
export function completedGroup(
  group: {
    readonly displayName: string;
    readonly id?: string;
    readonly members?: readonly StoredReference[];
    readonly owners?: readonly StoredReference[];
  } & Readonly<Record<string, unknown>>,
  id: string,
): StoredGroup {
  const { id: _, members = [], owners = [], ...rest } = group;
  return {
    id,
    groupTypes: [],
    mailEnabled: false,
    securityEnabled: true,
    createdDateTime: MADE_AT,
    proxyAddresses: withMail([], group["mail"]),
    ...rest,
    members: [...members],
    owners: [...owners],
  };
}

/** A user with what every user has, where nothing else is said. */
export function completed(
  user: { readonly userPrincipalName: string } & Readonly<Record<string, unknown>>,
  id: string,
): StoredUser {
  const { userPrincipalName } = user;
  const local = userPrincipalName.split("@")[0] ?? userPrincipalName;
  return {
    accountEnabled: true,
    displayName: local,
    mailNickname: local,
    userType: "Member",
    createdDateTime: MADE_AT,
    ...user,
    id,
    userPrincipalName,
    proxyAddresses: withMail((user["proxyAddresses"] as string[] | undefined) ?? [], user["mail"]),
  };
}

/** Writing `mail` adds it as an SMTP address. */
export function withMail(proxyAddresses: readonly string[], mail: unknown): string[] {
  if (typeof mail !== "string") return [...proxyAddresses];
  const known = proxyAddresses.some((address) => foldName(address) === `smtp:${foldName(mail)}`);
  return known ? [...proxyAddresses] : [...proxyAddresses, `SMTP:${mail}`];
}

/** What Graph answers for a property that holds nothing: `[]` for a list, else null. */
export function emptyValueOf(property: string): unknown {
  return propertyNamed(property)?.type === "strings" || COLLECTIONS.has(property) ? [] : null;
}

const COLLECTIONS = new Set([
  "assignedLicenses",
  "assignedPlans",
  "interests",
  "licenseAssignmentStates",
  "onPremisesProvisioningErrors",
  "pastProjects",
  "provisionedPlans",
  "responsibilities",
  "schools",
  "serviceProvisioningErrors",
  "skills",
]);

function seededId(number: number, kind = "e0"): string {
  return `${kind}000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
