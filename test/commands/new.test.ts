import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { newUser } from "../../src/commands/new.ts";
import { DEFAULT_SOURCE } from "../../src/session/files/sourceOptions.ts";
import type { World } from "../../src/session/process/world.ts";
import { ended, temporaryFolder, type Folder } from "../cli.ts";
import { processCancellation } from "../../src/session/process/cancellation.ts";
import { VirtualClock } from "../virtualClock.ts";

const COMPANY = {
  "rollcall.yaml": "directory: embedded\n",
  "users/ana.yaml": "userPrincipalName: ana.silva@contoso.com\ndisplayName: Ana Silva\n",
  "users/sales/_defaults.yaml": "department: Sales\nmanager: ana.silva@contoso.com\n",
  "users/sales/kari.yaml":
    "userPrincipalName: kari.berg@contoso.com\ndisplayName: Kari Berg\ngivenName: Kari\nsurname: Berg\n",
};
const NINA = ["--given-name", "Nina", "--surname", "Okafor", "--department", "Sales"];

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  await folder.write(COMPANY);
});
afterEach(() => folder.remove());

const files = async (): Promise<string[]> =>
  (await readdir(join(folder.path, "users"), { recursive: true })).toSorted();

describe("rollcall new, with options", () => {
  it("writes the file and says what is next; the roster is valid with it", async () => {
    const ran = await folder.run(["new", ...NINA, "--job-title", "Account Manager"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("git add users/sales/nina.okafor.yaml");
    expect(await readFile(join(folder.path, "users/sales/nina.okafor.yaml"), "utf8")).toBe(
      "userPrincipalName: nina.okafor@contoso.com\ndisplayName: Nina Okafor\ngivenName: Nina\nsurname: Okafor\njobTitle: Account Manager\n",
    );
    expect(await folder.run(["validate"])).toMatchObject({
      code: 0,
      stdout: "3 users in 4 files: valid.\n",
    });
    const plan = await folder.run(["plan"]);
    expect(plan.stdout).toContain("nina.okafor@contoso.com");
  });

  it("gives a namesake another name and another file", async () => {
    await folder.run(["new", ...NINA]);
    const ran = await folder.run(["new", ...NINA]);
    expect(ran.stdout).toContain("Note: nina.okafor@contoso.com is the userPrincipalName of");
    expect(await files()).toContain("sales/nina.okafor2.yaml");
  });

  it("sets any other property, a list item by item", async () => {
    const set = ["otherMails=a@example.com", "otherMails=b@example.com", "accountEnabled=false"];
    const more = [...set, "employeeOrgData.costCenter=CC-1"].flatMap((one) => ["--set", one]);
    const ran = await folder.run(["new", ...NINA, ...more, "--dry-run"]);
    expect(ran.stdout).toContain("  otherMails:\n    - a@example.com\n    - b@example.com\n");
    expect(ran.stdout).toContain("  accountEnabled: false\n");
    expect(ran.stdout).toContain("  employeeOrgData:\n    costCenter: CC-1\n");
    expect(ran.stdout).toContain("Nothing was written.");
    expect(await files()).toHaveLength(4);
  });

  it.each([
    { more: ["--set", "usageLocation=no"], code: 3, says: "must be in capitals: NO" },
    { more: ["--set", "passwordProfile=x"], code: 3, says: "makes a random one at creation" },
    { more: ["--set", "city"], code: 1, says: "--set must be a property and its value" },
    { more: ["--folder", "../elsewhere"], code: 1, says: "The roster has no folder" },
    { more: ["--manager", "somebody"], code: 1, says: 'called "somebody"' },
    { more: ["--user-principal-name", "kari.berg@contoso.com"], code: 1, says: "is free" },
    { more: ["--user-principal-name", "nina berg@contoso.com"], code: 3, says: "has a space" },
    { more: ["--json", "missing.json"], code: 1, says: "Cannot read missing.json" },
  ])("writes nothing for $more", async ({ more, code, says }) => {
    const ran = await folder.run(["new", ...NINA, ...more]);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toContain(says);
    expect(await files()).toHaveLength(4);
  });

  it("writes nothing into a roster with mistakes, and tells all of them", async () => {
    await folder.write({ "users/bad.yaml": "userPrincipalName: x\njobTitel: y\n" });
    const ran = await folder.run(["new", ...NINA]);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("repair them first");
    expect(ran.stderr).toContain("2 errors");
  });

  it("does not write over what the roster does not read", async () => {
    await folder.write({ "users/sales/nina.okafor.yaml/note.txt": "" });
    const ran = await folder.run(["new", ...NINA]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("Nothing was overwritten");
  });
});

describe("rollcall new, with groups and licences", () => {
  beforeEach(() =>
    folder.write({
      "rollcall.yaml": `${COMPANY["rollcall.yaml"]}groups: { Sales: , On call: , 'R&D; "Lab"': , All staff: }\nlicenses: [SPE_E3, VISIOCLIENT]\n`,
      "users/sales/_defaults.yaml": `${COMPANY["users/sales/_defaults.yaml"]}groups: [All staff]\n`,
    }),
  );
  const file = (): Promise<string> =>
    readFile(join(folder.path, "users/sales/nina.okafor.yaml"), "utf8");

  it("writes those that the folder does not give already", async () => {
    const groups = ["Sales", 'R&D; "Lab"', "All staff"].flatMap((name) => ["--group", name]);
    const ran = await folder.run(["new", ...NINA, ...groups, "--license", "SPE_E3"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(await file()).toContain(
      'surname: Okafor\ngroups:\n  - R&D; "Lab"\n  - Sales\nlicenses:\n  - SPE_E3\n',
    );
    expect((await folder.run(["validate"])).code).toBe(0);
  });

  it.each([
    [
      ["--group", "Salse"],
      '"Salse" is not among the groups that the configuration lists. Did you mean "Sales"?',
    ],
    [["--group", "Sales", "--group", "Sales"], '"Sales" is listed twice under groups'],
    [["--group", "Sa\u200bles"], "invisible character U+200B"],
    [["--license", "Office 365 E3"], '"Office 365 E3" is not the part number of a SKU'],
    [["--license", "SPE_E5"], 'Did you mean "SPE_E3"?'],
    [["--set", "groups=Sales"], "--set sets no groups: write --group once for each of them."],
    [["--set", "licenses.SPE_E3=x"], "--set sets no licenses: write --license once"],
  ])("refuses %j", async (options, says) => {
    const before = await files();
    const ran = await folder.run(["new", ...NINA, ...options]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(says);
    expect(await files()).toEqual(before);
  });

  it("takes them from JSON, as a file has them", async () => {
    await folder.write({
      "nina.json": JSON.stringify({
        givenName: "Nina",
        surname: "Okafor",
        folder: "sales",
        groups: ["Sales", { name: "On call", until: "2027-03-31" }],
        licenses: [{ sku: "SPE_E3", without: ["TEAMS1"] }],
      }),
    });
    expect(await folder.run(["new", "--json", "nina.json"])).toMatchObject({ code: 0 });
    expect(await file()).toContain(
      "groups:\n  - { name: On call, until: 2027-03-31 }\n  - Sales\nlicenses:\n  - { sku: SPE_E3, without: [TEAMS1] }\n",
    );
  });

  it.each([
    '"Sales"',
    "null",
    '[["Sales"]]',
    '[{"nome": "Sales"}]',
    '[{"name": "Sales", "x": "y"}]',
    "[1]",
    '[{"name": "Sales", "until": ["2027"]}]',
  ])("refuses %s as groups in JSON", async (groups) => {
    await folder.write({
      "nina.json": `{"givenName": "Nina", "surname": "Okafor", "groups": ${groups}}`,
    });
    const ran = await folder.run(["new", "--json", "nina.json"]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("In the JSON, groups must be a list of names");
  });
});

describe("rollcall new --json", () => {
  it("takes Graph's names from standard input; an option wins", async () => {
    const program = join(import.meta.dirname, "../../bin/rollcall.js");
    const child = spawn(
      process.execPath,
      [program, "new", "--json", "-", "--format", "json", "--job-title", "Lead"],
      { cwd: folder.path, stdio: "pipe" },
    );
    const end = ended(child);
    child.stdin.end(
      JSON.stringify({ givenName: "Nina", surname: "Okafor", folder: "sales", jobTitle: "x" }),
    );
    const ran = await end;
    expect(JSON.parse(ran.stdout)).toEqual({
      formatVersion: 1,
      written: true,
      file: "users/sales/nina.okafor.yaml",
      userPrincipalName: "nina.okafor@contoso.com",
      text: await readFile(join(folder.path, "users/sales/nina.okafor.yaml"), "utf8"),
      notes: [],
    });
    expect(ran.stdout).toContain("jobTitle: Lead");
  });

  it.each([
    ["[]", "must be an object of one person"],
    ["{", "is not JSON"],
    ['{"employeeId": 42, "folder": 1}', "employeeId (42), folder (1) must be text"],
    ['{"id": "x", "displayName": "N"}', "is only for people who already have an account"],
  ])("refuses %s", async (json, says) => {
    await folder.write({ "nina.json": json });
    const ran = await folder.run(["new", "--json", "nina.json"]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(says);
  });
});

describe("rollcall new --check-directory", () => {
  it("takes no name that somebody in the directory has, and changes nothing there", async () => {
    await folder.run(["new", ...NINA]);
    await folder.run(["apply", "--yes"]);
    await folder.write({
      "users/sales/nina.okafor.yaml": "userPrincipalName: other@contoso.com\ndisplayName: Other\n",
    });
    const before = await readFile(join(folder.path, ".rollcall/tenant.json"), "utf8");
    const ran = await folder.run(["new", ...NINA, "--check-directory"]);
    expect(ran.stdout).toContain("nina.okafor2@contoso.com");
    expect(ran.stdout).toContain("in the directory");
    expect(await readFile(join(folder.path, ".rollcall/tenant.json"), "utf8")).toBe(before);
  });
});

describe("rollcall new on a terminal", () => {
  const talk = async (answers: readonly string[], more: object = {}) => {
    const left = [...answers];
    const asked: string[] = [];
    let said = "";
    const world: World = {
      environment: {},
      clock: new VirtualClock(),
      cancellation: processCancellation(),
      output: {
        out: (text) => void (said += text),
        err: (text) => void (said += text),
        progress: () => undefined,
        showsProgress: false,
        style: { color: false, width: 120 },
        errorStyle: { color: false, width: 120 },
        ask: (question) => {
          asked.push(question);
          const answer = left.shift();
          if (answer === undefined) throw new Error(`nobody answers ${question}`);
          return Promise.resolve(answer);
        },
      },
    };
    const at = (path: string): string => join(folder.path, path);
    const code = await newUser(
      {
        ...DEFAULT_SOURCE,
        users: at("users"),
        config: at("rollcall.yaml"),
        format: "text",
        ...more,
      },
      world,
    );
    return { code, said, asked, left };
  };

  it("suggests what it can, asks again for what cannot be, and writes when told to", async () => {
    const { code, said, asked, left } = await talk([
      "Kari",
      "Berg",
      "",
      "kari.berg@contoso.com",
      "kari berg@contoso.com",
      "",
      "Seller",
      "Seles",
      "Sales",
      "nobody",
      "kari",
      "y",
    ]);
    expect({ code, left }).toEqual({ code: 0, left: [] });
    expect(asked).toEqual([
      "givenName: ",
      "surname: ",
      "displayName [Kari Berg]: ",
      ...Array.from({ length: 3 }, () => "userPrincipalName [kari.berg2@contoso.com]: "),
      "jobTitle: ",
      "department: ",
      "department: ",
      ...Array.from(
        { length: 2 },
        () => "manager, or a part of the name [ana.silva@contoso.com, by the folder]: ",
      ),
      "Write this file? [Y/n] ",
    ]);
    expect(said).toContain("Departments: Sales");
    expect(said).toContain("kari.berg@contoso.com is the userPrincipalName of");
    expect(said).toContain("has a space (U+0020)");
    expect(said).toContain('Did you mean "Sales"?');
    expect(await readFile(join(folder.path, "users/sales/kari.berg2.yaml"), "utf8")).toContain(
      "jobTitle: Seller\nmanager: kari.berg@contoso.com\n",
    );
  });

  it("asks only for what is not given, and leaves out what nobody says", async () => {
    const given = { givenName: "Nina", surname: "Okafor", department: "Sales" };
    const { asked, said } = await talk(["Nina O.", "", "", "", "n"], given);
    expect(asked).toHaveLength(5);
    expect(said).toContain("displayName: Nina O.");
    expect(said).toContain("Nothing was written.");
    expect(await files()).toHaveLength(4);
  });

  it("asks for groups and licences where the configuration lists some, and none are given", async () => {
    await folder.write({
      "rollcall.yaml": `${COMPANY["rollcall.yaml"]}groups: { Sales: , On call: }\nlicenses: [SPE_E3]\n`,
    });
    const given = { givenName: "Nina", surname: "Okafor", department: "Sales", jobTitle: "Lead" };
    const { code, said, asked, left } = await talk(
      ["", "", "", "Sales; Oncall", '"Sales" too', "On call (until 2027-03-31); Sales", "y"],
      { ...given, license: ["SPE_E3"] },
    );
    expect({ code, left }).toEqual({ code: 0, left: [] });
    const question = "groups, with a semicolon between them: ";
    expect(asked.filter((each) => each === question)).toHaveLength(3);
    expect(said).toContain("Listed groups: Sales, On call");
    expect(said).toContain('Did you mean "On call"?');
    expect(await readFile(join(folder.path, "users/sales/nina.okafor.yaml"), "utf8")).toContain(
      "groups:\n  - { name: On call, until: 2027-03-31 }\n  - Sales\nlicenses:\n  - SPE_E3\n",
    );
  });

  it("--yes asks nothing", async () => {
    const { code, asked } = await talk([], { givenName: "Nina", yes: true });
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
  });
});
