import type { Configuration } from "../model/settings/configuration.ts";
import type { FieldName } from "../model/properties/fields.ts";
import type { BlockReason } from "../model/plan.ts";
import type { Objection } from "../model/properties/rules.ts";
import type { Surroundings } from "../model/directory/surroundings.ts";
import type { FieldValue, Holding, HoldingKind, PersonReference } from "../model/values.ts";

/**
 * A link from a user to other objects: how a file declares it, which object is meant, how to read it, how to say what it
 * holds, how to write it. Pure descriptions; `directory/graph/` carries the requests. A new relationship is one file with
 * one of these faces and a line in `index.ts`.
 */
export type Relationship = PersonRelationship | SetRelationship;

interface Core {
  /** As a file and Graph's reports call it. */
  readonly name: FieldName;
  readonly summary: string;
  /** Least application permission that may write it. */
  readonly permission: string;
  /** The row of `model/directory/permissions.ts` for a request that writes it. */
  readonly call: string;
  /**
   * What Entra's audit log calls a write of it, any of these.
   *
   * @see https://learn.microsoft.com/entra/identity/monitoring-health/reference-audit-activities
   */
  readonly audited: AuditedAs;
}

export interface AuditedAs {
  /** Where something is set or added. */
  readonly set: readonly string[];
  /** Where it is taken away. */
  readonly taken: readonly string[];
}

/** One person at most. */
export interface PersonRelationship extends Core {
  readonly kind: "person";
  /** What is wrong with a text that a file gives for it, before anything is known of others. */
  readonly objectionTo: (declared: string) => Objection | undefined;
  /**
   * What is meant by a declared value that is not null.
   *
   * @param self object id of the user who declares it; undefined for a user who is yet to be created
   */
  readonly resolve: (
    declared: FieldValue,
    self: string | undefined,
    findPerson: FindPerson,
  ) => FieldValue | Unresolved;
  /**
   * How a file declares what the directory holds of a user.
   *
   * @param names userPrincipalNames in the roster, by object id
   * @returns no value where there is none, or where a file cannot say it, and then why
   */
  readonly asDeclared: (
    live: FieldValue,
    self: string,
    names: ReadonlyMap<string, string>,
  ) => Declarable;
  /** How a new value reads among a person's other facts. */
  readonly phrase: (shown: string) => string;
  readonly read: {
    /** What to put into `$expand` of a users list, so that it costs no request of its own. */
    readonly expand: string;
    /** Path below the Graph root for one user; a 404 means that there is none. */
    readonly path: (userId: string) => string;
    /** The value from an expanded user or from the answer at `path`; names are ids until resolved. */
    readonly fromAnswer: (answer: unknown) => FieldValue;
  };
  /** The one request that points the relationship at `target`, or at nobody. */
  readonly write: (userId: string, target: string | null, graphRoot: string) => RelationshipRequest;
}

/** Several objects, each of them a field of its own: `groups.Sales`. See docs/decisions/0052-sets.md. */
export interface SetRelationship extends Core {
  readonly kind: "set";
  /** What one of them is called, such as "group". */
  readonly one: string;
  readonly as: HoldingKind;
  /** Whether all elements of a user are written in one request. */
  readonly together: boolean;
  /** Whether the list of all users tells it. */
  readonly inList: boolean;
  /** What is asked to know it, below the Graph root, and the least application permission that this takes. */
  readonly reading: { readonly path: string; readonly permission: string };
  /** How an entry of the list in a file is written that says more than a name. */
  readonly entry: {
    /** The key of the name. */
    readonly key: string;
    readonly more: Readonly<Record<string, EntryPart>>;
  };
  /** What the configuration lets files name; absent where files may name whatever there is no objection to. */
  readonly listed?: (configuration: SetSettings) => readonly string[];
  /** Why a name cannot be one, and what to write; undefined where nothing more is known than that it is not listed. */
  readonly objectionTo: (name: string) => string | undefined;
  /**
   * Of what a user has, what the configuration lists, by the names that it uses. Whatever else the directory tells is not ours.
   */
  readonly managed: (
    live: readonly Holding[],
    surroundings: Surroundings,
    configuration: SetSettings,
  ) => readonly Holding[];
  /** Whether what a user has can be taken away. */
  readonly canTake: (live: Holding, surroundings: Surroundings) => boolean;
  /**
   * The element that is meant, by what was read of the directory.
   *
   * @param declared without an id
   */
  readonly resolve: (declared: Holding, known: Known) => Holding | Unresolved;
  /** Whether a name that a file gives may mean what a user has. */
  readonly mayMean: (name: string, live: Holding, known: Known) => boolean;
  /** Of a set whose elements are people: how it is read and written user by user. */
  readonly people?: PeopleOfSet;
}

/** By what it is known which element of a set is meant. */
export interface Known {
  readonly surroundings: Surroundings;
  readonly findPerson: FindPerson;
  /** Object id of the user who declares it; undefined for a user who is yet to be created. */
  readonly self: string | undefined;
}

/** A list of references to people, each of them written alone. What else it refers to is not managed. */
export interface PeopleOfSet {
  /** Path below the Graph root for the list of one user. */
  readonly path: (userId: string) => string;
  /** The request that adds a person to the list of a user, or takes one out of it. Never one without `/$ref`. */
  readonly write: (
    userId: string,
    target: string,
    act: "add" | "remove",
    graphRoot: string,
  ) => RelationshipRequest;
  /** How files declare a person: the name that the roster has for an object id, or the id. */
  readonly nameOf: (id: string, names: ReadonlyMap<string, string>) => string;
}

/** A day (YYYY-MM-DD) after which the entry means nothing; or names of parts that are left out. */
export type EntryPart = "day" | "names";

/** What the configuration lets files name. */
export type SetSettings = Pick<Configuration, "groups" | "licenses">;

export interface RelationshipRequest {
  readonly method: "PUT" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
}

/** What a file says: a value, or nothing and perhaps why. */
export type Declarable =
  | { readonly value: FieldValue; readonly reason?: undefined }
  | { readonly value?: undefined; readonly reason?: string };

/** Finds the person that a relationship names, by userPrincipalName or object id. */
export type FindPerson = (name: string) => PersonReference | NoPerson;

/** Why a name leads to nobody: there is none, or none that can be referred to by now. */
export interface NoPerson extends Unresolved {
  readonly reason: "person-not-found" | "person-blocked";
}

/** Why it is not known, or not possible, what a declared value means. */
export interface Unresolved {
  readonly reason: BlockReason;
  readonly message: string;
}

export function isUnresolved<Why extends Unresolved>(found: FieldValue | Why): found is Why {
  return typeof found === "object" && found !== null && "reason" in found && "message" in found;
}
