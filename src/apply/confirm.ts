import type { DirectoryReader } from "../directory/ports.ts";
import type { Clock } from "../model/clock.ts";
import { sameValue } from "../model/compare.ts";
import type { FieldName } from "../model/fields.ts";
import type { DirectoryUser } from "../model/user.ts";
import { isPersonReference, type FieldValue } from "../model/values.ts";
import { liveValue } from "../plan/diff.ts";
import { forEachConcurrently } from "./concurrency.ts";
import { listedUsers } from "./listedUsers.ts";
import type { Progress } from "./progress.ts";

const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 15;
const READS_AT_ONCE = 300;
/** A batch takes about as long as a page, but about so many of them travel side by side. */
const BATCHES_FOR_PAGE = 8;

/**
 * Reads back what was answered as written and not confirmed yet, again and again until it shows or patience ends: by the
 * list of all users where many are open, and by id what that does not show as written. Entra promises no time in which a
 * write becomes visible.
 *
 * @see https://devblogs.microsoft.com/identity (Designing for Eventual Consistency for Microsoft Entra)
 */
export async function confirmWrites(
  progresses: readonly Progress[],
  options: {
    readonly reader: DirectoryReader;
    readonly clock: Clock;
    readonly patienceSeconds: number;
    /** Ends the patience. */
    readonly stopping?: AbortSignal;
  },
): Promise<void> {
  const { reader, clock, patienceSeconds, stopping } = options;
  const isStopping = (): boolean => stopping?.aborted === true;
  const deadline = clock.now().getTime() + patienceSeconds * 1000;
  let waiting = progresses.filter(
    (progress) => progress.confirmed !== true && progress.writtenFields().length > 0,
  );
  for (const progress of waiting) progress.confirmed = false;
  for (
    let pause = FIRST_PAUSE_SECONDS;
    !isStopping();
    pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS)
  ) {
    const listed = await listedUsers(waiting, reader, BATCHES_FOR_PAGE);
    await forEachConcurrently(waiting, READS_AT_ONCE, async (progress) => {
      progress.confirmed =
        showsAll(listed.get(progress.id ?? ""), progress) || (await isVisible(progress, reader));
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
    return showsAll(user, progress);
  } catch {
    return false;
  }
}

/** Whether a user, as it was read, holds all that was written. */
export function showsAll(user: DirectoryUser | undefined, progress: Progress): boolean {
  return (
    user !== undefined &&
    progress
      .writtenFields()
      .every(({ field, to }) => shows(liveValue(user, field), field, to, progress))
  );
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
