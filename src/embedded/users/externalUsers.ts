import { randomUUID } from "node:crypto";
import type { TenantState } from "../tenant/tenant.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * A new user of an external tenant who signs in by identities, with the names that the service makes up. Whether these are
 * the object id, and what a user without displayName is called, is unverified.
 *
 * @param values what the request says; the identities without that of the userPrincipalName
 * @see https://learn.microsoft.com/graph/api/user-post-users (external tenants)
 */
export function withMadeUpNames(values: Values, tenant: TenantState): Values {
  if (!isExternal(tenant) || identitiesOf(values).length === 0) return values;
  const name = randomUUID();
  const domain = tenant.domains.find((each) => each.endsWith(".onmicrosoft.com"));
  return {
    accountEnabled: true,
    displayName: "unknown",
    mailNickname: name,
    userPrincipalName: `${name}@${domain ?? tenant.domains[0] ?? ""}`,
    ...values,
  };
}

/** Whether a new user needs no password, because somebody else signs the user in. */
export function isSocial(values: Values, tenant: TenantState): boolean {
  const identities = identitiesOf(values);
  return (
    isExternal(tenant) &&
    identities.length > 0 &&
    identities.every(({ signInType }) => signInType === "federated")
  );
}

/** External tenants, of the older kind (B2C) and the newer, have customers and partners as users. */
export function isExternal({ tenantType = "AAD" }: Pick<TenantState, "tenantType">): boolean {
  return tenantType !== "AAD";
}

function identitiesOf({ identities }: Values): readonly { readonly signInType: unknown }[] {
  return Array.isArray(identities) ? identities : [];
}
