import type { Field } from "../query/filter.ts";

/** What the embedded directory knows of a property of a group. */
export interface GroupProperty {
  readonly name: string;
  readonly type: "string" | "boolean" | "dateTime" | "strings" | "other";
  /** Part of an answer without `$select`. */
  readonly byDefault: boolean;
  /** The requests that set it. */
  readonly written: "never" | "create" | "always";
  readonly filter: Field["operators"] | "none";
}

/** @see https://learn.microsoft.com/graph/api/resources/group (properties) */
export const GROUP_PROPERTIES: readonly GroupProperty[] = [
  row("id", "string", "never", "default"),
  row("deletedDateTime", "dateTime", "never", "default"),
  row("classification", "string", "always", "default"),
  row("createdDateTime", "dateTime", "never", "default"),
  row("description", "string", "always", "default"),
  row("displayName", "string", "always", "default"),
  row("expirationDateTime", "dateTime", "never", "default"),
  row("groupTypes", "strings", "create", "default"),
  row("isAssignableToRole", "boolean", "create", "equality"),
  row("mail", "string", "never", "default"),
  row("mailEnabled", "boolean", "create", "equality"),
  row("mailNickname", "string", "always", "default"),
  row("membershipRule", "string", "always", "default"),
  row("membershipRuleProcessingState", "string", "always", "equality"),
  row("onPremisesDomainName", "string", "never", "none"),
  row("onPremisesLastSyncDateTime", "dateTime", "never", "default"),
  row("onPremisesNetBiosName", "string", "never", "none"),
  row("onPremisesProvisioningErrors", "other", "never", "none"),
  row("onPremisesSamAccountName", "string", "never", "default"),
  row("onPremisesSecurityIdentifier", "string", "never", "equality"),
  row("onPremisesSyncEnabled", "boolean", "never", "equality"),
  row("preferredDataLocation", "string", "always", "default"),
  row("preferredLanguage", "string", "always", "default"),
  row("proxyAddresses", "strings", "never", "default"),
  row("renewedDateTime", "dateTime", "never", "default"),
  row("resourceBehaviorOptions", "strings", "never", "none"),
  row("resourceProvisioningOptions", "strings", "never", "default"),
  row("securityEnabled", "boolean", "always", "equality"),
  row("securityIdentifier", "string", "never", "equality"),
  row("serviceProvisioningErrors", "other", "never", "none"),
  row("theme", "string", "always", "none"),
  row("uniqueName", "string", "create", "equality"),
  row("visibility", "string", "always", "none"),
  { ...row("assignedLicenses", "other", "never", "default"), byDefault: false },
  { ...row("hasMembersWithLicenseErrors", "boolean", "never", "equality"), byDefault: false },
  { ...row("isArchived", "boolean", "never", "none"), byDefault: false },
  { ...row("isManagementRestricted", "boolean", "never", "none"), byDefault: false },
  { ...row("licenseProcessingState", "other", "never", "none"), byDefault: false },
];

/** What Graph has besides. */
export const GROUP_PROPERTIES_NOT_HELD: readonly string[] = [
  "accessType",
  "allowExternalSenders",
  "assignedLabels",
  "autoSubscribeNewMembers",
  "hideFromAddressLists",
  "hideFromOutlookClients",
  "infoCatalogs",
  "isFavorite",
  "isSubscribedByMail",
  "onPremisesExtensionAttributes",
  "organizationId",
  "unseenConversationsCount",
  "unseenCount",
  "unseenMessagesCount",
  "welcomeMessageEnabled",
];

const byLowerCase = new Map(GROUP_PROPERTIES.map((each) => [each.name.toLowerCase(), each]));

/** By its name in any case. */
export function groupPropertyNamed(name: string): GroupProperty | undefined {
  return byLowerCase.get(name.toLowerCase());
}

export function isGroupPropertyNotHeld(name: string): boolean {
  return GROUP_PROPERTIES_NOT_HELD.some((each) => each.toLowerCase() === name.toLowerCase());
}

function row(
  name: string,
  type: GroupProperty["type"],
  written: GroupProperty["written"],
  filter: GroupProperty["filter"],
): GroupProperty {
  return { name, type, byDefault: true, written, filter };
}
