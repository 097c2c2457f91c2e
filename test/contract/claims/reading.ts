import { topic } from "../claim.ts";
import { absent } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { ok, readOf } from "./shared.ts";

const ana = { ana: {} };

/** What a new user of the cloud has in properties that nobody has written. */
const AT_FIRST: Readonly<Record<string, unknown>> = {
  ageGroup: null,
  assignedLicenses: [],
  assignedPlans: [],
  businessPhones: [],
  city: null,
  companyName: null,
  consentProvidedForMinor: null,
  country: null,
  creationType: null,
  deletedDateTime: null,
  department: null,
  employeeHireDate: null,
  employeeId: null,
  employeeOrgData: null,
  employeeType: null,
  externalUserState: null,
  externalUserStateChangeDateTime: null,
  faxNumber: null,
  imAddresses: [],
  legalAgeGroupClassification: null,
  licenseAssignmentStates: [],
  mail: null,
  onPremisesDistinguishedName: null,
  onPremisesDomainName: null,
  onPremisesImmutableId: null,
  onPremisesLastSyncDateTime: null,
  onPremisesProvisioningErrors: [],
  onPremisesSamAccountName: null,
  onPremisesSecurityIdentifier: null,
  onPremisesSyncEnabled: null,
  onPremisesUserPrincipalName: null,
  otherMails: [],
  passwordPolicies: null,
  postalCode: null,
  preferredDataLocation: null,
  provisionedPlans: [],
  proxyAddresses: [],
  serviceProvisioningErrors: [],
  state: null,
  streetAddress: null,
  usageLocation: null,
};

/** What only `$select` gives, besides those. */
const BY_SELECT_ONLY = [
  "authorizationInfo",
  "customSecurityAttributes",
  "employeeLeaveDateTime",
  "identities",
  "isManagementRestricted",
  "lastPasswordChangeDateTime",
  "mailNickname",
  "onPremisesExtensionAttributes",
  "passwordProfile",
  "preferredName",
  "securityIdentifier",
  "signInActivity",
  "signInSessionsValidFromDateTime",
] as const;

/** What SharePoint keeps of a new user, for whom it has nothing. */
const SHAREPOINT: Readonly<Record<string, unknown>> = {
  aboutMe: null,
  birthday: null,
  interests: [],
  mySite: null,
  pastProjects: [],
  responsibilities: [],
  schools: [],
  skills: [],
};

const IN_DEFAULT_SET = ["businessPhones", "mail"];

export const reading = topic(
  "Reading each property",
  { source: SOURCES.user, section: "users 2.3", confidence: "documented" },
  Object.entries(AT_FIRST).map(([name, value]) => ({
    claim: `${name} of a new user is ${value === null ? "null" : "an empty list"}`,
    accounts: ana,
    steps: [readOf("{ana}", { [name]: value })],
  })),
  [
    ...Object.keys(AT_FIRST).filter((name) => !IN_DEFAULT_SET.includes(name)),
    ...BY_SELECT_ONLY,
  ].map((name) => ({
    claim: `${name} comes with $select only`,
    source: SOURCES.sensitive,
    // Microsoft's page says of this one that it is returned by default; the list of defaults leaves it out.
    confidence: name === "securityIdentifier" ? ("guess" as const) : ("documented" as const),
    accounts: ana,
    steps: [{ send: "GET /users/{ana}", expect: ok({ [name]: absent }) }],
  })),
  {
    claim: "preferredName of a new user is null",
    // Microsoft's page says that it is not supported and empty.
    confidence: "guess",
    accounts: ana,
    steps: [readOf("{ana}", { preferredName: null })],
  },
  ["LocalAccount", "EmailVerified", "SelfServiceSignUp"].map((creationType) => ({
    claim: `creationType may be ${creationType}`,
    needs: { circumstance: "accounts of each creationType" as const },
    accounts: { ana: { creationType } },
    steps: [readOf("{ana}", { creationType })],
  })),
  {
    claim: "extension attributes are selected as a whole only",
    // That the request is refused is on no page.
    confidence: "guess",
    accounts: ana,
    steps: [
      {
        send: "GET /users/{ana}?$select=onPremisesExtensionAttributes/extensionAttribute1",
        expect: { status: 400 },
      },
    ],
  },
  Object.keys(SHAREPOINT).map((name) => ({
    claim: `${name} is answered for a single user`,
    source: SOURCES.userGet,
    accounts: ana,
    steps: [{ send: `GET /users/{ana}?$select=${name}`, expect: ok() }],
  })),
  Object.entries(SHAREPOINT).map(([name, value]) => ({
    claim: `${name} of a new user is ${value === null ? "null" : "an empty list"}`,
    confidence: "guess" as const,
    accounts: ana,
    steps: [readOf("{ana}", { [name]: value })],
  })),
  {
    claim: "a userPrincipalName that begins with $ is no part of a path",
    source: SOURCES.userGet,
    steps: [{ send: "GET /users/$nobody@{domain}", expect: { status: 400 } }],
  },
  {
    claim: "signInActivity of a user who never signed in is null",
    section: "lifecycle 8",
    source: SOURCES.userList,
    needs: { permission: "AuditLog.Read.All", licence: "Microsoft Entra ID P1" },
    accounts: ana,
    steps: [readOf("{ana}", { signInActivity: null })],
  },
);
