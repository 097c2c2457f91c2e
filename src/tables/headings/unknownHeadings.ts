import { columnLetter, type TableProblem } from "../../model/tables/problem.ts";
import { isBlank, textOf, type SheetRow } from "../cells/sheet.ts";
import type { TableFormat } from "../formats/format.ts";
import { shownText } from "../values/cellValue.ts";
import { TYPE_NAME } from "../values/programText.ts";
import type { Headings, UnknownHeading } from "./columns.ts";

/**
 * What is said of headings that nothing is known about: a known format may have columns of its owner's, which are passed
 * over and named; in any other table they have to be explained first.
 */
export function unknownHeadings(
  { unknown }: Headings,
  { headingRow, rows }: { readonly headingRow: SheetRow; readonly rows: readonly SheetRow[] },
  format: TableFormat | undefined,
): TableProblem[] {
  if (!format)
    return problem(
      unknown,
      headingRow,
      "error",
      "unknown-heading",
      (one) => `${one} is not a user property`,
      (all) => `${all} are not user properties`,
    );
  const full = unknown.filter(({ index }) => rows.some(({ cells }) => !isBlank(cells[index])));
  const why = `no user property, and no column that is known of ${format.name}`;
  const how =
    "run the same command with --write-mapping, and check what it writes into the configuration";
  return problem(
    full,
    headingRow,
    "warning",
    "not-imported",
    () => `is not imported: it is ${why}. To import it, ${how}`,
    (all) => `${all} are not imported: each is ${why}. To import any of them, ${how}`,
  );
}

/**
 * Of what a known format has and Graph does not let be written, one line; and nothing of passwords that are not there.
 *
 * @param rows without those that are left out
 */
export function passedOver(
  problems: readonly TableProblem[],
  headingRow: SheetRow,
  rows: readonly SheetRow[],
): TableProblem[] {
  const isFull = ({ column }: TableProblem): boolean =>
    rows.some(({ cells }) => {
      const cell = column === undefined ? undefined : cells[column];
      return cell !== undefined && !isBlank(cell) && !TYPE_NAME.test(shownText(cell) ?? "");
    });
  const over = problems.filter(
    ({ code, column }) => (code === "not-imported" || code === "passwords") && column !== undefined,
  );
  const isPassword = ({ code }: TableProblem): boolean => code === "passwords";
  const others = over.filter((one) => !isPassword(one) && isFull(one));
  const rest = problems.filter((one) => !over.includes(one) || (isPassword(one) && isFull(one)));
  if (others.length < 2) return [...rest, ...others];
  const headings = others.map(({ column = 0, heading }) => ({
    index: column,
    heading: heading ?? textOf(headingRow.cells[column]) ?? "",
  }));
  return [
    ...rest,
    ...problem(
      headings,
      headingRow,
      "warning",
      "not-imported",
      () => "is not imported: Graph does not allow it to be written",
      (all) => `${all} are not imported: Graph does not allow them to be written`,
    ),
  ];
}

const MOST_SHOWN = 12;

function problem(
  unknown: readonly UnknownHeading[],
  { row }: SheetRow,
  severity: TableProblem["severity"],
  code: string,
  ofOne: (heading: string) => string,
  ofAll: (headings: string) => string,
): TableProblem[] {
  const [first, second] = unknown;
  if (!first) return [];
  const { index, heading } = first;
  if (!second)
    return [
      { severity, code, message: ofOne(JSON.stringify(heading)), row, column: index, heading },
    ];
  const names = unknown.map((one) => `${JSON.stringify(one.heading)} (${columnLetter(one.index)})`);
  const more = names.length - MOST_SHOWN;
  const shown =
    more > 0
      ? `${names.slice(0, MOST_SHOWN).join(", ")} and ${more} more`
      : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return [{ severity, code, message: ofAll(shown), row }];
}
