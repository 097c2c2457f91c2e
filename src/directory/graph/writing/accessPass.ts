import { NoAnswer } from "../../noAnswer.ts";
import { isSuccess, memberOf, problemOf, type Answer } from "../sending/answer.ts";
import type { Connection } from "../sending/connection.ts";
import { isUnavailable } from "../sending/retry.ts";
import type { Spacing } from "../sending/spacing.ts";
import { backoffSeconds } from "../sending/waiting.ts";

/** What a pass is to be like; what is left out is as the tenant's policy says. */
export interface AskedPass {
  /** ISO 8601; at once if absent. */
  readonly startDateTime?: string;
  readonly lifetimeInMinutes?: number;
  readonly isUsableOnce: boolean;
}

/** A pass that counts. */
export interface IssuedPass {
  readonly temporaryAccessPass: string;
  readonly startDateTime: string;
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
}

/** Why a user has no pass, in words that say what to do. Never holds anything of an answer that could hold a pass. */
export class PassFailure extends Error {
  override readonly name = "PassFailure";
}

const MOST_ATTEMPTS = 5;

/**
 * Issues a Temporary Access Pass. A second one replaces the first, so that a request whose answer was lost is simply sent
 * again, and only the last pass counts; which one that is, the directory is asked, since a lost request may arrive late.
 *
 * @param spacing of all requests about passes; they have a budget of their own
 * @throws PassFailure when there is none for this user; DirectoryError when there can be none for anybody
 * @see https://learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods
 */
export async function issuePass(
  userId: string,
  asked: AskedPass,
  { connection, spacing }: { readonly connection: Connection; readonly spacing: Spacing },
): Promise<IssuedPass> {
  const path = `/users/${encodeURIComponent(userId)}/authentication/temporaryAccessPassMethods`;
  const ask = async (body?: AskedPass): Promise<Answer | NoAnswer> => {
    await spacing.turn();
    try {
      return await connection.send({
        path,
        ...(body && { body }),
        repeatable: body === undefined,
        secret: true,
      });
    } catch (error) {
      if (error instanceof NoAnswer) return error;
      throw error;
    }
  };
  const isLast = async (id: unknown): Promise<boolean> => {
    const answer = await ask();
    if (answer instanceof NoAnswer || !isSuccess(answer)) return false;
    const listed = memberOf(answer.body, "value");
    return Array.isArray(listed) && listed.length === 1 && memberOf(listed[0], "id") === id;
  };
  let lost = false;
  let trouble = "";
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    if (attempt > 1) await connection.pacer.wait(backoffSeconds(attempt - 1, connection.random));
    const answer = await ask(asked);
    if (answer instanceof NoAnswer) {
      lost = true;
      trouble = answer.message;
    } else if (isUnavailable(answer) || isNotThereYet(answer)) {
      lost ||= isUnavailable(answer);
      trouble = problemText(answer);
    } else if (isSuccess(answer)) {
      const pass = passIn(answer.body);
      if (pass && (!lost || (await isLast(memberOf(answer.body, "id"))))) return pass;
      lost = true;
      trouble = pass
        ? "Rollcall could not find out which of several passes is the latest"
        : "Graph answered without a pass";
    } else throw new PassFailure(`${problemText(answer)}${adviceFor(answer)}`);
  }
  throw new PassFailure(`${trouble} (tried ${MOST_ATTEMPTS} times). Run it again.`);
}

/** A user who was created a moment ago is not known everywhere yet. */
function isNotThereYet({ status }: Answer): boolean {
  return status === 404;
}

function passIn(body: unknown): IssuedPass | undefined {
  const [pass, start, lifetime, once] = [
    "temporaryAccessPass",
    "startDateTime",
    "lifetimeInMinutes",
    "isUsableOnce",
  ].map((name) => memberOf(body, name));
  const isWhole =
    typeof pass === "string" &&
    pass !== "" &&
    typeof start === "string" &&
    !Number.isNaN(Date.parse(start)) &&
    typeof lifetime === "number" &&
    typeof once === "boolean";
  return isWhole
    ? {
        temporaryAccessPass: pass,
        startDateTime: start,
        lifetimeInMinutes: lifetime,
        isUsableOnce: once,
      }
    : undefined;
}

// Of a refusal, which came in the place of a pass.
function problemText(answer: Answer): string {
  const { status, code, message } = problemOf(answer);
  return `Graph answered ${status}${code === "" ? "" : ` ${code}`}: ${message}`;
}

function adviceFor({ status }: Answer): string {
  if (status === 403)
    return " Give the application the permission UserAuthMethod-TAP.ReadWrite.All. If it has that, the user may hold an administrator role: then an administrator issues the pass.";
  if (status === 400)
    return " See what the tenant allows: Entra admin center, Authentication methods, Temporary Access Pass.";
  return "";
}
