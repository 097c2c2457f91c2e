import { expect, it } from "vitest";
import {
  addUser,
  newTenant,
  type InvitationPolicy,
} from "../../../../src/embedded/tenant/tenant.ts";
import { checkTenant } from "../../../../src/embedded/tenant/checks/tenant.ts";
import { serve } from "../../world.ts";

const GUEST = {
  invitedUserEmailAddress: "ana@fabrikam.example",
  inviteRedirectUrl: "https://myapplications.microsoft.com/",
};

function tenantThat(invitations: InvitationPolicy) {
  return { ...newTenant({ domain: "contoso.com" }), invitations };
}

it.each([
  { allowInvitesFrom: "none", status: 403 },
  { allowInvitesFrom: "adminsAndGuestInviters", status: 403 },
  { allowInvitesFrom: "adminsGuestInvitersAndAllMembers", status: 201 },
  { allowInvitesFrom: "everyone", status: 201 },
] as const)(
  "where $allowInvitesFrom may invite, an application gets $status, and the policy says why",
  async ({ allowInvitesFrom, status }) => {
    const { ask, directory } = await serve({ tenant: tenantThat({ allowInvitesFrom }) });
    expect((await ask("POST", "/invitations", GUEST)).status).toBe(status);
    expect(directory.tenant.users).toHaveLength(status === 201 ? 1 : 0);
    const { body } = await ask("GET", "/policies/authorizationPolicy?$select=allowInvitesFrom");
    expect(body).toMatchObject({ allowInvitesFrom });
  },
);

it.each([
  { policy: { blockedDomains: ["Fabrikam.example"] }, status: 400 },
  { policy: { blockedDomains: ["other.example"] }, status: 201 },
  { policy: { allowedDomains: ["fabrikam.EXAMPLE"] }, status: 201 },
  { policy: { allowedDomains: ["other.example"] }, status: 400 },
  { policy: { allowedDomains: [] }, status: 400 },
])("a domain is held against $policy: $status", async ({ policy, status }) => {
  const { ask, directory } = await serve({ tenant: tenantThat(policy) });
  expect((await ask("POST", "/invitations", GUEST)).status).toBe(status);
  expect(directory.tenant.users).toHaveLength(status === 201 ? 1 : 0);
});

it("a guest is of the initial domain, wherever that stands among the domains", async () => {
  const tenant = newTenant({ domain: "contoso.com", moreDomains: ["contoso.onmicrosoft.com"] });
  const { ask } = await serve({ tenant });
  const { body } = await ask("POST", "/invitations", GUEST);
  expect(body.invitedUser.userPrincipalName).toBe(
    "ana_fabrikam.example#EXT#@contoso.onmicrosoft.com",
  );
  const name = encodeURIComponent(body.invitedUser.userPrincipalName);
  expect((await ask("GET", `/users/${name}?$select=id`)).body).toMatchObject({
    id: body.invitedUser.id,
  });
});

it("an address that differs in case alone is the same guest, and so is one whose mail was changed", async () => {
  const { ask, directory } = await serve();
  const { body } = await ask("POST", "/invitations", GUEST);
  const { id } = body.invitedUser;
  const upper = { ...GUEST, invitedUserEmailAddress: "ANA@Fabrikam.example" };
  expect((await ask("POST", "/invitations", upper)).body.invitedUser.id).toBe(id);
  await ask("PATCH", `/users/${id}`, { mail: "other@fabrikam.example" });
  expect((await ask("POST", "/invitations", GUEST)).body.invitedUser.id).toBe(id);
  expect(directory.tenant.users).toHaveLength(1);
});

it("a guest who has no mail, since a contact has it, is known by its name", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  const { id } = addUser(tenant, {
    userPrincipalName: "ana_fabrikam.example#EXT#@contoso.com",
    userType: "Guest",
    externalUserState: "Accepted",
  });
  const { ask } = await serve({ tenant });
  const { status, body } = await ask("POST", "/invitations", GUEST);
  expect({ status, id: body.invitedUser?.id }).toEqual({ status: 201, id });
  expect(body.status).toBe("Completed");
  expect(tenant.users).toHaveLength(1);
});

it("an address of a group is not invited", async () => {
  const { ask } = await serve({
    tenant: {
      ...newTenant({ domain: "contoso.com" }),
      groups: [
        {
          id: "e1000000-0000-4000-8000-000000000001",
          displayName: "Team",
          mail: "ana@fabrikam.example",
          proxyAddresses: ["SMTP:ana@fabrikam.example"],
          members: [],
          owners: [],
        },
      ],
    },
  });
  const { status, body } = await ask("POST", "/invitations", GUEST);
  expect(status).toBe(400);
  expect(body.error.message).toContain("proxyAddresses");
});

it.each([
  { body: undefined },
  { body: [] },
  { body: { ...GUEST, invitedUserEmailAddress: "" } },
  { body: { ...GUEST, invitedUserEmailAddress: 5 } },
  { body: { ...GUEST, invitedUserEmailAddress: "nobody" } },
  { body: { ...GUEST, invitedUserEmailAddress: "a@b@fabrikam.example" } },
  { body: { ...GUEST, invitedUserEmailAddress: "a@CONTOSO.com" } },
  { body: { ...GUEST, inviteRedirectUrl: "nowhere" } },
  { body: { ...GUEST, invitedUserType: "Owner" } },
  { body: { ...GUEST, sendInvitationMessage: "yes" } },
  { body: { ...GUEST, resetRedemption: true } },
  { body: { ...GUEST, invitedUser: { id: 5 } } },
  { body: { ...GUEST, invitedUserMessageInfo: "Welcome" } },
  { body: { ...GUEST, invitedBy: "Bo" } },
])("nobody comes of $body", async ({ body }) => {
  const { ask, directory } = await serve();
  expect((await ask("POST", "/invitations", body)).status).toBe(400);
  expect(directory.tenant.users).toEqual([]);
});

it("a member of the directory who is invited, and sponsors, are not modelled", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  const { id } = addUser(tenant, { userPrincipalName: "ana@contoso.com" });
  const { ask } = await serve({ tenant });
  const named = { ...GUEST, invitedUser: { id } };
  expect((await ask("POST", "/invitations", named)).status).toBe(501);
  const sponsored = { ...GUEST, invitedUserSponsors: [{ id }] };
  expect((await ask("POST", "/invitations", sponsored)).status).toBe(501);
  const nobody = { ...GUEST, invitedUser: { id: "00000000-0000-4000-8000-000000000000" } };
  expect((await ask("POST", "/invitations", nobody)).status).toBe(404);
});

it("only an application that may change users invites members", async () => {
  const { ask } = await serve({ roles: ["User.Invite.All"] });
  const member = { ...GUEST, invitedUserType: "Member" };
  expect((await ask("POST", "/invitations", member)).status).toBe(403);
  expect((await ask("POST", "/invitations", GUEST)).status).toBe(201);
  const other = await serve({ roles: ["User.ReadWrite.All"] });
  expect((await other.ask("POST", "/invitations", member)).status).toBe(201);
  expect(other.directory.tenant.users).toMatchObject([{ userType: "Member" }]);
});

it("a guest of a restricted administrative unit is not reset", async () => {
  const tenant = newTenant({ domain: "contoso.com" });
  const { id } = addUser(tenant, {
    userPrincipalName: "ana_fabrikam.example#EXT#@contoso.com",
    userType: "Guest",
    mail: GUEST.invitedUserEmailAddress,
    isManagementRestricted: true,
    externalUserState: "Accepted",
  });
  const { ask, directory } = await serve({ tenant });
  const reset = { ...GUEST, invitedUser: { id }, resetRedemption: true };
  expect((await ask("POST", "/invitations", reset)).status).toBe(403);
  expect(directory.tenant.users).toMatchObject([{ externalUserState: "Accepted" }]);
});

it.each([
  { invitations: { allowInvitesFrom: "nobody" }, at: ["invitations", "allowInvitesFrom"] },
  { invitations: { allowedDomains: "x" }, at: ["invitations", "allowedDomains"] },
  { invitations: { blockedDomain: [] }, at: ["invitations", "blockedDomain"] },
  { invitations: 5, at: ["invitations"] },
])("a tenant file does not say $invitations", ({ invitations, at }) => {
  const problems = checkTenant({ ...newTenant({ domain: "contoso.com" }), invitations });
  expect(problems.map((problem) => problem.at)).toEqual([at]);
});
