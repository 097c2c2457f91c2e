/** What an examination found about one thing that a run depends on. */
export interface Finding {
  /** What was looked at, such as "clock"; several findings may be about the same. */
  readonly check: string;
  readonly status: FindingStatus;
  /** What is the case, in one line. */
  readonly says: string;
  /** What to do: sentences, and commands to paste. */
  readonly fix: readonly string[];
}

/** `warning`: it works, and should be otherwise. `unknown`: it cannot be told from here. */
export type FindingStatus = "ok" | "failed" | "warning" | "unknown";

export function ok(check: string, says: string): Finding {
  return { check, status: "ok", says, fix: [] };
}

export function failed(check: string, says: string, ...fix: readonly string[]): Finding {
  return { check, status: "failed", says, fix };
}

export function warning(check: string, says: string, ...fix: readonly string[]): Finding {
  return { check, status: "warning", says, fix };
}

export function unknown(check: string, says: string, ...fix: readonly string[]): Finding {
  return { check, status: "unknown", says, fix };
}
