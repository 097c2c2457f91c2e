import { SURNAME_PREFIX_COLUMN, WHOLE_NAME_COLUMN } from "../../model/tables/columns.ts";
import type { Objection } from "../../model/properties/rules.ts";
import type { Column } from "../headings/columns.ts";
import type { Said } from "../values/readCell.ts";

/** What a cell says, and of which column. */
export interface SaidCell {
  readonly column: Column;
  readonly value: Said;
}

/** The keys under which a column of names is kept; its own where it is none. */
export function keysOf({ target: { key } }: Column): readonly string[] {
  return key === WHOLE_NAME_COLUMN ? ["surname", "givenName"] : [key];
}

/** What a cell says of each of its keys: "Silva, Ana" of the surname and of the given name. */
export function perKey(
  column: Column,
  value: Said,
): readonly SaidCell[] | { readonly objection: Objection } {
  const keys = keysOf(column);
  if (keys.length === 1) return [{ column, value }];
  const parts = value === null ? [null, null] : partsOf(value);
  if (!parts)
    return {
      objection: {
        code: "whole-name",
        message: `${JSON.stringify(value)} is not a surname, a comma and a given name, as "Silva, Ana" is. Correct the cell, or say in the configuration that the column holds displayName`,
      },
    };
  return keys.map((key, index) => ({
    column: { ...column, target: { key } },
    value: parts[index] ?? null,
  }));
}

/** "van der" and "Bø" are one surname. */
export function withPrefix(said: readonly SaidCell[]): readonly SaidCell[] {
  const prefix = said.find(({ column }) => column.target.key === SURNAME_PREFIX_COLUMN);
  if (!prefix) return said;
  return said
    .filter((one) => one !== prefix)
    .map((one) =>
      one.column.target.key === "surname" && typeof one.value === "string"
        ? { ...one, value: `${String(prefix.value)} ${one.value}` }
        : one,
    );
}

function partsOf(value: Said): readonly string[] | undefined {
  if (typeof value !== "string") return undefined;
  const parts = value.split(",").map((part) => part.trim());
  return parts.length === 2 && !parts.includes("") ? parts : undefined;
}
