import { NotAttempted, type DirectoryReader, type DirectoryWriter } from "../directory/ports.ts";
import type { Clock } from "../model/clock.ts";
import type { Change } from "../model/plan.ts";
import type { Outcome } from "../model/records/receipt.ts";
import { writeSteps } from "../plan/requests.ts";
import { confirmWrites } from "./confirm.ts";
import { EarlyConfirmation } from "./earlyConfirmation.ts";
import { errorRate, type ErrorLimit } from "./errorRate.ts";
import { Progress, type Phase } from "./progress.ts";
import { inTwoParts } from "./readyQueue.ts";
import { createdBy, pointedAt, runStep, type Created } from "./steps.ts";
import { digits } from "../model/text/wording.ts";

export interface ApplyOptions {
  readonly writer: DirectoryWriter;
  readonly reader: DirectoryReader;
  readonly clock: Clock;
  /** How many users are under way at once; as many as keep the writer busy if absent, since of a run that is killed these are open. */
  readonly concurrency?: number;
  /** So many users are written, read back and confirmed before the rest; all or nothing. */
  readonly canary?: number;
  /** Ends a run in which too much fails. */
  readonly stopAtErrors?: ErrorLimit;
  /** Once aborted, nothing more is begun. Its reason is told. */
  readonly stopping?: AbortSignal;
  /** How long to wait until what was written can be read back. */
  readonly patienceSeconds?: number;
  /** Called with all that is carried out, before anything is. */
  readonly onBegin?: (changes: readonly Change[]) => void;
  /** Called when a write has ended, however, with how many more that one takes because it was refused as a whole. */
  readonly onWritten?: (more: number) => void;
  /**
   * Awaited before a write is begun, and called as soon as a change has come any further, with what would be true of it
   * if the run ended here; `isOver` once nothing is left to write. Nothing more is written when it fails.
   */
  readonly onOutcome?: (outcome: Outcome, isOver: boolean) => Promise<void>;
}

/**
 * Carries out changes: users first, relationships as soon as whom they join exists, then reads back what was written.
 * One failure never stops the rest, unless it would fail everything, or what is done can no longer be recorded.
 *
 * @returns one outcome for each change, in the same order; nothing is thrown for a write that failed
 */
export async function applyChanges(
  changes: readonly Change[],
  options: ApplyOptions,
): Promise<Outcome[]> {
  const { clock, writer, reader, patienceSeconds = 90 } = options;
  const progresses = changes.map((change) => new Progress(change, writeSteps(change)));
  const created = createdBy(progresses);
  options.onBegin?.(changes);
  const { stopping } = options;
  const run: { stopped?: string } = {};
  const stop = (reason: string): void => {
    run.stopped ??= reason;
    writer.stop(run.stopped);
  };
  const noticeCancel = (): void => {
    if (stopping?.aborted) stop((stopping.reason as Error).message);
  };
  const tell = (progress: Progress): Promise<void> =>
    progress
      .tell(options.onOutcome)
      .catch((error: Error) => stop(`what was done cannot be recorded: ${error.message}`));
  const judge = errorRate<Progress>(options.stopAtErrors);
  const early = new EarlyConfirmation(reader);
  const work = (phase: Phase) => async (progress: Progress) => {
    let isTried = false;
    for (;;) {
      noticeCancel();
      if (run.stopped !== undefined) progress.stop(run.stopped);
      const step = progress.nextStep(phase);
      if (!step) break;
      // What is begun is told first, so that a run that is killed leaves no write that nobody tells of.
      progress.begin(step);
      await tell(progress);
      if (run.stopped !== undefined) continue;
      isTried = true;
      const { splits } = progress;
      const failure = await runStep(step, progress, writer, { created, clock });
      options.onWritten?.(progress.splits - splits);
      noticeCancel();
      if (failure instanceof NotAttempted) progress.stop(run.stopped ?? failure.message);
      else if (failure?.fatal) stop(failure.message);
      await tell(progress);
    }
    if (progress.isOver()) {
      early.add(progress);
      await tell(progress);
    }
    if (!isTried) return;
    const reason = judge(progress, progress.hasFailed());
    if (reason !== undefined) stop(reason);
  };
  const carryOut = async (part: readonly Progress[]): Promise<void> => {
    await inTwoParts(part, {
      limit: () => options.concurrency ?? writer.concurrency,
      first: work("users"),
      second: work("relationships"),
      needs: (progress) => pointedAt(progress, created),
    });
    await early.ended();
    await confirmWrites(part, {
      reader,
      clock,
      patienceSeconds,
      ...(stopping && { stopping }),
    });
  };
  const [canaries, rest] = withCanaries(progresses, options.canary ?? 0, created);
  await carryOut(canaries);
  noticeCancel();
  const bad = canaries.filter((progress) => !progress.isConfirmed()).length;
  if (bad > 0)
    stop(
      `of the ${digits(canaries.length)} users who were written first, ${digits(bad)} failed or could not be read back`,
    );
  await carryOut(rest);
  return progresses.map((progress) => progress.outcome());
}

/** The first users, with those at whom they are pointed; and the rest. */
function withCanaries(
  progresses: readonly Progress[],
  canary: number,
  created: Created,
): [readonly Progress[], readonly Progress[]] {
  const first = new Set(progresses.slice(0, canary));
  // A set grows while it is gone through.
  for (const progress of first)
    for (const target of pointedAt(progress, created)) first.add(target);
  return [[...first], progresses.filter((progress) => !first.has(progress))];
}
