import { topic, type TopicClaim } from "../claim.ts";
import { absent, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { createRefused, created, newUser, ok, patchRefused, patched, readOf } from "./shared.ts";

/** Texts and how long they may be, by the property table of the page. */
const LENGTHS: readonly (readonly [string, number])[] = [
  ["city", 128],
  ["companyName", 64],
  ["country", 128],
  ["department", 64],
  ["employeeId", 16],
  ["givenName", 64],
  ["jobTitle", 128],
  ["mobilePhone", 64],
  ["postalCode", 40],
  ["state", 128],
  ["streetAddress", 1024],
  ["surname", 64],
];

const filled = (length: number): string => "Contoso ".repeat(200).slice(0, length - 1) + "x";

export const values = topic(
  "Values of properties",
  { source: SOURCES.user, section: "users 2.3", confidence: "documented" },
  LENGTHS.flatMap(([name, length]): TopicClaim[] => [
    {
      claim: `${name} takes ${length} characters`,
      section: "users 1.2" as const,
      ...patched({ [name]: filled(length) }),
    },
    {
      claim: `${name} refuses ${length + 1} characters`,
      section: "users 1.2" as const,
      ...patchRefused({ [name]: filled(length + 1) }, { status: 400 }),
    },
    {
      claim: `${name} refuses ${length + 1} characters in a POST`,
      section: "users 1.2" as const,
      ...createRefused(newUser({ [name]: filled(length + 1) }), { status: 400 }),
    },
  ]),
  {
    claim: "employeeType takes 64 characters",
    section: "users 2.3",
    source: SOURCES.terraform,
    confidence: "seen",
    ...patched({ employeeType: filled(64) }),
  },
  {
    claim: "employeeType refuses 65 characters",
    section: "users 2.3",
    source: SOURCES.terraform,
    confidence: "seen",
    ...patchRefused({ employeeType: filled(65) }, { status: 400 }),
  },
  {
    claim: "employeeType refuses 65 characters in a POST",
    section: "users 2.3",
    source: SOURCES.terraform,
    confidence: "seen",
    ...createRefused(newUser({ employeeType: filled(65) }), { status: 400 }),
  },
  [
    "city",
    "companyName",
    "country",
    "department",
    "employeeId",
    "employeeType",
    "faxNumber",
    "givenName",
    "jobTitle",
    "mobilePhone",
    "officeLocation",
    "postalCode",
    "preferredLanguage",
    "state",
    "streetAddress",
    "surname",
  ].map((name) => ({
    claim: `${name} is cleared by null`,
    section: "users 2.1" as const,
    source: SOURCES.userUpdate,
    ...patched(
      { [name]: null },
      { [name]: null },
      { [name]: name === "preferredLanguage" ? "en-US" : "Old" },
    ),
  })),
  ["city", "department", "jobTitle", "givenName", "surname", "employeeId"].map((name) => ({
    claim: `${name} refuses an empty text`,
    section: "users 1.3" as const,
    source: SOURCES.userUpdate,
    confidence: "seen" as const,
    ...patchRefused({ [name]: "" }, { status: 400, code: "Request_BadRequest" }),
  })),
  ["displayName", "usageLocation", "mail", "userPrincipalName"].map((name) => ({
    claim: `${name} cannot be cleared`,
    section: "users 2.1" as const,
    source: SOURCES.userUpdate,
    ...patchRefused({ [name]: null }, { status: 400 }, { usageLocation: "NO", mail: "{ana.upn}" }),
  })),
  ["Minor", "NotAdult", "Adult", null].map((value) => ({
    claim: `ageGroup takes ${value}`,
    section: "users 1.2" as const,
    source: SOURCES.userUpdate,
    ...patched({ ageGroup: value }),
  })),
  {
    claim: "ageGroup refuses any other text",
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...patchRefused({ ageGroup: "Senior" }, { status: 400 }),
  },
  ["Granted", "Denied", "NotRequired", null].map((value) => ({
    claim: `consentProvidedForMinor takes ${value}`,
    section: "users 1.2" as const,
    source: SOURCES.userUpdate,
    ...patched(
      { consentProvidedForMinor: value },
      { consentProvidedForMinor: value },
      { ageGroup: "Minor" },
    ),
  })),
  {
    claim: "consentProvidedForMinor refuses any other text",
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...patchRefused({ consentProvidedForMinor: "Perhaps" }, { status: 400 }),
  },
  ["Member", "Guest"].map((value) => ({
    claim: `userType takes ${value}`,
    ...patched({ userType: value }),
  })),
  {
    claim: "userType refuses any other text",
    ...patchRefused({ userType: "Robot" }, { status: 400 }),
  },
  ["NO", "GB", "US"].map((value) => ({
    claim: `usageLocation takes ${value}`,
    section: "users 1.2" as const,
    source: SOURCES.userUpdate,
    ...patched({ usageLocation: value }),
  })),
  ["UK", "N", "NOR", "XX"].map((value) => ({
    claim: `usageLocation refuses ${value}`,
    section: "users 1.2" as const,
    source: SOURCES.userUpdate,
    ...patchRefused({ usageLocation: value }, { status: 400 }),
  })),
  {
    claim: "preferredLanguage takes en-US",
    section: "users 1.2",
    ...patched({ preferredLanguage: "en-US" }),
  },
  {
    claim: "preferredLanguage refuses a sentence",
    section: "users 1.2",
    ...patchRefused({ preferredLanguage: "English, please" }, { status: 400 }),
  },
  { claim: "accountEnabled is turned on and off", ...patched({ accountEnabled: true }) },
  {
    claim: "accountEnabled refuses a text",
    confidence: "guess",
    ...patchRefused({ accountEnabled: "true" }, { status: 400 }),
  },
  {
    claim: "a text property refuses a number",
    confidence: "guess",
    ...patchRefused({ employeeId: 42 }, { status: 400 }),
  },
  {
    claim: "businessPhones takes one",
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...patched({ businessPhones: ["+47 5555 0100"] }),
  },
  {
    claim: "businessPhones refuses two",
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...patchRefused({ businessPhones: ["+47 5555 0100", "+47 5555 0101"] }, { status: 400 }),
  },
  {
    claim: "businessPhones is cleared by an empty list",
    section: "users 2.1",
    source: SOURCES.metadata,
    ...patched(
      { businessPhones: [] },
      { businessPhones: [] },
      { businessPhones: ["+47 5555 0100"] },
    ),
  },
  {
    claim: "businessPhones refuses null",
    section: "users 2.1",
    source: SOURCES.metadata,
    confidence: "guess",
    ...patchRefused({ businessPhones: null }, { status: 400 }),
  },
  {
    claim: "otherMails takes 250 addresses",
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...patched({
      otherMails: Array.from({ length: 250 }, (_, index) => `{ana.name}-${index}@contoso.example`),
    }),
  },
  {
    claim: "otherMails refuses 251 addresses",
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...patchRefused(
      {
        otherMails: Array.from(
          { length: 251 },
          (_, index) => `{ana.name}-${index}@contoso.example`,
        ),
      },
      { status: 400 },
    ),
  },
  {
    claim: "otherMails refuses an address of 251 characters",
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...patchRefused({ otherMails: [`${"a".repeat(235)}@contoso.example`] }, { status: 400 }),
  },
  {
    claim: "otherMails refuses an accent",
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...patchRefused({ otherMails: ["adèle@contoso.example"] }, { status: 400 }),
  },
  {
    claim: "otherMails is replaced whole",
    section: "users 2.1",
    source: SOURCES.userUpdate,
    ...patched(
      { otherMails: ["b@contoso.example"] },
      { otherMails: ["b@contoso.example"] },
      { otherMails: ["a@contoso.example"] },
    ),
  },
  {
    claim: "otherMails is cleared by an empty list",
    section: "users 2.1",
    source: SOURCES.metadata,
    ...patched({ otherMails: [] }, { otherMails: [] }, { otherMails: ["a@contoso.example"] }),
  },
  {
    claim: "mail refuses an accent",
    section: "users 1.2",
    source: SOURCES.userUpdate,
    ...patchRefused({ mail: "adèle@contoso.example" }, { status: 400 }),
  },
  {
    claim: "a mail that is written is added to proxyAddresses",
    section: "users 2.2",
    ...patched(
      { mail: "{ana.name}-m@{domain}" },
      { proxyAddresses: ["SMTP:{ana.name}-m@{domain}"] },
    ),
  },
  ["$", "_"].map((one) => ({
    claim: `onPremisesImmutableId refuses ${one}`,
    section: "users 1.2" as const,
    source: SOURCES.userUpdate,
    ...patchRefused({ onPremisesImmutableId: `a${one}b` }, { status: 400 }),
  })),
  {
    claim: "onPremisesImmutableId is kept as given",
    source: SOURCES.userUpdate,
    ...patched({ onPremisesImmutableId: "{ana.name}" }),
  },
  {
    claim: "employeeOrgData becomes null in the member that is left out",
    section: "users 2.1",
    source: SOURCES.userUpdate,
    ...patched(
      { employeeOrgData: { costCenter: "2" } },
      { employeeOrgData: { costCenter: "2", division: null } },
      { employeeOrgData: { costCenter: "1", division: "North" } },
    ),
  },
  {
    claim: "employeeHireDate is written by an application",
    section: "users 2.2",
    source: SOURCES.userUpdate,
    confidence: "guess",
    ...patched({ employeeHireDate: "2026-11-30T00:00:00Z" }),
  },
  {
    claim: "employeeHireDate takes a date without a time",
    confidence: "guess",
    ...patched({ employeeHireDate: "2026-11-30" }, { employeeHireDate: "2026-11-30T00:00:00Z" }),
  },
  {
    claim: "employeeHireDate is given back in UTC",
    confidence: "guess",
    ...patched(
      { employeeHireDate: "2026-11-30T02:00:00+02:00" },
      { employeeHireDate: "2026-11-30T00:00:00Z" },
    ),
  },
  {
    claim: "employeeHireDate refuses what is no date",
    ...patchRefused({ employeeHireDate: "next Monday" }, { status: 400 }),
  },
  {
    claim: "employeeLeaveDateTime has a permission of its own",
    section: "users 2.2",
    needs: { permission: "User-LifeCycleInfo.ReadWrite.All" },
    ...patched({ employeeLeaveDateTime: "2026-11-30T00:00:00Z" }),
  },
  {
    claim: "extension attributes are merged one by one",
    section: "users 2.1",
    source: SOURCES.extensibility,
    ...patched(
      {
        onPremisesExtensionAttributes: { extensionAttribute2: null, extensionAttribute3: "three" },
      },
      {
        onPremisesExtensionAttributes: {
          extensionAttribute1: "one",
          extensionAttribute2: null,
          extensionAttribute3: "three",
        },
      },
      {
        onPremisesExtensionAttributes: { extensionAttribute1: "one", extensionAttribute2: "two" },
      },
    ),
  },
  {
    claim: "all fifteen extension attributes are given, unset ones as null",
    accounts: { ana: {} },
    steps: [
      {
        send: "GET /users/{ana}?$select=onPremisesExtensionAttributes",
        expect: ok({
          onPremisesExtensionAttributes: Object.fromEntries(
            Array.from({ length: 15 }, (_, index) => [`extensionAttribute${index + 1}`, null]),
          ),
        }),
      },
    ],
  },
  {
    claim: "there is no sixteenth extension attribute",
    ...patchRefused(
      { onPremisesExtensionAttributes: { extensionAttribute16: "x" } },
      { status: 400 },
    ),
  },
  [
    "identities",
    "securityIdentifier",
    "lastPasswordChangeDateTime",
    "signInSessionsValidFromDateTime",
  ].map((name) => ({
    claim: `${name} has a value for everybody`,
    accounts: { ana: {} },
    steps: [{ send: `GET /users/{ana}?$select=${name}`, expect: ok({ [name]: present }) }],
  })),
  {
    claim: "isManagementRestricted is null for a user without a unit",
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      {
        send: "GET /users/{ana}?$select=isManagementRestricted",
        expect: ok({ isManagementRestricted: null }),
      },
    ],
  },
  {
    claim: "identities must keep the entry of the userPrincipalName",
    needs: { permission: "User.ManageIdentities.All" },
    ...patchRefused({ identities: [] }, { status: 400 }),
  },
  {
    claim: "identities refuses a text",
    confidence: "guess",
    ...patchRefused({ identities: "x" }, { status: 400 }),
  },
  [
    { ageGroup: "Adult", consent: null, is: "Adult" },
    { ageGroup: "NotAdult", consent: null, is: "NotAdult" },
    { ageGroup: "Minor", consent: "Granted", is: "MinorWithParentalConsent" },
    { ageGroup: "Minor", consent: "NotRequired", is: "MinorNoParentalConsentRequired" },
    { ageGroup: null, consent: "Granted", is: null },
  ].map(({ ageGroup, consent, is }) => ({
    claim: `legalAgeGroupClassification follows from ${ageGroup ?? "no ageGroup"} and ${consent ?? "no consent"}`,
    source: SOURCES.user,
    accounts: { ana: { ageGroup, consentProvidedForMinor: consent } },
    steps: [readOf("{ana}", { legalAgeGroupClassification: is })],
  })),
  {
    claim: "customSecurityAttributes refuses a number",
    confidence: "guess",
    needs: { permission: "CustomSecAttributeAssignment.ReadWrite.All" },
    ...patchRefused({ customSecurityAttributes: 5 }, { status: 400 }),
  },
  {
    claim: "a directory extension that was never set is not part of an answer",
    section: "lifecycle 6",
    source: SOURCES.extensibility,
    confidence: "guess",
    accounts: { ana: {} },
    steps: [
      {
        send: "GET /users/{ana}?$select=id,extension_00000000000040008000000000000000_never",
        expect: ok({ extension_00000000000040008000000000000000_never: absent }),
      },
    ],
  },
  {
    claim: "a directory extension that no application has registered is refused",
    section: "users 3.9",
    source: SOURCES.extensibility,
    ...patchRefused(
      { extension_00000000000040008000000000000000_never: "x" },
      { status: 400, code: "Request_BadRequest" },
    ),
  },
  {
    claim: "a POST sets any writable property",
    section: "users 1.1",
    source: SOURCES.userCreate,
    steps: [
      {
        send: "POST /users",
        body: newUser({ department: "Sales", city: "Oslo", employeeId: "42", usageLocation: "NO" }),
        expect: created(),
        keep: { made: "id" },
      },
      {
        send: "GET /users/{made}?$select=department,city,employeeId,usageLocation",
        expect: ok({ department: "Sales", city: "Oslo", employeeId: "42", usageLocation: "NO" }),
      },
    ],
  },
);
