/** What may be said of how a table is written. */

/** Of CSV files, as `--encoding` and the configuration name them. */
export const CELL_ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1250",
  "windows-1251",
  "windows-1252",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
  "windows-1258",
  "iso-8859-2",
  "iso-8859-15",
  "macintosh",
  "koi8-r",
  "shift_jis",
  "gb18030",
  "big5",
  "euc-kr",
] as const;
export type CellEncoding = (typeof CELL_ENCODINGS)[number];

/** By name, since a shell takes some of the characters for its own. */
export const SEPARATORS = { comma: ",", semicolon: ";", tab: "\t", pipe: "|" } as const;
export type Separator = keyof typeof SEPARATORS;
export const CELL_SEPARATORS = Object.keys(SEPARATORS) as Separator[];

/** Forms of dates, in small letters: day, month and year in any order, with or without separators. */
export const DATE_FORM =
  "^(?:d{1,2}[./ -]m{1,3}[./ -]yyyy|m{1,3}[./ -]d{1,2}[./ -]yyyy|yyyy[./ -]m{1,2}[./ -]d{1,2}|yyyymmdd|ddmmyyyy|mmddyyyy)$";

/** The usual ones of these forms, to choose from; a month as `mmm` is its name. */
export const DATE_FORMS = [
  "dd.mm.yyyy",
  "dd/mm/yyyy",
  "mm/dd/yyyy",
  "dd-mm-yyyy",
  "mm-dd-yyyy",
  "dd-mmm-yyyy",
  "yyyy/mm/dd",
  "yyyymmdd",
  "ddmmyyyy",
  "mmddyyyy",
] as const;
