import {
  addGroup,
  addUser,
  newTenant,
  type StoredReference,
  type TenantState,
} from "../../../src/embedded/tenant/tenant.ts";

export const ANA = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
export const BO = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb";
export const CY = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";
export const DEVICE = "dededede-dede-4ede-8ede-dededededede";
export const NOWHERE = "00000000-0000-4000-8000-000000000000";

/** One group of each kind, by a name that says which. */
export const GROUPS = {
  sales: "10000000-0000-4000-8000-000000000001",
  outer: "10000000-0000-4000-8000-000000000002",
  team: "10000000-0000-4000-8000-000000000003",
  dynamic: "10000000-0000-4000-8000-000000000004",
  list: "10000000-0000-4000-8000-000000000005",
  synced: "10000000-0000-4000-8000-000000000006",
  roles: "10000000-0000-4000-8000-000000000007",
  restricted: "10000000-0000-4000-8000-000000000008",
  hidden: "10000000-0000-4000-8000-000000000009",
} as const;

const KINDS: Readonly<Record<keyof typeof GROUPS, Readonly<Record<string, unknown>>>> = {
  sales: {},
  outer: {},
  team: {
    groupTypes: ["Unified"],
    mailEnabled: true,
    mail: "team@contoso.com",
    mailNickname: "team",
  },
  dynamic: {
    groupTypes: ["DynamicMembership"],
    membershipRule: 'user.department -eq "Sales"',
    membershipRuleProcessingState: "On",
  },
  list: { mailEnabled: true, securityEnabled: false, mail: "list@contoso.com" },
  synced: { onPremisesSyncEnabled: true },
  roles: { isAssignableToRole: true },
  restricted: { isManagementRestricted: true },
  hidden: {
    groupTypes: ["Unified"],
    mailEnabled: true,
    mail: "hidden@contoso.com",
    visibility: "HiddenMembership",
  },
};

/** A company with Ana, Bo and Cy, and Ana in every group but `outer`, which holds `sales` and a device. */
export function company(): TenantState {
  const tenant = newTenant({ domain: "contoso.com" });
  for (const [name, id] of Object.entries({ ana: ANA, bo: BO, cy: CY }))
    addUser(tenant, { id, userPrincipalName: `${name}@contoso.com`, displayName: name });
  for (const [name, id] of Object.entries(GROUPS)) {
    const members: StoredReference[] =
      name === "outer"
        ? [GROUPS.sales, { "@odata.type": "#microsoft.graph.device", id: DEVICE }]
        : [ANA];
    addGroup(tenant, {
      displayName: name,
      ...KINDS[name as keyof typeof GROUPS],
      id,
      members,
      owners: [BO],
    });
  }
  return tenant;
}

export function reference(id: string, root = "https://graph.microsoft.com/v1.0"): object {
  return { "@odata.id": `${root}/directoryObjects/${id}` };
}

export function bind(...ids: readonly string[]): object {
  return {
    "members@odata.bind": ids.map(
      (id) => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`,
    ),
  };
}
