import { countryCodeOf } from "../../model/properties/countryNames.ts";
import {
  EXTENSION_ATTRIBUTES,
  ORG_DATA_MEMBERS,
  propertyNamed,
} from "../../model/properties/properties.ts";
import type { Objection } from "../../model/properties/rules.ts";
import type { Column } from "../headings/columns.ts";
import type { Cell } from "../cells/sheet.ts";
import type { ColumnFacts } from "./columnFacts.ts";
import { damageIn, lostIn } from "./damage.ts";
import { howToState, isSomeDay, notInForm, readDate, type DateForm } from "./dates.ts";
import { ofNumber, shortPostalCode } from "./numbers.ts";
import { unquote } from "./quoting.ts";
import { kindOf, object, type ReadCell, type Said } from "./readCell.ts";

/** How cells are read that do not tell it themselves. */
export interface CellForms {
  readonly dates?: DateForm;
  /** Texts that stand for an empty cell. */
  readonly nothing?: readonly string[];
  /** Is added to names to sign in with that have none. */
  readonly domain?: string;
}

/** Reads one cell for its column. Undefined: the cell is empty, which says nothing. */
export function cellValue(
  cell: Cell | undefined,
  column: Column,
  facts: ColumnFacts,
  forms: CellForms,
): ReadCell | undefined {
  if (!cell) return undefined;
  if (column.values) return ofMeaning(cell, column.values);
  switch (cell.kind) {
    case "bad":
      return { objection: cell };
    case "null":
      return { said: null };
    case "list":
      return { said: cell.items };
    case "text":
      return cell.exact
        ? ofExact(cell, column, facts, forms)
        : (shortPostalCode(cell, cell.text.trim(), facts) ??
            ofText(cell.text, column, facts, forms));
    case "boolean":
      return kindOf(column) === "boolean" || isExtension(column)
        ? { said: cell.value !== (column.blockedBy !== undefined) }
        : object("wrong-type", `is ${cell.value}, where a text belongs; format the column as text`);
    case "date":
      return ofDate(cell, column);
    case "number":
      return ofNumber(cell, column, facts, forms);
  }
}

/** The text by which a cell is looked up among the meanings of a column. */
export function shownText(cell: Cell): string | undefined {
  switch (cell.kind) {
    case "text":
      return cell.text.trim();
    case "boolean":
      return String(cell.value);
    case "number":
      return cell.shown ?? String(cell.number);
    default:
      return undefined;
  }
}

/** What a cell means by what the configuration says of its column. */
export function ofMeaning(cell: Cell, values: NonNullable<Column["values"]>): ReadCell | undefined {
  if (cell.kind === "bad") return { objection: cell };
  const text = shownText(cell);
  if (text === undefined || text === "") return undefined;
  const said = values.get(text.toLowerCase());
  if (said === "") return undefined;
  return said === undefined
    ? object(
        "unknown-value",
        `${JSON.stringify(text)} is not one of the known values of this column (${[...values.keys()].map((known) => JSON.stringify(known)).join(", ")}); say in the configuration what it means`,
      )
    : { said };
}

// What JSON holds is what was written: it has no marks, and no spreadsheet touched it.
function ofExact(
  { text, exact }: Cell & { kind: "text" },
  column: Column,
  facts: ColumnFacts,
  { dates, domain }: CellForms,
): ReadCell | undefined {
  const kind = kindOf(column);
  const lost = exact === "own" ? undefined : lostIn(text, facts);
  if (lost) return { objection: lost };
  if (kind === "members") return ofWhole(column);
  if (kind === "boolean") return ofBoolean(text, column);
  if (kind === "dateTime") return ofDay(text, facts, dates);
  if (NAMES.has(column.target.key) && domain !== undefined)
    return { said: withDomain(text, kind === "list", domain) };
  return kind === "list" ? { said: [text] } : { said: text };
}

function ofText(
  cell: string,
  column: Column,
  facts: ColumnFacts,
  { dates, nothing = [], domain }: CellForms,
): ReadCell | undefined {
  const { text, isQuoted } = unquote(cell, facts);
  if (!isQuoted && (text === "" || nothing.includes(text))) return undefined;
  const kind = kindOf(column);
  const trimmed = isQuoted || text === cell ? {} : { note: TRIMMED };
  if (!isQuoted && text === "null") return { said: null };
  if (kind === "members") return ofWhole(column);
  if (kind === "boolean") return ofBoolean(text, column);
  if (!isQuoted && isExtension(column) && /^(?:true|false)$/.test(text))
    return { said: text === "true" };
  if (!isQuoted && kind === "dateTime") return ofDay(text, facts, dates);
  if (!isQuoted && kind === "list" && text === "[]") return { said: [] };
  const damage = isQuoted ? undefined : damageIn(text, facts);
  if (damage) return { objection: damage };
  if (isCountry(column) && !isQuoted) return ofCountry(text, trimmed);
  if (NAMES.has(column.target.key) && domain !== undefined)
    return { said: withDomain(text, kind === "list", domain), ...trimmed };
  if (kind !== "list") return { said: text, ...trimmed };
  return {
    said: isSingle(column) ? [text] : text.split(LIST_SEPARATOR).filter(Boolean),
    ...trimmed,
  };
}

function ofWhole({ target }: Column): ReadCell {
  const names = target.key === "employeeOrgData" ? ORG_DATA_MEMBERS : EXTENSION_ATTRIBUTES;
  return object(
    "no-member",
    `is one value for all of ${target.key}; say which it is, as ${target.key}.${names[0]} or ${target.key}.${names.at(-1)}`,
  );
}

const NAMES = new Set(["userPrincipalName", "formerly"]);

function withDomain(text: string, isList: boolean, domain: string): Said {
  const names = isList ? text.split(LIST_SEPARATOR).filter(Boolean) : [text];
  const whole = names.map((name) => (name.includes("@") ? name : `${name}@${domain}`));
  return isList ? whole : (whole[0] ?? text);
}

const TRIMMED: Objection = {
  code: "outer-blank",
  message: "has spaces around its text, which are left out",
};

/** Between the items of a list in one cell. */
const LIST_SEPARATOR = /\s*[;\n]\s*/;

function ofDay(text: string, facts: ColumnFacts, form: DateForm | undefined): ReadCell | undefined {
  const read = readDate(text, form);
  if ("nothing" in read) return undefined;
  const forms = form === undefined ? facts.dateForms : [form];
  if ("day" in read)
    return isSomeDay(read.day) ? { said: read.day } : object("bad-date", notInForm(text, forms));
  const { code, message } = read.objection;
  if (code !== "local-date") return object(code, message);
  // Whatever the form of the others is, this is no day.
  return forms.length > 0 && !isSomeDay(text)
    ? object("bad-date", notInForm(text, forms))
    : object(code, `${message}; ${howToState(forms)}`);
}

function ofCountry(text: string, more: { readonly note?: Objection }): ReadCell {
  const code = countryCodeOf(text);
  if (code === undefined || code === text) return { said: text, ...more };
  return {
    said: code,
    note: {
      code: "country-code",
      message: `names countries, which are read as codes, such as ${JSON.stringify(text)} as ${code}`,
    },
  };
}

function ofBoolean(text: string, { blockedBy }: Column): ReadCell {
  const word = text.toLowerCase();
  if (blockedBy === "yes")
    return word === "yes" || word === "no"
      ? { said: word === "no" }
      : object("wrong-type", `must be Yes (blocked) or No, not ${JSON.stringify(text)}`);
  return word === "true" || word === "false"
    ? { said: (word === "true") !== (blockedBy === "true") }
    : object("wrong-type", `must be true or false, not ${JSON.stringify(text)}`);
}

function ofDate({ date, timed }: Cell & { kind: "date" }, column: Column): ReadCell | undefined {
  if (kindOf(column) !== "dateTime")
    return object(
      "became-date",
      `is the date ${date} for the spreadsheet, where a text belongs: a code such as 3-5 became a date. Format the column as text and write it again`,
    );
  if (timed)
    return object(
      "bad-date",
      `has a time without a zone; write it as text, such as ${date}T08:00:00Z`,
    );
  const read = readDate(date, undefined);
  if ("objection" in read) return read;
  return "day" in read ? { said: read.day } : undefined;
}

function isCountry({ target }: Column): boolean {
  return propertyNamed(target.key)?.rule === "country";
}

function isSingle({ target }: Column): boolean {
  return propertyNamed(target.key)?.maxItems === 1;
}

function isExtension({ target }: Column): boolean {
  return target.key.startsWith("extension_");
}
