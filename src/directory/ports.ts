import type { AuditActor } from "../model/records/audit.ts";
import type { FieldName } from "../model/properties/fields.ts";
import type { WriteError } from "../model/records/receipt.ts";
import type { DirectorySnapshot, DirectoryUser } from "../model/user.ts";
import type { FieldValue, Holding } from "../model/values.ts";
import type { SetSettings } from "../relationships/relationship.ts";

/** Reads a tenant's users. Planning gets this and never a writer. */
export interface DirectoryReader {
  /**
   * Reads all users with the given fields, the names of the deleted ones if asked, and the tenant.
   *
   * @throws DirectoryError when the directory cannot be read completely
   */
  readDirectory(request: ReadRequest): Promise<DirectorySnapshot>;
  /** One user by object id; undefined while the directory does not show it. */
  readUser(id: string, fields: readonly FieldName[]): Promise<DirectoryUser | undefined>;
  /**
   * Of some users, by object id, those that the list of all users shows. It may lag behind `readUser`, and users that it does not show
   * may be there.
   *
   * @throws DirectoryError when the list cannot be read to its end
   */
  listUsers(
    ids: ReadonlySet<string>,
    fields: readonly FieldName[],
  ): Promise<ReadonlyMap<string, DirectoryUser>>;
  /** How many requests, one after another, that list takes, by what was read before; Infinity while nothing was. */
  listRequests(fields: readonly FieldName[]): number;
  /**
   * Who created some users, by object id, as the directory's audit log tells. It has its entries minutes to hours late, and forgets
   * them after days or weeks.
   *
   * @param between when they were created, give or take the clocks
   * @throws DirectoryError when the log cannot be read
   */
  readCreators(
    ids: readonly string[],
    between: { readonly from: Date; readonly until: Date },
  ): Promise<ReadonlyMap<string, readonly AuditActor[]>>;
}

export interface ReadRequest {
  /** Properties and relationships, beyond the names that are always read. */
  readonly fields: readonly FieldName[];
  /** Whether the names of deleted users matter: when somebody may be created or renamed. */
  readonly deletedUsers: boolean;
  /** The sets that are declared, and what of them may be named; what is not here is not read. */
  readonly sets?: Partial<SetSettings>;
  /** Whether a relationship of a user is asked for, should it have to be read one user at a time. */
  readonly isLinked: (user: DirectoryUser, relationship: FieldName) => boolean;
}

/**
 * Writes users. Each method can be repeated without harm; each failure is thrown as a WriteFailure, and what was not
 * sent since the run ends as a NotAttempted.
 */
export interface DirectoryWriter {
  /** How many writes keep it busy, as far as the service bears them; it changes on the way. More of them only wait. */
  readonly concurrency: number;
  /** @returns the object id, also when the user turns out to be ours from a first attempt whose answer was lost */
  createUser(
    fields: Readonly<Record<FieldName, FieldValue>>,
  ): Promise<{ readonly id: string; readonly trace: WriteTrace }>;
  /** One PATCH: the fields must belong to one request group. */
  updateUser(id: string, fields: Readonly<Record<FieldName, FieldValue>>): Promise<WriteTrace>;
  /** Points a relationship at another user, or at nobody. */
  setRelationship(id: string, field: FieldName, target: string | null): Promise<WriteTrace>;
  /** Gives a user elements of a set, and takes others. */
  changeSet(id: string, set: FieldName, steps: readonly ElementStep[]): Promise<WriteTrace>;
  /** From now on nothing more is sent; what is under way still ends by itself. */
  stop(reason: string): void;
}

/** One element of a set, before and after. */
export interface ElementStep {
  readonly field: FieldName;
  readonly from: Holding | null;
  readonly to: Holding | null;
}

/**
 * By what Microsoft finds a request in its logs; each is empty where no answer gave it.
 *
 * @see https://learn.microsoft.com/graph/errors (request-id, client-request-id)
 */
export interface WriteTrace {
  /** Graph's own name for the request. */
  readonly requestId: string;
  /** The name that this program gave it. */
  readonly clientRequestId: string;
}

/** A write that was certainly not made, since the run was ended before it was sent. */
export class NotAttempted extends Error {
  override readonly name = "NotAttempted";
}

/**
 * Whether another object has one of the values that were written. Graph says so with 400 or 409, depending on the request; a
 * 409 of another code is about requests at the same time.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
export function isValueConflict({ status, code }: Pick<WriteError, "status" | "code">): boolean {
  return status === 409 && code === "Request_MultipleObjectsWithSameKeyValue";
}

/** A write that failed for good. */
export class WriteFailure extends Error {
  readonly error: WriteError;
  /** True when every further write would fail the same way: no permission at all, the wrong tenant, a full directory. */
  readonly fatal: boolean;
  /** The fields of the request that the answer names. */
  readonly fields: readonly FieldName[];

  constructor(error: WriteError, fatal: boolean, fields: readonly FieldName[] = []) {
    super(`${error.status} ${error.code}: ${error.message}`);
    this.name = "WriteFailure";
    this.error = error;
    this.fatal = fatal;
    this.fields = fields;
  }
}

/** The directory could not be read, or cannot be reached. `message` says what to do. */
export class DirectoryError extends Error {
  override readonly name = "DirectoryError";
}
