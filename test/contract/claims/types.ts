import { topic, type TopicClaim } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { createRefused, newUser, patchRefused, type Body } from "./shared.ts";

/** Properties that are texts by the metadata. */
const TEXTS = [
  "ageGroup",
  "city",
  "companyName",
  "consentProvidedForMinor",
  "country",
  "department",
  "displayName",
  "employeeId",
  "employeeType",
  "faxNumber",
  "givenName",
  "jobTitle",
  "mail",
  "mailNickname",
  "mobilePhone",
  "officeLocation",
  "onPremisesImmutableId",
  "passwordPolicies",
  "postalCode",
  "preferredLanguage",
  "state",
  "streetAddress",
  "surname",
  "usageLocation",
  "userPrincipalName",
  "userType",
] as const;

/** Values of a wrong type, by property; those of a list are tried one by one. */
const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  ...Object.fromEntries(TEXTS.map((name) => [name, [5, true, ["x"], { value: "x" }]])),
  accountEnabled: [1, "true", null, []],
  businessPhones: ["+47 5555 0100", [5], [null], { 0: "x" }],
  employeeHireDate: [20_261_130, true, ["2026-11-30T00:00:00Z"], "30.11.2026"],
  employeeOrgData: ["x", 5, ["x"], { costCenter: 5 }, { nonsense: "x" }],
  onPremisesExtensionAttributes: ["x", 5, { extensionAttribute1: 5 }, { extensionAttribute0: "x" }],
  otherMails: ["a@contoso.example", [5], [null]],
  passwordProfile: ["Xk7-pqwvz-jrd", 5, { password: 5 }],
};

/** Values that a PATCH refuses, and a POST in the same way. */
const NEW: readonly (readonly [string, Body])[] = [
  ["two businessPhones", { businessPhones: ["+47 5555 0100", "+47 5555 0101"] }],
  ["an accent in mail", { mail: "adèle@contoso.example" }],
  ["an accent in otherMails", { otherMails: ["adèle@contoso.example"] }],
  ["a usageLocation that is no country", { usageLocation: "XX" }],
  ["an ageGroup that is none", { ageGroup: "Senior" }],
  ["a consentProvidedForMinor that is none", { consentProvidedForMinor: "Perhaps" }],
  ["a userType that is none", { userType: "Robot" }],
  ["passwordPolicies that are none", { passwordPolicies: "Nonsense" }],
  ["a preferredLanguage that is none", { preferredLanguage: "Norwegian, please" }],
  ["$ in onPremisesImmutableId", { onPremisesImmutableId: "a$b" }],
  ["a usageLocation that is null", { usageLocation: null }],
];

export const types = topic(
  "Types of values",
  { source: SOURCES.metadata, section: "users 2.3", confidence: "documented" },
  Object.entries(WRONG).map(([name, values]) => ({
    claim: `${name} refuses values of another type`,
    accounts: { ana: {} },
    steps: values.map((value) => ({
      send: "PATCH /users/{ana}",
      body: { [name]: value },
      expect: { status: 400 },
    })),
  })),
  {
    claim: "employeeLeaveDateTime refuses what is no date",
    needs: { permission: "User-LifeCycleInfo.ReadWrite.All" },
    ...patchRefused({ employeeLeaveDateTime: "soon" }, { status: 400 }),
  },
  NEW.map(([name, values]): TopicClaim => ({
    claim: `a POST refuses ${name}`,
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...createRefused(newUser(values), { status: 400, code: "Request_BadRequest" }),
  })),
);
