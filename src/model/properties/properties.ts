/**
 * One row for each property of Graph's user: everything that Rollcall knows about it. The YAML schema, `$select`, the
 * diff, the split of requests, the table in the docs and the checks of the embedded directory come from here.
 *
 * @see https://learn.microsoft.com/graph/api/resources/user (types, lengths)
 * @see https://learn.microsoft.com/graph/api/user-update (rules, privileges)
 */
export interface Property {
  readonly name: string;
  readonly type: PropertyType;
  /** Longest value in characters; for a list, of one item. */
  readonly maxLength?: number;
  /** Most items of a list. */
  readonly maxItems?: number;
  /** The only values that Graph takes. */
  readonly values?: readonly string[];
  /** A named rule of `rules.ts` beyond type and length. */
  readonly rule?: RuleName;
  /** Whether Graph takes it in POST, in PATCH, and as null (a list is cleared with `[]`). */
  readonly create: boolean;
  readonly update: boolean;
  readonly clear: boolean;
  readonly compare: Comparison;
  /** May hold joiners where Unicode puts them: read by people, and nothing that a program or a letter is addressed by. */
  readonly joiners: boolean;
  /** Live values are not printed on GitHub: phone numbers, private mail, addresses. */
  readonly personal: boolean;
  /** Decides who can sign in or reset a password; Graph protects it on administrators. */
  readonly signIn: boolean;
  /** Properties of one group share a PATCH; a group is refused or accepted as a whole. */
  readonly request: RequestGroup;
  /** Least application permission that may write it. */
  readonly permission: string;
  /**
   * Application permission that is needed besides User.Read.All; without it Graph answers null for everybody.
   *
   * @see https://learn.microsoft.com/graph/permissions-reference#user-lifecycleinforeadall
   */
  readonly readPermission?: string;
  /** Part of what Graph answers without `$select`. */
  readonly byDefault: boolean;
  /** Answered for one user alone, and never in a list. */
  readonly notListed?: true;
  /** Which operators `$filter` takes without `ConsistencyLevel: eventual`. */
  readonly filter: "default" | "equality" | "advanced" | "none";
  /** Stays writable in the cloud while the user is synced from on-premises. */
  readonly writableWhenSynced: boolean;
  /** `managed`: may be declared. `configured`: only if the configuration's `allow` names it. Else the reason why not. */
  readonly roster: "managed" | "configured" | { readonly refused: string };
  /** For people: what it is, in one line. */
  readonly summary: string;
}

export type PropertyType =
  | "string"
  | "boolean"
  | "dateTime"
  | "strings"
  | "employeeOrgData"
  | "extensionAttributes"
  | "other";
export type Comparison =
  | "exact"
  | "ignoreCase"
  | "instant"
  | "list"
  | "set"
  /** A set of mail addresses, which are the same in any case. */
  | "addresses"
  | "members";
export type RuleName =
  | "userPrincipalName"
  | "mailNickname"
  | "country"
  | "language"
  | "mail"
  | "required";
export type RequestGroup =
  | "plain"
  | "account"
  | "name"
  | "phone"
  | "otherMails"
  | "hireDate"
  | "lifecycle"
  | "dataLocation"
  | "policy";

type Differences = Partial<Omit<Property, "name" | "summary">>;

const PLAIN: Omit<Property, "name" | "summary"> = {
  type: "string",
  create: true,
  update: true,
  clear: true,
  compare: "exact",
  joiners: false,
  personal: false,
  signIn: false,
  request: "plain",
  permission: "User.ReadWrite.All",
  byDefault: false,
  filter: "advanced",
  writableWhenSynced: false,
  roster: "managed",
};

function row(name: string, summary: string, differences: Differences = {}): Property {
  return { name, summary, ...PLAIN, ...differences };
}

function readOnly(name: string, summary: string, differences: Differences = {}): Property {
  return row(name, summary, {
    type: "other",
    create: false,
    update: false,
    clear: false,
    filter: "none",
    roster: { refused: "is read-only in Graph" },
    ...differences,
  });
}

function refused(name: string, reason: string, differences: Differences = {}): Property {
  return row(name, reason, {
    type: "other",
    filter: "none",
    roster: { refused: reason },
    ...differences,
  });
}

function sharePoint(name: string): Property {
  return readOnly(name, "kept in SharePoint, not in the directory", {
    notListed: true,
    roster: {
      refused:
        "is kept in SharePoint: Graph writes it only for a signed-in person, in a separate request, and never lists it",
    },
  });
}

const TEXT: Differences = { joiners: true };
const ADDRESS: Differences = { ...TEXT, personal: true };
const PHONE: Differences = {
  personal: true,
  signIn: true,
  request: "phone",
  permission: "User-Phone.ReadWrite.All",
};

/** Every property of Graph's user that has a meaning here, in the order in which it is shown. */
export const PROPERTIES: readonly Property[] = [
  row("userPrincipalName", "the name to sign in with; its domain must be verified in the tenant", {
    maxLength: 113,
    rule: "userPrincipalName",
    clear: false,
    compare: "ignoreCase",
    signIn: true,
    request: "name",
    byDefault: true,
    filter: "default",
  }),
  row("accountEnabled", "whether the account may sign in", {
    type: "boolean",
    clear: false,
    request: "account",
    permission: "User.EnableDisableAccount.All",
    filter: "equality",
  }),
  row("displayName", "the name shown in address lists", {
    ...TEXT,
    maxLength: 256,
    rule: "required",
    clear: false,
    byDefault: true,
    filter: "default",
  }),
  row("givenName", "first name", { ...TEXT, maxLength: 64, byDefault: true, filter: "default" }),
  row("surname", "family name", { ...TEXT, maxLength: 64, byDefault: true, filter: "default" }),
  row("mailNickname", "the mail alias, the part before the @", {
    maxLength: 64,
    rule: "mailNickname",
    clear: false,
    filter: "default",
  }),
  row("mail", "the primary mail address; Exchange owns it once there is a mailbox", {
    rule: "mail",
    clear: false,
    compare: "ignoreCase",
    byDefault: true,
    filter: "default",
  }),
  row("employeeId", "the number or code that the organisation gave the person", {
    maxLength: 16,
    filter: "default",
  }),
  row("employeeType", "employee, contractor, consultant, vendor, …", { ...TEXT, maxLength: 64 }),
  row("employeeHireDate", "the hire date, past or future", {
    type: "dateTime",
    compare: "instant",
    request: "hireDate",
  }),
  row("employeeLeaveDateTime", "the leave date", {
    type: "dateTime",
    compare: "instant",
    request: "lifecycle",
    permission: "User-LifeCycleInfo.ReadWrite.All",
    readPermission: "User-LifeCycleInfo.Read.All",
    filter: "none",
  }),
  row("employeeOrgData", "costCenter and division", {
    ...TEXT,
    type: "employeeOrgData",
    compare: "members",
  }),
  row("jobTitle", "job title", { ...TEXT, maxLength: 128, byDefault: true, filter: "default" }),
  row("department", "department", { ...TEXT, maxLength: 64, filter: "default" }),
  row("companyName", "company", { ...TEXT, maxLength: 64 }),
  row("officeLocation", "office", { ...TEXT, byDefault: true }),
  row("businessPhones", "office phone, at most one", {
    type: "strings",
    maxItems: 1,
    compare: "list",
    byDefault: true,
    ...PHONE,
  }),
  row("mobilePhone", "mobile phone", { maxLength: 64, byDefault: true, ...PHONE }),
  row("faxNumber", "fax number", { personal: true }),
  row("otherMails", "other mail addresses, including private ones", {
    type: "strings",
    maxItems: 250,
    maxLength: 250,
    rule: "mail",
    compare: "addresses",
    personal: true,
    signIn: true,
    request: "otherMails",
    permission: "User-Mail.ReadWrite.All",
    filter: "default",
  }),
  row("streetAddress", "street and number", { maxLength: 1024, ...ADDRESS }),
  row("postalCode", "postal code", { maxLength: 40, ...ADDRESS, joiners: false }),
  row("city", "city", { maxLength: 128, filter: "default", ...ADDRESS }),
  row("state", "state or province", { maxLength: 128, filter: "default", ...ADDRESS }),
  row("country", "country or region", { maxLength: 128, filter: "default", ...ADDRESS }),
  row("usageLocation", "country of use as an ISO 3166-1 code; needed before any licence", {
    maxLength: 2,
    rule: "country",
    clear: false,
    filter: "default",
    writableWhenSynced: true,
  }),
  row("preferredLanguage", "language, such as en-US", {
    rule: "language",
    byDefault: true,
  }),
  row("ageGroup", "age group, for consent of minors", {
    values: ["Minor", "NotAdult", "Adult"],
    filter: "none",
  }),
  row("consentProvidedForMinor", "whether consent was given for a minor", {
    values: ["Granted", "Denied", "NotRequired"],
    filter: "none",
  }),
  row("onPremisesExtensionAttributes", "extensionAttribute1 to extensionAttribute15", {
    ...TEXT,
    type: "extensionAttributes",
    compare: "members",
  }),
  row("userType", "Member or Guest", {
    values: ["Member", "Guest"],
    clear: false,
    roster: "configured",
    request: "policy",
    filter: "equality",
  }),
  row("passwordPolicies", "None, DisablePasswordExpiration, DisableStrongPassword, or both", {
    values: [
      "None",
      "DisablePasswordExpiration",
      "DisableStrongPassword",
      "DisablePasswordExpiration, DisableStrongPassword",
    ],
    roster: "configured",
    request: "policy",
    filter: "none",
  }),
  row("preferredDataLocation", "where a multi-geo tenant keeps the data; not confirmed for v1.0", {
    roster: "configured",
    request: "dataLocation",
    filter: "none",
  }),
  refused(
    "passwordProfile",
    "would let anyone who knows the password sign in as the user; Rollcall makes a random one at creation",
  ),
  refused("identities", "decides who can sign in as the user"),
  refused("authorizationInfo", "holds certificates that sign in as the user"),
  refused(
    "onPremisesImmutableId",
    "links the account to another directory, whose users could then sign in as it",
    {
      type: "string",
      filter: "default",
    },
  ),
  refused(
    "customSecurityAttributes",
    "is guarded by a separate role (Attribute Assignment Administrator)",
    {
      create: false,
    },
  ),
  refused("showInAddressList", "cannot be relied on in Graph v1.0; set it in Exchange", {
    type: "boolean",
  }),
  readOnly("id", "the object id", { type: "string", byDefault: true, filter: "equality" }),
  readOnly("createdDateTime", "when the account was created", {
    type: "dateTime",
    compare: "instant",
    filter: "default",
  }),
  readOnly("deletedDateTime", "when the account was deleted", { type: "dateTime" }),
  readOnly("creationType", "how the account came to be", { type: "string" }),
  readOnly("externalUserState", "whether a guest accepted", { type: "string" }),
  readOnly("externalUserStateChangeDateTime", "when a guest's state changed", { type: "dateTime" }),
  readOnly("proxyAddresses", "mail addresses of the mailbox; write `mail`", {
    type: "strings",
    compare: "set",
    filter: "default",
  }),
  readOnly("imAddresses", "chat addresses", { type: "strings" }),
  readOnly("isManagementRestricted", "member of a restricted administrative unit", {
    type: "boolean",
  }),
  readOnly("lastPasswordChangeDateTime", "when the password was last changed", {
    type: "dateTime",
  }),
  readOnly("legalAgeGroupClassification", "computed from ageGroup and consent", { type: "string" }),
  readOnly("onPremisesSyncEnabled", "whether the user is synced from on-premises", {
    type: "boolean",
    filter: "equality",
  }),
  readOnly("onPremisesDistinguishedName", "name in the directory synced from", { type: "string" }),
  readOnly("onPremisesDomainName", "domain synced from", { type: "string" }),
  readOnly("onPremisesLastSyncDateTime", "last sync", { type: "dateTime" }),
  readOnly("onPremisesSamAccountName", "account name in the directory synced from", {
    type: "string",
  }),
  readOnly("onPremisesSecurityIdentifier", "SID in the directory synced from", { type: "string" }),
  readOnly("onPremisesUserPrincipalName", "userPrincipalName in the directory synced from", {
    type: "string",
  }),
  readOnly("securityIdentifier", "SID", { type: "string" }),
  readOnly("signInSessionsValidFromDateTime", "sessions before it are void", { type: "dateTime" }),
  readOnly("signInActivity", "last sign-ins"),
  readOnly("assignedLicenses", "licences"),
  readOnly("assignedPlans", "plans"),
  readOnly("licenseAssignmentStates", "licences and where they come from"),
  readOnly("provisionedPlans", "plans"),
  readOnly("onPremisesProvisioningErrors", "sync errors"),
  readOnly("serviceProvisioningErrors", "service errors"),
  readOnly("preferredName", "not supported by Graph", { type: "string" }),
  readOnly("mailboxSettings", "settings of the mailbox"),
  ...[
    "aboutMe",
    "birthday",
    "hireDate",
    "interests",
    "mySite",
    "pastProjects",
    "responsibilities",
    "schools",
    "skills",
  ].map(sharePoint),
];

const byName = new Map(PROPERTIES.map((property) => [property.name, property]));

/** `extension_<application id without dashes>_<name>`: a value that an application registered for users. */
export const DIRECTORY_EXTENSION = /^extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}$/;

const DIRECTORY_EXTENSION_ROW = row(
  "extension_",
  "a directory extension registered by an application",
  {
    ...TEXT,
    maxLength: 256,
    filter: "default",
  },
);

/** The row of a property by Graph's exact spelling, directory extensions included. */
export function propertyNamed(name: string): Property | undefined {
  const known = byName.get(name);
  if (known) return known;
  return DIRECTORY_EXTENSION.test(name) ? { ...DIRECTORY_EXTENSION_ROW, name } : undefined;
}

export const EXTENSION_ATTRIBUTES: readonly string[] = Array.from(
  { length: 15 },
  (_, index) => `extensionAttribute${index + 1}`,
);

export const ORG_DATA_MEMBERS: readonly string[] = ["costCenter", "division"];

/**
 * What a new user must declare; Rollcall adds the rest that Graph asks for (mailNickname, accountEnabled, a password).
 *
 * @see https://learn.microsoft.com/graph/api/user-post-users (request body)
 */
export const NEEDED_TO_CREATE = ["displayName", "userPrincipalName"] as const;
