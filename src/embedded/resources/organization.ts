import { notFound } from "../graphError.ts";
import { isFederated, type TenantState } from "../tenant.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../request.ts";

/** @see https://learn.microsoft.com/graph/api/resources/organization */
export const organization: readonly Route[] = [
  { method: "GET", path: "organization", units: 1, handle: list },
  { method: "GET", path: "organization/{}", units: 1, handle: get },
  { method: "GET", path: "domains", units: 1, handle: domains },
];

function list({ query }: GraphRequest, context: Context): GraphAnswer {
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#organization`,
      value: [tenantOf(context, query.get("$select"))],
    },
  };
}

function get({ query }: GraphRequest, context: Context, id = ""): GraphAnswer {
  if (id.toLowerCase() !== context.store.tenant.id.toLowerCase()) throw notFound(id);
  return { status: 200, body: tenantOf(context, query.get("$select")) };
}

function tenantOf({ store }: Context, select: string | null): Record<string, unknown> {
  const { tenant } = store;
  const { id, displayName, domains: names } = tenant;
  const all = {
    id,
    displayName,
    verifiedDomains: names.map((name, index) => ({
      name,
      type: authenticationOf(tenant, name),
      isDefault: index === 0,
      isInitial: name.endsWith(".onmicrosoft.com"),
      capabilities: "Email, OfficeCommunicationsOnline",
    })),
  };
  const wanted = select?.split(",").map((name) => name.trim().toLowerCase());
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => !wanted || wanted.includes(name.toLowerCase())),
  );
}

function domains(_: GraphRequest, context: Context): GraphAnswer {
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#domains`,
      value: context.store.tenant.domains.map((id, index) => ({
        id,
        authenticationType: authenticationOf(context.store.tenant, id),
        isDefault: index === 0,
        isInitial: id.endsWith(".onmicrosoft.com"),
        isRoot: true,
        isVerified: true,
        isAdminManaged: true,
        supportedServices: ["Email"],
      })),
    },
  };
}

function authenticationOf(tenant: TenantState, domain: string): "Federated" | "Managed" {
  return isFederated(tenant, domain) ? "Federated" : "Managed";
}
