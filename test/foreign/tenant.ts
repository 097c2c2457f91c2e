import { addUser, newTenant, type TenantState } from "../../src/embedded/tenant/tenant.ts";

/** The tenant that each client meets: the same people each time, so that every answer is a literal one. */
export function contoso(id: string): TenantState {
  const tenant = newTenant({
    id,
    domain: "contoso.com",
    moreDomains: ["contoso.onmicrosoft.com"],
  });
  const ana = addUser(tenant, {
    userPrincipalName: "ana.silva@contoso.com",
    displayName: "Ana Silva",
    givenName: "Ana",
    surname: "Silva",
    mail: "ana.silva@contoso.com",
    jobTitle: "Head of Engineering",
    department: "Engineering",
    employeeId: "1001",
    usageLocation: "PT",
  });
  addUser(tenant, {
    userPrincipalName: "bo.lund@contoso.com",
    displayName: "Bo Lund",
    mail: "bo.lund@contoso.com",
    jobTitle: "Engineer",
    department: "Engineering",
    employeeId: "1002",
    manager: ana.id,
  });
  addUser(tenant, {
    userPrincipalName: "chi.tran@contoso.com",
    displayName: "Chi Tran",
    jobTitle: "Account Manager",
    department: "Sales",
    employeeId: "1003",
    businessPhones: ["+47 22 00 00 00"],
    manager: ana.id,
  });
  addUser(tenant, {
    userPrincipalName: "dina.haddad@contoso.com",
    displayName: "Dina Haddad",
    department: "Sales",
    accountEnabled: false,
  });
  addUser(tenant, {
    userPrincipalName: "eve.o'neil@contoso.com",
    displayName: "Eve O'Neil",
    department: "Finance",
  });
  addUser(tenant, {
    userPrincipalName: "gil_fabrikam.com#EXT#@contoso.onmicrosoft.com",
    displayName: "Gil Guest",
    mailNickname: "gil_fabrikam.com#EXT#",
    userType: "Guest",
    creationType: "Invitation",
    externalUserState: "PendingAcceptance",
  });
  addUser(tenant, {
    userPrincipalName: "sam.sync@contoso.com",
    displayName: "Sam Sync",
    department: "Finance",
    onPremisesSyncEnabled: true,
  });
  const dan = addUser(tenant, {
    userPrincipalName: "dan.former@contoso.com",
    displayName: "Dan Former",
  });
  tenant.users.splice(tenant.users.indexOf(dan), 1);
  tenant.deletedUsers.push({
    ...dan,
    userPrincipalName: `${dan.id.replaceAll("-", "")}${dan.userPrincipalName}`,
    deletedDateTime: "2026-10-20T08:00:00Z",
  });
  return tenant;
}

/** Object ids, in the order above. */
export const [ANA, BO, CHI, DINA, EVE, GIL, SAM, DAN] = Array.from(
  { length: 8 },
  (_, index) => `e0000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
) as [string, string, string, string, string, string, string, string];
