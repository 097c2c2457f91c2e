import { damageIn, isSpecial, startsFormula, type ColumnFacts } from "./damage.ts";

/**
 * An apostrophe at the beginning says that the text behind it is meant as it stands, as in a spreadsheet. It counts only
 * before a text that would otherwise be refused or mean something else, so that 's-Gravenhage and 't Hooft keep theirs.
 *
 * @returns the text, and whether it stood behind an apostrophe
 */
export function unquote(cell: string): { text: string; isQuoted: boolean } {
  return cell.startsWith("'") && isSpecial(withoutApostrophes(cell))
    ? { text: cell.slice(1), isQuoted: true }
    : { text: cell, isQuoted: false };
}

/** Writes a text so that no spreadsheet runs it, and so that `unquote` gives it back. */
export function quote(text: string, column: ColumnFacts, format: "csv" | "xlsx"): string {
  return needsQuote(text, column, format) ? `'${text}` : text;
}

function needsQuote(text: string, column: ColumnFacts, format: "csv" | "xlsx"): boolean {
  if (text.startsWith("'")) return isSpecial(withoutApostrophes(text));
  if (text.trim() === "" || MARKER.test(text)) return true;
  // A cell of a workbook says that it is text; in CSV "+47…" would become a number.
  if (format === "csv" && startsFormula(text)) return true;
  return damageIn(text, column) !== undefined;
}

const MARKER = /^(?:null|true|false|\[\])$/i;

function withoutApostrophes(text: string): string {
  return text.replace(/^'+/, "");
}
