import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";
import { workbook } from "../tables/workbook.ts";

/**
 * What an import prints is done as it is printed, until nothing is left to do: blocks are pasted, options added. What then
 * stands in the directory's files is what the table says.
 */

type People = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface Case {
  readonly name: string;
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly configuration?: string;
  /** What only the reader knows: which of several pieces of advice is right. */
  readonly choice?: RegExp;
  /** How many runs it takes, the last one included. */
  readonly runs: number;
  readonly people: People;
}

const MAPPED = { givenName: "Maja", surname: "Lund" };

const CASES: readonly Case[] = [
  {
    name: "a block for an empty configuration",
    file: "staff.csv",
    content:
      "Mitarbeiternummer;Vorname;Nachname;Dienstliche E-Mail;Eintritt\n00042;Maja;Lund;maja@contoso.com;01.03.2019\n",
    runs: 2,
    people: {
      "maja@contoso.com": { ...MAPPED, employeeId: "00042", employeeHireDate: "2019-03-01" },
    },
  },
  {
    name: "a block for one that has tables already",
    file: "a.csv",
    content:
      "userPrincipalName,displayName,First Name,Last Name,Job\nm@contoso.com,M,Maja,Lund,Fitter\n",
    configuration: "tables:\n  columns:\n    Job: jobTitle\n",
    runs: 2,
    people: { "m@contoso.com": { ...MAPPED, displayName: "M", jobTitle: "Fitter" } },
  },
  {
    name: "a block for one that has sources already",
    file: "a.csv",
    content: "userPrincipalName,First Name,Last Name\nm@contoso.com,Maja,Lund\n",
    configuration: "tables:\n  sources:\n    other:\n      columns:\n        X: city\n",
    runs: 2,
    people: { "m@contoso.com": MAPPED },
  },
  {
    name: "an encoding, where the reader sees which makes the names right",
    file: "polish.csv",
    content: await encoded("windows-1250"),
    choice: /--encoding (\S+): "Łukasz", "Żak"/,
    runs: 2,
    people: {
      "u0@contoso.com": { displayName: "Łukasz Żak", city: "Łódź" },
      "u1@contoso.com": { displayName: "Zdzisława Wójcik-Święch" },
      "u2@contoso.com": { surname: "Šťastný", city: "Košice" },
    },
  },
  {
    name: "an encoding of another alphabet",
    file: "tokyo.csv",
    content: await encoded("shift_jis"),
    choice: /--encoding (\S+): .*"伊藤"/,
    runs: 2,
    people: { "u0@contoso.com": { displayName: "伊藤 勉", city: "東京" } },
  },
  {
    name: "the form of dates, which only the reader knows",
    file: "a.csv",
    content: "userPrincipalName,displayName,employeeHireDate\nm@contoso.com,M,03/04/2019\n",
    choice: /--dates (mm\/dd\/yyyy)/,
    runs: 2,
    people: { "m@contoso.com": { employeeHireDate: "2019-03-04" } },
  },
  {
    name: "managers who are not in the table",
    file: "a.csv",
    content: "userPrincipalName,displayName,manager\nm@contoso.com,M,Ana Silva\n",
    choice: /"--unknown-managers (leave)"/,
    runs: 2,
    people: { "m@contoso.com": { displayName: "M" } },
  },
  {
    name: "a column of numbers, whose format is changed as it says",
    file: "a.xlsx",
    content: workbook([
      ["userPrincipalName", "displayName", "postalCode"],
      ["m@contoso.com", "M", { v: 2142, z: "00000" }],
      ["n@contoso.com", "N", { v: 10115, z: "00000" }],
    ]),
    runs: 1,
    people: { "m@contoso.com": { postalCode: "02142" }, "n@contoso.com": { postalCode: "10115" } },
  },
  {
    name: "headings in two rows, of which the upper are groups",
    file: "a.xlsx",
    content: workbook([
      ["Person", undefined, "Employment", "Contact"],
      ["userPrincipalName", "displayName", "jobTitle", "mobilePhone"],
      ["m@contoso.com", "M", "Fitter", "+47 900 00 000"],
    ]),
    runs: 1,
    people: { "m@contoso.com": { jobTitle: "Fitter", mobilePhone: "+47 900 00 000" } },
  },
];

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

describe("advice is followed as it is printed", () => {
  it.each(CASES)("$name", async ({ file, content, configuration, choice, runs, people }) => {
    const before = configuration ?? "directory: embedded\n";
    await folder.write({ [file]: content, "rollcall.yaml": before });
    const more: string[] = [];
    let ran = await folder.run(["import", file]);
    let count = 1;
    while (ran.code !== 0 && count < 5) {
      expect(ran.stdout).toBe("");
      expect(await exported()).toEqual({});
      const block = /put this into rollcall\.yaml(?:, below "[^"]*")?\..*\n\n((?:.+\n)+)\n/.exec(
        ran.stderr,
      )?.[1];
      const option = choice?.exec(ran.stderr);
      if (option) more.push(option[0].match(/--[a-z-]+/)?.[0] ?? "", option[1] ?? "");
      else {
        expect(block, ran.stderr).toBeDefined();
        // Each of these configurations ends where the block goes.
        await folder.write({ "rollcall.yaml": `${before}${block}` });
      }
      ran = await folder.run(["import", file, ...more]);
      count += 1;
    }
    expect(ran.code, ran.stderr).toBe(0);
    expect(count).toBe(runs);
    expect(await exported()).toMatchObject(people);
  });
});

/** Everybody who is declared, by name. */
async function exported(): Promise<People> {
  const ran = await folder.run(["export", "all.json", "--overwrite"]);
  if (ran.code !== 0) return {};
  const { users } = JSON.parse(await readFile(join(folder.path, "all.json"), "utf8")) as {
    users: Readonly<Record<string, unknown>>[];
  };
  return Object.fromEntries(users.map((user) => [user["userPrincipalName"], user])) as People;
}

async function encoded(name: string): Promise<Uint8Array> {
  return readFile(
    join(import.meta.dirname, "..", "fixtures", "tables", "encodings", `${name}.csv`),
  );
}
