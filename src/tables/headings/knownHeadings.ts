import type { ColumnMeanings } from "../../model/tables/settings.ts";
import { FORMATS } from "../formats/index.ts";
import { byItself } from "./columns.ts";
import { conceptOf } from "../suggest/vocabulary.ts";
import { plainHeading } from "./plainHeading.ts";

/**
 * Whether a text is a heading that means something, here or in a table that other programs write. To find out how a table is
 * written, the same texts are asked for again and again.
 */
export function knownHeadings(meanings: ColumnMeanings): (text: string) => boolean {
  const configured = new Set(Object.keys(meanings).map(plainHeading));
  const answers = new Map<string, boolean>();
  return (text) => {
    const before = answers.get(text);
    if (before !== undefined) return before;
    const answer = isKnown(text, configured);
    answers.set(text, answer);
    return answer;
  };
}

function isKnown(text: string, configured: ReadonlySet<string>): boolean {
  const plain = plainHeading(text);
  if (plain === "") return false;
  ofFormats ??= new Set(
    FORMATS.flatMap(({ columns, knownBy }) => [...Object.keys(columns), ...knownBy.flat()]).map(
      plainHeading,
    ),
  );
  return (
    ofFormats.has(plain) ||
    configured.has(plain) ||
    byItself(text.trim(), { columns: {}, allow: [] }).kind !== "unknown" ||
    conceptOf(text)?.rank === 2
  );
}

let ofFormats: ReadonlySet<string> | undefined;
