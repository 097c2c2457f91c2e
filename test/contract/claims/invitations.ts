import { topic, type Step } from "../claim.ts";
import { present } from "../match.ts";
import { SOURCES } from "../sources.ts";
import { done, ok } from "./shared.ts";

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
    claim: "an address of the tenant's own domain is refused",
    confidence: "seen",
    steps: [
      {
        ...invite({ invitedUserEmailAddress: "{mine}guest@{domain}" }),
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
        expect: { status: 400, message: "/^The invited user already exists in the directory/" },
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
