import { digits } from "../../model/text/wording.ts";
import type { FieldValue } from "../../model/values.ts";
import type { TablePerson } from "../people/person.ts";

const PHONES = ["mobilePhone", "businessPhones"];

/** How many phone numbers of people who are new or change can only be called from their own country. */
export function phonesNote(people: readonly TablePerson[]): string[] {
  const numbers = people
    .toSorted((a, b) => a.row - b.row)
    .flatMap(({ row, fields }) =>
      PHONES.flatMap((field) => textsOf(fields[field])).map((text) => ({ row, text })),
    );
  const local = numbers.filter(({ text }) => !/^\s*\(?(?:\+|00)/.test(text));
  const [first] = local;
  if (!first) return [];
  const which =
    numbers.length === 1
      ? "The new phone number has"
      : `${digits(local.length)} of ${digits(numbers.length)} new phone numbers ${local.length === 1 ? "has" : "have"}`;
  return [
    `${which} no country code, such as +44; the first is in row ${first.row}. Rollcall imports them as they are.`,
  ];
}

function textsOf(value: FieldValue | undefined): string[] {
  return [value].flat().filter((text) => typeof text === "string");
}
