import { selectedOf } from "../query/selectOf.ts";
import { notFound } from "../serving/graphError.ts";
import type { Context, GraphAnswer, GraphRequest, Route } from "../serving/request.ts";
import { isFederated, type TenantState } from "../tenant/tenant.ts";

const options = ["$select"] as const;

/** @see https://learn.microsoft.com/graph/api/resources/organization */
export const organization: readonly Route[] = [
  {
    method: "GET",
    path: "organization",
    units: 1,
    options,
    handle: list,
  },
  {
    method: "GET",
    path: "organization/{}",
    units: 1,
    options,
    handle: get,
  },
  { method: "GET", path: "domains", units: 1, options, handle: domains },
  {
    method: "GET",
    path: "domains/{}",
    units: 1,
    options,
    handle: domain,
  },
];

function list({ query }: GraphRequest, context: Context): GraphAnswer {
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#organization`,
      value: [picked(organizationOf(context.store.tenant), query.get("$select"), "organization")],
    },
  };
}

function get({ query }: GraphRequest, context: Context, id = ""): GraphAnswer {
  const { tenant } = context.store;
  if (id.toLowerCase() !== tenant.id.toLowerCase()) throw notFound(id);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#organization/$entity`,
      ...picked(organizationOf(tenant), query.get("$select"), "organization"),
    },
  };
}

function domains({ query }: GraphRequest, context: Context): GraphAnswer {
  const { tenant } = context.store;
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#domains`,
      value: tenant.domains.map((name) =>
        picked(domainOf(tenant, name), query.get("$select"), "domain"),
      ),
    },
  };
}

function domain({ query }: GraphRequest, context: Context, id = ""): GraphAnswer {
  const { tenant } = context.store;
  const name = tenant.domains.find((each) => each.toLowerCase() === id.toLowerCase());
  if (name === undefined) throw notFound(id);
  return {
    status: 200,
    body: {
      "@odata.context": `${context.root}/$metadata#domains/$entity`,
      ...picked(domainOf(tenant, name), query.get("$select"), "domain"),
    },
  };
}

function organizationOf(tenant: TenantState): Record<string, unknown> {
  const { id, displayName, tenantType = "AAD" } = tenant;
  return {
    id,
    displayName,
    tenantType,
    onPremisesSyncEnabled: tenant.users.some(
      ({ onPremisesSyncEnabled: isSynced }) => isSynced === true,
    )
      ? true
      : null,
    verifiedDomains: tenant.domains.map((name) => ({
      name,
      type: authenticationOf(tenant, name),
      isDefault: name === tenant.domains[0],
      isInitial: name.endsWith(".onmicrosoft.com"),
      capabilities: "Email, OfficeCommunicationsOnline",
    })),
  };
}

function domainOf(tenant: TenantState, id: string): Record<string, unknown> {
  return {
    id,
    authenticationType: authenticationOf(tenant, id),
    isDefault: id === tenant.domains[0],
    isInitial: id.endsWith(".onmicrosoft.com"),
    isRoot: true,
    isVerified: true,
    isAdminManaged: true,
    supportedServices: ["Email"],
  };
}

/** What Graph has besides, by type. */
const NOT_HELD: Readonly<Record<"organization" | "domain", readonly string[]>> = {
  organization: [
    "assignedPlans",
    "businessPhones",
    "city",
    "country",
    "countryLetterCode",
    "createdDateTime",
    "defaultUsageLocation",
    "marketingNotificationEmails",
    "mobileDeviceManagementAuthority",
    "onPremisesLastSyncDateTime",
    "partnerTenantType",
    "postalCode",
    "preferredLanguage",
    "privacyProfile",
    "provisionedPlans",
    "securityComplianceNotificationMails",
    "securityComplianceNotificationPhones",
    "state",
    "street",
    "technicalNotificationMails",
  ],
  domain: [
    "availabilityStatus",
    "manufacturer",
    "model",
    "passwordNotificationWindowInDays",
    "passwordValidityPeriodInDays",
    "state",
  ],
};

function picked(
  all: Record<string, unknown>,
  select: string | null,
  type: "organization" | "domain",
): Record<string, unknown> {
  return selectedOf(all, select, type, NOT_HELD[type]);
}

function authenticationOf(tenant: TenantState, domain: string): "Federated" | "Managed" {
  return isFederated(tenant, domain) ? "Federated" : "Managed";
}
