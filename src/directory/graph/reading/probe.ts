import type { Configuration } from "../../../model/configuration.ts";
import { isSuccess, memberOf, type Answer } from "../sending/answer.ts";
import type { Connection } from "../sending/connection.ts";
import { refusedReading, type Subject } from "./listing.ts";

/** Tries single requests, for an examination: what is asked for answers, or tells why not. */
export interface Probe {
  /**
   * @returns the answer's body, or why it was refused; a sentence each for what happened and what to do
   * @throws DirectoryError when no usable answer came
   */
  read(path: string, subject: Subject): Promise<{ readonly body: unknown } | Refused>;
}

export interface Refused {
  readonly status: number;
  readonly refused: string;
}

export function probeOf(connection: Connection): Probe {
  return {
    async read(path, subject) {
      const answer: Answer = await connection.send({ path, repeatable: true });
      if (isSuccess(answer)) return { body: answer.body };
      return { status: answer.status, refused: refusedReading(answer, subject).message };
    },
  };
}

/** How one group that the configuration lists is asked for. */
export function groupPath(name: string, { id }: Configuration["groups"][string]): string {
  const facts =
    "$select=id,displayName,groupTypes,mailEnabled,securityEnabled,onPremisesSyncEnabled,isAssignableToRole,isManagementRestricted";
  if (id !== undefined) return `/groups/${encodeURIComponent(id)}?${facts}`;
  const filter = encodeURIComponent(`displayName eq '${name.replaceAll("'", "''")}'`);
  return `/groups?$filter=${filter}&${facts}&$top=2`;
}

/** The groups in an answer to `groupPath`. */
export function groupsIn(body: unknown): readonly unknown[] {
  const list = memberOf(body, "value");
  return Array.isArray(list) ? list : [body];
}
