import type { FieldName } from "../../../model/properties/fields.ts";
import { personRelationship, relationshipOf, setOf } from "../../../relationships/index.ts";
import type { KnownSku } from "../../../model/directory/surroundings.ts";
import type { PersonRelationship } from "../../../relationships/relationship.ts";
import { memberOf } from "../sending/answer.ts";
import type { Connection } from "../sending/connection.ts";
import { readList, type Subject } from "./listing.ts";
import { addExpanded } from "./relationships.ts";
import { LICENCE_STATES, withLicences } from "./skus.ts";
import { ALWAYS_SELECTED, toDirectoryUser, type ReadUser } from "./users.ts";
import { selectedProperties } from "../sending/wire.ts";

/** Graph's largest page. */
const PAGE_SIZE = 999;
/**
 * With `$expand` Graph ends a page sooner, whatever `$top` says.
 *
 * @see https://techcommunity.microsoft.com/discussions/officegraph/the-top-parameter-does-not-work-together-with-the-expand-parameter-in-the-get-gr/3885391
 */
const EXPANDED_PAGE_SIZE = 100;

export const USERS: Subject = { what: "the users", permission: "User.Read.All" };

export interface ListOptions {
  /** Only these are kept; everybody if absent. */
  readonly ids?: ReadonlySet<string>;
  /** Called with the number of users that have come so far. */
  readonly onRead?: (users: number) => void;
  /** By id, to tell licences by; needed where they are among the fields. */
  readonly skus?: ReadonlyMap<string, KnownSku>;
}

/**
 * The list of all users. It remembers how long it was, and how long its pages were.
 *
 * @see https://learn.microsoft.com/graph/api/user-list
 */
export class UserList {
  readonly #connection: Connection;
  #users: number | undefined;
  readonly #pageSizes = { plain: PAGE_SIZE, expanded: EXPANDED_PAGE_SIZE };

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Reads it page by page, each with its users in the order of the answer. Graph expands one relationship at most; of
   * further ones it says nothing.
   *
   * @throws DirectoryError when it cannot be read to its end
   */
  async read(
    fields: readonly FieldName[],
    { ids, onRead, skus }: ListOptions = {},
  ): Promise<ReadUser[][]> {
    const { properties, relationships, sets } = partsOf(fields);
    const expanded = relationships[0];
    const lengths: number[] = [];
    const pages = await readList(
      this.#connection,
      `/users?${selectOf(properties, sets)}&$top=${PAGE_SIZE}${expanded ? `&$expand=${expanded.read.expand}` : ""}`,
      USERS,
      (page) => {
        lengths.push(page.length);
        const kept = ids ? page.filter((user) => ids.has(String(memberOf(user, "id")))) : page;
        const users = kept.map((user) =>
          withLicences(toDirectoryUser(user, properties), user, sets, skus),
        );
        if (expanded) addExpanded(users, kept, expanded);
        return users;
      },
      onRead,
    );
    this.#remember(lengths, expanded ? "expanded" : "plain");
    return pages;
  }

  /** How many requests it takes, one after another; Infinity before it was read. */
  requests(fields: readonly FieldName[]): number {
    const isExpanded = partsOf(fields).relationships.length > 0;
    const size = this.#pageSizes[isExpanded ? "expanded" : "plain"];
    return this.#users === undefined ? Infinity : Math.max(1, Math.ceil(this.#users / size));
  }

  #remember(lengths: readonly number[], kind: "plain" | "expanded"): void {
    this.#users = lengths.reduce((sum, length) => sum + length, 0);
    const longest = Math.max(...lengths);
    // A list of a single page does not tell how long one may be.
    if (lengths.length > 1 || longest > this.#pageSizes[kind])
      this.#pageSizes[kind] = Math.max(1, longest);
  }
}

export function partsOf(fields: readonly FieldName[]): {
  properties: FieldName[];
  relationships: PersonRelationship[];
  /** Names of sets. */
  sets: ReadonlySet<FieldName>;
} {
  return {
    sets: new Set(fields.flatMap((field) => setOf(field)?.name ?? [])),
    properties: fields.filter((field) => !relationshipOf(field)),
    relationships: fields.flatMap((field) => personRelationship(field) ?? []),
  };
}

export function selectOf(
  properties: readonly FieldName[],
  sets: ReadonlySet<FieldName> = new Set(),
): string {
  const names = new Set([
    ...ALWAYS_SELECTED,
    ...selectedProperties(properties),
    ...(sets.has("licenses") ? [LICENCE_STATES] : []),
  ]);
  return `$select=${[...names].join(",")}`;
}
