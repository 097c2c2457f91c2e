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
  "this is not understood here; is a quote, a colon or a blank missing in this line or the one above?";
const NO_PAIR =
  'this line is no name with a value: both are needed, with a colon and a blank between them, such as "city: Oslo"';
const UNEVEN =
  "this line is set in by another number of blanks than the lines that it belongs to; give all of them the same";
const QUOTED_END =
  "nothing may follow the closing quote of a text; an apostrophe inside ' ' is written twice, or the text put in \" \"";
const NOT_CLOSED = "the closing … is missing, or stands further left than it may";
const ENTRIES =
  'inside [ ] and { } a comma separates the entries, and a colon and a blank a name from its value; a text with ", " or ": " has to be put in quotes';
const BLOCK_TEXT =
  "the text of | or > begins on the next line; a text that begins with one of these has to be put in quotes";
const DIRECTIVE =
  "a line that begins with % is meant for YAML itself; a text that begins with it has to be put in quotes";
const MARKED = "a text that begins with &, * or ! has to be put in quotes";
const TAGGED =
  "a word that begins with ! is a tag, which is not read; write the value without a tag, or put the text in quotes";

const RULES: readonly Rule[] = [
  {
    code: "MISSING_CHAR",
    about: /closing (['"])quote/,
    message:
      "the file ends before the closing … of a text, which may have been opened lines further up",
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
      "a blank is missing before #, which begins a comment; a text with # belongs inside the quotes",
  },
  {
    code: "MISSING_CHAR",
    about: /same line with directives-end/,
    message: '"---" stands alone on its line; what follows it begins on the next one',
  },
  { code: "MISSING_CHAR", about: /directives-end/, message: DIRECTIVE },
  { code: "BAD_DIRECTIVE", message: DIRECTIVE },
  { code: "MISSING_CHAR", about: /between|space after :/, message: ENTRIES },
  {
    code: "TAB_AS_INDENT",
    message: "a tab sets in this line, which only blanks can; put blanks in its place",
  },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    about: /Nested mappings/,
    message:
      'either this text holds a colon and a blank: put it in quotes, such as "Head: Sales"; or the next line is set in too far',
  },
  {
    code: "BLOCK_AS_IMPLICIT_KEY",
    message: "a list begins on the line below its name, or is written as [a, b]",
  },
  { code: "BLOCK_IN_FLOW", message: ENTRIES },
  {
    code: "BAD_SCALAR_START",
    about: /character (.)$/u,
    message: "a text that begins with … has to be put in quotes",
  },
  {
    code: "BAD_DQ_ESCAPE",
    message:
      "a backslash inside \" \" has a meaning of its own: write it twice, or put the text in ' '",
  },
  { code: "UNEXPECTED_TOKEN", about: /Block scalar header|Not a YAML token/, message: BLOCK_TEXT },
  { code: "UNEXPECTED_TOKEN", about: /at node end/, message: QUOTED_END },
  {
    code: "UNEXPECTED_TOKEN",
    about: /same line with key/,
    message: "a list begins on the line below its name, or is written as [a, b]",
  },
  {
    code: "UNEXPECTED_TOKEN",
    about: /flow-(?:seq|map)-end/,
    message:
      "nothing was opened that could be closed here; a text that begins with ] or } has to be put in quotes",
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
