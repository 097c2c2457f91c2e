import { isDefaults } from "../sources/source.ts";

/**
 * The first line of a new file, which names its schema to editors, with its line end; empty where none is asked for.
 *
 * @param path of the new file, as the roster's paths are
 */
export type SchemaLine = (path: string) => string;

/** Where the configuration asks for none. */
export const NO_SCHEMA_LINE: SchemaLine = () => "";

/**
 * The comment by which the YAML language server finds a schema.
 *
 * @param way from the file's folder to the schema, with slashes
 * @returns empty where that cannot be said: the comment has no quotes, so that a space ends the path and # begins a fragment
 * @see https://github.com/redhat-developer/yaml-language-server#using-inlined-schema
 */
export function schemaLine(way: string): string {
  return isSayable(way) ? `# yaml-language-server: $schema=${way}\n` : "";
}

/** The schema of a file with users or their defaults, in the folder of the schemas. */
export function schemaNameOf(path: string): string {
  return `${isDefaults(path) ? "defaults" : "user"}.schema.json`;
}

/**
 * The text of a file that moves: where a comment names its schema by a relative path, the path begins at the new place.
 * No other byte changes.
 *
 * @param from the path of the file, as the roster's paths are
 */
export function movedText(text: string, from: string, to: string): string {
  return text.replaceAll(NAMED_SCHEMA, (line, before: string, way: string, fragment = "") => {
    if (IS_ABSOLUTE.test(way) || /^none$/i.test(way)) return line;
    const moved = wayBetween(folderOf(to), resolved([...folderOf(from), ...segments(way)]));
    return isSayable(moved) ? before + moved + fragment : line;
  });
}

// The language server reads both spellings. What begins a line is a comment: a text of several lines is indented.
const NAMED_SCHEMA =
  /^(\ufeff?#[ \t]+(?:yaml-language-server[ \t]*:.*?\$schema(?:=|:[ \t]*)|\$schema:[ \t]*))([^\s#]+)(#\S*)?/gm;
const IS_ABSOLUTE = /^(?:[a-z][a-z\d+.-]*:|[/\\])/i;

function isSayable(way: string): boolean {
  return way !== "" && !IS_ABSOLUTE.test(way) && !/[\s#]/.test(way);
}

function wayBetween(folder: readonly string[], target: readonly string[]): string {
  const differing = folder.findIndex((name, index) => target[index] !== name);
  const shared = differing < 0 ? folder.length : differing;
  return [...folder.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}

function folderOf(path: string): string[] {
  return resolved(segments(path).slice(0, -1));
}

function segments(path: string): string[] {
  return path.split("/");
}

/** Without `.`, and with `..` only in front, where it leads out of what is known. */
function resolved(names: readonly string[]): string[] {
  const kept: string[] = [];
  for (const [index, name] of names.entries())
    if (name === "." || (name === "" && index > 0)) continue;
    else if (name === ".." && kept.length > 0 && kept.at(-1) !== "..") kept.pop();
    else kept.push(name);
  return kept;
}
