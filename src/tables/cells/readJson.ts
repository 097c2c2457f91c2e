import { decodeBytes } from "./decodeBytes.ts";
import { repeatedName } from "./repeatedName.ts";
import { NOTHING_UNSEEN, unreadable, type Cell, type Sheet, type SheetRow } from "./sheet.ts";

/**
 * Reads people in JSON as a table: an export of Rollcall's, a list, an answer of Microsoft Graph (`value`) or of a SCIM
 * service (`Resources`), or a SCIM bulk request (`Operations`). Members become columns by their path, as
 * `name.givenName`; those of a list with a type are told by it, as `phoneNumbers[work].value`. Rows count from 1, which is
 * the first entry.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7644#section-3.7 (bulk requests)
 */
export function readJson(bytes: Uint8Array): Sheet {
  const decoded = decodeBytes(bytes);
  if ("code" in decoded) return unreadable("not-json", decoded.message);
  const read = contentOf(decoded.text);
  if ("trouble" in read) return unreadable("not-json", `is not JSON: ${read.trouble}`);
  const repeated = repeatedName(decoded.text);
  if (repeated)
    return unreadable(
      "said-twice",
      `has ${JSON.stringify(repeated.name)} twice in one object, the second time in line ${repeated.line}; keep one of them`,
    );
  const { content } = read;
  const rest = restOf(content);
  if (rest !== undefined)
    return unreadable(
      "one-page",
      `is one page of several, by its ${rest}: people on the other pages would be missing. Export all pages into one list`,
    );
  const isOwn = isObject(content) && content["formatVersion"] !== undefined;
  const entries = entriesIn(content);
  if (!entries || entries.some((entry) => !isObject(entry)))
    return unreadable(
      "not-json",
      "has no list of people: it must be a list of objects, or have one under users, value, Resources or Operations",
    );
  return toSheet(entries.filter(isObject), isOwn);
}

function contentOf(text: string): { readonly content: unknown } | { readonly trouble: string } {
  try {
    return { content: JSON.parse(text) };
  } catch (error) {
    return linesOf(text) ?? { trouble: (error as Error).message };
  }
}

/** JSON Lines: an object in each line, as jq and databases write them. */
function linesOf(text: string): { readonly content: readonly unknown[] } | undefined {
  try {
    const content = text
      .split(/\r?\n/)
      .flatMap((line): unknown[] => (line.trim() === "" ? [] : [JSON.parse(line)]));
    return content.every(isObject) ? { content } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The member by which an answer says that it is not all.
 *
 * @see https://learn.microsoft.com/graph/paging and RFC 7644, section 3.4.2.4
 */
function restOf(content: unknown): string | undefined {
  if (!isObject(content)) return undefined;
  const { totalResults, Resources: some } = content;
  if (typeof totalResults === "number" && Array.isArray(some) && totalResults > some.length)
    return "totalResults";
  return Object.keys(content).find(
    (name) => /^(?:@?odata\.)?nextLink$/i.test(name) && content[name] !== null,
  );
}

type Members = Readonly<Record<string, unknown>>;

const LISTS = ["users", "value", "Resources", "Users", "data", "items", "employees", "people"];

function entriesIn(content: unknown): readonly unknown[] | undefined {
  if (Array.isArray(content)) return content as readonly unknown[];
  if (!isObject(content)) return undefined;
  if (Array.isArray(content["Operations"]))
    return (content["Operations"] as readonly unknown[]).map(ofOperation);
  const list = LISTS.map((name) => content[name]).find((value) => Array.isArray(value));
  if (list) return list as readonly unknown[];
  return content["userPrincipalName"] === undefined && content["userName"] === undefined
    ? undefined
    : [content];
}

// What the operation does stays with the person, under a name that no schema has.
function ofOperation(operation: unknown): unknown {
  if (!isObject(operation)) return operation;
  const { data, method } = operation;
  return { ...(isObject(data) ? data : {}), "bulk method": method };
}

function toSheet(entries: readonly Members[], isOwn: boolean): Sheet {
  const headings = new Map<string, number>();
  const rows = entries.map((entry, index): SheetRow => {
    const cells: (Cell | undefined)[] = [];
    for (const [path, cell] of flatten(entry, "", isOwn)) {
      const column = headings.get(path) ?? headings.size;
      headings.set(path, column);
      // A list can have two items of one type, of which the first counts.
      const isTwice = cells[column] !== undefined && cell !== undefined && !path.includes("[");
      cells[column] = isTwice ? TWICE : (cells[column] ?? cell);
    }
    return { row: index + 1, cells: Array.from(cells) };
  });
  const first = [...headings.keys()].map((text) => ({ kind: "text" as const, text }));
  return {
    rows: [{ row: 0, cells: first }, ...rows],
    problems: [],
    unseen: NOTHING_UNSEEN,
    kind: "json",
    isOwn,
  };
}

/** Deeper than any list of people. */
const DEEPEST = 12;

function flatten(
  value: unknown,
  path: string,
  isOwn: boolean,
  depth = 0,
): [string, Cell | undefined][] {
  if (depth > DEEPEST) return [[path, NESTED]];
  if (isObject(value)) {
    const inner = path === "" ? "" : `${path}.`;
    return Object.entries(value).flatMap(([name, member]) =>
      flatten(member, inner + name, isOwn, depth + 1),
    );
  }
  if (Array.isArray(value) && value.some(isObject))
    return value.filter(isObject).flatMap((item, index) => {
      const type = typeof item["type"] === "string" ? item["type"].toLowerCase() : String(index);
      return flatten(item, `${path}[${type}]`, isOwn, depth + 1);
    });
  return [[path, cellOf(value, isOwn)]];
}

// In an export of Rollcall's null is an order to clear; elsewhere it is what nobody filled in.
function cellOf(value: unknown, isOwn: boolean): Cell | undefined {
  if (value === null) return isOwn ? { kind: "null" } : undefined;
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "number")
    return Number.isSafeInteger(value)
      ? { kind: "text", text: String(value), exact: isOwn ? "own" : "foreign" }
      : { kind: "number", number: value };
  if (Array.isArray(value)) {
    if (value.some((item) => typeof item === "object")) return NESTED;
    const items = value.map(String);
    return items.length === 0 && !isOwn ? undefined : { kind: "list", items };
  }
  return typeof value !== "string" || value === ""
    ? undefined
    : { kind: "text", text: value, exact: isOwn ? "own" : "foreign" };
}

const TWICE: Cell = {
  kind: "bad",
  code: "said-twice",
  message: "is given twice, once as a path and once as a member of an object; keep one of them",
};

const NESTED: Cell = {
  kind: "bad",
  code: "nested",
  message: "holds a list in a list, or a list with null in it, which no property is",
};

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
