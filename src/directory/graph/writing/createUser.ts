import type { FieldName } from "../../../model/properties/fields.ts";
import type { FieldValue } from "../../../model/values.ts";
import { NoAnswer } from "../../noAnswer.ts";
import { isValueConflict, WriteFailure, type WriteTrace } from "../../ports.ts";
import { isSuccess, memberOf, problemOf, traceOf, type Problem } from "../sending/answer.ts";
import type { Batcher } from "../sending/batcher.ts";
import type { Connection } from "../sending/connection.ts";
import { isUnknown, sendItem, type Ending } from "../sending/items.ts";
import { findOwn, secondsSinceMade, type Attempt } from "./ownAccount.ts";
import { randomPassword } from "./password.ts";
import { isAway } from "../sending/retry.ts";
import { backoffSeconds, MOST_ATTEMPTS } from "../sending/waiting.ts";
import { toWire } from "../sending/wire.ts";
import { writeFailure, type WriteSubject } from "./writeFailure.ts";

/**
 * Creates a user exactly once. Graph has no idempotency key, so after a POST whose answer was lost the
 * userPrincipalName is the key: an account by that name is ours if it was created after our first attempt and holds
 * nothing that contradicts what was sent. While there is none, the same POST is sent again.
 *
 * @returns the object id, and the names of the request that made the user or found it made
 * @throws WriteFailure when it was refused, or when the name turns out to be somebody else's
 * @see https://learn.microsoft.com/graph/api/user-post-users
 */
export async function createUser(
  fields: Readonly<Record<FieldName, FieldValue>>,
  channel: { readonly connection: Connection; readonly batcher: Batcher },
): Promise<{ readonly id: string; readonly trace: WriteTrace }> {
  const { clock, pacer, random } = channel.connection;
  const subject: WriteSubject = {
    fields: Object.keys(fields),
    permissions: ["User.ReadWrite.All"],
    creates: true,
  };
  const name = nameIn(fields);
  let requests = 0;
  let lostOnce = false;
  let refusals = 0;
  let attempt: Attempt | undefined;
  for (let tries = 1; ; tries += 1) {
    const { last, attempts, sentAt, lostBefore } = await sendItem(
      postOf(fields, name),
      { repeatable: false, mayBeDone: lostOnce },
      channel,
    );
    requests += attempts;
    attempt ??= { fields, startedAt: sentAt, channel };
    const ending: Ending = {
      last,
      attempts: requests,
      sentAt: attempt.startedAt,
      seconds: (clock.now().getTime() - attempt.startedAt) / 1000,
      lostBefore,
    };
    const isLastTry = tries === MOST_ATTEMPTS;
    if (isUnknown(last) || isCreated(last)) {
      const id = isCreated(last) ? idOf(last) : undefined;
      const trace = last instanceof NoAnswer ? UNANSWERED : traceOf(last);
      if (id !== undefined) return { id, trace };
      if (!(last instanceof NoAnswer) && isAway(last, clock.now()))
        throw writeFailure(ending, subject, channel.connection);
      lostOnce = true;
      if (!isLastTry) await pacer.wait(backoffSeconds(tries, random));
      const found = await findOwn(name, attempt, { mayAppear: isLastTry });
      if (found.kind === "ours") return { id: found.id, trace };
      if (found.kind === "foreign") throw nameTaken(name, found.id);
      if (isLastTry) throw writeFailure(ending, subject, channel.connection);
    } else {
      const problem = last instanceof NoAnswer ? undefined : problemOf(last);
      if (problem && lostOnce && isConflict(problem)) {
        const found = await findOwn(conflictingId(problem) ?? name, attempt, { mayAppear: true });
        if (found.kind === "ours") return { id: found.id, trace: UNANSWERED };
        if (found.kind === "foreign") throw nameTaken(name, found.id, problem);
        throw notVisible(name, problem);
      }
      if (problem && isConflict(problem))
        throw await nameHeld(problem, ending, name, subject, channel);
      if (!problem || !isPassing(problem) || (refusals += 1) >= MOST_REFUSALS)
        throw writeFailure(ending, subject, channel.connection);
      await pacer.wait(backoffSeconds(tries, random));
    }
  }
}

const UNANSWERED: WriteTrace = { requestId: "", clientRequestId: "" };

function postOf(
  fields: Readonly<Record<FieldName, FieldValue>>,
  name: string,
): Parameters<typeof sendItem>[0] {
  return {
    method: "POST",
    path: "/users",
    object: name.toLowerCase(),
    body: () => ({
      ...toWire(fields),
      passwordProfile: { forceChangePasswordNextSignIn: true, password: randomPassword() },
    }),
  };
}

function nameIn(fields: Readonly<Record<FieldName, FieldValue>>): string {
  const name = fields["userPrincipalName"];
  if (typeof name === "string") return name;
  throw new Error("A user cannot be created without a userPrincipalName");
}

function isCreated(last: Ending["last"]): boolean {
  return !(last instanceof NoAnswer) && isSuccess(last);
}

function idOf(last: Ending["last"]): string | undefined {
  const id = last instanceof NoAnswer ? undefined : memberOf(last.body, "id");
  return typeof id === "string" && id !== "" ? id : undefined;
}

function isConflict(problem: Problem): boolean {
  const { status, message, details } = problem;
  return (
    isValueConflict(problem) ||
    (status === 400 &&
      (details.some((detail) => /^(ObjectConflict|ConflictingObjects)$/.test(detail.code)) ||
        /Another object with the same value|A conflicting object/i.test(message)))
  );
}

function conflictingId({ details }: Problem): string | undefined {
  for (const { target } of details) {
    const id = /^User_([0-9a-f-]{36})$/i.exec(target)?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

/** So often a create is tried that is refused without a reason: a wrong value is refused with the same words for ever. */
const MOST_REFUSALS = 3;

// Seen where a domain or another replica lags behind; then it passes. With a property named, it does not.
function isPassing({ status, message, details }: Problem): boolean {
  return (
    status === 400 &&
    details.length === 0 &&
    /One or more property values specified are invalid/i.test(message)
  );
}

/**
 * The name was taken before the first attempt. If that is only minutes ago, the account may be one that an earlier run
 * made and was stopped before it could tell: the list of users does not show it yet.
 */
async function nameHeld(
  problem: Problem,
  ending: Ending,
  name: string,
  subject: WriteSubject,
  channel: Parameters<typeof createUser>[1],
): Promise<WriteFailure> {
  const failure = writeFailure(ending, subject, channel.connection);
  const id = conflictingId(problem);
  if (id === undefined && failure.error.field !== "userPrincipalName") return failure;
  const seconds = await secondsSinceMade(id ?? name, channel);
  if (seconds === undefined || (seconds !== "absent" && seconds > RECENT_SECONDS)) return failure;
  const hint =
    seconds === "absent"
      ? " No user of that name can be read. It may have been made a moment ago, perhaps by a run that was stopped; or a deleted user, a group or a contact has the name. Run again in some minutes."
      : ` That account was made ${Math.round(seconds)} seconds ago, perhaps by a run that was stopped. Run again in some minutes, when the list of users shows it.`;
  const { error, fatal, fields } = failure;
  return new WriteFailure({ ...error, message: `${error.message}${hint}` }, fatal, fields);
}

/** An account that is older was not made by a run that has just been stopped. */
const RECENT_SECONDS = 900;

function nameTaken(name: string, id: string, problem?: Problem): WriteFailure {
  return new WriteFailure(
    {
      status: problem?.status ?? 0,
      code: problem?.code ?? "name-taken",
      message:
        `${name} could not be created: the answer to the first attempt was lost, and the account that is there now (${id}) ` +
        "was not made by it, or has been changed since. Compare it, then adopt it or choose another name.",
      requestId: problem?.requestId ?? "",
      field: "userPrincipalName",
    },
    false,
  );
}

function notVisible(name: string, problem: Problem): WriteFailure {
  return new WriteFailure(
    {
      status: problem.status,
      code: problem.code,
      message:
        `${problem.message} The answer to the first attempt to create ${name} was lost, so the account may be the one that ` +
        "was wanted, but it cannot be read yet. Run again in some minutes.",
      requestId: problem.requestId,
      field: "userPrincipalName",
    },
    false,
  );
}
