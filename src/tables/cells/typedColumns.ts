import { isBlank, textOf, type Cell, type SheetRow } from "./sheet.ts";

/**
 * Tells columns of a list apart by the type that stands beside each value in the row, as GAM writes lists: what is in
 * `phones.0.value` where `phones.0.type` is `mobile` is moved to a column `phones[mobile].value`.
 *
 * @param isKept whether a column stays as it is, by its heading
 * @returns headings and rows with those columns added, and emptied where a value was moved; `spent` are columns that say
 *   nothing any more: types, and lists of which every value was moved
 */
export function withTypedColumns(
  headings: SheetRow,
  rows: readonly SheetRow[],
  isKept: (heading: string) => boolean,
): { headings: SheetRow; rows: readonly SheetRow[]; spent: readonly string[] } {
  const names = headings.cells.map((cell) => textOf(cell)?.trim() ?? "");
  const types = names.flatMap((name, column) => {
    const [, list, index] = /^(.+)\.(\d+)\.(?:type|customType)$/i.exec(name) ?? [];
    return list === undefined || index === undefined ? [] : [{ list, index, column }];
  });
  if (types.length === 0) return { headings, rows, spent: [] };
  const added = new Map<string, number>();
  const moved = rows.map(({ row, cells }): SheetRow => {
    const result: (Cell | undefined)[] = [...cells];
    for (const { list, index, column } of types) {
      const type = textOf(cells[column])?.trim().toLowerCase();
      if (type === undefined || type === "") continue;
      const prefix = `${list}.${index}.`;
      names.forEach((name, from) => {
        if (!name.startsWith(prefix) || from === column || isKept(name)) return;
        if (isBlank(cells[from])) return;
        const heading = `${list}[${type}].${name.slice(prefix.length)}`;
        const to = added.get(heading) ?? names.length + added.size;
        added.set(heading, to);
        result[to] ??= cells[from];
        result[from] = undefined;
      });
    }
    return { row, cells: result };
  });
  const width = names.length + added.size;
  const more = [...added.keys()].map((text) => ({ kind: "text" as const, text }));
  const full = Array.from({ length: names.length }, (_, column) => headings.cells[column]);
  const lists = new Set(types.map(({ list, index }) => `${list}.${index}.`));
  const spent = names.filter(
    (name, column) =>
      types.some((type) => type.column === column) ||
      ([...lists].some((list) => name.startsWith(list)) &&
        moved.every(({ cells }) => isBlank(cells[column]))),
  );
  return {
    spent,
    headings: { row: headings.row, cells: [...full, ...more] },
    // A row that was whole stays whole.
    rows: moved.map(({ row, cells }, index) => {
      const isWhole = (rows[index]?.cells.length ?? 0) >= names.length;
      const length = isWhole ? Math.max(width, cells.length) : cells.length;
      return { row, cells: Array.from({ length }, (_, column) => cells[column]) };
    }),
  };
}
