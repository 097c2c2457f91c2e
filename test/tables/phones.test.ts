import { expect, it } from "vitest";
import { readTable } from "../../src/tables/readTable.ts";
import { importInto } from "./importInto.ts";
import { rulesWith } from "./rules.ts";

const ANA = "userPrincipalName: ana@contoso.com\nmobilePhone: 0170 1\n";

/** What is said of these numbers, each of a person in the next row. */
function notesOf(phones: readonly string[], files: Readonly<Record<string, string>> = {}): string {
  const rows = phones.map((phone, index) => `${["ana", "ben", "eve"][index]}@contoso.com,${phone}`);
  const table = `userPrincipalName,mobilePhone\n${rows.join("\n")}\n`;
  const people = readTable(new TextEncoder().encode(table), "csv", {}, rulesWith({}));
  expect(people.problems).toEqual([]);
  return importInto(people, files).notes.join("\n");
}

it.each([
  { phones: ["040 / 5550 101"], said: "The new phone number has no country code" },
  { phones: ["+44 20 7946 0100", "040 1", "(0)40 2"], said: "2 of 3 new phone numbers have" },
  { phones: ["+44 20 7946 0100", "040 1"], said: "1 of 2 new phone numbers has" },
  { phones: ["+44 20 7946 0100", "040 1"], said: "(row 3). Rollcall imports it as it is." },
])("$phones: $said", ({ phones, said }) => {
  expect(notesOf(phones)).toContain(said);
});

it.each([[["+44 20 7946 0100"]], [["(+44) 20 1", "0049 40 1"]], [["", "+49 1"]]])(
  "nothing of %j",
  (phones) => {
    expect(notesOf(phones)).not.toContain("phone");
  },
);

it("nothing of a number that the files have already", () => {
  const files = { "users/ana.yaml": ANA };
  expect(notesOf(["0170 1"], files)).not.toContain("phone");
  // Nor where the person changes otherwise.
  const renamed = { "users/ana.yaml": `${ANA}formerly: a@contoso.com\ndepartment: Sales\n` };
  expect(notesOf(["0170 1"], renamed)).not.toContain("phone");
  expect(notesOf(["0170 2"], files)).toContain("The new phone number has");
});
