import { WriteFailure, type WriteTrace } from "../directory/ports.ts";
import type { FieldName } from "../model/properties/fields.ts";
import type { Change, FieldChange } from "../model/plan.ts";
import type { Outcome, RecordedWrite } from "../model/records/receipt.ts";
import { namedAs } from "../model/user.ts";
import { fieldsOf, type WriteStep } from "../plan/requests.ts";
import { isKeptOtherwise, isSameReading, type Reading } from "./readBack.ts";
import type { Split } from "./refusedFields.ts";

/** So often the directory shows the same other value before that counts as what it keeps. */
const READINGS_TO_SETTLE = 4;

/** A user's own requests, and those that point it at others. */
export type Phase = "users" | "relationships";

/** How far one change has come. */
export class Progress {
  readonly change: Change;
  /** The object id; of a new user, once it exists. */
  id: string | undefined;
  confirmed: boolean | undefined;
  /** How many requests were added for those that were refused as a whole. */
  splits = 0;
  /** Whom each relationship was pointed at: an object id, or nobody. Of a set, only those whom this run made. */
  readonly pointedAt = new Map<FieldName, string | null>();
  #steps: readonly WriteStep[];
  readonly #done = new Map<WriteStep, { readonly at: Date; readonly trace: WriteTrace }>();
  readonly #failures = new Map<WriteStep, WriteFailure>();
  #underWay: WriteStep | undefined;
  #stopped: string | undefined;
  #isNews = true;
  #reading: Reading | undefined;
  #sameReadings = 0;

  constructor(change: Change, steps: readonly WriteStep[]) {
    this.change = change;
    this.#steps = steps;
    this.id = change.kind === "create" ? undefined : change.id;
  }

  stepsOf(phase: Phase): readonly WriteStep[] {
    return this.#steps.filter(
      ({ kind }) => (kind === "relationship" || kind === "set") === (phase === "relationships"),
    );
  }

  /** The first request that is still to be made, and may be. */
  nextStep(phase: Phase): WriteStep | undefined {
    return this.stepsOf(phase).find(
      (step) => !this.#done.has(step) && !this.#failures.has(step) && this.mayGoOn(step),
    );
  }

  /**
   * A user that could not be created gets nothing further, and nobody is enabled whose phone number or name could not be
   * set before, for it may be somebody else's; else each request stands for itself.
   */
  mayGoOn(step: WriteStep): boolean {
    return (
      this.#stopped === undefined &&
      (step.kind === "create" || this.id !== undefined) &&
      !this.#isHeldBack(step)
    );
  }

  /** Whether nothing is left to write. */
  isOver(): boolean {
    return (
      this.#stopped !== undefined ||
      this.#steps.every(
        (step) => this.#done.has(step) || this.#failures.has(step) || this.#isHeldBack(step),
      ) ||
      // No id alone says nothing: a creation that has not begun has none either.
      this.#steps.some((step) => step.kind === "create" && this.#failures.has(step))
    );
  }

  hasFailed(): boolean {
    return this.#failures.size > 0;
  }

  /** Whether all of it was written and, where there was something to write, read back. */
  isConfirmed(): boolean {
    return this.outcome().status === "applied" && this.confirmed !== false;
  }

  /** From here on nobody knows, until it ends, whether the step is carried out. */
  begin(step: WriteStep): void {
    this.#underWay = step;
    this.#isNews = true;
  }

  succeed(step: WriteStep, at: Date, trace: WriteTrace): void {
    this.#underWay = undefined;
    this.#done.set(step, { at, trace });
    this.#isNews = true;
  }

  fail(step: WriteStep, failure: WriteFailure): void {
    this.#underWay = undefined;
    this.#failures.set(step, failure);
    this.#isNews = true;
  }

  /** A request was refused as a whole: what it is about has failed, and the rest is asked for again, in parts. */
  split(step: WriteStep, { refused, again }: Split, failure: WriteFailure): void {
    const failed: WriteStep[] = refused.length > 0 ? [{ kind: "update", fields: refused }] : [];
    const parts = again.map((fields): WriteStep => ({ kind: "update", fields }));
    this.#steps = this.#steps.flatMap((other) => (other === step ? [...failed, ...parts] : other));
    for (const part of failed) this.#failures.set(part, failure);
    this.splits += parts.length;
    this.#underWay = undefined;
    this.#isNews = true;
  }

  /** Nothing more is attempted, for a reason that concerns every user. */
  stop(reason: string): void {
    this.#underWay = undefined;
    if (this.isOver()) return;
    this.#stopped = reason;
    this.#isNews = true;
  }

  /** The fields that were answered as written. */
  writtenFields(): FieldChange[] {
    return [...this.#done.keys()].flatMap(fieldsOf);
  }

  /** What was written was read back. */
  reads(reading: Reading): void {
    this.#sameReadings =
      this.#reading && isSameReading(this.#reading, reading) ? this.#sameReadings + 1 : 1;
    this.#reading = reading;
    this.confirmed = reading.isWhole && reading.differs.length === 0;
  }

  /** Whether reading it back once more would tell nothing new. */
  isSettled(): boolean {
    if (this.confirmed) return true;
    return (
      this.#reading !== undefined &&
      isKeptOtherwise(this.#reading) &&
      this.#sameReadings >= READINGS_TO_SETTLE
    );
  }

  /** Passes on how far the change has come, unless that was passed on before. */
  async tell(
    onOutcome: ((outcome: Outcome, isOver: boolean) => Promise<void>) | undefined,
  ): Promise<void> {
    if (!this.#isNews) return;
    this.#isNews = false;
    await onOutcome?.(this.outcome(), this.isOver());
  }

  /** What became of the change; while it is not over, what would be true if the run ended here. */
  outcome(): Outcome {
    const { kind, userPrincipalName, displayName } = this.change;
    const [failure, ...more] = [...this.#failures.values(), ...(this.#underWay ? [LEFT_OPEN] : [])];
    const refused = [...this.#failures.keys()].flatMap(fieldsOf).map(({ field }) => field);
    const done: FieldName[] = this.writtenFields().map(({ field }) => field);
    const core = {
      kind,
      userPrincipalName,
      ...namedAs(displayName),
      ...(this.id !== undefined && { id: this.id }),
      ...(isCreatedDisabled(this.change) && { disabled: true as const }),
      ...(this.confirmed !== undefined && { confirmed: this.confirmed }),
      ...(this.confirmed === false &&
        this.#reading &&
        this.#reading.differs.length > 0 && { differs: this.#reading.differs }),
      ...(done.length > 0 && { done }),
      ...(refused.length > 0 && { refused }),
      ...(this.#done.size > 0 && { writes: this.#writes() }),
    };
    if (failure) {
      const reasons = [
        ...(this.#steps.some((step) => this.#isHeldBack(step))
          ? ["the account was not enabled, because an earlier change to it could not be written"]
          : []),
        ...(more.length > 0 ? [`also: ${more.map(furtherText).join("; ")}`] : []),
      ];
      return {
        ...core,
        status: "failed",
        ...(reasons.length > 0 && { reason: reasons.join("; ") }),
        error: failure.error,
      };
    }
    if (this.#stopped !== undefined || !this.isOver())
      return {
        ...core,
        status: done.length > 0 ? "failed" : "not-attempted",
        reason:
          this.#stopped === undefined
            ? "the run ended before the rest was written"
            : `the run was stopped: ${this.#stopped}`,
      };
    return { ...core, status: "applied" };
  }

  #writes(): RecordedWrite[] {
    return [...this.#done].map(([step, { at, trace }]) => ({
      at: at.toISOString(),
      ...trace,
      fields: fieldsOf(step).map(({ field, from, to }) => ({ field, from, to })),
    }));
  }

  #isHeldBack(step: WriteStep): boolean {
    return (
      enables(step) && this.#failures.size > 0 && !this.#done.has(step) && !this.#failures.has(step)
    );
  }
}

function furtherText({ error: { field }, message }: WriteFailure): string {
  return field === undefined ? message : `${field}: ${message}`;
}

/** What is true of a write that is under way. */
const LEFT_OPEN = new WriteFailure(
  {
    status: 0,
    code: "unknown",
    message:
      "The run ended while this was being written, so it may or may not have been carried out. Run the command again.",
    requestId: "",
  },
  false,
);

function isCreatedDisabled({ kind, fields }: Change): boolean {
  return (
    kind === "create" && fields.some(({ field, to }) => field === "accountEnabled" && to === false)
  );
}

function enables(step: WriteStep): boolean {
  return (
    step.kind === "update" &&
    step.fields.some(({ field, to }) => field === "accountEnabled" && to === true)
  );
}
