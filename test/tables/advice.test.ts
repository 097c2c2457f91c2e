import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasTableErrors } from "../../src/model/tables/problem.ts";
import type { TableSettings } from "../../src/model/tables/settings.ts";
import { parseConfiguration } from "../../src/roster/settings/configuration.ts";
import { readTable, type PeopleTable } from "../../src/tables/readTable.ts";
import { sourceName } from "../../src/tables/suggest/mapping.ts";
import { pastedLines, writeMapping } from "../../src/tables/suggest/writeMapping.ts";
import { importInto } from "./importInto.ts";
import { rulesWith } from "./rules.ts";

const FOLDER = join(import.meta.dirname, "..", "fixtures", "tables", "unknown");
const FILES = (await readdir(FOLDER)).toSorted();

/** What no table tells: the domain of names that have none, or have to be made. */
const DOMAINS: Readonly<Record<string, string>> = {
  "terraform.csv": "contoso.com",
  "devtenant.csv": "contoso.com",
};

describe("the block that is printed for an unknown table is pasted as it is, and the table is read", () => {
  it.each(FILES)("%s", async (file) => {
    const bytes = await readFile(join(FOLDER, file));
    const first = read(bytes, {});
    expect(first.readAs).toBeUndefined();
    expect(first.problems).toMatchObject([{ code: "unknown-heading" }]);
    const block = blockOf(first, file);
    const { configuration, diagnostics } = parsed(`directory: embedded\n${block}\n`);
    expect(diagnostics).toEqual([]);

    const domain = DOMAINS[file];
    if (domain !== undefined) {
      // Without it there is an error that says so, and nothing wrong.
      const without = read(bytes, configuration.tables);
      const made = hasTableErrors(without.problems) ? without : importInto(without);
      expect(made.problems.map(({ message }) => message).join("\n")).toContain("--domain");
      expect(hasTableErrors(made.problems)).toBe(true);
    }
    const second = read(bytes, {
      ...configuration.tables,
      ...(domain !== undefined && { domain }),
    });
    expect(second.readAs).toBe(`the source ${sourceName(file)} of the configuration`);
    expect(second.problems).toEqual([]);
    const { changes, problems } = importInto(second);
    expect(problems).toEqual([]);
    const texts = changes.map(({ after }) => after);
    await expect(`${block}\n---\n${texts.join("---\n")}`).toMatchFileSnapshot(
      join("..", "golden", "tables", `advice-${file.replace(".csv", "")}.yaml`),
    );
  });

  it("there are enough of them", () => {
    expect(FILES.length).toBeGreaterThanOrEqual(20);
  });
});

describe("a suggestion is never a wrong one", () => {
  it.each<[string, string, string]>([
    ["Status", "Active;Terminated", "{ accountEnabled: { Active: true, Terminated: false } }"],
    ["State", "Active;Inactive", "{ accountEnabled: { Active: true, Inactive: false } }"],
    ["Status", "Active;Furlough", "ignore"],
    ["Status", "married;single", "ignore"],
    ["SID", "S-1-5-21-1;S-1-5-21-2", "ignore"],
    ["ID", "1;2", "ignore"],
    ["ID", "E17;E23", "employeeId"],
    ["Team", "A;B", "ignore"],
    ["Title", "Mr;Mrs", "ignore"],
    ["Role", "admin;user", "ignore"],
    ["Position", "50001;50002", "ignore"],
    ["Location", "17;18", "ignore"],
    ["Country Code", "578;752", "ignore"],
    ["Country Code", "NO;SE", "usageLocation"],
    ["Land", "Norwegen;Schweden", "country"],
    ["Land", "NO;SE", "usageLocation"],
    ["Hire Date", "yes;no", "ignore"],
    // A contract may be extended, and workflows act on the day of leaving.
    ["Contract end date", "2026-12-31;2027-01-31", "ignore"],
    ["Vertragsende", "2026-12-31;2027-01-31", "ignore"],
    ["Befristet bis", "2026-12-31;2027-01-31", "ignore"],
    ["Fin de contrat", "2026-12-31;2027-01-31", "ignore"],
    ["Termination date", "2026-12-31;2027-01-31", "employeeLeaveDateTime"],
    ["Austrittsdatum", "2026-12-31;2027-01-31", "employeeLeaveDateTime"],
    ["Cell phone", "yes;no", "ignore"],
    ["Estado", "Activo;Baja", "{ accountEnabled: { Activo: true, Baja: false } }"],
    ["Personal Email", "a@gmail.com;b@gmail.com", "ignore"],
    ["Email", "a@gmail.com;b@gmail.com", "ignore"],
    ["Home Phone", "+47 1 23 45;+47 2 34 56", "ignore"],
    ["Date of birth", "1980-01-01;1981-01-01", "ignore"],
    ["Geburtsdatum", "01.01.1980;01.01.1981", "ignore"],
    ["Emergency contact", "Ana;Ben", "ignore"],
    ["Manager", "X;Y", "manager"],
    ["Vorgesetzter", "Somebody;Else", "ignore"],
    ["Blocked", "True;False", "not accountEnabled"],
    ["Gesperrt", "Ja;Nein", "{ accountEnabled: { Ja: false, Nein: true } }"],
    ["Aktiv", "Ja;Nein", "{ accountEnabled: { Ja: true, Nein: false } }"],
    ["departmnt", "Sales;IT", "ignore"],
    ["Salary", "100;200", "ignore"],
  ])("%s: %s", (heading, cells, meaning) => {
    const [one = "", two = ""] = cells.split(";");
    const rows = `userPrincipalName,displayName,${heading},Unknown\na@contoso.com,A,${one},x\nb@contoso.com,B,${two},y\n`;
    const table = read(new TextEncoder().encode(rows), {});
    const block = table.proposal ? blockOf(table, "t.csv") : "";
    const line = block.split("\n").find((text) => text.trimStart().startsWith(`${heading}: `));
    if (meaning === "manager") expect(line).toBeUndefined();
    else expect(line?.replace(/ # .*/, "").trim()).toBe(`${heading}: ${meaning}`);
  });

  it("a target that another column has is not suggested again", () => {
    const text =
      "userPrincipalName,mobilePhone,Handy,Job Title,Position,Work Email,E-Mail\na@contoso.com,+47 1 23,+47 2 34,T,P,b@contoso.com,c@contoso.com\n";
    expect(
      blockOf(read(new TextEncoder().encode(text), {}), "t.csv")
        .split("\n")
        .slice(4),
    ).toEqual([
      `        Handy: ignore # mobilePhone is in "mobilePhone"`,
      `        Position: ignore # jobTitle is in "Job Title"`,
      "        Work Email: mail",
      `        E-Mail: ignore # mail is in "Work Email"`,
    ]);
  });

  it("dates that can be read in two ways are asked for, and not chosen", () => {
    const bytes = new TextEncoder().encode(
      "userPrincipalName,Hire Date\na@contoso.com,01/02/2019\nb@contoso.com,03/04/2020\n",
    );
    const block = blockOf(read(bytes, {}), "t.csv");
    expect(block).toContain("# Its dates can be read in several ways");
    const { configuration } = parsed(block);
    expect(read(bytes, configuration.tables).problems).toMatchObject([
      {
        code: "local-date",
        message: expect.stringContaining(": --dates dd/mm/yyyy or --dates mm/dd/yyyy") as string,
      },
      { code: "local-date" },
    ]);
  });

  it.each([
    { name: "a day that no month has", odd: "31/02/2020", code: "bad-date" },
    { name: "a word", odd: "unknown", code: "bad-date" },
    { name: "a day of another form", odd: "12.31.2020", code: "local-date" },
    { name: "a number of a spreadsheet", odd: "43891", code: "date-number" },
  ])(
    "$name in a column of dates is named with its row, and the others stay dates",
    ({ odd, code }) => {
      const dates = ["21/03/2020", "22/03/2020", odd, "24/03/2020"];
      const rows = dates.map((date, index) => `u${index}@contoso.com,${date}`).join("\n");
      for (const heading of ["Hire Date", "Hire Date (dd/mm/yyyy)", "Eintrittsdatum"]) {
        const bytes = new TextEncoder().encode(`userPrincipalName,${heading}\n${rows}\n`);
        const block = blockOf(read(bytes, {}), "t.csv");
        expect(block).toContain(`${heading}: employeeHireDate`);
        const { configuration } = parsed(block);
        const { problems } = read(bytes, configuration.tables);
        expect(problems.find((problem) => problem.row === 4)).toMatchObject({
          code,
          message: expect.stringContaining(odd) as string,
        });
      }
    },
  );

  it("dates of two forms are read in none of them", () => {
    const bytes = new TextEncoder().encode(
      "userPrincipalName,Hire Date\na@contoso.com,21/02/2019\nb@contoso.com,03/04/2020\nc@contoso.com,04/22/2020\n",
    );
    const block = blockOf(read(bytes, {}), "t.csv");
    expect(block).toContain("Hire Date: employeeHireDate");
    expect(block).not.toContain("dates:");
    expect(read(bytes, parsed(block).configuration.tables).problems).toHaveLength(3);
  });

  it("what a table says in a heading or a cell is no YAML of its own", () => {
    const bytes = new TextEncoder().encode(
      'userPrincipalName,"a: b # c","x\u0007y",Status\na@contoso.com,1,2,"Active\u2028# x"\nb@contoso.com,1,2,Active\n',
    );
    const block = blockOf(read(bytes, {}), "t.csv");
    const { configuration, diagnostics } = parsed(block);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(configuration.tables.sources["t"]?.columns ?? {})).toEqual([
      "a: b # c",
      "x\u0007y",
      "Status",
    ]);
  });
});

describe("a mapping is written behind what the configuration says already", () => {
  const table = read(
    new TextEncoder().encode("UPN,Vorname,Schuhgröße\na@contoso.com,Ana,42\n"),
    {},
  );
  const mapping = table.proposal?.();
  const LINES = [
    "UPN: userPrincipalName",
    "Vorname: givenName",
    "Schuhgröße: ignore # not understood",
  ];

  it.each<[string, string, string]>([
    ["nothing", "", `tables:\n  sources:\n    hr:\n      columns:\n${indented(LINES, 8)}`],
    [
      "other settings",
      "# ours\ndirectory: embedded # for trying\n",
      `# ours\ndirectory: embedded # for trying\ntables:\n  sources:\n    hr:\n      columns:\n${indented(LINES, 8)}`,
    ],
    [
      "no line end at the end",
      "directory: embedded",
      `directory: embedded\ntables:\n  sources:\n    hr:\n      columns:\n${indented(LINES, 8)}`,
    ],
    [
      "columns of all tables",
      "tables:\n  columns:\n    Job: jobTitle # known\nkey: employeeId\n",
      `tables:\n  columns:\n    Job: jobTitle # known\n  sources:\n    hr:\n      columns:\n${indented(LINES, 8)}key: employeeId\n`,
    ],
    [
      "tables on one line",
      "tables: { columns: { Job: jobTitle } }\nkey: employeeId\n",
      `tables:\n  columns:\n    Job: jobTitle\n  sources:\n    hr:\n      columns:\n${indented(LINES, 8)}key: employeeId\n`,
    ],
    [
      "another source",
      "tables:\n  sources:\n    crm:\n      columns:\n        A: jobTitle\n",
      `tables:\n  sources:\n    crm:\n      columns:\n        A: jobTitle\n    hr:\n      columns:\n${indented(LINES, 8)}`,
    ],
    [
      "the same source",
      "tables:\n    sources:\n        hr:\n            dates: dd.mm.yyyy\n            columns:\n                A: jobTitle # a\n",
      `tables:\n    sources:\n        hr:\n            dates: dd.mm.yyyy\n            columns:\n                A: jobTitle # a\n${indented(LINES, 16)}`,
    ],
    [
      "lines of Windows and a mark",
      "\ufeffkey: employeeId\r\n",
      `\ufeffkey: employeeId\r\n${`tables:\n  sources:\n    hr:\n      columns:\n${indented(LINES, 8)}`.replaceAll("\n", "\r\n")}`,
    ],
  ])("%s", (_, before, after) => {
    expect(mapping && writeMapping(before, "hr", mapping)).toBe(after);
    expect(parsed(after).diagnostics).toEqual([]);
  });

  it.each([
    ["tables of another kind", "tables: 7\n"],
    ["a list", "- a\n"],
    ["a file that is broken", "tables: {\n"],
    ["sources in braces", "tables:\n  sources: { crm: { columns: { A: jobTitle } } }\n"],
  ])("%s: nothing is changed", (_, before) => {
    expect(mapping && writeMapping(before, "hr", mapping)).toBeUndefined();
  });

  it.each([
    ["hr-2026-05.csv", "hr"],
    ["/tmp/Personal Liste (3).xlsx", "personal-liste"],
    ["2026_05_31 export v2.csv", "export"],
    ["20260531.csv", "people"],
    ["..\\hr\\Ægir.csv", "aegir"],
  ])("the source of %s is %s", (file, name) => {
    expect(sourceName(file)).toBe(name);
  });
});

function indented(lines: readonly string[], depth: number): string {
  return lines.map((line) => `${" ".repeat(depth)}${line}\n`).join("");
}

function blockOf({ proposal }: PeopleTable, file: string): string {
  const mapping = proposal?.();
  return mapping ? pastedLines(sourceName(file), mapping, "file").join("\n") : "";
}

function parsed(text: string): ReturnType<typeof parseConfiguration> {
  return parseConfiguration({ path: "rollcall.yaml", bytes: new TextEncoder().encode(text) });
}

function read(bytes: Uint8Array, tables: Partial<TableSettings>): PeopleTable {
  return readTable(bytes, "csv", {}, rulesWith(tables));
}
