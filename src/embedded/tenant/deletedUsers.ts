import type { StoredUser, TenantState } from "./tenant.ts";

/** @see https://learn.microsoft.com/graph/api/directory-deleteditems-list */
const KEPT_MILLISECONDS = 30 * 24 * 3_600_000;

/** The soft-deleted users of a tenant, whose userPrincipalName begins with their object id. */
export class DeletedUsers {
  readonly #tenant: TenantState;
  readonly #byId = new Map<string, StoredUser>();

  constructor(tenant: TenantState) {
    this.#tenant = tenant;
    for (const user of tenant.deletedUsers) this.#byId.set(user.id.toLowerCase(), user);
  }

  add(user: StoredUser): void {
    this.#tenant.deletedUsers.push(user);
    this.#byId.set(user.id.toLowerCase(), user);
  }

  remove(user: StoredUser): void {
    this.#tenant.deletedUsers.splice(this.#tenant.deletedUsers.indexOf(user), 1);
    this.#byId.delete(user.id.toLowerCase());
  }

  of(id: string): StoredUser | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  /** Those whose thirty days are over. */
  overdue(moment: number): StoredUser[] {
    const oldest = moment - KEPT_MILLISECONDS;
    return this.#tenant.deletedUsers.filter(
      ({ deletedDateTime: at }) => typeof at === "string" && Date.parse(at) < oldest,
    );
  }
}

/** The userPrincipalName of a user while it is deleted. */
export function nameWhileDeleted({ id, userPrincipalName }: StoredUser): string {
  return `${prefixOf(id)}${userPrincipalName}`;
}

/** The one that it had before. */
export function nameBefore({ id, userPrincipalName }: StoredUser): string {
  const prefix = prefixOf(id);
  return userPrincipalName.startsWith(prefix)
    ? userPrincipalName.slice(prefix.length)
    : userPrincipalName;
}

function prefixOf(id: string): string {
  return id.replaceAll("-", "");
}
