import type { StoredSku, StoredUser } from "../tenant/tenant.ts";
import { inForce, statesOf } from "./states.ts";

/** How many users have each SKU, however many groups give it to one. */
export class Seats {
  readonly #used = new Map<string, number>();

  add(user: StoredUser): void {
    this.#count(user, 1);
  }

  remove(user: StoredUser): void {
    this.#count(user, -1);
  }

  used(skuId: string): number {
    return this.#used.get(skuId) ?? 0;
  }

  /**
   * Whether one more user can have it. That units of the grace period after expiry count is unverified.
   *
   * @see https://learn.microsoft.com/graph/api/resources/licenseunitsdetail
   */
  hasFree({ skuId, capabilityStatus = "Enabled", prepaidUnits: units }: StoredSku): boolean {
    if (capabilityStatus !== "Enabled" && capabilityStatus !== "Warning") return false;
    return this.used(skuId) < units.enabled + (units.warning ?? 0);
  }

  #count(user: StoredUser, change: 1 | -1): void {
    if (!user["licenseAssignmentStates"] && !user["assignedLicenses"]) return;
    for (const { skuId } of inForce(statesOf(user)))
      this.#used.set(skuId, this.used(skuId) + change);
  }
}
