import { WHOLE_NAME_COLUMN } from "../../model/tables/columns.ts";
import type { SheetRow } from "../cells/sheet.ts";
import type { CellLook } from "./lookAtCells.ts";
import { called, isText, type Candidate, type Suggesting } from "./suggestion.ts";

/** Given names, surnames and whole names, whose words mean one in one language and another in the next. */
export function suggestNames(context: Suggesting): void {
  const { headings, rows, taken, give } = context;
  const first = (
    concept: "givenName" | "surname" | "displayName" | "name",
  ): Candidate | undefined =>
    taken.has(concept)
      ? undefined
      : called(context, concept).find(({ look }) => isText(look) && !look.areWholeNumbers);
  const [given, surname] = [first("givenName"), first("surname")];
  const person = called(context, "person").find(({ look }) => areWholeNames(look));
  const shown = first("displayName") ?? (taken.has("displayName") ? undefined : person);
  const name = first("name");
  const hasGiven = given !== undefined || taken.has("givenName");
  const hasSurname = surname !== undefined || taken.has("surname");
  // "Nombre" and "Nome" alone, and "Nom", are whole names where they hold more than one.
  const isWholeGiven = given && !hasSurname && !name && !shown && areWholeNames(given.look);
  const isWholeSurname = surname && !hasGiven && !shown && areWholeNames(surname.look);
  const hasNames = (hasGiven && !isWholeGiven) || (hasSurname && !isWholeSurname);
  const giveWhole = (candidate: Candidate): void =>
    hasNames || !areSurnamesFirst(candidate.look)
      ? give(candidate, "displayName")
      : give(
          candidate,
          WHOLE_NAME_COLUMN,
          "makes the display name too, given name first; displayName in its place keeps each cell as it is",
        );
  if (isWholeGiven) giveWhole(given);
  else if (given) give(given, "givenName");
  if (isWholeSurname) giveWhole(surname);
  else if (surname) give(surname, "surname");
  const [prefix] = called(context, "surnamePrefix");
  if (prefix && taken.has("surname")) give(prefix, "surnamePrefix");
  if (shown) giveWhole(shown);
  if (!name) return;
  const givenIndex =
    given?.index ?? headings.columns.find(({ target }) => target.key === "givenName")?.index;
  const isSurname =
    givenIndex !== undefined && !hasSurname && !holdsGivenNames(name.index, givenIndex, rows);
  if (isSurname) give(name, "surname");
  else if (!taken.has("displayName") && !taken.has(WHOLE_NAME_COLUMN)) giveWhole(name);
}

/** Whether each cell is a surname, a comma and a given name, and nothing else, such as a title or a company. */
function areSurnamesFirst({ texts }: CellLook): boolean {
  return texts.every((text) => SURNAME_FIRST.test(text.trim()));
}

const SURNAME_FIRST = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’-]*,\s*[\p{L}\p{M}][\p{L}\p{M}\s.'’-]*$/u;

function areWholeNames({ texts }: CellLook): boolean {
  return texts.filter((text) => /\S[\s,]+\S/.test(text)).length > texts.length / 2;
}

/** Whether a column of names holds the given names that another one has. */
function holdsGivenNames(name: number, given: number, rows: readonly SheetRow[]): boolean {
  const both = rows.flatMap(({ cells }) => {
    const [whole, part] = [cells[name], cells[given]];
    return whole?.kind === "text" && part?.kind === "text"
      ? [whole.text.includes(part.text.trim())]
      : [];
  });
  return both.filter(Boolean).length > both.length / 2;
}
