import { suggest } from "../../model/text/suggest.ts";
import type { TableProblem } from "../../model/tables/problem.ts";
import { count, digits } from "../../model/text/wording.ts";
import type { TablePerson } from "../people/person.ts";
import { problemOf } from "./places.ts";
import type { ImportInput } from "./types.ts";

/** A manager who is neither in the table nor in the roster, as rows name them. */
export interface UnknownManager {
  readonly manager: string;
  /** Who reports to them. */
  readonly people: readonly TablePerson[];
}

/** All of them in one message, since an export of a part of the people may lack hundreds. */
export function unknownManagers(
  unknown: readonly UnknownManager[],
  known: readonly string[],
  { columns, forms }: Pick<ImportInput, "columns" | "forms">,
): TableProblem[] {
  const [first, ...more] = unknown;
  const person = first?.people[0];
  if (!first || !person) return [];
  const isLeft = forms.unknownManagers === "leave";
  const near = nearTo(first.manager, known);
  const who =
    more.length === 0
      ? `${JSON.stringify(first.manager)} is`
      : `names ${count(unknown.length, "manager")} who are`;
  const hint = more.length === 0 && near !== undefined ? ` Did you mean "${near}"?` : "";
  return [
    problemOf(person, columns, "manager", {
      code: "unknown-manager",
      message: `${who} neither in this table nor declared${isLeft ? ", and left out: a manager that is declared already stays" : ""}.${hint} ${isLeft ? LEFT : REFUSED}`,
      ...(isLeft && { severity: "warning" }),
      ...(more.length > 0 && { details: unknown.map((one) => detail(one, known)) }),
    }),
  ];
}

const LEFT =
  'For a manager who is not managed here, write the object id. To refuse unknown managers, pass "--unknown-managers refuse"';
const REFUSED =
  'Add them to the table, or write the object id of a manager who is not managed here. To leave out unknown managers, pass "--unknown-managers leave"';

function detail({ manager, people }: UnknownManager, known: readonly string[]): string {
  const near = nearTo(manager, known);
  const rows = people.map(({ row }) => row);
  const where =
    rows.length === 1 ? `row ${rows[0]}` : `${digits(rows.length)} rows, first row ${rows[0]}`;
  return `${JSON.stringify(manager)}: ${where}${near === undefined ? "" : `. Did you mean "${near}"?`}`;
}

function nearTo(manager: string, known: readonly string[]): string | undefined {
  return manager.includes("@") ? suggest(manager, known, 2) : undefined;
}
