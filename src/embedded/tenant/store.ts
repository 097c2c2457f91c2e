import type { Clock } from "../../model/clock.ts";
import { foldName } from "../../model/values.ts";
import { AuditLog, type AuditOptions } from "../audit/auditLog.ts";
import { changesOfNew, deedsOf, groupTarget, userTarget } from "../audit/changes.ts";
import { notFound } from "../serving/graphError.ts";
import { Contacts } from "./contacts.ts";
import { DeletedUsers, nameBefore, nameWhileDeleted } from "./deletedUsers.ts";
import { Ghosts, type Listed } from "./ghosts.ts";
import { Groups } from "./groups.ts";
import { Journal } from "./journal.ts";
import { Passes } from "./passes.ts";
import { Replicas, Replication, type LagOptions, type View } from "./replication.ts";
import { idFrom, timestampOf } from "./stamps.ts";
import { inherit, reprocess } from "../licences/licensing.ts";
import { Seats } from "../licences/seats.ts";
import { Units } from "./units.ts";
import { withMail, type StoredUser, type TenantState } from "./tenant.ts";
import { UniqueValues } from "./uniqueValues.ts";

/** The users of a tenant, and through `groups` its groups, with the indexes that make every answer cheap. Writes see the truth, reads what has replicated. */
export class Store {
  readonly tenant: TenantState;
  readonly replication: Replication;
  readonly replicas: Replicas;
  readonly groups: Groups;
  readonly units: Units;
  readonly contacts: Contacts;
  readonly seats = new Seats();
  readonly passes = new Passes();
  readonly journal = new Journal();
  readonly audit: AuditLog;
  readonly #byId = new Map<string, StoredUser>();
  readonly #unique = new UniqueValues();
  readonly #deleted: DeletedUsers;
  readonly #reports = new Map<string, Set<string>>();
  readonly #places = new Map<string, number>();
  readonly #clock: Clock;
  #joined = 0;
  #registrations = 0;
  readonly #ghosts: Ghosts;

  constructor(
    tenant: TenantState,
    clock: Clock,
    lag: LagOptions | undefined,
    audit?: AuditOptions,
  ) {
    this.tenant = tenant;
    this.#clock = clock;
    this.audit = new AuditLog(tenant, clock, audit);
    this.replicas = new Replicas(lag?.replicas);
    this.replication = new Replication(clock, lag, this.replicas);
    this.#ghosts = new Ghosts(this.replication);
    this.#deleted = new DeletedUsers(tenant);
    this.groups = new Groups(tenant, this.#unique, clock, lag, this.replicas);
    this.groups.audited = (activity, group, changes, related) => {
      const user = related && this.#byId.get(related.toLowerCase());
      const of = user
        ? [userTarget(user, changes), groupTarget(group)]
        : [groupTarget(group, changes)];
      this.audit.record(activity, of);
    };
    this.units = new Units(tenant);
    this.contacts = new Contacts(tenant);
    this.groups.membersChanged = (group, ids) => {
      for (const id of ids) inherit(group, id, this);
    };
    for (const user of tenant.users) this.#join(user);
    for (const user of tenant.deletedUsers)
      if (this.idNamed(nameBefore(user)) === undefined) this.#keepRole(user, nameBefore(user));
    for (const id of this.units.restricted) {
      const member = this.#byId.get(id.toLowerCase()) ?? this.groups.truth(id);
      if (member) member["isManagementRestricted"] = true;
    }
  }

  get size(): number {
    return this.#byId.size;
  }

  /** How many changes there were since the store was opened. */
  get changes(): number {
    return (
      this.journal.count +
      this.groups.changes +
      this.units.changes +
      this.passes.changes +
      this.#registrations
    );
  }

  /**
   * Users as a listing shows them, in the order in which they joined, from after a place in that order on. New and
   * deleted users do not move the others, so that pages neither repeat nor skip anybody.
   */
  *listedAfter(place: number, view: View = "list"): Generator<Listed> {
    const { users } = this.tenant;
    let low = 0;
    for (let high = users.length; low < high;) {
      const middle = (low + high) >> 1;
      if (this.#placeOf(users[middle]) <= place) low = middle + 1;
      else high = middle;
    }
    const ghosts = this.#ghosts.after(place, view);
    for (const user of users.slice(low)) {
      const own = this.#placeOf(user);
      while (ghosts[0] && ghosts[0].place < own) yield* ghosts.splice(0, 1);
      const seen = this.replication.seen(user, view);
      if (seen) yield { user: seen, place: own };
    }
    yield* ghosts;
  }

  /** One user, by object id or userPrincipalName, as a read shows it. */
  read(key: string): StoredUser {
    const user = this.#find(key);
    const seen = user ? this.replication.seen(user, "read") : this.#ghosts.read(key);
    if (!seen) throw notFound(key);
    return seen;
  }

  /** One user as it is, where a write finds it. */
  toWrite(key: string): StoredUser {
    const user = this.#find(key);
    if (!user || !this.replication.seen(user, "write")) throw notFound(key);
    return user;
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

  /** The id of the user or group that has a mail address. */
  holderOfAddress(address: string): string | undefined {
    return this.#unique.holderOfAddress(`smtp:${address}`);
  }

  /** The id of the user that has a userPrincipalName. */
  idNamed(userPrincipalName: string): string | undefined {
    return this.#unique.holderOfName(userPrincipalName);
  }

  /** The userPrincipalName that a deleted user had. */
  deletedNameOf(id: string): string | undefined {
    const user = this.#deleted.of(id);
    return user && nameBefore(user);
  }

  /** The object id of a user that may be referred to by now. */
  reference(key: string): string {
    const user = this.#find(key);
    if (!user || !this.replication.seen(user, "reference")) throw notFound(key);
    return user.id;
  }

  create(values: Record<string, unknown> & { userPrincipalName: string }): StoredUser {
    const id = idFrom(
      `${this.tenant.id} ${values.userPrincipalName} ${this.changes} ${this.timestamp}`,
    );
    this.#unique.assertFree(values, id);
    const user: StoredUser = {
      ...values,
      id,
      proxyAddresses: withMail([], values["mail"]),
      createdDateTime: this.timestamp,
      lastPasswordChangeDateTime: this.timestamp,
    };
    this.tenant.users.push(user);
    this.#join(user);
    this.replication.created(user);
    this.#touch(id);
    this.audit.record("Add user", [userTarget(user, changesOfNew(values))]);
    return user;
  }

  /** Sets properties of a user; undefined takes one away. */
  update(user: StoredUser, values: Readonly<Record<string, unknown>>): void {
    this.#unique.assertFree(values, user.id);
    this.replication.changing(user);
    this.#unindex(user);
    if ("userPrincipalName" in values) this.#keepRole(user);
    const { manager } = user;
    const changes = Object.entries(values).map(([name, to]) => ({ name, from: user[name], to }));
    for (const [name, value] of Object.entries(values))
      if (value === undefined) delete user[name];
      else user[name] = value;
    if ("mail" in values)
      user["proxyAddresses"] = withMail(user["proxyAddresses"] as string[], values["mail"]);
    this.#index(user);
    const names = Object.keys(values);
    if ("mail" in values) names.push("proxyAddresses");
    if ("userPrincipalName" in values) names.push("identities");
    if ("assignedLicenses" in values) names.push("assignedPlans", "provisionedPlans");
    this.journal.propertiesChanged(user.id, names, this.moment);
    if (manager !== undefined && manager !== user.manager)
      this.journal.managerLost(user.id, manager);
    const { subscribedSkus = [], id } = this.tenant;
    for (const deed of deedsOf(changes, subscribedSkus, id))
      this.audit.record(deed.activity, [userTarget(user, deed.changes)]);
  }

  /** Whether another user has an address of this user's, as directories hold where several sources write to them. */
  assertNoClash(user: StoredUser): void {
    this.#unique.assertFree(
      { userPrincipalName: user.userPrincipalName, proxyAddresses: user["proxyAddresses"] },
      user.id,
    );
  }

  /** Lets a user or a group be changed by nobody but administrators of a unit, or by all again. */
  restrict(id: string, isManagementRestricted: boolean): void {
    const user = this.#byId.get(id.toLowerCase());
    const group = this.groups.truth(id);
    const isRestricted = (user ?? group)?.["isManagementRestricted"] === true;
    if (isRestricted === isManagementRestricted) return;
    if (user) this.update(user, { isManagementRestricted });
    else if (group) this.groups.update(group, { isManagementRestricted });
  }

  /** From now on no other directory extension is taken. */
  registerExtensions(names: readonly string[]): void {
    this.tenant.extensionProperties = names;
    this.#registrations += 1;
  }

  directReports(id: string): StoredUser[] {
    const ids = this.#reports.get(id.toLowerCase()) ?? [];
    return [...ids].flatMap((report) => this.#byId.get(report.toLowerCase()) ?? []);
  }

  /** Moves a user to the deleted ones, whose userPrincipalName then begins with the object id. Its reports lose it. */
  delete(user: StoredUser): void {
    this.replication.changing(user);
    this.#ghosts.add({ user, place: this.#placeOf(user) });
    this.#unindex(user);
    this.#keepRole(user);
    this.#byId.delete(user.id.toLowerCase());
    this.tenant.users.splice(this.tenant.users.indexOf(user), 1);
    const reports = this.directReports(user.id);
    this.audit.silently(() => {
      for (const report of reports) this.update(report, { manager: undefined });
    });
    const deleted: StoredUser = {
      ...user,
      ...(reports.length > 0 && { reports: reports.map(({ id }) => id) }),
      deletedDateTime: this.timestamp,
      userPrincipalName: nameWhileDeleted(user),
    };
    this.#deleted.add(deleted);
    this.#touch(user.id);
    this.audit.record("Delete user", [userTarget(user)]);
  }

  /** What was deleted within the last thirty days; what is older is gone. */
  deleted(): readonly StoredUser[] {
    this.audit.silently(() => {
      for (const user of this.#deleted.overdue(this.moment)) this.purge(user);
    });
    return this.tenant.deletedUsers;
  }

  deletedUser(id: string): StoredUser {
    this.deleted();
    const user = this.#deleted.of(id);
    if (!user) throw notFound(id);
    return user;
  }

  /** Brings a user back with its relations; reports that have another manager by now keep that one. */
  restore(user: StoredUser, newName: string | undefined, dropTakenProxies: boolean): StoredUser {
    const userPrincipalName = newName ?? nameBefore(user);
    const proxies = (user["proxyAddresses"] as string[]).filter(
      (address) => !dropTakenProxies || this.#unique.holderOfAddress(address) === undefined,
    );
    this.#unique.assertFree({ userPrincipalName, proxyAddresses: proxies }, user.id);
    const { deletedDateTime: _, reports = [], ...rest } = user;
    const restored: StoredUser = {
      ...rest,
      id: user.id,
      userPrincipalName,
      proxyAddresses: proxies,
    };
    this.#deleted.remove(user);
    this.tenant.users.push(restored);
    this.#ghosts.remove(user.id);
    this.#join(restored);
    this.replication.created(restored);
    this.#touch(user.id);
    this.audit.record("Restore user", [userTarget(restored)]);
    // Groups may have got other licences meanwhile.
    reprocess(restored, this);
    this.audit.silently(() => {
      for (const report of reports) {
        const found = this.#byId.get(report.toLowerCase());
        if (found && found.manager === undefined) this.update(found, { manager: user.id });
      }
    });
    return restored;
  }

  purge(user: StoredUser): void {
    this.#deleted.remove(user);
    this.groups.forget(user.id);
    this.units.forget(user.id);
    this.#touch(user.id);
    this.audit.record("Hard Delete user", [userTarget(user)]);
  }

  /** The last change that delta may tell of by now. */
  get settled(): number {
    const { longest } = this.replication;
    return longest === 0 ? this.journal.count : this.journal.countAt(this.moment - longest);
  }

  /** What became of an object id: a user, soft-deleted, or gone. */
  fate(id: string): StoredUser | "changed" | "deleted" {
    return this.#byId.get(id.toLowerCase()) ?? (this.#deleted.of(id) ? "changed" : "deleted");
  }

  /** An administrator's role stays with the user under any name, and does not go to another who takes the name. */
  #keepRole({ id, userPrincipalName }: StoredUser, name = userPrincipalName): void {
    const { administrators } = this.tenant;
    const isNamed = (each: string): boolean => foldName(each) === foldName(name);
    if (administrators?.some(isNamed))
      this.tenant.administrators = administrators.map((each) => (isNamed(each) ? id : each));
  }

  #find(key: string): StoredUser | undefined {
    const byId = this.#byId.get(key.toLowerCase());
    if (byId) return byId;
    const id = this.#unique.holderOfName(key);
    return id === undefined ? undefined : this.#byId.get(id.toLowerCase());
  }

  #join(user: StoredUser): void {
    this.#places.set(user.id, (this.#joined += 1));
    this.#index(user);
  }

  #placeOf(user: StoredUser | undefined): number {
    return (user && this.#places.get(user.id)) ?? 0;
  }

  #index(user: StoredUser): void {
    this.#byId.set(user.id.toLowerCase(), user);
    this.#unique.add(user);
    this.seats.add(user);
    if (user.manager !== undefined) {
      const manager = user.manager.toLowerCase();
      const reports = this.#reports.get(manager) ?? new Set<string>();
      this.#reports.set(manager, reports.add(user.id));
    }
  }

  #unindex(user: StoredUser): void {
    this.#unique.remove(user);
    this.seats.remove(user);
    if (user.manager !== undefined) this.#reports.get(user.manager.toLowerCase())?.delete(user.id);
  }

  #touch(id: string): void {
    this.journal.wholeChanged(id, this.moment);
  }

  /** Now, in milliseconds since 1970. */
  get moment(): number {
    return this.#clock.now().getTime();
  }

  /** Now, as Graph writes it. */
  get timestamp(): string {
    return timestampOf(this.#clock);
  }
}
