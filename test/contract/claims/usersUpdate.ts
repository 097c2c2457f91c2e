import { topic } from "../claim.ts";
import { absent } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, missing, ok, patched, patchRefused, readOf, refused } from "./shared.ts";

/** Properties of the table that no PATCH may write, with a value of their type. */
const READ_ONLY: readonly (readonly [string, unknown])[] = [
  ["id", "{nowhere}"],
  ["assignedLicenses", []],
  ["assignedPlans", []],
  ["createdDateTime", "2026-01-01T00:00:00Z"],
  ["creationType", "Invitation"],
  ["deletedDateTime", "2026-01-01T00:00:00Z"],
  ["externalUserState", "Accepted"],
  ["externalUserStateChangeDateTime", "2026-01-01T00:00:00Z"],
  ["imAddresses", ["a@contoso.example"]],
  ["isManagementRestricted", true],
  ["lastPasswordChangeDateTime", "2026-01-01T00:00:00Z"],
  ["legalAgeGroupClassification", "Adult"],
  ["licenseAssignmentStates", []],
  ["onPremisesDistinguishedName", "CN=x"],
  ["onPremisesDomainName", "contoso.example"],
  ["onPremisesLastSyncDateTime", "2026-01-01T00:00:00Z"],
  ["onPremisesSamAccountName", "x"],
  ["onPremisesSecurityIdentifier", "S-1-5-21-1"],
  ["onPremisesSyncEnabled", true],
  ["preferredName", "x"],
  ["provisionedPlans", []],
  ["proxyAddresses", ["SMTP:a@contoso.example"]],
  ["securityIdentifier", "S-1-12-1"],
  ["serviceProvisioningErrors", []],
  ["signInActivity", {}],
  ["signInSessionsValidFromDateTime", "2026-01-01T00:00:00Z"],
];

const SHAREPOINT = [
  "aboutMe",
  "birthday",
  "interests",
  "mySite",
  "pastProjects",
  "responsibilities",
  "schools",
  "skills",
] as const;

export const usersUpdate = topic(
  "Updating a user",
  { source: SOURCES.userUpdate, section: "users 2.1", confidence: "documented" },
  {
    claim: "204 without a body",
    accounts: { ana: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { jobTitle: "Manager" },
        expect: { status: 204, headers: { "Content-Type": absent } },
      },
    ],
  },
  {
    claim: "what is not sent stays",
    ...patched(
      { department: "Sales" },
      { jobTitle: "Old", department: "Sales" },
      { jobTitle: "Old" },
    ),
  },
  {
    claim: "a user is addressed by userPrincipalName",
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users/{ana.upn}", body: { jobTitle: "Manager" }, expect: done },
      readOf("{ana}", { jobTitle: "Manager" }),
    ],
  },
  {
    claim: "a user is addressed in parentheses",
    source: SOURCES.userGet,
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users('{ana.upn}')", body: { jobTitle: "Manager" }, expect: done },
      { send: "GET /users('{ana}')?$select=jobTitle", expect: ok({ jobTitle: "Manager" }) },
    ],
  },
  {
    claim: "a # in a userPrincipalName is addressed as %23",
    source: SOURCES.userGet,
    accounts: { ana: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { userPrincipalName: "{ana.name}#EXT#@{domain}" },
        expect: done,
      },
      { send: "GET /users/{ana.name}%23EXT%23@{domain}?$select=id", expect: ok({ id: "{ana}" }) },
    ],
  },
  {
    claim: "a userPrincipalName may be changed, and the id stays",
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users/{ana}", body: { userPrincipalName: "{new}@{domain}" }, expect: done },
      { send: "GET /users/{new}@{domain}?$select=id", expect: ok({ id: "{ana}" }) },
    ],
  },
  {
    claim: "a userPrincipalName that is taken is refused",
    section: "users 1.3",
    source: SOURCES.duplicateName,
    confidence: "seen",
    accounts: { ana: {}, bo: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { userPrincipalName: "{bo.upn}" },
        expect: refused(
          "Another object with the same value for property userPrincipalName already exists.",
          [{ code: "ObjectConflict", target: "userPrincipalName" }, {}],
        ),
      },
    ],
  },
  {
    claim: "a userPrincipalName in a domain that is not verified is refused",
    section: "users 1.3",
    confidence: "seen",
    ...patchRefused(
      { userPrincipalName: "{ana.name}@not-verified.example" },
      refused("/^The domain portion of the userPrincipalName property is invalid/"),
    ),
  },
  {
    claim: "a mail that is a proxy address of another user is refused",
    section: "users 1.3",
    source: SOURCES.proxyConflict,
    confidence: "seen",
    accounts: { ana: {}, bo: { mail: "{bo.upn}" } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { mail: "{bo.upn}" },
        expect: refused(
          "Another object with the same value for property proxyAddresses already exists.",
        ),
      },
    ],
  },
  {
    claim: "a property that does not exist is refused",
    section: "users 1.3",
    confidence: "seen",
    ...patchRefused({ nonsense: "x" }, { status: 400, code: "Request_BadRequest" }),
  },
  {
    claim: "one bad property keeps the others from being written",
    confidence: "guess",
    accounts: { ana: { jobTitle: "Old" } },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { jobTitle: "New", usageLocation: "XX" },
        expect: { status: 400 },
      },
      readOf("{ana}", { jobTitle: "Old" }),
    ],
  },
  {
    claim: "a user that does not exist is a 404 in the documented words",
    section: "users 9",
    confidence: "seen",
    steps: [
      { send: "PATCH /users/{nowhere}", body: { jobTitle: "x" }, expect: missing("{nowhere}") },
    ],
  },
  {
    claim: "If-Match is not looked at",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { jobTitle: "x" },
        headers: { "If-Match": '"anything"' },
        expect: done,
      },
    ],
  },
  {
    claim: "Prefer: return=representation changes nothing",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { jobTitle: "x" },
        headers: { Prefer: "return=representation" },
        expect: done,
      },
    ],
  },
  {
    claim: "an empty PATCH changes nothing",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [{ send: "PATCH /users/{ana}", body: {}, expect: { status: [204, 400] } }],
  },
  READ_ONLY.map(([name, value]) => ({
    claim: `${name} cannot be written`,
    section: "users 2.3" as const,
    source: SOURCES.user,
    ...patchRefused({ [name]: value }, { status: [400, 403, 501] }),
  })),
  SHAREPOINT.map((name) => ({
    claim: `${name} is not written together with properties of the directory`,
    section: "users 2.2" as const,
    source: SOURCES.sensitive,
    ...patchRefused({ [name]: "x", jobTitle: "x" }, { status: [400, 403] }),
  })),
);
