import process from "node:process";

/** How somebody ends a run that is writing. */
export interface Cancellation {
  /** Nothing new is begun, and every wait ends; what is under way may still be answered. */
  readonly stopping: AbortSignal;
  /** What is under way is given up as well. */
  readonly abandoning: AbortSignal;
  /** From now on a signal cancels instead of ending the process. @returns ends that again */
  listen(onCancel: (signal: string) => void): () => void;
  /** Cancels as a signal does. @param why as in "the run was cancelled (…)" */
  cancel(why: string): void;
}

/** GitHub sends SIGINT, 7.5 s later SIGTERM, and ends the process 2.5 s after that. */
const GRACE_SECONDS = 5;
const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Ends a run by two signals, the second some seconds after the first. */
function cancelling(): Omit<Cancellation, "listen"> & {
  readonly abandon: (reason: unknown) => void;
} {
  const stopping = new AbortController();
  const abandoning = new AbortController();
  return {
    stopping: stopping.signal,
    abandoning: abandoning.signal,
    abandon: (reason) => abandoning.abort(reason),
    cancel: (why) => {
      const reason = new Error(`the run was cancelled (${why})`);
      stopping.abort(reason);
      setTimeout(() => abandoning.abort(reason), GRACE_SECONDS * 1000).unref();
    },
  };
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation */
export function processCancellation(): Cancellation {
  const { abandon, ...cancellation } = cancelling();
  return {
    ...cancellation,
    listen: (onCancel) => {
      const onSignal = (signal: NodeJS.Signals): void => {
        // A second signal says that there is no time to wait.
        if (cancellation.stopping.aborted)
          return abandon(new Error(`the run was cancelled (${signal})`));
        onCancel(signal);
        cancellation.cancel(signal);
      };
      for (const signal of SIGNALS) process.on(signal, onSignal);
      return () => {
        for (const signal of SIGNALS) process.off(signal, onSignal);
      };
    },
  };
}

/**
 * Cancels as a program says by a signal of its own; those of the process are left to the program.
 *
 * @returns what ends listening to it as well
 */
export function cancellationBy(signal: AbortSignal | undefined): Cancellation & { end(): void } {
  const { abandon: _, ...cancellation } = cancelling();
  const onAbort = (): void => cancellation.cancel("by the program that called Rollcall");
  if (signal?.aborted) onAbort();
  else signal?.addEventListener("abort", onAbort, { once: true });
  return {
    ...cancellation,
    listen: () => () => undefined,
    end: () => signal?.removeEventListener("abort", onAbort),
  };
}

/** The signals by which a connection ends its waits, and gives up what is under way. */
export function signalsOf({
  cancellation: { stopping, abandoning },
}: {
  readonly cancellation: Cancellation;
}): Pick<Cancellation, "stopping" | "abandoning"> {
  return { stopping, abandoning };
}
