import { topic, type TopicClaim } from "../claim.ts";
import { SOURCES } from "../sources.ts";
import { createdWith, createRefused, newUser, patched, patchRefused } from "./shared.ts";

/** Every property of the table that POST and PATCH write, with a value that it takes. */
const WRITABLE: Readonly<Record<string, unknown>> = {
  accountEnabled: true,
  ageGroup: "Adult",
  businessPhones: ["+47 5555 0100"],
  city: "Oslo",
  companyName: "Contoso",
  consentProvidedForMinor: "NotRequired",
  country: "Norway",
  department: "Sales & Marketing",
  displayName: "{mine}Adèle Vance 李",
  employeeHireDate: "2026-11-30T08:00:00Z",
  employeeId: "00042",
  employeeOrgData: { costCenter: "4711", division: "North" },
  employeeType: "Contractor",
  faxNumber: "+47 5555 0109",
  givenName: "Adèle",
  jobTitle: 'Head of "Sales" <EMEA>',
  mobilePhone: "+47 5555 0101",
  officeLocation: "18/2111",
  onPremisesExtensionAttributes: { extensionAttribute15: "fifteen" },
  otherMails: ["adele@contoso.example"],
  passwordPolicies: "DisablePasswordExpiration",
  postalCode: "0150",
  preferredLanguage: "nb-NO",
  state: "Viken",
  streetAddress: "Karl Johans gate 1\nOslo",
  surname: "O'Neil",
  usageLocation: "NO",
  userType: "Guest",
};

const SHAREPOINT = [
  "aboutMe",
  "birthday",
  "hireDate",
  "interests",
  "mySite",
  "pastProjects",
  "responsibilities",
  "schools",
  "skills",
] as const;

export const writing = topic(
  "Writing each property",
  { source: SOURCES.user, section: "users 2.3", confidence: "documented" },
  Object.entries(WRITABLE).flatMap(([name, value]): TopicClaim[] => [
    { claim: `${name} is written by POST`, ...createdWith({ [name]: value }) },
    { claim: `${name} is written by PATCH`, ...patched({ [name]: value }) },
  ]),
  ["mail", "mailNickname", "onPremisesImmutableId", "userPrincipalName"].flatMap(
    (name): TopicClaim[] => {
      const value = /^(?:mail|userPrincipalName)$/.test(name) ? "{new}@{domain}" : "{mine}x";
      return [
        { claim: `${name} is written by POST`, ...createdWith({ [name]: value }) },
        { claim: `${name} is written by PATCH`, ...patched({ [name]: value }) },
      ];
    },
  ),
  SHAREPOINT.flatMap((name): TopicClaim[] => [
    {
      claim: `${name} is not written by an application`,
      section: "users 2.2" as const,
      source: SOURCES.userUpdate,
      ...patchRefused({ [name]: "x" }, { status: [400, 403, 501] }),
    },
    {
      claim: `${name} is not written by POST`,
      section: "users 2.2" as const,
      source: SOURCES.sensitive,
      ...createRefused(newUser({ [name]: "x" }), { status: [400, 403, 501] }),
    },
  ]),
  ["createdDateTime", "proxyAddresses", "onPremisesSyncEnabled", "deletedDateTime", "id"].map(
    (name) => ({
      claim: `${name} is not written by POST`,
      ...createRefused(
        newUser({
          [name]:
            name === "proxyAddresses"
              ? ["SMTP:{new}@{domain}"]
              : name === "onPremisesSyncEnabled"
                ? true
                : name === "id"
                  ? "{nowhere}"
                  : "2026-01-01T00:00:00Z",
        }),
        { status: [400, 403] },
      ),
    }),
  ),
  [
    ["authorizationInfo", { certificateUserIds: ["X509:<PN>bo"] }] as const,
    ["preferredDataLocation", "EUR"] as const,
  ].map(([name, value]) => ({
    claim: `${name} is written by PATCH`,
    confidence: "guess" as const,
    ...patched({ [name]: value }),
  })),
  {
    claim: "all of them are written at once",
    ...patched(WRITABLE, {
      ...WRITABLE,
      onPremisesExtensionAttributes: { extensionAttribute15: "fifteen" },
    }),
  },
);
