import type { Place, Refusal } from "../../model/plan.ts";
import { forTerminal } from "../escape.ts";
import type { Rollcall } from "../rollcall.ts";
import { MOST_NAMES, digits, firstOf } from "../words.ts";
import { wrapped } from "./columns.ts";
import { paint, type Style } from "./style.ts";

/** A file to paste that is longer is not shown whole on a terminal. */
const MOST_LINES = 40;
const FIRST_LINES = 8;

export interface RefusalReader {
  readonly style: Style;
  /** Writes the command that writes a long file. */
  readonly rollcall: Rollcall;
  /** Every line of the file to paste. */
  readonly full: boolean;
}

/** A guard that refuses a plan, why, and the file that lifts it, ready to paste. */
export function refusalText(refusal: Refusal, reader: RefusalReader): string[] {
  const { style } = reader;
  const { fallsShort = [] } = refusal;
  return [
    ...[
      `${paint(style, "red", `Refused by the guard ${refusal.guard}:`)} ${forTerminal(refusal.message)}`,
      ...fallsShort.map(
        ({ at, why }) => `${placeText(at)} does not lift this: ${forTerminal(why)}.`,
      ),
      `Nothing will be written. ${forTerminal(refusal.remedy)}`,
    ].map((line) => wrapped(line, style)),
    ...remedyLines(refusal, reader),
  ];
}

/** What a refusal's remedy speaks of: the file that lifts the guard, or else the users. */
export function remedyLines({ acknowledgement, users }: Refusal, reader: RefusalReader): string[] {
  if (acknowledgement)
    return ["", `  ${forTerminal(acknowledgement.path)}`, ...pasted(acknowledgement.text, reader)];
  return users.length > 0
    ? [wrapped(`  users: ${firstOf(users.map(forTerminal), MOST_NAMES)}`, reader.style)]
    : [];
}

// Where it can only be scrolled through, a long file is better written than shown.
function pasted(text: string, { style, rollcall, full }: RefusalReader): string[] {
  const lines = text.trimEnd().split("\n");
  const isLong = style.wraps === true && !full && lines.length > MOST_LINES;
  const most = isLong ? FIRST_LINES : lines.length;
  return [
    ...lines.slice(0, most).map((line) => `    ${forTerminal(line)}`),
    ...(most < lines.length
      ? [
          `  … and ${digits(lines.length - most)} more lines: ${rollcall("plan --acknowledge")} writes the file`,
        ]
      : []),
  ];
}

export function placeText({ file, line }: Place): string {
  return `${forTerminal(file)}:${line}`;
}
