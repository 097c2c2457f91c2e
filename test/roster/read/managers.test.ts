import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIGURATION } from "../../../src/model/settings/configuration.ts";
import type { Diagnostic } from "../../../src/model/diagnostic.ts";
import { annotationsOfDiagnostics } from "../../../src/report/annotations.ts";
import { renderAnnotations, renderDiagnostics } from "../../../src/report/diagnostics.ts";
import { renderInvalidMarkdown } from "../../../src/report/markdown/diagnostics.ts";
import { mistakesIn } from "../../../src/report/facts/mistakes.ts";
import { pagesOfInvalid } from "../../../src/report/pages/plan.ts";
import { parseRoster } from "../../../src/roster/read/parseRoster.ts";

type Files = Readonly<Record<string, string>>;

const PRIYA = "priya.obrien5@contoso.com";

function reports(number: number, manager: string, prefix = "p"): Files {
  return Object.fromEntries(
    Array.from({ length: number }, (_, index) => [
      `users/${prefix}${String(index).padStart(3, "0")}.yaml`,
      `userPrincipalName: ${prefix}${index}@contoso.com\nmanager: ${manager}\n`,
    ]),
  );
}

function mistakes(files: Files): readonly Diagnostic[] {
  const source = {
    folder: "users",
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text) })),
    diagnostics: [],
  };
  return parseRoster(source, DEFAULT_CONFIGURATION).diagnostics;
}

/** Each mistake as it is told: how often it occurs, and what it says. */
function told(files: Files): string[] {
  return mistakesIn(mistakes(files)).map(
    ({ diagnostic, others }) => `${1 + others.length}x ${diagnostic.code}: ${diagnostic.message}`,
  );
}

describe("the file of a manager is removed", () => {
  const files = reports(624, PRIYA);
  const found = mistakes(files);
  const style = { color: false, width: 120 };

  it("is one mistake on the terminal, with the first places and what to do", () => {
    expect(renderDiagnostics(found, { style, drawing: false, files: 700 })).toBe(
      `users/p000.yaml:2:1 error unknown-manager: "${PRIYA}" is not declared, but 624 users report to them. Change "manager". If ${PRIYA} has left, keep their file with "accountEnabled: false". If they are not managed here, write their object id.
  also at users/p001.yaml:2:1, users/p002.yaml:2:1, users/p003.yaml:2:1, users/p004.yaml:2:1, users/p005.yaml:2:1 and 618 more places
1 error in 624 of 700 files. Nothing was read from or written to the directory.
`,
    );
  });

  it("is one mistake in the comment and in its title", () => {
    const link = ({ file, line }: { file: string; line: number }) =>
      `https://github.com/contoso/people/blob/54e12bc/${file}#L${line}`;
    const comment = renderInvalidMarkdown(found, { link });
    expect(comment).toContain("nothing can be planned: 1 error in 624 files");
    expect(comment).toContain("but 624 users report to them");
    expect(comment).toContain("and 618 more places.");
    expect(comment.length).toBeLessThan(2_000);
    expect(pagesOfInvalid({ diagnostics: found }, { tenant: "contoso.com" }).title).toBe(
      "no plan: 1 error in 624 files",
    );
  });

  it("stands beside the first lines only, so that other mistakes are seen", () => {
    const more = mistakes({
      ...files,
      "users/z.yaml": "userPrincipalName: z@contoso.com\nid: 42\n",
    });
    expect(annotationsOfDiagnostics(more).map(({ file, title }) => `${file} ${title}`)).toEqual([
      "users/p000.yaml unknown-manager",
      "users/p001.yaml unknown-manager",
      "users/p002.yaml unknown-manager",
      "users/z.yaml bad-id",
    ]);
    expect(renderAnnotations(more).match(/^::error/gm)).toHaveLength(4);
  });

  it("leaves every place in the list for programs", () => {
    expect(found).toHaveLength(624);
    expect(new Set(found.map(({ cause }) => cause))).toEqual(new Set([PRIYA]));
  });
});

const REST = (name: string) =>
  `Change "manager". If ${name} has left, keep their file with "accountEnabled: false". If they are not managed here, write their object id.`;

const UNLISTED = (name: string, set: string) =>
  `"${name}" is not among the ${set} that the configuration lists. Only entries under "${set}" in rollcall.yaml may be named; what a pull request adds there takes effect once it is merged`;

describe("its neighbours", () => {
  it.each<{ name: string; files: Files; expected: string[] }>([
    {
      name: "one report is spoken of by the line",
      files: reports(1, PRIYA),
      expected: [`1x unknown-manager: the manager "${PRIYA}" is not declared. ${REST(PRIYA)}`],
    },
    {
      name: "two managers at once are two mistakes",
      files: { ...reports(3, PRIYA), ...reports(2, "ana@contoso.com", "q") },
      expected: [
        `3x unknown-manager: "${PRIYA}" is not declared, but 3 users report to them. ${REST(PRIYA)}`,
        `2x unknown-manager: "ana@contoso.com" is not declared, but 2 users report to them. ${REST("ana@contoso.com")}`,
      ],
    },
    {
      name: "another case is the same manager",
      files: { ...reports(1, PRIYA), ...reports(1, PRIYA.toUpperCase(), "q") },
      expected: [
        `2x unknown-manager: "${PRIYA}" is not declared, but 2 users report to them. ${REST(PRIYA)}`,
      ],
    },
    {
      name: "a manager by object id is looked up in the directory, not here",
      files: reports(3, "8d1c0b1e-5f0a-4a6b-9d2c-3e4f5a6b7c8d"),
      expected: [],
    },
    {
      name: "a manager from the defaults is one line with the number of users",
      files: {
        "users/_defaults.yaml": `manager: ${PRIYA}\n`,
        ...Object.fromEntries(
          ["a", "b", "c"].map((name) => [
            `users/${name}.yaml`,
            `userPrincipalName: ${name}@contoso.com\n`,
          ]),
        ),
      },
      expected: [
        `1x unknown-manager: "${PRIYA}" is not declared, but 3 users report to them. ${REST(PRIYA)}`,
      ],
    },
    {
      name: "a slip of the keyboard proposes the name",
      files: {
        ...reports(2, "p5@contoso.con"),
        "users/p5.yaml": "userPrincipalName: p5@contoso.com\n",
      },
      expected: [
        `2x unknown-manager: "p5@contoso.con" is not declared, but 2 users report to them. Did you mean "p5@contoso.com"? ${REST("p5@contoso.con")}`,
      ],
    },
    {
      name: "a manager in a file that cannot be read is no second mistake",
      files: { ...reports(3, PRIYA), "users/x.yaml": `userPrincipalName: ${PRIYA}\na: [` },
      expected: ["1x syntax: the closing ] is missing, or is not indented far enough"],
    },
    {
      name: "a manager who has another name by now is proposed by it",
      files: {
        ...reports(2, PRIYA),
        "users/x.yaml": `userPrincipalName: priya.smith@contoso.com\nformerly: ${PRIYA}\n`,
      },
      expected: [
        `2x unknown-manager: the manager "${PRIYA}" is not declared. Is it priya.smith@contoso.com (users/x.yaml:1)? Then write "manager: priya.smith@contoso.com".`,
      ],
    },
    {
      name: "a manager whose file does not say who they were is one who is gone",
      files: {
        ...reports(2, PRIYA),
        "users/x.yaml": "userPrincipalName: priya.smith@contoso.com\n",
      },
      expected: [
        `2x unknown-manager: "${PRIYA}" is not declared, but 2 users report to them. ${REST(PRIYA)}`,
      ],
    },
    {
      name: "a manager who is disabled, as was advised, is no mistake",
      files: {
        ...reports(3, PRIYA),
        "users/x.yaml": `userPrincipalName: ${PRIYA}\naccountEnabled: false\n`,
      },
      expected: [],
    },
    {
      name: "a manager whose file moved is no mistake",
      files: { ...reports(3, PRIYA), "users/leavers/x.yaml": `userPrincipalName: ${PRIYA}\n` },
      expected: [],
    },
    {
      name: "a manager who has lost theirs is spoken of by the line, and not with the reports",
      files: {
        ...reports(3, PRIYA),
        "users/x.yaml": `userPrincipalName: ${PRIYA}\nmanager: gone@contoso.com\n`,
      },
      expected: [
        `1x unknown-manager: the manager "gone@contoso.com" is not declared. ${REST("gone@contoso.com")}`,
      ],
    },
    {
      name: "the defaults of two folders are one mistake",
      files: Object.fromEntries(
        ["a", "b"].flatMap((name) => [
          [`users/${name}/_defaults.yaml`, `manager: ${PRIYA}\n`],
          [`users/${name}/x.yaml`, `userPrincipalName: ${name}@contoso.com\n`],
        ]),
      ),
      expected: [
        `2x unknown-manager: "${PRIYA}" is not declared, but 2 users report to them. ${REST(PRIYA)}`,
      ],
    },
    {
      name: "the reports in one file are one mistake",
      files: {
        "users/all.yaml": `users:\n${["a", "b"].map((name) => `  - userPrincipalName: ${name}@contoso.com\n    manager: ${PRIYA}\n`).join("")}`,
      },
      expected: [
        `2x unknown-manager: "${PRIYA}" is not declared, but 2 users report to them. ${REST(PRIYA)}`,
      ],
    },
    {
      name: "groups and licences that the configuration no longer lists are one mistake each",
      files: Object.fromEntries(
        ["a", "b", "c"].map((name) => [
          `users/${name}.yaml`,
          `userPrincipalName: ${name}@contoso.com\ngroups: [Sales${name === "a" ? "" : ", EMEA"}]\nlicenses: [SPE_E3]\n`,
        ]),
      ),
      expected: [
        `3x unlisted-group: ${UNLISTED("Sales", "groups")}`,
        `3x unlisted-licence: ${UNLISTED("SPE_E3", "licenses")}`,
        `2x unlisted-group: ${UNLISTED("EMEA", "groups")}`,
      ],
    },
    {
      name: "a circle is told once, as before",
      files: {
        "users/a.yaml": "userPrincipalName: a@contoso.com\nmanager: b@contoso.com\n",
        "users/b.yaml": "userPrincipalName: b@contoso.com\nmanager: a@contoso.com\n",
      },
      expected: [
        "1x manager-cycle: these people manage each other in a circle: a@contoso.com → b@contoso.com → a@contoso.com",
      ],
    },
    {
      name: "one misspelt property in many files is one mistake",
      files: Object.fromEntries(
        ["a", "b", "c"].map((name) => [
          `users/${name}.yaml`,
          `userPrincipalName: ${name}@contoso.com\ndepartmnet: Sales\n`,
        ]),
      ),
      expected: [
        '3x unknown-property: "departmnet" is not a user property. Did you mean "department"?',
      ],
    },
    {
      name: "two misspelt properties are two",
      files: {
        "users/a.yaml": "userPrincipalName: a@contoso.com\ndepartmnet: Sales\njobTitel: x\n",
      },
      expected: [
        '1x unknown-property: "departmnet" is not a user property. Did you mean "department"?',
        '1x unknown-property: "jobTitel" is not a user property. Did you mean "jobTitle"?',
      ],
    },
  ])("$name", ({ files, expected }) => {
    expect(told(files)).toEqual(expected);
  });
});
