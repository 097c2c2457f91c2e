import { damageIn, isSpecial, startsFormula, type DamageFacts } from "./damage.ts";

/**
 * An apostrophe at the beginning says that the text behind it is meant as it stands, as in a spreadsheet. It counts only
 * before a text that would otherwise be refused or mean something else, so that 's-Gravenhage and 't Hooft keep theirs.
 * Blanks around a text are meant between two of them.
 *
 * @returns the text without blanks around it, or as it stood behind an apostrophe
 */
export function unquote(cell: string, column: DamageFacts): { text: string; isQuoted: boolean } {
  if (isWrapped(cell)) return { text: cell.slice(1, -1), isQuoted: true };
  const text = cell.trim();
  return text.startsWith("'") && isSpecial(withoutApostrophes(text), column)
    ? { text: text.slice(1), isQuoted: true }
    : { text, isQuoted: false };
}

/** Writes a text so that no spreadsheet runs it, and so that `unquote` gives it back. */
export function quote(text: string, column: DamageFacts, format: "csv" | "xlsx"): string {
  if (text !== text.trim() || isWrapped(text)) return `'${text}'`;
  if (!needsQuote(text, column, format)) return text;
  return isWrapped(`'${text}`) ? `'${text}'` : `'${text}`;
}

function needsQuote(text: string, column: DamageFacts, format: "csv" | "xlsx"): boolean {
  if (text.startsWith("'")) return isSpecial(withoutApostrophes(text), column);
  if (MARKER.test(text)) return true;
  // A cell of a workbook says that it is text; in CSV "+47…" would become a number.
  if (format === "csv" && startsFormula(text)) return true;
  return damageIn(text, column) !== undefined;
}

const MARKER = /^(?:null|true|false|\[\])$/i;

function isWrapped(text: string): boolean {
  const core = text.replace(/^'+|'+$/g, "");
  return text.length > 1 && text.startsWith("'") && text.endsWith("'") && core !== core.trim();
}

function withoutApostrophes(text: string): string {
  return text.replace(/^'+/, "");
}
