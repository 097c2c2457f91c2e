import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read as readWorkbook, utils } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { workbook } from "../../tables/workbook.ts";
import { temporaryFolder, withoutPaths, type Folder } from "../../cli.ts";

const ANA = `# our first
userPrincipalName: ana.silva@contoso.com
displayName: Ana Silva # with a comment
employeeId: 00042
`;
const BEN = `userPrincipalName: ben.ito@contoso.com
displayName: "=Ben"
mobilePhone: +47 400 00 000
manager: ana.silva@contoso.com
`;

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "users/ana.yaml": ANA,
    "users/ben.yaml": BEN,
    "rollcall.yaml": "directory: embedded\ntables: { columns: { Job: jobTitle } }\n",
  });
});
afterEach(() => folder.remove());

describe("a list of people becomes files, and files become a list", () => {
  it("import --dry-run shows the diff and writes nothing; import writes just that", async () => {
    await folder.write({
      "people.csv":
        "userPrincipalName;displayName;Job;manager\nAna.Silva@contoso.com;;Engineer;\nCON@contoso.com;Con;Tester;ana.silva@contoso.com\n",
    });
    const dry = await folder.run(["import", "people.csv", "--dry-run"]);
    expect(dry).toEqual({
      code: 0,
      stderr: "",
      stdout: `--- a/users/ana.yaml
+++ b/users/ana.yaml
@@ -2,3 +2,4 @@
 userPrincipalName: ana.silva@contoso.com
 displayName: Ana Silva # with a comment
 employeeId: 00042
+jobTitle: Engineer
--- /dev/null
+++ b/users/user-con.yaml
@@ -0,0 +1,4 @@
+userPrincipalName: CON@contoso.com
+displayName: Con
+jobTitle: Tester
+manager: ana.silva@contoso.com
1 user would be added, 1 would be updated and 0 unchanged. Nothing was written.
1 declared user has no row: ben.ito@contoso.com. They stay as they are; if the table lists all of your people, --complete disables them.
`,
    });
    expect(await files()).toEqual(["ana.yaml", "ben.yaml"]);
    expect((await folder.run(["import", "people.csv"])).stdout).toContain(
      "1 user added, 1 updated and 0 unchanged. 2 files written below users/.\n",
    );
    expect(await text("users/ana.yaml")).toBe(`${ANA}jobTitle: Engineer\n`);
    expect((await folder.run(["import", "people.csv"])).stdout).toContain("2 unchanged. 0 files");
    expect((await folder.run(["validate"])).code).toBe(0);
  });

  it("with a mistake in one row nothing is written, and all mistakes are told", async () => {
    await folder.write({
      "people.csv":
        "userPrincipalName,employeeId,Job\nana.silva@contoso.com,00042,Boss\ncho@contoso.com,43,#REF!\n",
    });
    const ran = await folder.run(["import", "people.csv"]);
    expect(ran).toMatchObject({ code: 3, stdout: "" });
    expect(ran.stderr.split("\n")).toEqual([
      expect.stringMatching(/^people\.csv row 3, column B "employeeId": error lost-zeros: "43" is/),
      'people.csv row 3, column C "Job": error error-value: "#REF!" is the error of a formula; repair it or empty the cell',
      "2 errors in people.csv.",
      "Nothing was written.",
      "",
    ]);
    expect(await files()).toEqual(["ana.yaml", "ben.yaml"]);
    expect(await text("users/ana.yaml")).toBe(ANA);
  });

  it.each(["csv", "xlsx"])("the roster as .%s makes the same roster elsewhere", async (kind) => {
    const out = await folder.run(["export", `people.${kind}`]);
    expect(out).toEqual({
      code: 0,
      stdout: `2 users of the roster written to people.${kind}.\n`,
      stderr: "",
    });
    expect((await folder.run(["import", `people.${kind}`])).stdout).toContain("2 unchanged");
    expect((await folder.run(["import", `people.${kind}`, "--users", "new"])).code).toBe(0);
    await folder.run(["export", "old.json"]);
    await folder.run(["export", "new.json", "--users", "new"]);
    expect(JSON.parse(await text("new.json"))).toEqual(JSON.parse(await text("old.json")));
  });

  it("what a spreadsheet would run is defused, and JSON is left as it is", async () => {
    await folder.run(["export", "people.csv"]);
    expect(await text("people.csv")).toBe(
      "\ufeffuserPrincipalName,displayName,employeeId,mobilePhone,manager\r\n" +
        "ana.silva@contoso.com,Ana Silva,00042,,\r\n" +
        "ben.ito@contoso.com,'=Ben,,'+47 400 00 000,ana.silva@contoso.com\r\n",
    );
    await folder.run(["export", "people.json"]);
    expect(JSON.parse(await text("people.json"))).toMatchObject({
      formatVersion: 1,
      users: [{ employeeId: "00042" }, { displayName: "=Ben", mobilePhone: "+47 400 00 000" }],
    });
  });

  it("the directory as a table becomes a roster that changes nothing", async () => {
    expect((await folder.run(["apply", "--yes"])).code).toBe(0);
    expect((await folder.run(["export", "people.xlsx", "--from", "directory"])).stdout).toBe(
      "2 users of the directory written to people.xlsx.\n",
    );
    await folder.run(["import", "people.xlsx", "--users", "new"]);
    expect(await text("new/ben.ito.yaml")).toMatch(
      /^userPrincipalName: ben\.ito@contoso\.com\nid: [0-9a-f-]{36}\ndisplayName: =Ben\n/,
    );
    const plan = await folder.run(["plan", "--users", "new", "--detailed-exitcode"]);
    expect(plan).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("No changes") as string,
    });
  });

  it("whoever has an account already inherits nothing that the table does not say", async () => {
    await folder.write({
      "new/_defaults.yaml": "usageLocation: NO\n",
      "new/sales/_defaults.yaml":
        "department: Sales\ncompanyName: Contoso\nmanager: ben.ito@contoso.com\n",
      "users/ana.yaml": `${ANA}department: Sales\n`,
    });
    expect((await folder.run(["apply", "--yes"])).code).toBe(0);
    await folder.run(["export", "people.csv", "--from", "directory"]);
    expect(await folder.run(["import", "people.csv", "--users", "new"])).toMatchObject({ code: 0 });
    expect(await text("new/sales/ana.silva.yaml")).toContain("\nunmanaged:\n");
    expect((await folder.run(["plan", "--users", "new"])).stdout).toContain("No changes");
  });

  it("but no person of another tenant than the configured one, which may be tried out", async () => {
    await folder.write({
      "rollcall.yaml": "directory: embedded\ntenant: 00000000-0000-4000-8000-00000000000e\n",
    });
    const ran = await folder.run(["export", "people.csv", "--from", "directory"]);
    expect(ran).toMatchObject({ code: 1, stdout: "" });
    expect(ran.stderr).toContain(
      "and the configuration is for 00000000-0000-4000-8000-00000000000e. Nothing was written.",
    );
    await expect(text("people.csv")).rejects.toThrow("ENOENT");
    await folder.write({ "rollcall.yaml": "tenant: 00000000-0000-4000-8000-00000000000e\n" });
    const tried = ["export", "people.csv", "--from", "directory", "--directory", "embedded"];
    expect(await folder.run(tried)).toMatchObject({ code: 0, stderr: "" });
  });

  it("from the directory come people of the scope, whose manager may be outside of it", async () => {
    await folder.write({
      "users/ana.yaml": `${ANA}department: Board\n`,
      "rollcall.yaml":
        "directory: embedded\nscope:\n  exclude: { properties: { department: Board } }\n",
    });
    expect((await folder.run(["apply", "--yes"])).code).toBe(0);
    expect((await folder.run(["export", "people.csv", "--from", "directory"])).stdout).toBe(
      "1 user of the directory written to people.csv. Out of scope: 1 department Board.\n",
    );
    expect(await folder.run(["import", "people.csv", "--users", "new"])).toMatchObject({ code: 0 });
    expect(await text("new/ben.ito.yaml")).toMatch(/^manager: [0-9a-f-]{36}$/m);
  });

  it("who is new goes where the others of the department are", async () => {
    await folder.write({
      "users/sales/_defaults.yaml": "department: Sales\nusageLocation: NO\n",
      "people.csv":
        "userPrincipalName,displayName,department\nlee@contoso.com,Lee,sales\nmia@contoso.com,Mia,Research\n",
    });
    expect(await folder.run(["import", "people.csv"])).toMatchObject({ code: 0, stderr: "" });
    expect(await text("users/sales/lee.yaml")).toContain("department: sales\n");
    expect(await text("users/mia.yaml")).toContain("department: Research\n");
  });

  it("a roster begins with a table", async () => {
    await folder.write({ "people.csv": "userPrincipalName,displayName\nana@contoso.com,Ana\n" });
    expect(await folder.run(["import", "people.csv", "--users", "staff/all"])).toMatchObject({
      code: 0,
      stderr: "",
    });
    expect(await text("staff/all/ana.yaml")).toBe(
      "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n",
    );
  });
});

describe("a table as people have it", () => {
  const HR =
    "Pers.-Nr.;Vorname;Nachname;E-Mail;Eintritt;Vorgesetzte\n00042;Ana;Silva;ana.silva@contoso.com;01.03.2019;\n00043;Zoë;Lind;zoe.lind@contoso.com;15.10.2024;Ana Silva\n";

  it("is read after one command that writes its mapping, month after month", async () => {
    await folder.write({ "hr-2026-05.csv": HR });
    const refused = await folder.run(["import", "hr-2026-05.csv"]);
    expect(refused).toMatchObject({ code: 3, stdout: "" });
    expect(refused.stderr).toContain("Run the same command with --write-mapping");
    expect(refused.stderr).toContain('put this into rollcall.yaml, below "tables:"');
    const written = await folder.run(["import", "hr-2026-05.csv", "--write-mapping"]);
    expect(written.code).toBe(0);
    expect(written.stdout).toContain(
      "The source hr was written into rollcall.yaml: 6 columns to read",
    );
    expect(await text("rollcall.yaml")).toBe(`directory: embedded
tables:
  columns:
    Job: jobTitle
  sources:
    hr:
      dates: dd.mm.yyyy
      columns:
        Pers.-Nr.: employeeId
        Vorname: givenName
        Nachname: surname
        E-Mail: userPrincipalName
        Eintritt: employeeHireDate
        Vorgesetzte: manager
`);
    const ran = await folder.run(["import", "hr-2026-05.csv"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toBe(
      "Read as the source hr of the configuration.\n1 user added, 1 updated and 0 unchanged. 2 files written below users/.\n1 declared user has no row: ben.ito@contoso.com. They stay as they are; if the table lists all of your people, --complete disables them.\n",
    );
    expect(await text("users/zoe.lind.yaml")).toBe(
      "userPrincipalName: zoe.lind@contoso.com\ndisplayName: Zoë Lind\ngivenName: Zoë\nsurname: Lind\nemployeeId: 00043\nemployeeHireDate: 2024-10-15\nmanager: ana.silva@contoso.com\n",
    );
    await folder.write({ "hr-2026-06.csv": HR.replace("Lind;", "Lund;") });
    const june = await folder.run(["import", "hr-2026-06.csv", "--complete"]);
    expect(june.stdout).toContain("1 declared user has no row, and got accountEnabled: false: ben");
    expect(await text("users/ben.yaml")).toBe(`${BEN}accountEnabled: false\n`);
    expect(await text("users/zoe.lind.yaml")).toContain("displayName: Zoë Lund\n");
  });

  const KNOWN =
    "Employee #,First Name,Last Name,Work Email,Reporting to,Hire Date,Status\n00042,Ana,Silva,ana.silva@contoso.com,,02/03/2019,Active\n";

  it.each([
    {
      name: "of a known program, with a form of dates that is said",
      table: KNOWN,
      before: "directory: embedded\n",
      dates: ["--dates", "dd/mm/yyyy"],
      day: "2019-03-02",
    },
    {
      name: "of a known program, whose dates can be read in one form only",
      table: KNOWN.replace("02/03", "02/23"),
      before: "directory: embedded\n",
      dates: [],
      day: "2019-02-23",
    },
    {
      name: "of a source that is there, without its form of dates",
      table: KNOWN.replace("Status", "Grade"),
      before:
        "directory: embedded\ntables:\n  sources:\n    hr:\n      columns:\n        Hire Date: employeeHireDate\n        Grade: ignore\n",
      dates: ["--dates", "mm/dd/yyyy"],
      day: "2019-02-03",
    },
    {
      name: "of a source that is there, in braces",
      table: KNOWN.replace("Status", "Grade"),
      before:
        "directory: embedded\ntables:\n  sources:\n    hr:\n      columns: { Hire Date: employeeHireDate, Grade: ignore }\n",
      dates: ["--dates", "mm/dd/yyyy"],
      day: "2019-02-03",
    },
    {
      name: "whose headings are all Graph's",
      table:
        "employeeId,userPrincipalName,displayName,employeeHireDate\n00042,ana.silva@contoso.com,Ana Silva,02/03/2019\n",
      before: "directory: embedded\n",
      dates: ["--dates", "dd/mm/yyyy"],
      day: "2019-03-02",
    },
  ])(
    "$name, is read again once that is in the configuration",
    async ({ table, before, dates, day }) => {
      await folder.write({ "hr-2026-05.csv": table, "rollcall.yaml": before });
      const written = await folder.run(["import", "hr-2026-05.csv", ...dates, "--write-mapping"]);
      expect(written).toMatchObject({ code: 0, stderr: "" });
      expect((await text("rollcall.yaml")).startsWith(before.trimEnd())).toBe(true);
      // Without the option, as next month.
      const ran = await folder.run(["import", "hr-2026-05.csv"]);
      expect(ran).toMatchObject({ code: 0, stderr: "" });
      expect(ran.stdout).toContain("Read as the source hr of the configuration.");
      expect(await text("users/ana.yaml")).toContain(`employeeHireDate: ${day}\n`);
    },
  );

  it("in another encoding is shown before anything is written", async () => {
    const bytes = Uint8Array.from(
      "userPrincipalName,displayName\nlz@contoso.com,\xa3ukasz \xafak\n",
      (letter) => letter.charCodeAt(0),
    );
    await writeFile(join(folder.path, "people.csv"), bytes);
    const refused = await folder.run(["import", "people.csv"]);
    expect(refused.stderr).toContain('\n  --encoding windows-1250: "Łukasz Żak"\n');
    const ran = await folder.run(["import", "people.csv", "--encoding", "windows-1250"]);
    expect(ran.stdout).toMatch(/^Decoded as windows-1250: "Łukasz Żak"\.\n1 user added/);
    expect(await text("users/lz.yaml")).toContain("displayName: Łukasz Żak\n");
    const wrong = await folder.run(["import", "people.csv", "--encoding", "windows-1252"]);
    expect(wrong).toMatchObject({ code: 3 });
    expect(wrong.stderr).toContain("error wrong-code-page");
  });

  it("that names few of the people disables nobody by --complete", async () => {
    await folder.write({
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, index) => [
          `users/u${index}.yaml`,
          `userPrincipalName: u${index}@contoso.com\ndisplayName: U\n`,
        ]),
      ),
      "people.csv": "userPrincipalName,city\nu1@contoso.com,Oslo\n",
    });
    const ran = await folder.run(["import", "people.csv", "--complete"]);
    expect(ran).toMatchObject({ code: 4, stdout: "" });
    expect(ran.stderr).toContain("13 of 14 declared users have no row and would be disabled");
    expect(await text("users/u1.yaml")).not.toContain("Oslo");
  });

  it("that is one sheet of several disables nobody by --complete, unless the sheet is chosen", async () => {
    const rows = [["userPrincipalName"], ["ana.silva@contoso.com"]];
    await writeFile(join(folder.path, "people.xlsx"), workbook(rows, {}, ["Oslo", "New people"]));
    const ran = await folder.run(["import", "people.xlsx", "--complete"]);
    expect(ran).toMatchObject({ code: 4, stdout: "" });
    expect(ran.stderr).toContain(
      "1 declared user has no row and would be disabled, and the workbook",
    );
    expect(await text("users/ben.yaml")).not.toContain("accountEnabled");
    const chosen = await folder.run(["import", "people.xlsx", "--complete", "--sheet", "Oslo"]);
    expect(chosen.code).toBe(0);
    expect(await text("users/ben.yaml")).toContain("accountEnabled: false");
  });

  it("is JSON of our own, which reads back as it is", async () => {
    await folder.run(["export", "people.json"]);
    const same = await folder.run(["import", "people.json"]);
    expect(same.stdout).toBe(
      "Read as an export of Rollcall's.\n0 users added, 0 updated and 2 unchanged. 0 files written below users/.\n",
    );
    await folder.run(["import", "people.json", "--users", "new"]);
    await folder.run(["export", "again.json", "--users", "new"]);
    expect(JSON.parse(await text("again.json"))).toEqual(JSON.parse(await text("people.json")));
  });

  it("adopts users who are in the directory by that name, and moves the files of those who move", async () => {
    await folder.write({
      "users/sales/_defaults.yaml": "department: Sales\nusageLocation: NO\n",
      "people.csv":
        "userPrincipalName,department\nana.silva@contoso.com,Sales\nben.ito@contoso.com,\n",
    });
    expect((await folder.run(["apply", "--yes"])).code).toBe(0);
    const ran = await folder.run(["import", "people.csv", "--directory", "embedded", "--move"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("2 ids written, of accounts that the directory has by name.");
    expect(ran.stdout).toContain(
      "users/ana.yaml moves to users/sales/ana.silva.yaml. It inherits there: usageLocation: NO.",
    );
    expect(await files()).toEqual(["ben.yaml", "sales"]);
    expect(await text("users/sales/ana.silva.yaml")).toMatch(
      /\nid: [0-9a-f-]{36}\ndepartment: Sales\n$/,
    );
    expect((await folder.run(["validate"])).code).toBe(0);
  });

  it("with a mistake in every row is one line, and --full shows all", async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `u${row}@contoso.com,U ,01/02/2019\n`);
    await folder.write({
      "people.csv": `userPrincipalName,displayName,employeeHireDate\n${rows.join("")}`,
    });
    const ran = await folder.run(["import", "people.csv"]);
    expect(ran.stderr.split("\n").slice(0, 3)).toEqual([
      'people.csv column C "employeeHireDate", 60 rows, first row 2: error local-date: "01/02/2019" is an ambiguous date: day and month could be swapped; pass the right one: --dates dd/mm/yyyy or --dates mm/dd/yyyy, or write it as dates into the configuration',
      'people.csv column B "displayName", 60 rows, first row 2: warning outer-blank: has spaces around its text, which are left out',
      "60 errors and 60 warnings in people.csv.",
    ]);
    expect((await folder.run(["import", "people.csv", "--full"])).stderr.split("\n")).toHaveLength(
      123,
    );
    const told = await folder.run(["import", "people.csv", "--dates", "dd/mm/yyyy"]);
    expect(told.code).toBe(0);
    expect(await text("users/u7.yaml")).toContain("employeeHireDate: 2019-02-01\n");
  });
});

describe("a table to fill in", () => {
  it("has the columns of the roster as texts, its departments to choose from, and nobody", async () => {
    await folder.write({
      "users/sales/_defaults.yaml": "department: Sales\n",
      "users/sales/eve.yaml":
        "userPrincipalName: eve@contoso.com\ndisplayName: Eve\naccountEnabled: true\nemployeeOrgData: { costCenter: 0100 }\n",
    });
    const ran = await folder.run(["export", "--empty", "joiners.xlsx"]);
    expect(withoutPaths(ran.stdout)).toBe(
      "A table to fill in was written to joiners.xlsx. Leave columns empty that you do not need. Then:\n  rollcall import joiners.xlsx\n",
    );
    const book = readWorkbook(await readFile(join(folder.path, "joiners.xlsx")));
    expect(book.SheetNames).toEqual(["Users", "Lists"]);
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 1]);
    expect(utils.sheet_to_json(book.Sheets["Users"] ?? {}, { header: 1 })).toEqual([
      [
        "userPrincipalName",
        "displayName",
        "givenName",
        "surname",
        "employeeId",
        "employeeHireDate",
        "employeeOrgData.costCenter",
        "employeeOrgData.division",
        "jobTitle",
        "department",
        "officeLocation",
        "mobilePhone",
        "usageLocation",
        "manager",
      ],
    ]);
    expect(book.Sheets["Lists"]?.["A1"]).toMatchObject({ v: "Sales" });
    const sheet = strFromU8(
      unzipSync(await readFile(join(folder.path, "joiners.xlsx")))["xl/worksheets/sheet1.xml"] ??
        new Uint8Array(),
    );
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(sheet).toContain(
      'sqref="J2:J1048576"><formula1>Lists!$A$1:$A$1</formula1></dataValidation></dataValidations>',
    );
    expect(sheet.match(/<col style="1"/g)).toHaveLength(14);
    expect((await folder.run(["import", "joiners.xlsx"])).stderr).toContain("no rows below them");
  });

  it("is there before the first user, and what is filled in is imported", async () => {
    const other = ["--users", "people"];
    const ran = await folder.run(["export", "--empty", "joiners.csv", ...other]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const headings = await text("joiners.csv");
    expect(headings).toMatch(/^\ufeffuserPrincipalName,displayName,.*,manager\r?\n$/);
    await writeFile(join(folder.path, "joiners.csv"), `${headings}lee@contoso.com,Lee\n`);
    expect((await folder.run(["import", "joiners.csv", ...other])).stdout).toContain(
      "1 user added",
    );
  });
});

describe("what cannot be done ends with one message", () => {
  it.each([
    { args: ["import", "people.ods"], code: 1, says: "is neither .csv, .xlsx nor .json" },
    { args: ["import", "missing.csv"], code: 1, says: "Cannot read the table missing.csv" },
    { args: ["import", "p.csv", "--encoding", "ebcdic"], code: 1, says: "Allowed choices" },
    { args: ["import", "there.csv", "--dates", "soon"], code: 1, says: "is not a date format" },
    { args: ["import", "there.csv", "--headings", "top"], code: 1, says: "must be the number" },
    { args: ["import", "there.csv", "--source", "hr"], code: 3, says: "has no sources" },
    { args: ["import", "--dates", "dd.mm.yyyy"], code: 1, says: "--dates is about a table" },
    {
      args: ["import", "there.csv", "--layout", "file"],
      code: 1,
      says: "--layout is for an import",
    },
    { args: ["export", "people.ods"], code: 1, says: "neither .csv, .xlsx nor .json" },
    {
      args: ["export", "rollcall.yaml.json", "--users", "no"],
      code: 3,
      says: "There is no such folder",
    },
    { args: ["export", "there.csv"], code: 1, says: "there.csv exists" },
  ])("$args", async ({ args, code, says }) => {
    await folder.write({ "there.csv": "x" });
    const ran = await folder.run(args);
    expect(ran).toMatchObject({ code, stdout: "" });
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toMatch(/Internal error|^\s+at /m);
  });

  it("a roster with mistakes of its own is repaired first", async () => {
    await folder.write({
      "users/cho.yaml": "userPrincipalName: cho\n",
      "people.csv": "userPrincipalName\nana@contoso.com\n",
    });
    const ran = await folder.run(["import", "people.csv"]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("users/cho.yaml:1:1 error bad-name");
    expect(ran.stderr).toContain("people.csv was not read");
  });

  it("--overwrite replaces", async () => {
    await folder.write({ "there.csv": "x" });
    expect((await folder.run(["export", "there.csv", "--overwrite"])).code).toBe(0);
    expect(await text("there.csv")).toContain("Ana Silva");
  });
});

async function text(path: string): Promise<string> {
  return readFile(join(folder.path, path), "utf8");
}

async function files(): Promise<string[]> {
  return (await readdir(join(folder.path, "users"))).toSorted();
}
