import { describe, expect, it } from "vitest";
import { movedText, schemaLine } from "../../../src/roster/edit/schemaLine.ts";

const USER = "userPrincipalName: ana@contoso.com\n";
const line = (way: string): string => `# yaml-language-server: $schema=${way}\n`;

describe("a line that names a schema", () => {
  it.each<[string, string]>([
    [
      "../.vscode/rollcall/user.schema.json",
      "# yaml-language-server: $schema=../.vscode/rollcall/user.schema.json\n",
    ],
    ["../a folder/user.schema.json", ""],
    ["../c#/user.schema.json", ""],
    ["D:/people/user.schema.json", ""],
  ])("%s", (way, expected) => {
    expect(schemaLine(way)).toBe(expected);
  });
});

describe("a file that moves", () => {
  const ROOT = ".vscode/rollcall/user.schema.json";
  it.each<[string, string, string, string, string]>([
    ["deeper", "users/ana.yaml", "users/sales/emea/ana.yaml", `../${ROOT}`, `../../../${ROOT}`],
    ["up", "users/sales/emea/ana.yaml", "users/ana.yaml", `../../../${ROOT}`, `../${ROOT}`],
    ["aside", "users/it/ana.yaml", "users/sales/ana.yaml", `../../${ROOT}`, `../../${ROOT}`],
    [
      "in a tenant",
      "tenants/eu/users/a.yaml",
      "tenants/eu/users/x/a.yaml",
      `../../../${ROOT}`,
      `../../../../${ROOT}`,
    ],
    [
      "outside of the repository",
      "../people/a.yaml",
      "../people/x/a.yaml",
      `../${ROOT}`,
      `../../${ROOT}`,
    ],
    [
      "by an absolute path",
      "/people/users/a.yaml",
      "/people/users/x/a.yaml",
      `../${ROOT}`,
      `../../${ROOT}`,
    ],
    [
      "whose schema is beside it",
      "users/it/a.yaml",
      "users/sales/a.yaml",
      "user.json",
      "../it/user.json",
    ],
    [
      "whose schema is above all that is known",
      "users/a.yaml",
      "users/x/a.yaml",
      `../../../${ROOT}`,
      `../../../../${ROOT}`,
    ],
    [
      "whose path has steps too many",
      "users/a.yaml",
      "users/x/a.yaml",
      `./../users/../${ROOT}`,
      `../../${ROOT}`,
    ],
    [
      "with a part of a schema",
      "users/a.yaml",
      "users/x/a.yaml",
      "../s.json#/$defs/user",
      "../../s.json#/$defs/user",
    ],
    [
      "with an address",
      "users/a.yaml",
      "users/x/a.yaml",
      "https://contoso.com/s.json",
      "https://contoso.com/s.json",
    ],
    ["with a file's address", "users/a.yaml", "users/x/a.yaml", "file:///s.json", "file:///s.json"],
    ["with an absolute path", "users/a.yaml", "users/x/a.yaml", "/srv/s.json", "/srv/s.json"],
    ["without a schema", "users/a.yaml", "users/x/a.yaml", "none", "none"],
    [
      "from a folder that no such line can name",
      "users/a b/a.yaml",
      "users/x/a.yaml",
      "user.json",
      "user.json",
    ],
  ])("%s", (_, from, to, before, after) => {
    expect(movedText(line(before) + USER, from, to)).toBe(line(after) + USER);
  });

  it.each<[string, string, string]>([
    [
      "Windows line ends",
      `${line("../s.json").replace("\n", "\r\n")}a: b\r\n`,
      `${line("../../s.json").replace("\n", "\r\n")}a: b\r\n`,
    ],
    [
      "a byte order mark",
      `\ufeff${line("../s.json")}${USER}`,
      `\ufeff${line("../../s.json")}${USER}`,
    ],
    [
      "a comment of its own first",
      `# Ana\n${line("../s.json")}${USER}`,
      `# Ana\n${line("../../s.json")}${USER}`,
    ],
    [
      "a directive",
      `%YAML 1.2\n${line("../s.json")}---\n${USER}`,
      `%YAML 1.2\n${line("../../s.json")}---\n${USER}`,
    ],
    [
      "several documents",
      `${line("../s.json")}---\n${USER}---\n${line("../s.json")}${USER}`,
      `${line("../../s.json")}---\n${USER}---\n${line("../../s.json")}${USER}`,
    ],
    ["the other spelling", `# $schema: ../s.json\n${USER}`, `# $schema: ../../s.json\n${USER}`],
    ["no such line", `# $schema is elsewhere\n${USER}`, `# $schema is elsewhere\n${USER}`],
    [
      "the same in a text",
      `aboutMe: |\n  # yaml-language-server: $schema=../s.json\n`,
      `aboutMe: |\n  # yaml-language-server: $schema=../s.json\n`,
    ],
  ])("with %s", (_, before, after) => {
    expect(movedText(before, "users/a.yaml", "users/x/a.yaml")).toBe(after);
  });
});
