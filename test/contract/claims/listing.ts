import { topic } from "../claim.ts";
import { absent, inAnyOrder, matching, ofLength, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { EVENTUAL, MINE, ok, refused, unsupported } from "./shared.ts";

const three = { ana: {}, bo: {}, carl: {} };
const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`p${index}`, {}]));

/** A value for each property of the default set that may be empty. */
const FILLED: Readonly<Record<string, unknown>> = {
  businessPhones: ["+47 5555 0100"],
  givenName: "Adele",
  jobTitle: "Manager",
  mail: "{ana.upn}",
  mobilePhone: "+47 5555 0100",
  officeLocation: "18/2111",
  preferredLanguage: "en-US",
  surname: "Vance",
};

export const listing = topic(
  "Listing users",
  { source: SOURCES.userList, section: "users 4.1", confidence: "documented" },
  {
    claim: "the default page holds 100",
    source: SOURCES.userList,
    accounts: many,
    steps: [
      {
        send: `GET /users?$select=id&$filter=${MINE}`,
        expect: ok({ value: ofLength(100), "@odata.nextLink": matching("skiptoken=") }),
      },
    ],
  },
  {
    claim: "the last page has no link",
    accounts: three,
    steps: [
      {
        send: `GET /users?$select=id&$filter=${MINE}`,
        expect: ok({
          value: inAnyOrder({ id: "{ana}" }, { id: "{bo}" }, { id: "{carl}" }),
          "@odata.nextLink": absent,
        }),
      },
    ],
  },
  {
    claim: "$top sets the page, and the link leads to the rest",
    source: SOURCES.paging,
    accounts: three,
    steps: [
      {
        send: `GET /users?$select=id&$top=2&$filter=${MINE}`,
        expect: ok({ value: ofLength(2), "@odata.nextLink": present }),
        keep: { next: "@odata.nextLink" },
      },
      { send: "GET {next}", expect: ok({ value: ofLength(1), "@odata.nextLink": absent }) },
    ],
  },
  {
    claim: "$top=999 is the largest page",
    steps: [{ send: `GET /users?$select=id&$top=999&$filter=${MINE}`, expect: ok() }],
  },
  ["1000", "0", "-1", "many"].map((top) => ({
    claim: `$top=${top} is refused`,
    confidence: top === "1000" ? ("documented" as const) : ("seen" as const),
    steps: [{ send: `GET /users?$select=id&$top=${top}`, expect: { status: 400 } }],
  })),
  {
    claim: "$skip is not supported",
    source: SOURCES.metadata,
    steps: [{ send: "GET /users?$select=id&$skip=1", expect: { status: 400 } }],
  },
  {
    claim: "a page token that means nothing is refused",
    confidence: "seen",
    section: "users 9",
    steps: [
      {
        send: "GET /users?$skiptoken=abc",
        expect: refused("The specified page token is not valid."),
      },
    ],
  },
  {
    claim: "$select gives what it names, the id only where it is named",
    source: SOURCES.query,
    accounts: { ana: { department: "Sales" } },
    steps: [
      {
        send: "GET /users/{ana}?$select=department",
        expect: ok({ department: "Sales", displayName: absent, mail: absent }),
      },
    ],
  },
  {
    claim: "$select takes names in any case and gives the declared spelling",
    source: SOURCES.cli,
    confidence: "seen",
    accounts: { ana: { jobTitle: "Manager" } },
    steps: [{ send: "GET /users/{ana}?$select=JOBTITLE", expect: ok({ jobTitle: "Manager" }) }],
  },
  {
    claim: "$select of a property that does not exist is refused",
    confidence: "seen",
    accounts: { ana: {} },
    steps: [
      {
        send: "GET /users/{ana}?$select=nonsense",
        expect: { status: 400, message: "/Could not find a property named 'nonsense'/" },
      },
    ],
  },
  [
    "businessPhones",
    "displayName",
    "givenName",
    "id",
    "jobTitle",
    "mail",
    "mobilePhone",
    "officeLocation",
    "preferredLanguage",
    "surname",
    "userPrincipalName",
  ].map((name) => ({
    claim: `${name} is in the default set`,
    section: "users 2.3" as const,
    source: SOURCES.sensitive,
    accounts: { ana: name in FILLED ? { [name]: FILLED[name] } : {} },
    steps: [{ send: "GET /users/{ana}", expect: ok({ [name]: present }) }],
  })),
  [
    "accountEnabled",
    "department",
    "userType",
    "employeeId",
    "createdDateTime",
    "proxyAddresses",
  ].map((name) => ({
    claim: `${name} is not in the default set`,
    section: "users 2.3" as const,
    source: SOURCES.sensitive,
    accounts: { ana: {} },
    steps: [{ send: "GET /users/{ana}", expect: ok({ [name]: absent }) }],
  })),
  [
    "aboutMe",
    "birthday",
    "hireDate",
    "interests",
    "mySite",
    "pastProjects",
    "responsibilities",
    "schools",
    "skills",
  ].map((name) => ({
    claim: `${name} cannot be listed`,
    section: "users 2.2" as const,
    source: SOURCES.sensitive,
    steps: [
      {
        send: `GET /users?$select=id,${name}&$top=5`,
        expect: { status: 501, code: "NotImplemented" },
      },
    ],
  })),
  {
    claim: "mailboxSettings cannot be listed",
    section: "users 2.3",
    source: SOURCES.user,
    steps: [
      { send: "GET /users?$select=id,mailboxSettings&$top=5", expect: { status: [400, 403, 501] } },
    ],
  },
  {
    claim: "signInActivity has pages of 500 at most",
    needs: { permission: "AuditLog.Read.All", licence: "Microsoft Entra ID P1" },
    steps: [{ send: "GET /users?$select=id,signInActivity&$top=999", expect: { status: 400 } }],
  },
  {
    claim: "signInActivity is not read by userPrincipalName",
    section: "lifecycle 8",
    source: SOURCES.signInByName,
    confidence: "seen",
    needs: { permission: "AuditLog.Read.All", licence: "Microsoft Entra ID P1" },
    accounts: { ana: {} },
    steps: [
      { send: "GET /users/{ana.upn}?$select=id,signInActivity", expect: { status: [400, 404] } },
    ],
  },
  {
    claim: "@odata.context names the collection",
    steps: [
      {
        send: `GET /users?$filter=${MINE}`,
        expect: ok({ "@odata.context": matching("\\$metadata#users") }),
      },
    ],
  },
  {
    claim: "/users/$count needs the header",
    source: SOURCES.advanced,
    steps: [{ send: "GET /users/$count", expect: refused("$count is not currently supported.") }],
  },
  {
    claim: "/users/$count is a number in plain text",
    source: SOURCES.advanced,
    steps: [
      {
        send: "GET /users/$count",
        headers: EVENTUAL,
        expect: { status: 200, headers: { "Content-Type": matching("^text/plain") } },
      },
    ],
  },
  {
    claim: "/users/$count takes a filter",
    source: SOURCES.advanced,
    accounts: three,
    steps: [{ send: `GET /users/$count?$filter=${MINE}`, headers: EVENTUAL, expect: ok(3) }],
  },
  {
    claim: "?$count=true without the header is ignored",
    source: SOURCES.queryIssues,
    accounts: { ana: {} },
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$filter=${MINE}`,
        expect: ok({ value: ofLength(1), "@odata.count": absent }),
      },
    ],
  },
  {
    claim: "@odata.count is on the first page only",
    source: SOURCES.paging,
    accounts: three,
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$top=2&$filter=${MINE}`,
        headers: EVENTUAL,
        expect: ok({ "@odata.count": 3, value: ofLength(2) }),
        keep: { next: "@odata.nextLink" },
      },
      {
        send: "GET {next}",
        headers: EVENTUAL,
        expect: ok({ "@odata.count": absent, value: ofLength(1) }),
      },
    ],
  },
  {
    claim: "a link of an advanced query needs the header again",
    source: SOURCES.paging,
    accounts: three,
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$top=2&$filter=${MINE} and department ne 'x'`,
        headers: EVENTUAL,
        expect: ok({ value: ofLength(2) }),
        keep: { next: "@odata.nextLink" },
      },
      { send: "GET {next}", expect: { status: 400 } },
    ],
  },
  ["displayName", "userPrincipalName"].map((name) => ({
    claim: `$orderby=${name} alone needs no header`,
    source: SOURCES.advanced,
    steps: [{ send: `GET /users?$select=id&$top=1&$orderby=${name}`, expect: ok() }],
  })),
  {
    claim: "$orderby sorts by displayName",
    accounts: { bo: {}, ana: {} },
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$orderby=displayName&$filter=${MINE}`,
        headers: EVENTUAL,
        expect: ok({ value: [{ id: "{ana}" }, { id: "{bo}" }] }),
      },
    ],
  },
  {
    claim: "$orderby sorts downwards with desc",
    accounts: { bo: {}, ana: {} },
    steps: [
      {
        send: `GET /users?$select=id&$count=true&$orderby=userPrincipalName desc&$filter=${MINE}`,
        headers: EVENTUAL,
        expect: ok({ value: [{ id: "{bo}" }, { id: "{ana}" }] }),
      },
    ],
  },
  {
    claim: "$orderby with $filter needs an advanced query",
    source: SOURCES.advanced,
    steps: [
      { send: `GET /users?$select=id&$orderby=displayName&$filter=${MINE}`, expect: unsupported() },
    ],
  },
  {
    claim: "$orderby of another property is refused",
    source: SOURCES.advanced,
    confidence: "guess",
    steps: [{ send: "GET /users?$select=id&$orderby=department", expect: { status: 400 } }],
  },
  {
    claim: "$orderby refuses a direction that is none",
    source: SOURCES.query,
    steps: [
      {
        send: "GET /users?$select=id&$top=1&$orderby=displayName sideways",
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "$expand takes one relation",
    source: SOURCES.queryIssues,
    steps: [
      {
        send: "GET /users?$select=id&$top=1&$expand=manager,directReports",
        expect: { status: 400 },
      },
    ],
  },
  {
    claim: "$expand of memberOf is served",
    source: SOURCES.query,
    accounts: { ana: {} },
    steps: [{ send: "GET /users/{ana}?$select=id&$expand=memberOf", expect: ok({ memberOf: [] }) }],
  },
  {
    claim: "one user is read by id, by name, and by the name in parentheses",
    source: SOURCES.userGet,
    accounts: { ana: {} },
    steps: [
      { send: "GET /users/{ana}?$select=id", expect: ok({ id: "{ana}" }) },
      { send: "GET /users/{ana.upn}?$select=id", expect: ok({ id: "{ana}" }) },
      { send: "GET /users('{ana.upn}')?$select=id", expect: ok({ id: "{ana}" }) },
    ],
  },
  {
    claim: "one property is read by its path",
    source: SOURCES.metadata,
    accounts: { ana: {} },
    steps: [{ send: "GET /users/{ana}/displayName", expect: ok({ value: "{ana.name}" }) }],
  },
  {
    claim: "getByIds gives many objects at once",
    source: SOURCES.getByIds,
    needs: { permission: "Directory.Read.All" },
    accounts: { ana: {}, bo: {} },
    steps: [
      {
        send: "POST /directoryObjects/getByIds?$select=id",
        body: { ids: ["{ana}", "{bo}", "{nowhere}"], types: ["user"] },
        expect: ok({ value: inAnyOrder({ id: "{ana}" }, { id: "{bo}" }) }),
      },
    ],
  },
);
