import type { DirectoryReader } from "../directory/ports.ts";
import type { Clock } from "../model/clock.ts";
import { sameValue } from "../model/compare.ts";
import type { FieldName } from "../model/fields.ts";
import { isPersonReference, type FieldValue } from "../model/values.ts";
import { liveValue } from "../plan/diff.ts";
import { forEachConcurrently } from "./concurrency.ts";
import type { Progress } from "./progress.ts";

const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 15;

/**
 * Reads back, by id, what was answered as written, again and again until it shows or patience ends. Entra promises no
 * time in which a write becomes visible.
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
      progress.confirmed = await isVisible(progress, reader);
    });
    waiting = waiting.filter(({ confirmed }) => !confirmed);
    if (waiting.length === 0 || clock.now().getTime() + pause * 1000 > deadline) return;
    await clock.sleep(pause * 1000, stopping).catch(() => undefined);
  }
}

// A reading that fails says nothing about the write, which was answered: it stays unconfirmed.
async function isVisible(progress: Progress, reader: DirectoryReader): Promise<boolean> {
  const written = progress.writtenFields();
  if (progress.id === undefined) return false;
  try {
    const user = await reader.readUser(
      progress.id,
      written.map(({ field }) => field),
    );
    return (
      user !== undefined &&
      written.every(({ field, to }) => shows(liveValue(user, field), field, to, progress))
    );
  } catch {
    return false;
  }
}

function shows(
  live: FieldValue | undefined,
  field: FieldName,
  to: FieldValue,
  progress: Progress,
): boolean {
  if (live === undefined) return false;
  const target = progress.pointedAt.get(field);
  if (target === undefined) return sameValue(field, live, to);
  return (isPersonReference(live) ? live.id : null) === target;
}
