import type { Diagnostic } from "../model/diagnostic.ts";
import type { PlanDocument } from "../report/json/plan.ts";

/**
 * Why a call did not do what it was asked for: `mistakes`, `refused`, `directory` (Microsoft Graph, or signing in), `git`,
 * `ledger`, or `usage` for anything else that the caller can settle.
 */
export type RollcallErrorCode = "mistakes" | "refused" | "directory" | "git" | "ledger" | "usage";

/** A failure whose `message` says what happened and what to do. Any other error is a mistake in Rollcall. */
export class RollcallError extends Error {
  override readonly name: string = "RollcallError";
  readonly code: RollcallErrorCode;

  constructor(message: string, code: RollcallErrorCode, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The files hold mistakes, so that no directory was asked. */
export class MistakesError extends RollcallError {
  override readonly name = "MistakesError";
  /** All of them, and what is only odd (`severity: "warning"`), with file, line and column. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message, "mistakes");
    this.diagnostics = diagnostics;
  }
}

/** A guard refuses the plan, or the plan authorises nothing. Nothing was written. */
export class RefusedError extends RollcallError {
  override readonly name = "RefusedError";
  /** The plan that is refused; its `refusals` say by which guards, and what to do where it is meant. */
  readonly plan: PlanDocument;

  constructor(message: string, plan: PlanDocument) {
    super(message, "refused");
    this.plan = plan;
  }
}
