import {
  WriteFailure,
  type DirectoryReader,
  type DirectoryWriter,
} from "../../src/directory/ports.ts";
import type { DirectoryUser } from "../../src/model/user.ts";
import { foldName, type FieldValue } from "../../src/model/values.ts";
import { OURS } from "../auditedCreation.ts";
import { live, snapshot } from "../builders.ts";
import { nameOf } from "./repository.ts";

/** How a run goes wrong. */
export interface Trouble {
  /** Writes of this person are refused. */
  readonly refuses?: number;
  /** No more writes than these; then the run is cancelled. */
  readonly cancelledAfter?: number;
  /** This write is made; then the process is killed. */
  readonly killedAt?: number;
}

export interface Write {
  readonly userPrincipalName: string;
  readonly field: string;
  /** Null for a user who is created. */
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** A tenant's users, in memory. */
export class MemoryDirectory {
  readonly users = new Map<string, DirectoryUser>();
  /** Asked before each write takes effect. */
  onWrite: (write: Write) => void = () => undefined;
  readonly #now: () => Date;
  readonly #ours = new Set<string>();
  #created = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  add(person: number, fields: Readonly<Record<string, FieldValue>>): void {
    const named = { userPrincipalName: nameOf(person), displayName: `P ${person}` };
    this.#put(withFields(live(named, { id: this.#nextId() }), fields));
  }

  find(userPrincipalName: string): DirectoryUser | undefined {
    return [...this.users.values()].find(
      (user) => foldName(user.userPrincipalName) === foldName(userPrincipalName),
    );
  }

  change(userPrincipalName: string, fields: Readonly<Record<string, FieldValue>>): void {
    const user = this.find(userPrincipalName);
    if (user) this.#put(withFields(user, fields));
  }

  remove(userPrincipalName: string): void {
    const user = this.find(userPrincipalName);
    if (user) this.users.delete(user.id);
  }

  reader(): DirectoryReader {
    return {
      readDirectory: () => Promise.resolve(snapshot([...this.users.values()])),
      readUser: (idOrName) => Promise.resolve(this.users.get(idOrName) ?? this.find(idOrName)),
      listUsers: () => Promise.resolve(this.users),
      listRequests: () => 1,
      readCreators: (ids) =>
        Promise.resolve(new Map(ids.map((id) => [id, this.#ours.has(id) ? [OURS] : []]))),
    };
  }

  writer(
    trouble: Trouble,
    { cancel, kill }: Record<"cancel" | "kill", () => void>,
  ): DirectoryWriter {
    let writes = 0;
    let isDead = false;
    /** @returns undefined: the process is gone, so that nothing goes on */
    const write = async <Answer>(
      name: string,
      fields: Readonly<Record<string, FieldValue>>,
      user: DirectoryUser | undefined,
      effect: () => Answer,
    ): Promise<Answer> => {
      if (isDead) return never();
      if (is(trouble.refuses, name)) throw failure(403, "Authorization_RequestDenied");
      for (const [field, to] of Object.entries(fields))
        this.onWrite({
          userPrincipalName: name,
          field,
          from: user ? valueOf(user, field) : null,
          to,
        });
      const answer = effect();
      writes += 1;
      if (writes === trouble.killedAt) {
        isDead = true;
        kill();
        return never();
      }
      if (writes >= (trouble.cancelledAfter ?? Infinity)) cancel();
      return answer;
    };
    const trace = { requestId: "r", clientRequestId: "c" };
    return {
      concurrency: 140,
      createUser: (fields) => {
        const name = textOf(fields["userPrincipalName"]);
        const shown = Object.fromEntries(
          Object.entries(fields).filter(([, value]) => value !== null),
        );
        return write(name, shown, undefined, () => {
          if (this.find(name)) throw failure(400, "Request_BadRequest");
          const createdAt = this.#now().toISOString();
          const user = live({ userPrincipalName: name }, { id: this.#nextId(), createdAt });
          this.#put(withFields(user, fields));
          this.#ours.add(user.id);
          return { id: user.id, trace };
        });
      },
      updateUser: (id, fields) => {
        const user = this.users.get(id);
        if (!user) return Promise.reject(failure(404, "Request_ResourceNotFound"));
        return write(foldName(user.userPrincipalName), fields, user, () => {
          this.#put(withFields(user, fields));
          return trace;
        });
      },
      setRelationship: () => Promise.reject(failure(400, "Request_BadRequest")),
      changeSet: () => Promise.reject(failure(400, "Request_BadRequest")),
      stop: () => undefined,
    };
  }

  #put(user: DirectoryUser): void {
    this.users.set(user.id, user);
  }

  // Never that of a user who was deleted.
  #nextId(): string {
    this.#created += 1;
    return `${this.#created.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
  }
}

export function valueOf(user: DirectoryUser, field: string): FieldValue {
  return field === "accountEnabled" ? user.accountEnabled : (user.fields[field] ?? null);
}

function is(person: number | undefined, name: string): boolean {
  return person !== undefined && nameOf(person) === foldName(name);
}

function never<Answer>(): Promise<Answer> {
  return new Promise(() => undefined);
}

function failure(status: number, code: string): WriteFailure {
  return new WriteFailure(
    { status, code, message: "as the story wants it", requestId: "r" },
    false,
  );
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function withFields(
  user: DirectoryUser,
  fields: Readonly<Record<string, FieldValue>>,
): DirectoryUser {
  const enabled = fields["accountEnabled"];
  return {
    ...user,
    ...(typeof enabled === "boolean" && { accountEnabled: enabled }),
    fields: { ...user.fields, ...fields },
  };
}
