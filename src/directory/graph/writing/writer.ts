import type { FieldName } from "../../../model/properties/fields.ts";
import type { FieldValue } from "../../../model/values.ts";
import { personRelationship, setOf } from "../../../relationships/index.ts";
import { NoAnswer } from "../../noAnswer.ts";
import {
  DirectoryError,
  NotAttempted,
  WriteFailure,
  type DirectoryWriter,
  type WriteTrace,
} from "../../ports.ts";
import { isSuccess, problemOf, traceOf } from "../sending/answer.ts";
import { Batcher } from "../sending/batcher.ts";
import type { BatchItem, ItemAnswer } from "../sending/batchItem.ts";
import type { Connection } from "../sending/connection.ts";
import { createUser } from "./createUser.ts";
import { LicenceWriter } from "./licences.ts";
import { MemberWriter } from "./members.ts";
import { sendItem, Stopped } from "../sending/items.ts";
import { toWire } from "../sending/wire.ts";
import { permissionsFor, writeFailure, type WriteSubject } from "./writeFailure.ts";

/**
 * Writes users through `POST /$batch`: what is asked for at the same time travels together, twenty at a time. Each
 * method can be called again without harm.
 */
export function graphWriter(connection: Connection): DirectoryWriter {
  const batcher = new Batcher(connection);
  /** Ids of users made here: for a while, "not found" only means that they are not known everywhere yet. */
  const created = new Set<string>();
  const channel = { connection, batcher, isNew: (id: string) => created.has(id) };
  const members = new MemberWriter(channel);
  const licences = new LicenceWriter(channel);

  async function write(
    item: BatchItem,
    isNew: boolean,
    subject: WriteSubject,
  ): Promise<WriteTrace> {
    const ending = await sendItem(
      item,
      { repeatable: true, mayAppear: isNew && item.method !== "DELETE" },
      { connection, batcher },
    );
    const { last } = ending;
    if (last instanceof NoAnswer || !isDone(last, item))
      throw writeFailure(ending, subject, connection);
    return traceOf(last);
  }

  return {
    get concurrency() {
      return batcher.writesAtOnce;
    },
    createUser: (fields) =>
      asWriteFailure(connection, async () => {
        const made = await createUser(fields, { connection, batcher });
        created.add(made.id);
        return made;
      }),
    updateUser: (id, fields) =>
      asWriteFailure(connection, () => {
        const item = patchOf(id, fields);
        const names = Object.keys(fields);
        return write(item, created.has(id), { fields: names, permissions: permissionsFor(names) });
      }),
    setRelationship: (id, field, target) =>
      asWriteFailure(connection, () => {
        const relationship = personRelationship(field);
        if (!relationship) throw new Error(`"${field}" is not a relationship`);
        const { method, path, body } = relationship.write(id, target, connection.root);
        return write(
          { method, path, object: id, ...(body !== undefined && { body: () => body }) },
          created.has(id) || (target !== null && created.has(target)),
          { fields: [field], permissions: [relationship.permission] },
        );
      }),
    changeSet: (id, name, steps) =>
      asWriteFailure(connection, () => {
        const set = setOf(name);
        const subject = {
          fields: steps.map(({ field }) => field),
          permissions: set ? [set.permission] : [],
        };
        const { people } = set ?? {};
        if (set?.as === "assigned") return licences.change(id, steps, subject);
        const [step, second] = steps;
        const target = (step?.to ?? step?.from)?.id;
        if (!step || second || typeof target !== "string")
          throw new Error(`${steps.length} elements of "${name}" cannot be written in one step`);
        if (people) {
          const act = step.to ? "add" : "remove";
          const { method, path, body } = people.write(id, target, act, connection.root);
          return write(
            { method, path, object: id, ...(body !== undefined && { body: () => body }) },
            created.has(id) || created.has(target),
            subject,
          );
        }
        if (set?.as !== "member") throw new Error(`"${name}" is no set that can be written`);
        return members.change(step.to ? "add" : "remove", target, id, subject);
      }),
    stop: (reason) => batcher.endWrites(reason),
  };
}

function patchOf(id: string, fields: Readonly<Record<FieldName, FieldValue>>): BatchItem {
  return {
    method: "PATCH",
    path: `/users/${encodeURIComponent(id)}`,
    object: id,
    body: () => toWire(fields),
  };
}

/** Also done: what a repeated request finds to be so already. */
function isDone(last: ItemAnswer, { method }: BatchItem): boolean {
  if (isSuccess(last)) return true;
  if (last.whole) return false;
  const { status, message } = problemOf(last);
  if (method === "DELETE")
    return status === 404 || /removed object references do not exist/i.test(message);
  return (
    (method === "PUT" || method === "POST") &&
    /added object references already exist/i.test(message)
  );
}

/** What stops one request for a reason of its own is a WriteFailure already; all else here stops every request. */
async function asWriteFailure<Result>(
  { stopping }: Connection,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteFailure) throw error;
    if (error instanceof Stopped && !error.mayBeDone) throw new NotAttempted(error.message);
    if (stopping?.aborted || error instanceof Stopped)
      throw failedWithoutAnswer(
        "unknown",
        `The run was ${stopping?.aborted ? "cancelled" : "stopped"} while this was under way, so it may or may not have been done. Run the command again.`,
      );
    if (error instanceof DirectoryError) throw failedWithoutAnswer("no-access", error.message);
    throw error;
  }
}

function failedWithoutAnswer(code: string, message: string): WriteFailure {
  return new WriteFailure({ status: 0, code, message, requestId: "" }, true);
}
