import type { DirectoryReader } from "../directory/ports.ts";
import type { Clock } from "../model/clock.ts";
import { forEachConcurrently } from "./concurrency.ts";
import type { Progress } from "./progress.ts";
import { readingOf } from "./readBack.ts";

const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 15;

/**
 * Reads back, by id, what was answered as written, again and again until it shows, something else has shown often
 * enough, or patience ends. Entra promises no time in which a write becomes visible.
 *
 * @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
 */
export async function confirmWrites(
  progresses: readonly Progress[],
  options: {
    readonly reader: DirectoryReader;
    readonly clock: Clock;
    readonly patienceSeconds: number;
    readonly concurrency: number;
    /** Ends the patience. */
    readonly stopping?: AbortSignal;
  },
): Promise<void> {
  const { reader, clock, patienceSeconds, stopping } = options;
  const isStopping = (): boolean => stopping?.aborted === true;
  const deadline = clock.now().getTime() + patienceSeconds * 1000;
  let waiting = progresses.filter((progress) => progress.writtenFields().length > 0);
  for (const progress of waiting) progress.confirmed = false;
  for (
    let pause = FIRST_PAUSE_SECONDS;
    !isStopping();
    pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)
  ) {
    await forEachConcurrently(waiting, options.concurrency, async (progress) => {
      await readBack(progress, reader);
    });
    waiting = waiting.filter((progress) => !progress.isSettled());
    if (waiting.length === 0 || clock.now().getTime() + pause * 1000 > deadline) return;
    await clock.sleep(pause * 1000, stopping).catch(() => undefined);
  }
}

// A reading that fails says nothing about the write, which was answered: it stays unconfirmed.
async function readBack(progress: Progress, reader: DirectoryReader): Promise<void> {
  const written = progress.writtenFields();
  if (progress.id === undefined) return;
  try {
    const user = await reader.readUser(
      progress.id,
      written.map(({ field }) => field),
    );
    progress.reads(readingOf(written, progress.pointedAt, user));
  } catch {
    return;
  }
}
