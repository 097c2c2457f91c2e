import type { FieldName } from "../../model/properties/fields.ts";
import type { FieldValue } from "../../model/values.ts";

/** What one row says about one user. A field that is not here has no column, or an empty cell: nothing is said. */
export interface TablePerson {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly id?: string;
  readonly formerly: readonly string[];
  /** The manager among them as the row calls it: by name, address, number, object id or distinguished name. */
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  /** Other names by which the table may call this person a manager; none of them is kept. */
  readonly references?: readonly string[];
  /** What the row has an empty cell for, where that clears what is declared. */
  readonly emptied?: readonly FieldName[];
}
