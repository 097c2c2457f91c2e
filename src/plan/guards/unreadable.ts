import { sameValue } from "../../model/properties/compare.ts";
import type { Configuration } from "../../model/settings/configuration.ts";
import { propertyOfField, type FieldName } from "../../model/properties/fields.ts";
import { nameOf, type DirectoryUser } from "../../model/user.ts";
import { relationshipOf } from "../../relationships/index.ts";
import { liveValue } from "../compare/diff.ts";
import type { Planned } from "../compare/planned.ts";

/** A declared property that the directory does not show, so that writing it could overwrite what is there. */
export interface Unreadable {
  readonly field: FieldName;
  /** `missing`: told of nobody, or not of many. `empty`: null for every user of the directory. */
  readonly how: "missing" | "empty";
  /** Of how many directory users it is not told. */
  readonly unread: number;
  /** How it reads where it is there and cannot be meant, as "reads as empty". */
  readonly reads?: string;
  /** Names of the users that declare it. */
  readonly users: readonly string[];
}

/**
 * Unreadable is not empty: Graph answers null, or nothing, for what the identity may not read. The matching key counts
 * as well, for a key that nobody has would make everybody new. What single accounts do not tell concerns those accounts,
 * which are blocked, and nobody else.
 */
export function unreadableFields(
  planned: readonly Planned[],
  directory: readonly DirectoryUser[],
  key: Configuration["key"],
): Unreadable[] {
  const missing = missingFields(planned, directory);
  const known = new Set(missing.map(({ field }) => field));
  return [
    ...missing,
    ...emptyFields(planned, directory, key).filter(({ field }) => !known.has(field)),
  ].toSorted((a, b) => (a.field < b.field ? -1 : 1));
}

function missingFields(
  planned: readonly Planned[],
  directory: readonly DirectoryUser[],
): Unreadable[] {
  const declared = new Map<FieldName, string[]>();
  for (const { match, unanswered = [] } of planned)
    for (const field of unanswered) addTo(declared, field, nameOf(match.desired));
  return [...declared].flatMap(([field, users]) => {
    const asked = relationshipOf(field) ? linkedOf(planned, field) : directory;
    const unread = asked.filter((user) => liveValue(user, field) === undefined);
    if (!isWidespread(unread.length, asked.length)) return [];
    const reads = unread.map(({ odd }) => odd?.[field]).find((how) => how !== undefined);
    return {
      field,
      how: "missing" as const,
      unread: unread.length,
      ...(reads !== undefined && { reads }),
      users: users.toSorted(),
    };
  });
}

// A relationship is asked of those alone who declare it.
function linkedOf(planned: readonly Planned[], field: FieldName): DirectoryUser[] {
  return planned.flatMap(({ match }) =>
    match.kind === "matched" && match.desired.fields[field] !== undefined ? match.actual : [],
  );
}

function emptyFields(
  planned: readonly Planned[],
  directory: readonly DirectoryUser[],
  key: Configuration["key"],
): Unreadable[] {
  if (directory.length === 0) return [];
  const declared = new Map<FieldName, string[]>();
  for (const field of declaredFields(planned)) {
    // A relationship is none: nobody may have a manager yet.
    const property = propertyOfField(field);
    if (!property) continue;
    if (!directory.every((user) => sameValue(field, liveValue(user, field) ?? null, null)))
      continue;
    // What User.Read.All shows is really null. What needs a permission of its own reads as null without it.
    const ownPermission = property.readPermission !== undefined;
    for (const { match, blocked } of planned) {
      if (match.kind !== "matched" && field !== key) continue;
      if (blocked?.reason === "unreadable") continue;
      const value = match.desired.fields[field];
      if (value !== undefined && (ownPermission || !sameValue(field, value, null)))
        addTo(declared, field, nameOf(match.desired));
    }
  }
  return [...declared].map(([field, users]) => ({
    field,
    how: "empty" as const,
    unread: directory.length,
    users: users.toSorted(),
  }));
}

/** Single accounts can be odd, ten of them in a small directory and one in twenty of a large one; more is the service's matter. */
const MOST_SINGLE = { users: 10, share: 1 / 20 };

/** Whether so many of those who were asked tell nothing that it is no matter of single accounts. */
export function isWidespread(unread: number, asked: number): boolean {
  return unread === asked || (unread > MOST_SINGLE.users && unread > MOST_SINGLE.share * asked);
}

function declaredFields(planned: readonly Planned[]): Set<FieldName> {
  const fields = new Set<FieldName>();
  for (const { match } of planned) for (const field in match.desired.fields) fields.add(field);
  return fields;
}

function addTo(map: Map<FieldName, string[]>, field: FieldName, name: string): void {
  const names = map.get(field);
  if (names) names.push(name);
  else map.set(field, [name]);
}
