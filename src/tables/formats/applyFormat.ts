import type { TableProblem } from "../../model/tables/problem.ts";
import type { ColumnMeaning, ColumnMeanings } from "../../model/tables/settings.ts";
import { isBlank, type Cell, type SheetRow } from "../cells/sheet.ts";
import { withTypedColumns } from "../cells/typedColumns.ts";
import { plainHeading } from "../headings/plainHeading.ts";
import { shownText } from "../values/cellValue.ts";
import { TYPE_NAME } from "../values/programText.ts";
import {
  bracketed,
  columnsOf,
  LEFT_OUT,
  LIVING_REASONS,
  type LeftOutReason,
  type TableFormat,
} from "./format.ts";

/** A table of a known format, without what the format is known to hold besides people who can be managed. */
export interface FormattedTable {
  readonly headingRow: SheetRow;
  readonly rows: readonly SheetRow[];
  readonly columns: ColumnMeanings;
  /** How many rows are left out, and what their people are: "2 guests". */
  readonly leftOut: readonly string[];
  /** What stands in the rows that are left out and whose people live on. */
  readonly leftOutTexts: readonly string[];
  readonly problems: readonly TableProblem[];
}

/** @param configured what the configuration says of columns, which goes before what the format says */
export function applyFormat(
  headings: SheetRow,
  all: readonly SheetRow[],
  format: TableFormat,
  configured: ColumnMeanings,
): FormattedTable {
  const own = new Set(Object.keys(configured).map(plainHeading));
  const typed = withTypedColumns(headings, all, (heading) => own.has(plainHeading(heading)));
  const index = new Map(
    typed.headings.cells.flatMap((cell, column) => [
      [plainHeading(textIn(cell)), column] as const,
      [plainHeading(bracketed(textIn(cell))), column] as const,
    ]),
  );
  const reasonOf = leaving(format, index);
  const left = typed.rows.map((row) => ({ row, reason: reasonOf(row) }));
  const rows = left.flatMap(({ row, reason }) => (reason === undefined ? [row] : []));
  const textsOf = (heading: string): string[] | undefined => {
    const column = index.get(plainHeading(heading));
    return column === undefined
      ? undefined
      : rows.map(({ cells }) => textIn(cells[column])).filter((text) => text !== "");
  };
  const lost = lostColumns(typed.headings, rows);
  const none: Record<string, ColumnMeaning> = Object.fromEntries(
    [...lost.map(({ heading }) => heading), ...typed.spent].map((heading) => [heading, "ignore"]),
  );
  return {
    headingRow: typed.headings,
    rows,
    columns: {
      ...columnsOf(format, (heading) =>
        lost.some((column) => plainHeading(column.heading) === plainHeading(heading))
          ? undefined
          : textsOf(heading),
      ),
      ...none,
    },
    leftOut: countReasons(left.flatMap(({ reason }) => reason ?? [])),
    leftOutTexts: left.flatMap(({ row, reason }) =>
      reason !== undefined && LIVING_REASONS.has(reason) ? row.cells.map(textIn) : [],
    ),
    problems: lost.length === 0 ? [] : [lostProblem(lost, typed.headings.row)],
  };
}

function countReasons(reasons: readonly LeftOutReason[]): string[] {
  return [...Map.groupBy(reasons, (reason) => reason)].map(([reason, { length }]) => {
    const [one, many] = LEFT_OUT[reason];
    return `${length} ${length === 1 ? one : many}`;
  });
}

function textIn(cell: Cell | undefined): string {
  return (cell && shownText(cell)) ?? "";
}

function leaving(
  { leftOut = {} }: TableFormat,
  index: ReadonlyMap<string, number>,
): (row: SheetRow) => LeftOutReason | undefined {
  const rules = Object.entries(leftOut).flatMap(([heading, reasons]) => {
    const column = index.get(plainHeading(heading));
    if (column === undefined) return [];
    return Object.entries(reasons).map(([cell, reason]) => ({
      column,
      is: patternOf(cell),
      reason,
    }));
  });
  return ({ cells }) =>
    rules.find(({ column, is }) => {
      const cell = cells[column];
      return !isBlank(cell) && is.test(textIn(cell));
    })?.reason;
}

/** `*` stands for any characters, `?*` for any text at all. */
function patternOf(cell: string): RegExp {
  const escaped = cell
    .replace(/^\?\*$/, "*")
    .replace(/[\\^$.+?()[\]{}|]/g, "\\$&")
    .replaceAll("*", ".*");
  return new RegExp(`^${escaped}$`, "is");
}

interface LostColumn {
  readonly heading: string;
  readonly column: number;
}

// PowerShell writes the type of a list in the place of its items, in every row.
function lostColumns(headings: SheetRow, rows: readonly SheetRow[]): LostColumn[] {
  return headings.cells.flatMap((cell, column): LostColumn[] => {
    const full = rows.map(({ cells }) => cells[column]).filter((other) => !isBlank(other));
    const isLost = full.length > 0 && full.every((other) => TYPE_NAME.test(textIn(other)));
    return isLost ? [{ heading: textIn(cell), column }] : [];
  });
}

function lostProblem(lost: readonly LostColumn[], row: number): TableProblem {
  const names = lost.map(({ heading }) => JSON.stringify(heading));
  const shown = names.slice(0, 6).join(", ");
  return {
    severity: "warning",
    code: "type-name",
    message: `holds no values in ${names.length > 6 ? `${shown} and ${names.length - 6} more columns` : shown}, only the names of their types, which PowerShell writes for lists and objects; they are not imported. To get values, export them with Select-Object, such as @{n="BusinessPhones";e={$_.BusinessPhones -join "; "}}`,
    row,
  };
}
