import { seededRandom } from "../../src/embedded/random.ts";
import {
  addUser,
  newTenant,
  type StoredUser,
  type TenantState,
} from "../../src/embedded/tenant/tenant.ts";
import { yamlOf } from "../story/world.ts";

/** A person as a roster declares it. */
export interface Declared {
  readonly userPrincipalName: string;
  readonly formerly?: readonly string[];
  /** A userPrincipalName; of somebody who is not managed, the object id. */
  readonly manager?: string | null;
  readonly [property: string]: unknown;
}

/** A directory, the roster that it was made by, and the one that is wanted next. */
export interface Company {
  readonly tenant: TenantState;
  readonly before: Record<string, string>;
  readonly after: Record<string, string>;
  readonly declared: readonly Declared[];
  /** Object ids of whom no roster declares. */
  readonly unmanaged: readonly string[];
}

type Live = { readonly userPrincipalName: string } & Readonly<Record<string, unknown>>;

interface Draw {
  readonly chance: (share: number) => boolean;
  readonly below: (limit: number) => number;
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

const DEPARTMENTS = ["Sales", "Engineering", "People", "Finance"] as const;
const TITLES = ["Engineer", "Manager", "Clerk", null] as const;

/**
 * People of every kind, managed, unmanaged, synced, guests and deleted, and a change of their roster: newcomers who report to
 * each other, edits, renames, people who leave and come back, managers set, changed and taken away.
 */
export function randomCompany(seed: number): Company {
  const draw = drawFrom(seededRandom(seed));
  const tenant = newTenant({ domain: "contoso.com" });
  const before = Array.from({ length: 4 + draw.below(16) }, (_, index) => personOf(index, draw));
  const others = [
    ...Array.from({ length: 2 + draw.below(5) }, (_, index) => `other${index}@contoso.com`),
    "guest_example.com#EXT#@contoso.com",
  ];
  const live = new Map<string, StoredUser>();
  for (const name of others) live.set(name, addUser(tenant, otherOf(name, draw)));
  for (const person of before)
    live.set(person.userPrincipalName, addUser(tenant, liveOf(person, draw)));
  for (const person of before) {
    const user = live.get(person.userPrincipalName);
    const manager = live.get(person.manager ?? "")?.id;
    if (user && manager !== undefined) user.manager = manager;
  }
  addDeleted(tenant, "leaver@contoso.com");
  const unmanaged = others.flatMap((name) => live.get(name)?.id ?? []);
  const declared = changed(before, unmanaged, draw);
  return {
    tenant,
    before: { "users/people.yaml": yamlOf(before) },
    after: { "users/people.yaml": yamlOf(declared) },
    declared,
    unmanaged,
  };
}

function drawFrom(random: () => number): Draw {
  const below = (limit: number): number => Math.floor(random() * limit);
  return {
    chance: (share) => random() < share,
    below,
    oneOf: (items) => items[below(items.length)] ?? items[0],
  };
}

function personOf(index: number, draw: Draw): Declared {
  return {
    userPrincipalName: `person${index}@contoso.com`,
    displayName: `Person ${index}`,
    employeeId: String(index).padStart(5, "0"),
    department: draw.oneOf(DEPARTMENTS),
    jobTitle: draw.oneOf(TITLES),
    ...(draw.chance(0.4) && { mobilePhone: `+47 400 00 ${100 + index}` }),
    ...(draw.chance(0.3) && { employeeOrgData: { costCenter: "00042", division: null } }),
    accountEnabled: draw.chance(0.85),
    manager: index > 0 && draw.chance(0.8) ? `person${draw.below(index)}@contoso.com` : null,
  };
}

function liveOf(person: Declared, draw: Draw): Live {
  const { manager: _, ...rest } = person;
  return {
    ...rest,
    ...(draw.chance(0.1) && { onPremisesSyncEnabled: true }),
    ...(draw.chance(0.2) && { mail: `${person.userPrincipalName.split("@")[0]}.mail@contoso.com` }),
  };
}

function otherOf(userPrincipalName: string, draw: Draw): Live {
  return {
    userPrincipalName,
    // A property that nobody has reads as one that may not be read.
    jobTitle: "Clerk",
    mobilePhone: "+47 600 00 000",
    employeeOrgData: { costCenter: "00001", division: null },
    employeeLeaveDateTime: "2028-01-31T00:00:00Z",
    proxyAddresses: [`smtp:alias.${userPrincipalName.replaceAll(/[^a-z0-9]/g, "")}@contoso.com`],
    ...(userPrincipalName.includes("#EXT#") && { userType: "Guest" }),
    ...(draw.chance(0.3) && { onPremisesSyncEnabled: true }),
  };
}

function addDeleted(tenant: TenantState, name: string): void {
  const user = addUser(tenant, { userPrincipalName: name });
  tenant.users.splice(tenant.users.indexOf(user), 1);
  user.userPrincipalName = `${user.id.replaceAll("-", "")}${name}`;
  tenant.deletedUsers.push(user);
}

function changed(before: readonly Declared[], others: readonly string[], draw: Draw): Declared[] {
  const newcomers = newcomersOf(draw, before.length);
  const bosses = [
    ...others,
    ...[...before, ...newcomers].map((person) => person.userPrincipalName),
  ];
  const renamed = new Map<string, string>();
  const people = [...before.map((person) => edited(person, draw, renamed)), ...newcomers];
  const bossOf = (own: string): string | null => {
    const name = bosses[draw.below(bosses.length)] ?? null;
    return name === own ? null : name;
  };
  return people.map((person, index) => {
    const { userPrincipalName: own } = person;
    const moves = index >= before.length || draw.chance(0.2);
    const manager = moves ? (draw.chance(0.15) ? null : bossOf(own)) : (person.manager ?? null);
    const now = manager === null ? null : (renamed.get(manager) ?? manager);
    return { ...person, manager: now === own ? null : now };
  });
}

function edited(person: Declared, draw: Draw, renamed: Map<string, string>): Declared {
  const { userPrincipalName: old } = person;
  const name = draw.chance(0.12) ? old.replace("person", "renamed") : old;
  if (name !== old) renamed.set(old, name);
  return {
    ...person,
    userPrincipalName: name,
    ...(name !== old && { formerly: [old] }),
    ...(draw.chance(0.3) && { department: draw.oneOf(DEPARTMENTS) }),
    ...(draw.chance(0.3) && { jobTitle: draw.oneOf(TITLES) }),
    ...(draw.chance(0.15) && { mobilePhone: draw.oneOf(["+47 500 00 000", null]) }),
    ...(draw.chance(0.1) && { employeeOrgData: { costCenter: "00043", division: "North" } }),
    ...(draw.chance(0.15) && { accountEnabled: person["accountEnabled"] !== true }),
  };
}

function newcomersOf(draw: Draw, known: number): Declared[] {
  // Names that are taken: by somebody's address, and by somebody who was deleted.
  const taken = [
    ...(draw.chance(0.2) ? ["alias.other0contosocom@contoso.com"] : []),
    ...(draw.chance(0.2) ? ["leaver@contoso.com"] : []),
  ];
  const names = Array.from(
    { length: draw.below(20) },
    (_, index) => `newcomer${index}@contoso.com`,
  );
  return [...taken, ...names].map((userPrincipalName, index) => ({
    userPrincipalName,
    displayName: `Newcomer ${index}`,
    employeeId: String(known + index).padStart(5, "0"),
    department: draw.oneOf(DEPARTMENTS),
    ...(draw.chance(0.3) && { employeeLeaveDateTime: "2027-01-31T00:00:00Z" }),
    accountEnabled: draw.chance(0.9),
  }));
}
