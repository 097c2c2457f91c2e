import type { Location } from "../../model/diagnostic.ts";
import { wholeOfField } from "../../model/properties/fields.ts";
import type { TableProblem } from "../../model/tables/problem.ts";
import { foldName, type FieldValue } from "../../model/values.ts";
import type { Column } from "../headings/columns.ts";
import type { TablePerson } from "../people/person.ts";

/** A problem of one row, in the column of a key where the table has one. */
export function problemOf(
  person: TablePerson,
  columns: readonly Column[],
  key: string,
  problem: Omit<TableProblem, "severity" | "row"> & { readonly severity?: "warning" },
): TableProblem {
  const name = wholeOfField(key);
  const member = name === key ? undefined : key.slice(name.length + 1);
  const column = columns.find(
    ({ target }) => target.key === name && (member === undefined || target.member === member),
  );
  return {
    severity: "error",
    ...problem,
    row: person.row,
    ...(column && { column: column.index, heading: column.heading }),
  };
}

/** How a person of a table is called. */
export function shownName({ fields, id }: TablePerson): string {
  return (
    textOf(fields["userPrincipalName"]) ??
    textOf(fields["employeeId"]) ??
    textOf(fields["displayName"]) ??
    id ??
    "?"
  );
}

export function placeOf({ at }: { readonly at: Location }): string {
  return `${at.file}:${at.line}`;
}

export function textOf(value: FieldValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function isSameName(left: FieldValue | undefined, right: string | undefined): boolean {
  return typeof left === "string" && right !== undefined && foldName(left) === foldName(right);
}
