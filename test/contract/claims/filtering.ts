import { topic, type TopicClaim } from "../claim.ts";
import { inAnyOrder, ofLength } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { EVENTUAL, MINE, ok, unsupported } from "./shared.ts";

const advanced = (filter: string, more = ""): string =>
  `GET /users?$select=id&$count=true&$filter=${MINE} and ${filter}${more}`;
const ordinary = (filter: string): string => `GET /users?$select=id&$filter=${MINE} and ${filter}`;
const onlyAna = ok({ value: inAnyOrder({ id: "{ana}" }) });

/** A value for a property that may be filtered without more. */
const ORDINARY: Readonly<Record<string, string>> = {
  city: "Oslo",
  country: "Norway",
  department: "Sales",
  employeeId: "00042",
  givenName: "Adele",
  jobTitle: "Manager",
  onPremisesImmutableId: "{ana.name}",
  state: "Viken",
  surname: "O'Neil",
  usageLocation: "NO",
};

/** Texts that only an advanced query filters. */
const ADVANCED: readonly string[] = [
  "companyName",
  "employeeType",
  "faxNumber",
  "mobilePhone",
  "officeLocation",
  "postalCode",
  "preferredLanguage",
  "streetAddress",
];

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const valueOf = (name: string): string => (name === "preferredLanguage" ? "en-US" : "Contoso 1");

export const filtering = topic(
  "Filtering users",
  { source: SOURCES.advanced, section: "users 4.1", confidence: "documented" },
  Object.entries(ORDINARY).flatMap(([name, value]): TopicClaim[] => [
    {
      claim: `${name} eq`,
      accounts: { ana: { [name]: value }, bo: {} },
      steps: [{ send: ordinary(`${name} eq ${quoted(value)}`), expect: onlyAna }],
    },
    {
      claim: `${name} in`,
      accounts: { ana: { [name]: value }, bo: {} },
      steps: [{ send: ordinary(`${name} in (${quoted(value)}, 'nothing')`), expect: onlyAna }],
    },
    {
      claim: `startsWith(${name})`,
      accounts: { ana: { [name]: value }, bo: {} },
      steps: [
        {
          send: ordinary(
            `startsWith(${name},${quoted(value.startsWith("{") ? value : value.slice(0, 2))})`,
          ),
          expect: onlyAna,
        },
      ],
    },
    {
      claim: `${name} ne needs an advanced query`,
      accounts: { ana: {} },
      steps: [{ send: ordinary(`${name} ne ${quoted(value)}`), expect: unsupported() }],
    },
  ]),
  ["displayName", "mailNickname", "userPrincipalName", "mail"].map((name) => ({
    claim: `${name} eq`,
    accounts: { ana: { mail: "{ana.upn}" }, bo: {} },
    steps: [
      {
        send: ordinary(
          `${name} eq '${name === "userPrincipalName" || name === "mail" ? "{ana.upn}" : "{ana.name}"}'`,
        ),
        expect: onlyAna,
      },
    ],
  })),
  {
    claim: "texts are compared without regard to case",
    confidence: "seen",
    accounts: { ana: { department: "Sales" } },
    steps: [{ send: ordinary("department eq 'SALES'"), expect: onlyAna }],
  },
  {
    claim: "id eq and id in",
    accounts: { ana: {}, bo: {}, carl: {} },
    steps: [
      { send: "GET /users?$select=id&$filter=id eq '{ana}'", expect: onlyAna },
      {
        send: "GET /users?$select=id&$filter=id in ('{ana}','{bo}')",
        expect: ok({ value: inAnyOrder({ id: "{ana}" }, { id: "{bo}" }) }),
      },
    ],
  },
  {
    claim: "accountEnabled eq",
    accounts: { ana: { accountEnabled: true }, bo: {} },
    steps: [{ send: ordinary("accountEnabled eq true"), expect: onlyAna }],
  },
  {
    claim: "userType eq",
    accounts: { ana: { userType: "Guest" }, bo: {} },
    steps: [{ send: ordinary("userType eq 'Guest'"), expect: onlyAna }],
  },
  {
    claim: "createdDateTime ge and le",
    accounts: { ana: {} },
    steps: [
      { send: ordinary("createdDateTime ge 2020-01-01T00:00:00Z"), expect: onlyAna },
      { send: ordinary("createdDateTime le 2020-01-01T00:00:00Z"), expect: ok({ value: [] }) },
    ],
  },
  {
    claim: "and, or, and brackets",
    source: SOURCES.filter,
    accounts: {
      ana: { department: "Sales", city: "Oslo" },
      bo: { department: "Sales", city: "Bergen" },
    },
    steps: [
      {
        send: ordinary("department eq 'Sales' and (city eq 'Oslo' or city eq 'Tromsø')"),
        expect: onlyAna,
      },
    ],
  },
  ["proxyAddresses", "otherMails"].map((name) => ({
    claim: `${name}/any with eq and with startsWith`,
    accounts: { ana: { mail: "{ana.upn}", otherMails: ["{ana.upn}"] }, bo: {} },
    steps: [
      {
        send: ordinary(
          `${name}/any(x:x eq '${name === "proxyAddresses" ? "SMTP:" : ""}{ana.upn}')`,
        ),
        expect: onlyAna,
      },
      {
        send: ordinary(
          `${name}/any(x:startsWith(x,'${name === "proxyAddresses" ? "SMTP:" : ""}{ana.name}'))`,
        ),
        expect: onlyAna,
      },
    ],
  })),
  [
    { name: "not", filter: "not(department eq 'Sales')" },
    { name: "endsWith", filter: "endsWith(userPrincipalName,'@{domain}')" },
    { name: "eq null", filter: "department eq null" },
    ...ADVANCED.map((name) => ({ name: `${name} eq`, filter: `${name} eq 'x'` })),
    { name: "employeeHireDate ge", filter: "employeeHireDate ge 2026-01-01T00:00:00Z" },
    { name: "employeeOrgData eq", filter: "employeeOrgData/costCenter eq '1'" },
    {
      name: "an extension attribute eq",
      filter: "onPremisesExtensionAttributes/extensionAttribute1 eq 'x'",
    },
    { name: "businessPhones any", filter: "businessPhones/any(x:x eq '1')" },
  ].map(({ name, filter }) => ({
    claim: `${name} needs an advanced query`,
    steps: [{ send: ordinary(filter), expect: unsupported() }],
  })),
  ADVANCED.map((name) => ({
    claim: `${name} eq as an advanced query`,
    accounts: { ana: { [name]: valueOf(name) }, bo: {} },
    steps: [
      { send: advanced(`${name} eq '${valueOf(name)}'`), headers: EVENTUAL, expect: onlyAna },
    ],
  })),
  [
    { name: "ne", filter: "department ne 'Sales'", more: { department: "Support" } },
    { name: "not", filter: "not(department eq 'Sales')", more: { department: "Support" } },
    { name: "eq null", filter: "department eq null", more: {} },
    { name: "ne null", filter: "jobTitle ne null", more: { jobTitle: "Manager" } },
    { name: "endsWith(mail)", filter: "endsWith(mail,'{ana.upn}')", more: { mail: "{ana.upn}" } },
    {
      name: "an extension attribute",
      filter: "onPremisesExtensionAttributes/extensionAttribute1 eq 'x'",
      more: { onPremisesExtensionAttributes: { extensionAttribute1: "x" } },
    },
    {
      name: "employeeOrgData",
      filter: "employeeOrgData/costCenter eq '1'",
      more: { employeeOrgData: { costCenter: "1", division: "North" } },
    },
    {
      name: "employeeHireDate ge",
      filter: "employeeHireDate ge 2026-01-01T00:00:00Z",
      more: { employeeHireDate: "2026-11-30T00:00:00Z" },
    },
  ].map(({ name, filter, more }) => ({
    claim: `${name} as an advanced query`,
    accounts: { ana: more, bo: { department: "Sales" } },
    steps: [{ send: advanced(filter), headers: EVENTUAL, expect: onlyAna }],
  })),
  [
    { name: "in", filter: "employeeOrgData/division in ('North')" },
    { name: "ne", filter: "employeeOrgData/division ne 'South'" },
    { name: "startsWith", filter: "startsWith(employeeOrgData/division,'No')" },
  ].flatMap(({ name, filter }): TopicClaim[] => [
    {
      claim: `employeeOrgData ${name} as an advanced query`,
      accounts: {
        ana: { employeeOrgData: { division: "North" } },
        bo: { employeeOrgData: { division: "South" } },
      },
      steps: [{ send: advanced(filter), headers: EVENTUAL, expect: onlyAna }],
    },
    {
      claim: `employeeOrgData ${name} needs an advanced query`,
      steps: [{ send: ordinary(filter), expect: unsupported() }],
    },
  ]),
  {
    claim: "the header alone does not make an advanced query",
    steps: [{ send: ordinary("department ne 'x'"), headers: EVENTUAL, expect: { status: 400 } }],
  },
  {
    claim: "$count=true alone does not make an advanced query",
    steps: [{ send: advanced("department ne 'x'"), expect: { status: 400 } }],
  },
  ["displayName", "department", "jobTitle"].map((name) => ({
    claim: `endsWith(${name}) is refused, as an advanced query too`,
    steps: [
      {
        send: advanced(`endsWith(${name},'x')`),
        headers: EVENTUAL,
        expect: { status: 400 },
      },
    ],
  })),
  {
    claim: "contains is not supported",
    steps: [{ send: ordinary("contains(displayName,'a')"), expect: unsupported() }],
  },
  {
    claim: "passwordPolicies cannot be filtered",
    steps: [{ send: ordinary("passwordPolicies eq 'None'"), expect: unsupported() }],
  },
  {
    claim: "15 alternatives are taken",
    steps: [
      {
        send: `GET /users?$select=id&$filter=employeeId in (${list(15)})`,
        expect: ok({ value: ofLength(0) }),
      },
    ],
  },
  {
    claim: "18 alternatives are refused in the words that were seen",
    confidence: "seen",
    steps: [
      {
        send: `GET /users?$select=id&$filter=${Array.from({ length: 18 }, (_, index) => `employeeId eq '{mine}${index}'`).join(" or ")}`,
        expect: unsupported(
          "Too many child clauses specified in search filter expression containing 'OR' operators: 18. Max allowed: 15.",
        ),
      },
    ],
  },
  {
    claim: "a value of 120 characters is taken, one of 121 refused",
    source: SOURCES.queryIssues,
    steps: [
      { send: `GET /users?$select=id&$filter=department eq '${"x".repeat(120)}'`, expect: ok() },
      {
        send: `GET /users?$select=id&$filter=department eq '${"x".repeat(121)}'`,
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "an advanced query of more than 2,048 characters is refused",
    source: SOURCES.queryIssues,
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$filter=department eq '${"x".repeat(2100)}'`,
        headers: EVENTUAL,
        expect: { status: [400, 404, 414] },
      },
    ],
  },
  [
    "department eq",
    "department",
    "(department eq 'x'",
    "department eq 'x",
    "department is 'x'",
  ].map((filter) => ({
    claim: `the filter ${filter} is no filter`,
    source: SOURCES.filterCode,
    confidence: "seen" as const,
    steps: [
      {
        send: `GET /users?$select=id&$filter=${filter}`,
        expect: { status: 400, code: "BadRequest", message: "/^Invalid filter clause/" },
      },
    ],
  })),
  {
    claim: "a property that does not exist cannot be filtered",
    source: SOURCES.filterCode,
    confidence: "seen",
    steps: [
      {
        send: "GET /users?$select=id&$filter=nonsense eq 'x'",
        expect: { status: 400, code: "BadRequest" },
      },
    ],
  },
  {
    claim: "assignedLicenses/any filters by SKU",
    section: "users 2.3",
    source: SOURCES.filter,
    steps: [
      {
        send: "GET /users?$select=id&$filter=assignedLicenses/any(x:x/skuId eq {nowhere})",
        expect: ok({ value: [] }),
      },
    ],
  },
  {
    claim: "signInActivity filters by lastSignInDateTime",
    section: "users 2.3",
    source: SOURCES.userList,
    needs: { permission: "AuditLog.Read.All", licence: "Microsoft Entra ID P1" },
    steps: [
      {
        send: "GET /users?$select=id&$top=1&$filter=signInActivity/lastSignInDateTime le 2001-01-01T00:00:00Z",
        expect: ok(),
      },
    ],
  },
  {
    claim: "$search without the header is refused",
    source: SOURCES.search,
    steps: [{ send: 'GET /users?$select=id&$search="displayName:{mine}"', expect: unsupported() }],
  },
  {
    claim: "$search finds by the beginning of a word",
    source: SOURCES.search,
    accounts: { ana: { displayName: "{ana.name} Quartz" }, bo: {} },
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$search="displayName:Quartz"&$filter=${MINE}`,
        headers: EVENTUAL,
        expect: onlyAna,
      },
    ],
  },
  {
    claim: "$search combines with AND and OR",
    source: SOURCES.search,
    accounts: {
      ana: { displayName: "{ana.name} Quartz Onyx" },
      bo: { displayName: "{bo.name} Quartz" },
    },
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$search="displayName:Quartz" AND "displayName:Onyx"&$filter=${MINE}`,
        headers: EVENTUAL,
        expect: onlyAna,
      },
      {
        send: `GET /users?$select=id&$count=true&$search="displayName:Onyx" OR "displayName:Quartz"&$filter=${MINE}`,
        headers: EVENTUAL,
        expect: ok({ value: inAnyOrder({ id: "{ana}" }, { id: "{bo}" }) }),
      },
    ],
  },
  {
    claim: "$search needs quotation marks",
    source: SOURCES.search,
    steps: [
      { send: "GET /users?$select=id&$search=quartz", headers: EVENTUAL, expect: { status: 400 } },
    ],
  },
);

function list(length: number): string {
  return Array.from({ length }, (_, index) => `'{mine}${index}'`).join(",");
}
