import { hiddenInText } from "./hiddenCharacters.ts";
import { NULL_TO_OTHERS, type Entry, type Tree } from "./tree.ts";

/**
 * Reads the YAML that people mostly write, many times as fast as the parser that explains mistakes: names with values,
 * lists, texts on one line, comments. It gives the very trees which that parser gives, or steps aside: for a mistake, and
 * for everything else.
 *
 * @param text without a byte order mark
 * @returns undefined where the other parser has to read the text
 * @see https://yaml.org/spec/1.2.2/
 */
export function readPlainYaml(text: string): Tree[] | undefined {
  if (!PLAIN.test(text) && (ODD_BLANK.test(text) || hiddenInText(text))) return undefined;
  return new PlainReader(text).readDocuments();
}

/** Of collections in each other. */
const DEEPEST = 10;
const LONGEST_KEY = 150;

const PLAIN = /^[\n -~]*$/;
// Tabs, and line ends of old Macs.
const ODD_BLANK = /\t|\r(?!\n)/;
// An indicator in front, or, in brackets, anywhere.
const ODD_START = /^[-?:,[\]{}#&*!|>'"%@`]/;
const ODD_IN_BRACKETS = /[:#[{}]/;

const RETURN = 13;
const BLANK = 32;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;

/** Texts that were met lately, by a few of their characters. */
const lately: string[] = Array.from({ length: 4096 }, () => "");

/** The indent where a document is over. */
const OVER = -1;

/** Goes from line to line. A method that returns undefined has met something that it does not read. */
class PlainReader {
  readonly #text: string;
  #nextLine = 0;
  /** Of the line: its first character that is not blank, and the end of its last one. Comments and empty lines are none. */
  #start = 0;
  #end = 0;
  #indent = OVER;
  /** Whether the line begins a document. */
  #isMark = false;

  constructor(text: string) {
    this.#text = text;
  }

  readDocuments(): Tree[] | undefined {
    this.#goToNextLine();
    const first = this.#readDocument();
    if (!first) return undefined;
    const documents = [first];
    while (this.#isMark) {
      const next = this.#readDocument();
      if (!next) return undefined;
      documents.push(next);
    }
    return documents;
  }

  #readDocument(): Tree | undefined {
    if (this.#isMark) this.#goToNextLine();
    return this.#indent === 0 ? this.#readMap(1) : undefined;
  }

  #readMap(depth: number): Tree | undefined {
    if (depth > DEEPEST) return undefined;
    const indent = this.#indent;
    const start = this.#start;
    const entries: Entry[] = [];
    do {
      const entry = this.#readEntry(depth);
      if (!entry || hasKey(entries, entry.key)) return undefined;
      entries.push(entry);
    } while (this.#indent === indent);
    return this.#indent < indent ? { kind: "map", start, entries } : undefined;
  }

  #readEntry(depth: number): Entry | undefined {
    const indent = this.#indent;
    const start = this.#start;
    const keyEnd = this.#endOfKey(start);
    if (keyEnd === start) return undefined;
    const key = this.#textBetween(start, keyEnd);
    const valueStart = this.#skipBlanks(keyEnd + 1);
    if (!this.#isRest(valueStart)) {
      const value = this.#readInline(valueStart, depth);
      this.#goToNextLine();
      return value && { key, start, value };
    }
    this.#goToNextLine();
    const value =
      this.#indent < indent
        ? undefined
        : this.#isDash()
          ? this.#readList(depth + 1)
          : this.#indent > indent
            ? this.#readMap(depth + 1)
            : undefined;
    return value && { key, start, value };
  }

  #readList(depth: number): Tree | undefined {
    if (depth > DEEPEST) return undefined;
    const indent = this.#indent;
    const start = this.#start;
    const items: Tree[] = [];
    do {
      const item = this.#readItem(depth);
      if (!item) return undefined;
      items.push(item);
    } while (this.#indent === indent && this.#isDash());
    return this.#indent <= indent ? { kind: "list", start, items } : undefined;
  }

  #readItem(depth: number): Tree | undefined {
    const start = this.#skipBlanks(this.#start + 1);
    if (this.#endOfKey(start) > start) {
      this.#indent += start - this.#start;
      this.#start = start;
      return this.#readMap(depth + 1);
    }
    const item = this.#isRest(start) ? undefined : this.#readInline(start, depth);
    this.#goToNextLine();
    return item;
  }

  /** What stands on the line from there on, and is all that stands there. */
  #readInline(start: number, depth: number): Tree | undefined {
    switch (this.#text.charCodeAt(start)) {
      case OPENING_BRACKET:
        return depth < DEEPEST ? this.#readBrackets(start) : undefined;
      case DOUBLE_QUOTE:
      case SINGLE_QUOTE: {
        const end = this.#endOfQuotes(start);
        return end !== undefined && this.#isRest(this.#skipBlanks(end), end)
          ? { kind: "scalar", start, value: this.#textBetween(start + 1, end - 1) }
          : undefined;
      }
      default: {
        const end = this.#endOfPlain(start);
        return end === undefined ? undefined : scalar(this.#textBetween(start, end), start);
      }
    }
  }

  #readBrackets(start: number): Tree | undefined {
    const text = this.#text;
    const items: Tree[] = [];
    let offset = this.#skipBlanks(start + 1);
    let isOpen = text.charCodeAt(offset) !== CLOSING_BRACKET;
    while (isOpen) {
      const item = this.#readInBrackets(offset);
      if (!item) return undefined;
      items.push(item.tree);
      offset = this.#skipBlanks(item.end);
      isOpen = text.charCodeAt(offset) === COMMA;
      if (isOpen) offset = this.#skipBlanks(offset + 1);
    }
    if (text.charCodeAt(offset) !== CLOSING_BRACKET) return undefined;
    const end = offset + 1;
    return this.#isRest(this.#skipBlanks(end), end) ? { kind: "list", start, items } : undefined;
  }

  #readInBrackets(start: number): { tree: Tree; end: number } | undefined {
    const text = this.#text;
    const first = text.charCodeAt(start);
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
      const end = this.#endOfQuotes(start);
      return end === undefined
        ? undefined
        : { tree: { kind: "scalar", start, value: this.#textBetween(start + 1, end - 1) }, end };
    }
    let end = start;
    while (end < this.#end && !isEndInBrackets(text.charCodeAt(end))) end += 1;
    const value = this.#textBetween(start, this.#trimBlanks(end));
    if (value === "" || ODD_START.test(value) || ODD_IN_BRACKETS.test(value)) return undefined;
    const tree = scalar(value, start);
    return tree && { tree, end };
  }

  /** Behind the closing quote, where the text between is what it says. */
  #endOfQuotes(start: number): number | undefined {
    const text = this.#text;
    const quote = text.charCodeAt(start);
    const end = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", start + 1);
    if (end < 0 || end >= this.#end) return undefined;
    if (quote === SINGLE_QUOTE)
      return text.charCodeAt(end + 1) === SINGLE_QUOTE ? undefined : end + 1;
    const escape = text.indexOf("\\", start);
    return escape >= 0 && escape < end ? undefined : end + 1;
  }

  /** The end of a text without quotes. */
  #endOfPlain(start: number): number | undefined {
    const text = this.#text;
    if (isOddStart(text.charCodeAt(start))) return undefined;
    let end = this.#end;
    for (let offset = start; offset < end; offset += 1) {
      const code = text.charCodeAt(offset);
      if (code === COLON && (offset + 1 === this.#end || text.charCodeAt(offset + 1) === BLANK))
        return undefined;
      if (code === HASH && text.charCodeAt(offset - 1) === BLANK) end = offset;
    }
    return this.#trimBlanks(end);
  }

  /** Where a name ends that a colon follows, and a blank or nothing; the start itself where none stands. */
  #endOfKey(start: number): number {
    const text = this.#text;
    if (isDigit(text.charCodeAt(start))) return start;
    let end = start;
    while (isKeyCharacter(text.charCodeAt(end))) end += 1;
    if (end - start > LONGEST_KEY || text.charCodeAt(end) !== COLON) return start;
    return end + 1 === this.#end || text.charCodeAt(end + 1) === BLANK ? end : start;
  }

  /** Whether nothing but a comment stands on the line from there on. `before`: the end of what stands in front. */
  #isRest(offset: number, before = 0): boolean {
    return offset >= this.#end || (this.#text.charCodeAt(offset) === HASH && offset > before);
  }

  /** What is there in one file after the other is one string, which is less to keep, and faster to look up. */
  #textBetween(start: number, end: number): string {
    const text = this.#text;
    const length = end - start;
    const middle = text.charCodeAt(start + (length >> 1));
    const slot = (length * 67 + text.charCodeAt(end - 1) * 31 + middle * 7) & (lately.length - 1);
    const known = lately[slot] ?? "";
    if (known.length === length && text.startsWith(known, start)) return known;
    const cut = text.slice(start, end);
    lately[slot] = cut;
    return cut;
  }

  #isDash(): boolean {
    return (
      this.#text.charCodeAt(this.#start) === DASH &&
      this.#text.charCodeAt(this.#start + 1) === BLANK &&
      this.#start + 1 < this.#end
    );
  }

  #skipBlanks(offset: number): number {
    let end = offset;
    while (this.#text.charCodeAt(end) === BLANK) end += 1;
    return end;
  }

  #trimBlanks(offset: number): number {
    let end = offset;
    while (this.#text.charCodeAt(end - 1) === BLANK) end -= 1;
    return end;
  }

  #goToNextLine(): void {
    const text = this.#text;
    this.#isMark = false;
    while (this.#nextLine < text.length) {
      const line = this.#nextLine;
      const feed = text.indexOf("\n", line);
      let end = feed < 0 ? text.length : feed;
      this.#nextLine = end + 1;
      if (text.charCodeAt(end - 1) === RETURN) end -= 1;
      const start = this.#skipBlanks(line);
      if (start >= end || text.charCodeAt(start) === HASH) continue;
      this.#start = start;
      this.#end = this.#trimBlanks(end);
      this.#indent = start - line;
      if (this.#indent > 0 || !text.startsWith("---", start)) return;
      const rest = this.#skipBlanks(start + 3);
      if (!this.#isRest(rest, start + 3)) return;
      this.#isMark = true;
      break;
    }
    this.#indent = OVER;
  }
}

function hasKey(entries: readonly Entry[], wanted: string): boolean {
  for (const { key } of entries) if (key === wanted) return true;
  return false;
}

/** A text without quotes; undefined for the one that needs explaining. */
function scalar(text: string, start: number): Tree | undefined {
  if (text === NULL_TO_OTHERS) return undefined;
  const value = text === "true" ? true : text === "false" ? false : text === "null" ? null : text;
  return { kind: "scalar", start, value };
}

function isOddStart(code: number): boolean {
  return ODD_START.test(String.fromCharCode(code));
}

function isEndInBrackets(code: number): boolean {
  return code === COMMA || code === CLOSING_BRACKET;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isKeyCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || isDigit(code);
}
