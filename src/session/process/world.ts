import type { AssertionSource } from "../../directory/signIn/credentials/kinds.ts";
import type { SignInOfProgram } from "../../directory/signIn/ofProgram.ts";
import type { Clock } from "../../model/clock.ts";
import type { Rollcall } from "../../report/rollcall.ts";
import type { Style } from "../../report/text/style.ts";
import type { Cancellation } from "./cancellation.ts";

/** What a command touches besides files, the directory and Git. Entries make it, tests replace it. */
export interface World extends SignInOfProgram {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly output: Output;
  readonly cancellation: Cancellation;
  /** Writes commands for the reader of this one; as on the path where it is not known what was typed. */
  readonly rollcall?: Rollcall;
  /** Writes commands of Git for the reader of this one; as they are if not given. */
  readonly git?: (words: string) => string;
  /** The folder of `-C` as it was given: the reader stands where this path counts from. */
  readonly entered?: string;
  /** Where the surroundings vouch for this run, such as GitHub's OIDC provider. */
  readonly assertion?: AssertionSource;
  /** A certificate authority in PEM that is trusted besides Node's own: that of a sign-in in this process. */
  readonly authority?: string;
  /** Which of several tenants the command is about, by the name of its folder. */
  readonly tenant?: string;
  /** Where the surroundings can hide a secret in whatever is printed later. */
  readonly hide?: (secret: string) => void;
}

export interface Output {
  /** The answer, to standard output. */
  out(text: string): void;
  /** Everything else, to standard error. */
  err(text: string): void;
  /** A line that replaces itself on a terminal and is not shown anywhere else. Empty: takes it away. */
  progress(line: string): void;
  /** Whether `progress` shows anything. */
  readonly showsProgress: boolean;
  readonly style: Style;
  readonly errorStyle: Style;
  /** Asks on a terminal; undefined where there is none to ask on. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

/** A mistake of the user's or a refusal of the world, said in one message; never with a stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = EXIT.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** A question that was left with Ctrl+C or the end of the input. */
export class Unanswered extends UserError {
  constructor() {
    super("Nothing was answered, so nothing was written.");
  }
}

export const EXIT = {
  /** Done, or nothing to do. */
  done: 0,
  /** Something failed, or ended stale, blocked, unauthorised or not attempted; or sign-in or usage was wrong. */
  failed: 1,
  /** There are changes (`plan --detailed-exitcode` only), or there is drift (`drift`). */
  changes: 2,
  /** The roster or the configuration is invalid. */
  invalid: 3,
  /** A guard refused. */
  refused: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
