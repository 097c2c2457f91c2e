import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderAt, temporaryFolder, withoutPaths, type Folder } from "../../cli.ts";
import { IS_THOROUGH, firstOf } from "../../thorough.ts";
import { talk, type Answer } from "./terminal.ts";

/** Sixty people as an HR system exports them: dates of an unsaid form, managers by name, a status. */
const SIXTY = await readFile(
  join(import.meta.dirname, "../../fixtures/tables/first/people.csv"),
  "utf8",
);
const DISABLED = SIXTY.split("\n").filter((line) => /,Terminated\s*$/.test(line)).length;
const AUTHOR = "Ana Silva <ana.silva@contoso.com>";
const SIMPLE =
  "userPrincipalName,displayName,manager\nana@contoso.com,Ana Silva,\nben@contoso.com,Ben Ito,Ana Silva\n";
const ALL = {
  from: "people.csv",
  folder: "people",
  owners: "none",
  directory: "embedded",
  author: AUTHOR,
} as const;

let folder: Folder;
let people: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
  people = folderAt(join(folder.path, "people"));
  await folder.write({ "people.csv": SIMPLE });
});
afterEach(() => folder.remove());

const text = (path: string): Promise<string> => readFile(join(folder.path, path), "utf8");
const run = promisify(execFile);
const git = async (...words: string[]): Promise<string> =>
  (await run("git", ["-C", people.path, ...words])).stdout;

/** Every file with its content, without Git's own. */
async function tree(): Promise<Record<string, string>> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("/.git/"));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (path) => [path.slice(folder.path.length), await readFile(path, "utf8")]),
    ),
  ) as Record<string, string>;
}

/** Those files, but for what is remembered of the answers. */
async function filesOfPeople(): Promise<Record<string, string>> {
  const { "/people/.rollcall/start.json": _, ...others } = await tree();
  return others;
}

describe("from the table of an HR department to people in a directory", () => {
  it("by Enter, one author, one form of dates and one yes; then apply", async () => {
    await folder.write({ "people.csv": SIXTY });
    const first = await talk(folder, {}, { answers: ["", "", "", "", AUTHOR, "1", "y"] });
    expect(first).toMatchObject({ code: 0, error: undefined, left: [] });
    expect(first.asked.map((question) => question.replace(/^.*?([?:.])/, (all) => all))).toEqual([
      "In which folder should the repository of your people be? [people] ",
      'Where do your people come from? Give the file of a table, or "directory" for the people of your tenant. [people.csv] ',
      "Who approves changes on GitHub? Give a login or a team, such as @your-login or @contoso/people-team. Press Enter if there is no GitHub yet. [none] ",
      'Which tenant? Give its id, which the Entra admin center shows under "Overview". Press Enter to try it first with a directory on this machine. [embedded] ',
      "Who are you? Git records this with each change. For example: Ana Silva <ana.silva@contoso.com> ",
      "Give a number from 1 to 2: ",
      "Are all of these people right? Write that file? [y/N] ",
    ]);
    expect(first.said).toContain("1  dd/mm/yyyy: 01/03/2010 is 1 March 2010");
    expect(first.said).toContain("2  mm/dd/yyyy: 01/03/2010 is 3 January 2010");
    expect(first.said).toContain("acknowledgements/creates.yaml would name these 60 people.");
    // Each of them stands there before that is asked.
    const [names = ""] =
      /(?:^ {2}\S.* {2}\S+@contoso\.com(?: {2}.*)?\n)+(?= {2}\d+ accounts?)/m.exec(first.said) ??
      [];
    expect(names).toContain("\n  Ben Ito       ben.ito@contoso.com\n");
    expect(names.trim().split("\n")).toHaveLength(60);
    expect(names.match(/ {2}disabled$/gm)).toHaveLength(DISABLED);
    expect(first.said).toContain(
      "  1 account would be created disabled: no one can sign in with it. That is usual",
    );
    expect(await text("people/rollcall.yaml")).toContain(
      "\ntables:\n  sources:\n    people:\n      dates: dd/mm/yyyy\n      columns:\n",
    );
    expect(await text("people/users/ben.ito.yaml")).toContain("employeeHireDate: 2011-08-02\n");
    expect(
      withoutPaths(first.said).endsWith(
        '\nNext: look at the whole plan (q leaves it):\n  cd people\n  rollcall plan --full\nIf it is right, commit the files, and apply them to the directory on this machine. No tenant is touched:\n  git add --all\n  git commit --message "Declare our people"\n  rollcall apply\nIf a colleague should agree first, save the plan before you commit, and send them plan.txt:\n  rollcall plan --full --out plan.json > plan.txt\nOnce they agree to the plan with the ID in its last line, commit the files, and apply that plan and nothing else:\n  git add --all\n  git commit --message "Declare our people"\n  rollcall apply plan.json\nAfterwards, run start again: it says what to do for the next table, and when a person joins.\n  rollcall start\n',
      ),
    ).toBe(true);
    expect(first.said).not.toContain("Refused by the guard");
    expect(await git("log", "--format=%an %ae %s")).toBe(
      "Ana Silva ana.silva@contoso.com Begin a repository of people\n",
    );
    expect(await git("status", "--porcelain", "--ignored")).not.toContain("people.csv");

    const applied = await people.run(["apply", "--yes"]);
    expect(applied).toMatchObject({ code: 0 });
    expect(applied.stdout).toMatch(/^applied +60$/m);
    const second = await talk(folder, { folder: "people" }, { answers: [] });
    expect(second).toMatchObject({ code: 0, asked: [] });
    expect(second.said).toContain("They were imported before.");
    expect(second.said).not.toContain("$ rollcall import");
    expect(second.said).toContain(
      `Next: nothing is left to do. In a tenant, ${60 - DISABLED} accounts that runs here created would need a first credential`,
    );
    expect(withoutPaths(second.said)).toContain("  rollcall import NEXT-TABLE.csv --dry-run\n");
  });

  it("and does not say that all is done while the plan warns", async () => {
    await folder.write({ "people.csv": SIXTY });
    await talk(folder, { ...ALL, dates: "dd/mm/yyyy", acknowledge: true }, {});
    const path = "people/users/ben.ito.yaml";
    await folder.write({ [path]: `${await text(path)}employeeLeaveDateTime: 2020-01-31\n` });
    expect(await people.run(["apply", "--yes"])).toMatchObject({
      code: 0,
    });
    const { said } = await talk(folder, { folder: "people" }, {});
    expect(said).toContain("enabled-late");
    expect(said).toContain(
      "Next: do what the warning above says. Apart from that, nothing is left to do.",
    );
  });

  it("at 80 columns, where only commands are wider", async () => {
    await folder.write({ "people.csv": SIXTY });
    const options = { ...ALL, dates: "dd/mm/yyyy", acknowledge: true };
    const { said } = await talk(folder, options, { columns: 80 });
    const wide = said.split("\n").filter((line) => line.length > 80);
    expect(wide.filter((line) => !/^ {3}\$ |^ {2}\S*\/(?:node|rollcall\.js) /.test(line))).toEqual(
      [],
    );
  });

  it("by options alone, without a terminal", async () => {
    await folder.write({ "people.csv": SIXTY });
    const options = { ...ALL, dates: "dd/mm/yyyy", acknowledge: true };
    const ran = await talk(folder, options, {});
    expect(ran).toMatchObject({ code: 0, error: undefined });
    expect(await text("people/acknowledgements/creates.yaml")).toContain("limit: 60\n");
    expect(await text("people/rollcall.yaml")).toContain("dates: dd/mm/yyyy\n");
    // The same words again change nothing.
    const before = await filesOfPeople();
    expect(await talk(folder, options, {})).toMatchObject({ code: 0, error: undefined });
    expect(await filesOfPeople()).toEqual(before);
  });

  it.each(
    firstOf(1, [
      ["without a word about the table", { folder: "people" }],
      ["with the table named once more", ALL],
    ]),
  )("brings back no older value %s", async (_, options) => {
    expect(await talk(folder, ALL, {})).toMatchObject({ code: 0 });
    // The next table, in which one has left and one has another name.
    await folder.write({
      "december.csv":
        "userPrincipalName,displayName,manager,accountEnabled\nana@contoso.com,Ana Silva,,true\nben@contoso.com,Ben Ito-Lind,Ana Silva,false\n",
    });
    expect(await people.run(["import", "../december.csv"])).toMatchObject({ code: 0 });
    const before = await filesOfPeople();
    expect(before["/people/users/ben.yaml"]).toContain("accountEnabled: false");
    expect(await talk(folder, options, {})).toMatchObject({ code: 0, error: undefined });
    expect(await filesOfPeople()).toEqual(before);
    // Another table is another matter.
    await folder.write({ "other.csv": SIMPLE.replace("Ben Ito", "Benjamin Ito") });
    const other = await talk(folder, { ...ALL, from: "other.csv" }, {});
    expect(other.said).toContain("0 users added, 1 updated and 1 unchanged.");
    const after = await filesOfPeople();
    expect(await talk(folder, ALL, {})).toMatchObject({ code: 0 });
    expect(await filesOfPeople()).toEqual(after);
  });

  it("stops before the guard where nobody says that all are meant", async () => {
    await folder.write({ "people.csv": SIXTY });
    const ran = await talk(folder, { ...ALL, dates: "dd/mm/yyyy" }, {});
    expect(ran).toMatchObject({ code: 4, error: undefined });
    expect(withoutPaths(ran.said)).toContain(
      "  cd people\n  rollcall plan --full\n  rollcall start --acknowledge\n",
    );
    expect(await readdir(people.path)).not.toContain("acknowledgements");
    const no = await talk(folder, { folder: "people" }, { answers: ["n"] });
    expect(no).toMatchObject({
      code: 4,
      asked: ["Are all of these people right? Write that file? [y/N] "],
    });
    expect(await readdir(people.path)).not.toContain("acknowledgements");
  });

  it.runIf(IS_THOROUGH)("shows the command of each step, and those do the same", async () => {
    const ran = await talk(folder, ALL, {});
    expect(ran.code).toBe(0);
    const after = await tree();
    const commands = [...withoutPaths(ran.said).matchAll(/^ {3}\$ (.*)$/gm)].map(
      ([, command = ""]) => command,
    );
    expect(commands.filter((command) => command.startsWith("rollcall"))).toEqual([
      "rollcall init people --owners none --directory embedded",
      "rollcall import ../people.csv",
      "rollcall validate",
      "rollcall plan",
    ]);
    await people.remove();
    const script = commands
      .map((command) => command.replace(/^rollcall/, `"${process.execPath}" "${PROGRAM}"`))
      .join("\n");
    await run("sh", ["-ec", script], {
      cwd: folder.path,
      env: { PATH: process.env["PATH"], HOME: folder.path, GIT_CONFIG_NOSYSTEM: "1" },
    });
    const { "/people/.rollcall/start.json": _, ...files } = after;
    expect(await tree()).toEqual(files);
    expect(await git("log", "--format=%an %s")).toBe("Ana Silva Begin a repository of people\n");
  });
});

const PROGRAM = join(import.meta.dirname, "../../../bin/rollcall.js");

describe("without a terminal", () => {
  it.each(
    firstOf(1, [
      {
        options: {},
        names: [
          "--from people.csv",
          "--folder ../people",
          "--owners",
          "--tenant-id ID",
          "--author",
        ],
      },
      { options: { ...ALL, from: undefined }, names: ["--from people.csv"] },
      { options: { ...ALL, directory: undefined }, names: ["--tenant-id ID"] },
      { options: { ...ALL, author: undefined }, names: ["--author"] },
      {
        options: { ...ALL, owners: undefined, folder: undefined },
        names: ["--folder", "--owners"],
      },
    ]),
  )("exactly what is missing is named: $names", async ({ options, names }) => {
    const before = await tree();
    const given = Object.fromEntries(
      Object.entries(options).filter(([, value]) => value !== undefined),
    );
    const ran = await talk(folder, given, {});
    const named = [...(ran.error ?? "").matchAll(/^ {2}(--\S+)/gm)].map(([, option]) => option);
    expect(named).toEqual(names.map((name) => name.split(" ")[0]));
    for (const name of names) expect(ran.error).toContain(name);
    expect(await tree()).toEqual(before);
  });
});

describe("answers that cannot be", () => {
  it.each<{ name: string; answers: Answer[]; says: string[] }>(
    firstOf(1, [
      {
        name: "a folder",
        answers: ["people.csv", "taken", "people", "", "", "", AUTHOR],
        says: ['"people.csv" is a file.', '"taken" is inside another Git repository'],
      },
      {
        name: "a table",
        answers: ["", "nobody.csv", "people.docx", "'people.csv'", "", "", AUTHOR],
        says: ['There is no file "nobody.csv" in /', "is neither .csv, .xlsx nor .json"],
      },
      {
        name: "owners",
        answers: [
          "",
          "",
          "ana; rm -rf",
          "@ana\u001b[2J",
          "maria",
          "no",
          "@a, none",
          "None",
          "",
          AUTHOR,
        ],
        says: [
          "The answer must name users or teams of GitHub",
          String.raw`@ana\u001b[2J`,
          'not "maria". Did you mean "@maria"?',
          "If there is no GitHub yet, say none.",
          "Say none alone.",
        ],
      },
      {
        name: "a tenant",
        answers: ["", "", "", "contoso.com", "embedded", AUTHOR],
        says: ['"contoso.com" is not the id of a tenant'],
      },
      {
        name: "an author",
        answers: ["", "", "", "", "Ana", "<ana@contoso.com>", AUTHOR],
        says: ["Give a name and an address in angle brackets"],
      },
    ]),
  )("$name is asked for again", async ({ answers, says }) => {
    await mkdir(join(folder.path, "outer"), { recursive: true });
    await run("git", ["init", "-q", join(folder.path, "outer")]);
    const ran = await talk(
      folder,
      {},
      { answers: answers.map((answer) => (answer === "taken" ? "outer/inner" : answer)) },
    );
    expect(ran).toMatchObject({ code: 0, left: [] });
    for (const line of says) expect(ran.said).toContain(line.replace('"taken"', '"outer/inner"'));
  });

  it.each(
    firstOf(1, [
      [{ folder: "people.csv" }, '--folder: "people.csv" is a file.'],
      [{ from: "nobody.csv" }, '--from: There is no file "nobody.csv" in /'],
      [{ owners: "ana;" }, "--owners must name users"],
      [{ owners: "ana" }, 'Did you mean "@ana"?'],
      [{ branch: "my branch" }, "--branch must be a branch name"],
      [{ action: "contoso/rollcall@main" }, "--action must name a repository"],
      [{ dates: "nonsense" }, "Use one of dd.mm.yyyy, dd/mm/yyyy, mm/dd/yyyy"],
      [{ headings: "first" }, "--headings must be the number of a row"],
      [{ domain: "contoso" }, '--domain: "contoso" is not a domain.'],
      [{ source: "hr" }, "a new repository has none"],
      [{ tenantId: "contoso.com", directory: undefined }, "--tenant-id: "],
      [{ tenantId: "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10" }, "exclude each other"],
      [{ author: "Ana" }, "--author: Give a name"],
    ]),
  )("as options, %j is refused and nothing is written", async (options, says) => {
    const before = await tree();
    const given = Object.entries({ ...ALL, ...options }).filter(([, value]) => value !== undefined);
    const ran = await talk(folder, Object.fromEntries(given), {});
    expect(ran.error).toContain(says);
    expect(await tree()).toEqual(before);
  });
});

describe("a run that did not end", () => {
  it("goes on where it was killed, and comes to the same", async () => {
    expect(await talk(folder, ALL, {})).toMatchObject({ code: 0 });
    const whole = await tree();
    for (let diesAt = 1; ; diesAt += IS_THOROUGH ? 1 : 3) {
      await people.remove();
      const ran = await talk(folder, ALL, { diesAt });
      if (ran.code === 0) {
        expect(diesAt).toBeGreaterThan(9);
        break;
      }
      // Nothing has to be said again, once it is known where.
      const { author } = ALL;
      const resumed = await talk(
        folder,
        { folder: "people", from: "people.csv", author, ...(diesAt === 1 && ALL) },
        {},
      );
      expect(resumed, `killed at ${diesAt}`).toMatchObject({ code: 0, error: undefined });
      expect(await tree()).toEqual(whole);
      expect(await git("log", "--format=%s")).toBe("Begin a repository of people\n");
    }
  }, 120_000);

  it("completes files that were half written", async () => {
    expect(await talk(folder, ALL, {})).toMatchObject({ code: 0 });
    const whole = await tree();
    await people.remove();
    await folder.write({
      "people/README.md": (whole["/people/README.md"] ?? "").slice(0, 100),
      "people/.gitignore": whole["/people/.gitignore"] ?? "",
    });
    expect(await talk(folder, ALL, {})).toMatchObject({ code: 0 });
    expect(await tree()).toEqual(whole);
  });

  it.each(firstOf(1, [0, 1]))("writes nothing when it is left at question %i", async (answered) => {
    const before = await tree();
    const answers: Answer[] = ["", ""].slice(0, answered);
    const ran = await talk(folder, {}, { answers: [...answers, { leave: true }] });
    const again = answered === 0 ? "rollcall start" : "rollcall start --folder people";
    expect(ran.error).toBe(`Stopped. Nothing was written. To go on:\n  ${again}`);
    expect(await tree()).toEqual(before);
  });

  it.each(firstOf(1, [2, 3, 4]))(
    "asks nothing twice when it is left at question %i",
    async (answered) => {
      const all: Answer[] = ["", "", "", "", AUTHOR];
      const ran = await talk(folder, {}, { answers: [...all.slice(0, answered), { leave: true }] });
      expect(ran.error).toBe(
        "Stopped. Your answers are kept. To go on:\n  rollcall start --folder people",
      );
      expect(Object.keys(await tree()).toSorted()).toEqual([
        "/people.csv",
        "/people/.rollcall/.gitignore",
        "/people/.rollcall/start.json",
      ]);
      const resumed = await talk(folder, { folder: "people" }, { answers: all.slice(answered) });
      expect(resumed).toMatchObject({ code: 0, error: undefined, left: [] });
    },
  );

  it("names the options that no file keeps in the command that goes on", async () => {
    const ran = await talk(
      folder,
      { folder: "people", branch: "trunk", acknowledge: true },
      { answers: [{ leave: true }] },
    );
    expect(ran.error).toContain("rollcall start --folder people --branch trunk --acknowledge");
  });

  it("reads the table that is named now, and forgets how another one was read", async () => {
    await folder.write({ "other.csv": SIMPLE.replaceAll("ben", "cat").replace("Ben", "Cat") });
    const first = { ...ALL, separator: "comma" } as const;
    expect(await talk(folder, first, {})).toMatchObject({ code: 0 });
    const kept = await text("people/.rollcall/start.json");
    expect(JSON.parse(kept)).toMatchObject({ table: { separator: "comma" } });
    const other = await talk(folder, { folder: "people", from: "other.csv" }, {});
    expect(other).toMatchObject({ code: 0, error: undefined });
    expect(await readdir(join(people.path, "users"))).toContain("cat.yaml");
    expect(await text("people/.rollcall/start.json")).not.toContain("separator");
  });

  it("keeps what is there when it is left at a question about the table", async () => {
    await folder.write({ "people.csv": SIXTY });
    const left = await talk(folder, ALL, { answers: [{ leave: true }] });
    expect(left.error).toContain("To go on:\n  rollcall start --folder people");
    expect(await readdir(join(people.path, "users"))).toEqual(["_defaults.yaml"]);
    const resumed = await talk(folder, { folder: "people" }, { answers: ["2", "n"] });
    expect(resumed).toMatchObject({ code: 4, left: [] });
    expect(await text("people/users/ben.ito.yaml")).toContain("employeeHireDate: 2011-02-08\n");
  });

  it("goes on once mistakes in the table are repaired", async () => {
    await folder.write({ "people.csv": SIMPLE.replace("Ben Ito", "#REF!") });
    const refused = await talk(folder, ALL, {});
    expect(refused).toMatchObject({ code: 3 });
    expect(refused.said).toContain("row 3");
    expect(refused.said).toContain("Next: repair what is named above in the table");
    await folder.write({ "people.csv": SIMPLE });
    const repaired = await talk(folder, { folder: "people" }, { answers: [] });
    expect(repaired).toMatchObject({ code: 0, asked: [] });
    expect(repaired.said).toContain("It is there already.");
  });

  it.each<{ name: string; options: object }>(
    firstOf(1, [
      { name: "with the form of dates told", options: { dates: "dd/mm/yyyy" } },
      { name: "with each answer taken as suggested", options: { dates: "dd/mm/yyyy", yes: true } },
    ]),
  )("names each mistake of a table again until it is repaired, $name", async ({ options }) => {
    const [, ana = "", ben = ""] = SIXTY.split("\n");
    const wrong = (row: string): string => row.replace(/\d\d\/\d\d\/\d{4}/, "31/02/2020");
    await folder.write({
      "people.csv": SIXTY.replace(ana, wrong(ana)).replace(ben, wrong(ben)),
    });
    const told = { ...ALL, ...options };
    for (const rows of [["row 2", "row 3"], ["row 2", "row 3"], ["row 3"], ["row 3"]]) {
      if (rows.length === 1) await folder.write({ "people.csv": SIXTY.replace(ben, wrong(ben)) });
      // The options count the first time; what is kept has to do after that.
      const ran = await talk(folder, rows.length === 2 ? told : { folder: "people" }, {});
      expect(ran.error).toBeUndefined();
      for (const row of rows) expect(ran.said).toMatch(new RegExp(`${row}, .*bad-date`));
      expect(ran.said).toContain("Next: repair what is named above");
      expect(ran.said).not.toContain("paste");
    }
    await folder.write({ "people.csv": SIXTY });
    const ran = await talk(folder, { folder: "people" }, {});
    expect(ran.error).toBeUndefined();
    expect(ran.said).toContain("60 users added");
    expect(await text("people/rollcall.yaml")).toContain("dates: dd/mm/yyyy\n");
  });

  it("in the repository itself needs no answer at all", async () => {
    expect(await talk(folder, ALL, {})).toMatchObject({ code: 0 });
    expect(await talk(people, {}, {})).toMatchObject({ code: 0, error: undefined });
  });
});

describe("what only people can tell of a table is asked", () => {
  const asked = async (table: string | Uint8Array, answers: readonly Answer[]) => {
    await writeFile(join(folder.path, "people.csv"), table);
    return talk(folder, ALL, { answers });
  };

  it("what its columns hold, with the first cells, and each can be changed", async () => {
    const ran = await asked(
      "Pers.-Nr.;Vorname;Nachname;E-Mail;Gruppe;Status\n00042;Ana;Silva;ana@contoso.com;Red;Aktiv\n00043;Ben;Ito;ben@contoso.com;Blue;Aktiv\n00044;Cleo;Ode;cleo@contoso.com;Blue;Aktiv\n00045;Dan;Roe;dan@contoso.com;Blue;Inaktiv\n",
      ["x", "E", "jobTitel", "?", "hire date", "blood group", "JOB TITLE", ""],
    );
    expect(ran).toMatchObject({ code: 0, left: [] });
    expect(ran.said).toMatch(/A {2}Pers\.-Nr\. +employeeId +"00042", "00043", "00044"\n/);
    // A word that only a few cells have decides as much.
    expect(ran.said).toMatch(/"Aktiv", "Inaktiv"\n/);
    expect(ran.said).toContain('"x" is none of these columns.');
    expect(ran.said).toContain('"jobTitel" is not a user property. Did you mean "jobTitle"?');
    expect(ran.said).toContain(
      '"hire date" is not a user property. Did you mean "employeeHireDate"?',
    );
    expect(ran.said).toContain('"blood group" is not a user property. ? lists them all.');
    expect(ran.said).toMatch(/^ {2}Properties: .*\bdepartment, displayName\b.*\bmanager\b/m);
    expect(ran.said).toMatch(/^ {4}ignore +Rollcall does not read the column$/m);
    expect(await text("people/users/ana.yaml")).toContain("jobTitle: Red\n");
    expect(await text("people/rollcall.yaml")).toContain("Gruppe: jobTitle\n");
    expect(await talk(folder, { folder: "people" }, { answers: [] })).toMatchObject({ code: 0 });
  });

  it("and nothing is taken where it is not right", async () => {
    const ran = await asked("E-Mail,Name,Foo\nana@contoso.com,Ana,1\n", ["n"]);
    expect(ran).toMatchObject({ code: 3, left: [] });
    expect(await text("people/rollcall.yaml")).not.toContain("tables:");
    expect(await readdir(join(people.path, "users"))).toEqual(["_defaults.yaml"]);
    // Without a terminal as well, unless --yes takes it.
    expect(await talk(folder, { folder: "people" }, {})).toMatchObject({ code: 3 });
    expect(await talk(folder, { folder: "people", yes: true }, {})).toMatchObject({ code: 0 });
  });

  it("the domain of names to sign in with, where no column has them", async () => {
    const ran = await asked("First Name,Last Name,Employee ID\nAna,Silva,00042\n", [
      "contoso",
      "@contoso.com",
      "",
    ]);
    expect(ran).toMatchObject({ code: 0, left: [] });
    expect(await text("people/users/ana.silva.yaml")).toContain("ana.silva@contoso.com");
    expect(await talk(folder, { folder: "people" }, { answers: [] })).toMatchObject({ code: 0 });
  });

  const UMLAUTS =
    'Name,Staff no,Job Title\n"Müller, Jörg",E1,Fitter\n"Ito, Ben",E2,Cook\n"Müller, Jörg",E3,Cook\n';

  it.each(
    firstOf(1, [
      { answer: "2", name: "joerg.mueller", rule: "{ ä: ae, ö: oe, ü: ue }" },
      { answer: "one", name: "jorg.muller", rule: "{ ä: a, ö: o, ü: u }" },
    ]),
  )("how names to sign in with are spelt: $answer", async ({ answer, name, rule }) => {
    const ran = await asked(UMLAUTS, ["contoso.com", "", answer]);
    expect(ran).toMatchObject({ code: 0, left: [] });
    expect(ran.said).toContain("How should it write ö, ü?");
    expect(ran.said).toContain("1  with one letter: jorg.muller@contoso.com");
    expect(ran.said).toContain("2  with two letters: joerg.mueller@contoso.com");
    expect(ran.said).toContain('By their headings, Rollcall reads "Job Title" as jobTitle.');
    expect(await text("people/rollcall.yaml")).toContain(`\nnames:\n  replace: ${rule}\n`);
    expect(await text(`people/users/${name}.yaml`)).toContain("givenName: Jörg\nsurname: Müller\n");
    expect(await talk(folder, { folder: "people" }, { answers: [] })).toMatchObject({ code: 0 });
  });

  it.each(
    firstOf(1, [
      ["one", "jorg.muller"],
      ["two", "joerg.mueller"],
    ] as const),
  )("and an option or --yes says it: %s", async (letters, name) => {
    await folder.write({ "people.csv": UMLAUTS });
    const told = { ...ALL, domain: "contoso.com", yes: true };
    const ran = await talk(folder, letters === "one" ? told : { ...told, letters }, {});
    expect(ran).toMatchObject({ code: 0 });
    expect(await readdir(join(people.path, "users"))).toContain(`${name}.yaml`);
  });

  it.each(firstOf(1, ["windows-1250", "", "1"]))(
    "the encoding, by names that are right: %j",
    async (answer) => {
      const bytes = Uint8Array.from(
        "userPrincipalName,displayName\nlz@contoso.com,\xa3ukasz \xafak\n",
        (letter) => letter.charCodeAt(0),
      );
      const ran = await asked(bytes, [answer]);
      expect(ran).toMatchObject({ code: 0, left: [] });
      expect(ran.asked).toEqual([expect.stringMatching(/^Give a number from 1 to \d: \[1\] $/)]);
      expect(await text("people/users/lz.yaml")).toContain("Łukasz Żak");
      expect(await talk(folder, { folder: "people" }, { answers: [] })).toMatchObject({ code: 0 });
    },
  );

  it("and an answer to one question outlives the next", async () => {
    const bytes = Uint8Array.from(
      "userPrincipalName,displayName,employeeHireDate\nzl@contoso.com,Zo\xeb Lind,01/03/2020\n",
      (letter) => letter.charCodeAt(0),
    );
    const ran = await asked(bytes, ["", { leave: true }]);
    expect(ran.error).toContain("To go on:\n  rollcall start --folder people");
    const resumed = await talk(folder, { folder: "people" }, { answers: ["dd/mm/yyyy"] });
    expect(resumed).toMatchObject({ code: 0, left: [] });
    expect(await text("people/users/zl.yaml")).toContain("employeeHireDate: 2020-03-01\n");
    // The configuration holds it now, and whoever changes it there is obeyed.
    expect(await text("people/rollcall.yaml")).toContain("encoding: windows-1252\n");
    expect(await text("people/.rollcall/start.json")).not.toContain("windows");
  });

  it.each(
    firstOf(1, [
      {
        name: "the encoding",
        table: "Zo\xeb Lind,zl@contoso.com,2020-03-01,,",
        flag: "--encoding windows-1252",
      },
      {
        name: "the form of dates",
        table: "Zoe Lind,zl@contoso.com,01/03/2020,,",
        flag: "--dates dd/mm/yyyy",
      },
      { name: "the columns", table: "Zoe Lind,zl@contoso.com,2020-03-01,,,Red", flag: "--yes" },
      {
        name: "an unknown manager",
        table: "Zoe Lind,zl@contoso.com,2020-03-01,Ana,",
        flag: "--unknown-managers leave",
      },
      {
        name: "how letters are spelt",
        table: '"M\xfcller, Zoe",,2020-03-01,,',
        options: { domain: "contoso.com", encoding: "windows-1252" as const },
        flag: "--letters two",
      },
    ]),
  )("without a terminal, the next command says $name", async ({ table, flag, options }) => {
    const text = `displayName,userPrincipalName,employeeHireDate,manager,jobTitle${flag === "--yes" ? ",Colour" : ""}\n${table}\n`;
    await writeFile(
      join(folder.path, "people.csv"),
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    );
    const ran = await talk(folder, { ...ALL, ...options }, {});
    expect(ran).toMatchObject({ code: 3, error: undefined });
    const next = withoutPaths(ran.said).split("\nNext: ")[1] ?? "";
    const command =
      next.split("\n").find((line) => line.includes(` start --folder people ${flag}`)) ?? "";
    expect(command).not.toBe("");
    const words = command
      .replace(/ +# .*$/, "")
      .trim()
      .split(" ")
      .slice(2);
    expect(await folder.run(["start", ...words])).toMatchObject({ code: 0 });
  });

  it.each(
    firstOf(1, [
      ["y", 0],
      ["", 3],
    ]),
  )("whether managers who are unknown may be left out: %j", async (answer, code) => {
    const ran = await asked(SIMPLE.replace("Ben Ito,Ana Silva", "Ben Ito,Zoë Lind"), [answer]);
    expect(ran).toMatchObject({ code, left: [] });
    expect(ran.said).toContain("Zoë Lind");
    if (code === 0)
      expect(await talk(folder, { folder: "people" }, { answers: [] })).toMatchObject({ code });
  });

  it("and no text of it reaches the terminal as more than text", async () => {
    const ran = await asked(
      'E-Mail,"Na\u001b[2Jme",::error::Foo\n"ana@contoso.com","\u001b]0;x\u0007Ana",##[error]x\nben@contoso.com,Ben,y\n',
      ["n"],
    );
    expect(ran.said).not.toMatch(/[\u001b\u0007]/);
    expect(ran.said).not.toMatch(/^\s*::/m);
    for (const question of ran.asked) expect(question).not.toMatch(/[\u001b\u0007]/);
  });
});

describe("what is there already", () => {
  it.each(firstOf(1, ["README.md", ".gitignore", "users/_defaults.yaml"]))(
    "%s is not overwritten",
    async (name) => {
      await folder.write({ [`people/${name}`]: "mine\n" });
      const ran = await talk(folder, ALL, {});
      expect(ran.error).toContain(`has ${name} already. Nothing was written`);
      expect(await text(`people/${name}`)).toBe("mine\n");
      expect(await readdir(people.path)).not.toContain("rollcall.yaml");
    },
  );

  it("a repository keeps its files, byte for byte", async () => {
    await folder.write({
      "people/rollcall.yaml": "directory: embedded # ours\n",
      "people/users/ana.yaml":
        "userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva # ours\n",
    });
    const ran = await talk(folder, ALL, {});
    expect(ran).toMatchObject({ code: 0, error: undefined });
    expect(await text("people/rollcall.yaml")).toBe("directory: embedded # ours\n");
    expect(await text("people/users/ana.yaml")).toContain("# ours\n");
    expect(ran.said).toContain("1 user added");
  });

  it.each(
    firstOf(1, [
      [{ directory: "graph" as const }, "says directory: embedded, not graph"],
      [{ owners: "@ana" }, "without workflows. Leave --owners out"],
    ]),
  )("and %j does not change it", async (options, says) => {
    expect(await talk(folder, ALL, {})).toMatchObject({ code: 0 });
    const before = await tree();
    expect((await talk(folder, { ...ALL, ...options }, {})).error).toContain(says);
    expect(await tree()).toEqual(before);
  });

  it("a clone of something else is no place for people", async () => {
    await run("git", ["init", "-q", folder.path]);
    const inside = await talk(folder, ALL, {});
    expect(inside.error).toContain('"people" is inside another Git repository');
    await folder.write({ "own/people.csv": SIMPLE });
    const own = folderAt(join(folder.path, "own"));
    const offered = await talk(own, {}, { answers: [{ leave: true }] });
    expect(offered.asked[0]).toMatch(/\[\.\.\/\.\.\/people\] $/);
  });
});

describe("with a tenant", () => {
  it("says how to sign in where that fails, after all else is done", async () => {
    const tenantId = "5f0c1b7e-3c1d-4c55-9a5e-0d6c8f3f9a10";
    const { directory: _, ...rest } = ALL;
    const ran = await talk(folder, { ...rest, tenantId }, { environment: {} });
    expect(ran).toMatchObject({ code: 1, error: undefined });
    expect(await text("people/rollcall.yaml")).toContain(`\ntenant: ${tenantId}\n`);
    expect(ran.said).toContain("2 users added");
    expect(withoutPaths(ran.said)).toContain("  rollcall doctor --for plan\n");
  });

  it("brings in the people of the directory", async () => {
    expect(await talk(folder, ALL, {})).toMatchObject({ code: 0 });
    expect((await people.run(["apply", "--yes"])).code).toBe(0);
    const tenant = await text("people/.rollcall/tenant.json");
    await people.remove();
    await folder.write({ "people/.rollcall/tenant.json": tenant });
    const ran = await talk(folder, { ...ALL, from: "directory" }, {});
    expect(ran).toMatchObject({ code: 0, error: undefined });
    expect(ran.said).toContain("2 people new in users");
    expect(ran.said).toContain("Next: nothing is left to do.");
    // What was changed in the files since then stays.
    const [file = "", content = ""] =
      Object.entries(await tree()).find(
        ([path, each]) => path.includes("/users/") && each.includes("Ana Silva\n"),
      ) ?? [];
    const edited = content.replace("Ana Silva\n", "Ana Silva-Lind\n");
    await folder.write({ [file.slice(1)]: edited });
    expect((await talk(folder, { folder: "people" }, {})).said).toContain("Silva-Lind");
    expect(await text(file.slice(1))).toBe(edited);
  });
});

describe("with -C, the folders that are printed count from where the reader stands", () => {
  it.each(
    firstOf(1, [
      ["people", "company/people"],
      [".", "company"],
      ["../other", "other"],
    ]),
  )("for --folder %s: cd %s", async (said, way) => {
    await mkdir(join(folder.path, "company"));
    await folder.write({ "tables/people.csv": SIMPLE });
    const { code, stdout } = await folder.run([
      ..."-C company start --from ../tables/people.csv --owners none --directory embedded --yes".split(
        " ",
      ),
      "--folder",
      said,
      "--author",
      AUTHOR,
    ]);
    expect(code).toBe(0);
    const ways = [...stdout.matchAll(/^ +(?:\$ )?cd (.*)$/gm)].map(([, path]) => path);
    expect(ways).toEqual([way, way]);
    expect(await text(`${way}/rollcall.yaml`)).toContain("embedded");
  });
});
