import { isBlank, textOf, type Cell, type SheetRow } from "./sheet.ts";

/**
 * Tells columns of a list apart by the type that stands beside each value in the row, as GAM writes lists: what is in
 * `phones.0.value` where `phones.0.type` is `mobile` is moved to a column `phones[mobile].value`.
 *
 * @returns headings and rows with those columns added, and emptied where a value was moved
 */
export function withTypedColumns(
  headings: SheetRow,
  rows: readonly SheetRow[],
): { headings: SheetRow; rows: readonly SheetRow[] } {
  const names = headings.cells.map((cell) => textOf(cell)?.trim() ?? "");
  const types = names.flatMap((name, column) => {
    const [, list, index] = /^(.+)\.(\d+)\.(?:type|customType)$/.exec(name) ?? [];
    return list === undefined || index === undefined ? [] : [{ list, index, column }];
  });
  if (types.length === 0) return { headings, rows };
  const added = new Map<string, number>();
  const moved = rows.map(({ row, cells }): SheetRow => {
    const result: (Cell | undefined)[] = [...cells];
    for (const { list, index, column } of types) {
      const type = textOf(cells[column])?.trim().toLowerCase();
      if (type === undefined || type === "") continue;
      const prefix = `${list}.${index}.`;
      names.forEach((name, from) => {
        if (!name.startsWith(prefix) || from === column || isBlank(cells[from])) return;
        const heading = `${list}[${type}].${name.slice(prefix.length)}`;
        const to = added.get(heading) ?? names.length + added.size;
        added.set(heading, to);
        result[to] ??= cells[from];
        result[from] = undefined;
      });
    }
    return { row, cells: Array.from(result) };
  });
  const more = [...added.keys()].map((text) => ({ kind: "text" as const, text }));
  const full = Array.from({ length: names.length }, (_, column) => headings.cells[column]);
  return { headings: { row: headings.row, cells: [...full, ...more] }, rows: moved };
}
