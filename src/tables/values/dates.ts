import type { Objection } from "../../model/properties/rules.ts";

/** A form of dates as an option or setting states it, such as `dd.mm.yyyy`; `d` and `m` are one or two digits, `mmm` is a name. */
export type DateForm = string;

/** What one cell says of a day. `nothing`: a stand-in for "no end", which is no day. */
export type ReadDate =
  | { readonly day: string }
  | { readonly nothing: true }
  | { readonly objection: Objection };

/**
 * Reads a date that can be meant in one way only: with the year first, with the month's name, or in the form that was
 * stated. A time of midnight without a zone is a day; any other needs a zone.
 *
 * @returns the day as 2026-11-30, or the text as it is where it is ISO 8601 or nothing that is known here
 */
export function readDate(text: string, form: DateForm | undefined): ReadDate {
  if (ISO.test(text)) return ofYear(text, text);
  const serial = serialIn(text);
  if (serial) return { objection: serial };
  const { date, time } = split(text);
  const parts = partsOf(date, form);
  if (!parts) return LOCAL.test(date) ? { objection: local(text, form) } : { day: text };
  const day = `${parts.year}-${two(parts.month)}-${two(parts.day)}`;
  if (time !== undefined && !MIDNIGHT.test(time))
    return {
      objection: {
        code: "bad-date",
        message: `${JSON.stringify(text)} has a time without a zone; write it as ${day}T08:00:00Z, or as ${day}`,
      },
    };
  return ofYear(day, text);
}

/**
 * In which forms all of some dates can be read, so that one of them may be stated.
 *
 * @param texts of the columns for dates; what has the year first is read in any case
 */
export function possibleForms(texts: readonly string[]): DateForm[] {
  const open = texts.filter((text) => {
    const read = readDate(text.trim(), undefined);
    return "objection" in read && read.objection.code === "local-date";
  });
  if (open.length === 0) return [];
  const possible = FORMS.filter((form) =>
    open.every((text) => !("objection" in readDate(text.trim(), form))),
  );
  // Between dots the day comes first, wherever dots are written.
  return possible.filter((form) => form !== "mm.dd.yyyy" || possible.length === 1);
}

/** The same of those that are dates: one that is broken, as 31.02.2020, must not hide the form of the others. */
export function likelyForms(texts: readonly string[]): DateForm[] {
  return possibleForms(texts.filter((text) => possibleForms([text]).length > 0));
}

/** Whether a text is a day, in a form that tells itself or in one that can be stated. */
export function isSomeDay(text: string): boolean {
  const read = readDate(text.trim(), undefined);
  if ("nothing" in read) return true;
  return "day" in read ? /^\d{4}-\d{2}-\d{2}/.test(read.day) : possibleForms([text]).length > 0;
}

/** How a date of unknown form is reported, and how to say which it is. */
export function howToState(forms: readonly DateForm[]): string {
  if (forms.length === 0) return "write the dates of this column in one form, such as 2026-11-30";
  const [only, ...more] = forms;
  return more.length === 0
    ? `the dates of this column fit ${only}: pass --dates ${only}, or write tables: { dates: ${only} } into the configuration`
    : `pass the right one: ${forms.map((form) => `--dates ${form}`).join(" or ")}, or write it as dates into the configuration`;
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;
const MIDNIGHT = /^(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)?\s*a\.?m\.?)$/i;
const LOCAL = /^\d{1,4}[./ -]\d{1,2}[./ -]\d{1,4}\.?$|^\d{6,8}$/;
/** What is tried when it is asked which forms a column can have; the usual spelling of each. */
const FORMS: readonly DateForm[] = [
  "dd.mm.yyyy",
  "dd/mm/yyyy",
  "mm/dd/yyyy",
  "dd-mm-yyyy",
  "mm-dd-yyyy",
  "mm.dd.yyyy",
  "ddmmyyyy",
  "mmddyyyy",
];

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

function split(text: string): { date: string; time?: string } {
  const [, date = text, time] =
    /^(.*?)(?:T|\s+)(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?)$/i.exec(text) ?? [];
  return { date: date.trim(), ...(time !== undefined && { time }) };
}

function partsOf(date: string, form: DateForm | undefined): Parts | undefined {
  const first = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(date);
  if (first) return existing(first[1], first[3], first[4]);
  const packed = /^((?:19|20|99)\d{2})(\d{2})(\d{2})$/.exec(date);
  const whole = packed && existing(packed[1], packed[2], packed[3]);
  if (whole) return whole;
  return withName(date) ?? (form === undefined ? undefined : inForm(date, form.toLowerCase()));
}

function inForm(date: string, form: string): Parts | undefined {
  const places: string[] = [];
  const isPacked = /^[dmy]+$/.test(form);
  const pattern = form.replace(/d+|m+|y+|[^dmy]/g, (part) => {
    const [letter = ""] = part;
    if (!/[dmy]/.test(letter)) return letter === " " ? "\\s+" : `[${letter}]`;
    places.push(letter);
    if (letter === "y") return "(\\d{4})";
    if (part === "mmm") return "(\\p{L}{3,12})\\.?";
    return isPacked ? "(\\d{2})" : "(\\d{1,2})";
  });
  const found = new RegExp(`^${pattern}\\.?$`, "u").exec(date);
  if (!found) return undefined;
  const part = (letter: string): string => found[places.indexOf(letter) + 1] ?? "";
  const month = form.includes("mmm") ? monthNamed(part("m")) : part("m");
  return existing(part("y"), month, part("d"));
}

// A month by its name can be mistaken for nothing else.
function withName(date: string): Parts | undefined {
  const [, day, name, year] =
    /^(\d{1,2})\.?[-\s/]*(?:de\s+)?(\p{L}{3,12})\.?(?:\s+de)?[-\s/,]*(\d{4})$/u.exec(date) ?? [
      undefined,
      ...american(date),
    ];
  return existing(year, monthNamed(name ?? ""), day);
}

function american(date: string): (string | undefined)[] {
  const [, name, day, year] = /^(\p{L}{3,12})\.?\s*(\d{1,2}),?\s+(\d{4})$/u.exec(date) ?? [];
  return [day, name, year];
}

function existing(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Parts | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const parts = { year, month: Number(month), day: Number(day) };
  const date = new Date(`${year}-${two(parts.month)}-${two(parts.day)}T00:00:00Z`);
  // JavaScript reads February 30 as March 2; "0000-00-00" is nobody's day and is distinguished below.
  const isDay = !Number.isNaN(date.getTime()) && date.getUTCDate() === parts.day;
  return isDay || year === "0000" ? parts : undefined;
}

/** Years that stand for "no end" and "not known" in SAP, SQL Server and MySQL. */
const NO_YEARS = new Set(["9999", "0000"]);
const EARLIEST_YEAR = 1920;

function ofYear(day: string, text: string): ReadDate {
  const year = day.slice(0, 4);
  if (NO_YEARS.has(year)) return { nothing: true };
  return Number(year) < EARLIEST_YEAR
    ? {
        objection: {
          code: "bad-date",
          message: `${JSON.stringify(text)} is too long ago: some programs write a day in ${year} for no date. Empty the cell`,
        },
      }
    : { day };
}

// Days that a spreadsheet counts from 1900: 2000 to 2099 have these numbers.
const SERIAL = /^(?:3[6-9]|[4-6]\d|7[0-3])\d{3}(?:[.,]\d+)?$/;

function serialIn(text: string): Objection | undefined {
  return SERIAL.test(text)
    ? {
        code: "date-number",
        message: `${JSON.stringify(text)} is a spreadsheet's number for a day, probably ${dayOf(Number(text.replace(",", ".")))}; write that`,
      }
    : undefined;
}

// Day 25569 is 1970-01-01.
function dayOf(serial: number): string {
  return new Date((Math.floor(serial) - 25569) * 86_400_000).toISOString().slice(0, 10);
}

function local(text: string, form: DateForm | undefined): Objection {
  return form === undefined
    ? {
        code: "local-date",
        message: `${JSON.stringify(text)} is an ambiguous date: day and month could be swapped`,
      }
    : {
        code: "bad-date",
        message: notInForm(text, [form]),
      };
}

/** What is wrong with a text where the other dates of its column have a form. */
export function notInForm(text: string, forms: readonly DateForm[]): string {
  const format = forms.length === 0 ? "" : ` in the format ${forms.join(" or ")}`;
  return `${JSON.stringify(text)} is not a date${format}; write the day that is meant, such as 2026-11-30, or empty the cell`;
}

const LANGUAGES = ["en", "de", "fr", "es", "nl", "sv", "nb", "da", "it", "pt"];
let months: ReadonlyMap<string, string> | undefined;

/** The number of a month by its name, or the first letters of it, in the languages that headings are known in. */
function monthNamed(name: string): string | undefined {
  months ??= monthNames();
  return months.get(plain(name));
}

function monthNames(): Map<string, string> {
  // What Excel and Britons write, and Unicode's data does not have.
  const names = new Map([
    ["mrz", "3"],
    ["sept", "9"],
  ]);
  for (const language of LANGUAGES)
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
      for (let index = 0; index < 12; index += 1) {
        const name = plain(format.format(Date.UTC(2024, index, 1)));
        if (!names.has(name)) names.set(name, String(index + 1));
      }
    }
  return names;
}

function plain(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
