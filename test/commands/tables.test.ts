import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

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
1 declared user has no row: ben.ito@contoso.com. They stay as they are; where the table names everybody, --complete disables them.
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

describe("what cannot be done ends with one message", () => {
  it.each([
    { args: ["import", "people.ods"], code: 1, says: "is neither .csv, .xlsx nor .json" },
    { args: ["import", "missing.csv"], code: 1, says: "Cannot read the table missing.csv" },
    { args: ["import", "p.csv", "--encoding", "ebcdic"], code: 1, says: "Allowed choices" },
    { args: ["export", "people.ods"], code: 1, says: "neither .csv, .xlsx nor .json" },
    { args: ["export", "rollcall.yaml.json", "--users", "no"], code: 3, says: "does not exist" },
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
