import type { ErrorCode } from "yaml";

/**
 * What to do about something that the YAML parser does not take. Its own words are those of the YAML specification, and
 * may quote a value.
 *
 * @param line the line that it points into
 * @see https://eemeli.org/yaml/#errors (codes)
 */
export function syntaxMessage(code: ErrorCode, parserMessage: string, line: string): string {
  if (CONFLICT.test(line))
    return "a merge conflict is not resolved here: keep one side, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>";
  const rule = RULES.find(
    (candidate) => candidate.code === code && (candidate.about?.test(parserMessage) ?? true),
  );
  if (!rule) return UNKNOWN;
  const [, quoted = ""] = rule.about?.exec(parserMessage) ?? [];
  return rule.message.replace("…", () => quoted);
}

interface Rule {
  readonly code: ErrorCode;
  /** Tells apart what has the same code; its group takes the place of "…". */
  readonly about?: RegExp;
  readonly message: string;
}

const CONFLICT = /^(?:<{7}|={7}|>{7})(?: |$)/;
const UNKNOWN =
  "this is not valid here; is a quote, a colon or a space missing on this line or the one above?";
const NO_PAIR =
  'this line needs a name and a value, with a colon and a space between them, such as "city: Oslo"';
const UNEVEN =
  "this line is indented differently from the lines that it belongs to; indent all of them by the same number of spaces";
const QUOTED_END =
  "nothing may follow the closing quote; write an apostrophe inside ' ' twice, or put the text in \" \"";
const NOT_CLOSED = "the closing … is missing, or is not indented far enough";
const ENTRIES =
  'inside [ ] and { }, put a comma between entries, and a colon and a space between a name and its value; put a text with ", " or ": " in quotes';
const BLOCK_TEXT =
  "the text after | or > begins on the next line; put a text that begins with | or > in quotes";
const DIRECTIVE =
  "a line that begins with % is an instruction to YAML itself; put a text that begins with % in quotes";
const MARKED = "put a text that begins with &, * or ! in quotes";
const TAGGED =
  "a word that begins with ! is a tag, which Rollcall does not read; remove the tag, or put the text in quotes";

const RULES: readonly Rule[] = [
  {
    code: "MISSING_CHAR",
    about: /closing (['"])quote/,
    message: "the text that begins here has no closing …; add it at the end of the text",
  },
  { code: "MISSING_CHAR", about: /end with a (.)$/, message: NOT_CLOSED },
  { code: "BAD_INDENT", about: /end with a (.)$/, message: NOT_CLOSED },
  { code: "MISSING_CHAR", about: /implicit map keys/i, message: NO_PAIR },
  { code: "MULTILINE_IMPLICIT_KEY", message: NO_PAIR },
  { code: "MISSING_CHAR", about: /without - indicator/, message: UNEVEN },
  { code: "BAD_INDENT", message: UNEVEN },
  {
    code: "MISSING_CHAR",
    about: /^Comments/,
    message:
      "a space is missing before #, which begins a comment; if # belongs to the text, put it inside the quotes",
  },
  {
    code: "MISSING_CHAR",
    about: /same line with directives-end/,
    message: '"---" must be alone on its line; begin what follows on the next line',
  },
  { code: "MISSING_CHAR", about: /directives-end/, message: DIRECTIVE },
  { code: "BAD_DIRECTIVE", message: DIRECTIVE },
  { code: "MISSING_CHAR", about: /between|space after :/, message: ENTRIES },
  {
    code: "TAB_AS_INDENT",
    message: "this line is indented with a tab; use spaces instead",
  },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    about: /Nested mappings/,
    message:
      'either this text contains a colon followed by a space: put it in quotes, such as "Head: Sales"; or the next line is indented too far',
  },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    message: "begin a list on the line below its name, or write it as [a, b]",
  },
  { code: "BLOCK_IN_FLOW", message: ENTRIES },
  {
    code: "BAD_SCALAR_START",
    about: /character (.)$/u,
    message: "put a text that begins with … in quotes",
  },
  {
    code: "BAD_DQ_ESCAPE",
    message:
      "a backslash inside \" \" has a special meaning: write it twice, or put the text in ' '",
  },
  { code: "UNEXPECTED_TOKEN", about: /Block scalar header|Not a YAML token/, message: BLOCK_TEXT },
  { code: "UNEXPECTED_TOKEN", about: /at node end/, message: QUOTED_END },
  {
    code: "UNEXPECTED_TOKEN",
    about: /same line with key/,
    message: "begin a list on the line below its name, or write it as [a, b]",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /flow-(?:seq|map)-end/,
    message: "there is nothing to close here; put a text that begins with ] or } in quotes",
  },
  { code: "UNEXPECTED_TOKEN", about: /in flow|empty item/, message: ENTRIES },
  {
    code: "KEY_OVER_1024_CHARS",
    message: "a name has more than 1,024 characters; is a colon missing, or a quote?",
  },
  { code: "MULTIPLE_ANCHORS", message: MARKED },
  { code: "ALIAS_PROPS", message: MARKED },
  { code: "BAD_ALIAS", message: MARKED },
  { code: "BAD_PROP_ORDER", message: MARKED },
  { code: "MULTIPLE_TAGS", message: TAGGED },
  { code: "TAG_RESOLVE_FAILED", message: TAGGED },
  { code: "BAD_COLLECTION_TYPE", message: TAGGED },
];
