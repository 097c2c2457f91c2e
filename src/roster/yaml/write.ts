import { withoutJoinersInPlace } from "../../model/text/joiners.ts";
import { NULL_TO_OTHERS } from "./tree.ts";

/** What the roster writes under a key. */
export type YamlValue =
  | string
  | boolean
  | null
  | readonly YamlItem[]
  | { readonly [member: string]: YamlValue };

/** One item of a list: a text, or what is said about something by members. */
export type YamlItem = string | { readonly [member: string]: YamlValue };

/** How a text stands in a file: as it is, or in one of the two kinds of quotes. */
export type Quoting = "plain" | "single" | "double";

/** One value on one line, so that Rollcall's reader reads exactly it: with the quoting asked for, if that can hold it. */
export function writeScalar(
  value: string | boolean | null,
  quoting: Quoting = "plain",
  inFlow = false,
): string {
  if (typeof value !== "string") return String(value);
  if (quoting === "plain" && isPlain(value, inFlow)) return value;
  if (quoting === "single" && isPrintable(value)) return `'${value.replaceAll("'", "''")}'`;
  return doubleQuoted(value);
}

/** A key with its value as lines without line ends; members and items are indented by two below it. */
export function writeEntry(key: string, value: YamlValue): string[] {
  if (isList(value) && value.length > 0)
    return [`${writeScalar(key)}:`, ...value.map((item) => `  - ${writeItem(item)}`)];
  if (isMembers(value) && Object.keys(value).length > 0)
    return [
      `${writeScalar(key)}:`,
      ...Object.entries(value).flatMap(([member, inner]) =>
        writeEntry(member, inner).map((line) => `  ${line}`),
      ),
    ];
  return [writeFlowEntry(key, value)];
}

/** A key with its value on one line, as between braces. */
export function writeFlowEntry(key: string, value: YamlValue): string {
  return `${writeScalar(key, "plain", true)}: ${writeFlow(value)}`;
}

/** A value on one line, as between braces or brackets. */
export function writeFlow(value: YamlValue): string {
  if (isList(value)) return `[${value.map((item) => writeItem(item, true)).join(", ")}]`;
  if (!isMembers(value)) return writeScalar(value, "plain", true);
  const entries = Object.entries(value).map(([key, inner]) => writeFlowEntry(key, inner));
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** An item of a list on one line, without what stands before it. */
export function writeItem(item: YamlItem, inFlow = false): string {
  return typeof item === "string" ? writeScalar(item, "plain", inFlow) : writeFlow(item);
}

export function isList(value: YamlValue): value is readonly YamlItem[] {
  return Array.isArray(value);
}

export function isMembers(value: YamlValue): value is { readonly [member: string]: YamlValue } {
  return typeof value === "object" && value !== null && !isList(value);
}

// Joiners where they belong are printed as they are, if nothing beside them has to be escaped.
function isPrintable(text: string): boolean {
  return text.isWellFormed() && !UNPRINTABLE.test(withoutJoinersInPlace(text));
}

// Line ends and tabs, what YAML does not print, and what the roster's reader calls hidden: only escapes show them.
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e007f}]/u;

/** @see https://yaml.org/spec/1.2.2/#733-plain-style */
function isPlain(text: string, inFlow: boolean): boolean {
  if (text === "" || text !== text.trim()) return false;
  if (text === "true" || text === "false" || text === "null" || text === NULL_TO_OTHERS)
    return false;
  if (!isPrintable(text)) return false;
  if (/^[,[\]{}#&*!|>'"%@`]/.test(text) || /^[-?:](?:[^\w]|$)/.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text)) return false;
  return !inFlow || !/[,[\]{}]/.test(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

function doubleQuoted(text: string): string {
  const keepsJoiners = isPrintable(text);
  const escaped = Array.from(text, (character) => {
    const known = ESCAPES[character];
    if (known !== undefined) return known;
    const isPlainHere = keepsJoiners || !UNPRINTABLE.test(character);
    if (isPlainHere && character.isWellFormed()) return character;
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff
      ? `\\U${code.toString(16).toUpperCase().padStart(8, "0")}`
      : `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
  });
  return `"${escaped.join("")}"`;
}
