import {
  compareTableProblems,
  hasTableErrors,
  type TableProblem,
} from "../model/tables/problem.ts";
import type { TableForms } from "../model/tables/settings.ts";
import { listedIn } from "../relationships/index.ts";
import type { Listed } from "../roster/read/readUser.ts";
import type { TableKind } from "./cells/sheet.ts";
import { readHeadings, type Column } from "./headings/columns.ts";
import { withoutDoubtful } from "./headings/doubtful.ts";
import { passedOver, unknownHeadings } from "./headings/unknownHeadings.ts";
import type { TablePerson } from "./people/person.ts";
import { readPeople } from "./people/readPeople.ts";
import { proposeMapping, type Mapping } from "./suggest/mapping.ts";
import { understandTable, type TableOptions, type TableRules } from "./understand.ts";

export interface PeopleTable {
  readonly people: readonly TablePerson[];
  /** The columns that were read, in the order of the file. */
  readonly columns: readonly Column[];
  /** All of them, sorted by row and column. With an error among them, no person can be relied on. */
  readonly problems: readonly TableProblem[];
  /** What the table was taken for: a known format, or a source of the configuration. */
  readonly readAs?: string;
  /** By which it was read, the configured ones included. */
  readonly forms: TableForms;
  /** How many rows are nobody to manage, and what they are: "2 guests". */
  readonly leftOut: readonly string[];
  /** What stands in rows that are left out and whose people live on. */
  readonly leftOutTexts: readonly string[];
  /** How tables of this source would be read, as far as this one tells; undefined where it holds no table. */
  readonly proposal?: () => Mapping;
  /** Texts by which people see whether the encoding that was told is right. */
  readonly decoded?: { readonly encoding: string; readonly samples: readonly string[] };
}

/** Reads the people of a table. Never throws on any bytes; every mistake has its row and column. */
export function readTable(
  bytes: Uint8Array,
  kind: TableKind,
  options: TableOptions,
  rules: TableRules,
): PeopleTable {
  const table = understandTable(bytes, kind, options, rules);
  const { sheet, found, forms, format } = table;
  const { headingRow } = found;
  const problems: TableProblem[] = [...sheet.problems, ...found.problems, ...table.problems];
  const name = sheet.isOwn
    ? "an export of Rollcall's"
    : table.source === undefined
      ? format?.name
      : `the source ${table.source} of the configuration`;
  const base = {
    forms,
    leftOut: table.formatted?.leftOut ?? [],
    leftOutTexts: table.formatted?.leftOutTexts ?? [],
    ...(name !== undefined && { readAs: name }),
    ...(sheet.decoded?.[0] !== undefined &&
      forms.encoding !== undefined && {
        decoded: { encoding: forms.encoding, samples: sheet.decoded },
      }),
  };
  if (!headingRow) {
    if (!hasTableErrors(problems))
      problems.push({
        severity: "error",
        code: "empty-table",
        message: "holds no table; the first row must be headings",
      });
    return { people: [], columns: [], problems, ...base };
  }
  const listed = listedOf(rules);
  const stated = readHeadings(
    headingRow.cells,
    headingRow.row,
    { ...rules, columns: table.columns, listed },
    table.formatted?.columns,
  );
  const headings = withoutDoubtful(
    format ? { ...stated, problems: passedOver(stated.problems, headingRow, found.rows) } : stated,
    found.rows,
  );
  const read = readPeople({ ...found, sheet, headings, headingRow }, forms, listed);
  problems.push(...unknownHeadings(headings, { ...found, headingRow }, format), ...read.problems);
  return {
    people: read.people,
    columns: headings.columns,
    problems: problems.toSorted(compareTableProblems),
    ...base,
    proposal: () => proposeMapping(headings, found.rows, forms, toldForms(options)),
  };
}

function listedOf({ groups = {}, licenses = [] }: TableRules): Listed {
  return listedIn({ groups, licenses });
}

// What is only said of this one file is left out.
function toldForms(options: TableOptions): TableForms {
  const { source: _, unknownManagers: __, ...told } = options;
  return told;
}
