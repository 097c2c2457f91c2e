import { execFile } from "node:child_process";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  loadCommit,
  readFileAtCommit,
  resolveCommit,
} from "../../../src/roster/sources/loadCommit.ts";
import { loadFolder } from "../../../src/roster/sources/loadFolder.ts";
import { parseRoster } from "../../../src/roster/read/parseRoster.ts";
import { LARGEST_FILE_BYTES } from "../../../src/roster/sources/source.ts";
import { renderDiagnostics } from "../../../src/report/diagnostics.ts";
import { temporaryFolder, type Folder } from "../../cli.ts";

const run = promisify(execFile);
const NAME = "userPrincipalName: ana@contoso.com\n";

let folder: Folder;
let before: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  before = process.cwd();
});
afterEach(async () => {
  process.chdir(before);
  await folder.remove();
});

async function errorsIn(path: string): Promise<string[]> {
  const { diagnostics } = parseRoster(await loadFolder(path), {
    key: "userPrincipalName",
    allow: [],
  });
  return diagnostics.map(({ at, code }) => `${at.file.slice(path.length)}:${at.line} ${code}`);
}

describe("bad input on disk", () => {
  it.each([
    { name: "no folder", files: {}, found: [":1 not-a-folder"] },
    { name: "a file for a folder", files: { users: "x" }, found: [":1 not-a-folder"] },
    { name: "nothing in it", files: { "users/readme.md": "x" }, found: [":1 no-files"] },
    {
      name: "10 MB",
      files: { "users/a.yaml": NAME + "#".repeat(10 * 1024 * 1024) },
      found: ["/a.yaml:1 too-large"],
    },
    {
      name: "a program",
      files: { "users/a.yaml": Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]) },
      found: ["/a.yaml:1 bad-encoding"],
    },
    {
      name: "UTF-16",
      files: { "users/a.yaml": Buffer.from(`\ufeff${NAME}`, "utf16le") },
      found: ["/a.yaml:1 bad-encoding"],
    },
    {
      name: "Windows-1252",
      files: { "users/a.yaml": Buffer.from(`${NAME}surname: Bj\u00f6rk\n`, "latin1") },
      found: ["/a.yaml:2 bad-encoding"],
    },
    {
      name: "defaults that are no YAML, and an editor's copy",
      files: { "users/a.yaml": NAME, "users/_defaults.json": "{}", "users/_defaults.yaml~": "" },
      found: ["/_defaults.json:1 not-defaults"],
    },
    { name: "a byte order mark", files: { "users/a.yaml": `\ufeff${NAME}` }, found: [] },
    {
      name: "100,000 brackets",
      files: { "users/a.yaml": "[".repeat(100_000) },
      found: ["/a.yaml:1 too-deep"],
    },
    {
      name: "30 levels",
      files: { "users/a.yaml": `${NAME}city: ${"[".repeat(30)}${"]".repeat(30)}\n` },
      found: ["/a.yaml:2 wrong-type", "/a.yaml:2 too-deep"],
    },
    {
      name: "an alias bomb",
      files: {
        "users/a.yaml": `a: &a [x, x, x, x, x, x, x, x, x]\n${["b", "c", "d", "e", "f", "g", "h"].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcdefg"[index]}`).join(", ")}]\n`).join("")}`,
      },
      found: "alias",
    },
  ])("$name", async ({ files, found }) => {
    await folder.write(files);
    const errors = await errorsIn(join(folder.path, "users"));
    if (typeof found === "string") expect(errors.join()).toContain(found);
    else expect(errors).toEqual(found);
  });

  it.each([
    ["plain", Buffer.from(NAME)],
    ["with a byte order mark", Buffer.from(`\ufeff${NAME}`)],
    ["in another script", Buffer.from(`${NAME}city: Ål 山 😀\r\n`)],
    ["with a replacement character that somebody wrote", Buffer.from(`${NAME}city: \ufffd\n`)],
    ["not UTF-8", Buffer.from(`${NAME}city: Ål\n`, "latin1")],
    ["UTF-16", Buffer.from(NAME, "utf16le")],
    ["with zero bytes", Buffer.from("a: b\0\n")],
    ["empty", Buffer.alloc(0)],
    ["of the largest size", Buffer.alloc(LARGEST_FILE_BYTES, "#")],
  ])("a file is kept byte for byte: %s", async (_, bytes) => {
    await folder.write({
      "users/a.yaml": "a: an earlier file, which is longer\n",
      "users/b.yaml": bytes,
    });
    const { files } = await loadFolder(join(folder.path, "users"));
    expect(Buffer.from(files[1]?.bytes ?? []).equals(bytes)).toBe(true);
  });

  it("a link that leaves the folder is refused, one that stays is followed", async () => {
    await folder.write({
      "users/ana.yaml": NAME,
      "secret.yaml": "userPrincipalName: secret@contoso.com\n",
    });
    await symlink(join(folder.path, "secret.yaml"), join(folder.path, "users/out.yaml"));
    await symlink(join(folder.path), join(folder.path, "users/up"));
    await symlink(join(folder.path, "nowhere.yaml"), join(folder.path, "users/dangling.yaml"));
    expect(await errorsIn(join(folder.path, "users"))).toEqual([
      "/dangling.yaml:1 link-outside",
      "/out.yaml:1 link-outside",
      "/up:1 link-outside",
    ]);
  });

  it("__proto__ as a key touches no prototype", async () => {
    await folder.write({ "users/a.yaml": `${NAME}__proto__:\n  polluted: yes\n` });
    expect(await errorsIn(join(folder.path, "users"))).toEqual(["/a.yaml:2 unknown-property"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("a file that nobody reads, beside one that is read", () => {
  const told = [
    "ben.ymal",
    "ben.yalm",
    "ben.yam",
    "ben.jaml",
    "ben.YAMML",
    "ben.yaml.txt",
    "ben.yml.json",
    "ben.yaml.old",
    "ben.yaml (1)",
    "ben.yml2",
    "ben.json",
    "ben.JSON5",
    "ben.toml",
    "ben.tf",
    "ben.ps1",
    "people.csv",
    "people.tsv",
    "people.xlsx",
    "people.ods",
    "sales/ben.ymal",
  ];
  const passedOver = [
    "README.md",
    "notes.txt",
    "CODEOWNERS",
    ".gitkeep",
    ".ben.yaml.swp",
    "ben.yaml~",
    "ben.yaml.orig",
    ".idea/workspace.json",
  ];

  it.each([
    ...told.map((name) => [name, ["users/ana.yaml", `users/${name} not-read`]] as const),
    ...passedOver.map((name) => [name, ["users/ana.yaml"]] as const),
  ])("%s, on disk and in a commit", async (name, expected) => {
    await folder.write({ "users/ana.yaml": NAME, [`users/${name}`]: "userPrincipalName: b" });
    const git = (...args: string[]) =>
      run("git", ["-c", "user.name=Test", "-c", "user.email=test@contoso.com", ...args], {
        cwd: folder.path,
      });
    await git("init", "-q", "-b", "main");
    await git("add", "-Af");
    await git("commit", "-qm", "first");
    process.chdir(folder.path);
    for (const source of [await loadFolder("users"), await loadCommit("HEAD", "users")])
      expect([
        ...source.files.map(({ path }) => path),
        ...source.diagnostics.map(
          ({ severity, code, at }) => `${at.file} ${severity === "warning" ? code : severity}`,
        ),
      ]).toEqual(expected);
  });

  it("is told beside the mistake that nothing at all is read", async () => {
    await folder.write({ "users/ben.json": "{}", "users/cho.ymal": NAME });
    expect(await errorsIn(join(folder.path, "users"))).toEqual([
      ":1 no-files",
      "/ben.json:1 not-read",
      "/cho.ymal:1 not-read",
    ]);
  });

  it("is said with what to do, once for files of one kind", async () => {
    await folder.write({
      "users/ana.yaml": NAME,
      "users/ben.ymal": NAME,
      "users/cho.yaml.txt": NAME,
      "users/people.csv": "userPrincipalName",
    });
    process.chdir(folder.path);
    const { diagnostics } = await loadFolder("users");
    expect(
      renderDiagnostics(diagnostics, {
        style: { color: false, width: 120 },
        drawing: false,
        files: 1,
      }),
    ).toBe(
      `users/ben.ymal:1:1 warning not-read: is not read: only files that end in .yaml or .yml are. Rename it if Rollcall should read it; otherwise move it out of this folder.
  also at users/cho.yaml.txt:1:1
users/people.csv:1:1 warning not-read: is not read: only files that end in .yaml or .yml are. If it names people, import it, which writes them as YAML. Then move it out of this folder.
2 warnings in 3 files.
`,
    );
  });
});

describe("twenty mistakes and more in one folder", () => {
  it("are all reported at once, each with its line", async () => {
    expect(await errorsIn("test/fixtures/twenty-mistakes")).toEqual([
      "/_defaults.yaml:2 refused-property",
      "/people.yaml:3 unknown-property",
      "/people.yaml:4 wrong-type",
      "/people.yaml:5 unknown-country",
      "/people.yaml:6 bad-date",
      "/people.yaml:8 duplicate-user",
      "/people.yaml:9 cannot-clear",
      "/people.yaml:10 bad-character",
      "/people.yaml:11 missing-key",
      "/people.yaml:14 duplicate-employee-id",
      "/people.yaml:15 own-manager",
      "/people.yaml:16 too-many",
      "/people.yaml:17 bad-character",
      "/people.yaml:18 empty-value",
      "/sales/dora.yaml:2 unknown-manager",
      "/sales/dora.yaml:3 refused-property",
      "/sales/dora.yaml:4 refused-property",
      "/sales/dora.yaml:5 bad-id",
      "/sales/dora.yaml:6 bad-language",
      "/sales/dora.yaml:7 bad-mail",
      "/sales/dora.yaml:9 duplicate-key",
      "/sales/empty.yaml:1 empty-file",
      "/sales/eve.yaml:2 hidden-character",
      "/sales/eve.yaml:3 alias",
      "/sales/eve.yaml:5 unknown-property",
      "/sales/fay.yaml:1 syntax",
      "/sales/latin.yaml:3 bad-encoding",
      "/sales/wide.yaml:1 bad-encoding",
    ]);
  });
});

describe("a roster at a commit", () => {
  const git = (...args: string[]) =>
    run("git", ["-c", "user.name=Test", "-c", "user.email=test@contoso.com", ...args], {
      cwd: folder.path,
    });

  it("is read as it was, whatever the working tree holds now", async () => {
    await git("init", "-q", "-b", "main");
    await folder.write({
      "users/ana.yaml": NAME,
      "users/sales/zoë lind.yaml": "userPrincipalName: zoe@contoso.com\n",
      "users/readme.md": "",
      "rollcall.yaml": "key: userPrincipalName\n",
    });
    await symlink("ana.yaml", join(folder.path, "users/link.yaml"));
    await git("add", "-A");
    await git("commit", "-qm", "first");
    await folder.write({ "users/ana.yaml": "userPrincipalName: other@contoso.com\n" });
    process.chdir(folder.path);

    const commit = await resolveCommit("main");
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    const source = await loadCommit(commit, "users");
    expect(source.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])).toEqual([
      ["users/ana.yaml", NAME],
      ["users/sales/zoë lind.yaml", "userPrincipalName: zoe@contoso.com\n"],
    ]);
    expect(source.diagnostics).toMatchObject([
      { code: "link-outside", at: { file: "users/link.yaml" } },
    ]);
    expect(await readFileAtCommit(commit, "rollcall.yaml")).toEqual(
      Buffer.from("key: userPrincipalName\n"),
    );
    expect(await readFileAtCommit(commit, "missing.yaml")).toBeUndefined();
    expect((await loadCommit(commit, "not-there")).files).toEqual([]);
  });

  it.each([
    { name: "users is a link", link: "users", target: "staff", found: ["users link-outside"] },
    {
      name: "users/sales is a link to a folder",
      link: "users/sales",
      target: "../staff",
      found: ["users/sales link-outside"],
    },
    {
      name: "what is above the users is a link",
      link: "company",
      target: ".",
      users: "company/staff",
      found: ["company link-outside"],
    },
    { name: "users is a file", users: "ana.yaml", found: ["ana.yaml not-a-folder"] },
    { name: "users is not there yet", found: [] },
  ])("$name: nobody is lost in silence", async ({ link, target = "", users = "users", found }) => {
    await git("init", "-q", "-b", "main");
    await folder.write({ "staff/ana.yaml": NAME, "ana.yaml": NAME });
    if (link !== undefined) {
      if (link.includes("/")) await folder.write({ "users/ben.yaml": NAME });
      await symlink(target, join(folder.path, link));
    }
    await git("add", "-A");
    await git("commit", "-qm", "first");
    process.chdir(folder.path);
    const { diagnostics } = await loadCommit("HEAD", users);
    expect(diagnostics.map(({ at, code }) => `${at.file} ${code}`)).toEqual(found);
  });

  it("a configuration that is a link, or a folder, is not a missing one", async () => {
    await git("init", "-q", "-b", "main");
    await folder.write({ "real.yaml": "key: employeeId\n", "folder.yaml/a.txt": "" });
    await symlink("real.yaml", join(folder.path, "rollcall.yaml"));
    await git("add", "-A");
    await git("commit", "-qm", "first");
    process.chdir(folder.path);
    expect(await readFileAtCommit("HEAD", "rollcall.yaml")).toMatchObject({ code: "link-outside" });
    expect(await readFileAtCommit("HEAD", "folder.yaml")).toMatchObject({ code: "not-a-file" });
    expect(await readFileAtCommit("HEAD", "real.yaml/x")).toMatchObject({ code: "not-a-folder" });
  });

  it("refuses references that are none, options included", async () => {
    process.chdir(folder.path);
    await expect(resolveCommit("main")).rejects.toThrow("not a git repository");
    await git("init", "-q", "-b", "main");
    await git("commit", "-q", "--allow-empty", "-m", "first");
    await expect(resolveCommit("nowhere")).rejects.toThrow(
      `There is no commit "nowhere" here. git branch --all`,
    );
    await expect(resolveCommit("--output=owned")).rejects.toThrow("There is no commit");
  });
});
