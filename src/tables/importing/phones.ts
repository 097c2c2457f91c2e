import { digits } from "../../model/text/wording.ts";
import type { FieldValue } from "../../model/values.ts";
import type { TablePerson } from "../people/person.ts";

const PHONES = ["mobilePhone", "businessPhones"];

/** How many phone numbers can only be called from their own country: they are imported as they are. */
export function phonesNote(people: readonly TablePerson[]): string[] {
  const numbers = people.flatMap(({ row, fields }) =>
    PHONES.flatMap((field) => textsOf(fields[field])).map((text) => ({ row, text })),
  );
  const local = numbers.filter(({ text }) => !/^\s*\(?(?:\+|00)/.test(text));
  const [first] = local;
  if (!first) return [];
  const which =
    numbers.length === 1
      ? "The phone number has"
      : `${digits(local.length)} of ${digits(numbers.length)} phone numbers ${local.length === 1 ? "has" : "have"}`;
  return [
    `${which} no country code, such as +44; the first is in row ${first.row}. Rollcall imports them as they are.`,
  ];
}

function textsOf(value: FieldValue | undefined): string[] {
  return [value].flat().filter((text) => typeof text === "string");
}
