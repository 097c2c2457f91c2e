import { inherit } from "../../licences/licensing.ts";
import { licencesOf, statesOf } from "../../licences/states.ts";
import { idOf } from "../references.ts";
import { Store } from "../store.ts";
import { MADE_AT, type TenantState } from "../tenant.ts";

/** Gives members what their groups give and a person has not written to each of them. */
export function withInherited(tenant: TenantState): TenantState {
  const giving = (tenant.groups ?? []).filter(
    ({ assignedLicenses }) => licencesOf(assignedLicenses).length > 0,
  );
  if (giving.length === 0) return tenant;
  const clock = { now: () => new Date(MADE_AT), sleep: () => Promise.resolve() };
  const store = new Store(tenant, clock, undefined);
  for (const group of giving)
    for (const id of group.members.map(idOf)) {
      const user = store.fate(id);
      if (typeof user === "string") continue;
      if (!statesOf(user).some(({ assignedByGroup }) => assignedByGroup === group.id))
        inherit(group, id, store);
    }
  return tenant;
}
