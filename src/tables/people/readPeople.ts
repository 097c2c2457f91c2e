import { extensionAttributeField, type FieldName } from "../../model/properties/fields.ts";
import {
  compareTableProblems,
  hasTableErrors,
  type TableProblem,
} from "../../model/tables/problem.ts";
import type { TableForms } from "../../model/tables/settings.ts";
import type { FieldValue } from "../../model/values.ts";
import { personRelationship, setOf } from "../../relationships/index.ts";
import type { Finding } from "../../roster/read/checkShape.ts";
import type { Declaration } from "../../roster/read/declaration.ts";
import { Offsets, type Places } from "../../roster/yaml/places.ts";
import { readDeclaration, type Listed } from "../../roster/read/readUser.ts";
import type { Entry, Tree } from "../../roster/yaml/tree.ts";
import { isBlank, textOf, type Sheet, type SheetRow } from "../cells/sheet.ts";
import type { Column, Headings } from "../headings/columns.ts";
import { cellValue, shownText } from "../values/cellValue.ts";
import type { Said } from "../values/readCell.ts";
import { factsOf, type ColumnFacts } from "../values/columnFacts.ts";
import { setCell } from "../values/setCell.ts";
import type { TablePerson } from "./person.ts";
import { keysOf, perKey, withPrefix, type SaidCell } from "./saidNames.ts";
import { SaidSets } from "./saidSets.ts";
import { withoutTwins } from "./twins.ts";
import { peopleRows, shapeProblems, unseenProblems } from "./rows.ts";

/** A table of which it is known where its headings stand and what they say. */
export interface UnderstoodSheet {
  readonly sheet: Sheet;
  readonly headingRow: SheetRow;
  readonly headings: Headings;
  /** Those below the headings. */
  readonly rows: readonly SheetRow[];
}

/** What the rows of a table say. */
export interface ReadRows {
  readonly people: readonly TablePerson[];
  /** In the order of the file; with an error among them, no person can be relied on. */
  readonly problems: readonly TableProblem[];
}

/**
 * Reads the people of a table by the rules that hold for YAML, and collects every mistake with its row and column. An
 * empty cell says nothing; `null` clears.
 *
 * @param listed what may be named as an element of each set
 */
export function readPeople(
  understood: UnderstoodSheet,
  forms: TableForms,
  listed: Listed = {},
): ReadRows {
  const { sheet, headingRow, headings } = understood;
  const { columns } = headings;
  const { rows, problems } = peopleRows(understood.rows);
  problems.push(
    ...headings.problems,
    ...unseenProblems(sheet, headingRow, rows, columns),
    ...shapeProblems(sheet, rows, headingRow),
  );
  if (rows.length === 0 && !hasTableErrors(problems))
    problems.push({
      severity: "error",
      code: "empty-table",
      message: "has headings, but no rows below them",
    });
  const reading: Reading = {
    headings,
    facts: new Map(columns.map((column) => [column, factsOf(column, rows, columns)])),
    forms,
    listed,
  };
  const people: TablePerson[] = [];
  for (const row of rows) {
    const found = readRow(row, reading);
    problems.push(...found.problems);
    if (!hasTableErrors(found.problems)) people.push(found.person);
  }
  const single = withoutTwins(people, columns);
  problems.push(...single.problems);
  const byIndex = new Map(headingRow.cells.map((cell, index) => [index, textOf(cell)?.trim()]));
  return {
    people: single.people,
    problems: problems
      .map((problem) => withHeading(problem, byIndex))
      .toSorted(compareTableProblems),
  };
}

interface Reading {
  readonly headings: Headings;
  readonly facts: ReadonlyMap<Column, ColumnFacts>;
  readonly forms: TableForms;
  readonly listed: Listed;
}

function withHeading(
  problem: TableProblem,
  headings: ReadonlyMap<number, string | undefined>,
): TableProblem {
  const heading = problem.column === undefined ? undefined : headings.get(problem.column);
  return heading === undefined || heading === "" ? problem : { ...problem, heading };
}

function readRow(
  { row, cells }: SheetRow,
  { headings, facts, forms, listed }: Reading,
): { person: TablePerson; problems: TableProblem[] } {
  const problems: TableProblem[] = [];
  const said: SaidCell[] = [];
  const emptied: FieldName[] = [];
  const links: Record<FieldName, FieldValue> = {};
  const sets = new SaidSets();
  for (const column of headings.columns) {
    const cell = cells[column.index];
    const set = setOf(column.target.key);
    const known = facts.get(column) as ColumnFacts;
    const read = set
      ? setCell(cell, column, set, known, forms)
      : cellValue(cell, column, known, forms);
    if (!read) {
      if (forms.empty === "clear") emptied.push(...fieldsOf(column));
      continue;
    }
    const say = (severity: TableProblem["severity"], problem: { code: string; message: string }) =>
      void problems.push({
        severity,
        code: problem.code,
        message: problem.message,
        row,
        column: column.index,
      });
    if (read.objection) {
      say("error", read.objection);
      continue;
    }
    if (!("said" in read)) {
      sets.add(column, read);
      continue;
    }
    if (read.note) say("warning", read.note);
    const { key } = column.target;
    if (!personRelationship(key)) {
      const cells = perKey(column, read.said);
      if ("objection" in cells) say("error", cells.objection);
      else said.push(...cells);
    } else if (typeof read.said === "string" || read.said === null) links[key] = read.said;
  }
  const { declaration, findings } = readDeclaration(
    treeOf(withPrefix(said), sets.entries()),
    cellsOf(row),
    new Offsets(),
    listed,
  );
  problems.push(...findings.map(toProblem));
  const references = headings.references.flatMap((index) => {
    const cell = cells[index];
    const text = cell && !isBlank(cell) ? shownText(cell) : undefined;
    return text === undefined ? [] : [text];
  });
  return {
    person: {
      ...withLinks(toPerson(declaration, row, sets), links),
      ...(references.length > 0 && { references }),
      ...(emptied.length > 0 && { emptied }),
    },
    problems,
  };
}

// What a row calls a person is looked up among all rows, so that it need not be what a file may say.
function withLinks(person: TablePerson, links: TablePerson["fields"]): TablePerson {
  return { ...person, fields: { ...person.fields, ...links } };
}

function fieldsOf(column: Column): readonly FieldName[] {
  const { key, member } = column.target;
  if (member === undefined) return keysOf(column);
  const isExtension = key === "onPremisesExtensionAttributes";
  return [isExtension ? extensionAttributeField(member) : `${key}.${member}`];
}

/** The row as the piece of YAML that would say the same, so that one set of rules holds for both. */
function treeOf(said: readonly SaidCell[], sets: readonly Entry[]): Tree & { kind: "map" } {
  const entries: Entry[] = [...sets];
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

// Findings are worded for YAML, where a line is removed.
function toProblem({ code, message, at, severity }: Finding): TableProblem {
  return {
    severity: severity ?? "error",
    code,
    message: `${message}${withoutDomain(code, message)}${withCommas(code, message)}`.replace(
      "Remove the line to leave it alone",
      "Empty the cell to leave it alone",
    ),
    row: at.line,
    column: at.column - 1,
  };
}

// "mlund" alone is how many systems know people.
function withoutDomain(code: string, message: string): string {
  return code === "bad-name" && message.startsWith('"userPrincipalName" must be a name')
    ? "; where all of them lack the domain, --domain adds one"
    : "";
}

// "Sales, On call" is how many people write a list.
function withCommas(code: string, message: string): string {
  return code.startsWith("unlisted-") && /^"[^"]*,/.test(message)
    ? ". Separate the names in a list with a semicolon"
    : "";
}

function toPerson({ id, formerly, fields }: Declaration, row: number, sets: SaidSets): TablePerson {
  return {
    row,
    formerly: formerly.map(({ value }) => value),
    fields: sets.fieldsWith(fields),
    ...(id !== undefined && { id }),
  };
}
