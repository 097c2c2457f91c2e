import type { DirectoryReader, DirectoryWriter } from "../directory/ports.ts";
import type { Clock } from "../model/clock.ts";
import type { Change } from "../model/plan.ts";
import type { Outcome } from "../model/receipt.ts";
import { writeSteps } from "../plan/requests.ts";
import { confirmWrites } from "./confirm.ts";
import { forEachConcurrently } from "./concurrency.ts";
import { Progress } from "./progress.ts";
import { createdIds, runStep } from "./steps.ts";

export interface ApplyOptions {
  readonly writer: DirectoryWriter;
  readonly reader: DirectoryReader;
  readonly clock: Clock;
  /** How many users are under way at once; the adapter packs what they ask into batches. */
  readonly concurrency?: number;
  /** Once aborted, nothing more is begun. Its reason is told. */
  readonly stopping?: AbortSignal;
  /** How long to wait until what was written can be read back. */
  readonly patienceSeconds?: number;
  /**
   * Called as soon as a change has come any further, with what would be true of it if the run ended here; `isOver`
   * once nothing is left to write. Nothing more is written when it fails.
   */
  readonly onOutcome?: (outcome: Outcome, isOver: boolean) => Promise<void>;
}

/**
 * Carries out changes: users first, then their relationships, then reads back what was written. One failure never
 * stops the rest, unless it would fail everything, or what is done can no longer be recorded.
 *
 * @returns one outcome for each change, in the same order; nothing is thrown for a write that failed
 */
export async function applyChanges(
  changes: readonly Change[],
  options: ApplyOptions,
): Promise<Outcome[]> {
  const { clock, writer, reader, concurrency = 120, patienceSeconds = 90 } = options;
  const progresses = changes.map((change) => new Progress(change, writeSteps(change)));
  const run = { fatal: undefined as string | undefined };
  const { stopping } = options;
  const ids = createdIds(progresses);
  const noticeCancel = (): void => {
    if (stopping?.aborted) run.fatal ??= (stopping.reason as Error).message;
  };
  const tell = (progress: Progress): Promise<void> =>
    progress.tell(options.onOutcome).catch((error: Error) => {
      run.fatal ??= `what was done cannot be recorded: ${error.message}`;
    });
  for (const phase of ["users", "relationships"] as const)
    await forEachConcurrently(progresses, concurrency, async (progress) => {
      for (const step of progress.stepsOf(phase)) {
        noticeCancel();
        if (run.fatal !== undefined) progress.stop(run.fatal);
        if (!progress.mayGoOn(step)) continue;
        const failure = await runStep(step, progress, writer, ids);
        noticeCancel();
        if (failure?.fatal) run.fatal ??= failure.message;
        await tell(progress);
      }
      if (progress.isOver()) await tell(progress);
    });
  await confirmWrites(progresses, {
    reader,
    clock,
    patienceSeconds,
    concurrency,
    ...(stopping && { stopping }),
  });
  return progresses.map((progress) => progress.outcome());
}
