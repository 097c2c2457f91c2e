import { repeatedName } from "../../src/tables/cells/repeatedName.ts";
import { describe, expect, it } from "vitest";
import { readTable } from "../../src/tables/readTable.ts";
import { rulesWith } from "./rules.ts";

const ID = "11111111-1111-4111-8111-111111111111";
const ana = (more: object = {}) => ({
  userPrincipalName: "ana@contoso.com",
  displayName: "Ana Silva",
  ...more,
});

describe("a part of the people never passes for all of them", () => {
  it.each<[string, object]>([
    ["Graph", { "@odata.nextLink": "https://graph.example/next", value: [ana()] }],
    ["an older Graph", { "odata.nextLink": "directoryObjects/next", value: [ana()] }],
    ["nextLink", { nextLink: "https://graph.example/next", value: [ana()] }],
    ["SCIM", { totalResults: 2, Resources: [ana()] }],
  ])("a page of %s", (_, content) => {
    expect(read(JSON.stringify(content))).toMatchObject({
      people: [],
      problems: [{ severity: "error", code: "one-page" }],
    });
  });

  it.each<[string, object]>([
    ["Graph", { "@odata.nextLink": null, value: [ana()] }],
    ["SCIM", { totalResults: 1, Resources: [ana()] }],
  ])("the last page of %s is read", (_, content) => {
    expect(read(JSON.stringify(content)).people).toHaveLength(1);
  });
});

it("a deleted user of Graph is nobody to manage", () => {
  const value = [
    { ...ana({ id: ID }), deletedDateTime: null },
    { ...ana({ id: ID.replace("1", "2") }), deletedDateTime: "2026-11-01T00:00:00Z" },
  ];
  expect(read(JSON.stringify({ value }))).toMatchObject({
    people: [{ id: ID }],
    leftOut: ["1 deleted account"],
  });
});

it("JSON Lines are read, and a broken line is told as before", () => {
  const lines = [ana(), ana({ userPrincipalName: "ben@contoso.com" })].map((one) =>
    JSON.stringify(one),
  );
  for (const end of ["\n", "\r\n"])
    expect(read(`${lines.join(end)}${end}`).people.map(({ row }) => row)).toEqual([1, 2]);
  expect(read(`${lines.join("\n")}\n{"userPrincipalName":`).problems).toMatchObject([
    { code: "not-json" },
  ]);
  expect(read("1\n2\n").problems).toMatchObject([{ code: "not-json" }]);
});

it.each([
  { text: '[{"jobTitle":"Engineer","jobTitle":"Clerk"}]', name: "jobTitle", line: 1 },
  { text: '[{"a":1},\n{"b":{"x":1,\n"x":1}}]', name: "x", line: 3 },
  { text: '[{"job\\u0054itle":"a","jobTitle":"b"}]', name: "jobTitle", line: 1 },
  { text: '{"a":1}\n{"a":[{"a":1},{"a":2}],\n"a":2}', name: "a", line: 3 },
  { text: '{"a":1}\n{"a":2,"b":"\\"a\\":{}[]"}', name: undefined, line: undefined },
  { text: '{"a":{"a":["a","a",{"a":"a:"}]},"b":{"a":1}}', name: undefined, line: undefined },
])("a name that $text has twice: $name", ({ text, name, line }) => {
  expect(repeatedName(text)).toEqual(name === undefined ? undefined : { name, line });
});

it("an object that has a name twice is refused, since the first value would be lost", () => {
  const text = `[{"userPrincipalName":"ana@contoso.com","jobTitle":"Engineer","jobTitle":"Clerk"}]`;
  expect(read(text)).toMatchObject({ people: [], problems: [{ code: "said-twice" }] });
});

describe("what no property can hold is refused, and nothing throws", () => {
  it.each<[string, string, string]>([
    ["null in a list", JSON.stringify([ana({ otherMails: [null] })]), "nested"],
    ["a list in a list", JSON.stringify([ana({ otherMails: [["x@contoso.com"]] })]), "nested"],
    ["twenty thousand lists", nested("[", "]"), "nested"],
    ["twenty thousand objects", nested('{"a":', "}", "1"), "unknown-heading"],
    [
      "one member by two ways",
      JSON.stringify([
        ana({ "employeeOrgData.costCenter": "1", employeeOrgData: { costCenter: "2" } }),
      ]),
      "said-twice",
    ],
    [
      "one member in two cases",
      JSON.stringify([ana({ jobTitle: "Engineer", JobTitle: "Clerk" })]),
      "duplicate-heading",
    ],
    ["more digits than a number keeps", `[{"employeeId":12345678901234567890}]`, "number"],
  ])("%s", (_, text, code) => {
    const { people, problems } = read(text);
    expect(problems).toMatchObject([{ severity: "error", code }]);
    expect(people.every(({ fields }) => fields["otherMails"] === undefined)).toBe(true);
  });
});

function nested(open: string, close: string, core = ""): string {
  const most = 20_000;
  return `[{"userPrincipalName":"ana@contoso.com","displayName":${open.repeat(most)}${core}${close.repeat(most)}}]`;
}

function read(text: string): ReturnType<typeof readTable> {
  return readTable(new TextEncoder().encode(text), "json", {}, rulesWith());
}
