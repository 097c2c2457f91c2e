import type { Diagnostic, Location } from "./diagnostic.ts";
import type { FieldName } from "./properties/fields.ts";
import type { Surroundings } from "./directory/surroundings.ts";
import type { FieldValue, Holding, PersonReference } from "./values.ts";

/** Where a roster declares a value. */
export interface Origin {
  readonly at: Location;
  /** True when it comes from a `_defaults.yaml`, which `at` then points into. */
  readonly inherited: boolean;
}

/** One value that a roster declares, and where. */
export interface Declared<Value> extends Origin {
  readonly value: Value;
}

/** A user as the roster declares it, with the defaults of its folders already in. */
export interface DesiredUser {
  /** Where the user is declared: its key, for people to click on. */
  readonly at: Location;
  /** Undefined where none is declared. */
  readonly id: string | undefined;
  /** Earlier userPrincipalNames, for a declared rename. */
  readonly formerly: readonly Declared<string>[];
  /**
   * Everything that is managed, by field; what is not here is never touched. `userPrincipalName` and `employeeId`
   * are among them. `employeeOrgData` holds the declared members only, or null. A relationship holds what is written,
   * such as the manager's userPrincipalName or object id; null: nobody. A user who declares a set has a field of its name,
   * which is an empty list, and one for each element.
   */
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  /** Properties that the file says are not managed, by name. */
  readonly unmanaged: ReadonlySet<string>;
  /** Where a field or `id` is declared. @throws Error when it is not */
  originOf(name: FieldName): Origin;
}

/** All users that are declared at one commit. */
export interface Roster {
  /** Sorted by file and line. */
  readonly users: readonly DesiredUser[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
  /** Names of those who are declared with a mistake, and therefore not among the users. */
  readonly leftOut?: readonly string[];
}

/** A user as the directory has it. */
export interface DirectoryUser {
  readonly id: string;
  /** The object id where the directory tells no name. */
  readonly userPrincipalName: string;
  /** Null when it was not answered. */
  readonly accountEnabled: boolean | null;
  readonly onPremisesSyncEnabled: boolean;
  /** `createdDateTime` as Graph writes it; null where it is not told. */
  readonly createdAt: string | null;
  readonly mail: string | null;
  readonly proxyAddresses: readonly string[];
  /**
   * The fields that were asked for, by name, whole (`employeeOrgData` with both members). A field without an entry
   * was asked for and not answered.
   */
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  /**
   * What the user has of each set that was asked for, by the set's name. A set without an entry was not answered.
   */
  readonly sets?: Readonly<Record<FieldName, readonly Holding[]>>;
  /** How a field reads that cannot be what the directory means, by name, as "reads as empty"; absent where all is well. */
  readonly odd?: Readonly<Record<FieldName, string>>;
}

/** A soft-deleted user, whose names are still taken. */
export interface DeletedUser {
  readonly id: string;
  /** The name it had, without the object id that the directory puts in front at deletion. */
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly proxyAddresses: readonly string[];
}

export interface Tenant {
  readonly id: string;
  /** The default verified domain. */
  readonly domain: string;
  readonly verifiedDomains: readonly string[];
  /** Those of the verified domains whose users sign in somewhere else, which is also where they are made. */
  readonly federatedDomains?: readonly string[];
}

/** What one reading of the directory gave. */
export interface DirectorySnapshot {
  readonly tenant: Tenant;
  /** Unique by id, sorted by id. */
  readonly users: readonly DirectoryUser[];
  readonly deletedUsers: readonly DeletedUser[];
  readonly surroundings?: Surroundings;
  readonly requests: RequestCount;
}

export interface RequestCount {
  /** HTTP requests besides those below; a `$batch` counts as one. */
  readonly listing: number;
  /** HTTP requests spent on relationships alone. */
  readonly relationships: number;
}

/** The name under which a declared user is spoken of, whatever it is keyed by. */
export function nameOf(user: DesiredUser): string {
  return (
    text(user.fields["userPrincipalName"]) ?? text(user.fields["employeeId"]) ?? user.id ?? "?"
  );
}

/**
 * What people call a user: the live name where the directory has one, else the declared one, so that somebody who gets
 * another name is still known by the old one.
 */
export function displayNameOf(
  actual: DirectoryUser | undefined,
  desired?: DesiredUser,
): string | undefined {
  return text(actual?.fields["displayName"]) || text(desired?.fields["displayName"]) || undefined;
}

/** The same as a member that is left out where there is none. */
export function namedAs(displayName: string | undefined): { readonly displayName?: string } {
  return displayName === undefined ? {} : { displayName };
}

export function referenceTo(user: DirectoryUser): PersonReference {
  const { id, userPrincipalName } = user;
  return { id, userPrincipalName, ...namedAs(displayNameOf(user)) };
}

function text(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
