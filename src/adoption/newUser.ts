import type { FieldName } from "../model/properties/fields.ts";
import type { FieldValue } from "../model/values.ts";

/** A user of the directory that no file declares yet. */
export interface NewUser {
  readonly userPrincipalName: string;
  readonly id: string;
  readonly department: string | null;
  readonly fields: Readonly<Record<FieldName, FieldValue>>;
  /** Fields that have a value which the roster cannot hold: nothing may be inherited there. */
  readonly refused: ReadonlySet<FieldName>;
}
