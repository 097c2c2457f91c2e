import { digits } from "../../model/text/wording.ts";
import type { FieldValue } from "../../model/values.ts";
import type { Update } from "./files.ts";
import type { TablePerson } from "../people/person.ts";

const PHONES = ["mobilePhone", "businessPhones"];

/** How many of the phone numbers that are written can only be called from their own country. */
export function phonesNote(
  created: readonly TablePerson[],
  changed: readonly Pick<Update, "person" | "edits">[],
): string[] {
  const numbers = [
    ...created.flatMap(({ row, fields }) =>
      PHONES.flatMap((field) => textsOf(fields[field])).map((text) => ({ row, text })),
    ),
    ...changed.flatMap(({ person, edits }) =>
      edits
        .filter(({ field }) => PHONES.includes(field))
        .flatMap(({ value }) => textsOf(value))
        .map((text) => ({ row: person?.row ?? 0, text })),
    ),
  ].toSorted((a, b) => a.row - b.row);
  const local = numbers.filter(({ text }) => !/^\s*\(?(?:\+|00)/.test(text));
  const [first] = local;
  if (!first) return [];
  if (numbers.length === 1)
    return [
      `The new phone number has no country code, such as +44 (row ${first.row}). Rollcall imports it as it is. To reach it from another country, write the code in the table.`,
    ];
  const which = `${digits(local.length)} of ${digits(numbers.length)} new phone numbers`;
  return [
    local.length === 1
      ? `${which} has no country code, such as +44 (row ${first.row}). Rollcall imports it as it is. To reach it from another country, write the code in the table.`
      : `${which} have no country code, such as +44; the first is in row ${first.row}. Rollcall imports them as they are. To reach them from another country, write the code in the table.`,
  ];
}

function textsOf(value: FieldValue | undefined): string[] {
  return [value].flat().filter((text) => typeof text === "string");
}
