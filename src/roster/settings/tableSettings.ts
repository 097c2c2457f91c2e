import { CELL_ENCODINGS, CELL_SEPARATORS, DATE_FORM } from "../../model/tables/forms.ts";
import {
  BLOCKED_COLUMN,
  columnNames,
  IGNORED_COLUMN,
  REFERENCE_COLUMN,
  SET_COLUMNS,
  SURNAME_PREFIX_COLUMN,
  WHOLE_NAME_COLUMN,
} from "../../model/tables/columns.ts";
import type { TableForms, TableSettings, TableSource } from "../../model/tables/settings.ts";
import type { JsonSchema } from "../read/schema.ts";

/** What `tables` holds in `rollcall.yaml`, where numbers are texts. */
export type TablesContent = Partial<FormsContent> & {
  readonly columns?: TableSettings["columns"];
  readonly sources?: Readonly<Record<string, Partial<FormsContent> & Pick<TableSource, "columns">>>;
};
type FormsContent = Omit<TableForms, "headings"> & { readonly headings?: string };

export function tablesOf({ columns, sources, ...forms }: TablesContent = {}): TableSettings {
  return {
    ...formsOf(forms),
    columns: columns ?? {},
    sources: Object.fromEntries(
      Object.entries(sources ?? {}).map(([name, { columns: own, ...more }]) => [
        name,
        { ...formsOf(more), columns: own ?? {} },
      ]),
    ),
  };
}

// YAML numbers stay text until here, where a number is meant.
function formsOf({ headings, ...forms }: Partial<FormsContent>): TableForms {
  return { ...forms, ...(headings !== undefined && { headings: Number(headings) }) };
}

export function tablesSchema(): JsonSchema {
  return {
    type: "object",
    description: "tables of `rollcall import`; see docs/tables.md",
    additionalProperties: false,
    properties: {
      ...FORMS,
      columns: COLUMNS,
      sources: {
        type: "object",
        description: "systems that tables come from, each recognised by its headings",
        additionalProperties: {
          type: "object",
          additionalProperties: false,
          properties: { ...FORMS, columns: COLUMNS },
        },
      },
    },
  };
}

const TARGETS = `${columnNames().join("|").replaceAll(".", "\\.")}|extension_[0-9a-f]{32}_[A-Za-z0-9_]{1,100}|(?:${SET_COLUMNS.join("|")})\\..+`;
const MEANINGS = [
  IGNORED_COLUMN,
  REFERENCE_COLUMN,
  SURNAME_PREFIX_COLUMN,
  WHOLE_NAME_COLUMN,
  BLOCKED_COLUMN,
].join("|");

const COLUMNS: JsonSchema = {
  type: "object",
  description:
    "what columns hold, by their headings; `ignore` skips one, `not accountEnabled` says who is blocked, `reference` is a name by which other rows call the person, `surname, givenName` is both names in one cell",
  additionalProperties: {
    type: ["string", "object"],
    pattern: `^(?:${MEANINGS}|${TARGETS})$`,
    patternErrorMessage: `must be a property such as jobTitle, a member such as costCenter or extensionAttribute1, manager, groups, groups.Sales, id, formerly, "${WHOLE_NAME_COLUMN}", ${BLOCKED_COLUMN}, ${REFERENCE_COLUMN} or ${IGNORED_COLUMN}`,
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    patternProperties: {
      [`^(?:${TARGETS})$`]: {
        type: "object",
        description: "what each cell means",
        additionalProperties: { type: ["string", "boolean", "null"] },
      },
    },
  },
};

const FORMS: Readonly<Record<keyof TableForms, JsonSchema>> = {
  dates: {
    type: "string",
    pattern: DATE_FORM.replace(/[a-z]/g, (letter) =>
      /[dmy]/.test(letter) ? `[${letter}${letter.toUpperCase()}]` : letter,
    ),
    patternErrorMessage:
      "must be a date format such as dd.mm.yyyy, mm/dd/yyyy, dd-mmm-yyyy or yyyymmdd",
    description: "the date format, such as dd.mm.yyyy; dates that begin with the year need none",
  },
  nothing: {
    type: "array",
    items: { type: "string" },
    description: "texts that mean an empty cell, such as N/A",
  },
  empty: {
    enum: ["keep", "clear"],
    description: "clear: an empty cell clears what is declared",
  },
  unknownManagers: {
    enum: ["refuse", "leave"],
    description:
      "leave: a manager who is neither in the table nor declared is left out, and listed",
  },
  domain: {
    type: "string",
    pattern: "^[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+$",
    patternErrorMessage: "must be a domain, such as contoso.com, without an @",
    description: "is added to sign-in names without a domain",
  },
  encoding: { enum: CELL_ENCODINGS, description: "of CSV files" },
  separator: { enum: CELL_SEPARATORS, description: "of CSV files" },
  sheet: { type: "string", description: "of workbooks" },
  headings: {
    type: ["string", "integer"],
    pattern: "^[1-9][0-9]{0,5}$",
    patternErrorMessage: "must be the number of a row, such as 3",
    minimum: 1,
    description: "the row with the headings",
  },
};
