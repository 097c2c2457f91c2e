import type { TableProblem } from "../../model/tableProblem.ts";
import { isBlank, type SheetRow } from "../cells/sheet.ts";
import type { TableFormat } from "../formats/format.ts";
import type { Headings } from "./columns.ts";

/**
 * What is said of headings that nothing is known about: a known format may have columns of its owner's, which are passed
 * over and named; in any other table they have to be explained first.
 */
export function unknownHeadings(
  { unknown }: Headings,
  { headingRow, rows }: { readonly headingRow: SheetRow; readonly rows: readonly SheetRow[] },
  format: TableFormat | undefined,
): TableProblem[] {
  return unknown.flatMap(({ index, heading }): TableProblem[] => {
    const place = { row: headingRow.row, column: index, heading };
    if (!format)
      return [
        {
          severity: "error",
          code: "unknown-heading",
          message: `${JSON.stringify(heading)} is not a user property`,
          ...place,
        },
      ];
    const isEmpty = rows.every(({ cells }) => isBlank(cells[index]));
    return isEmpty
      ? []
      : [
          {
            severity: "warning",
            code: "not-imported",
            message: `is not imported: it is no column of ${format.name}, and no user property. If it is one by another name, say so in the configuration: tables: { columns: { ${JSON.stringify(heading)}: … } }`,
            ...place,
          },
        ];
  });
}
