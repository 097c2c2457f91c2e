import {
  foldName,
  isHashed,
  isHolding,
  isPersonReference,
  type FieldValue,
  type Holding,
  type HoldingKind,
} from "../model/values.ts";
import { digits } from "../model/text/wording.ts";

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
  if (isHashed(value)) return HASHED;
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

/** What is said in the place of a value of which only a hash is kept. */
export const HASHED = "(kept as a hash)";

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
  sponsor: "no sponsor",
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
  if (typeof value !== "object" || isPersonReference(value) || isHolding(value) || isHashed(value))
    return false;
  return isList(value) ? value.length === 0 : Object.values(value).every((text) => text === null);
}

/** Cuts a long text and says how long it is. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : cut(text, 0, most);
}

/** Cuts two long texts so that the first difference between them stays in sight. */
export function shortenPair(from: string, to: string, most: number): [string, string] {
  // Most values are short, and a plan has thousands.
  if (from.length <= most && to.length <= most) return [from, to];
  const difference = sharedLength(from, to);
  const start = difference < most - CONTEXT ? 0 : Math.max(0, difference - CONTEXT);
  return [cut(from, start, most), cut(to, start, most)];
}

/** How many characters before the first difference are shown. */
const CONTEXT = 12;

// Characters are code points. A text may be very long and is shown again and again, so that no list is made of them.
function cut(text: string, start: number, most: number): string {
  const length = lengthOf(text);
  const told = ` (${digits(length)} characters)`;
  // Whole, it is no longer than what would be said of it.
  if (length <= most + "…".length + told.length) return text;
  const from = offsetOf(text, start);
  const end = from + offsetOf(text.slice(from), most);
  return `${start > 0 ? "…" : ""}${text.slice(from, end)}${end < text.length ? "…" : ""}${told}`;
}

function lengthOf(text: string): number {
  let length = 0;
  for (let offset = 0; offset < text.length; offset = after(text, offset)) length += 1;
  return length;
}

/** Where a character begins; the end of the text where it has fewer. */
function offsetOf(text: string, characters: number): number {
  let offset = 0;
  for (let left = characters; left > 0 && offset < text.length; left -= 1)
    offset = after(text, offset);
  return offset;
}

/** How many characters two texts begin with alike; -1 where they are the same. */
function sharedLength(left: string, right: string): number {
  if (left === right) return -1;
  let length = 0;
  for (let offset = 0; left.codePointAt(offset) === right.codePointAt(offset); length += 1)
    offset = after(left, offset);
  return length;
}

function after(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xff_ff ? 2 : 1);
}

// Quotes show blanks at the ends, and keep a value from passing for one of our own words such as "(cleared)".
function quotedIfUnclear(text: string): string {
  return text === "" || text !== text.trim() || /^[("…]|→/.test(text) ? JSON.stringify(text) : text;
}

function isList(value: FieldValue): value is readonly string[] {
  return Array.isArray(value);
}
