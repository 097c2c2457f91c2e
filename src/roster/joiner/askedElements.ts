import { elementField, type FieldName } from "../../model/properties/fields.ts";
import type { FieldValue } from "../../model/values.ts";
import { listedIn, SETS } from "../../relationships/index.ts";
import type { SetSettings } from "../../relationships/relationship.ts";
import { readElements } from "../read/readElements.ts";
import type { Tree } from "../yaml/tree.ts";

/** Entries that a joiner is to have, by set, each as a file would have it. */
export type AskedSets = Readonly<Record<FieldName, readonly Tree[]>>;

/**
 * The fields of the groups and licences that are asked for. Only what the configuration lists can be asked for.
 *
 * @returns `problems`, as clauses without a full stop, for what may not
 */
export function askedElements(
  asked: AskedSets,
  configuration: SetSettings,
): {
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  readonly problems: readonly string[];
} {
  const listed = listedIn(configuration);
  const read = SETS.map((set) => ({
    set,
    ...readElements(asked[set.name] ?? [], set, listed[set.name]),
  }));
  return {
    fields: Object.fromEntries(
      read.flatMap(({ set, elements }) =>
        elements.map(({ holding }) => [elementField(set.name, holding.name), holding] as const),
      ),
    ),
    problems: read.flatMap(({ findings }) => findings.map(({ message }) => message)),
  };
}

/** A name as an entry. */
export function namedEntry(name: string): Tree {
  return { kind: "scalar", start: 0, value: name };
}
