import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readPlainYaml } from "../../../src/roster/yaml/plain.ts";
import { compareOn, explained } from "./comparison.ts";

const NAME = "userPrincipalName: ana@contoso.com\n";

function nested(levels: number): string {
  return Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n");
}

it("gives the very trees and places of the parser that explains, or steps aside", () => {
  // Otherwise nothing would be compared.
  expect(compareOn(6_000)).toBeGreaterThan(300);
});

it.each([
  ["names with values", `${NAME}city: Oslo\n`],
  ["quotes", `${NAME}surname: "O'Brien"\ncity: 'a # b: c'\n`],
  ["what looks like numbers and dates", `${NAME}employeeId: 00042\nmobilePhone: +47400\nx: 1e3\n`],
  ["true, false and null, and their look-alikes", "a: true\nb: False\nc: null\nd: Null\ne: NULL\n"],
  ["a list of users", "users:\n  - a: b\n    c: d\n\n  - a: e\n"],
  ["several documents", "---\na: b\n---\na: c\n"],
  ["members", `${NAME}employeeOrgData:\n  division: x\n`],
  ["lists", `${NAME}otherMails:\n- a\n-   'b'\nbusinessPhones: [ "+47", 1 ]\nx: []\n`],
  ["comments", `# one\n\n${NAME}city: Oslo # two\n  # three\nx:\n  # four\n  - a # five\n# six`],
  ["Windows line ends", `${NAME}city: Oslo\r\nx: "y"\r\n`],
  ["other scripts", `${NAME}city: Århus\nx: 山田 😀\n`],
  ["names that objects have", "__proto__: a\nconstructor: b\n"],
  ["no line end at the end", "a: b"],
  ["blanks that YAML does not know as such", "a: [p\u00a0, q]\nb: x\u00a0\n"],
  ["blanks at the ends of lines", "a:  \n  - b  \n  -  c: d  \n\n   \n"],
])("reads %s by itself", (_, text) => {
  expect(readPlainYaml(text)).toStrictEqual(explained(text).documents);
});

it.each([
  ["an empty value", "a:\n"],
  ["an empty value at the end", "a:"],
  ["nothing", ""],
  ["only a comment", "# a\n"],
  ["a scalar alone", "a\n"],
  ["a tab", "a: b\tc\n"],
  ["a name given twice", "a: b\na: c\n"],
  ["a merge", "a: b\n<<: c\n"],
  ["a name in quotes", '"a": b\n'],
  ["an anchor", "a: &x b\n"],
  ["an alias", "a: &x b\nc: *x\n"],
  ["a tag", "a: !!str b\n"],
  ["a tilde", "a: ~ # b\n"],
  ["a tilde in a list", "a:\n  - b\n  - ~\n"],
  ["a tilde in brackets", "a: [b, ~]\n"],
  ["another version", "%YAML 1.1\n---\na: NO\n"],
  ["this version", "%YAML 1.2\n---\na: b\n"],
  ["an end of a document", "a: b\n...\n"],
  ["a block of text", "a: |\n  b\n"],
  ["a text over two lines", "a: b\n  c\n"],
  ["quotes over two lines", 'a: "b\n  c"\n'],
  ["an escape", 'a: "b\\tc"\n'],
  ["an apostrophe in apostrophes", "a: 'b''c'\n"],
  ["braces", "a: {b: c}\n"],
  ["brackets over two lines", "a: [b,\n  c]\n"],
  ["a comma too many", "a: [b,]\n"],
  ["an explicit name", "? a\n: b\n"],
  ["an indented beginning of a document", "  ---\na: b\n"],
  ["a name behind an item", "a:\n- 'b'c: d\n"],
  ["a comment that begins too early", "a:\n#b\n  c\n"],
  ["a byte order mark inside", "a: \ufeffb\n"],
  ["an invisible character", "a: b\u200b\n"],
  ["a line end of old Macs", "a: b\rc: d\r"],
  ["nesting without end", `${"- ".repeat(50)}a\n`],
  ["names without end", `${nested(22)}x\n`],
  ["a mistake", "a: b: c\n"],
])("steps aside for %s", (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

it("reads the sample company by itself", async () => {
  const entries = await readdir("users", { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const aside: string[] = [];
  for (const path of paths) {
    const text = await readFile(path, "utf8");
    if (!readPlainYaml(text)) aside.push(path);
  }
  expect(paths.length).toBeGreaterThan(5);
  expect(aside).toEqual([]);
});
