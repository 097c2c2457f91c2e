import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { constants } from "node:os";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileTrouble, isFileTrouble } from "../../src/files/fileTrouble.ts";
import { makeFolder } from "../../src/files/makeFolder.ts";
import { messageOf } from "../../src/session/process/knownErrors.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-files-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const caught = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => {
      throw new Error("it went well");
    },
    (error: unknown) => error,
  );

describe("why a file cannot be used", () => {
  it.each<[string, "reading" | "writing", () => Promise<unknown>]>([
    ["there is no such file", "reading", () => readFile(at("none"))],
    ["there is no such folder", "reading", () => readdir(at("none"))],
    ["there is no such folder", "writing", () => writeFile(at("none/file"), "")],
    ["it is a folder, not a file", "reading", () => readFile(folder)],
    ["it is a folder, not a file", "writing", () => writeFile(folder, "")],
    ["a part of this path is a file, not a folder", "reading", () => readFile(at("file/more"))],
    ["there is a file of this name already", "writing", () => mkdir(at("file"))],
    ["its name is too long", "writing", () => writeFile(at("x".repeat(300)), "")],
    ["its symbolic links lead in a circle", "reading", () => readFile(at("circle"))],
    ["its name has a character that no name can have", "reading", () => readFile("a\0b")],
  ])("%s (%s)", async (words, doing, work) => {
    await writeFile(at("file"), "");
    await symlink("circle", at("circle"));
    expect(fileTrouble(await caught(work()), doing)).toBe(words);
  });

  it.each(Object.keys(constants.errno))("is said without the words of the system: %s", (code) => {
    const error = Object.assign(new Error(`${code}: some words, open 'x'`), {
      code,
      path: "x",
      syscall: "open",
    });
    for (const doing of ["reading", "writing"] as const)
      expect(fileTrouble(error, doing)).not.toContain("some words");
    if (isFileTrouble(error)) expect(fileTrouble(error)).not.toMatch(/\bE[A-Z]{3,}/);
  });

  it("names what no command foresaw, with the path", async () => {
    expect(messageOf(await caught(readdir(at("none"))))).toBe(
      `${at("none")} cannot be read: there is no such folder.`,
    );
    await writeFile(at("file"), "");
    expect(messageOf(await caught(mkdir(at("file"))))).toBe(
      `${at("file")} cannot be written: there is a file of this name already.`,
    );
    expect(isFileTrouble(Object.assign(new Error("spawn git ENOENT"), { code: "ENOENT" }))).toBe(
      false,
    );
    expect(messageOf(new Error("a mistake"))).toBe("a mistake");
  });
});

describe("a folder", () => {
  it("is made with those that it is in, by several at once", async () => {
    const deep = at("a/b/c/d");
    await Promise.all(Array.from({ length: 8 }, () => makeFolder(deep, 0o700)));
    expect((await stat(deep)).isDirectory()).toBe(true);
    expect((await stat(at("a"))).mode & 0o777).toBe(0o700);
    await makeFolder("/");
  });

  it.each([
    ["a file is in its place", "file", "EEXIST"],
    ["a file is in the way", "file/more/still", "ENOTDIR"],
    ["a pipe is in its place", "pipe", "EEXIST"],
  ])("is not made where %s", async (_, name, code) => {
    await writeFile(at("file"), "");
    execFileSync("mkfifo", [at("pipe")]);
    expect(await caught(makeFolder(at(name)))).toMatchObject({ code });
  });

  it.runIf(process.platform === "linux")(
    "is not made where the system makes none, and the process ends",
    async () => {
      const error = await caught(makeFolder("/proc/rollcall/ledger"));
      expect(fileTrouble(error, "writing")).toBe("no folder can be made there");
    },
  );
});
