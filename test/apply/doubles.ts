import { Progress } from "../../src/apply/progress.ts";
import type { DirectoryReader, DirectoryWriter } from "../../src/directory/ports.ts";
import type { Change, CreateChange, FieldChange } from "../../src/model/plan.ts";
import type { DirectoryUser } from "../../src/model/user.ts";
import type { FieldValue } from "../../src/model/values.ts";
import { writeSteps } from "../../src/plan/requests.ts";
import { live } from "../builders.ts";

export const AT = { file: "users/people.yaml", line: 1 };
export const TRACE = { requestId: "r", clientRequestId: "c" };
const ANA = "ana@contoso.com";

type Values = Readonly<Record<string, FieldValue>>;

export function fieldChanges(values: Values, before: Values = {}): FieldChange[] {
  return Object.entries(values).map(([field, to]) => ({
    field,
    from: before[field] ?? null,
    to,
    at: AT,
  }));
}

/** Ana is created with some values. */
export function creation(values: Values = {}, name = ANA): CreateChange {
  const fields = fieldChanges({ userPrincipalName: name, ...values });
  return { kind: "create", userPrincipalName: name, at: AT, cause: "here", fields };
}

/** Some values of Ana, who exists as `a1`, are changed. */
export function changeOf(
  values: Values,
  { kind = "update", id = "a1" }: { kind?: "update" | "enable" | "disable"; id?: string } = {},
): Change {
  const seen = {
    userPrincipalName: ANA,
    accountEnabled: true,
    onPremisesSyncEnabled: false,
    createdAt: null,
  };
  const fields = fieldChanges(values);
  return { kind, id, userPrincipalName: ANA, at: AT, cause: "here", seen, fields };
}

export function progressOf(change: Change): Progress {
  return new Progress(change, writeSteps(change));
}

/** All that was asked for was answered as written. */
export function written(change: Change, id?: string): Progress {
  const progress = progressOf(change);
  if (id !== undefined) progress.id = id;
  for (const phase of ["users", "relationships"] as const)
    for (const step of progress.stepsOf(phase)) progress.succeed(step, new Date(), TRACE);
  return progress;
}

/** A user whom the directory shows with exactly these fields. */
export function shown(id: string, fields: Values): DirectoryUser {
  return { ...live({}, { id }), fields };
}

/** A reader of which a test gives what it needs. */
export function readerWith(parts: Partial<DirectoryReader>): DirectoryReader {
  const unused = (): Promise<never> => Promise.reject(new Error("not used"));
  return {
    readDirectory: unused,
    readUser: unused,
    listUsers: unused,
    listRequests: () => Infinity,
    readCreators: unused,
    ...parts,
  };
}

/** A writer of which a test gives what it needs. */
export function writerWith(parts: Partial<DirectoryWriter>): DirectoryWriter {
  const unused = (): Promise<never> => Promise.reject(new Error("not used"));
  return {
    concurrency: 20,
    createUser: unused,
    updateUser: unused,
    setRelationship: unused,
    changeSet: unused,
    stop: () => undefined,
    ...parts,
  };
}
