import { differences } from "../contract/match.ts";
import type { Operation } from "./operation.ts";
import type { Outcome, Told } from "./runClient.ts";

/**
 * Where what a client was answered differs from what is expected, a line each. Of an error, what the client does not tell
 * is not compared; it has to tell the message.
 */
export function differencesOf(expected: Operation["graph"], outcome: Outcome): string[] {
  if ("error" in expected) {
    if (!("error" in outcome))
      return [`expected a refusal, and not ${JSON.stringify(outcome.answer)}`];
    return lines(told(expected.error, outcome.error), outcome.error);
  }
  if ("error" in outcome)
    return [`expected an answer, and not the refusal ${JSON.stringify(outcome.error)}`];
  return lines(expected.answer, outcome.answer);
}

function told({ status, code, message }: Told, seen: Told): unknown {
  const [, pattern] = /^\/(.*)\/$/.exec(message ?? "") ?? [];
  return {
    message: pattern === undefined ? message : { $matches: pattern },
    ...(seen.status !== undefined && { status }),
    ...(seen.code !== undefined && { code }),
  };
}

function lines(expected: unknown, seen: unknown): string[] {
  return differences({ status: 0, body: expected }, { status: 0, headers: {}, body: seen }).map(
    ({ what, expected, seen }) => `${what}: expected ${expected}, seen ${seen}`,
  );
}
