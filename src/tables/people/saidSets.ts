import { elementField, type FieldName } from "../../model/properties/fields.ts";
import type { FieldValue } from "../../model/values.ts";
import type { Entry, Tree } from "../../roster/yaml/tree.ts";
import type { Column } from "../headings/columns.ts";
import type { ReadSetCell } from "../values/setCell.ts";

/** What the cells of a row say of sets: in a column for all elements, or in one for each. */
export class SaidSets {
  /** Sets of which a column lists all elements. */
  readonly #whole = new Set<string>();
  readonly #items = new Map<string, Tree[]>();
  /** Elements that the user has not. */
  readonly #without: FieldName[] = [];

  add(
    { index, target: { key, member } }: Column,
    read: Exclude<ReadSetCell, { objection: object }>,
  ) {
    if ("entries" in read) {
      this.#whole.add(key);
      this.#itemsOf(key).push(...read.entries);
    } else if (member !== undefined && read.has)
      this.#itemsOf(key).push({ kind: "scalar", start: index, value: member });
    else if (member !== undefined) this.#without.push(elementField(key, member));
  }

  /** As YAML would say it. */
  entries(): Entry[] {
    return [...this.#items].map(([key, items]) => {
      const start = items[0]?.start ?? 0;
      return { key, start, value: { kind: "list", start, items } };
    });
  }

  /**
   * The fields of a row that was read: a set is a field of its own only where all elements are listed, and an element is null where
   * the user has it not.
   */
  fieldsWith(
    fields: Readonly<Record<FieldName, FieldValue>>,
  ): Readonly<Record<FieldName, FieldValue>> {
    const partly = [...this.#items.keys()].filter((key) => !this.#whole.has(key));
    if (partly.length === 0 && this.#without.length === 0) return fields;
    return Object.fromEntries([
      ...Object.entries(fields).filter(([field]) => !partly.includes(field)),
      ...this.#without.map((field) => [field, null] as const),
    ]);
  }

  #itemsOf(key: string): Tree[] {
    const known = this.#items.get(key);
    if (known) return known;
    const items: Tree[] = [];
    this.#items.set(key, items);
    return items;
  }
}
