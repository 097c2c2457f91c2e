import {
  columnNames,
  columnTarget,
  IGNORED_COLUMN,
  type ColumnTarget,
} from "../../model/tableColumns.ts";
import { propertyNamed, PROPERTIES } from "../../model/properties.ts";
import { columnLetter, type TableProblem } from "../../model/tableProblem.ts";
import { suggestName } from "../../roster/synonyms.ts";
import type { Cell } from "../cells/sheet.ts";

/** A column whose values are read. */
export interface Column {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly target: ColumnTarget;
  /** In Microsoft's template a column says who is blocked, the opposite of accountEnabled. */
  readonly saysBlocked: boolean;
}

export interface HeadingRules {
  /** Of the configuration: heading → property, or `ignore`. */
  readonly columns: Readonly<Record<string, string>>;
  readonly allow: readonly string[];
}

/**
 * Finds out what each column holds: by the configuration, by Graph's names in any case, or by the headings of the
 * bulk-create template, `Job title [jobTitle]`.
 *
 * @param row of the headings
 * @see https://learn.microsoft.com/entra/identity/users/users-bulk-add (CSV template structure)
 */
export function readHeadings(
  cells: readonly (Cell | undefined)[],
  row: number,
  rules: HeadingRules,
): { columns: Column[]; ignored: ReadonlySet<number>; problems: TableProblem[] } {
  const columns: Column[] = [];
  const ignored = new Set<number>();
  const problems: TableProblem[] = [];
  cells.forEach((cell, index) => {
    if (!cell) return;
    const say = (severity: TableProblem["severity"], code: string, message: string): void =>
      void problems.push({ severity, code, message, row, column: index });
    if (cell.kind !== "text")
      return say("error", "bad-heading", "is no text, so it cannot be the heading of a column");
    const heading = cell.text.trim();
    const meaning = meaningOf(heading, rules);
    if (meaning.kind !== "column") {
      ignored.add(index);
      if (meaning.kind === "refused") say("error", meaning.code, meaning.message);
      if (meaning.kind === "passed-over") say("warning", "not-imported", meaning.message);
      return;
    }
    const twin = columns.find(({ target }) => isSame(target, meaning.target));
    if (!twin) return void columns.push({ index, heading, ...meaning });
    ignored.add(index);
    const both = `${JSON.stringify(heading)} and ${JSON.stringify(twin.heading)} in column ${columnLetter(twin.index)}`;
    say("error", "duplicate-heading", `${both} are the same property; keep one of them`);
  });
  return { columns, ignored, problems };
}

/** Whether a text would be understood as a heading. */
export function isHeading(text: string, rules: HeadingRules): boolean {
  const meaning = meaningOf(text.trim(), rules);
  return meaning.kind !== "refused" || meaning.code === "refused-property";
}

type Meaning =
  | { readonly kind: "column"; readonly target: ColumnTarget; readonly saysBlocked: boolean }
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  | { readonly kind: "passed-over"; readonly message: string }
  | { readonly kind: "ignored" };

function meaningOf(heading: string, rules: HeadingRules): Meaning {
  const mapped = Object.entries(rules.columns).find(([own]) => same(own, heading))?.[1];
  if (mapped === IGNORED_COLUMN) return { kind: "ignored" };
  if (mapped !== undefined) return named(mapped, heading, false, rules);
  const [, label = "", bracketed] = TEMPLATE.exec(heading) ?? [];
  if (bracketed === undefined) return named(heading, heading, false, rules);
  return named(
    bracketed,
    heading,
    same(bracketed, "accountEnabled") && !/enabled/i.test(label),
    rules,
  );
}

// "Name [displayName] Required"; older templates have "Name (example: Chris Green) [displayName] *".
const TEMPLATE = /^(.*)\[\s*([^\]\s]+)\s*\]\s*(?:\*|required|optional)?$/i;

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

function named(name: string, heading: string, saysBlocked: boolean, rules: HeadingRules): Meaning {
  const target = columnTarget(PORTAL_NAMES.get(name.toLowerCase()) ?? name);
  if (target && isAllowed(target, rules)) return { kind: "column", target, saysBlocked };
  if (target)
    return {
      kind: "refused",
      code: "refused-property",
      message: `"${target.key}" is managed only if the configuration allows it (allow: [${target.key}]). Take the column out, or say ${ignoring(heading)}`,
    };
  const property = propertyNamed(
    PROPERTIES.find(({ name: known }) => same(known, name))?.name ?? name,
  );
  if (property?.name === "passwordProfile" || /password|kennwort|passwort/i.test(name))
    return {
      kind: "passed-over",
      message:
        "holds passwords, which are neither read nor kept: a new account gets a random one. Delete the column, and do not commit this file",
    };
  if (typeof property?.roster === "object")
    return {
      kind: "passed-over",
      message: `is not imported: "${property.name}" ${property.roster.refused}`,
    };
  const near = suggestName(name, columnNames());
  return {
    kind: "refused",
    code: "unknown-heading",
    message: `${JSON.stringify(heading)} is not a user property.${near === undefined ? "" : ` Did you mean "${near}"?`} Rename it, or say what it is in the configuration: tables: { columns: { ${JSON.stringify(heading)}: ${near ?? IGNORED_COLUMN} } }`,
  };
}

function isAllowed({ key }: ColumnTarget, { allow }: HeadingRules): boolean {
  return propertyNamed(key)?.roster !== "configured" || allow.includes(key);
}

function ignoring(heading: string): string {
  return `tables: { columns: { ${JSON.stringify(heading)}: ${IGNORED_COLUMN} } }`;
}

function isSame(left: ColumnTarget, right: ColumnTarget): boolean {
  return left.key === right.key && left.member === right.member;
}

function same(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
