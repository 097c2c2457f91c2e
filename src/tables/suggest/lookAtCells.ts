import { countryCodeOf } from "../../model/countryNames.ts";
import { isBlank, type SheetRow } from "../cells/sheet.ts";
import { shownText } from "../values/cellValue.ts";
import { possibleForms, readDate } from "../values/dates.ts";

/** What the cells of a column look like; an empty column looks like anything. */
export interface CellLook {
  readonly texts: readonly string[];
  readonly isEmpty: boolean;
  readonly areAddresses: boolean;
  readonly areObjectIds: boolean;
  readonly areDates: boolean;
  readonly areBooleans: boolean;
  readonly areCountryCodes: boolean;
  readonly areCountries: boolean;
  readonly areWholeNumbers: boolean;
  readonly arePhones: boolean;
}

export function lookAt(column: number, rows: readonly SheetRow[]): CellLook {
  const cells = rows.flatMap(({ cells: all }) => {
    const cell = all[column];
    return cell && !isBlank(cell) ? [cell] : [];
  });
  const texts = cells.flatMap((cell) => shownText(cell) ?? []);
  const every = (is: (text: string) => boolean): boolean => texts.length > 0 && texts.every(is);
  const areDays = cells.length > 0 && cells.every(({ kind }) => kind === "date");
  return {
    texts,
    isEmpty: cells.length === 0,
    areAddresses: every((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)),
    areObjectIds: every((text) => GUID.test(text)),
    areDates: areDays || (texts.length > 0 && areDates(texts)),
    areBooleans: every((text) => /^(?:true|false)$/i.test(text)),
    areCountryCodes: every(
      (text) => /^[A-Za-z]{2}$/.test(text) && countryCodeOf(text) !== undefined,
    ),
    areCountries: every((text) => countryCodeOf(text) !== undefined),
    areWholeNumbers: every((text) => /^\d+$/.test(text)),
    arePhones: every(
      (text) => /\d.*\d.*\d/.test(text) && /^[+\d()\s./-]+(?:\s*(?:x|ext).*)?$/i.test(text),
    ),
  };
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether texts are days, in a form that tells itself or in one that can be stated. */
function areDates(texts: readonly string[]): boolean {
  const open = texts.filter((text) => {
    const read = readDate(text, undefined);
    if ("objection" in read) return true;
    return "day" in read && !/^\d{4}-\d{2}-\d{2}/.test(read.day);
  });
  return open.length === 0 || (open.length < texts.length + 1 && possibleForms(open).length > 0);
}
