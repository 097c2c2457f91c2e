import { WriteFailure, type DirectoryWriter } from "../directory/ports.ts";
import type { FieldName } from "../model/fields.ts";
import type { FieldChange } from "../model/plan.ts";
import { foldName, isPersonReference, type FieldValue } from "../model/values.ts";
import type { WriteStep } from "../plan/requests.ts";
import type { Progress } from "./progress.ts";

/** The object id of a user that this run creates, by name; undefined when it could not be created. */
export type CreatedIds = (userPrincipalName: string) => string | undefined;

export function createdIds(progresses: readonly Progress[]): CreatedIds {
  const byName = new Map(
    progresses
      .filter(({ change }) => change.kind === "create")
      .map((progress) => [foldName(progress.change.userPrincipalName), progress]),
  );
  return (name) => byName.get(foldName(name))?.id;
}

/**
 * Carries out one request of a change and notes how it ended.
 *
 * @returns the failure, which is noted already
 * @throws whatever is not a WriteFailure: a defect, not an answer of the directory
 */
export async function runStep(
  step: WriteStep,
  progress: Progress,
  writer: DirectoryWriter,
  ids: CreatedIds,
): Promise<WriteFailure | undefined> {
  try {
    await write(step, progress, writer, ids);
    progress.succeed(step);
    return undefined;
  } catch (error) {
    if (!(error instanceof WriteFailure)) throw error;
    progress.fail(step, error);
    return error;
  }
}

async function write(
  step: WriteStep,
  progress: Progress,
  writer: DirectoryWriter,
  ids: CreatedIds,
): Promise<void> {
  switch (step.kind) {
    case "create":
      progress.id = await writer.createUser(targets(step.fields));
      return;
    case "update":
      return writer.updateUser(idOf(progress), targets(step.fields));
    case "relationship": {
      const { field } = step.field;
      const target = targetId(step.field, ids);
      await writer.setRelationship(idOf(progress), field, target);
      progress.pointedAt.set(field, target);
      return;
    }
  }
}

function targets(fields: readonly FieldChange[]): Record<FieldName, FieldValue> {
  return Object.fromEntries(fields.map(({ field, to }) => [field, to]));
}

function targetId({ field, to }: FieldChange, ids: CreatedIds): string | null {
  if (!isPersonReference(to)) return null;
  const id = to.id ?? ids(to.userPrincipalName);
  if (id !== undefined) return id;
  throw new WriteFailure(
    {
      status: 0,
      code: "reference-not-created",
      message: `${to.userPrincipalName} could not be created, so nobody can be pointed at`,
      requestId: "",
      field,
    },
    false,
  );
}

function idOf(progress: Progress): string {
  if (progress.id === undefined) throw new Error("A user without an id cannot be written to");
  return progress.id;
}
