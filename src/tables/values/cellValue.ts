import { propertyNamed } from "../../model/properties.ts";
import type { Objection } from "../../model/rules.ts";
import { damageIn, type ColumnFacts } from "./damage.ts";
import type { Column } from "../headings/columns.ts";
import { unquote } from "./quoting.ts";
import type { Cell } from "../cells/sheet.ts";

/** What a cell says, as YAML would: not yet held against the rules of the property. */
export type Said = string | boolean | null | readonly string[];

/** Reads one cell for its column. Undefined: the cell is empty, which says nothing. */
export function cellValue(
  cell: Cell | undefined,
  column: Column,
  facts: ColumnFacts,
): { readonly said: Said } | { readonly objection: Objection } | undefined {
  if (!cell) return undefined;
  switch (cell.kind) {
    case "bad":
      return { objection: cell };
    case "text":
      return cell.text.trim() === "" ? undefined : ofText(cell.text, column, facts);
    case "boolean":
      return kindOf(column) === "boolean" || isExtension(column)
        ? { said: column.saysBlocked ? !cell.value : cell.value }
        : object("wrong-type", `is ${cell.value}, where a text belongs; format the column as text`);
    case "date":
      return ofDate(cell, column);
    case "number":
      return ofNumber(cell.number, column);
  }
}

type Read = { readonly said: Said } | { readonly objection: Objection };

function ofText(cell: string, column: Column, facts: ColumnFacts): Read {
  const { text, isQuoted } = unquote(cell);
  const kind = kindOf(column);
  if (!isQuoted && text === "null") return { said: null };
  if (kind === "boolean") return ofBoolean(text, column);
  if (!isQuoted && isExtension(column) && /^(?:true|false)$/.test(text))
    return { said: text === "true" };
  if (!isQuoted && kind === "dateTime") {
    const objection = localDate(text);
    if (objection) return { objection };
  }
  const damage = isQuoted ? undefined : damageIn(text, facts);
  if (damage) return { objection: damage };
  if (kind !== "list" || isSingle(column))
    return { said: kind === "list" ? listOf(text, isQuoted) : text };
  return { said: text === "[]" && !isQuoted ? [] : text.split(LIST_SEPARATOR).filter(Boolean) };
}

/** Between the items of a list in one cell. */
const LIST_SEPARATOR = /\s*[;\n]\s*/;

function listOf(text: string, isQuoted: boolean): readonly string[] {
  return text === "[]" && !isQuoted ? [] : [text];
}

function ofBoolean(text: string, { saysBlocked }: Column): Read {
  const word = text.trim().toLowerCase();
  if (saysBlocked)
    return word === "yes" || word === "no"
      ? { said: word === "no" }
      : object("wrong-type", `must be Yes (blocked) or No, not ${JSON.stringify(text)}`);
  return word === "true" || word === "false"
    ? { said: word === "true" }
    : object("wrong-type", `must be true or false, not ${JSON.stringify(text)}`);
}

function ofDate({ date, timed }: Cell & { kind: "date" }, column: Column): Read {
  if (kindOf(column) !== "dateTime")
    return object(
      "became-date",
      `is the date ${date} for the spreadsheet, where a text belongs: a code such as 3-5 became a date. Format the column as text and write it again`,
    );
  return timed
    ? object("bad-date", `has a time without a zone; write it as a text, such as ${date}T08:00:00Z`)
    : { said: date };
}

function ofNumber(number: number, column: Column): Read {
  if (kindOf(column) === "dateTime")
    return object("date-number", `is the number ${number}; format the column as a date`);
  return object(
    "number",
    `is the number ${number}, not a text: leading zeros, a plus and long numbers are lost that way. Format the column as text and write it again`,
  );
}

// Days that a spreadsheet counts from 1900: 2000 to 2099 have these numbers.
const SERIAL = /^(?:3[6-9]|[4-6]\d|7[0-3])\d{3}(?:[.,]\d+)?$/;

function localDate(text: string): Objection | undefined {
  if (SERIAL.test(text))
    return {
      code: "date-number",
      message: `${JSON.stringify(text)} is the number by which a spreadsheet knows a day, probably ${dayOf(Number(text.replace(",", ".")))}; write that`,
    };
  return /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T].*)?$/.test(text) &&
    !/^\d{4}-\d\d-\d\d(?:T|$)/.test(text)
    ? {
        code: "local-date",
        message: `${JSON.stringify(text)} is a date in the form of one country, where day and month can be mistaken; write it as 2026-11-30`,
      }
    : undefined;
}

// Day 25569 is 1970-01-01.
function dayOf(serial: number): string {
  return new Date((Math.floor(serial) - 25569) * 86_400_000).toISOString().slice(0, 10);
}

function kindOf({ target }: Column): "boolean" | "dateTime" | "list" | "text" {
  if (target.key === "formerly") return "list";
  const type = target.member === undefined ? propertyNamed(target.key)?.type : "string";
  if (type === "boolean" || type === "dateTime") return type;
  return type === "strings" ? "list" : "text";
}

function isSingle({ target }: Column): boolean {
  return propertyNamed(target.key)?.maxItems === 1;
}

function isExtension({ target }: Column): boolean {
  return target.key.startsWith("extension_");
}

function object(code: string, message: string): Read {
  return { objection: { code, message } };
}
