import { notFound } from "../serving/graphError.ts";
import { idFrom } from "./stamps.ts";
import type { StoredUnit, TenantState } from "./tenant.ts";

/** The administrative units of a tenant. What becomes of them is seen at once: how they lag, no page says. */
export class Units {
  readonly #tenant: TenantState;
  #changes = 0;

  constructor(tenant: TenantState) {
    this.#tenant = tenant;
  }

  /** How many changes there were since the store was opened. */
  get changes(): number {
    return this.#changes;
  }

  get all(): readonly StoredUnit[] {
    return this.#tenant.administrativeUnits ?? [];
  }

  find(id: string): StoredUnit | undefined {
    return this.all.find((unit) => unit.id.toLowerCase() === id.toLowerCase());
  }

  /** @throws GraphRefusal 404 where there is none */
  get(id: string): StoredUnit {
    const unit = this.find(id);
    if (!unit) throw notFound(id);
    return unit;
  }

  /** Those that a user or a group is in. */
  holding(id: string): readonly StoredUnit[] {
    return this.all.filter(({ members }) => holds(members, id));
  }

  /** The ids of all that are in one whose management is restricted. */
  get restricted(): readonly string[] {
    return this.all
      .filter(({ isMemberManagementRestricted: isRestricted }) => isRestricted === true)
      .flatMap(({ members }) => members);
  }

  create(values: Omit<StoredUnit, "id" | "members">): StoredUnit {
    const { id: tenant } = this.#tenant;
    const id = idFrom(`${tenant} unit ${values.displayName} ${this.all.length} ${this.#changes}`);
    const unit = { ...values, id, members: [] };
    (this.#tenant.administrativeUnits ??= []).push(unit);
    this.#changes += 1;
    return unit;
  }

  add(unit: StoredUnit, id: string): void {
    unit.members.push(id);
    this.#changes += 1;
  }

  remove(unit: StoredUnit, id: string): void {
    const at = unit.members.findIndex((each) => each.toLowerCase() === id.toLowerCase());
    if (at >= 0) unit.members.splice(at, 1);
    this.#changes += 1;
  }

  /** Called for what is gone for good. */
  forget(id: string): void {
    for (const unit of this.holding(id)) this.remove(unit, id);
  }
}

function holds(members: readonly string[], id: string): boolean {
  return members.some((each) => each.toLowerCase() === id.toLowerCase());
}
