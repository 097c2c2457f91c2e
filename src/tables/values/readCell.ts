import { propertyNamed } from "../../model/properties/properties.ts";
import type { Objection } from "../../model/properties/rules.ts";
import type { Column } from "../headings/columns.ts";

/** What a cell says, as YAML would: not yet held against the rules of the property. */
export type Said = string | boolean | null | readonly string[];

/** `note`: what was done to the cell, shown once for the column. */
export type ReadCell =
  | { readonly said: Said; readonly note?: Objection; readonly objection?: undefined }
  | { readonly objection: Objection };

export function object(code: string, message: string): ReadCell {
  return { objection: { code, message } };
}

/** What kind of value a column holds. */
export function kindOf({ target }: Column): "boolean" | "dateTime" | "list" | "members" | "text" {
  if (target.key === "formerly") return "list";
  const type = target.member === undefined ? propertyNamed(target.key)?.type : "string";
  if (type === "boolean" || type === "dateTime") return type;
  if (type === "employeeOrgData" || type === "extensionAttributes") return "members";
  return type === "strings" ? "list" : "text";
}
