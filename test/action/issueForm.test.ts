import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { askedElements } from "../../src/roster/joiner/askedElements.ts";
import { JOINER_FORM, joinerOfIssue } from "../../src/commands/action/joinerForm.ts";
import { parseIssueForm } from "../../src/github/issueForm.ts";

const FORM = `### Given name

Nina

### Surname

Okafor

### Middle name

_No response_

### Department

Sales`;

describe("what GitHub makes of an issue form", () => {
  it("is read by heading; what was left empty is not there", () => {
    expect(Object.fromEntries(parseIssueForm(FORM).answers)).toEqual({
      "Given name": "Nina",
      Surname: "Okafor",
      Department: "Sales",
    });
    expect(parseIssueForm(FORM.replaceAll("\n", "\r\n"))).toEqual(parseIssueForm(FORM));
  });

  it.each<[string, Record<string, string>, string[]]>([
    ["", {}, []],
    ["no form at all", {}, []],
    ["### Surname", {}, []],
    ["### Surname\n\n", {}, []],
    ["### Surname\nOkafor", { Surname: "Okafor" }, []],
    ["before\n\n###  Surname \n\nOkafor\n", { Surname: "Okafor" }, []],
    ["### Surname\n\n#### Manager\n\nx", { Surname: "#### Manager\n\nx" }, []],
    ["### Surname\n\n ### Manager\n\nx", { Surname: "### Manager\n\nx" }, []],
    ["### Surname\n\na\n\n### Surname\n\nb", { Surname: "b" }, ["Surname"]],
    ["### __proto__\n\nx", { ["__proto__"]: "x" }, []],
  ])("%j", (body, answers, repeated) => {
    const read = parseIssueForm(body);
    expect([...read.answers]).toEqual(Object.entries(answers));
    expect(read.repeated).toEqual(repeated);
  });
});

describe("the form for joiners", () => {
  it("asks what the code reads, and nothing else", async () => {
    const form = parse(await readFile("templates/.github/ISSUE_TEMPLATE/joiner.yml", "utf8")) as {
      labels: string[];
      body: { type: string; attributes: { label?: string } }[];
    };
    expect(form.labels).toEqual(["joiner"]);
    const asked = form.body.flatMap(({ type, attributes }) =>
      type === "markdown" ? [] : [[type, attributes.label]],
    );
    expect(asked).toEqual(Object.keys(JOINER_FORM).map((label) => ["input", label]));
  });

  it("gives values of known properties", () => {
    expect(joinerOfIssue(`${FORM}\n\n### passwordProfile\n\nx\n\n### Folder\n\n../..`)).toEqual({
      fields: { givenName: "Nina", surname: "Okafor", department: "Sales" },
    });
    expect(joinerOfIssue(FORM.replace("_No response_", "Maria"))).toMatchObject({
      middleName: "Maria",
    });
  });

  it("gives groups, and when they end", () => {
    const joiner = joinerOfIssue(
      `${FORM}\n\n### Groups\n\nSales; "R&D; Lab"; On call (until 2027-03-31)`,
    );
    if ("problems" in joiner) throw new Error(joiner.problems.join());
    const configuration = {
      groups: Object.fromEntries(
        ["Sales", "R&D; Lab", "On call"].map((name) => [name, { members: "ours" as const }]),
      ),
      licenses: [],
    };
    expect(askedElements(joiner.sets ?? {}, configuration)).toEqual({
      fields: {
        "groups.Sales": { as: "member", id: null, name: "Sales" },
        "groups.R&D; Lab": { as: "member", id: null, name: "R&D; Lab" },
        "groups.On call": { as: "member", id: null, name: "On call", until: "2027-03-31" },
      },
      problems: [],
    });
    expect(askedElements(joiner.sets ?? {}, { groups: {}, licenses: [] })).toMatchObject({
      fields: {},
      problems: { length: 3 },
    });
  });

  it.each([
    [
      `${FORM}\n\n### Groups\n\n"Sales" and all`,
      '"Groups" is not a list of groups: put a semicolon between names, and a name that holds one in double quotes.',
    ],
    [`${FORM}\n\n### Groups\n\nSales\nOps`, '"Groups" has more than one line.'],
    [`${FORM}\n\n### Surname\n\nSilva`, '"Surname" is answered more than once.'],
    [FORM.replace("Okafor", "Okafor\naccountEnabled: false"), '"Surname" has more than one line.'],
    ["please", "The issue has no answer of the form for joiners."],
  ])("refuses %j", (body, problem) => {
    expect(joinerOfIssue(body)).toEqual({ problems: [problem] });
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const joiner = joinerOfIssue(text);
        expect("problems" in joiner || "fields" in joiner).toBe(true);
      }),
    );
  });
});
