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

  it("names what is none of the files", async () => {
    const ran = await validate("users/bne.yaml", "../elsewhere.yaml");
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(
      "users/bne.yaml and ../elsewhere.yaml are not any of the 4 files that were read.",
    );
  });
});
