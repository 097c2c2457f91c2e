import { sameValue } from "../model/compare.ts";
import type { Configuration } from "../model/configuration.ts";
import type { FieldName } from "../model/fields.ts";
import { nameOf, type DirectoryUser } from "../model/user.ts";
import { relationshipNamed } from "../relationships/index.ts";
import { liveValue } from "./diff.ts";
import type { Match } from "./match.ts";
import type { Planned } from "./planUser.ts";

/** A declared property that the directory does not show, so that writing it could overwrite what is there. */
export interface Unreadable {
  readonly field: FieldName;
  /** `missing`: not in the answers. `empty`: null for every user of the directory. */
  readonly how: "missing" | "empty";
  /** Names of the users that declare it. */
  readonly users: readonly string[];
}

/**
 * Unreadable is not empty: Graph answers null, or nothing, for what the identity may not read. The matching key counts
 * as well, for a key that nobody has would make everybody new.
 */
export function unreadableFields(
  matches: readonly Match[],
  directory: readonly DirectoryUser[],
  planned: readonly Planned[],
  key: Configuration["key"],
): Unreadable[] {
  const missing = new Map<FieldName, string[]>();
  for (const { match, unanswered } of planned)
    for (const field of unanswered) addTo(missing, field, nameOf(match.desired));
  const empty = new Map<FieldName, string[]>();
  for (const field of declaredFields(matches)) {
    if (directory.length === 0 || missing.has(field) || relationshipNamed(field)) continue;
    if (!directory.every((user) => sameValue(field, liveValue(user, field) ?? null, null)))
      continue;
    for (const match of matches) {
      if (match.kind !== "matched" && field !== key) continue;
      const declared = match.desired.fields[field];
      if (declared !== undefined && !sameValue(field, declared, null))
        addTo(empty, field, nameOf(match.desired));
    }
  }
  return [
    ...[...missing].map(([field, users]) => ({
      field,
      how: "missing" as const,
      users: users.toSorted(),
    })),
    ...[...empty].map(([field, users]) => ({
      field,
      how: "empty" as const,
      users: users.toSorted(),
    })),
  ].toSorted((a, b) => (a.field < b.field ? -1 : 1));
}

function declaredFields(matches: readonly Match[]): Set<FieldName> {
  const fields = new Set<FieldName>();
  for (const { desired } of matches) for (const field in desired.fields) fields.add(field);
  return fields;
}

function addTo(map: Map<FieldName, string[]>, field: FieldName, name: string): void {
  const names = map.get(field);
  if (names) names.push(name);
  else map.set(field, [name]);
}
