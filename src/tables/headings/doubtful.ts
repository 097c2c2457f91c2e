import { isBlank, type SheetRow } from "../cells/sheet.ts";
import { isStatus } from "../suggest/statusWords.ts";
import { shownText } from "../values/cellValue.ts";
import type { Column, Headings } from "./columns.ts";

/**
 * Takes columns for unknown whose heading is a property by chance: a number in a column `ID` is not an object id, and
 * `Active` in a column `State` is no province.
 */
export function withoutDoubtful(headings: Headings, rows: readonly SheetRow[]): Headings {
  const doubtful = headings.columns.filter(
    (column) => column.byItself && isDoubtful(column, textsOf(column, rows)),
  );
  if (doubtful.length === 0) return headings;
  return {
    ...headings,
    columns: headings.columns.filter((column) => !doubtful.includes(column)),
    ignored: new Set([...headings.ignored, ...doubtful.map(({ index }) => index)]),
    unknown: [
      ...headings.unknown,
      ...doubtful.map(({ index, heading }) => ({ index, heading })),
    ].toSorted((a, b) => a.index - b.index),
  };
}

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}/i;

function isDoubtful({ target }: Column, texts: readonly string[]): boolean {
  if (texts.length === 0) return false;
  if (target.key === "id") return !texts.some((text) => GUID.test(text)) && texts.length > 1;
  return target.key === "state" && texts.every(isStatus);
}

function textsOf({ index }: Column, rows: readonly SheetRow[]): string[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell && !isBlank(cell) ? (shownText(cell) ?? []) : [];
  });
}
