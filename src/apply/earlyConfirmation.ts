import type { DirectoryReader } from "../directory/ports.ts";
import { BATCH_SIZE } from "../model/directory/quota.ts";
import { showsAll } from "./confirm.ts";
import { listedUsers } from "./listedUsers.ts";
import type { Progress } from "./progress.ts";

/** While others are being written, nothing waits for reading back, so that it can wait for cheaper pages. */
const BATCHES_FOR_PAGE = 20;
/** Fewer never pay, even where two requests are needed for each: one of the user and one of a relationship. */
const LEAST = (BATCHES_FOR_PAGE * BATCH_SIZE) / 2;

/**
 * Reads back by the list of all users, while others are still being written, those who are over. Users that the list does not
 * show as written is left to the end.
 */
export class EarlyConfirmation {
  readonly #reader: DirectoryReader;
  readonly #waiting = new Set<Progress>();
  /** From how many on who wait it is looked again whether a list pays. */
  #enough = LEAST;
  #listing: Promise<void> | undefined;

  constructor(reader: DirectoryReader) {
    this.#reader = reader;
  }

  /** A user of whose fields none is left to write. */
  add(progress: Progress): void {
    if (progress.confirmed === true || progress.writtenFields().length === 0) return;
    this.#waiting.add(progress);
    if (this.#listing === undefined && this.#waiting.size >= this.#enough)
      this.#listing = this.#list();
  }

  /** Waits for the list that is being read, if one is. */
  async ended(): Promise<void> {
    await this.#listing;
  }

  async #list(): Promise<void> {
    // A page that was asked for before a write ended tells nothing about it.
    const waiting = [...this.#waiting];
    const listed = await listedUsers(waiting, this.#reader, BATCHES_FOR_PAGE);
    let left = waiting.length;
    for (const progress of waiting) {
      if (!showsAll(listed.get(progress.id ?? ""), progress)) continue;
      progress.confirmed = true;
      this.#waiting.delete(progress);
      left -= 1;
    }
    // Neither a list that lags behind nor one that does not pay is asked for again and again.
    this.#enough = Math.max(left + LEAST, Math.ceil(left * 1.25));
    this.#listing = undefined;
  }
}
