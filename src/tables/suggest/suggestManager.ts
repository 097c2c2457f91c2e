import { WHOLE_NAME_COLUMN } from "../../model/tables/columns.ts";
import { isBlank, type SheetRow } from "../cells/sheet.ts";
import { shownText } from "../values/cellValue.ts";
import { called, type Candidate, type Suggesting } from "./suggestion.ts";

/**
 * Of the columns that name managers, the one that tells them most surely: by address, by number, by distinguished name,
 * by name. Numbers and names only where the table has people who are called so.
 */
export function suggestManager(context: Suggesting): void {
  const { taken, give } = context;
  const named = called(context, "manager", "managerAddress", "managerNumber");
  if (named.length === 0 || taken.has("manager")) return;
  const names = namesIn(context);
  const rows = called(context, "rowId").filter(({ look }) => look.areUnique);
  const surest = named
    .map((candidate) => ({ candidate, sureness: surenessOf(candidate, names) }))
    .filter(({ sureness }) => sureness > 0)
    .toSorted((a, b) => b.sureness - a.sureness)[0];
  // Numbers of rows, by which the managers of others are told.
  const byRow = surest
    ? undefined
    : rows
        .map((row) => ({ row, own: new Set(row.look.texts.map(plain)) }))
        .flatMap(({ row, own }) =>
          named
            .filter(({ look }) => look.texts.every((text) => own.has(plain(text))))
            .map((candidate) => ({ row, candidate })),
        )[0];
  if (byRow) give(byRow.row, "reference");
  const chosen = surest?.candidate ?? byRow?.candidate;
  if (chosen) give(chosen, "manager");
  for (const candidate of named)
    if (candidate !== chosen)
      give(
        candidate,
        "ignore",
        chosen
          ? `manager is in ${JSON.stringify(chosen.heading)}`
          : "no one in this table has that name",
      );
}

function surenessOf({ look }: Candidate, names: ReadonlySet<string>): number {
  if (look.areAddresses) return 4;
  if (look.areObjectIds) return 3;
  const known = look.texts.filter((text) => names.has(plain(text))).length;
  return known === 0 ? 0 : 1 + known / look.texts.length;
}

/** What people of the table are called: numbers, names and references. */
function namesIn({ headings, rows, found }: Suggesting): Set<string> {
  const columnOf = (target: string): number | undefined =>
    headings.columns.find((column) => column.target.key === target)?.index ??
    found().find(({ meaning }) => meaning === target)?.index;
  const references = [
    ...headings.references,
    ...found().flatMap(({ index, meaning }) => (meaning === "reference" ? [index] : [])),
  ];
  const single = ["employeeId", "displayName", "id"].flatMap((target) => columnOf(target) ?? []);
  const [given, surname] = [columnOf("givenName"), columnOf("surname")];
  const whole = columnOf(WHOLE_NAME_COLUMN);
  const names = new Set<string>();
  for (const row of rows) {
    for (const column of [...single, ...references]) add(names, textIn(row, column));
    if (given !== undefined && surname !== undefined)
      addOrders(names, textIn(row, given), textIn(row, surname));
    if (whole === undefined) continue;
    const [last = "", first = ""] = textIn(row, whole).split(/\s*,\s*/);
    addOrders(names, first, last);
  }
  return names;
}

function addOrders(names: Set<string>, first: string, last: string): void {
  for (const name of [`${first} ${last}`, `${last}, ${first}`, `${last} ${first}`])
    add(names, name);
}

function add(names: Set<string>, text: string): void {
  if (text.trim() !== "") names.add(plain(text));
}

function textIn({ cells }: SheetRow, column: number): string {
  const cell = cells[column];
  return cell && !isBlank(cell) ? (shownText(cell) ?? "") : "";
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
