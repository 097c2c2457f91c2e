import { countryCodeOf } from "../../model/properties/countryNames.ts";
import { isBlank, type SheetRow } from "../cells/sheet.ts";
import { shownText } from "../values/cellValue.ts";
import { isSomeDay } from "../values/dates.ts";
import { NULL_TEXT } from "../values/programText.ts";

/** What nearly all cells of a column look like; those that stand for nothing are left out. */
export interface CellLook {
  readonly texts: readonly string[];
  readonly isEmpty: boolean;
  readonly areAddresses: boolean;
  /** Whether they are addresses of one organisation, by their domain. */
  readonly areOfOneDomain: boolean;
  readonly areObjectIds: boolean;
  readonly areDates: boolean;
  /** Enough of a column whose heading says so: those that are none are mistakes. */
  readonly areMostlyDates: boolean;
  readonly areBooleans: boolean;
  readonly areCountryCodes: boolean;
  readonly areCountries: boolean;
  readonly areWholeNumbers: boolean;
  readonly arePhones: boolean;
  readonly areUnique: boolean;
}

/** A mistake in one cell of many must not hide what the others are. */
const NEARLY_ALL = 0.9;

export function lookAt(column: number, rows: readonly SheetRow[]): CellLook {
  const cells = rows.flatMap(({ cells: all }) => {
    const cell = all[column];
    const isNothing = isBlank(cell) || (cell?.kind === "text" && isNullText(cell.text.trim()));
    return cell && !isNothing ? [cell] : [];
  });
  const texts = cells.flatMap((cell) => shownText(cell) ?? []);
  const most = (is: (text: string) => boolean): boolean =>
    texts.length > 0 && texts.filter(is).length >= texts.length * NEARLY_ALL;
  const days = cells.filter(({ kind }) => kind === "date").length;
  const dates = days + texts.filter(isSomeDay).length;
  const areAddresses = most((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text));
  return {
    texts,
    isEmpty: cells.length === 0,
    areAddresses,
    areOfOneDomain: areAddresses && areOfOneDomain(texts),
    areObjectIds: most((text) => GUID.test(text)),
    areDates: cells.length > 0 && dates >= cells.length * NEARLY_ALL,
    areMostlyDates: dates > cells.length / 2,
    areBooleans: most((text) => /^(?:true|false)$/i.test(text)),
    areCountryCodes: most(
      (text) => /^[A-Za-z]{2}$/.test(text) && countryCodeOf(text) !== undefined,
    ),
    areCountries: most((text) => countryCodeOf(text) !== undefined),
    areWholeNumbers: most((text) => /^\d+$/.test(text)),
    arePhones: most(isPhone),
    areUnique: new Set(texts).size >= texts.length * 0.8,
  };
}

/** Whether a text stands for nothing, as programs and people write it. */
export function isNullText(text: string): boolean {
  return NULL_TEXT.test(text) || /^[-–—.]+$/.test(text);
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isPhone(text: string): boolean {
  return /\d.*\d.*\d/.test(text) && /^[+\d()\s./-]+(?:\s*(?:x|ext).*)?$/i.test(text);
}

/** Anybody can have an address there. */
const FREE =
  /@(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|gmx|web|aol|proton|protonmail|orange|wanadoo|free|laposte|telenet|ziggo|seznam|wp|o2|libero|t-online)\.[a-z.]+$/i;

function areOfOneDomain(texts: readonly string[]): boolean {
  const domains = Map.groupBy(texts, (text) => text.slice(text.indexOf("@")).toLowerCase());
  const [largest] = [...domains].toSorted(([, a], [, b]) => b.length - a.length);
  return largest !== undefined && !FREE.test(largest[0]) && largest[1].length >= texts.length * 0.6;
}
