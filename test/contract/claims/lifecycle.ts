import { topic } from "../claim.ts";
import { including, matching, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, ok } from "./shared.ts";

const ana = { ana: {} };
const PASS = "/users/{ana}/authentication/temporaryAccessPassMethods";
const PASS_POLICY = "a policy of Temporary Access Passes of 10 to 43,200 minutes";
const invitation = {
  invitedUserEmailAddress: "{mine}guest@contoso.example",
  inviteRedirectUrl: "https://myapplications.microsoft.com/",
  sendInvitationMessage: false,
};

export const sessions = topic(
  "Sessions",
  {
    source: SOURCES.revoke,
    section: "users 3.5",
    confidence: "documented",
    needs: { permission: "User.RevokeSessions.All" },
  },
  {
    claim: "revokeSignInSessions needs no body and answers with success",
    confidence: "seen",
    source: SOURCES.headers,
    accounts: ana,
    steps: [
      { send: "POST /users/{ana}/revokeSignInSessions", expect: { status: [200, 204] } },
      { send: "POST /users/{ana}/revokeSignInSessions", expect: { status: [200, 204] } },
    ],
  },
  {
    claim: "revokeSignInSessions answers true",
    source: SOURCES.metadata,
    accounts: ana,
    steps: [{ send: "POST /users/{ana}/revokeSignInSessions", expect: ok({ value: true }) }],
  },
  {
    claim: "revokeSignInSessions sets the time from which sessions count, and costs 1",
    accounts: { ana: {} },
    steps: [
      {
        send: "GET /users/delta?$deltatoken=latest&$select=signInSessionsValidFromDateTime",
        expect: ok(),
        keep: { link: "@odata.deltaLink" },
      },
      {
        send: "POST /users/{ana}/revokeSignInSessions",
        expect: { status: 200, headers: { "x-ms-resource-unit": "1" } },
      },
      {
        send: "GET {link}",
        expect: ok({
          value: including({ id: "{ana}", signInSessionsValidFromDateTime: present }),
        }),
      },
    ],
  },
  {
    claim: "sessions of a user who does not exist are a 404",
    section: "users 9",
    steps: [
      {
        send: "POST /users/{nowhere}/revokeSignInSessions",
        expect: { status: 404, code: "Request_ResourceNotFound" },
      },
    ],
  },
  {
    claim: "sessions of a disabled user are revoked",
    section: "lifecycle 4",
    accounts: ana,
    steps: [
      { send: "PATCH /users/{ana}", body: { accountEnabled: false }, expect: done },
      { send: "POST /users/{ana}/revokeSignInSessions", expect: ok({ value: true }) },
      { send: "GET /users/{ana}?$select=accountEnabled", expect: ok({ accountEnabled: false }) },
    ],
  },
  {
    claim: "the qualified name does the same",
    source: SOURCES.metadata,
    accounts: ana,
    steps: [
      {
        send: "POST /users/{ana}/microsoft.graph.revokeSignInSessions",
        expect: { status: [200, 204] },
      },
    ],
  },
);

export const passes = topic(
  "Temporary Access Passes",
  {
    source: SOURCES.accessPass,
    section: "users 3.6",
    confidence: "documented",
    needs: { permission: "UserAuthMethod-TAP.ReadWrite.All" },
  },
  {
    claim: "the pass is in the 201 and never again",
    accounts: ana,
    steps: [
      {
        send: `POST ${PASS}`,
        body: { lifetimeInMinutes: 60, isUsableOnce: true },
        expect: {
          status: 201,
          body: { id: present, lifetimeInMinutes: 60, isUsableOnce: true, isUsable: present },
        },
      },
      { send: `GET ${PASS}`, expect: ok({ value: [{ temporaryAccessPass: null }] }) },
    ],
  },
  [9, 43_201].map((minutes) => ({
    claim: `a life of ${minutes} minutes is refused`,
    accounts: ana,
    steps: [
      {
        send: `POST ${PASS}`,
        body: { lifetimeInMinutes: minutes },
        expect: { status: 400, code: "badRequest", message: "/^Invalid LifetimeInMinutes/" },
      },
    ],
  })),
  [10, 43_200].map((minutes) => ({
    claim: `a life of ${minutes} minutes is taken where the policy allows it`,
    needs: { circumstance: PASS_POLICY },
    accounts: ana,
    steps: [
      {
        send: `POST ${PASS}`,
        body: { lifetimeInMinutes: minutes },
        expect: { status: 201, body: { lifetimeInMinutes: minutes } },
      },
    ],
  })),
  [9, 43_201].map((minutes) => ({
    claim: `a life of ${minutes} minutes is refused where the policy allows 10 to 43,200`,
    needs: { circumstance: PASS_POLICY },
    accounts: ana,
    steps: [
      {
        send: `POST ${PASS}`,
        body: { lifetimeInMinutes: minutes },
        expect: { status: 400, code: "badRequest", message: "/^Invalid LifetimeInMinutes/" },
      },
    ],
  })),
  {
    claim: "a second pass replaces the first",
    accounts: ana,
    steps: [
      { send: `POST ${PASS}`, body: {}, expect: { status: 201 } },
      { send: `POST ${PASS}`, body: {}, expect: { status: 201 } },
      { send: `GET ${PASS}`, expect: ok({ value: { $length: 1 } }) },
    ],
  },
);

export const guests = topic(
  "Guests",
  {
    source: SOURCES.invitation,
    section: "users 3.4",
    confidence: "documented",
    needs: { permission: "User.Invite.All" },
  },
  {
    claim: "an invitation makes a guest whose name holds #EXT#",
    steps: [
      {
        send: "POST /invitations",
        body: invitation,
        expect: {
          status: 201,
          body: {
            id: present,
            inviteRedeemUrl: present,
            status: "PendingAcceptance",
            invitedUser: { id: present },
          },
        },
        keep: { guest: "invitedUser/id" },
      },
      {
        send: "GET /users/{guest}?$select=userPrincipalName,userType,externalUserState,creationType,mail",
        expect: ok({
          userPrincipalName: matching("^{mine}guest_contoso\\.example#EXT#@"),
          userType: "Guest",
          externalUserState: "PendingAcceptance",
          creationType: "Invitation",
          mail: "{mine}guest@contoso.example",
        }),
      },
    ],
  },
  ["invitedUserEmailAddress", "inviteRedirectUrl"].map((name) => ({
    claim: `${name} is required`,
    section: "lifecycle 3" as const,
    steps: [
      { send: "POST /invitations", body: invitation, expect: { status: 201 } },
      {
        send: "POST /invitations",
        body: Object.fromEntries(Object.entries(invitation).filter(([key]) => key !== name)),
        expect: { status: 400, code: "BadRequest" },
      },
    ],
  })),
  {
    claim: "an address that is a guest already gives the same user",
    section: "lifecycle 3",
    confidence: "guess",
    steps: [
      {
        send: "POST /invitations",
        body: invitation,
        expect: { status: 201 },
        keep: { guest: "invitedUser/id" },
      },
      {
        send: "POST /invitations",
        body: invitation,
        expect: { status: 201, body: { invitedUser: { id: "{guest}" } } },
      },
    ],
  },
);

export const others = topic(
  "Roles, audit and extensions",
  { source: SOURCES.roles, section: "lifecycle 5", confidence: "documented" },
  {
    claim: "an ordinary user has no role assignments",
    needs: { permission: "RoleManagement.Read.Directory" },
    accounts: ana,
    steps: [
      {
        send: "GET /roleManagement/directory/roleAssignments?$filter=principalId eq '{ana}'",
        expect: ok({ value: [] }),
      },
    ],
  },
  {
    claim: "role definitions are listed with their template",
    needs: { permission: "RoleManagement.Read.Directory" },
    steps: [
      {
        send: "GET /roleManagement/directory/roleDefinitions?$select=id,templateId,isBuiltIn&$top=1",
        expect: ok({ value: present }),
      },
    ],
  },
  {
    claim: "directory audits are filtered by time",
    section: "lifecycle 8",
    source: SOURCES.audits,
    needs: { permission: "AuditLog.Read.All" },
    steps: [
      {
        send: "GET /auditLogs/directoryAudits?$top=1&$filter=activityDateTime ge 2020-01-01T00:00:00Z",
        expect: ok({ value: present }),
      },
    ],
  },
  {
    claim: "an open extension is taken away by DELETE",
    section: "users 2.1",
    source: SOURCES.openExtension,
    accounts: ana,
    steps: [
      {
        send: "POST /users/{ana}/extensions",
        body: {
          "@odata.type": "microsoft.graph.openTypeExtension",
          extensionName: "com.contoso.rollcall",
          key: "x",
        },
        expect: { status: 201 },
      },
      { send: "DELETE /users/{ana}/extensions/com.contoso.rollcall", expect: done },
    ],
  },
  {
    claim: "a user has two open extensions of an application at most",
    section: "users 3.9",
    source: SOURCES.openExtension,
    accounts: ana,
    steps: ["a", "b", "c"].map((name) => ({
      send: "POST /users/{ana}/extensions",
      body: {
        "@odata.type": "microsoft.graph.openTypeExtension",
        extensionName: `com.contoso.${name}`,
      },
      expect: { status: name === "c" ? [400, 403] : 201 },
    })),
  },
  {
    claim: "users are not filtered by their open extensions",
    section: "users 3.9",
    source: SOURCES.extensibility,
    steps: [{ send: "GET /users?$filter=extensions/any(e:e/id eq 'x')", expect: { status: 400 } }],
  },
  {
    claim: "an open extension is created by a request of its own",
    section: "users 3.9",
    source: SOURCES.openExtension,
    accounts: ana,
    steps: [
      {
        send: "POST /users/{ana}/extensions",
        body: {
          "@odata.type": "microsoft.graph.openTypeExtension",
          extensionName: "com.contoso.rollcall",
          key: "x",
        },
        expect: { status: 201 },
      },
      {
        send: "GET /users/{ana}?$select=id&$expand=extensions",
        expect: ok({ extensions: [{ extensionName: "com.contoso.rollcall", key: "x" }] }),
      },
    ],
  },
);
