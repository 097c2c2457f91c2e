import {
  foldName,
  isHolding,
  isPersonReference,
  type FieldValue,
  type Holding,
  type HoldingKind,
} from "../model/values.ts";

/** A user as people know them, and by the account. */
export interface Person {
  readonly userPrincipalName: string;
  readonly displayName?: string;
}

const LONGEST_ACCOUNT = 120;
const LONGEST_NAME = 60;

/** "Ana Silva (ana.silva@contoso.com)", not yet escaped; the account alone where nobody knows a name. */
export function personValue(person: Person): string {
  const account = shorten(person.userPrincipalName, LONGEST_ACCOUNT);
  const name = knownName(person);
  return name === undefined ? account : `${name} (${account})`;
}

/** What people call a user, shortened and not yet escaped. In quotes where it could pass for an account. */
export function knownName({ userPrincipalName, displayName = "" }: Person): string | undefined {
  const name = displayName.trim();
  if (name === "" || foldName(name) === foldName(userPrincipalName)) return undefined;
  const shown = shorten(name, LONGEST_NAME);
  return /^["(…]|[@→]/.test(name) ? JSON.stringify(shown) : shown;
}

/** A value as plain text, not yet escaped for any target. Never used for null, which each target says in its words. */
export function valueText(value: Exclude<FieldValue, null>): string {
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return quotedIfUnclear(value);
  if (isPersonReference(value)) return personValue(value);
  if (isHolding(value)) return holdingText(value);
  if (isList(value))
    return value
      .map((item) => (/[,"]/.test(item) ? JSON.stringify(item) : quotedIfUnclear(item)))
      .join(", ");
  return Object.entries(value)
    .filter(([, text]) => text !== null)
    .map(
      ([member, text]) =>
        `${member}: ${/[,:]/.test(text ?? "") ? JSON.stringify(text) : quotedIfUnclear(text ?? "")}`,
    )
    .join(", ");
}

function holdingText({ as, without = [], until }: Holding): string {
  return [
    as,
    ...(without.length > 0 ? [`without ${without.join(", ")}`] : []),
    ...(until === undefined ? [] : [`until ${until}`]),
  ].join(", ");
}

const HAS_NOT: Readonly<Record<HoldingKind, string>> = {
  member: "not a member",
  assigned: "not assigned",
};

/**
 * What is said in place of a value that holds nothing.
 *
 * @param other the value on the other side of the step
 * @param usual what is said of properties, such as "(not set)"
 */
export function nothingText(other: FieldValue, usual: string): string {
  return isHolding(other) ? HAS_NOT[other.as] : usual;
}

/** Whether a value holds nothing: null, an empty list, or members that are all null. */
export function isCleared(value: FieldValue): value is null {
  if (value === null) return true;
  if (typeof value !== "object" || isPersonReference(value) || isHolding(value)) return false;
  return isList(value) ? value.length === 0 : Object.values(value).every((text) => text === null);
}

/** Cuts a long text and says how long it is. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : cut(Array.from(text), 0, most);
}

/** Cuts two long texts so that the first difference between them stays in sight. */
export function shortenPair(from: string, to: string, most: number): [string, string] {
  // Most values are short, and a plan has thousands.
  if (from.length <= most && to.length <= most) return [from, to];
  const [left, right] = [Array.from(from), Array.from(to)];
  const longest = left.length > right.length ? left : right;
  const difference = longest.findIndex((_, index) => left[index] !== right[index]);
  const start = difference < most - CONTEXT ? 0 : difference - CONTEXT;
  return [cut(left, start, most), cut(right, start, most)];
}

/** How many characters before the first difference are shown. */
const CONTEXT = 12;

function cut(characters: readonly string[], start: number, most: number): string {
  if (characters.length <= most) return characters.join("");
  const end = start + most;
  return `${start > 0 ? "…" : ""}${characters.slice(start, end).join("")}${end < characters.length ? "…" : ""} (${characters.length} characters)`;
}

// Quotes show blanks at the ends, and keep a value from passing for one of our own words such as "(cleared)".
function quotedIfUnclear(text: string): string {
  return text === "" || text !== text.trim() || /^[("…]|→/.test(text) ? JSON.stringify(text) : text;
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}
