import { wrapped } from "./columns.ts";
import { rollcallOnPath } from "../rollcall.ts";
import { forTerminal } from "../escape.ts";
import { paint, type Style, type TextReader } from "./style.ts";
import { digits } from "../../model/text/wording.ts";

/** The file of somebody who joins. */
export interface JoinerFile {
  readonly path: string;
  readonly text: string;
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly notes: readonly string[];
}

const MOST_NOTES = 5;

/** The file as it is written, and what should be known of it. */
export function renderJoinerFile(file: JoinerFile, { style }: { readonly style: Style }): string {
  const lines = file.text.trimEnd().split("\n");
  return `${[
    paint(style, "bold", forTerminal(file.path)),
    ...lines.map((line) => `  ${forTerminal(line)}`),
    ...firstNotes(file.notes).map((note) => wrapped(`Note: ${forTerminal(note)}`, style)),
  ].join("\n")}\n`;
}

/** What to do with the file once it is there. */
export function renderNextSteps(
  { path, displayName }: JoinerFile,
  {
    style,
    rollcall = rollcallOnPath,
    git = (words) => `git ${words}`,
  }: TextReader & { readonly git?: (words: string) => string },
): string {
  const shown = forTerminal(path);
  return `${[
    "",
    "Next:",
    `  ${rollcall("plan")}      shows what it will do`,
    `  ${[
      "switch -c joiner",
      `add ${quoted(shown)}`,
      `commit -m ${quoted(`Add ${forTerminal(displayName)}`)}`,
    ]
      .map(git)
      .join(" && ")}`,
    wrapped(
      "  and open a pull request: merging it creates the account. No one knows its password: the receipt says who needs a first credential.",
      style,
    ),
  ].join("\n")}\n`;
}

/** The first notes, and how many more there are. */
export function firstNotes(notes: readonly string[]): string[] {
  const more = notes.length - MOST_NOTES;
  return more > 0
    ? [
        ...notes.slice(0, MOST_NOTES),
        more === 1 ? "1 more name is taken." : `${digits(more)} more names are taken.`,
      ]
    : [...notes];
}

// For a shell that somebody pastes it into.
function quoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
