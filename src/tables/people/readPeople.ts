import type { Configuration } from "../../model/configuration.ts";
import {
  compareTableProblems,
  hasTableErrors,
  type TableProblem,
} from "../../model/tableProblem.ts";
import { foldName } from "../../model/values.ts";
import type { Finding } from "../../roster/checkShape.ts";
import type { Declaration } from "../../roster/declaration.ts";
import { Offsets, type Places } from "../../roster/places.ts";
import { readDeclaration } from "../../roster/readUser.ts";
import type { Entry, Tree } from "../../roster/tree.ts";
import { cellValue, type Said } from "../values/cellValue.ts";
import { readHeadings, type Column, type HeadingRules } from "../headings/columns.ts";
import { zeroWidthOf, type ColumnFacts } from "../values/damage.ts";
import type { TablePerson } from "./person.ts";
import { textOf, type Sheet, type SheetRow } from "../cells/sheet.ts";

export type TableRules = HeadingRules & Pick<Configuration, "key">;

export interface PeopleTable {
  readonly people: readonly TablePerson[];
  /** The columns that were read, in the order of the file. */
  readonly columns: readonly Column[];
  /** All of them, sorted by row and column. With an error among them, no person can be relied on. */
  readonly problems: readonly TableProblem[];
}

/**
 * Reads the people of a table by the rules that hold for YAML, and collects every mistake with its row and column. An
 * empty cell says nothing; `null` clears.
 */
export function readPeople(sheet: Sheet, rules: TableRules): PeopleTable {
  const problems: TableProblem[] = [...sheet.problems];
  const { headings, rows } = withoutVersion(sheet);
  if (!headings) {
    if (!hasTableErrors(problems))
      problems.push({
        severity: "error",
        code: "empty-table",
        message: "holds no table; the first row must be headings",
      });
    return { people: [], columns: [], problems };
  }
  const read = readHeadings(headings.cells, headings.row, rules);
  const { columns } = read;
  problems.push(...read.problems);
  const hasKey = columns.some(({ target }) => target.key === "id" || target.key === rules.key);
  if (columns.length > 0 && !hasKey)
    problems.push({
      severity: "error",
      code: "missing-key",
      message: `has no column "${rules.key}", by which users are found`,
      row: headings.row,
    });
  const examples = new Set(rows.slice(0, headings.row > 1 ? 1 : 0).filter(isExample));
  const data = rows.filter((row) => !examples.has(row));
  for (const { row } of examples)
    problems.push({
      severity: "warning",
      code: "example-row",
      message: "is the template's row of examples; it is passed over",
      row,
    });
  problems.push(
    ...unseenProblems(sheet, data, columns),
    ...shapeProblems(sheet, data, headings, read.ignored),
  );
  if (data.length === 0 && !hasTableErrors(problems))
    problems.push({
      severity: "error",
      code: "empty-table",
      message: "has headings, but nobody below them",
    });

  const facts = new Map(columns.map((column) => [column, factsOf(column, data)]));
  const people: TablePerson[] = [];
  for (const row of data) {
    const found = readRow(row, columns, facts, hasKey ? rules.key : undefined);
    problems.push(...found.problems);
    if (!hasTableErrors(found.problems)) people.push(found.person);
  }
  problems.push(...twins(people, columns));
  const byIndex = new Map(headings.cells.map((cell, index) => [index, textOf(cell)?.trim()]));
  return {
    people,
    columns,
    problems: problems
      .map((problem) => withHeading(problem, byIndex))
      .toSorted(compareTableProblems),
  };
}

function withHeading(
  problem: TableProblem,
  headings: ReadonlyMap<number, string | undefined>,
): TableProblem {
  const heading = problem.column === undefined ? undefined : headings.get(problem.column);
  return heading === undefined ? problem : { ...problem, heading };
}

// The template begins with "version:v1.0" in a row of its own.
function withoutVersion({ rows }: Sheet): { headings?: SheetRow; rows: readonly SheetRow[] } {
  const start = /^version:\s*v?\d[\d.]*$/i.test(textOf(rows[0]?.cells[0])?.trim() ?? "") ? 1 : 0;
  const headings = rows[start];
  return { rows: rows.slice(start + 1), ...(headings && { headings }) };
}

function isExample({ cells }: SheetRow): boolean {
  const texts = cells.flatMap((cell) => (cell ? [textOf(cell) ?? ""] : []));
  return texts.length > 0 && texts.every((text) => /^example\s*:/i.test(text));
}

function unseenProblems(
  { unseen }: Sheet,
  rows: readonly SheetRow[],
  columns: readonly Column[],
): TableProblem[] {
  const last = rows.at(-1)?.row ?? 0;
  return [
    ...rows
      .filter(({ row }) => unseen.rows.has(row))
      .map(({ row }) => ({
        severity: "error" as const,
        code: "hidden-row",
        message: "is hidden, perhaps by a filter; show it, or delete it",
        row,
      })),
    ...columns
      .filter(({ index }) => unseen.columns.has(index))
      .map(({ index }) => ({
        severity: "error" as const,
        code: "hidden-column",
        message: "is a hidden column; show it, or delete it",
        row: rows[0]?.row ?? 1,
        column: index,
      })),
    ...unseen.merged
      .filter(({ row }) => row <= last)
      .map(({ row, column, range }) => ({
        severity: "error" as const,
        code: "merged-cells",
        message: `is merged (${range}), so only its first cell has a value; take the merging back`,
        row,
        column,
      })),
  ];
}

// A spreadsheet pads its rows; in CSV a row of another length is often one that broke.
function shapeProblems(
  { ragged }: Sheet,
  rows: readonly SheetRow[],
  headings: SheetRow,
  ignored: ReadonlySet<number>,
): TableProblem[] {
  const width = headings.cells.length;
  return rows.flatMap(({ row, cells }): TableProblem[] => {
    const stray = cells.findIndex(
      (cell, index) => cell && !headings.cells[index] && !ignored.has(index),
    );
    if (stray >= 0)
      return [
        {
          severity: "error",
          code: stray >= width ? "too-many-cells" : "no-heading",
          message:
            stray >= width
              ? `has ${cells.length} cells, where the headings are ${width}; is a separator inside a value that is not in quotes?`
              : "has a value in a column without a heading; name the column, or empty it",
          row,
          column: stray,
        },
      ];
    return ragged && cells.length < width
      ? [
          {
            severity: "warning",
            code: "short-row",
            message: `has ${cells.length} of ${width} cells; the others count as empty`,
            row,
          },
        ]
      : [];
  });
}

function factsOf({ index, target }: Column, rows: readonly SheetRow[]): ColumnFacts {
  const zeroWidth = zeroWidthOf(rows.flatMap(({ cells }) => textOf(cells[index]) ?? []));
  return { target, ...(zeroWidth !== undefined && { zeroWidth }) };
}

function readRow(
  { row, cells }: SheetRow,
  columns: readonly Column[],
  facts: ReadonlyMap<Column, ColumnFacts>,
  key: TableRules["key"] | undefined,
): { person: TablePerson; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const said: { column: Column; value: Said }[] = [];
  for (const column of columns) {
    const read = cellValue(cells[column.index], column, facts.get(column) ?? column);
    if (!read) continue;
    if ("said" in read) said.push({ column, value: read.said });
    else problems.push({ severity: "error", ...pick(read.objection), row, column: column.index });
  }
  if (
    key !== undefined &&
    !hasTableErrors(problems) &&
    !said.some(({ column: { target } }) => target.key === key || target.key === "id")
  )
    problems.push({
      severity: "error",
      code: "missing-key",
      message: `has no ${key}, by which users are found`,
      row,
    });
  const { declaration, findings } = readDeclaration(treeOf(said), cellsOf(row), new Offsets());
  problems.push(...findings.map((finding) => toProblem(finding)));
  return { person: toPerson(declaration, row), problems };
}

function pick({ code, message }: { code: string; message: string }): {
  code: string;
  message: string;
} {
  return { code, message };
}

/** The row as the piece of YAML that would say the same, so that one set of rules holds for both. */
function treeOf(said: readonly { column: Column; value: Said }[]): Tree & { kind: "map" } {
  const entries: Entry[] = [];
  for (const { column, value } of said) {
    const start = column.index;
    const { key, member } = column.target;
    const tree = toTree(value, start);
    if (member === undefined) {
      entries.push({ key, start, value: tree });
      continue;
    }
    const inner: Entry = { key: member, start, value: tree };
    const index = entries.findIndex((entry) => entry.key === key && entry.value.kind === "map");
    const known = entries[index];
    if (known?.value.kind === "map")
      entries[index] = {
        ...known,
        value: { ...known.value, entries: [...known.value.entries, inner] },
      };
    else entries.push({ key, start, value: { kind: "map", start, entries: [inner] } });
  }
  return { kind: "map", start: 0, entries };
}

/** Where a row's pieces stand: an offset is the index of a column. */
function cellsOf(row: number): Places {
  return { locate: (column) => ({ file: "", line: row, column: column + 1 }) };
}

function toTree(value: Said, start: number): Tree {
  return typeof value === "object" && value !== null
    ? { kind: "list", start, items: value.map((item) => ({ kind: "scalar", start, value: item })) }
    : { kind: "scalar", start, value };
}

// Findings are worded for YAML, where a line is taken out.
function toProblem({ code, message, at, severity }: Finding): TableProblem {
  return {
    severity: severity ?? "error",
    code,
    message: message
      .replace("Take the line out to leave it alone", "Empty the cell to leave it alone")
      .replace("stands here; remove it", "stands in it; remove it"),
    row: at.line,
    column: at.column - 1,
  };
}

function toPerson({ id, formerly, fields, manager }: Declaration, row: number): TablePerson {
  return {
    row,
    formerly: formerly.map(({ value }) => value),
    fields,
    ...(id !== undefined && { id }),
    ...(manager !== undefined && { manager }),
  };
}

/** Two rows about one user: nothing says which of them holds. */
function twins(people: readonly TablePerson[], columns: readonly Column[]): TableProblem[] {
  return (["id", "userPrincipalName", "employeeId"] as const).flatMap((key) => {
    const first = new Map<string, number>();
    return people.flatMap((person): TableProblem[] => {
      const value = key === "id" ? person.id : person.fields[key];
      if (typeof value !== "string") return [];
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
          message: `${JSON.stringify(value)} is in row ${row} already; one row for each user`,
          row: person.row,
          ...(column && { column: column.index }),
        },
      ];
    });
  });
}
