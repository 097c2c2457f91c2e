import { decodeBytes } from "./decodeBytes.ts";
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
  let content: unknown;
  try {
    content = JSON.parse(decoded.text);
  } catch (error) {
    return unreadable("not-json", `is not JSON: ${(error as Error).message}`);
  }
  const isOwn = isObject(content) && content["formatVersion"] !== undefined;
  const entries = entriesIn(content);
  if (!entries || entries.some((entry) => !isObject(entry)))
    return unreadable(
      "not-json",
      "has no list of people: it must be a list of objects, or have one under users, value, Resources or Operations",
    );
  return toSheet(entries.filter(isObject), isOwn);
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
      cells[column] ??= cell;
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

function flatten(value: unknown, path: string, isOwn: boolean): [string, Cell | undefined][] {
  if (isObject(value)) {
    const inner = path === "" ? "" : `${path}.`;
    return Object.entries(value).flatMap(([name, member]) => flatten(member, inner + name, isOwn));
  }
  if (Array.isArray(value) && value.some(isObject))
    return value.filter(isObject).flatMap((item, index) => {
      const type = typeof item["type"] === "string" ? item["type"].toLowerCase() : String(index);
      return flatten(item, `${path}[${type}]`, isOwn);
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
    const items = value.map(String);
    return items.length === 0 && !isOwn ? undefined : { kind: "list", items };
  }
  return typeof value !== "string" || value === ""
    ? undefined
    : { kind: "text", text: value, exact: isOwn ? "own" : "foreign" };
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
