import type { Objection } from "../../model/properties/rules.ts";
import type { SetRelationship } from "../../relationships/relationship.ts";
import type { Tree } from "../../roster/yaml/tree.ts";
import type { Cell } from "../cells/sheet.ts";
import type { Column } from "../headings/columns.ts";
import { ofMeaning, type CellForms } from "./cellValue.ts";
import type { ColumnFacts } from "./columnFacts.ts";
import { damageIn } from "./damage.ts";
import { readEntries } from "./entries.ts";
import { unquote } from "./quoting.ts";

/** What a cell says of a set: all entries, or of one element whether there is one. */
export type ReadSetCell =
  | { readonly entries: readonly Tree[]; readonly objection?: undefined }
  | { readonly has: boolean; readonly objection?: undefined }
  | { readonly objection: Objection };

/** Reads one cell of a column that holds a set, or whether an element of one is there. Undefined: it says nothing. */
export function setCell(
  cell: Cell | undefined,
  column: Column,
  set: SetRelationship,
  facts: ColumnFacts,
  forms: CellForms,
): ReadSetCell | undefined {
  if (!cell) return undefined;
  if (cell.kind === "bad") return { objection: cell };
  const isElement = column.target.member !== undefined;
  if (column.values) return ofValues(cell, column, column.values);
  return isElement
    ? ofElement(cell, column, set, forms)
    : ofList(cell, column, set, { facts, forms });
}

const YES = new Set(["true", "yes", "x"]);
const NO = new Set(["false", "no"]);

function ofElement(
  cell: Cell,
  { target }: Column,
  { one, as }: SetRelationship,
  { nothing = [] }: CellForms,
): ReadSetCell | undefined {
  if (cell.kind === "boolean") return { has: cell.value };
  const text = cell.kind === "text" ? cell.text.trim() : undefined;
  if (text !== undefined && (text === "" || nothing.includes(text))) return undefined;
  const word = text?.toLowerCase() ?? "";
  if (YES.has(word)) return { has: true };
  if (NO.has(word)) return { has: false };
  const what = as === "member" ? "is a member" : `has the ${one}`;
  return object(
    "wrong-type",
    `must say whether the user ${what}: true, yes or x, or else false or no${text === undefined ? "" : `, not ${JSON.stringify(text)}`}. To say what other cells mean, write { ${JSON.stringify(`${target.key}.${target.member}`)}: { … } } into the configuration`,
  );
}

function ofList(
  cell: Cell,
  column: Column,
  set: SetRelationship,
  { facts, forms }: { readonly facts: ColumnFacts; readonly forms: CellForms },
): ReadSetCell | undefined {
  const start = column.index;
  switch (cell.kind) {
    case "list": {
      const items = cell.items.map((item) => readEntries(item, set, start));
      return items.every((item) => item?.length === 1)
        ? { entries: items.flatMap((item) => item ?? []) }
        : badList(set);
    }
    case "text": {
      const { text, isQuoted } = cell.exact
        ? { text: cell.text, isQuoted: true }
        : unquote(cell.text, facts);
      if (!isQuoted && (text === "" || (forms.nothing ?? []).includes(text))) return undefined;
      if (!isQuoted && text === "null") return cleared(set);
      if (text === "[]" && !(isQuoted && !cell.exact)) return { entries: [] };
      const damage = isQuoted ? undefined : damageIn(text, facts);
      if (damage) return { objection: damage };
      const entries = readEntries(text, set, start);
      return entries ? { entries } : badList(set);
    }
    case "null":
      return cleared(set);
    default:
      return object(
        "wrong-type",
        `is not text, where the names of ${set.name} belong; format the column as text and write it again`,
      );
  }
}

function ofValues(
  cell: Cell,
  { index, target }: Column,
  values: NonNullable<Column["values"]>,
): ReadSetCell | undefined {
  const read = ofMeaning(cell, values);
  if (!read) return undefined;
  if (read.objection) return { objection: read.objection };
  const { said } = read;
  if (target.member !== undefined)
    return typeof said === "boolean"
      ? { has: said }
      : object("wrong-type", "must mean true or false by the configuration");
  return typeof said === "string"
    ? { entries: [{ kind: "scalar", start: index, value: said }] }
    : object("wrong-type", `must mean one of the ${target.key} by the configuration`);
}

function badList({ name }: SetRelationship): ReadSetCell {
  return object(
    "bad-list",
    `is not a list of ${name}. Put a semicolon between names, and a name that holds a semicolon or begins with a quote in double quotes, as "a; b"`,
  );
}

function cleared({ name }: SetRelationship): ReadSetCell {
  return object("cannot-clear", `cannot be null. Write [] for a user without ${name}`);
}

function object(code: string, message: string): ReadSetCell {
  return { objection: { code, message } };
}
