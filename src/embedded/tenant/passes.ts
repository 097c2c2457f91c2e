/** A Temporary Access Pass as it is told about later: without the pass itself, which is in the answer that creates it. */
export interface StoredPass {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly startsAt: number;
  readonly lifetimeInMinutes: number;
  readonly isUsableOnce: boolean;
}

/**
 * The Temporary Access Passes of users, one for each. They are in memory only, and none of them holds a pass: the tenant's
 * file never knows of them.
 */
export class Passes {
  readonly #byUser = new Map<string, StoredPass>();
  #changes = 0;

  get changes(): number {
    return this.#changes;
  }

  of(userId: string): StoredPass | undefined {
    return this.#byUser.get(userId);
  }

  /** Replaces the one that there was. */
  put(userId: string, pass: StoredPass): void {
    this.#byUser.set(userId, pass);
    this.#changes += 1;
  }

  remove(userId: string): void {
    if (this.#byUser.delete(userId)) this.#changes += 1;
  }
}
