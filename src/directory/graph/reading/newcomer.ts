import { NoAnswer } from "../../noAnswer.ts";
import { DirectoryError } from "../../ports.ts";
import { isSuccess, memberOf, problemOf } from "../sending/answer.ts";
import type { Connection } from "../sending/connection.ts";

/** An account as it is now. */
export interface Newcomer {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly displayName?: string;
  readonly accountEnabled: boolean;
  /** ISO 8601. */
  readonly createdDateTime: string;
  readonly employeeHireDate?: string;
}

const PROPERTIES =
  "id,userPrincipalName,displayName,accountEnabled,createdDateTime,employeeHireDate";

/**
 * One account by object id.
 *
 * @returns undefined where the directory does not show it
 * @throws DirectoryError when it cannot be read, or not all of it
 */
export async function readNewcomer(
  connection: Connection,
  id: string,
): Promise<Newcomer | undefined> {
  const path = `/users/${encodeURIComponent(id)}?$select=${PROPERTIES}`;
  const answer = await connection.send({ path, repeatable: true });
  if (answer.status === 404) return undefined;
  if (!isSuccess(answer)) {
    const { status, code, message } = problemOf(answer);
    throw new DirectoryError(
      `The account cannot be read: Graph answered ${status} ${code}: ${message}${status === 403 ? " Give the application the permission User.Read.All." : ""}`,
    );
  }
  const { body } = answer;
  const text = (name: string): string | undefined => {
    const value = memberOf(body, name);
    return typeof value === "string" ? value : undefined;
  };
  const [own, name, created] = [text("id"), text("userPrincipalName"), text("createdDateTime")];
  const accountEnabled = memberOf(body, "accountEnabled");
  if (
    own !== id ||
    name === undefined ||
    created === undefined ||
    typeof accountEnabled !== "boolean"
  )
    throw new DirectoryError(
      "The account cannot be read whole. Give the application the permission User.Read.All.",
    );
  const [displayName, employeeHireDate] = [text("displayName"), text("employeeHireDate")];
  return {
    id,
    userPrincipalName: name,
    accountEnabled,
    createdDateTime: created,
    ...(displayName !== undefined && { displayName }),
    ...(employeeHireDate !== undefined && { employeeHireDate }),
  };
}

/** The message of whatever kept one account from being read; what is no answer of the directory is thrown again. */
export function troubleOf(error: unknown): string {
  if (error instanceof NoAnswer || error instanceof DirectoryError) return error.message;
  throw error;
}
