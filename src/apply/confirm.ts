import type { DirectoryReader } from "../directory/ports.ts";
import type { Clock } from "../model/clock.ts";
import type { DirectoryUser } from "../model/user.ts";
import { forEachConcurrently } from "./concurrency.ts";
import { listedUsers } from "./listedUsers.ts";
import type { Progress } from "./progress.ts";
import { readingOf } from "./readBack.ts";

const FIRST_PAUSE_SECONDS = 1;
const LONGEST_PAUSE_SECONDS = 15;
const READS_AT_ONCE = 300;
/** A batch takes about as long as a page, but about so many of them travel side by side. */
const BATCHES_FOR_PAGE = 8;

/**
 * Reads back what was answered as written and not confirmed yet, again and again until it shows, something else has shown
 * often enough, or patience ends: by the list of all users where many are open, and by id what that does not show as
 * written. Entra promises no time in which a write becomes visible.
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
      if (showsAll(listed.get(progress.id ?? ""), progress)) progress.confirmed = true;
      else await readBack(progress, reader);
    });
    waiting = waiting.filter((progress) => !progress.isSettled());
    if (waiting.length === 0 || clock.now().getTime() + pause * 1000 > deadline) return;
    await clock.sleep(pause * 1000, stopping).catch(() => undefined);
  }
}

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
    // A reading that fails says nothing about the write, which was answered: it stays unconfirmed.
  }
}

/** Whether a user, as it was read, holds all that was written. */
export function showsAll(user: DirectoryUser | undefined, progress: Progress): boolean {
  const { isWhole, differs } = readingOf(progress.writtenFields(), progress.pointedAt, user);
  return isWhole && differs.length === 0;
}
