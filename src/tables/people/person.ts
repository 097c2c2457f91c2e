import type { FieldName } from "../../model/fields.ts";
import type { FieldValue } from "../../model/values.ts";

/** What one row says about one user. A field that is not here has no column, or an empty cell: nothing is said. */
export interface TablePerson {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly id?: string;
  readonly formerly: readonly string[];
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  /** userPrincipalName or object id; null: has no manager. */
  readonly manager?: string | null;
}
