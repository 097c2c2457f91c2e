import type { Cell } from "../cells/sheet.ts";
import type { Column } from "../headings/columns.ts";
import type { ColumnFacts } from "./columnFacts.ts";
import { readDate, type DateForm } from "./dates.ts";
import { hasLostZeros } from "./postalCode.ts";
import { kindOf, object, type ReadCell } from "./readCell.ts";

/** What a number in a workbook says: as it is shown, where no digit of it can have been lost. */
export function ofNumber(
  cell: Cell & { kind: "number" },
  column: Column,
  facts: ColumnFacts,
  { dates }: { readonly dates?: DateForm },
): ReadCell | undefined {
  const { number, shown } = cell;
  const kind = kindOf(column);
  if (kind === "boolean")
    return object(
      "wrong-type",
      `is the number ${number}, where true or false belongs; say what each number means: ${JSON.stringify(column.heading)}: { accountEnabled: { "1": true, "0": false } }`,
    );
  if (kind === "dateTime") {
    const read = readDate(String(number), dates);
    if ("day" in read && read.day !== String(number)) return { said: read.day };
    return "nothing" in read
      ? undefined
      : object("date-number", `is the number ${number}; format the column as a date`);
  }
  const short = shown === undefined && shortPostalCode(cell, String(number), facts);
  if (short) return short;
  const isSure =
    facts.sure.has(cell) || facts.postalCodes.get(cell)?.digits === String(number).length;
  if (shown !== undefined || facts.numbers === "whole" || isSure)
    return {
      said: kind === "list" ? [shown ?? String(number)] : (shown ?? String(number)),
      note: {
        code: "number",
        message: `holds numbers, which are taken as the spreadsheet shows them, such as ${shown ?? number}; leading zeros and a plus would be lost. To be sure, format the column as text before you fill it`,
      },
    };
  return object("number", numberMessage(number, facts.numbers));
}

/** A country's postal codes have one length, so that a shorter one has lost its zeros. */
export function shortPostalCode(
  cell: Cell,
  text: string,
  facts: ColumnFacts,
): ReadCell | undefined {
  const codes = facts.postalCodes.get(cell);
  const digits = codes?.digits ?? 0;
  return hasLostZeros(text, codes)
    ? object(
        "lost-zeros",
        `${JSON.stringify(text)} has fewer digits than the postal codes of the country in this row, which have ${digits}: a spreadsheet has probably dropped the zeros of ${JSON.stringify(text.padStart(digits, "0"))}. Format the column as text and write it again, or write ${JSON.stringify(`'${text}`)} if this is all of it`,
      )
    : undefined;
}

const AS_TEXT =
  'Select the column and turn it into text (in Excel: Data, Text to Columns, Next, Next, "Text")';

function numberMessage(number: number, why: ColumnFacts["numbers"]): string {
  switch (why) {
    case "shortened":
      return `is the number ${number}, and postal codes as numbers may have lost a leading zero. Give the column a format of zeros that shows them whole, such as 00000, or 0000 where they have four digits`;
    case "mixed":
      return `is the number ${number} among texts: leading zeros, a plus and long numbers are lost that way. ${AS_TEXT}`;
    default:
      return `is the number ${number} in a column of numbers that are not whole, or have more digits than a spreadsheet keeps. ${AS_TEXT}`;
  }
}
