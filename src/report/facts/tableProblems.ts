import { columnLetter, type TableProblem } from "../../model/tables/problem.ts";
import { forTerminal } from "../escape.ts";
import { wrapped } from "../text/columns.ts";
import { paint, type Style } from "../text/style.ts";
import { count, digits, firstOf, listed } from "../words.ts";

/**
 * The mistakes of a table with the places that a spreadsheet shows, errors first, and how many there are. What is wrong in
 * many rows of a column in one way is one line, with the first of them.
 *
 * @param options.full a line for each of them
 */
export function renderTableProblems(
  problems: readonly TableProblem[],
  options: { readonly file: string; readonly style: Style; readonly full?: boolean },
): string {
  const sorted = [
    ...problems.filter(({ severity }) => severity === "error"),
    ...problems.filter(({ severity }) => severity !== "error"),
  ];
  const lines = options.full
    ? sorted.map((problem) => tableProblemLine(problem, options.file, options.style))
    : grouped(sorted).flatMap((group) => groupLines(group, options.file, options.style));
  const shown = options.full ? lines : lines.slice(0, MOST_SHOWN);
  const more = lines.length - shown.length;
  return `${[
    ...shown,
    ...(more > 0 ? [`… and ${digits(more)} more; --full shows all`] : []),
    `${countProblems(problems)} in ${forTerminal(options.file)}.`,
  ].join("\n")}\n`;
}

/** One mistake on one line: `people.csv row 5, column C "Employee ID": error lost-zeros: …`; details stand below it. */
export function tableProblemLine(problem: TableProblem, file: string, style: Style): string {
  return line(problem, file + placeText(problem, file), style);
}

const MOST_SHOWN = 200;
const MOST_DETAILS = 10;
const MOST_ROWS = 10;
/** So many of a kind are shown one by one. */
const FEW = 3;

/** By severity, code and column, in the order of the first of each. */
function grouped(problems: readonly TableProblem[]): TableProblem[][] {
  return [
    ...Map.groupBy(
      problems,
      ({ severity, code, column = "" }) => `${severity} ${code} ${column}`,
    ).values(),
  ];
}

function groupLines(group: readonly TableProblem[], file: string, style: Style): string[] {
  const [first] = group;
  if (!first || group.length <= FEW)
    return group.map((one) => tableProblemLine(withFewDetails(one), file, style));
  const column = columnText(first, file);
  const word = rowWord(file);
  const rows = `${count(group.length, word, word === "row" ? "rows" : "entries")}, first ${word} ${first.row ?? 1}`;
  const place = `${file}${column === "" ? "" : ` ${column}`}, ${rows}`;
  return [line({ ...first, ...otherRows(group, word) }, place, style)];
}

// Where one says what the others do not, people have to find them.
function otherRows(
  group: readonly TableProblem[],
  word: string,
): Pick<TableProblem, "details"> | undefined {
  if (group.every(({ message }) => message === group[0]?.message)) return undefined;
  const places = group.map(({ row }) => String(row ?? 1));
  return {
    details: [
      `${word === "row" ? "rows" : "entries"} ${firstOf(places, MOST_ROWS)}; --full shows each`,
    ],
  };
}

function withFewDetails(problem: TableProblem): TableProblem {
  const { details = [] } = problem;
  const more = details.length - MOST_DETAILS;
  return more <= 0
    ? problem
    : {
        ...problem,
        details: [
          ...details.slice(0, MOST_DETAILS),
          `… and ${digits(more)} more; --full shows all`,
        ],
      };
}

function line(
  { severity, code, message, details = [] }: TableProblem,
  place: string,
  style: Style,
): string {
  const color = severity === "error" ? "red" : "yellow";
  return [
    `${forTerminal(place)}: ${paint(style, color, severity)} ${forTerminal(code)}: ${forTerminal(message)}`,
    ...details.map((detail) => `  ${forTerminal(detail)}`),
  ]
    .map((text) => wrapped(text, style, 4))
    .join("\n");
}

function placeText(problem: TableProblem, file: string): string {
  const { row, column } = problem;
  const named = column === undefined ? "" : columnText(problem, file);
  // JSON has no row of headings.
  if (row === undefined || row === 0) return named === "" ? "" : ` ${named}`;
  return ` ${rowWord(file)} ${row}${named === "" ? "" : `, ${named}`}`;
}

function rowWord(file: string): "row" | "entry" {
  return isJson(file) ? "entry" : "row";
}

function isJson(file: string): boolean {
  return /\.json$/i.test(file);
}

function columnText({ column, heading }: TableProblem, file: string): string {
  if (column === undefined) return "";
  if (isJson(file)) return JSON.stringify(heading ?? "");
  return `column ${columnLetter(column)}${heading === undefined ? "" : ` ${JSON.stringify(heading)}`}`;
}

function countProblems(problems: readonly TableProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  return listed([
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ]);
}
