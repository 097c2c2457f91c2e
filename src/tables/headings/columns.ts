import type { ColumnMeaning, ColumnMeanings } from "../../model/tables/settings.ts";
import {
  BLOCKED_COLUMN,
  columnTarget,
  IGNORED_COLUMN,
  REFERENCE_COLUMN,
  SURNAME_PREFIX_COLUMN,
  WHOLE_NAME_COLUMN,
  type ColumnTarget,
} from "../../model/tables/columns.ts";
import { propertyNamed, PROPERTIES } from "../../model/properties/properties.ts";
import { columnLetter, type TableProblem } from "../../model/tables/problem.ts";
import { suggest } from "../../model/text/suggest.ts";
import { setOf } from "../../relationships/index.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import type { Listed } from "../../roster/read/readUser.ts";
import type { Cell } from "../cells/sheet.ts";
import { sideOf, stateObjection } from "./blocked.ts";
import { plainHeading, withoutNotes } from "./plainHeading.ts";

/** A column whose values are read. */
export interface Column {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly target: ColumnTarget;
  /** The column says who is blocked, the opposite of accountEnabled, by this word. */
  readonly blockedBy?: "yes" | "true";
  /** The heading says so by itself, and neither the configuration nor a known format. */
  readonly byItself?: true;
  /** What its cells mean, by their text in small letters. */
  readonly values?: ReadonlyMap<string, string | boolean | null>;
}

/** A heading that is not understood. */
export interface UnknownHeading {
  readonly index: number;
  readonly heading: string;
}

export interface HeadingRules {
  /** Of the configuration, for this table: by heading. */
  readonly columns: ColumnMeanings;
  readonly allow: readonly string[];
  /** What files may name of each set. */
  readonly listed?: Listed;
}

/** What the headings of a table say. */
export interface Headings {
  readonly columns: readonly Column[];
  /** Columns of names by which other rows call a person their manager. */
  readonly references: readonly number[];
  readonly ignored: ReadonlySet<number>;
  readonly unknown: readonly UnknownHeading[];
  readonly problems: readonly TableProblem[];
}

/**
 * Finds out what each column holds: by the configuration, by the format that the table has, by Graph's names in any case
 * and with blanks, or by the headings of the bulk-create template, `Job title [jobTitle]`.
 *
 * @param row of the headings
 * @param format what the format says of columns, where the table has a known one
 * @see https://learn.microsoft.com/entra/identity/users/users-bulk-add (CSV template structure)
 */
export function readHeadings(
  cells: readonly (Cell | undefined)[],
  row: number,
  rules: HeadingRules,
  format?: ColumnMeanings,
): Headings {
  const columns: Column[] = [];
  const references: number[] = [];
  const ignored = new Set<number>();
  const unknown: UnknownHeading[] = [];
  const problems: TableProblem[] = [];
  const meanings = [rules.columns, ...(format ? [format] : [])].map(byHeading);
  cells.forEach((cell, index) => {
    if (!cell || (cell.kind === "text" && cell.text.trim() === "")) return;
    const say = (severity: TableProblem["severity"], code: string, message: string): void =>
      void problems.push({ severity, code, message, row, column: index });
    if (cell.kind !== "text")
      return say("error", "bad-heading", "is not text, so it cannot be the heading of a column");
    const heading = cell.text.trim();
    const meaning = meaningOf(heading, meanings, rules);
    if (meaning.kind !== "column") {
      if (meaning.kind === "reference") references.push(index);
      else ignored.add(index);
      if (meaning.kind === "unknown") unknown.push({ index, heading });
      if (meaning.kind === "refused") say("error", meaning.code, meaning.message);
      if (meaning.kind === "passed-over") say("warning", meaning.code, meaning.message);
      return;
    }
    const { kind: _kind, ...column } = meaning;
    const twin = columns.find(({ target }) => isSame(target, column.target));
    if (!twin) return void columns.push({ index, heading, ...column });
    ignored.add(index);
    const both = `${JSON.stringify(heading)} and ${JSON.stringify(twin.heading)} in column ${columnLetter(twin.index)}`;
    say(
      "error",
      "duplicate-heading",
      `${both} are the same property; keep one of them, or say ${ignoring(heading)}`,
    );
  });
  return { columns, references, ignored, unknown, problems };
}

type Meaning =
  | ({ readonly kind: "column" } & Omit<Column, "index" | "heading">)
  | { readonly kind: "refused" | "passed-over"; readonly code: string; readonly message: string }
  | { readonly kind: "ignored" | "reference" | "unknown" };

type ByHeading = ReadonlyMap<string, ColumnMeaning>;

function byHeading(meanings: ColumnMeanings): ByHeading {
  return new Map(
    Object.entries(meanings).map(([heading, meaning]) => [plainHeading(heading), meaning]),
  );
}

function meaningOf(heading: string, known: readonly ByHeading[], rules: HeadingRules): Meaning {
  const plain = plainHeading(heading);
  for (const meanings of known) {
    const meaning = meanings.get(plain);
    if (meaning !== undefined) return stated(meaning, heading, rules);
  }
  const own = byItself(heading, rules);
  // What another program calls groups or licences is none of the configuration's, unless it says so.
  if (isForeignSet(heading, known.length > 1, rules)) return { kind: "unknown" };
  return own.kind === "column" ? { ...own, byItself: true } : own;
}

/** What the configuration or a format says. */
function stated(meaning: ColumnMeaning, heading: string, rules: HeadingRules): Meaning {
  if (typeof meaning !== "string") {
    const [name = "", values = {}] = Object.entries(meaning)[0] ?? [];
    const column = named(name, heading, rules);
    return column.kind === "column" ? { ...column, values: valueMap(values) } : column;
  }
  if (meaning === IGNORED_COLUMN) return holdsPasswords(heading) ? PASSWORDS : { kind: "ignored" };
  if (meaning === REFERENCE_COLUMN) return { kind: "reference" };
  if (meaning === SURNAME_PREFIX_COLUMN || meaning === WHOLE_NAME_COLUMN)
    return { kind: "column", target: { key: meaning } };
  const isTurned = meaning === BLOCKED_COLUMN;
  if (isTurned || meaning.toLowerCase() === "accountenabled") {
    const objection = stateObjection(heading, isTurned);
    if (objection) return { kind: "refused", ...objection };
  }
  if (isTurned) return { kind: "column", target: { key: "accountEnabled" }, blockedBy: "true" };
  return named(meaning, heading, rules);
}

function valueMap(values: object): NonNullable<Column["values"]> {
  return new Map(
    Object.entries(values as Record<string, string | boolean | null>).map(([cell, value]) => [
      cell.trim().toLowerCase(),
      value,
    ]),
  );
}

/** What a heading says by itself. */
export function byItself(heading: string, rules: HeadingRules): Meaning {
  const [, label = "", bracketed] = TEMPLATE.exec(withoutNotes(heading)) ?? [];
  const meaning = named(bracketed ?? heading, heading, rules);
  if (bracketed === undefined || meaning.kind !== "column") return meaning;
  const isTurned =
    meaning.target.key === "accountEnabled" && label.trim() !== "" && sideOf(label) !== "enabled";
  return isTurned ? { ...meaning, blockedBy: "yes" } : meaning;
}

// "Name [displayName] Required", in any language; older templates have "Name (example: Chris Green) [displayName] *".
const TEMPLATE = /^(.*)\[\s*([^\]\s]+)\s*\]\s*(?:\*|\p{L}+)?$/iu;

/** Names of the template and of the portal's own tables for what Graph calls otherwise. */
const PORTAL_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    physicaldeliveryofficename: "officeLocation",
    telephonenumber: "businessPhones",
    mobile: "mobilePhone",
    alternateemailaddress: "otherMails",
    objectid: "id",
  }),
);

function named(name: string, heading: string, rules: HeadingRules): Meaning {
  const plain = plainHeading(name);
  const target = columnTarget(PORTAL_NAMES.get(plain) ?? GRAPH_NAMES.get(plain) ?? name);
  const set = target && setOf(target.key);
  if (set) return ofSet(target, set, heading, rules);
  if (target && isAllowed(target, rules)) return { kind: "column", target };
  if (target)
    return {
      kind: "refused",
      code: "refused-property",
      message: `"${target.key}" is managed only if the configuration allows it (allow: [${target.key}]). Take the column out, or say ${ignoring(heading)}`,
    };
  const property = propertyNamed(GRAPH_NAMES.get(plain) ?? "");
  if (property?.name === "passwordProfile" || holdsPasswords(name)) return PASSWORDS;
  // In an HR system's table this is the date of joining; Graph's property of that name is SharePoint's.
  if (typeof property?.roster === "object" && property.name !== "hireDate")
    return {
      kind: "passed-over",
      code: "not-imported",
      message: `is not imported: "${property.name}" ${property.roster.refused}`,
    };
  return { kind: "unknown" };
}

function isForeignSet(heading: string, hasFormat: boolean, { listed = {} }: HeadingRules): boolean {
  const target = columnTarget(heading);
  const set = target && setOf(target.key);
  if (!set) return false;
  if (set.people) return hasFormat;
  const names = listed[set.name] ?? [];
  return target.member === undefined
    ? hasFormat || names.length === 0
    : hasFormat && !names.includes(target.member);
}

/** A column of all elements of a set, or of one of those that the configuration lists. */
function ofSet(
  target: ColumnTarget,
  set: SetRelationship,
  heading: string,
  { listed = {} }: HeadingRules,
): Meaning {
  const names = listed[set.name] ?? [];
  const { member } = target;
  if (set.people)
    return member === undefined
      ? { kind: "column", target }
      : {
          kind: "refused",
          code: `unlisted-${set.one}`,
          message: `is about one of the ${set.name}, which go into one column called "${set.name}". Write them there, with a semicolon between them, or say ${ignoring(heading)}`,
        };
  if (names.length === 0)
    return {
      kind: "refused",
      code: `unlisted-${set.one}`,
      message: `holds ${set.name}, and the configuration lists none that files may name. Write them under "${set.name}" in rollcall.yaml, or say ${ignoring(heading)}`,
    };
  if (member === undefined) return { kind: "column", target };
  if (names.includes(member)) return { kind: "column", target };
  const near = suggest(member, names, 3);
  return {
    kind: "refused",
    code: `unlisted-${set.one}`,
    message: `names ${JSON.stringify(member)}, which is not among the ${set.name} that the configuration lists. ${near === undefined ? `Write it there under "${set.name}"` : `Did you mean "${near}"? Write ${JSON.stringify(`${set.name}.${near}`)}`}, or say ${ignoring(heading)}`,
  };
}

const GRAPH_NAMES: ReadonlyMap<string, string> = new Map(
  PROPERTIES.map(({ name }) => [plainHeading(name), name]),
);

const PASSWORDS: Meaning = {
  kind: "passed-over",
  code: "passwords",
  message:
    "holds passwords, which are neither read nor kept: a new account gets a random one. Delete the column, and do not commit this file",
};

/** Whether a column holds passwords, by a heading that speaks of them and not about them. */
export function holdsPasswords(heading: string): boolean {
  const words = withoutNotes(heading);
  return PASSWORD.test(words) && !ABOUT_PASSWORDS.test(words);
}

const PASSWORD =
  /pass\s?wor[dt]|kenn\s?wor[dt]|passwd|(?<!\p{L})pwd(?!\p{L})|mot\s?de\s?passe|contraseña|contrasena|wachtwoord|lösenord|losenord|passord|adgangskode|salasana|hasło|senha/iu;
const ABOUT_PASSWORDS =
  /never|expire|expiry|last|change|time\s?stamp|date|policy|policies|required|strong|age|hash function|reset|notrequired|days|läuft|abläuft|geändert|expira|verloopt/i;

function isAllowed({ key }: ColumnTarget, { allow }: HeadingRules): boolean {
  return propertyNamed(key)?.roster !== "configured" || allow.includes(key);
}

function ignoring(heading: string): string {
  return `${JSON.stringify(heading)}: ${IGNORED_COLUMN}`;
}

// A list of groups says of each whether the user is in it.
function isSame(left: ColumnTarget, right: ColumnTarget): boolean {
  if (left.key !== right.key) return isPartOf(left, right) || isPartOf(right, left);
  const isList = left.member === undefined || right.member === undefined;
  return left.member === right.member || (isList && setOf(left.key) !== undefined);
}

function isPartOf(part: ColumnTarget, whole: ColumnTarget): boolean {
  return whole.key === WHOLE_NAME_COLUMN && ["givenName", "surname"].includes(part.key);
}
