import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Document,
  type Node,
  type Pair,
  type ParsedNode,
  type Tags,
} from "yaml";
import type { Diagnostic, Location } from "../../model/diagnostic.ts";
import { decodeText } from "../sources/decode.ts";
import { hiddenInText, hiddenMessage } from "./hiddenCharacters.ts";
import { placeOfProblem } from "./openQuote.ts";
import { PlacesInText, type Places } from "./places.ts";
import { readPlainYaml } from "./plain.ts";
import { fileDiagnostic, type SourceFile } from "../sources/source.ts";
import { syntaxMessage } from "./syntaxMessage.ts";
import { NULL_TO_OTHERS, type Entry, type Tree } from "./tree.ts";

export interface YamlFile {
  readonly path: string;
  /** For excerpts; empty when the bytes are no text. */
  readonly lines: readonly string[];
  /** Of the offsets in the documents. */
  readonly places: Places;
  /** The documents that could be read. */
  readonly documents: readonly Tree[];
  readonly diagnostics: readonly Diagnostic[];
}

const DEEPEST = 20;
const LINE_END = /\r\n|[\r\n]/;

/** Reads all documents of a file. Never throws; a document with a mistake is left out. */
export function readYaml(file: SourceFile): YamlFile {
  const text = decodeText(file);
  const documents = typeof text === "string" ? readPlainYaml(text) : undefined;
  if (typeof text !== "string" || !documents) return explainYaml(file);
  const places =
    file instanceof PlacesInText && file.text === text ? file : new PlacesInText(file.path, text);
  return new PlainFile(places, documents);
}

const NONE: readonly Diagnostic[] = [];

/** One without a mistake, whose lines are hardly ever asked for. */
class PlainFile implements YamlFile {
  readonly places: PlacesInText;
  readonly documents: readonly Tree[];
  readonly diagnostics = NONE;

  constructor(places: PlacesInText, documents: readonly Tree[]) {
    this.places = places;
    this.documents = documents;
  }

  get path(): string {
    return this.places.path;
  }

  get lines(): readonly string[] {
    return this.places.text.split(LINE_END);
  }
}

/** The same by the parser that knows places and reasons, which takes many times as long. */
export function explainYaml(file: SourceFile): YamlFile {
  const { path } = file;
  const text = decodeText(file);
  if (typeof text !== "string")
    return {
      path,
      lines: [],
      places: new PlacesInText(path, ""),
      documents: [],
      diagnostics: [text],
    };
  const lines = text.split(LINE_END);
  const places = new PlacesInText(path, text);
  const reading: Reading = {
    diagnostics: [],
    places,
    excerpt: (at, length) => ({ line: lines[at.line - 1] ?? "", length }),
  };
  const documents: Tree[] = [];
  try {
    for (const document of parseYaml(text)) documents.push(...readDocument(document, reading));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      path,
      lines,
      places,
      documents: [],
      diagnostics: [fileDiagnostic(path, "too-deep", TOO_DEEP)],
    };
  }
  const hidden = hiddenInText(text);
  if (hidden) add(reading, hidden.offset, 1, "hidden-character", hiddenMessage(hidden.name));
  return { path, lines, places, documents, diagnostics: reading.diagnostics };
}

/**
 * All documents of a text as the parser gives them, with their ranges, read by the rules of `readYaml`.
 *
 * @throws RangeError for nesting that overflows the stack
 */
export function parseYaml(text: string, lineCounter?: LineCounter): Document.Parsed[] {
  return [...parseAllDocuments(text, { ...OPTIONS, ...(lineCounter && { lineCounter }) })];
}

/** For excerpts; empty when the bytes are no text. */
export function linesOf(file: SourceFile): string[] {
  const text = decodeText(file);
  return typeof text === "string" ? text.split(LINE_END) : [];
}

interface Reading {
  readonly diagnostics: Diagnostic[];
  readonly places: Places;
  readonly excerpt: (at: Location, length: number) => { line: string; length: number };
}

const TOO_DEEP = `is nested more than ${DEEPEST} levels deep; a user needs two`;

// Only these two, in lower case, are more than text: "Null" is a family name and "NO" is Norway.
const OPTIONS = {
  schema: "failsafe",
  version: "1.2",
  merge: false,
  prettyErrors: false,
  uniqueKeys: false,
  logLevel: "silent",
  customTags: (tags: Tags): Tags => [
    ...tags,
    {
      tag: "tag:yaml.org,2002:bool",
      default: true,
      test: /^(?:true|false)$/,
      resolve: (text: string) => text === "true",
    },
    { tag: "tag:yaml.org,2002:null", default: true, test: /^null$/, resolve: () => null },
  ],
} as const;

function readDocument(document: Document.Parsed, reading: Reading): Tree[] {
  const before = reading.diagnostics.length;
  // The parser recurses: nesting without end overflows its stack, which it reports as an error among others, or throws.
  const overflow = document.errors.find(({ message }) => /call stack/i.test(message));
  if (overflow) {
    add(reading, overflow.pos[0], 1, "too-deep", TOO_DEEP);
    return [];
  }
  addProblems(document, "errors", reading);
  addProblems(document, "warnings", reading);
  if (document.directives.yaml.explicit && document.directives.yaml.version !== "1.2")
    add(
      reading,
      document.range[0],
      1,
      "yaml-version",
      `is YAML ${document.directives.yaml.version}, where NO means false; only YAML 1.2 is read`,
    );
  if (reading.diagnostics.length > before || document.contents === null) return [];
  const tree = readNode(document.contents, reading, 0);
  return tree && !(tree.kind === "scalar" && tree.value === undefined) ? [tree] : [];
}

function readNode(node: Node | null, reading: Reading, depth: number): Tree | undefined {
  const start = node?.range?.[0] ?? 0;
  if (node === null) return { kind: "scalar", start, value: undefined };
  if (isAlias(node) || node.anchor !== undefined) {
    add(
      reading,
      start,
      1,
      "alias",
      "Rollcall does not read anchors (&) and aliases (*), because they hide what a reviewer should see; write the value out, or put it into _defaults.yaml",
    );
    return undefined;
  }
  if (depth > DEEPEST) {
    add(reading, start, 1, "too-deep", TOO_DEEP);
    return undefined;
  }
  if (isMap<ParsedNode, ParsedNode | null>(node))
    return { kind: "map", start, entries: readEntries(node.items, reading, depth) };
  if (isSeq<ParsedNode>(node))
    return {
      kind: "list",
      start,
      items: node.items.flatMap((item) => readNode(item, reading, depth + 1) ?? []),
    };
  if (!isScalar(node)) return undefined;
  const { value } = node;
  const isPlain = node.type === "PLAIN";
  if (value === NULL_TO_OTHERS && isPlain && node.tag === undefined) {
    add(
      reading,
      start,
      1,
      "tilde",
      '"~" means null to other programs that read YAML. Write null to clear the value, or write "~" in quotes for the text.',
    );
    return undefined;
  }
  const isEmpty = value === "" && isPlain;
  return { kind: "scalar", start, value: isEmpty ? undefined : (value as string | boolean | null) };
}

function readEntries(
  pairs: readonly Pair<ParsedNode, ParsedNode | null>[],
  reading: Reading,
  depth: number,
): Entry[] {
  const entries: Entry[] = [];
  const seen = new Map<string, number>();
  for (const { key, value } of pairs) {
    const start = key.range[0];
    if (!isScalar(key) || key.anchor !== undefined) {
      add(reading, start, 1, "bad-key", "a key must be a plain word");
      continue;
    }
    const name = String(key.value);
    const length = Math.max(1, key.range[1] - key.range[0]);
    const first = seen.get(name);
    if (first !== undefined) {
      add(
        reading,
        start,
        length,
        "duplicate-key",
        `"${name}" is already given at line ${reading.places.locate(first).line}`,
      );
      continue;
    }
    seen.set(name, start);
    const tree =
      value === null
        ? { kind: "scalar" as const, start, value: undefined }
        : readNode(value, reading, depth + 1);
    if (tree) entries.push({ key: name, start, value: tree });
  }
  return entries;
}

function add(
  reading: Reading,
  offset: number,
  length: number,
  code: string,
  message: string,
): void {
  const at = reading.places.locate(offset);
  reading.diagnostics.push({
    severity: "error",
    code,
    message,
    at,
    excerpt: reading.excerpt(
      at,
      Math.min(length, Math.max(1, reading.excerpt(at, 1).line.length - at.column + 1)),
    ),
  });
}

// What the parser stumbles over again in the same line is mostly the same mistake.
function addProblems(
  document: Document.Parsed,
  kind: "errors" | "warnings",
  reading: Reading,
): void {
  const code = kind === "errors" ? "syntax" : "unknown-tag";
  const seen = new Set<string>();
  for (const problem of document[kind]) {
    const [start, end] = placeOfProblem(problem, document);
    const at = reading.places.locate(start);
    const text = syntaxMessage(problem.code, problem.message, reading.excerpt(at, 1).line);
    if (seen.has(`${at.line} ${text}`)) continue;
    seen.add(`${at.line} ${text}`);
    add(reading, start, Math.max(1, end - start), code, text);
  }
}
