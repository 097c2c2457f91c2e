import { describe, expect, it } from "vitest";
import { readTable } from "../../src/tables/readTable.ts";
import type { TableOptions } from "../../src/tables/understand.ts";
import { importInto } from "./importInto.ts";
import { rulesWith } from "./rules.ts";

const ANA =
  "userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva\ngivenName: Ana\nsurname: Silva\nemployeeId: '1042'\njobTitle: Engineer\n";
const BEN =
  "userPrincipalName: ben@contoso.com\ndisplayName: Ben Ito\nemployeeId: '2001'\njobTitle: Clerk\n";
const FILES = { "users/ana.yaml": ANA, "users/ben.yaml": BEN };
type Key = "userPrincipalName" | "employeeId";

describe("a row that may be about another person than its name says changes nobody", () => {
  const swap =
    "userPrincipalName,displayName,employeeId\nana@contoso.com,Ben Ito,2001\nben@contoso.com,Ana Silva,1042\n";
  const swapByFormerly =
    "userPrincipalName,formerly,displayName\nana@contoso.com,ben@contoso.com,Ben Ito\nben@contoso.com,ana@contoso.com,Ana Silva\n";
  const again = "userPrincipalName,displayName,employeeId\nana@contoso.com,Ana Sousa,3000\n";
  it.each<[string, Key, string, string[]]>([
    ["names exchanged", "userPrincipalName", swap, ["other-number", "other-number"]],
    ["names exchanged", "employeeId", swap, ["two-users", "two-users"]],
    [
      "names exchanged, with the former ones",
      "userPrincipalName",
      swapByFormerly,
      ["two-users", "two-users"],
    ],
    [
      "a name that went on to another declared user",
      "userPrincipalName",
      "userPrincipalName,formerly\nana@contoso.com,ben@contoso.com\n",
      ["two-users"],
    ],
    ["a name given again", "userPrincipalName", again, ["other-number"]],
    ["a name given again", "employeeId", again, ["other-number"]],
    [
      "a name given again, and nothing but the number tells",
      "employeeId",
      "userPrincipalName,employeeId,city\nANA@contoso.com,3000,Oslo\n",
      ["other-number"],
    ],
    [
      "the number of another",
      "userPrincipalName",
      "userPrincipalName,employeeId\nana@contoso.com,2001\n",
      ["other-number"],
    ],
    [
      "a former name, and another number",
      "employeeId",
      "userPrincipalName,formerly,employeeId\nana.berg@contoso.com,ana@contoso.com,3000\n",
      ["other-number"],
    ],
  ])("%s, key %s", (_, key, csv, codes) => {
    const { changes, problems } = bring(csv, { key });
    expect(problems.map(({ code }) => code)).toEqual(codes);
    expect(changes).toEqual([]);
  });

  it.each<[string, Key, string, Record<string, string>?]>([
    [
      "a new number alone, where names tell people apart",
      "userPrincipalName",
      "userPrincipalName,displayName,employeeId\nana@contoso.com,Ana Silva,3000\n",
    ],
    [
      "a new surname alone",
      "employeeId",
      "userPrincipalName,displayName,surname,employeeId\nana@contoso.com,Ana Berg,Berg,1042\n",
    ],
    [
      "a first number",
      "userPrincipalName",
      "userPrincipalName,displayName,employeeId\nana@contoso.com,Ana S.,3000\n",
      { "users/ana.yaml": ANA.replace("employeeId: '1042'\n", "") },
    ],
    [
      "a number that lost its zeros in the file",
      "userPrincipalName",
      "userPrincipalName,displayName,employeeId\nana@contoso.com,Ana S.,01042\n",
    ],
  ])("%s is taken", (_, key, csv, files = FILES) => {
    const { updated, problems } = bring(csv, { key, files });
    expect(problems).toEqual([]);
    expect(updated).toEqual(["ana@contoso.com"]);
  });
});

describe("a number as programs show it is neither another person nor another number", () => {
  const shown = [
    "1,042",
    "1.042",
    "1 042",
    "1\u00a0042",
    "1\u202f042",
    "1'042",
    "1’042",
    "1042.0",
    "1042.00",
    "1042,00",
    "1,042.00",
    "1.042,00",
    "１０４２",
  ];
  it.each([...shown, "01042"])("%s alone says who it is", (number) => {
    const csv = `employeeId;givenName;surname;jobTitle\n${number};Ana;Silva;Boss\n`;
    const { codes, changes } = outcome(csv, { domain: "contoso.com" });
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatch(/^(?:thousands|decimals|lost-digits)$/);
    expect(changes).toEqual([]);
  });

  it.each(shown)("%s beside the name", (number) => {
    const { codes, changes } = outcome(`userPrincipalName;employeeId\nana@contoso.com;${number}\n`);
    expect(codes).toHaveLength(1);
    expect(changes).toEqual([]);
  });

  it.each([
    ["employeeId", "998", "1.042"],
    ["employeeId", "998", "1 042"],
    ["employeeId", "A-1", "1,042"],
    ["mobilePhone", "+47 40 00 00 00", "4740000000.0"],
    ["postalCode", "0150", "2142.0"],
  ])("%s: %s and then %s, of new people", (heading, one, other) => {
    const csv = `userPrincipalName;${heading}\nx@contoso.com;${one}\ny@contoso.com;${other}\n`;
    expect(outcome(csv).codes).toMatchObject([/thousands|decimals/]);
  });

  it.each([
    ["mobilePhone", "+4740000000", "4740000000.0"],
    ["mobilePhone", "+4740000000", "4,740,000,000"],
    ["mobilePhone", "+4740000000", "4740000000,00"],
    ["businessPhones", "+4740000000", "4740000000.00"],
    ["costCenter", "4711", "4,711"],
    ["costCenter", "4711", "4.711"],
    ["extensionAttribute3", "100200", "100,200"],
  ])("%s: %s is not made %s", (heading, known, number) => {
    const declared = bring(`userPrincipalName;${heading}\nana@contoso.com;'${known}\n`);
    const files = Object.fromEntries(
      declared.changes.map(({ path, after = "" }) => [path, after] as const),
    );
    const { codes } = outcome(`userPrincipalName;${heading}\nana@contoso.com;${number}\n`, {
      files,
    });
    expect(codes).toHaveLength(1);
  });

  it.each([
    ["employeeId", "100.200"],
    ["employeeId", "A.100"],
    ["employeeId", "2.1"],
    ["costCenter", "4711.00"],
    ["mobilePhone", "425.555.0100"],
    ["mobilePhone", "212 345 678"],
    ["jobTitle", "1,042"],
  ])("%s: %s is what it looks like", (heading, text) => {
    const { codes, updated } = outcome(
      `userPrincipalName;${heading}\nben@contoso.com;${text}\n`,
      {},
    );
    expect(codes).toEqual([]);
    expect(updated).toEqual(["ben@contoso.com"]);
  });
});

it.each([
  ["userPrincipalName,jobTitle", "'ana@contoso.com,Boss"],
  ["userPrincipalName,jobTitle", "'ANA@contoso.com,Boss"],
  ["employeeId,jobTitle", "'1042,Boss"],
  ["userPrincipalName,manager", "ana@contoso.com,'ben@contoso.com"],
  ["userPrincipalName,formerly,jobTitle", "ana.berg@contoso.com,'ana@contoso.com,Boss"],
])("an apostrophe that a spreadsheet left makes nobody another person: %s: %s", (head, row) => {
  const { codes, created, updated } = outcome(`${head}\n${row}\n`);
  expect([codes, created, updated]).toEqual([[], [], ["ana@contoso.com"]]);
});

interface How extends TableOptions {
  readonly key?: Key;
  readonly files?: Readonly<Record<string, string>>;
}

function outcome(csv: string, how: How = {}) {
  const { problems, ...rest } = bring(csv, how);
  const codes = problems.flatMap(({ severity, code }) => (severity === "error" ? [code] : []));
  return { codes, ...rest };
}

function bring(csv: string, { key = "userPrincipalName", files = FILES, ...options }: How = {}) {
  const bytes = new TextEncoder().encode(csv);
  const table = readTable(bytes, "csv", options, rulesWith({}, { key }));
  const { problems, ...made } = importInto(table, files, { configuration: { key } });
  const isWhole = table.problems.every(({ severity }) => severity !== "error");
  return { ...made, problems: isWhole ? problems : table.problems };
}
