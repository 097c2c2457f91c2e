import type { TableForms } from "../../model/tables/settings.ts";
import { safeName } from "../../roster/edit/fileNames.ts";
import { writeFlow, writeScalar, type YamlValue } from "../../roster/yaml/write.ts";
import type { SheetRow } from "../cells/sheet.ts";
import type { Headings } from "../headings/columns.ts";
import { isBlank } from "../cells/sheet.ts";
import { shownText } from "../values/cellValue.ts";
import { likelyForms, readDate } from "../values/dates.ts";
import { sideOf } from "../headings/blocked.ts";
import { statesIn } from "./statusWords.ts";
import { isNullText, lookAt } from "./lookAtCells.ts";
import { WITHOUT_DOMAIN } from "./suggestAddresses.ts";
import { suggestColumns } from "./suggestColumns.ts";
import type { Suggestion } from "./suggestion.ts";

/** What a source of tables would say in the configuration, for people to look through. */
export interface Mapping {
  readonly columns: readonly Suggestion[];
  readonly forms: TableForms;
  /** What could not be found out, a sentence each. */
  readonly remarks: readonly string[];
  /** Dates that can be read in several forms, of which only people know the right one. */
  readonly openDates?: { readonly forms: readonly string[]; readonly sample: string };
  /** Whether names to sign in with need a domain that nothing says. */
  readonly needsDomain: boolean;
  /** Whether a column that is read beside these tells one person from another, whatever their names are. */
  readonly isKeyed: boolean;
  /** By the index of a column that is suggested: the first different texts that stand there. */
  readonly samples: ReadonlyMap<number, readonly string[]>;
}

const MOST_SAMPLES = 3;

/**
 * Works out how the tables of a source are read: what the columns hold that are not understood, and the form of dates.
 *
 * @param told what was said of this table on the command line, which next month's needs as well
 */
export function proposeMapping(
  headings: Headings,
  rows: readonly SheetRow[],
  known: TableForms,
  told: TableForms,
): Mapping {
  const unknown = [...suggestColumns(headings, rows), ...statesOf(headings, rows)];
  const remarks: string[] = [];
  const dates = known.dates === undefined ? datesIn(unknown, headings, rows) : undefined;
  if (dates && dates.forms.length > 1)
    remarks.push(
      `Its dates can be read in several ways; add the line that is right: ${dates.forms.map((form) => `dates: ${form}`).join(", or ")}.`,
    );
  const nothing = nothingIn(unknown, headings, rows, known);
  const isNamed = hasTarget("userPrincipalName", unknown, headings);
  const lacksDomain =
    known.domain === undefined && unknown.some(({ remark }) => remark === WITHOUT_DOMAIN);
  if (lacksDomain)
    remarks.push(
      "The names to sign in with have no domain: add a line domain: with your organisation's.",
    );
  if (!isNamed && known.domain === undefined)
    remarks.push(
      "No column seems to hold names to sign in with. They are made of givenName and surname where the domain is said, with domain: and your organisation's, or by names: in this file.",
    );
  const isKeyed = KEYS.some((key) => headings.columns.some(({ target }) => target.key === key));
  if (!isKeyed && lacksKey(unknown)) remarks.push(WITHOUT_KEY);
  const forms = {
    ...told,
    ...(dates?.forms.length === 1 && dates.forms[0] !== undefined && { dates: dates.forms[0] }),
    ...(nothing.length > 0 && { nothing }),
  };
  // A source is known again by its columns, so one without any would never be used.
  const columns =
    unknown.length === 0 && Object.keys(forms).length > 0 ? telling(headings) : unknown;
  return {
    columns,
    forms,
    remarks,
    ...(dates && dates.forms.length > 1 && { openDates: dates }),
    isKeyed,
    needsDomain: known.domain === undefined && (lacksDomain || !isNamed),
    samples: new Map(
      columns.map(({ index }) => [
        index,
        [...new Set(textsOf(index, rows))].slice(0, MOST_SAMPLES),
      ]),
    ),
  };
}

/** Why a table needs a number of its people. */
export const WITHOUT_KEY =
  "No column seems to hold a personnel number. Without one, a person with a new surname looks like a new person. If a column has it, make that column employeeId.";

const KEYS = ["id", "userPrincipalName", "employeeId"];

/** Whether none of these columns tells one person from another. */
export function lacksKey(columns: readonly Pick<Suggestion, "meaning">[]): boolean {
  return !columns.some(({ meaning }) => typeof meaning === "string" && KEYS.includes(meaning));
}

/** Columns that are understood, as a source would name them: those that tell people and dates. */
function telling({ columns }: Headings): Suggestion[] {
  return columns
    .filter(({ target, values }) => TELLING.has(target.key) && values === undefined)
    .map(({ index, heading, target }) => ({
      index,
      heading,
      meaning: target.key,
      isUnderstood: true,
    }));
}

/** What the words mean of columns that are accountEnabled by their headings, where they are not true and false. */
function statesOf(headings: Headings, rows: readonly SheetRow[]): Suggestion[] {
  return headings.columns.flatMap(({ index, heading, target, byItself }): Suggestion[] => {
    const texts = textsOf(index, rows);
    if (target.key !== "accountEnabled" || !byItself || lookAt(index, rows).areBooleans) return [];
    const states = statesIn(texts, sideOf(heading));
    return "meanings" in states && texts.length > 0
      ? [{ index, heading, meaning: { accountEnabled: states.meanings } }]
      : [];
  });
}

/** The name of a source after a file: `hr-2026-05.csv` is one of `hr`. */
export function sourceName(file: string): string {
  const base = (file.replaceAll("\\", "/").split("/").at(-1) ?? "").replace(/\.\w+$/, "");
  const words = base.split(/[\s._()-]+/).filter((word) => !/^\d*$|^v\d+$/i.test(word));
  return safeName(words.join("-"), "people");
}

/** A source as lines of YAML, its name first, without indentation. */
export function mappingLines(name: string, { columns, forms, remarks }: Mapping): string[] {
  return [
    `${writeScalar(name)}:`,
    ...remarks.map((remark) => `  # ${plain(remark)}`),
    ...formLines(forms).map((line) => `  ${line}`),
    ...(columns.length > 0 ? ["  columns:"] : []),
    ...columnLines(columns).map((line) => `    ${line}`),
  ];
}

/** How the tables of a source are read, as lines of YAML. */
export function formLines(forms: TableForms): string[] {
  return Object.entries(forms).map(([form, value]) => `${form}: ${writeForm(value)}`);
}

/** The columns of a source as lines of YAML. */
export function columnLines(columns: readonly Suggestion[]): string[] {
  return columns.map(
    ({ heading, meaning, remark }) =>
      `${writeScalar(heading, "plain", true)}: ${writeFlow(meaning as YamlValue)}${remark === undefined ? "" : ` # ${plain(remark)}`}`,
  );
}

function writeForm(value: string | number | readonly string[]): string {
  return typeof value === "number" ? String(value) : writeFlow(value);
}

// Texts of the table stand in remarks, and must not end the comment.
function plain(remark: string): string {
  return remark.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
}

function datesIn(
  columns: readonly Suggestion[],
  headings: Headings,
  rows: readonly SheetRow[],
): { readonly forms: readonly string[]; readonly sample: string } | undefined {
  const days = [
    ...columns.filter(({ meaning }) => typeof meaning === "string" && DATES.has(meaning)),
    ...headings.columns.filter(({ target }) => DATES.has(target.key)),
  ];
  const texts = days.flatMap(({ index }) => textsOf(index, rows));
  const forms = likelyForms(texts);
  // One that shows the difference: 02/02/2019 is the same day in each.
  const sample = texts.find(
    (text) =>
      new Set(forms.map((form) => JSON.stringify(readDate(text, form)))).size === forms.length,
  );
  return forms.length === 0 ? undefined : { forms, sample: sample ?? texts[0] ?? "" };
}

const DATES = new Set(["employeeHireDate", "employeeLeaveDateTime"]);
const TELLING = new Set([...DATES, ...KEYS]);

/** Texts in columns that are read that stand for nothing. */
function nothingIn(
  columns: readonly Suggestion[],
  headings: Headings,
  rows: readonly SheetRow[],
  { nothing = [] }: TableForms,
): string[] {
  const read = [
    ...columns.filter(({ meaning }) => typeof meaning === "string" && meaning !== "ignore"),
    ...headings.columns,
  ];
  const found = read.flatMap(({ index }) => textsOf(index, rows)).filter(isNullText);
  return [...new Set(found)].filter((text) => !nothing.includes(text));
}

function textsOf(column: number, rows: readonly SheetRow[]): string[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell && !isBlank(cell) ? (shownText(cell) ?? []) : [];
  });
}

function hasTarget(target: string, columns: readonly Suggestion[], headings: Headings): boolean {
  return (
    columns.some(({ meaning }) => meaning === target) ||
    headings.columns.some((column) => column.target.key === target)
  );
}
