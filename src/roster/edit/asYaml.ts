import { isHashed, isHolding, isPersonReference, type FieldValue } from "../../model/values.ts";
import { SETS } from "../../relationships/index.ts";
import type { YamlItem, YamlValue } from "../yaml/write.ts";
import type { Holding } from "../../model/values.ts";

/** A field's value as it is written: a person by name, an element of a set as its entry. */
export function asYaml(value: FieldValue): YamlValue {
  if (isPersonReference(value)) return value.userPrincipalName;
  // Nothing that reads a directory or a file gives one.
  if (isHashed(value)) throw new Error("A hash is no value that a file may hold");
  return isHolding(value) ? entryOf(value) : value;
}

/** An element of a set as an item of the list: by name, and what is said besides. */
export function entryOf({ as, name, until, without }: Holding): YamlItem {
  const key = SETS.find((set) => set.as === as)?.entry.key ?? "name";
  const more = { ...(until !== undefined && { until }), ...(without && { without }) };
  return Object.keys(more).length === 0 ? name : { [key]: name, ...more };
}
