import type { TableProblem } from "../../model/tables/problem.ts";
import { foldName } from "../../model/values.ts";
import type { Column } from "../headings/columns.ts";
import type { TablePerson } from "./person.ts";

const KEYS = ["id", "userPrincipalName", "employeeId"] as const;

/**
 * Two rows about one user: where they say the same, one of them counts; else nothing says which holds, and that is an
 * error.
 */
export function withoutTwins(
  people: readonly TablePerson[],
  columns: readonly Column[],
): { people: TablePerson[]; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const rows = new Map<string, number>();
  const single = people.filter(({ row, ...said }) => {
    // Two people may have all in common but their names.
    if (KEYS.every((key) => valueOf(said, key) === undefined)) return true;
    const text = JSON.stringify(said);
    const first = rows.get(text);
    if (first === undefined) {
      rows.set(text, row);
      return true;
    }
    problems.push({
      severity: "warning",
      code: "same-row",
      message: `says the same as row ${first}, and is skipped`,
      row,
    });
    return false;
  });
  return {
    people: single,
    problems: [...problems, ...KEYS.flatMap((key) => sharing(single, key, columns))],
  };
}

function sharing(
  people: readonly TablePerson[],
  key: (typeof KEYS)[number],
  columns: readonly Column[],
): TableProblem[] {
  const first = new Map<string, number>();
  return people.flatMap((person): TableProblem[] => {
    const value = valueOf(person, key);
    if (value === undefined) return [];
    const row = first.get(foldName(value));
    if (row === undefined) {
      first.set(foldName(value), person.row);
      return [];
    }
    const column = columns.find(({ target }) => target.key === key);
    return [
      {
        severity: "error",
        code: "duplicate-row",
        message: `${JSON.stringify(value)} is in row ${row} already; one row for each user. Delete one of the two, or correct it`,
        row: person.row,
        ...(column && { column: column.index }),
      },
    ];
  });
}

function valueOf(
  { id, fields }: Pick<TablePerson, "id" | "fields">,
  key: (typeof KEYS)[number],
): string | undefined {
  const value = key === "id" ? id : fields[key];
  return typeof value === "string" ? value : undefined;
}
