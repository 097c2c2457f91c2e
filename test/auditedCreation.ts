import { APPLICATION } from "../src/embedded/audit/auditLog.ts";
import type { Initiator } from "../src/embedded/audit/entry.ts";
import { addUser, type TenantState } from "../src/embedded/tenant/tenant.ts";
import type { RecordedPrincipal } from "../src/model/records/receipt.ts";

/** As whom everybody writes to an embedded directory that has no sign-in. */
export const OURS: RecordedPrincipal = {
  kind: "application",
  appId: APPLICATION.appId ?? "",
  objectId: APPLICATION.servicePrincipalId ?? "",
};

/** Another program that creates users. */
export const HR: Initiator = {
  app: {
    appId: "c0000000-0000-4000-8000-000000000001",
    displayName: "HR provisioning",
    servicePrincipalId: "c0000000-0000-4000-8000-000000000002",
  },
};

/** Adds a user, with the entry of its creation in the audit log. */
export function createdBy(
  by: Initiator,
  tenant: TenantState,
  user: Parameters<typeof addUser>[1] & { readonly createdDateTime: string },
): void {
  addUser(tenant, user);
  const { id = "", userPrincipalName = "" } = tenant.users.at(-1) ?? {};
  const audits = (tenant.directoryAudits ??= []);
  const number = (audits.at(-1)?.number ?? 0) + 1;
  audits.push({
    number,
    at: new Date(user.createdDateTime).toISOString(),
    activity: "Add user",
    correlationId: `a${number}`,
    by,
    targets: [{ type: "User", id, displayName: null, userPrincipalName, changes: [] }],
  });
}
