import { createHash } from "node:crypto";
import {
  addGroup,
  type StoredPlan,
  type StoredSku,
  type TenantState,
} from "../../../embedded/tenant/tenant.ts";
import type { DesiredUser } from "../../../model/user.ts";
import { foldName } from "../../../model/values.ts";
import { elementsOf, hasEnded } from "../../../plan/compare/sets.ts";
import { groups } from "../../../relationships/groups.ts";
import { licenses } from "../../../relationships/licenses.ts";
import type { SetSettings } from "../../../relationships/relationship.ts";

/**
 * Puts the groups and subscriptions that a configuration lists into a new embedded tenant, so that files can name them. Every
 * subscription has seats for all users of the files.
 *
 * @param declared users of files, whose entries tell service plans
 */
export function withListedSets(
  tenant: TenantState,
  listed: SetSettings,
  declared: readonly DesiredUser[],
): TenantState {
  for (const [displayName, { id }] of Object.entries(listed.groups))
    addGroup(tenant, { displayName, id: id ?? seededId(`group ${displayName}`) });
  const leftOut = Map.groupBy(
    declared.flatMap((user) => elementsOf(licenses.name, user)),
    ({ name }) => name,
  );
  const seats = Math.max(FEWEST_SEATS, declared.length * 2);
  return {
    ...tenant,
    subscribedSkus: listed.licenses.map((name) => {
      const plans = (leftOut.get(name) ?? []).flatMap(({ without = [] }) => without);
      return skuCalled(name, seats, plans);
    }),
  };
}

/** Makes users of such a tenant members of groups, and gives them licences, as their files say as of a day. */
export function holdSets(
  tenant: TenantState,
  users: readonly DesiredUser[],
  { idOf, today }: { readonly idOf: (user: DesiredUser) => string; readonly today: string },
): void {
  const stored = new Map(tenant.users.map((user) => [user.id, user]));
  for (const declared of users) {
    const user = stored.get(idOf(declared));
    if (!user) continue;
    const current = (set: string) =>
      elementsOf(set, declared).filter((element) => !hasEnded(element, today));
    for (const { name } of current(groups.name))
      tenant.groups?.find(({ displayName }) => displayName === name)?.members.push(user.id);
    const held = current(licenses.name).flatMap(({ name, without = [] }) => {
      const sku = tenant.subscribedSkus?.find(({ skuPartNumber }) => skuPartNumber === name);
      const disabledPlans = (sku?.servicePlans ?? [])
        .filter(({ servicePlanName }) => without.includes(servicePlanName))
        .map(({ servicePlanId }) => servicePlanId);
      return sku ? [{ skuId: sku.skuId, disabledPlans }] : [];
    });
    if (held.length > 0) user["assignedLicenses"] = held;
  }
}

const FEWEST_SEATS = 25;

function skuCalled(skuPartNumber: string, enabled: number, more: readonly string[]): StoredSku {
  const known = KNOWN_SKUS[skuPartNumber];
  const names = new Set(known?.servicePlans.map(({ servicePlanName }) => servicePlanName));
  const others = [...new Set([...more, ...(known ? [] : [`${skuPartNumber}_PLAN`])])].filter(
    (name) => !names.has(name),
  );
  return {
    skuId: known?.skuId ?? seededId(`sku ${skuPartNumber}`),
    skuPartNumber,
    prepaidUnits: { enabled },
    servicePlans: [
      ...(known?.servicePlans ?? []),
      ...others.map((servicePlanName) => ({
        servicePlanId: seededId(`plan ${servicePlanName}`),
        servicePlanName,
      })),
    ],
  };
}

/**
 * Ids and names of Microsoft's list of products; a few plans of each.
 *
 * @see https://learn.microsoft.com/entra/identity/users/licensing-service-plan-reference
 */
const KNOWN_SKUS: Readonly<
  Record<string, { readonly skuId: string; readonly servicePlans: readonly StoredPlan[] }>
> = {
  SPE_E3: {
    skuId: "05e9a617-0261-4cee-bb44-138d3ef5d965",
    servicePlans: [
      {
        servicePlanId: "efb87545-963c-4e0d-99df-69c6916d9eb0",
        servicePlanName: "EXCHANGE_S_ENTERPRISE",
        service: "exchange",
      },
      {
        servicePlanId: "57ff2da0-773e-42df-b2af-ffb7a2317929",
        servicePlanName: "TEAMS1",
        service: "TeamspaceAPI",
      },
    ],
  },
  POWER_BI_PRO: {
    skuId: "f8a1db68-be16-40ed-86d5-cb42ce701560",
    servicePlans: [
      {
        servicePlanId: "70d33638-9c74-4d01-bfd3-562de28bd4ba",
        servicePlanName: "BI_AZURE_P2",
        service: "PowerBI",
      },
    ],
  },
};

/** The same in every run. */
function seededId(name: string): string {
  const hash = createHash("sha256").update(foldName(name)).digest("hex");
  return `d1000000-0000-4000-8000-${hash.slice(0, 12)}`;
}
