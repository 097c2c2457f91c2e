import {
  NotAttempted,
  WriteFailure,
  type DirectoryWriter,
  type ElementStep,
  type WriteTrace,
} from "../directory/ports.ts";
import type { Clock } from "../model/clock.ts";
import type { FieldName } from "../model/properties/fields.ts";
import type { FieldChange } from "../model/plan.ts";
import { foldName, isHolding, isPersonReference, type FieldValue } from "../model/values.ts";
import { fieldsOf, type WriteStep } from "../plan/requests.ts";
import { adviceFor } from "./advice.ts";
import type { Progress } from "./progress.ts";
import { splitRefused } from "./refusedFields.ts";

/** The users that this run creates, by name. */
export type Created = (userPrincipalName: string) => Progress | undefined;

export function createdBy(progresses: readonly Progress[]): Created {
  const byName = new Map(
    progresses
      .filter(({ change }) => change.kind === "create")
      .map((progress) => [foldName(progress.change.userPrincipalName), progress]),
  );
  return (name) => byName.get(foldName(name));
}

/** The users that this run creates and at whom one of them is to be pointed. */
export function pointedAt(progress: Progress, created: Created): Progress[] {
  return progress.stepsOf("relationships").flatMap((step) =>
    fieldsOf(step).flatMap(({ to }) => {
      const name = newcomerIn(to);
      return name === undefined ? [] : (created(name) ?? []);
    }),
  );
}

/** The name of the person whom a value refers to and who does not exist yet. */
function newcomerIn(value: FieldValue): string | undefined {
  if (isPersonReference(value) && value.id === null) return value.userPrincipalName;
  return isHolding(value) && value.id === null ? value.name : undefined;
}

/**
 * Carries out one request of a change and notes how it ended. One that was refused for one of its properties is split.
 *
 * @returns the failure, which is noted already; or that it was not attempted any more, which is not
 * @throws whatever is not a WriteFailure: a defect, not an answer of the directory
 */
export async function runStep(
  step: WriteStep,
  progress: Progress,
  writer: DirectoryWriter,
  { created, clock }: { readonly created: Created; readonly clock: Clock },
): Promise<WriteFailure | NotAttempted | undefined> {
  try {
    const trace = await write(step, progress, writer, created);
    progress.succeed(step, clock.now(), trace);
    return undefined;
  } catch (error) {
    if (error instanceof NotAttempted) return error;
    if (!(error instanceof WriteFailure)) throw error;
    const split = step.kind === "update" ? splitRefused(step.fields, error) : undefined;
    const fields = (split?.refused ?? fieldsOf(step)).map(({ field }) => field);
    const failure = withAdvice(error, fields, progress);
    if (split) progress.split(step, split, failure);
    else progress.fail(step, failure);
    return failure;
  }
}

function withAdvice(
  { error, fatal, fields: named }: WriteFailure,
  fields: readonly FieldName[],
  { change }: Progress,
): WriteFailure {
  const advice = adviceFor(error, named.length > 0 ? named : fields, change);
  return new WriteFailure({ ...error, message: `${error.message}${advice}` }, fatal, named);
}

async function write(
  step: WriteStep,
  progress: Progress,
  writer: DirectoryWriter,
  created: Created,
): Promise<WriteTrace> {
  switch (step.kind) {
    case "create": {
      const { id, trace } = await writer.createUser(targets(step.fields));
      progress.id = id;
      return trace;
    }
    case "update":
      return writer.updateUser(idOf(progress), targets(step.fields));
    case "set":
      return writer.changeSet(
        idOf(progress),
        step.set,
        step.fields.map((field) => elementStep(field, progress, created)),
      );
    case "relationship": {
      const { field } = step.field;
      const target = targetId(step.field, created);
      const trace = await writer.setRelationship(idOf(progress), field, target);
      progress.pointedAt.set(field, target);
      return trace;
    }
  }
}

function elementStep(change: FieldChange, progress: Progress, created: Created): ElementStep {
  const { field, from, to } = change;
  const id = newcomerIn(to) === undefined ? undefined : targetId(change, created);
  if (id !== undefined) progress.pointedAt.set(field, id);
  return {
    field,
    from: isHolding(from) ? from : null,
    to: isHolding(to) ? { ...to, ...(id !== undefined && { id }) } : null,
  };
}

function targets(fields: readonly FieldChange[]): Record<FieldName, FieldValue> {
  return Object.fromEntries(fields.map(({ field, to }) => [field, to]));
}

function targetId({ field, to }: FieldChange, created: Created): string | null {
  if (isPersonReference(to) && to.id !== null) return to.id;
  const name = newcomerIn(to);
  if (name === undefined) return null;
  const id = created(name)?.id;
  if (id !== undefined) return id;
  throw new WriteFailure(
    {
      status: 0,
      code: "reference-not-created",
      message: `${name} could not be created, so no one can refer to it`,
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
