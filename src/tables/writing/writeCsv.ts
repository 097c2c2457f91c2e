import { stringify } from "csv-stringify/sync";
import type { Grid } from "./peopleGrid.ts";
import { SEPARATORS, type Separator } from "../../model/tables/forms.ts";

/** CSV as Excel wants it: UTF-8 with its mark, and lines that end with CR LF. */
export function writeCsv(grid: Grid, separator: Separator = "comma"): Uint8Array {
  return new TextEncoder().encode(
    stringify(
      grid.map((row) => row.map((cell) => (cell === undefined ? "" : String(cell)))),
      {
        bom: true,
        delimiter: SEPARATORS[separator],
        record_delimiter: "\r\n",
        // A return alone would end a line for some readers.
        quoted_match: /[\r\n\t;,]/,
      },
    ),
  );
}
