import type { Fault } from "../faults/faults.ts";

/** What was asked, for tests and for whoever wants to see. Never holds a password or a pass. */
export interface RecordedRequest {
  readonly method: string;
  /** Below the version, with its query. */
  readonly path: string;
  /** An item inside a `$batch`. */
  readonly batch: boolean;
  readonly body?: unknown;
  /** As answered, or as it would have been if a fault had not kept the answer back; 0 for what was not carried out. */
  readonly status: number;
  /** Whether it changed anything, whatever was answered. */
  readonly changed: boolean;
  /** What struck it, or else the batch that it came in. */
  readonly fault?: Fault["kind"];
}

/** A copy of a body in which every password and every pass is replaced. */
export function withoutSecrets(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutSecrets);
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      /password$|^temporaryAccessPass$/i.test(name) && typeof value === "string"
        ? "(not recorded)"
        : withoutSecrets(value),
    ]),
  );
}
