import {
  COLLECTION_STYLE,
  EVENT_ID,
  parseEvents,
  SCALAR_STYLE,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import type { Location } from "../model/diagnostic.ts";
import { hiddenInText } from "./hiddenCharacters.ts";
import type { Entry, Tree } from "./tree.ts";

/**
 * Reads the YAML that people mostly write, many times as fast as the parser that explains mistakes: names with values,
 * lists, texts on one line, comments. It gives the very trees which that parser gives, with the same places, or
 * steps aside: for a mistake, and for everything in which two parsers, or a parser and a reader, might differ.
 *
 * @returns undefined where the other parser has to read the text
 */
export function readPlainYaml(text: string, file: string): Tree[] | undefined {
  if (ASIDE.test(text) || hiddenInText(text)) return undefined;
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth: DEEPEST });
  } catch {
    return undefined;
  }
  return new PlainReader(text, file, events).readDocuments();
}

const DEEPEST = 10;

// Tabs, line ends of old Macs, explicit keys and ends of documents.
const ASIDE = /\t|\r(?!\n)|\?(?:[ \r\n]|$)|^\.\.\./m;
const KEY = /^[A-Za-z_][A-Za-z0-9_]{0,150}$/;
// An indicator in front, or, in brackets, anywhere.
const ODD_START = /^[-?:,[\]{}#&*!|>'"%@`]/;
const ODD_IN_BRACKETS = /[:#[\]{},]/;

const NEW_LINE = 10;
const RETURN = 13;
const BLANK = 32;
const HASH = 35;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const CLOSING_BRACKET = 93;

type ScalarValue = string | boolean | null;

class PlainReader {
  readonly #text: string;
  readonly #file: string;
  readonly #events: readonly Event[];
  #next = 0;
  /** Where the last token ended, and in which line. What stands from there to the next is looked at as well. */
  #end = 0;
  #tokenLine = 0;
  #line = 1;
  #lineStart = 0;
  #lineFeed: number;

  constructor(text: string, file: string, events: readonly Event[]) {
    this.#text = text;
    this.#file = file;
    this.#events = events;
    this.#lineFeed = text.indexOf("\n");
  }

  readDocuments(): Tree[] | undefined {
    const documents: Tree[] = [];
    while (this.#next < this.#events.length) {
      const event = this.#events[this.#next++];
      if (event?.type !== EVENT_ID.DOCUMENT) return undefined;
      if (event.directives.length > 0 || event.explicitEnd) return undefined;
      const tree = this.#readCollection(true);
      if (!tree || this.#events[this.#next++]?.type !== EVENT_ID.POP) return undefined;
      documents.push(tree);
    }
    // Without a document there is nothing, or only comments.
    return documents.length > 0 && this.#isGap(this.#text.length) ? documents : undefined;
  }

  /** @param isFirst whether it is the first on its line, but for dashes; else it stands behind its key */
  #readNode(isFirst: boolean): Tree | undefined {
    const event = this.#events[this.#next];
    if (event?.type !== EVENT_ID.SCALAR) return this.#readCollection(isFirst);
    this.#next += 1;
    const at = this.#reach(startOf(event), isFirst);
    const value = at && this.#readScalar(event);
    return at && value !== undefined ? { kind: "scalar", at, value } : undefined;
  }

  #readCollection(isFirst: boolean): Tree | undefined {
    const event = this.#events[this.#next++];
    if (event?.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK)
      return this.#readMap(event);
    if (event?.type !== EVENT_ID.SEQUENCE) return undefined;
    return event.style === COLLECTION_STYLE.BLOCK
      ? this.#readList(event)
      : this.#readBrackets(event, isFirst);
  }

  #readMap(event: MappingEvent): Tree | undefined {
    if (hasProperties(event)) return undefined;
    const entries: Entry[] = [];
    let first: Location | undefined;
    for (;;) {
      const event = this.#events[this.#next++];
      if (event?.type === EVENT_ID.POP) break;
      if (event?.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN) return undefined;
      const { valueStart, valueEnd } = event;
      const at = this.#reach(valueStart, true);
      const key = this.#text.slice(valueStart, valueEnd);
      if (!at || !KEY.test(key) || hasProperties(event)) return undefined;
      if (entries.some((entry) => entry.key === key)) return undefined;
      if (this.#text.charCodeAt(valueEnd) !== COLON) return undefined;
      this.#pass(valueEnd + 1);
      first ??= at;
      const value = this.#readNode(false);
      if (!value) return undefined;
      entries.push({ key, at, value });
    }
    return first && { kind: "map", at: first, entries };
  }

  #readList(event: SequenceEvent): Tree | undefined {
    const at = this.#reach(event.start, true);
    if (!at || hasProperties(event)) return undefined;
    const items: Tree[] = [];
    while (this.#events[this.#next]?.type !== EVENT_ID.POP) {
      const item = this.#readNode(true);
      if (!item) return undefined;
      items.push(item);
    }
    this.#next += 1;
    return { kind: "list", at, items };
  }

  #readBrackets(event: SequenceEvent, isFirst: boolean): Tree | undefined {
    const at = this.#reach(event.start, isFirst);
    if (!at || hasProperties(event)) return undefined;
    this.#pass(event.start + 1);
    const items: Tree[] = [];
    for (;;) {
      const event = this.#events[this.#next++];
      if (event?.type === EVENT_ID.POP) break;
      if (event?.type !== EVENT_ID.SCALAR) return undefined;
      if (items.length > 0 && !this.#passMark(COMMA)) return undefined;
      this.#passBlanks();
      if (this.#end !== startOf(event)) return undefined;
      const at = this.#locate(this.#end);
      const value = this.#readScalar(event);
      if (value === undefined) return undefined;
      if (event.style === SCALAR_STYLE.PLAIN && ODD_IN_BRACKETS.test(String(value)))
        return undefined;
      items.push({ kind: "scalar", at, value });
    }
    return this.#passMark(CLOSING_BRACKET) ? { kind: "list", at, items } : undefined;
  }

  /** A text in one piece, as it stands there; `undefined` for any other. */
  #readScalar(event: ScalarEvent): ScalarValue | undefined {
    const { style, valueStart, valueEnd, fast } = event;
    if (!fast || valueStart < 0 || hasProperties(event)) return undefined;
    const text = this.#text.slice(valueStart, valueEnd);
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        this.#pass(valueEnd);
        if (ODD_START.test(text)) return undefined;
        return text === "true" ? true : text === "false" ? false : text === "null" ? null : text;
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        this.#pass(valueEnd + 1);
        return text;
      default:
        return undefined;
    }
  }

  /** Goes to the next token; `undefined` where something else stands in between, or where it is on another line. */
  #reach(start: number, isFirst: boolean): Location | undefined {
    if (!this.#isGap(start)) return undefined;
    const at = this.#locate(start);
    return isFirst === at.line > this.#tokenLine ? at : undefined;
  }

  #pass(end: number): void {
    this.#end = end;
    this.#tokenLine = this.#line;
  }

  /** Whether there are only blanks, comments, ends of lines, dashes of lists and beginnings of documents. */
  #isGap(end: number): boolean {
    const text = this.#text;
    for (let offset = this.#end; offset < end; offset += 1) {
      const code = text.charCodeAt(offset);
      if (code === BLANK || code === NEW_LINE || code === RETURN) continue;
      const before = offset === 0 ? NEW_LINE : text.charCodeAt(offset - 1);
      if (before !== BLANK && before !== NEW_LINE) return false;
      if (code === HASH) {
        const feed = text.indexOf("\n", offset);
        offset = feed < 0 ? text.length : feed;
      } else if (code !== DASH) return false;
      else if (before === NEW_LINE && text.startsWith("---", offset)) offset += 2;
      else if (text.charCodeAt(offset + 1) === DASH) return false;
    }
    return true;
  }

  #passBlanks(): void {
    while (this.#text.charCodeAt(this.#end) === BLANK) this.#end += 1;
  }

  #passMark(mark: number): boolean {
    this.#passBlanks();
    if (this.#text.charCodeAt(this.#end) !== mark) return false;
    this.#end += 1;
    return true;
  }

  /** Offsets come in their order. */
  #locate(offset: number): Location {
    while (this.#lineFeed >= 0 && this.#lineFeed < offset) {
      this.#line += 1;
      this.#lineStart = this.#lineFeed + 1;
      this.#lineFeed = this.#text.indexOf("\n", this.#lineStart);
    }
    return { file: this.#file, line: this.#line, column: offset - this.#lineStart + 1 };
  }
}

function hasProperties(event: MappingEvent | SequenceEvent | ScalarEvent): boolean {
  return event.anchorStart >= 0 || event.tagStart >= 0;
}

function startOf({ style, valueStart }: ScalarEvent): number {
  return style === SCALAR_STYLE.PLAIN ? valueStart : valueStart - 1;
}
