import { describe, expect, it } from "vitest";
import { readTable } from "../../src/tables/readTable.ts";
import type { ColumnMeanings } from "../../src/model/tables/settings.ts";
import type { ImportInput } from "../../src/tables/importing/types.ts";
import { importInto, textsOf } from "./importInto.ts";
import { rulesWith } from "./rules.ts";

const WHOLE: ColumnMeanings = { Name: "surname, givenName", Nr: "employeeId" };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(table: string, columns: ColumnMeanings = WHOLE, forms = {}) {
  return readTable(
    bytesOf(table),
    "csv",
    { domain: "contoso.com" },
    rulesWith({ columns, ...forms }),
  );
}

function bring(
  table: string,
  {
    columns = WHOLE,
    files = {},
    forms = {},
    ...more
  }: Partial<ImportInput["configuration"]> & {
    readonly columns?: ColumnMeanings;
    readonly files?: Readonly<Record<string, string>>;
    readonly forms?: object;
  } = {},
) {
  const people = read(table, columns, forms);
  expect(people.problems).toEqual([]);
  return importInto(people, files, { configuration: { key: "userPrincipalName", ...more } });
}

const ANA =
  "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\ngivenName: Ana\nsurname: Silva\nemployeeId: 00042\n";

describe("a column with a surname, a comma and a given name", () => {
  it("is read as both, and a name and a display name are made of them", () => {
    expect(textsOf(bring('Name,Nr\n"Silva, Ana",00042\n'))["users/ana.silva.yaml"]).toBe(ANA);
  });

  it.each([
    ["several given names", '"Silva, Ana Maria"', "givenName: Ana Maria\nsurname: Silva\n"],
    ["a surname of several words", '"da Silva, Ana"', "givenName: Ana\nsurname: da Silva\n"],
    ["no blank behind the comma", '"Silva,Ana"', "givenName: Ana\nsurname: Silva\n"],
    ["an apostrophe", '"O\'Brien, Ana"', "givenName: Ana\nsurname: O'Brien\n"],
  ])("with %s", (_, cell, names) => {
    expect(Object.values(textsOf(bring(`Name,Nr\n${cell},00042\n`)))[0]).toContain(names);
  });

  it("with what stands before the surname in a column of its own", () => {
    const columns: ColumnMeanings = { ...WHOLE, Prefix: "surnamePrefix" };
    const texts = textsOf(bring('Name,Nr,Prefix\n"Berg, Ana",00042,van den\n', { columns }));
    expect(Object.values(texts)[0]).toContain("surname: van den Berg\n");
  });

  it.each([
    ["no comma", "Ana Silva"],
    ["two commas", '"Silva, Ana, MSc"'],
    ["no given name", '"Silva,"'],
    ["no surname", '", Ana"'],
  ])("with %s is a mistake of that cell", (_, cell) => {
    expect(read(`Name,Nr\n${cell},00042\n"Ito, Ben",00043\n`).problems).toMatchObject([
      { severity: "error", code: "whole-name", row: 2, column: 0, heading: "Name" },
    ]);
  });

  it("without a cell changes nothing, or clears both where empty cells clear", () => {
    const files = { "users/ana.yaml": ANA };
    expect(bring("Name,Nr,jobTitle\n,00042,\n", { files })).toMatchObject({ updated: [] });
    const cleared = bring("Name,Nr,jobTitle\n,00042,\n", { files, forms: { empty: "clear" } });
    expect(textsOf(cleared)["users/ana.yaml"]).toContain("givenName: null\nsurname: null\n");
    expect(textsOf(bring("Name,Nr\nnull,00042\n", { files }))["users/ana.yaml"]).toContain(
      "givenName: null\nsurname: null\n",
    );
  });

  it("changes both of a declared user", () => {
    const { updated, changes } = bring('Name,Nr\n"Li, Anna",00042\n', {
      files: { "users/ana.yaml": ANA },
    });
    expect(updated).toEqual(["ana.silva@contoso.com"]);
    expect(changes[0]?.after).toBe(
      ANA.replace("Ana Silva", "Anna Li")
        .replace("givenName: Ana", "givenName: Anna")
        .replace("surname: Silva", "surname: Li"),
    );
  });

  it.each(["givenName", "surname"])("and a column %s say the same thing twice", (name) => {
    expect(read(`Name,Nr,${name}\n"Silva, Ana",00042,X\n`).problems).toMatchObject([
      { code: "duplicate-heading" },
    ]);
  });
});

describe("what is suggested for a column of names", () => {
  const suggested = (heading: string, cells: readonly string[], more = ""): unknown => {
    const lines = cells.map((cell, row) => `"${cell}",E${row},${more === "" ? "" : "Ana"}`);
    const table = `${heading},Staff number,${more}\n${lines.join("\n")}\n`;
    return read(table, {})
      .proposal?.()
      .columns.find((column) => column.index === 0)?.meaning;
  };

  it.each<[string, readonly string[], string]>([
    ["Employee Name", ["Silva, Ana", "Ito, Ben"], "surname, givenName"],
    [
      "Mitarbeiter",
      ["Müller-Lüdenscheidt, Dr. Jürgen", "O’Brien, Ann Marie"],
      "surname, givenName",
    ],
    ["Employee Name", ["Ana Silva", "Ben Ito"], "displayName"],
    ["Employee Name", ["Silva, Ana", "Ben Ito"], "displayName"],
    ["Employee Name", ["Silva, Ana", "Ito, Ben, MSc"], "displayName"],
    ["Employee Name", ["Silva, Ana (ext.)", "Ito, Ben"], "displayName"],
    ["Employee Name", ["Silva, Ana 2", "Ito, Ben"], "displayName"],
  ])("%s of %j: %s", (heading, cells, meaning) => {
    expect(suggested(heading, cells)).toBe(meaning);
  });

  it("a table with given names keeps whole names as they are", () => {
    expect(suggested("Employee Name", ["Silva, Ana", "Ito, Ana"], "First name")).toBe(
      "displayName",
    );
  });

  it.each(["Silva, Ana", "Ana Silva"])("and managers are found by %s", (manager) => {
    const table = `Employee Name,Staff number,Reports to\n"Silva, Ana",E1,\n"Ito, Ben",E2,"${manager}"\n`;
    const columns = Object.fromEntries(
      (read(table, {}).proposal?.().columns ?? []).map(({ heading, meaning }) => [
        heading,
        meaning,
      ]),
    );
    expect(columns).toMatchObject({ "Reports to": "manager" });
    expect(textsOf(bring(table, { columns }))["users/ben.ito.yaml"]).toContain(
      "manager: ana.silva@contoso.com\n",
    );
  });
});

describe("display names with a comma", () => {
  const noted = (table: string): string =>
    bring(table, { columns: { Name: "displayName", Nr: "employeeId" } }).notes.join("\n");

  it("say that both names could be read from them, in a line to paste", () => {
    const note = noted('Name,Nr\n"Silva, Ana",1\n"Ito, Ben",2\n');
    expect(note).toContain('2 of the new users have a displayName such as "Silva, Ana"');
    expect(note).toContain('tables: { columns: { Name: "surname, givenName" } }');
  });

  it.each([
    ["not where one has none", 'Name,Nr\n"Silva, Ana",1\nBen Ito,2\n'],
    ["not where the table has the names", 'Name,Nr,surname\n"Silva, Ana",1,Silva\n'],
    ["not where there are two commas", 'Name,Nr\n"Silva, Ana, MSc",1\n'],
  ])("%s", (_, table) => {
    expect(noted(table)).not.toContain("surname, givenName");
  });
});

describe("letters that are written with one letter or with two", () => {
  const table = 'Name,Nr\n"Müller, Jörg",1\n"Ito, Ben",2\n"Bø, Åse",3\n"Weiß, Ægir",4\n';

  it("are told with a name in each spelling, and the rule to paste", () => {
    const { letters, notes, created } = bring(table);
    expect(created).toContain("jorg.muller@contoso.com");
    expect(letters).toEqual({
      letters: ["ö", "ü", "ø", "å"],
      names: 2,
      example: { one: "jorg.muller@contoso.com", two: "joerg.mueller@contoso.com" },
      rules: {
        one: { ä: "a", ö: "o", ü: "u", ø: "o", å: "a" },
        two: { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" },
      },
    });
    expect(notes.join("\n")).toContain("names: { replace: { ä: ae, ö: oe, ü: ue, ø: oe, å: aa } }");
  });

  it.each<[string, Record<string, string>, readonly string[] | undefined]>([
    ["not where a rule says each of them", { ö: "oe", ü: "u", Ø: "o", å: "aa" }, undefined],
    ["those of which no rule says anything", { ö: "oe", ü: "u" }, ["ø", "å"]],
    ["in whatever form they are written", { "o\u0308": "o", ü: "u" }, ["ø", "å"]],
  ])("%s", (_, replace, left) => {
    expect(bring(table, { names: { replace } }).letters?.letters).toEqual(left);
  });

  it.each([
    ["no such letter", 'Name,Nr\n"Núñez, René",1\n'],
    ["a name that the rule leaves out", 'Name,Nr\n"Ito, Jörg",1\n', "{surname}@contoso.com"],
    ["a name that the table gives", 'Name,Nr,userPrincipalName\n"Müller, Jörg",1,jm@contoso.com\n'],
  ])("are not told for %s", (_, rows, userPrincipalName?: string) => {
    const names = userPrincipalName === undefined ? {} : { names: { userPrincipalName } };
    expect(bring(rows, names).letters).toBeUndefined();
  });
});
