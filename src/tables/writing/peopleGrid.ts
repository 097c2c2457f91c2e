import {
  compareFields,
  memberOfField,
  propertyOfField,
  type FieldName,
} from "../../model/properties/fields.ts";
import { ORG_DATA_MEMBERS } from "../../model/properties/properties.ts";
import { columnTarget, type ColumnTarget } from "../../model/tables/columns.ts";
import type { FieldValue } from "../../model/values.ts";
import { setOf } from "../../relationships/index.ts";
import { entriesText } from "../values/entries.ts";
import { damageFacts, type DamageFacts } from "../values/damage.ts";
import type { TablePerson } from "../people/person.ts";
import { COUNTRY_FIELDS, hasLostZeros, postalCodesAmong } from "../values/postalCode.ts";
import { quote } from "../values/quoting.ts";

/** A table as texts and booleans, headings first. Undefined: an empty cell. */
export type Grid = readonly (readonly (string | boolean | undefined)[])[];

/** People as a table that `readPeople` reads back without a loss: one column for each field that anybody has. */
export function peopleGrid(
  people: readonly Omit<TablePerson, "row">[],
  format: "csv" | "xlsx",
): Grid {
  const columns = columnsOf(people);
  const cells = columns.map((column) => {
    const values = people.map(column.valueOf);
    const texts = values.filter((value) => typeof value === "string");
    const facts = damageFacts(column.target, texts);
    return values.map((value, row) =>
      isShortCode(value, column, people[row]) ? `'${value}` : toCell(value, facts, format),
    );
  });
  return [
    columns.map(({ heading }) => heading),
    ...people.map((_, row) => cells.map((column) => column[row])),
  ];
}

// A code that is declared is meant.
function isShortCode(
  value: Simple | undefined,
  { heading }: GridColumn,
  person: Pick<TablePerson, "fields"> | undefined,
): value is string {
  if (heading !== "postalCode" || typeof value !== "string") return false;
  const countries = COUNTRY_FIELDS.map((field) => person?.fields[field]);
  return hasLostZeros(
    value,
    postalCodesAmong(countries.filter((country) => typeof country === "string")),
  );
}

/** Between the items of a list in one cell. */
const LIST_SEPARATOR = "; ";

interface GridColumn {
  readonly heading: string;
  readonly target: ColumnTarget;
  readonly valueOf: (person: Omit<TablePerson, "row">) => Simple | undefined;
}

type Simple = string | boolean | null | readonly string[];

function columnsOf(people: readonly Omit<TablePerson, "row">[]): GridColumn[] {
  const fields = [
    ...new Set(
      people.flatMap((person) =>
        Object.keys(person.fields).map((field) => setOf(field)?.name ?? field),
      ),
    ),
  ].toSorted(compareFields);
  const all = [
    column("id", ({ id }) => id),
    ...fields.flatMap(fieldColumns),
    column("formerly", ({ formerly }) => (formerly.length > 0 ? formerly : undefined)),
  ];
  return all.filter(({ valueOf }) => people.some((person) => valueOf(person) !== undefined));
}

function fieldColumns(field: FieldName): GridColumn[] {
  const set = setOf(field);
  if (set) return [column(field, ({ fields }) => entriesText(fields, set))];
  if (propertyOfField(field)?.type !== "employeeOrgData")
    return [
      column(memberOfField(field) ?? field, ({ fields }) => fields[field] as Simple | undefined),
    ];
  const members = ORG_DATA_MEMBERS.map((member) =>
    column(`${field}.${member}`, ({ fields }) => memberOf(fields[field], member)),
  );
  // Null as a whole is another statement than null in each member.
  return [column(field, ({ fields }) => (fields[field] === null ? null : undefined)), ...members];
}

function memberOf(value: FieldValue | undefined, member: string): string | null | undefined {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, string | null>>)[member]
    : undefined;
}

function column(heading: string, valueOf: GridColumn["valueOf"]): GridColumn {
  const target = columnTarget(heading) ?? { key: heading };
  return { heading, target, valueOf };
}

function toCell(
  value: Simple | undefined,
  facts: DamageFacts,
  format: "csv" | "xlsx",
): string | boolean | undefined {
  if (value === undefined) return undefined;
  if (value === null) return "null";
  if (typeof value === "boolean") return value;
  if (typeof value === "string") return quote(value, facts, format);
  return value.length === 0 ? "[]" : quote(value.join(LIST_SEPARATOR), facts, format);
}
