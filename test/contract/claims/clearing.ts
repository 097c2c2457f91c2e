import { topic } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { done, ok, patched, patchRefused, readOf, refused } from "./shared.ts";

export const clearing = topic(
  "Clearing and replacing values",
  { source: SOURCES.userUpdate, section: "users 2.1", confidence: "documented" },
  [
    ["employeeHireDate", "2026-11-30T00:00:00Z"],
    ["onPremisesImmutableId", "{ana.name}"],
    ["passwordPolicies", "DisablePasswordExpiration"],
    ["ageGroup", "Adult"],
    ["consentProvidedForMinor", "Granted"],
  ].map(([name = "", old]) => ({
    claim: `${name} is cleared by null`,
    source: SOURCES.terraform,
    confidence: "seen" as const,
    ...patched({ [name]: null }, { [name]: null }, { [name]: old }),
  })),
  {
    claim: "employeeOrgData is cleared by null",
    confidence: "guess",
    ...patched(
      { employeeOrgData: null },
      { employeeOrgData: null },
      { employeeOrgData: { costCenter: "1", division: "North" } },
    ),
  },
  {
    claim: "employeeLeaveDateTime is cleared by null",
    section: "lifecycle 4",
    needs: { permission: "User-LifeCycleInfo.ReadWrite.All" },
    ...patched(
      { employeeLeaveDateTime: null },
      { employeeLeaveDateTime: null },
      { employeeLeaveDateTime: "2026-11-30T00:00:00Z" },
    ),
  },
  {
    claim: "otherMails refuses null",
    source: SOURCES.metadata,
    confidence: "guess",
    ...patchRefused({ otherMails: null }, { status: 400 }),
  },
  ["accountEnabled", "mailNickname"].map((name) => ({
    claim: `${name} cannot be cleared`,
    source: SOURCES.metadata,
    confidence: "guess" as const,
    ...patchRefused({ [name]: null }, { status: 400 }),
  })),
  {
    claim: "businessPhones is replaced whole",
    ...patched(
      { businessPhones: ["5555 0101"] },
      { businessPhones: ["5555 0101"] },
      { businessPhones: ["5555 0100"] },
    ),
  },
  {
    claim: "otherMails takes an address of 250 characters",
    section: "users 1.2",
    ...patched({ otherMails: [`${"a".repeat(234)}@contoso.example`] }),
  },
  {
    claim: "a new mail leaves the old one among the proxy addresses",
    section: "users 2.2",
    source: SOURCES.user,
    confidence: "guess",
    accounts: { ana: { mail: "{ana.name}-old@{domain}" } },
    steps: [
      { send: "PATCH /users/{ana}", body: { mail: "{ana.name}-new@{domain}" }, expect: done },
      {
        send: "GET /users/{ana}?$select=mail,proxyAddresses",
        expect: ok({
          mail: "{ana.name}-new@{domain}",
          proxyAddresses: { $includes: ["SMTP:{ana.name}-new@{domain}"] },
        }),
      },
    ],
  },
  {
    claim: "two changes of different properties both stay",
    accounts: { ana: {} },
    steps: [
      { send: "PATCH /users/{ana}", body: { jobTitle: "Manager" }, expect: done },
      { send: "PATCH /users/{ana}", body: { department: "Sales" }, expect: done },
      readOf("{ana}", { jobTitle: "Manager", department: "Sales" }),
    ],
  },
  {
    claim: "the same change again is a 204",
    section: "users 7",
    accounts: { ana: {} },
    steps: [1, 2].map(() => ({
      send: "PATCH /users/{ana}",
      body: { jobTitle: "Manager" },
      expect: done,
    })),
  },
  {
    claim: "a userPrincipalName is changed to another case of itself",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { userPrincipalName: "{ana.name}X@{domain}" },
        expect: done,
      },
      {
        send: "PATCH /users/{ana}",
        body: { userPrincipalName: "{ana.name}x@{domain}" },
        expect: done,
      },
      readOf("{ana}", { userPrincipalName: "{ana.name}x@{domain}" }),
    ],
  },
  ["é", " ", "&", "/"].map((one) => ({
    claim: `a userPrincipalName is not changed to one with ${one === " " ? "a blank" : one}`,
    section: "users 1.3" as const,
    confidence: "seen" as const,
    ...patchRefused(
      { userPrincipalName: `{ana.name}${one}x@{domain}` },
      refused("Property userPrincipalName is invalid."),
    ),
  })),
  {
    claim: "a userPrincipalName that begins with $ is addressed in parentheses",
    source: SOURCES.userGet,
    needs: { circumstance: "an account whose userPrincipalName begins with $" },
    accounts: { ana: { userPrincipalName: "$-{ana.name}@{domain}" } },
    steps: [
      { send: "GET /users('$-{ana.name}@{domain}')?$select=id", expect: ok({ id: "{ana}" }) },
    ],
  },
);
