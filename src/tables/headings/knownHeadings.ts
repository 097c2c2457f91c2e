import type { ColumnMeanings } from "../../model/tables/settings.ts";
import { FORMATS } from "../formats/index.ts";
import { byItself } from "./columns.ts";
import { conceptOf } from "../suggest/vocabulary.ts";
import { plainHeading } from "./plainHeading.ts";

/** Whether a text is a heading that means something, here or in a table that other programs write. */
export function isKnownHeading(text: string, meanings: ColumnMeanings): boolean {
  const plain = plainHeading(text);
  if (plain === "") return false;
  ofFormats ??= new Set(
    FORMATS.flatMap(({ columns, knownBy }) => [...Object.keys(columns), ...knownBy.flat()]).map(
      plainHeading,
    ),
  );
  return (
    ofFormats.has(plain) ||
    Object.keys(meanings).some((heading) => plainHeading(heading) === plain) ||
    byItself(text.trim(), { columns: {}, allow: [] }).kind !== "unknown" ||
    conceptOf(text)?.rank === 2
  );
}

let ofFormats: ReadonlySet<string> | undefined;
