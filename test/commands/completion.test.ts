import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "users/people.yaml": [
      "users:",
      "  - { userPrincipalName: ana.silva@contoso.com, displayName: Ana Silva }",
      "  - { userPrincipalName: andre.dupont@contoso.com, displayName: André Dupont }",
      "  - { userPrincipalName: ben.ito@contoso.com, displayName: Ben Ito }",
      "",
    ].join("\n"),
    "several/tenants/contoso-eu/users/eva.yaml":
      "userPrincipalName: eva@eu.contoso.com\ndisplayName: Eva\n",
    "several/tenants/contoso-eu/rollcall.yaml": "directory: embedded\n",
    "several/tenants/us/users/una.yaml":
      "userPrincipalName: una@us.contoso.com\ndisplayName: Una\n",
    "several/tenants/us/rollcall.yaml": "directory: embedded\n",
    "several/tenants/README.md": "",
    "one dir/staff/people.yaml": [
      "users:",
      "  - { userPrincipalName: sean.o'brien@contoso.com }",
      '  - { userPrincipalName: "hostile$(touch${IFS}owned)@contoso.com" }',
      '  - { userPrincipalName: "hostile`touch owned`@contoso.com" }',
      '  - { userPrincipalName: "hostile;touch owned@contoso.com", displayName: "$(touch owned)" }',
      '  - { userPrincipalName: "hostile\\u001b[31m@contoso.com" }',
      "",
    ].join("\n"),
    "broken/users/people.yaml": "users: [",
    "empty/README.md": "",
  });
});
afterAll(() => folder.remove());

async function completed(...words: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await folder.run(["complete", "--", ...words]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout.split("\n").flatMap((line) => line.split("\t")[0] || []);
}

describe("what a word may become", () => {
  it.each<[string, string[], string[]]>([
    ["a command", ["pl"], ["plan"]],
    ["a command with a dash", ["hand"], ["hand-over"]],
    ["a command of a command", ["keys", "n"], ["new"]],
    ["an option", ["plan", "--det"], ["--detailed-exitcode"]],
    ["an option of every command", ["plan", "--col"], ["--color"]],
    ["one of an option's choices", ["plan", "--format", "m"], ["markdown"]],
    ["the same after an equals sign", ["plan", "--format=m"], ["--format=markdown"]],
    ["a choice of an option of every command", ["--color", "al"], ["always"]],
    ["a shell", ["completion", "po"], ["powershell"]],
    ["a user", ["show", "an"], ["ana.silva@contoso.com", "andre.dupont@contoso.com"]],
    ["a user as the value of an option", ["new", "--manager", "b"], ["ben.ito@contoso.com"]],
    [
      "a user after an option with a value",
      ["show", "--users", "users", "b"],
      ["ben.ito@contoso.com"],
    ],
    ["a file: then the shell offers files", ["apply", ""], []],
    ["the value of an option that is any text", ["plan", "--base", ""], []],
    ["nothing that is known", ["plann"], []],
    ["a user of several", ["undo", "last", "ben"], ["ben.ito@contoso.com"]],
    ["more than there is", ["show", "ana.silva@contoso.com", ""], []],
  ])("%s", async (_, words, expected) => {
    expect(await completed(...words)).toEqual(expected);
  });

  it("offers all commands for an empty word, or the blank that PowerShell passes, and none that is hidden", async () => {
    const all = await completed("");
    expect(all).toEqual(
      expect.arrayContaining(["validate", "plan", "apply", "completion", "help"]),
    );
    expect(all).not.toContain("complete");
    expect(await completed(" ")).toEqual(all);
  });

  it.each<[string, string[], string[]]>([
    [
      "in the folder of -C",
      ["-C", "several", "show", "--tenant", "us", "u"],
      ["una@us.contoso.com"],
    ],
    [
      "with -C and its folder in one word",
      ["-Cseveral", "show", "--tenant=us", ""],
      ["una@us.contoso.com"],
    ],
    [
      "with -C behind the verb",
      ["show", "-C", "several", "--tenant", "us", ""],
      ["una@us.contoso.com"],
    ],
    [
      "in the folder of --users",
      ["-C", "one dir", "show", "--users", "staff", "se"],
      ["sean.o'brien@contoso.com"],
    ],
    [
      "in a folder in quotes",
      ["-C", "'one", "dir'", "show", "--users=staff", "se"],
      ["sean.o'brien@contoso.com"],
    ],
    [
      "in a folder with a backslash",
      ["-C", "one\\", "dir", "show", "--users", "staff", "se"],
      ["sean.o'brien@contoso.com"],
    ],
    ["of no tenant where none is named", ["-C", "several", "show", ""], []],
    ["of no tenant that is unknown", ["-C", "several", "show", "--tenant", "asia", ""], []],
    ["that are no harm to any shell", ["-C", "one dir", "show", "--users", "staff", "hostile"], []],
    ["in no folder that is not there", ["-C", "nowhere", "show", ""], []],
    ["in no files that cannot be read", ["-C", "broken", "show", ""], []],
  ])("users %s", async (_, words, expected) => {
    expect(await completed(...words)).toEqual(expected);
  });

  it.each<[string[], string[]]>([
    [
      ["-C", "several", "plan", "--tenant", ""],
      ["contoso-eu", "us"],
    ],
    [["-C", "several", "plan", "--tenant=c"], ["--tenant=contoso-eu"]],
    [["-C", "several", "runs", "--tenant", "u"], ["us"]],
    [["plan", "--tenant", ""], []],
  ])("tenants after %j", async (words, expected) => {
    expect(await completed(...words)).toEqual(expected);
  });

  it("runs that a ledger on this machine has, and no other is asked", async () => {
    expect(await completed("-C", "several", "undo", "--tenant", "us", "")).toEqual([]);
    await folder.run(["-C", "several", "apply", "--tenant", "us", "--yes"]);
    const words = ["-C", "several", "undo", "--tenant", "us", ""];
    const [last, run = "", ...more] = await completed(...words);
    expect([last, more]).toEqual(["last", []]);
    const { stdout } = await folder.run(["-C", "several", "runs", "--tenant", "us"]);
    expect(stdout).toContain(run);
    const remote = { ROLLCALL_LEDGER: "git:rollcall-ledger" };
    expect(await folder.run(["complete", "--", ...words], remote)).toMatchObject({
      stdout: "last\tthe last run\n",
      stderr: "",
    });
  });

  it("reads no file where no name is typed", async () => {
    const { candidatesFor } = await import("../../src/commands/completion/candidates.ts");
    const { makeProgram } = await import("../../src/cli/program.ts");
    const asked: unknown[] = [];
    for (const words of [["pl"], ["plan", "--form"], ["plan", "--format", ""], ["apply", ""]])
      await candidatesFor(
        words,
        makeProgram(async () => undefined),
        async (kind) => {
          asked.push(kind);
          return [];
        },
      );
    expect(asked).toEqual([]);
  });

  it("says nothing of users where there are none, or where files cannot be read", async () => {
    const ran = await folder.run(["-C", "empty", "complete", "--", "show", ""]);
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});
