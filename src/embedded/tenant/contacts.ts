import { notFound } from "../serving/graphError.ts";
import type { StoredContact, TenantState } from "./tenant.ts";

/**
 * The organizational contacts of a tenant. They come from a synced directory or from Exchange, and Graph only reads them.
 *
 * @see https://learn.microsoft.com/graph/api/resources/orgcontact
 */
export class Contacts {
  readonly all: readonly StoredContact[];
  readonly #byId: ReadonlyMap<string, StoredContact>;

  constructor({ contacts = [] }: TenantState) {
    this.all = contacts;
    this.#byId = new Map(contacts.map((contact) => [contact.id.toLowerCase(), contact]));
  }

  find(id: string): StoredContact | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  /** @throws GraphRefusal 404 where there is none */
  get(id: string): StoredContact {
    const contact = this.find(id);
    if (!contact) throw notFound(id);
    return contact;
  }
}
