import { isSuccess, type Answer } from "../sending/answer.ts";
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
