import { groupOf } from "../audit/changes.ts";
import type { AuditedChange } from "../audit/entry.ts";
import type { Clock } from "../../model/clock.ts";
import { foldName } from "../../model/values.ts";
import { badRequest, notFound } from "../serving/graphError.ts";
import { Memberships, type Relation } from "./memberships.ts";
import { idOf } from "./references.ts";
import { Replication, type LagOptions, type Replicas, type View } from "./replication.ts";
import { timestampOf, idFrom } from "./stamps.ts";
import {
  completedGroup,
  type StoredGroup,
  type StoredReference,
  type TenantState,
} from "./tenant.ts";
import { conflict, type UniqueValues } from "./uniqueValues.ts";

/** @see https://learn.microsoft.com/graph/api/directory-deleteditems-list */
const KEPT_MILLISECONDS = 30 * 24 * 3_600_000;

/** The groups of a tenant with the indexes that make every answer cheap. Writes see the truth, reads what has replicated. */
export class Groups {
  readonly replication: Replication<StoredGroup>;
  readonly memberships: Memberships;
  /** Called after a user has become a member of a group, or is a member no more. */
  membersChanged: (group: StoredGroup, ids: readonly string[]) => void = () => undefined;
  /** Called with what the log says of a group, and of the user or group that came into it or left. */
  audited: (
    activity: string,
    group: StoredGroup,
    changes: readonly AuditedChange[],
    related?: string,
  ) => void = () => undefined;
  readonly #tenant: TenantState;
  readonly #alive: StoredGroup[];
  readonly #gone: StoredGroup[];
  readonly #byId = new Map<string, StoredGroup>();
  readonly #goneById = new Map<string, StoredGroup>();
  readonly #places = new Map<string, number>();
  readonly #clock: Clock;
  readonly #unique: UniqueValues;
  #joined = 0;
  #changes = 0;

  constructor(
    tenant: TenantState,
    unique: UniqueValues,
    clock: Clock,
    lag: LagOptions | undefined,
    replicas: Replicas,
  ) {
    this.#tenant = tenant;
    this.#unique = unique;
    this.#clock = clock;
    this.replication = new Replication<StoredGroup>(clock, lag, replicas);
    this.memberships = new Memberships(clock, lag, replicas);
    this.#alive = tenant.groups ??= [];
    this.#gone = tenant.deletedGroups ??= [];
    for (const group of this.#alive) this.#join(group);
    for (const group of this.#gone) {
      this.#goneById.set(group.id.toLowerCase(), group);
      this.memberships.join(group);
    }
  }

  /** How many changes there were since the store was opened. */
  get changes(): number {
    return this.#changes;
  }

  get size(): number {
    return this.#alive.length;
  }

  /** Groups as a view shows them, in the order in which they were made. */
  *listedAfter(place: number, view: View): Generator<{ item: StoredGroup; place: number }> {
    const shown = [
      ...this.#alive.map((group) => this.replication.seen(group, view)),
      ...this.#gone.map(({ id }) => this.replication.seenDeleted(id, view)),
    ].flatMap((item) => (item ? [{ item, place: this.#places.get(item.id) ?? 0 }] : []));
    yield* shown.filter((each) => each.place > place).toSorted((a, b) => a.place - b.place);
  }

  /** One group, by object id or `uniqueName='…'`, as a read shows it. */
  read(key: string): StoredGroup {
    const seen = this.seen(key, "read");
    if (!seen) throw notFound(key);
    return seen;
  }

  /** One group as a view shows it; undefined while it shows none. */
  seen(key: string, view: View): StoredGroup | undefined {
    const group = this.truth(key);
    if (group) return this.replication.seen(group, view);
    return this.replication.seenDeleted(key.toLowerCase(), view);
  }

  truth(key: string): StoredGroup | undefined {
    const [, name] = /^uniqueName='(.*)'$/is.exec(key) ?? [];
    if (name === undefined) return this.#byId.get(key.toLowerCase());
    const folded = foldName(name);
    return this.#alive.find(
      ({ uniqueName: each }) => typeof each === "string" && foldName(each) === folded,
    );
  }

  /**
   * One group as it is, where a write finds it.
   *
   * @throws GraphRefusal 404 where there is none, 400 where it is so new that it is not known everywhere
   * @see https://learn.microsoft.com/graph/api/group-post-members
   */
  toWrite(key: string): StoredGroup {
    const group = this.truth(key);
    if (!group) throw notFound(key);
    if (!this.replication.seen(group, "reference"))
      throw badRequest(
        "The source resource object or one of the objects being referenced do not exist.",
      );
    return group;
  }

  /**
   * A mailNickname is one group's only among groups with mail.
   *
   * @param values with the kind of the group
   * @throws GraphRefusal where another object holds one of the values; it names that object
   */
  assertFree(values: Readonly<Record<string, unknown>>, ownId: string): void {
    const { mailNickname, mailEnabled, uniqueName, mail } = values;
    this.#unique.assertFree({ mail }, ownId);
    for (const [property, value] of Object.entries({
      ...(mailEnabled === true && { mailNickname }),
      uniqueName,
    })) {
      if (typeof value !== "string") continue;
      const holder = this.#alive.find((group) => {
        const held = group[property];
        const counts = property === "uniqueName" || group["mailEnabled"] === true;
        return (
          group.id !== ownId &&
          counts &&
          typeof held === "string" &&
          foldName(held) === foldName(value)
        );
      });
      if (holder) throw conflict(property, `Group_${holder.id}`);
    }
  }

  create(
    values: Record<string, unknown> & { readonly displayName: string },
    related: Readonly<Record<Relation, readonly StoredReference[]>>,
  ): StoredGroup {
    const id = idFrom(
      `${this.#tenant.id} group ${values.displayName} ${this.#changes} ${this.#timestamp}`,
    );
    const group = completedGroup({ ...values, createdDateTime: this.#timestamp }, id);
    this.#alive.push(group);
    this.#join(group);
    this.replication.created(group);
    for (const relation of ["members", "owners"] as const)
      for (const reference of related[relation]) this.memberships.add(id, relation, reference);
    this.#changes += 1;
    this.audited("Add group", group, []);
    for (const relation of ["members", "owners"] as const)
      this.#auditRelation(group, relation, related[relation].map(idOf), true);
    return group;
  }

  /** Sets properties of a group. */
  update(group: StoredGroup, values: Readonly<Record<string, unknown>>): void {
    this.replication.changing(group);
    Object.assign(group, values);
    this.#changes += 1;
    if (!("isManagementRestricted" in values))
      this.audited("assignedLicenses" in values ? "Set group license" : "Update group", group, []);
  }

  add(group: StoredGroup, relation: Relation, references: readonly StoredReference[]): void {
    for (const reference of references) this.memberships.add(group.id, relation, reference);
    this.#changes += 1;
    this.#auditRelation(group, relation, references.map(idOf), true);
    if (relation === "members")
      this.membersChanged(
        group,
        references.filter((each) => typeof each === "string"),
      );
  }

  remove(group: StoredGroup, relation: Relation, id: string): void {
    this.memberships.remove(group.id, relation, id);
    this.#changes += 1;
    this.#auditRelation(group, relation, [id], false);
    if (relation === "members") this.membersChanged(group, [id]);
  }

  /** Moves a group to the deleted ones, with all that it refers to. */
  delete(group: StoredGroup): void {
    this.replication.changing(group);
    this.#byId.delete(group.id.toLowerCase());
    this.#unique.removeGroup(group);
    this.#alive.splice(this.#alive.indexOf(group), 1);
    group["deletedDateTime"] = this.#timestamp;
    this.#gone.push(group);
    this.#goneById.set(group.id.toLowerCase(), group);
    this.#changes += 1;
    this.audited("Delete group", group, []);
  }

  /** What was deleted within the last thirty days; what is older is gone. */
  deleted(): readonly StoredGroup[] {
    const oldest = this.#clock.now().getTime() - KEPT_MILLISECONDS;
    const isOver = ({ deletedDateTime: at }: StoredGroup): boolean =>
      typeof at === "string" && Date.parse(at) < oldest;
    for (const group of this.#gone.filter(isOver)) this.purge(group);
    return this.#gone;
  }

  deletedGroup(id: string): StoredGroup | undefined {
    this.deleted();
    return this.#goneById.get(id.toLowerCase());
  }

  restore(group: StoredGroup): StoredGroup {
    this.assertFree(group, group.id);
    this.#take(group);
    delete group["deletedDateTime"];
    this.#alive.push(group);
    this.#know(group);
    this.replication.created(group);
    this.#changes += 1;
    this.audited("Restore Group", group, []);
    return group;
  }

  purge(group: StoredGroup): void {
    this.#take(group);
    this.memberships.leave(group);
    this.#changes += 1;
  }

  /** Called for a user that is gone for good. */
  forget(id: string): void {
    this.memberships.forget(id);
  }

  #auditRelation(
    group: StoredGroup,
    relation: Relation,
    ids: readonly string[],
    joined: boolean,
  ): void {
    const [noun] = relation.split("s");
    const activity = joined ? `Add ${noun} to group` : `Remove ${noun} from group`;
    for (const id of ids) this.audited(activity, group, groupOf(group, joined), id);
  }

  #take(group: StoredGroup): void {
    this.#gone.splice(this.#gone.indexOf(group), 1);
    this.#goneById.delete(group.id.toLowerCase());
  }

  #join(group: StoredGroup): void {
    this.#know(group);
    this.memberships.join(group);
  }

  #know(group: StoredGroup): void {
    this.#byId.set(group.id.toLowerCase(), group);
    this.#unique.addGroup(group);
    this.#joined += 1;
    this.#places.set(group.id, this.#joined);
  }

  get #timestamp(): string {
    return timestampOf(this.#clock);
  }
}
