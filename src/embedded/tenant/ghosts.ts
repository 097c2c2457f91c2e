import { foldName } from "../../model/values.ts";
import type { Replication, View } from "./replication.ts";
import type { StoredUser } from "./tenant.ts";

/** A user as a listing shows it, and its place in the order in which users joined. */
export interface Listed {
  readonly user: StoredUser;
  readonly place: number;
}

/** Deleted users that some view still shows, for as long as replication takes. */
export class Ghosts {
  readonly #replication: Replication;
  readonly #places = new Map<string, { readonly name: string; readonly place: number }>();

  constructor(replication: Replication) {
    this.#replication = replication;
  }

  add({ user, place }: Listed): void {
    if (this.#replication.isCatchingUp(user.id))
      this.#places.set(user.id, { name: foldName(user.userPrincipalName), place });
  }

  /** Of a user that is back. */
  remove(id: string): void {
    this.#places.delete(id);
  }

  /** One of them as a read shows it, by object id or userPrincipalName. */
  read(key: string): StoredUser | undefined {
    const folded = foldName(key);
    for (const [id, { name }] of this.#places)
      if (id.toLowerCase() === folded || name === folded)
        return this.#replication.seenDeleted(id, "read");
    return undefined;
  }

  /** Those that a listing shows after a place, in order. */
  after(place: number, view: View): Listed[] {
    const found: Listed[] = [];
    for (const [id, ghost] of this.#places) {
      const user = this.#replication.seenDeleted(id, view);
      if (user && ghost.place > place) found.push({ user, place: ghost.place });
      if (!this.#replication.isCatchingUp(id)) this.#places.delete(id);
    }
    return found.toSorted((a, b) => a.place - b.place);
  }
}
