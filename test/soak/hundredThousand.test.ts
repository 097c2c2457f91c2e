import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

const COUNT = 100_000;

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
  await folder.write(
    Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [pathOf(index), yamlOf(index)])),
  );
});
afterAll(() => folder.remove());

it("100,000 files of every kind are valid", async () => {
  const { code, stdout } = await folder.run(["validate"]);
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: "100,000 users in 100,000 files: valid.\n",
  });
});

it("mistakes among 100,000 files are told at their places", async () => {
  await folder.write({
    [pathOf(70_007)]: `${yamlOf(70_007)}jobtitle: x\n`,
    [pathOf(500)]: "userPrincipalName: person500@contoso.com\n  city: Oslo\n",
    [pathOf(99_999)]: "userPrincipalName: person1@contoso.com\nmanager: nobody@contoso.com\n",
  });
  const { code, stdout } = await folder.run(["validate", "--format", "json"]);
  const { valid, files, users, diagnostics } = JSON.parse(stdout) as {
    valid: boolean;
    files: number;
    users: number;
    diagnostics: { code: string; at: { file: string; line: number; column: number } }[];
  };
  expect({ code, valid, files, users }).toEqual({
    code: 3,
    valid: false,
    files: COUNT,
    users: COUNT - 3,
  });
  expect(diagnostics.map(({ code, at }) => `${at.file}:${at.line}:${at.column} ${code}`)).toEqual([
    `${pathOf(500)}:1:20 syntax`,
    `${pathOf(70_007)}:${yamlOf(70_007).split("\n").length}:1 unknown-property`,
    `${pathOf(99_999)}:1:1 duplicate-user`,
    `${pathOf(99_999)}:2:1 unknown-manager`,
  ]);
});

function pathOf(index: number): string {
  return `users/${String(index % 100).padStart(2, "0")}/${index}.yaml`;
}

/** Each tenth is written in a way in which only the parser that explains reads it. */
function yamlOf(index: number): string {
  const name = `userPrincipalName: person${index}@contoso.com\ndisplayName: Person ${index}\n`;
  if (index % 10 === 3) return `${name}employeeOrgData: {division: R&D, costCenter: 00042}\n`;
  return `# ${index}\n${name}employeeId: ${String(index).padStart(7, "0")}\nusageLocation: NO\n${
    index > 0 ? `manager: person${Math.floor(index / 10)}@contoso.com\n` : ""
  }`;
}
