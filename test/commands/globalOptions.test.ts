import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";

let folder: Folder;
beforeAll(async () => {
  folder = await temporaryFolder();
  await folder.write({
    "people/rollcall.yaml": "directory: embedded\n",
    "people/users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana Silva\n",
    "people/users/ben.yaml": "userPrincipalName: ben@contoso.com\ndepartmnet: Sales\n",
    "people/users/twin.yaml": "userPrincipalName: ana@contoso.com\n",
  });
});
afterAll(() => folder.remove());

describe("-C", () => {
  it.each([[["-C", "people", "validate"]], [["validate", "-C", "people"]]])(
    "%j runs as if started there",
    async (words) => {
      const ran = await folder.run(words);
      expect(ran.code).toBe(3);
      expect(ran.stderr).toContain("users/ben.yaml:2:1 error");
    },
  );

  it.each([
    ["nowhere", "There is no folder nowhere (-C)."],
    ["people/rollcall.yaml", "There is no folder people/rollcall.yaml (-C)."],
  ])("names a folder that is none: %s", async (path, message) => {
    const ran = await folder.run(["-C", path, "validate"]);
    expect(ran).toEqual({ code: 1, stdout: "", stderr: `Error: ${message}\n` });
  });

  it("stands in the commands that are printed, since they are pasted where this was started", async () => {
    await folder.write({
      "fine/users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n",
    });
    const ran = await folder.run([
      "-C",
      "fine",
      "plan",
      "--directory",
      "embedded",
      "--out",
      "p.json",
    ]);
    expect(ran.stderr).toMatch(/ -C fine apply --directory embedded p\.json\n$/);
  });
});

describe("--color", () => {
  it.each(["validate", "plan"])("changes no word of what %s prints", async (command) => {
    const words = ["-C", "people", command];
    const plain = await folder.run([...words, "--color", "never"]);
    const colored = await folder.run([...words, "--color", "always"]);
    expect(colored.stderr).toContain("\u001b[31m");
    expect(plain.stderr).not.toContain("\u001b");
    expect(stripVTControlCharacters(colored.stderr)).toBe(plain.stderr);
    expect(plain.stderr).toContain("^^^^^^^^^^");
  });

  it("refuses other words", async () => {
    const ran = await folder.run(["--color", "yes", "validate"]);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain("Allowed choices are auto, always, never");
  });
});

describe("validate FILE", () => {
  const validate = (...files: string[]) => folder.run(["-C", "people", "validate", ...files]);

  it("tells of mistakes in that file only", async () => {
    const ran = await validate("users/ben.yaml");
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("departmnet");
    expect(ran.stderr).not.toContain("twin");
  });

  it("knows the other files: what is declared twice is a mistake of both", async () => {
    expect((await validate("./users/twin.yaml")).stderr).toContain("users/twin.yaml:1");
  });

  it("names the mistake for either of two files that declare the same", async () => {
    const ran = await validate("users/ana.yaml");
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("already declared at users/ana.yaml:1");
  });

  it("is content with a file without mistakes", async () => {
    const ran = await validate("rollcall.yaml");
    expect(ran).toMatchObject({ code: 0, stdout: "1 file of 4: valid.\n", stderr: "" });
  });

  it.each<[string[], string]>([
    [["users/ana.yaml"], "1 user in 1 file: valid."],
    [["users/sales/cat.yaml", "users/ana.yaml"], "2 users in 2 files: valid."],
    [["users/ana.yaml", "./users/ana.yaml"], "1 user in 1 file: valid."],
    [["users/sales"], "2 users in 3 files: valid."],
    [["users/sales/"], "2 users in 3 files: valid."],
    [["users"], "3 users in 4 files: valid."],
    [["users/sales/_defaults.yaml"], "1 file of 5: valid."],
    [["users/ana.yaml", "rollcall.yaml"], "1 user in 2 files: valid."],
    [[], "3 users in 4 files: valid."],
  ])("counts what it tells of: %j", async (files, said) => {
    await folder.write({
      "counted/rollcall.yaml": "directory: embedded\n",
      "counted/users/ana.yaml": "userPrincipalName: ana@contoso.com\ndisplayName: Ana\n",
      "counted/users/sales/_defaults.yaml": "department: Sales\n",
      "counted/users/sales/cat.yaml": "userPrincipalName: cat@contoso.com\ndisplayName: Cat\n",
      "counted/users/sales/dan.yaml": "userPrincipalName: dan@contoso.com\ndisplayName: Dan\n",
    });
    const ran = await folder.run(["-C", "counted", "validate", ...files]);
    expect(ran).toEqual({ code: 0, stdout: `${said}\n`, stderr: "" });
    const words = ["-C", "counted", "validate", ...files, "--format", "json"];
    const { users } = JSON.parse((await folder.run(words)).stdout) as { users: number };
    expect(users).toBe(said.includes("user") ? Number(said[0]) : 0);
  });

  it("counts mistakes in the files that it tells of", async () => {
    expect((await validate("users/ben.yaml")).stderr).toContain("1 error in 1 of 1 file.");
    expect((await validate("users")).stderr).toContain("2 errors in 2 of 3 files.");
  });

  it("writes thousands like everything else", async () => {
    const users = Array.from(
      { length: 1200 },
      (_, index) => `  - { userPrincipalName: p${index}@contoso.com, displayName: P }`,
    );
    await folder.write({
      "large/rollcall.yaml": "directory: embedded\n",
      "large/users/people.yaml": ["users:", ...users, ""].join("\n"),
    });
    const ran = (...words: string[]) => folder.run(["-C", "large", ...words]);
    expect((await ran("validate")).stdout).toBe("1,200 users in 1 file: valid.\n");
    expect((await ran("validate", "users/people.yaml")).stdout).toBe(
      "1,200 users in 1 file: valid.\n",
    );
    expect((await ran("show", "nobody")).stderr).toContain("1,200 users");
  });

  it("names what is none of the files", async () => {
    const ran = await validate("users/bne.yaml", "../elsewhere.yaml");
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(
      "users/bne.yaml and ../elsewhere.yaml are not any of the 4 files that were read.",
    );
  });
});
