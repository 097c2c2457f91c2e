import { isObjectId } from "../../../model/values.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { WriteFailure, type WriteTrace } from "../../ports.ts";
import { isSuccess, problemOf, traceOf } from "../sending/answer.ts";
import type { Batcher } from "../sending/batcher.ts";
import type { BatchItem, ItemAnswer } from "../sending/batchItem.ts";
import type { Connection } from "../sending/connection.ts";
import { sendItem, type Ending } from "../sending/items.ts";
import { writeFailure, type WriteSubject } from "./writeFailure.ts";

/** Graph's limit of references in one request. */
const MOST_IN_BIND = 20;

interface Channel {
  readonly connection: Connection;
  readonly batcher: Batcher;
  /** Whether a user was made by this run, so that "not found" only means "not yet". */
  readonly isNew: (userId: string) => boolean;
}

interface Wanted {
  readonly act: "add" | "remove";
  readonly user: string;
  readonly subject: WriteSubject;
  readonly resolve: (trace: WriteTrace) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Writes the members of groups. Writes to one group go one after the other, for Graph refuses others; what is wanted of a group
 * meanwhile is collected, so that up to twenty additions are one request. Different groups are written side by side.
 *
 * @see https://learn.microsoft.com/graph/api/group-post-members
 */
export class MemberWriter {
  readonly #channel: Channel;
  readonly #waiting = new Map<string, Wanted[]>();

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Ends well when the user is a member, or is none, already. @throws WriteFailure */
  change(
    act: Wanted["act"],
    group: string,
    user: string,
    subject: WriteSubject,
  ): Promise<WriteTrace> {
    return new Promise((resolve, reject) => {
      const wanted: Wanted = { act, user, subject, resolve, reject };
      const waiting = this.#waiting.get(group);
      if (waiting) waiting.push(wanted);
      else {
        this.#waiting.set(group, [wanted]);
        // Users that are written at the same time go into one request.
        setImmediate(() => void this.#work(group));
      }
    });
  }

  async #work(group: string): Promise<void> {
    for (;;) {
      const waiting = this.#waiting.get(group) ?? [];
      const adding = waiting.filter(({ act }) => act === "add").slice(0, MOST_IN_BIND);
      const [next] = waiting;
      if (!next) break;
      const taken = new Set(adding.length > 0 ? adding : [next]);
      this.#waiting.set(
        group,
        waiting.filter((wanted) => !taken.has(wanted)),
      );
      await (adding.length > 1 ? this.#addTogether(group, adding) : this.#alone(group, [...taken]));
    }
    this.#waiting.delete(group);
  }

  async #addTogether(group: string, wanted: readonly Wanted[]): Promise<void> {
    const { root } = this.#channel.connection;
    const item: BatchItem = {
      method: "PATCH",
      path: `/groups/${encodeURIComponent(group)}`,
      object: group,
      // By one source, each three references count as a write; by another, all of them as one. The dearer is reckoned with.
      writes: Math.ceil(wanted.length / REFERENCES_PER_WRITE),
      body: () => ({ "members@odata.bind": wanted.map(({ user }) => reference(root, user)) }),
    };
    try {
      const ending = await this.#send(item, wanted);
      const { last } = ending;
      if (!(last instanceof NoAnswer) && isSuccess(last)) {
        for (const { resolve } of wanted) resolve(traceOf(last));
        return;
      }
      // All or nothing: who is a member already, or does not exist, keeps the others out.
      if (!(last instanceof NoAnswer) && !last.whole && [400, 403, 404].includes(last.status))
        return await this.#alone(group, wanted);
      for (const { reject, subject } of wanted) reject(this.#failure(ending, subject));
    } catch (error) {
      for (const { reject } of wanted) reject(error);
    }
  }

  async #alone(group: string, wanted: readonly Wanted[]): Promise<void> {
    for (const each of wanted)
      try {
        each.resolve(await this.#single(group, each));
      } catch (error) {
        each.reject(error);
      }
  }

  async #single(group: string, { act, user, subject }: Wanted): Promise<WriteTrace> {
    const { connection } = this.#channel;
    const item: BatchItem =
      act === "remove"
        ? { method: "DELETE", path: memberPath(group, user), object: group }
        : {
            method: "POST",
            path: `/groups/${encodeURIComponent(group)}/members/$ref`,
            object: group,
            body: () => ({ "@odata.id": reference(connection.root, user) }),
          };
    const ending = await this.#send(item, [{ act, user }]);
    const { last } = ending;
    if (last instanceof NoAnswer) throw this.#failure(ending, subject);
    if (isSuccess(last) || isSoAlready(last, act)) return traceOf(last);
    if (act === "remove" && last.status === 404 && !last.whole) {
      if (await this.#exists(group)) return traceOf(last);
      throw new WriteFailure(
        {
          status: 404,
          code: "group-gone",
          message: `The group ${group} no longer exists. Remove it from the configuration and the files`,
          requestId: problemOf(last).requestId,
        },
        false,
      );
    }
    throw this.#failure(ending, subject);
  }

  /** A group that is full, or that may not be written, says nothing of other groups and users. */
  #failure(ending: Ending, subject: WriteSubject): WriteFailure {
    const failure = writeFailure(ending, subject, this.#channel.connection);
    const { last } = ending;
    return failure.error.status === 403 && !(last instanceof NoAnswer) && !last.whole
      ? new WriteFailure(failure.error, false, failure.fields)
      : failure;
  }

  async #exists(group: string): Promise<boolean> {
    const path = `/groups/${encodeURIComponent(group)}?$select=id`;
    const { last } = await sendItem({ method: "GET", path }, { repeatable: true }, this.#channel);
    return last instanceof NoAnswer || last.status !== 404;
  }

  #send(item: BatchItem, wanted: readonly Pick<Wanted, "act" | "user">[]): Promise<Ending> {
    const mayAppear = wanted.some(({ act, user }) => act === "add" && this.#channel.isNew(user));
    return sendItem(item, { repeatable: true, mayAppear }, this.#channel);
  }
}

const REFERENCES_PER_WRITE = 3;

/**
 * The reference of one member. Without its end, the request would delete the user.
 *
 * @throws Error where it would name nobody, or more than a member
 * @see https://learn.microsoft.com/graph/api/group-delete-members
 */
function memberPath(group: string, user: string): string {
  if (!isObjectId(group) || !isObjectId(user))
    throw new Error("A member is removed by the object ids of the group and the user");
  return `/groups/${group}/members/${user}/$ref`;
}

function reference(root: string, user: string): string {
  return `${root}/directoryObjects/${user}`;
}

function isSoAlready(last: ItemAnswer, act: Wanted["act"]): boolean {
  if (last.whole || last.status !== 400) return false;
  const { message } = problemOf(last);
  return act === "add"
    ? /added object references already exist/i.test(message)
    : /removed object references do not exist/i.test(message);
}
