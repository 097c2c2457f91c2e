import { describe, expect, it } from "vitest";
import { columnTarget, SET_COLUMNS } from "../../src/model/tables/columns.ts";
import type { TableProblem } from "../../src/model/tables/problem.ts";
import { SETS } from "../../src/relationships/index.ts";
import type { ImportInput } from "../../src/tables/importing/types.ts";
import { readTable, type PeopleTable } from "../../src/tables/readTable.ts";
import type { TableRules } from "../../src/tables/understand.ts";
import { parseRoster } from "../../src/roster/read/parseRoster.ts";
import { importPeople } from "../../src/tables/importing/importPeople.ts";
import { textsOf } from "./importInto.ts";
import { rulesWith } from "./rules.ts";
import { NO_SCHEMA_LINE } from "../../src/roster/edit/schemaLine.ts";

const SETTINGS = {
  groups: Object.fromEntries(
    ["Sales", "On call", "Ops", "R&D; Lab"].map((name) => [name, { members: "ours" as const }]),
  ),
  licenses: ["SPE_E3", "VISIOCLIENT"],
};
const RULES = rulesWith({}, SETTINGS);
const ANA = "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n";

function read(csv: string, rules: TableRules = RULES): PeopleTable {
  return readTable(new TextEncoder().encode(csv), "csv", {}, rules);
}

/** A table of one person: headings and cells, separated by commas. */
function ofAna(headings: string, cells: string, rules?: TableRules): PeopleTable {
  return read(`userPrincipalName,displayName,${headings}\nana@contoso.com,Ana,${cells}\n`, rules);
}

function into(
  table: PeopleTable,
  files: Readonly<Record<string, string>>,
  more: Partial<ImportInput> = {},
) {
  const rules = { key: "userPrincipalName" as const, allow: [], ...SETTINGS };
  const source = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
  const result = importPeople({
    ...table,
    roster: parseRoster({ folder: "users", files: source, diagnostics: [] }, rules),
    texts: new Map(Object.entries(files)),
    homeOf: () => ({ folder: "users", isKnown: false }),
    inheritedIn: () => new Map(),
    schemaLine: NO_SCHEMA_LINE,
    configuration: { key: "userPrincipalName" },
    today: "2026-11-26",
    ...more,
  });
  return {
    ...result,
    texts: textsOf(result),
    problems: told([...table.problems, ...result.problems]),
  };
}

function told(problems: readonly TableProblem[]): string[] {
  return problems.map(
    ({ severity, row, column, code, message }) =>
      `${severity} ${row}:${column} ${code}: ${message}`,
  );
}

describe("a list of groups or licences", () => {
  it.each<{ name: string; headings: string; cells: string; before: string; after: string }>([
    {
      name: "is written",
      headings: "Groups",
      cells: "Sales; On call",
      before: "",
      after: "groups:\n  - Sales\n  - On call\n",
    },
    {
      name: "says exactly who is in what",
      headings: "groups",
      cells: '"Ops;Sales"',
      before: "groups: [Sales, On call] # two\n",
      after: "groups: [Sales, Ops] # two\n",
    },
    {
      name: "that is empty takes all",
      headings: "groups",
      cells: "[]",
      before: "groups:\n  - Sales\n",
      after: "groups: []\n",
    },
    {
      name: "that is empty declares that there are none",
      headings: "groups",
      cells: "[]",
      before: "",
      after: "groups: []\n",
    },
    {
      name: "without a cell says nothing",
      headings: "groups,city",
      cells: ",Oslo",
      before: "groups: [Sales]\n",
      after: "groups: [Sales]\ncity: Oslo\n",
    },
    {
      name: "keeps ends that are to come",
      headings: "groups",
      cells: "On call;Sales",
      before: "groups: [{ name: On call, until: 2027-03-31 }]\n",
      after: "groups: [{ name: On call, until: 2027-03-31 }, Sales]\n",
    },
    {
      name: "lets go of ends that are over",
      headings: "groups",
      cells: "On call",
      before: "groups: [{ name: On call, until: 2026-03-31 }]\n",
      after: "groups: [{ name: On call }]\n",
    },
    {
      name: "gives ends",
      headings: "groups",
      cells: "On call (until 2027-03-31)",
      before: "groups: [On call]\n",
      after: "groups: [{ name: On call, until: 2027-03-31 }]\n",
    },
    {
      name: "has names in quotes",
      headings: "groups",
      cells: '"""R&D; Lab""; Ops"',
      before: "",
      after: "groups:\n  - R&D; Lab\n  - Ops\n",
    },
    {
      name: "leaves plans out",
      headings: "licenses",
      cells: '"SPE_E3 (without YAMMER, TEAMS1); VISIOCLIENT"',
      before: "licenses: [VISIOCLIENT]\n",
      after: "licenses: [VISIOCLIENT, { sku: SPE_E3, without: [TEAMS1, YAMMER] }]\n",
    },
    {
      name: "keeps the plans that are left out",
      headings: "licenses",
      cells: "SPE_E3",
      before: "licenses: [{ sku: SPE_E3, without: [TEAMS1] }, VISIOCLIENT]\n",
      after: "licenses: [{ sku: SPE_E3, without: [TEAMS1] }]\n",
    },
  ])("$name", ({ headings, cells, before, after }) => {
    const result = into(ofAna(headings, cells), { "users/ana.yaml": ANA + before });
    expect(result.problems).toEqual([]);
    expect(result.texts).toEqual({ "users/ana.yaml": ANA + after });
  });

  it.each([
    [
      "Sales; Salse",
      'error 2:2 unlisted-group: "Salse" is not among the groups that the configuration lists. Did you mean "Sales"?',
    ],
    [
      "Nobody",
      'error 2:2 unlisted-group: "Nobody" is not among the groups that the configuration lists. Only entries under "groups"',
    ],
    [
      '"Sales, On call"',
      'error 2:2 unlisted-group: "Sales, On call" is not among the groups that the configuration lists. Only entries under "groups" in rollcall.yaml may be named; what a pull request adds there takes effect once it is merged. Separate the names in a list with a semicolon',
    ],
    [
      "sales",
      'error 2:2 unlisted-group: "sales" is not among the groups that the configuration lists. Did you mean "Sales"?',
    ],
    ["Sales;Sales", 'error 2:2 duplicate-group: "Sales" is listed twice'],
    ["null", "error 2:2 cannot-clear: cannot be null. Write [] for a user without groups"],
    ["Sales (until soon)", 'error 2:2 bad-date: "until" must be a day'],
    ['"""Sales"" and more"', "error 2:2 bad-list: is not a list of groups."],
    ["Sa\u200bles", "error 2:2 hidden-character: "],
  ])("%j is named with row and column", (cell, says) => {
    const { people, problems } = ofAna("groups", cell);
    expect(people).toEqual([]);
    expect(told(problems)).toEqual([expect.stringContaining(says)]);
  });

  it("of a name of a product says what to write", () => {
    expect(told(ofAna("licenses", "Office 365 E3").problems)).toEqual([
      expect.stringMatching(
        /2:2 unlisted-licence: "Office 365 E3" is not the part number of a SKU/,
      ),
    ]);
  });

  it("is like any other column that is not known where the configuration lists none", () => {
    const table = ofAna("Groups", "A and B", rulesWith());
    expect(told(table.problems)).toEqual([
      'error 1:2 unknown-heading: "Groups" is not a user property',
    ]);
    expect(table.proposal?.().columns.map(({ heading }) => heading)).toEqual(["Groups"]);
  });

  it.each(["groups.Sales", "Team"])("in a column %s needs some that are listed", (heading) => {
    const rules = rulesWith({ columns: { Team: "groups" } });
    expect(told(ofAna(heading, "Sales", rules).problems)).toEqual([
      `error 1:2 unlisted-group: holds groups, and the configuration lists none that files may name. Write them under "groups" in rollcall.yaml, or say "${heading}": ignore`,
    ]);
  });
});

describe("a column for one group or licence", () => {
  it.each<{ name: string; headings: string; cells: string; before: string; after?: string }>([
    {
      name: "true",
      headings: "groups.Sales",
      cells: "true",
      before: "",
      after: "groups:\n  - Sales\n",
    },
    {
      name: "yes, in any case",
      headings: "Groups.Sales",
      cells: "YES",
      before: "groups: [Ops]\n",
      after: "groups: [Ops, Sales]\n",
    },
    {
      name: "x",
      headings: "groups.On call",
      cells: " X ",
      before: "groups: []\n",
      after: "groups: [On call]\n",
    },
    {
      name: "no",
      headings: "groups.Sales",
      cells: "No",
      before: "groups: [Ops, Sales]\n",
      after: "groups: [Ops]\n",
    },
    {
      name: "false of who is not in it",
      headings: "groups.Sales",
      cells: "false",
      before: "groups: [Ops]\n",
    },
    { name: "false of who declares none", headings: "groups.Sales", cells: "false", before: "" },
    {
      name: "true of who is in it for a while",
      headings: "groups.Sales",
      cells: "true",
      before: "groups: [{ name: Sales, until: 2027-03-31 }]\n",
    },
    { name: "nothing", headings: "groups.Sales", cells: "", before: "groups: [Sales]\n" },
    {
      name: "several",
      headings: "groups.Sales,groups.Ops,licenses.SPE_E3",
      cells: "no,yes,x",
      before: "groups:\n  - Sales\n",
      after: "groups:\n  - Ops\nlicenses:\n  - SPE_E3\n",
    },
  ])("$name", ({ headings, cells, before, after }) => {
    const result = into(ofAna(headings, cells), { "users/ana.yaml": ANA + before });
    expect(result.problems).toEqual([]);
    expect(result.texts).toEqual(after === undefined ? {} : { "users/ana.yaml": ANA + after });
  });

  it.each(["1", "0", "y", "ja", "-", "null", "Sales", "yes?"])(
    "%j is neither yes nor no",
    (cell) => {
      expect(told(ofAna("groups.Sales", cell).problems)).toEqual([
        expect.stringContaining(
          `error 2:2 wrong-type: must say whether the user is a member: true, yes or x, or else false or no, not ${JSON.stringify(cell)}`,
        ),
      ]);
    },
  );

  it("has a name that the configuration lists", () => {
    expect(told(ofAna("groups.Salse", "yes").problems)).toEqual([
      expect.stringMatching(
        /error 1:2 unlisted-group: names "Salse", .*Did you mean "Sales"\? Write "groups.Sales", or say "groups.Salse": ignore/,
      ),
    ]);
  });

  it("stands beside no list of them", () => {
    expect(told(ofAna("groups,groups.Sales", "Ops,yes").problems)).toEqual([
      expect.stringContaining('1:3 duplicate-heading: "groups.Sales" and "groups" in column C'),
    ]);
  });

  it("means what the configuration says", () => {
    const rules = rulesWith(
      {
        columns: {
          Vertrieb: { "groups.Sales": { ja: true, nein: false } },
          Team: { groups: { Betrieb: "Ops" } },
          Office: "licenses.SPE_E3",
        },
      },
      SETTINGS,
    );
    const mapped = (headings: string, cells: string) =>
      into(ofAna(headings, cells, rules), { "users/ana.yaml": `${ANA}groups: [On call]\n` }).texts;
    expect(mapped("Vertrieb,Office", "Ja,x")).toEqual({
      "users/ana.yaml": `${ANA}groups: [On call, Sales]\nlicenses:\n  - SPE_E3\n`,
    });
    expect(mapped("Team", "betrieb")).toEqual({ "users/ana.yaml": `${ANA}groups: [Ops]\n` });
    expect(told(ofAna("Vertrieb", "vielleicht", rules).problems)).toEqual([
      expect.stringContaining("2:2 unknown-value"),
    ]);
  });
});

describe("what a folder gives", () => {
  const files = {
    "users/_defaults.yaml": "groups: [Ops]\n",
    "users/ana.yaml": `${ANA}groups: [Sales]\n`,
  };
  it("and the table names is there", () => {
    expect(into(ofAna("groups", "Sales; Ops"), files)).toMatchObject({ texts: {}, problems: [] });
  });

  it.each([
    ["groups", "[]", 2],
    ["groups.Sales,groups.Ops", "no,no", 3],
  ])("and %s does not name stays, with a warning", (headings, cells, column) => {
    const result = into(ofAna(headings, cells), files);
    expect(result.texts).toEqual({ "users/ana.yaml": `${ANA}groups: []\n` });
    expect(result.problems).toEqual([
      `warning 2:${column} inherited: groups.Ops comes from users/_defaults.yaml:1, and users/ana.yaml cannot remove it. Remove it there, or write unmanaged: [groups.Ops] in users/ana.yaml to leave it alone`,
    ]);
  });

  it("and the file as well is taken out of the file, and told", () => {
    const both = { ...files, "users/ana.yaml": `${ANA}groups: [Ops]\n` };
    const result = into(ofAna("groups", "[]"), both, {
      inheritedIn: () => new Map([["groups.Ops", "Ops"]]),
    });
    expect(result.texts).toEqual({ "users/ana.yaml": `${ANA}groups: []\n` });
    expect(result.problems).toEqual([
      expect.stringContaining("2:2 inherited: groups.Ops is taken out"),
    ]);
  });
});

describe("what the folder of a new person gives", () => {
  const home = {
    homeOf: () => ({ folder: "users/sales", isKnown: true }),
    inheritedIn: () =>
      new Map([
        ["groups", "[]"],
        ["groups.Ops", "Ops"],
      ]),
  };
  it.each([
    ["groups", "Sales", 2],
    ["groups.Sales,groups.Ops", "yes,no", 3],
  ])("and %s denies comes all the same, with a warning", (headings, cells, column) => {
    const result = into(ofAna(headings, cells), {}, home);
    expect(result.texts).toEqual({ "users/sales/ana.yaml": `${ANA}groups:\n  - Sales\n` });
    expect(result.problems).toEqual([
      `warning 2:${column} inherited: groups.Ops still comes from the defaults of users/sales/`,
    ]);
  });

  it("is left alone where there is an account already", () => {
    const id = "10000000-0000-4000-8000-000000000001";
    const table = ofAna("id,groups.Sales,groups.Ops", `${id},yes,no`);
    const result = into(table, {}, home);
    expect(result.problems).toEqual([]);
    expect(result.texts["users/sales/ana.yaml"]).toContain(
      "groups:\n  - Sales\nunmanaged:\n  - groups\n  - groups.Ops\n",
    );
  });
});

it("an empty cell takes away where the configuration says so", () => {
  const rules = rulesWith({ empty: "clear" }, SETTINGS);
  const files = { "users/ana.yaml": `${ANA}groups: [Sales, Ops]\n` };
  expect(into(ofAna("groups.Sales", "", rules), files).texts).toEqual({
    "users/ana.yaml": `${ANA}groups: [Ops]\n`,
  });
  expect(into(ofAna("groups", "", rules), files).texts).toEqual({
    "users/ana.yaml": `${ANA}groups: []\n`,
  });
});

it("a new person gets a file with what the row says, and nothing of what it denies", () => {
  const { texts } = into(ofAna("groups.Sales,groups.Ops,licenses", "yes,no,SPE_E3"), {});
  expect(texts).toEqual({
    "users/ana.yaml": `${ANA}groups:\n  - Sales\nlicenses:\n  - SPE_E3\n`,
  });
  expect(into(ofAna("groups.Ops", "no"), {}).texts).toEqual({ "users/ana.yaml": ANA });
});

it("a program's own columns are none of the configuration's, unless it or their heading says so", () => {
  const exported = (more: object): Uint8Array =>
    new TextEncoder().encode(
      JSON.stringify([
        {
          id: "10000000-0000-4000-8000-000000000001",
          userPrincipalName: "ana@contoso.com",
          displayName: "Ana",
          groups: ["Sales", "Something else"],
          ...more,
        },
      ]),
    );
  const own = { "groups.Ops": true, "groups.Theirs": true };
  const table = readTable(exported(own), "json", {}, RULES);
  expect(table.readAs).toBe("users of Microsoft Graph");
  expect(table.people[0]?.fields).not.toHaveProperty("groups");
  expect(table.people[0]?.fields).toHaveProperty(["groups.Ops"]);
  expect(told(table.problems)).toEqual([
    expect.stringContaining('"groups" (D) and "groups.Theirs" (F) are not imported'),
  ]);
  const rules = rulesWith({ columns: { groups: "groups" } }, SETTINGS);
  expect(told(readTable(exported({}), "json", {}, rules).problems)).toEqual([
    expect.stringContaining('1:3 unlisted-group: "Something else"'),
  ]);
});

it("every set can be a column", () => {
  expect(SET_COLUMNS).toEqual(SETS.map(({ name }) => name));
  for (const { name } of SETS)
    expect(columnTarget(`${name}.a.B`)).toEqual({ key: name, member: "a.B" });
});
