import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/model/plan.ts";
import { isPersonReference, type FieldValue } from "../../../src/model/values.ts";
import { groupsOfCreates, groupsOfUpdates } from "../../../src/report/facts/changeGroups.ts";
import { renderPlanMarkdown } from "../../../src/report/markdown/plan.ts";
import { renderPlanText } from "../../../src/report/text/plan.ts";
import { create, existing, field, planOf } from "../situations.ts";

const shown = { hidePersonal: true };
const users = (number: number, fieldsOf: (index: number) => ReturnType<typeof field>[]): Change[] =>
  Array.from({ length: number }, (_, index) =>
    existing("update", `user.${index}`, fieldsOf(index)),
  );
const told = (groups: ReturnType<typeof groupsOfUpdates>): string[] =>
  groups.map(({ changes, field, kind, example: { from, to } }) =>
    [
      changes.length,
      field,
      kind === "alike" ? `${shownValue(from)} → ${shownValue(to)}` : kind,
    ].join(" "),
  );
const shownValue = (value: FieldValue): string =>
  isPersonReference(value) ? `person ${value.id}` : JSON.stringify(value);
const manager = (id: string | null, userPrincipalName: string) => ({ id, userPrincipalName });

describe("changes by property and value", () => {
  it.each([
    {
      name: "one among many who are alike comes first",
      changes: users(3000, (index) => [
        field("jobTitle", "Engineer", index === 1234 ? "Director" : "Senior Engineer"),
      ]),
      expected: [
        '1 jobTitle "Engineer" → "Director"',
        '2999 jobTitle "Engineer" → "Senior Engineer"',
      ],
    },
    {
      name: "who comes from another value is another step",
      changes: users(4, (index) => [field("city", index === 0 ? "Oslo" : "Bergen", "Paris")]),
      options: { hidePersonal: false },
      expected: ['1 city "Oslo" → "Paris"', '3 city "Bergen" → "Paris"'],
    },
    {
      name: "cleared is a value",
      changes: users(3, (index) => [field("department", "Sales", index === 0 ? null : "HR")]),
      expected: ['1 department "Sales" → null', '2 department "Sales" → "HR"'],
    },
    {
      name: "of who is a person of their own in a property, one counts for all",
      changes: users(40, (index) => [field("employeeId", null, `0${index}`)]),
      expected: ["40 employeeId various"],
    },
    {
      name: "and the rare ones beside them stay in sight",
      changes: users(42, (index) => [
        field("employeeId", null, index < 2 ? "0" : `0${index}`),
        ...(index === 5 ? [field("department", "Sales", "Executive")] : []),
      ]),
      expected: [
        '1 department "Sales" → "Executive"',
        '2 employeeId null → "0"',
        "40 employeeId various",
      ],
    },
    {
      name: "managers are told apart by id, whatever they are called",
      changes: users(3, (index) => [
        field("manager", null, manager(index === 0 ? "2" : "1", `boss${index}@contoso.com`)),
      ]),
      expected: ["1 manager null → person 2", "2 manager null → person 1"],
    },
    {
      name: "who is disabled, enabled or renamed is told elsewhere, by name",
      changes: [
        existing("disable", "tom.berg", [
          field("accountEnabled", true, false),
          field("jobTitle", "A", "B"),
        ]),
        existing("update", "lena.moss", [
          field("userPrincipalName", "lena.hall@contoso.com", "lena.moss@contoso.com"),
        ]),
      ],
      expected: ['1 jobTitle "A" → "B"'],
    },
  ])("$name", ({ changes, expected, options = shown }) => {
    expect(told(groupsOfUpdates(changes, options))).toEqual(expected);
    expect(told(groupsOfUpdates(changes.toReversed(), options)).length).toBe(expected.length);
  });

  it("of new users show in what those differ who share something", () => {
    const changes = Array.from({ length: 40 }, (_, index) =>
      create(`user.${index}`, [
        field("displayName", null, `User ${index}`),
        // Two who share a first name have nothing else in common.
        field("givenName", null, `User ${index % 20}`),
        field("surname", null, `Name ${index % 2}`),
        field("mailNickname", null, `user${index % 2}`, { filled: true }),
        field("usageLocation", null, "DE"),
        field("department", null, index === 7 ? "Executive" : "Sales"),
      ]),
    );
    expect(told(groupsOfCreates(changes, shown))).toEqual([
      '1 department null → "Executive"',
      '39 department null → "Sales"',
    ]);
  });
});

describe("personal values", () => {
  const moved = users(60, (index) => [
    field("city", "Oslo", index === 17 ? "Bergen" : "Paris"),
    field("mobilePhone", `+47 ${index}`, null),
  ]);

  it("are grouped by the property alone where they are not shown, and tell nobody apart", () => {
    const groups = groupsOfUpdates(moved, shown);
    expect(told(groups)).toEqual(["60 city hidden", "60 mobilePhone hidden"]);
    for (const markdown of [
      renderPlanMarkdown(planOf(moved), shown),
      renderPlanText(planOf(moved), { style: { color: false, width: 120 }, ...shown }),
    ]) {
      expect(markdown).not.toMatch(/Oslo|Bergen|Paris|\+47/);
      expect(markdown).toMatch(/60 .*city.*\(not shown here\)/);
    }
  });

  it("show the odd one where they may be shown", () => {
    expect(told(groupsOfUpdates(moved, { hidePersonal: false })).slice(0, 2)).toEqual([
      '1 city "Oslo" → "Bergen"',
      '59 city "Oslo" → "Paris"',
    ]);
  });
});
