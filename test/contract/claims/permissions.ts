import {
  topic,
  type Claim,
  type Confidence,
  type Expectation,
  type Step,
  type TopicClaim,
} from "../claim.ts";
import { absent, inAnyOrder } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, newUser, ok, without } from "./shared.ts";

const needs = { circumstance: "an application with these permissions alone" } as const;

const DENIED: Expectation = {
  status: 403,
  code: "Authorization_RequestDenied",
  message: "Insufficient privileges to complete the operation.",
};

/** A request, what permits it, and what does not although it comes near. */
interface Call {
  readonly send: string;
  readonly body?: unknown;
  readonly accounts?: Claim["accounts"];
  /** The status where it is permitted; where it is not served by all that are tried, no way in is claimed. */
  readonly status?: number;
  readonly enough?: readonly string[];
  readonly short: readonly string[];
  readonly source: string;
  readonly confidence?: Confidence;
}

const accounts = { ana: {}, bo: {} };
const managed = { bo: {}, ana: { manager: "{bo}" } };
const reference = { "@odata.id": "{root}/users/{bo}" };

const CALLS: readonly Call[] = [
  {
    send: "GET /users?$select=id",
    status: 200,
    enough: [
      "User.ReadBasic.All",
      "User.Read.All",
      "User.ReadWrite.All",
      "Directory.Read.All",
      "Directory.ReadWrite.All",
    ],
    short: ["Organization.Read.All", "User.Create", "User-Phone.ReadWrite.All", "Group.Read.All"],
    source: SOURCES.userList,
  },
  {
    send: "GET /users/{ana}?$select=id",
    status: 200,
    enough: ["User.ReadBasic.All", "User.Read.All", "Directory.Read.All"],
    short: ["User.EnableDisableAccount.All", "User.DeleteRestore.All"],
    source: SOURCES.userGet,
  },
  {
    send: "GET /users/delta?$deltatoken=latest",
    status: 200,
    enough: ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
    short: ["User.ReadBasic.All", "User.Create"],
    source: SOURCES.delta,
  },
  {
    send: "POST /users",
    body: newUser(),
    status: 201,
    enough: ["User.Create", "User.ReadWrite.All", "Directory.ReadWrite.All"],
    short: ["User.Read.All", "User.ReadUpdate.All", "User.DeleteRestore.All"],
    source: SOURCES.userCreate,
  },
  {
    send: "PATCH /users/{ana}",
    body: { jobTitle: "x" },
    status: 204,
    enough: ["User.ReadUpdate.All", "User.ReadWrite.All", "Directory.ReadWrite.All"],
    short: [
      "User.Read.All",
      "User.Create",
      "User-Phone.ReadWrite.All",
      "User.ManageIdentities.All",
      "User.DeleteRestore.All",
    ],
    source: SOURCES.userUpdate,
  },
  {
    send: "DELETE /users/{ana}",
    status: 204,
    enough: ["User.DeleteRestore.All", "User.ReadWrite.All"],
    short: ["Directory.ReadWrite.All", "User.ReadUpdate.All", "User.Read.All"],
    source: SOURCES.userDelete,
  },
  {
    send: "PUT /users/{ana}/manager/$ref",
    body: reference,
    status: 204,
    enough: ["User.ReadWrite.All", "Directory.ReadWrite.All"],
    short: ["User.Read.All", "User.ReadUpdate.All", "User.Create"],
    source: SOURCES.manager,
  },
  {
    send: "GET /users/{ana}/manager",
    accounts: managed,
    enough: ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
    short: ["User.ReadBasic.All", "User.ReadUpdate.All"],
    source: SOURCES.managerGet,
  },
  {
    send: "DELETE /users/{ana}/manager/$ref",
    accounts: managed,
    status: 204,
    enough: ["User.ReadWrite.All", "Directory.ReadWrite.All"],
    short: ["User.ReadBasic.All", "User.Read.All", "User.ReadUpdate.All"],
    source: SOURCES.managerDelete,
  },
  {
    send: "GET /users/{ana}/directReports",
    status: 200,
    enough: ["User.Read.All", "User.ReadWrite.All", "Directory.Read.All"],
    short: ["User.ReadBasic.All"],
    source: SOURCES.directReports,
  },
  {
    send: "GET /users/{ana}/memberOf",
    status: 200,
    enough: ["Directory.Read.All", "GroupMember.ReadBasic.All", "Directory.ReadWrite.All"],
    short: ["User.ReadBasic.All", "Organization.Read.All"],
    source: SOURCES.memberOf,
  },
  {
    send: "GET /directory/deletedItems/microsoft.graph.user?$select=id",
    status: 200,
    enough: ["User.DeleteRestore.All", "User.ReadWrite.All"],
    short: ["User.ReadBasic.All", "Group.Read.All"],
    source: SOURCES.deletedList,
  },
  {
    send: "GET /organization",
    status: 200,
    enough: ["Organization.Read.All", "Directory.Read.All"],
    short: ["User.ReadBasic.All", "Domain.Read.All"],
    source: SOURCES.organization,
  },
  {
    send: "GET /domains",
    status: 200,
    enough: ["Domain.Read.All", "Directory.Read.All"],
    short: ["Organization.Read.All", "User.Read.All"],
    source: SOURCES.domains,
  },
  {
    send: "POST /directoryObjects/getByIds?$select=id",
    body: { ids: ["{ana}"], types: ["user"] },
    status: 200,
    enough: ["Directory.Read.All"],
    short: ["User.Read.All", "User.ReadWrite.All"],
    source: SOURCES.getByIds,
  },
  {
    send: "GET /groups?$select=id",
    status: 200,
    enough: ["Group.ReadBasic.All", "GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"],
    short: ["User.Read.All", "GroupMember.ReadBasic.All", "Organization.Read.All"],
    source: SOURCES.permissionsTable,
  },
  {
    send: "GET /subscribedSkus",
    status: 200,
    enough: ["LicenseAssignment.Read.All", "Organization.Read.All", "Directory.Read.All"],
    short: ["User.Read.All", "Group.Read.All"],
    source: SOURCES.subscribedSkus,
  },
  {
    send: "GET /users/{ana}/licenseDetails",
    enough: ["LicenseAssignment.Read.All", "User.Read.All", "Directory.Read.All"],
    // What shows the subscriptions shows nothing of users: the page does not name Organization.Read.All.
    short: ["Organization.Read.All", "User.ReadBasic.All", "Group.Read.All"],
    source: SOURCES.licenseDetails,
  },
  {
    send: "POST /users/{ana}/authentication/temporaryAccessPassMethods",
    body: {},
    status: 201,
    enough: ["UserAuthMethod-TAP.ReadWrite.All", "UserAuthenticationMethod.ReadWrite.All"],
    short: ["UserAuthMethod-TAP.Read.All", "User.ReadWrite.All", "Directory.ReadWrite.All"],
    source: SOURCES.accessPass,
  },
  {
    send: "POST /users/{ana}/assignLicense",
    body: { addLicenses: [], removeLicenses: [] },
    status: 200,
    enough: ["LicenseAssignment.ReadWrite.All", "User.ReadWrite.All", "Directory.ReadWrite.All"],
    short: ["LicenseAssignment.Read.All", "User.Read.All", "Group.ReadWrite.All"],
    source: SOURCES.assignLicense,
  },
  ...[
    { send: "GET /groups/{nowhere}/members", source: SOURCES.groupMembers },
    { send: "POST /groups/{nowhere}/members/$ref", body: reference, source: SOURCES.groupAdd },
    { send: "DELETE /groups/{nowhere}/members/{ana}/$ref", source: SOURCES.groupRemove },
    { send: "DELETE /groups/{nowhere}/members/{ana}", source: SOURCES.groupRemove },
    {
      send: "POST /groups/{nowhere}/assignLicense",
      body: { addLicenses: [], removeLicenses: [] },
      source: SOURCES.groupLicense,
    },
    { send: "POST /users/{ana}/revokeSignInSessions", source: SOURCES.revoke },
    {
      send: "POST /invitations",
      body: {
        invitedUserEmailAddress: "{mine}guest@contoso.example",
        inviteRedirectUrl: "https://myapplications.microsoft.com/",
      },
      source: SOURCES.invitation,
    },
    { send: "GET /roleManagement/directory/roleAssignments", source: SOURCES.roles },
    { send: "GET /roleManagement/directory/roleDefinitions", source: SOURCES.permissionsTable },
    { send: "GET /directoryRoles", source: SOURCES.permissionsTable },
    { send: "GET /directoryRoles/{nowhere}/members", source: SOURCES.permissionsTable },
    { send: "GET /directory/administrativeUnits", source: SOURCES.permissionsTable },
    { send: "GET /auditLogs/directoryAudits", source: SOURCES.audits },
    { send: "GET /policies/authorizationPolicy", source: SOURCES.authorizationPolicy },
  ].map((call) => ({ ...call, short: ["User.Read.All", "User.EnableDisableAccount.All"] })),
];

/** A property of a user, what permits its change alone, and what comes near. */
const PROPERTIES: readonly {
  readonly name: string;
  readonly value: unknown;
  readonly enough: readonly (readonly string[])[];
  readonly short: readonly (readonly string[])[];
  readonly confidence?: Confidence;
}[] = [
  {
    name: "accountEnabled",
    value: false,
    enough: [["User.EnableDisableAccount.All", "User.Read.All"], ["User.ReadWrite.All"]],
    short: [["User.EnableDisableAccount.All"], ["User.Read.All"], ["User-Phone.ReadWrite.All"]],
  },
  {
    name: "mobilePhone",
    value: "+47 5555 0101",
    enough: [["User-Phone.ReadWrite.All"], ["User.ReadWrite.All"]],
    short: [["User-Mail.ReadWrite.All"], ["User.EnableDisableAccount.All", "User.Read.All"]],
  },
  {
    name: "businessPhones",
    value: ["+47 5555 0100"],
    enough: [["User-Phone.ReadWrite.All"], ["User.ReadWrite.All"]],
    short: [["User-Mail.ReadWrite.All"], ["User.Read.All"]],
  },
  {
    name: "otherMails",
    value: ["ana@contoso.example"],
    enough: [["User-Mail.ReadWrite.All"], ["User.ReadWrite.All"]],
    short: [["User-Phone.ReadWrite.All"], ["User.Read.All"]],
  },
  {
    name: "passwordProfile",
    value: { password: "{password}" },
    enough: [["User-PasswordProfile.ReadWrite.All"]],
    short: [["User.ReadWrite.All"], ["Directory.ReadWrite.All"], ["User.ReadUpdate.All"]],
    confidence: "seen",
  },
  {
    name: "employeeLeaveDateTime",
    value: "2027-01-01T00:00:00Z",
    enough: [["User-LifeCycleInfo.ReadWrite.All", "User.Read.All"]],
    short: [
      ["User.ReadWrite.All"],
      ["Directory.ReadWrite.All"],
      ["User-LifeCycleInfo.ReadWrite.All"],
      ["User-LifeCycleInfo.Read.All", "User.ReadWrite.All"],
    ],
  },
  {
    name: "displayName",
    value: "{mine}x",
    enough: [["User.ReadWrite.All"]],
    short: [["User.ManageIdentities.All"], ["User-Phone.ReadWrite.All"]],
    confidence: "seen",
  },
  {
    name: "onPremisesExtensionAttributes",
    value: { extensionAttribute1: "x" },
    enough: [["User.ReadWrite.All"]],
    short: [["User-Mail.ReadWrite.All"], ["User.EnableDisableAccount.All", "User.Read.All"]],
  },
  {
    name: "identities",
    value: [
      {
        signInType: "userPrincipalName",
        issuer: "{domain}",
        issuerAssignedId: "{ana.upn}",
      },
    ],
    enough: [["User.ManageIdentities.All", "User.Read.All"]],
    short: [["User.ReadWrite.All"], ["User-Mail.ReadWrite.All"]],
  },
  {
    name: "onPremisesImmutableId",
    value: "abc",
    enough: [["User.ReadWrite.All"]],
    short: [["User.ManageIdentities.All"], ["User.EnableDisableAccount.All", "User.Read.All"]],
  },
];

const read = (select: string, expect: Expectation): Step => ({
  send: `GET /users/{ana}?$select=${select}`,
  expect,
});
const LEAVING = { employeeLeaveDateTime: "2027-01-01T00:00:00Z" };

export const permissions = topic(
  "Permissions",
  { source: SOURCES.permissions, section: "users 8", confidence: "documented", needs },
  CALLS.flatMap(({ send, body, status = 200, enough = [], short, source, confidence, ...call }) => {
    const claims = (granted: string, is: string, expect: Expectation): TopicClaim => ({
      claim: `${send.replace(/\?.*/, "")} is ${is} with ${granted}`,
      source,
      ...(confidence && { confidence }),
      granted: [granted],
      accounts: call.accounts ?? accounts,
      steps: [{ send, ...(body !== undefined && { body }), expect }],
    });
    return [
      ...enough.map((each) => claims(each, "permitted", { status })),
      ...short.map((each) => claims(each, "denied", DENIED)),
    ];
  }),
  PROPERTIES.flatMap(({ name, value, enough, short, confidence }) => {
    const claims = (granted: readonly string[], is: string, expect: Expectation): TopicClaim => ({
      claim: `${name} alone is ${is} with ${granted.join(" and ")}`,
      source: SOURCES.userUpdate,
      ...(confidence && { confidence }),
      granted,
      accounts,
      steps: [{ send: "PATCH /users/{ana}", body: { [name]: value }, expect }],
    });
    return [
      ...enough.map((each) => claims(each, "permitted", done)),
      ...short.map((each) => claims(each, "denied", DENIED)),
    ];
  }),
  {
    claim: "no permission at all is denied whatever is asked",
    granted: [],
    accounts,
    steps: [
      { send: "GET /users", expect: DENIED },
      { send: "GET /organization", expect: DENIED },
      { send: "PATCH /users/{ana}", body: { jobTitle: "x" }, expect: DENIED },
    ],
  },
  {
    claim: "a change with one property that is not permitted is denied as a whole",
    confidence: "guess",
    granted: ["User-Phone.ReadWrite.All", "User.ReadBasic.All"],
    accounts,
    steps: [
      {
        send: "PATCH /users/{ana}",
        body: { mobilePhone: "+47 5555 0101", displayName: "{mine}x" },
        expect: DENIED,
      },
      read("displayName", ok({ displayName: "{ana.name}" })),
    ],
  },
  {
    claim: "User.Create sets the password of a new user",
    source: SOURCES.userCreate,
    confidence: "guess",
    granted: ["User.Create"],
    steps: [{ send: "POST /users", body: newUser(), expect: created() }],
  },
  {
    claim: "a new user without a password is refused as such, and not for a permission",
    source: SOURCES.userCreate,
    granted: ["User.ReadWrite.All"],
    steps: [
      {
        send: "POST /users",
        body: without("passwordProfile"),
        expect: { status: 400, code: "Request_BadRequest" },
      },
    ],
  },
  {
    claim: "User.ReadBasic.All shows the basic properties and no others",
    source: SOURCES.userList,
    granted: ["User.ReadBasic.All"],
    accounts,
    steps: [
      {
        send: "GET /users/{ana}",
        expect: ok({ id: "{ana}", displayName: "{ana.name}", jobTitle: absent }),
      },
    ],
  },
  {
    claim: "employeeLeaveDateTime is null to a caller without its permission",
    source: SOURCES.user,
    granted: ["User.Read.All"],
    accounts: { ana: LEAVING },
    steps: [read("employeeLeaveDateTime", ok({ employeeLeaveDateTime: null }))],
  },
  {
    claim: "employeeLeaveDateTime is shown with its permission",
    source: SOURCES.user,
    granted: ["User.Read.All", "User-LifeCycleInfo.Read.All"],
    accounts: { ana: LEAVING },
    steps: [read("employeeLeaveDateTime", ok(LEAVING))],
  },
  {
    claim: "signInActivity needs AuditLog.Read.All",
    source: SOURCES.user,
    confidence: "seen",
    granted: ["User.Read.All"],
    accounts,
    steps: [
      read("signInActivity", { status: 403, code: "Authentication_MSGraphPermissionMissing" }),
    ],
  },
  {
    claim: "a request of a batch is denied by itself",
    source: SOURCES.batching,
    granted: ["User.Read.All"],
    accounts,
    steps: [
      {
        send: "POST /$batch",
        body: {
          requests: [
            { id: "1", method: "GET", url: "/users/{ana}?$select=id" },
            {
              id: "2",
              method: "PATCH",
              url: "/users/{ana}",
              headers: { "Content-Type": "application/json" },
              body: { jobTitle: "x" },
            },
          ],
        },
        expect: ok({
          responses: inAnyOrder(
            { id: "1", status: 200, body: { id: "{ana}" } },
            {
              id: "2",
              status: 403,
              body: { error: { code: "Authorization_RequestDenied" } },
            },
          ),
        }),
      },
    ],
  },
);
