import { writeEntry, writeFlowEntry } from "../yaml/write.ts";
import {
  appended,
  contains,
  documentsOf,
  hasContent,
  inserted,
  rootOf,
  valueOf,
} from "./addLines.ts";

/**
 * Writes into the text of a configuration how letters are written in names, behind what `names` says. Everything else
 * stays as it is.
 *
 * @returns undefined where that cannot be done without touching more
 */
export function writeReplacements(
  text: string,
  replace: Readonly<Record<string, string>>,
): string | undefined {
  const mark = text.startsWith("\ufeff") ? "\ufeff" : "";
  const body = text.slice(mark.length);
  const root = rootOf(body);
  if (!root && hasContent(body)) return undefined;
  const names = valueOf(root, "names");
  const own = valueOf(names, "replace");
  const lines = linesOf(replace);
  const after = own
    ? inserted(
        body,
        own,
        Object.entries(replace).flatMap(([from, to]) => writeEntry(from, to)),
      )
    : names
      ? inserted(body, names, lines.slice(1), "names")
      : appended(body, lines);
  if (after === undefined) return undefined;
  const [whole] = documentsOf(after);
  const [before] = documentsOf(body);
  const isRight =
    contains(whole, { names: { replace } }) && (before === undefined || contains(whole, before));
  return isRight ? mark + after : undefined;
}

/** As they would be pasted. */
export function linesOf(replace: Readonly<Record<string, string>>): string[] {
  return ["names:", `  ${writeFlowEntry("replace", replace)}`];
}
