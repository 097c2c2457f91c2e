import { topic, type Step, type TopicClaim } from "../claim.ts";
import { inAnyOrder, ofLength } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { EVENTUAL, MINE, ok, unsupported, type Body } from "./shared.ts";

const onlyAna = ok({ value: inAnyOrder({ id: "{ana}" }) });
const ordinary = (filter: string, expect = onlyAna): Step => ({
  send: `GET /users?$select=id&$filter=${MINE} and ${filter}`,
  expect,
});
const advanced = (filter: string, expect = onlyAna): Step => ({
  send: `GET /users?$select=id&$count=true&$filter=${MINE} and ${filter}`,
  headers: EVENTUAL,
  expect,
});
const on = (steps: readonly Step[], ana: Body, bo: Body = {}): Omit<TopicClaim, "claim"> => ({
  accounts: { ana, bo },
  steps,
});

/** A lower and a higher value of each property that is ordered without more. */
const ORDERED: Readonly<Record<string, readonly [string, string]>> = {
  city: ["Bergen", "Oslo"],
  country: ["Denmark", "Norway"],
  department: ["Sales", "Support"],
  employeeId: ["00041", "00042"],
  givenName: ["Adele", "Bo"],
  jobTitle: ["Clerk", "Manager"],
  onPremisesImmutableId: ["{mine}a", "{mine}b"],
  state: ["Vestland", "Viken"],
  surname: ["Silva", "Vance"],
  usageLocation: ["DK", "NO"],
};

/** Names that Graph gives everybody; `ana` comes before `bo`. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  displayName: ["{ana.name}", "{bo.name}"],
  mailNickname: ["{ana.name}", "{bo.name}"],
  userPrincipalName: ["{ana.upn}", "{bo.upn}"],
};

/** Properties with an index of advanced queries alone. */
const ADVANCED: Readonly<Record<string, readonly [string, string]>> = {
  companyName: ["Contoso", "Fabrikam"],
  employeeType: ["Contractor", "Employee"],
  faxNumber: ["5555 0108", "5555 0109"],
  mobilePhone: ["5555 0100", "5555 0101"],
  officeLocation: ["18/2111", "19/0001"],
  postalCode: ["0150", "5003"],
  preferredLanguage: ["en-US", "nb-NO"],
  streetAddress: ["Bryggen 1", "Karl Johans gate 1"],
};

export const operators = topic(
  "Operators of filters",
  { source: SOURCES.advanced, section: "users 4.1", confidence: "documented" },
  Object.entries(ORDERED).flatMap(([name, [low, high]]): TopicClaim[] => [
    {
      claim: `${name} ge and le`,
      ...on(
        [
          ordinary(`${name} le '${low}'`),
          ordinary(`${name} ge '${high}'`, ok({ value: [{ id: "{bo}" }] })),
        ],
        { [name]: low },
        { [name]: high },
      ),
    },
    {
      claim: `${name} ne as an advanced query`,
      ...on([advanced(`${name} ne '${high}'`)], { [name]: low }, { [name]: high }),
    },
    {
      claim: `${name} eq null as an advanced query`,
      ...on([advanced(`${name} eq null`)], {}, { [name]: high }),
    },
  ]),
  Object.entries(NAMES).flatMap(([name, [low, high]]): TopicClaim[] => [
    {
      claim: `${name} in, ge, le and startsWith`,
      ...on(
        [
          ordinary(`${name} in ('${low}','nothing')`),
          ordinary(`${name} le '${low}'`),
          ordinary(`${name} ge '${high}'`, ok({ value: [{ id: "{bo}" }] })),
          ordinary(`startsWith(${name},'${low}')`),
        ],
        {},
      ),
    },
    {
      claim: `${name} ne needs an advanced query`,
      ...on(
        [ordinary(`${name} ne '${high}'`, unsupported()), advanced(`${name} ne '${high}'`)],
        {},
      ),
    },
  ]),
  {
    claim: "mail in, ge, le and startsWith",
    ...on(
      [
        ordinary("mail in ('{ana.upn}')"),
        ordinary("mail le '{ana.upn}'"),
        ordinary("mail ge '{ana.upn}'"),
        ordinary("startsWith(mail,'{ana.name}')"),
      ],
      { mail: "{ana.upn}" },
    ),
  },
  Object.entries(ADVANCED).flatMap(([name, [low, high]]): TopicClaim[] => [
    {
      claim: `${name} in, ne, startsWith, ge and le as an advanced query`,
      ...on(
        [
          advanced(`${name} in ('${low}','nothing')`),
          advanced(`${name} ne '${high}'`),
          advanced(`startsWith(${name},'${low}')`),
          advanced(`${name} le '${low}'`),
          advanced(`${name} ge '${high}'`, ok({ value: [{ id: "{bo}" }] })),
        ],
        { [name]: low },
        { [name]: high },
      ),
    },
    {
      claim: `${name} in and startsWith need an advanced query`,
      steps: [
        ordinary(`${name} in ('x')`, unsupported()),
        ordinary(`startsWith(${name},'x')`, unsupported()),
      ],
    },
  ]),
  [
    { name: "mail", filter: "endsWith(mail,'{ana.upn}')", ana: { mail: "{ana.upn}" } },
    { name: "userPrincipalName", filter: "endsWith(userPrincipalName,'ana@{domain}')", ana: {} },
    {
      name: "otherMails",
      filter: "otherMails/any(x:endsWith(x,'ana@contoso.example'))",
      ana: { otherMails: ["{mine}ana@contoso.example"] },
    },
    {
      name: "proxyAddresses",
      filter: "proxyAddresses/any(x:endsWith(x,'ana@{domain}'))",
      ana: { mail: "{ana.upn}" },
    },
  ].map(({ name, filter, ana }) => ({
    claim: `endsWith(${name}) needs an advanced query`,
    ...on([ordinary(filter, unsupported()), advanced(filter)], ana),
  })),
  [
    {
      name: "otherMails",
      at: (letter: string) => `{mine}${letter}@contoso.example`,
      holding: (value: string) => ({ otherMails: [value] }),
    },
    {
      name: "proxyAddresses",
      at: (letter: string) => `SMTP:{mine}${letter}@{domain}`,
      holding: (value: string) => ({ mail: value.replace("SMTP:", "") }),
    },
  ].map(({ name, at, holding }) => ({
    claim: `${name} in, ge and le within any`,
    ...on(
      [
        ordinary(`${name}/any(x:x le '${at("m")}')`),
        ordinary(`${name}/any(x:x ge '${at("m")}')`, ok({ value: [{ id: "{bo}" }] })),
        ordinary(`${name}/any(x:x in ('${at("a")}','nothing'))`),
      ],
      holding(at("a")),
      holding(at("z")),
    ),
  })),
  {
    claim: "businessPhones in, startsWith, ge and le as an advanced query",
    ...on(
      [
        advanced("businessPhones/any(x:x in ('5555 0100'))"),
        advanced("businessPhones/any(x:startsWith(x,'5555 0100'))"),
        advanced("businessPhones/any(x:x le '5555 0100')"),
        advanced("businessPhones/any(x:x ge '5555 0101')", ok({ value: [{ id: "{bo}" }] })),
        ordinary("businessPhones/any(x:x ge '5555 0101')", unsupported()),
      ],
      { businessPhones: ["5555 0100"] },
      { businessPhones: ["5555 0101"] },
    ),
  },
  {
    claim: "accountEnabled in, and ne as an advanced query",
    ...on(
      [
        ordinary("accountEnabled in (true)"),
        advanced("accountEnabled ne false"),
        ordinary("accountEnabled ne false", unsupported()),
      ],
      { accountEnabled: true },
    ),
  },
  {
    claim: "userType in, and ne as an advanced query",
    ...on(
      [
        ordinary("userType in ('Guest')"),
        advanced("userType ne 'Member'"),
        ordinary("userType ne 'Member'", unsupported()),
      ],
      { userType: "Guest" },
    ),
  },
  {
    claim: "id ne and not as an advanced query",
    source: SOURCES.user,
    ...on([advanced("id ne '{bo}'"), advanced("not(id in ('{bo}'))")], {}),
  },
  {
    claim: "createdDateTime eq",
    accounts: { ana: {} },
    steps: [
      {
        send: "GET /users/{ana}?$select=createdDateTime",
        expect: ok(),
        keep: { at: "createdDateTime" },
      },
      ordinary("createdDateTime eq {at}"),
    ],
  },
  {
    claim: "businessPhones/any as an advanced query",
    ...on([advanced("businessPhones/any(x:x eq '5555 0100')")], {
      businessPhones: ["5555 0100"],
    }),
  },
  {
    claim: "a + in a value is written %2B",
    source: SOURCES.query,
    ...on(
      [advanced("mobilePhone eq '%2B47 5555 0100'")],
      { mobilePhone: "+47 5555 0100" },
      { mobilePhone: "47 5555 0100" },
    ),
  },
  {
    claim: "a ' in a value is written twice",
    source: SOURCES.query,
    ...on([ordinary("surname eq 'O''Neil'")], { surname: "O'Neil" }, { surname: "ONeil" }),
  },
  {
    claim: "employeeHireDate le and eq as an advanced query",
    ...on(
      [
        advanced("employeeHireDate le 2026-11-30T00:00:00Z"),
        advanced("employeeHireDate eq 2026-11-30T00:00:00Z"),
      ],
      { employeeHireDate: "2026-11-30T00:00:00Z" },
      { employeeHireDate: "2027-01-01T00:00:00Z" },
    ),
  },
  {
    claim: "employeeHireDate in as an advanced query",
    section: "lifecycle 4",
    ...on(
      [advanced("employeeHireDate in (2026-11-30T00:00:00Z,2026-12-01T00:00:00Z)")],
      { employeeHireDate: "2026-11-30T00:00:00Z" },
      { employeeHireDate: "2027-01-01T00:00:00Z" },
    ),
  },
  {
    claim: "an extension attribute in, ne and startsWith as an advanced query",
    section: "users 3.9",
    ...on(
      ["in ('contoso:ana')", "ne 'contoso:bo'"]
        .map((test) => `onPremisesExtensionAttributes/extensionAttribute1 ${test}`)
        .concat("startsWith(onPremisesExtensionAttributes/extensionAttribute1,'contoso:a')")
        .map((filter) => advanced(filter)),
      { onPremisesExtensionAttributes: { extensionAttribute1: "contoso:ana" } },
      { onPremisesExtensionAttributes: { extensionAttribute1: "contoso:bo" } },
    ),
  },
  {
    claim: "an operator that the index does not have is refused in the words that were seen",
    source: SOURCES.queryIssues,
    confidence: "seen",
    steps: [ordinary("department ne 'Sales'", unsupported("Unsupported Query."))],
  },
  {
    claim: "a property without an index is refused in the words that were seen",
    source: SOURCES.queryIssues,
    confidence: "seen",
    steps: [
      ordinary(
        "passwordPolicies eq 'None'",
        unsupported("The request uses a filter property that is not indexed"),
      ),
    ],
  },
  {
    claim: "16 alternatives are refused, with in as with or",
    source: SOURCES.queryIssues,
    steps: [
      {
        send: `GET /users?$select=id&$filter=employeeId in (${alternatives(16).join(",")})`,
        expect: unsupported(),
      },
      {
        send: `GET /users?$select=id&$filter=${alternatives(16)
          .map((each) => `employeeId eq ${each}`)
          .join(" or ")}`,
        expect: unsupported(),
      },
    ],
  },
  {
    claim: "an advanced query takes more than 15 alternatives",
    source: SOURCES.queryIssues,
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$filter=employeeId in (${alternatives(30).join(",")})`,
        headers: EVENTUAL,
        expect: ok({ value: ofLength(0) }),
      },
    ],
  },
);

function alternatives(length: number): string[] {
  return Array.from({ length }, (_, index) => `'x${index}'`);
}
