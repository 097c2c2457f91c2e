import { createHash } from "node:crypto";
import type { Clock } from "../model/clock.ts";
import { foldName } from "../model/values.ts";
import { badRequest, notFound } from "./graphError.ts";
import { Replication, type LagOptions } from "./replication.ts";
import { withMail, type StoredUser, type TenantState } from "./tenant.ts";

/** The users of a tenant with the indexes that make every answer cheap. Writes see the truth, reads what has replicated. */
export class Store {
  readonly tenant: TenantState;
  readonly replication: Replication;
  readonly #byId = new Map<string, StoredUser>();
  readonly #idByName = new Map<string, string>();
  readonly #idByAddress = new Map<string, string>();
  readonly #deletedById = new Map<string, StoredUser>();
  readonly #reports = new Map<string, Set<string>>();
  readonly #places = new Map<string, number>();
  readonly #clock: Clock;
  #joined = 0;
  #changes = 0;
  /** Object ids in the order in which they last changed, for delta. */
  readonly #changedAt = new Map<string, number>();

  constructor(tenant: TenantState, clock: Clock, lag: LagOptions | undefined) {
    this.tenant = tenant;
    this.#clock = clock;
    this.replication = new Replication(clock, lag);
    for (const user of tenant.users) this.#join(user);
    for (const user of tenant.deletedUsers) this.#deletedById.set(user.id, user);
  }

  get size(): number {
    return this.#byId.size;
  }

  /** How many changes there were since the store was opened. */
  get changes(): number {
    return this.#changes;
  }

  /**
   * Users as a listing shows them, in the order in which they joined, from after a place in that order on. New and
   * deleted users do not move the others, so that pages neither repeat nor skip anybody.
   */
  *listedAfter(place: number): Generator<{ user: StoredUser; place: number }> {
    const { users } = this.tenant;
    let low = 0;
    for (let high = users.length; low < high;) {
      const middle = (low + high) >> 1;
      if (this.#placeOf(users[middle]) <= place) low = middle + 1;
      else high = middle;
    }
    for (const user of users.slice(low)) {
      const seen = this.replication.seen(user, "list");
      if (seen) yield { user: seen, place: this.#placeOf(user) };
    }
  }

  /** One user, by object id or userPrincipalName, as a read shows it. */
  read(key: string): StoredUser {
    const user = this.#find(key);
    const seen = user && this.replication.seen(user, "read");
    if (!seen) throw notFound(key);
    return seen;
  }

  /** One user as it is. */
  truth(key: string): StoredUser {
    const user = this.#find(key);
    if (!user) throw notFound(key);
    return user;
  }

  /** The userPrincipalName of a user as it is, by object id or userPrincipalName. */
  nameOf(key: string): string | undefined {
    return this.#find(key)?.userPrincipalName;
  }

  /** The object id of a user that may be referred to by now. */
  reference(key: string): string {
    const user = this.#find(key);
    if (!user || !this.replication.seen(user, "reference")) throw notFound(key);
    return user.id;
  }

  create(values: Record<string, unknown> & { userPrincipalName: string }): StoredUser {
    const id = idFrom(
      `${this.tenant.id} ${values.userPrincipalName} ${this.#changes} ${this.#now()}`,
    );
    this.#assertFree(values, id);
    const user: StoredUser = {
      ...values,
      id,
      proxyAddresses: withMail([], values["mail"]),
      createdDateTime: this.#now(),
    };
    this.tenant.users.push(user);
    this.#join(user);
    this.replication.created(user);
    this.#touch(id);
    return user;
  }

  /** Sets properties of a user; undefined takes one away. */
  update(user: StoredUser, values: Readonly<Record<string, unknown>>): void {
    this.#assertFree(values, user.id);
    this.replication.changing(user);
    this.#unindex(user);
    for (const [name, value] of Object.entries(values))
      if (value === undefined) delete user[name];
      else user[name] = value;
    if ("mail" in values)
      user["proxyAddresses"] = withMail(user["proxyAddresses"] as string[], values["mail"]);
    this.#index(user);
    this.#touch(user.id);
  }

  directReports(id: string): StoredUser[] {
    return [...(this.#reports.get(id) ?? [])].flatMap((report) => this.#byId.get(report) ?? []);
  }

  /** Moves a user to the deleted ones, whose userPrincipalName then begins with the object id. */
  delete(user: StoredUser): void {
    this.#unindex(user);
    this.#byId.delete(user.id);
    this.tenant.users.splice(this.tenant.users.indexOf(user), 1);
    for (const report of this.directReports(user.id)) this.update(report, { manager: undefined });
    const deleted: StoredUser = {
      ...user,
      deletedDateTime: this.#now(),
      userPrincipalName: `${prefixOf(user.id)}${user.userPrincipalName}`,
    };
    this.tenant.deletedUsers.push(deleted);
    this.#deletedById.set(user.id, deleted);
    this.#touch(user.id);
  }

  deleted(): readonly StoredUser[] {
    return this.tenant.deletedUsers;
  }

  deletedUser(id: string): StoredUser {
    const user = this.#deletedById.get(id.toLowerCase());
    if (!user) throw notFound(id);
    return user;
  }

  restore(user: StoredUser, newName: string | undefined, dropTakenProxies: boolean): StoredUser {
    const userPrincipalName = newName ?? user.userPrincipalName.slice(prefixOf(user.id).length);
    const proxies = (user["proxyAddresses"] as string[]).filter(
      (address) =>
        !dropTakenProxies || !this.#idByAddress.has(foldName(address.slice("smtp:".length))),
    );
    this.#assertFree({ userPrincipalName, proxyAddresses: proxies }, user.id);
    const { deletedDateTime: _, ...rest } = user;
    const restored: StoredUser = {
      ...rest,
      id: user.id,
      userPrincipalName,
      proxyAddresses: proxies,
    };
    this.purge(user);
    this.tenant.users.push(restored);
    this.#join(restored);
    this.#touch(user.id);
    return restored;
  }

  purge(user: StoredUser): void {
    this.tenant.deletedUsers.splice(this.tenant.deletedUsers.indexOf(user), 1);
    this.#deletedById.delete(user.id);
    this.#touch(user.id);
  }

  /** Object ids that changed after a point in the count of changes. */
  changedSince(count: number): string[] {
    return [...this.#changedAt].filter(([, at]) => at > count).map(([id]) => id);
  }

  /** What became of an object id: a user, soft-deleted, or gone. */
  fate(id: string): StoredUser | "changed" | "deleted" {
    return this.#byId.get(id) ?? (this.#deletedById.has(id) ? "changed" : "deleted");
  }

  #find(key: string): StoredUser | undefined {
    const byId = this.#byId.get(key.toLowerCase());
    if (byId) return byId;
    const id = this.#idByName.get(foldName(key));
    return id === undefined ? undefined : this.#byId.get(id);
  }

  #assertFree(values: Readonly<Record<string, unknown>>, ownId: string): void {
    const name = values["userPrincipalName"];
    if (typeof name === "string") {
      const holder = this.#idByName.get(foldName(name));
      if (holder !== undefined && holder !== ownId) throw conflict("userPrincipalName", holder);
    }
    const proxies = (values["proxyAddresses"] as readonly string[] | undefined) ?? [];
    const addresses = [
      name,
      values["mail"],
      ...proxies.map((address) => address.slice("smtp:".length)),
    ];
    for (const address of addresses) {
      if (typeof address !== "string") continue;
      const holder = this.#idByAddress.get(foldName(address));
      if (holder !== undefined && holder !== ownId) throw conflict("proxyAddresses", holder);
    }
  }

  #join(user: StoredUser): void {
    this.#places.set(user.id, (this.#joined += 1));
    this.#index(user);
  }

  #placeOf(user: StoredUser | undefined): number {
    return (user && this.#places.get(user.id)) ?? 0;
  }

  #index(user: StoredUser): void {
    this.#byId.set(user.id, user);
    this.#idByName.set(foldName(user.userPrincipalName), user.id);
    for (const address of smtpAddresses(user)) this.#idByAddress.set(address, user.id);
    if (user.manager !== undefined) {
      const reports = this.#reports.get(user.manager) ?? new Set<string>();
      this.#reports.set(user.manager, reports.add(user.id));
    }
  }

  #unindex(user: StoredUser): void {
    this.#idByName.delete(foldName(user.userPrincipalName));
    for (const address of smtpAddresses(user)) this.#idByAddress.delete(address);
    if (user.manager !== undefined) this.#reports.get(user.manager)?.delete(user.id);
  }

  #touch(id: string): void {
    this.#changes += 1;
    this.#changedAt.delete(id);
    this.#changedAt.set(id, this.#changes);
  }

  #now(): string {
    return `${this.#clock.now().toISOString().slice(0, "2026-11-30T08:00:00".length)}Z`;
  }
}

function smtpAddresses(user: StoredUser): string[] {
  return ((user["proxyAddresses"] as string[] | undefined) ?? [])
    .filter((address) => /^smtp:/i.test(address))
    .map((address) => foldName(address.slice("smtp:".length)));
}

function idFrom(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function prefixOf(id: string): string {
  return id.replaceAll("-", "");
}

function conflict(property: "userPrincipalName" | "proxyAddresses", holder: string): Error {
  const message = `Another object with the same value for property ${property} already exists.`;
  return badRequest(message, [
    { code: "ObjectConflict", message, target: property },
    {
      code: "ConflictingObjects",
      message: "The conflicting object.",
      target: `User_${holder}`,
    },
  ]);
}
