import { DirectoryError } from "./ports.ts";

/** No usable answer came: refused, lost, cut off, not JSON. `cause` is the original error, where there is one. */
export class NoAnswer extends DirectoryError {
  /** False: the service cannot have seen the request, so that anything may be sent again. */
  readonly mayHaveArrived: boolean;

  constructor(message: string, mayHaveArrived: boolean, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.mayHaveArrived = mayHaveArrived;
  }
}
