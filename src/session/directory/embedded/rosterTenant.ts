import { createHash } from "node:crypto";
import { addUser, newTenant, type TenantState } from "../../../embedded/tenant/tenant.ts";
import type { FieldName } from "../../../model/properties/fields.ts";
import { nameOf, type DesiredUser, type Roster } from "../../../model/user.ts";
import { foldName, isObjectId, type FieldValue } from "../../../model/values.ts";
import { domainOf } from "../../../plan/accounts/names.ts";
import { elementsOf } from "../../../plan/compare/sets.ts";
import { relationshipOf } from "../../../relationships/index.ts";
import type { SetSettings } from "../../../relationships/relationship.ts";
import { sponsors } from "../../../relationships/sponsors.ts";
import { holdSets, withListedSets } from "./seededSets.ts";

/**
 * An embedded tenant without users that has verified the domains of these rosters, and has the groups and subscriptions that the
 * configuration lists.
 */
export function emptyTenantFor(listed: SetSettings, ...rosters: readonly Roster[]): TenantState {
  const domains = new Set(
    rosters.flatMap(({ users }) =>
      users.flatMap((user) => {
        const name = user.fields["userPrincipalName"];
        return typeof name === "string" ? [domainOf(name)] : [];
      }),
    ),
  );
  const [domain = "contoso.com", ...moreDomains] = [...domains].toSorted();
  return withListedSets(
    newTenant({ domain, moreDomains }),
    listed,
    rosters.flatMap(({ users }) => users),
  );
}

/**
 * An embedded tenant in which a merged roster is applied already.
 *
 * @param today YYYY-MM-DD
 */
export function tenantHolding(
  merged: Roster,
  proposed: Roster,
  listed: SetSettings,
  today: string,
): TenantState {
  const tenant = emptyTenantFor(listed, merged, proposed);
  const ids = new Map(
    merged.users.map((user) => {
      const name = foldName(nameOf(user));
      return [name, user.id ?? seededUserId(name)];
    }),
  );
  for (const user of merged.users) {
    const name = nameOf(user);
    const { manager: named } = user.fields;
    const idNamed = (person: string): string | undefined =>
      isObjectId(person) ? person : ids.get(foldName(person));
    const manager = typeof named === "string" && ids.get(foldName(named));
    const sponsored = elementsOf(sponsors.name, user).flatMap(({ name }) => idNamed(name) ?? []);
    addUser(tenant, {
      ...graphValues(user),
      userPrincipalName: name,
      id: ids.get(foldName(name)) ?? "",
      ...(manager && { manager }),
      ...(sponsored.length > 0 && { sponsors: sponsored }),
    });
  }
  holdSets(tenant, merged.users, {
    idOf: (user) => ids.get(foldName(nameOf(user))) ?? "",
    today,
  });
  return tenant;
}

/** The declared properties in the shape of Graph's JSON. */
export function graphValues(user: DesiredUser): Record<string, unknown> {
  return graphFields(Object.entries(user.fields).filter(([field]) => !relationshipOf(field)));
}

/** Fields in the shape of Graph's JSON, where members stand inside their property. */
export function graphFields(
  fields: readonly (readonly [FieldName, FieldValue])[],
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [field, value] of fields) {
    const [property = field, member] = field.split(".");
    if (member === undefined) values[property] = value;
    else values[property] = { ...(values[property] as object | undefined), [member]: value };
  }
  return values;
}

/** The same in every run, so that a plan made over a seeded tenant fits the next one. */
export function seededUserId(name: string): string {
  const hash = createHash("sha256").update(foldName(name)).digest("hex");
  return `d0000000-0000-4000-8000-${hash.slice(0, 12)}`;
}
