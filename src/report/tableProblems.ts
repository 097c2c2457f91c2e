import { columnLetter, type TableProblem } from "../model/tableProblem.ts";
import { forTerminal } from "./escape.ts";
import { paint, type Style } from "./style.ts";
import { count, digits, listed } from "./words.ts";

/** Every mistake of a table with the place that a spreadsheet shows, and how many there are. */
export function renderTableProblems(
  problems: readonly TableProblem[],
  options: { readonly file: string; readonly style: Style },
): string {
  const shown = problems.slice(0, MOST_SHOWN);
  const more = problems.length - shown.length;
  return `${[
    ...shown.map((problem) => tableProblemLine(problem, options.file, options.style)),
    ...(more > 0 ? [`… and ${digits(more)} more`] : []),
    `${countProblems(problems)} in ${forTerminal(options.file)}.`,
  ].join("\n")}\n`;
}

/** One mistake on one line: `people.csv row 5, column C "Employee ID": error lost-zeros: …`. */
export function tableProblemLine(problem: TableProblem, file: string, style: Style): string {
  const { severity, code, message } = problem;
  const color = severity === "error" ? "red" : "yellow";
  return `${forTerminal(`${file}${placeText(problem)}`)}: ${paint(style, color, severity)} ${forTerminal(code)}: ${forTerminal(message)}`;
}

/** A table that is wrong in one way is wrong in every row. */
const MOST_SHOWN = 200;

function placeText({ row, column, heading }: TableProblem): string {
  if (row === undefined) return "";
  if (column === undefined) return ` row ${row}`;
  const named = heading === undefined ? "" : ` ${JSON.stringify(heading)}`;
  return ` row ${row}, column ${columnLetter(column)}${named}`;
}

function countProblems(problems: readonly TableProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const warnings = problems.length - errors;
  return listed([
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ]);
}
