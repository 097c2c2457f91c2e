import type { WriteTrace } from "../../ports.ts";

/** One answer of Graph, from a connection or from an item of a `$batch`. */
export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** Parsed JSON; undefined when there was none. */
  readonly body: unknown;
}

/** The error that an answer tells of. */
export interface Problem {
  readonly status: number;
  /** Graph's code; empty when a gateway answered in its place. */
  readonly code: string;
  readonly message: string;
  readonly requestId: string;
  readonly details: readonly ProblemDetail[];
}

interface ProblemDetail {
  readonly code: string;
  readonly target: string;
}

/** The names of the request that was answered; those of the batch where an item has none of its own. */
export function traceOf({ headers }: Answer): WriteTrace {
  return {
    requestId: headers.get("request-id") ?? "",
    clientRequestId: headers.get("client-request-id") ?? "",
  };
}

export function isSuccess(answer: Answer): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/**
 * Reads Graph's error envelope in all the spellings in which it is met: `innerError` and `innererror`, a message that
 * is an object, details that are no list, and nothing at all.
 *
 * @see https://learn.microsoft.com/graph/errors
 */
export function problemOf(answer: Answer): Problem {
  const error = memberOf(answer.body, "error");
  const inner = memberOf(error, "innerError") ?? memberOf(error, "innererror");
  const message = memberOf(error, "message");
  const details = memberOf(error, "details");
  return {
    status: answer.status,
    code: textOf(memberOf(error, "code")),
    message:
      textOf(message) ||
      textOf(memberOf(message, "value")) ||
      `the answer had status ${answer.status} and no readable message`,
    requestId: textOf(memberOf(inner, "request-id")) || (answer.headers.get("request-id") ?? ""),
    details: (Array.isArray(details) ? details : details === undefined ? [] : [details]).map(
      (detail: unknown) => ({
        code: textOf(memberOf(detail, "code")),
        target: textOf(memberOf(detail, "target")),
      }),
    ),
  };
}

/** The member of a JSON object; undefined for anything that is none or has it only by inheritance. */
export function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
