import { topic, type Step } from "../claim.ts";
import { matching, present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { created, done, missing, newUser, ok } from "./shared.ts";

const least = {
  invitedUserEmailAddress: "{mine}guest@contoso.example",
  inviteRedirectUrl: "https://myapplications.microsoft.com/",
};
const invite = (more: object = {}): Step => ({
  send: "POST /invitations",
  body: { ...least, ...more },
  expect: { status: 201 },
  keep: { guest: "invitedUser/id" },
});
const refusedAddress = (address: string, message?: string): Step => ({
  ...invite({ invitedUserEmailAddress: address }),
  expect: { status: 400, code: "BadRequest", ...(message !== undefined && { message }) },
});

export const invitations = topic(
  "Invitations",
  {
    source: SOURCES.invitation,
    section: "lifecycle 3",
    confidence: "documented",
    needs: { permission: "User.Invite.All" },
  },
  {
    claim: "no message is sent unless one asks for it, and the user is a guest",
    steps: [
      {
        ...invite(),
        expect: { status: 201, body: { sendInvitationMessage: false, invitedUserType: "Guest" } },
      },
    ],
  },
  {
    claim: "a guest has the name that was given",
    steps: [
      invite({ invitedUserDisplayName: "{mine}Guest" }),
      {
        send: "GET /users/{guest}?$select=displayName",
        expect: ok({ displayName: "{mine}Guest" }),
      },
    ],
  },
  {
    claim: "a guest without a name is called by the address",
    confidence: "guess",
    steps: [
      invite(),
      { send: "GET /users/{guest}?$select=displayName", expect: ok({ displayName: present }) },
    ],
  },
  {
    claim: "a guest's address is mail and a proxy address",
    steps: [
      invite(),
      {
        send: "GET /users/{guest}?$select=mail,proxyAddresses",
        expect: ok({
          mail: "{mine}guest@contoso.example",
          proxyAddresses: ["SMTP:{mine}guest@contoso.example"],
        }),
      },
    ],
  },
  {
    claim: "a guest is found by mail and by a name with %23",
    section: "users 3.4",
    steps: [
      invite(),
      {
        send: "GET /users?$select=id&$filter=mail eq '{mine}guest@contoso.example'",
        expect: ok({ value: [{ id: "{guest}" }] }),
      },
    ],
  },
  {
    claim: "further properties are written to the guest",
    section: "users 3.4",
    steps: [invite(), { send: "PATCH /users/{guest}", body: { jobTitle: "x" }, expect: done }],
  },
  {
    claim: "a guest cannot be changed at first",
    source: SOURCES.consistency,
    section: "users 3.4",
    confidence: "seen",
    needs: { permission: "User.Invite.All", circumstance: "replication lag" },
    steps: [
      invite(),
      {
        send: "PATCH /users/{guest}",
        body: { jobTitle: "x" },
        expect: { status: 404, code: "Request_ResourceNotFound" },
      },
    ],
  },
  {
    claim: "an address of the tenant's own domain is refused",
    confidence: "seen",
    steps: [
      {
        ...invite({ invitedUserEmailAddress: "{mine}guest@{domain}" }),
        expect: { status: 400, code: "BadRequest" },
      },
    ],
  },
  [
    { what: "a plus sign", name: "guest+one" },
    { what: "a number sign", name: "guest#one" },
    { what: "a full stop at its end", name: "guest." },
  ].map(({ what, name }) => ({
    claim: `an address with ${what} is refused`,
    source: SOURCES.invitedAddress,
    confidence: "seen" as const,
    steps: [
      refusedAddress(
        `{mine}${name}@contoso.example`,
        "The Primary SMTP Address is an invalid value.",
      ),
    ],
  })),
  {
    claim: "an address that a member has is refused, and the answer says of what property",
    source: SOURCES.invitationTroubles,
    steps: [
      {
        send: "POST /users",
        body: newUser({ mail: least.invitedUserEmailAddress }),
        expect: created(),
      },
      { ...invite(), expect: { status: 400, message: "/proxyAddresses/" } },
    ],
  },
  {
    claim: "a guest who is invited again stays one user",
    confidence: "guess",
    steps: [
      invite(),
      invite(),
      {
        send: "GET /users?$select=id&$filter=mail eq '{mine}guest@contoso.example'",
        expect: ok({ value: [{ id: "{guest}" }] }),
      },
    ],
  },
  {
    claim: "a guest may be disabled and deleted as any user",
    steps: [
      invite(),
      { send: "PATCH /users/{guest}", body: { accountEnabled: false }, expect: done },
      { send: "DELETE /users/{guest}", expect: done },
      { send: "GET /users/{guest}?$select=id", expect: missing("{guest}") },
    ],
  },
  {
    claim: "a guest becomes a member by a plain change, and back",
    steps: [
      invite(),
      { send: "PATCH /users/{guest}", body: { userType: "Member" }, expect: done },
      {
        send: "GET /users/{guest}?$select=userType,creationType",
        expect: ok({ userType: "Member", creationType: "Invitation" }),
      },
      { send: "PATCH /users/{guest}", body: { userType: "Guest" }, expect: done },
    ],
  },
  {
    claim: "a reset keeps the user and its name",
    needs: { permission: "User.Invite.All" },
    steps: [
      invite(),
      {
        send: "PATCH /users/{guest}",
        body: { otherMails: ["{mine}other@contoso.example"] },
        expect: done,
      },
      {
        ...invite({
          invitedUserEmailAddress: "{mine}other@contoso.example",
          invitedUser: { id: "{guest}" },
          resetRedemption: true,
        }),
        expect: { status: 201, body: { invitedUser: { id: "{guest}" } } },
      },
      {
        send: "GET /users/{guest}?$select=userPrincipalName,externalUserState",
        expect: ok({
          userPrincipalName: matching("^{mine}guest_contoso\\.example#EXT#@"),
          externalUserState: "PendingAcceptance",
        }),
      },
    ],
  },
  {
    claim: "a reset takes more than the permission to invite",
    source: SOURCES.resetRights,
    confidence: "seen",
    needs: { circumstance: "an application with these permissions alone" },
    granted: ["User.Invite.All"],
    steps: [
      invite(),
      {
        ...invite({ invitedUser: { id: "{guest}" }, resetRedemption: true }),
        expect: {
          status: 403,
          code: "Forbidden",
          message: "Generic authorization exception.",
        },
      },
    ],
  },
  {
    claim: "the message goes to one further recipient at most",
    source: "https://learn.microsoft.com/graph/api/resources/invitedusermessageinfo",
    steps: [
      {
        ...invite({
          invitedUserMessageInfo: {
            ccRecipients: [
              { emailAddress: { address: "{mine}a@contoso.example" } },
              { emailAddress: { address: "{mine}b@contoso.example" } },
            ],
          },
        }),
        expect: { status: 400, code: "BadRequest" },
      },
    ],
  },
  {
    claim: "a guest who is blocked is not invited again, and the answer names the user",
    confidence: "seen",
    steps: [
      invite(),
      { send: "PATCH /users/{guest}", body: { accountEnabled: false }, expect: done },
      {
        ...invite(),
        expect: {
          status: 400,
          message:
            "/^The invited user already exists in the directory as object ID: {guest}, but the account is blocked from signing in\\./",
        },
      },
    ],
  },
  {
    claim: "a reset with an address that the guest does not have is refused",
    confidence: "seen",
    steps: [
      invite(),
      {
        ...invite({
          invitedUserEmailAddress: "{mine}other@contoso.example",
          invitedUser: { id: "{guest}" },
          resetRedemption: true,
        }),
        expect: {
          status: 400,
          code: "BadRequest",
          message: "/doesn't match any emails on the user object/",
        },
      },
    ],
  },
);
