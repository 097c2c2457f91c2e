import { execFile } from "node:child_process";
import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  contentsAt,
  entriesBelow,
  entryAt,
  filesBelow,
} from "../../../src/roster/sources/commitTree.ts";
import { resolveCommit } from "../../../src/roster/sources/loadCommit.ts";
import { temporaryFolder, type Folder } from "../../cli.ts";

const run = promisify(execFile);

let folder: Folder;
let before: string;
let commit: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  before = process.cwd();
  await folder.write({
    "tenants/eu/rollcall.yaml": "tenant: eu\n",
    "tenants/eu/users/eva.yaml": "userPrincipalName: eva@contoso.com\n",
    "tenants/us/rollcall.yaml": "tenant: us\n",
    "tenants/notes.md": "notes\n",
    "[ab]*/c d.yaml": "odd\n",
    "people/rollcall.yaml": "tenant: people\n",
    "rollcall.yaml": "{}\n",
  });
  await symlink("tenants", join(folder.path, "users"));
  await git("init", "-q", "-b", "main");
  await git("add", "-A");
  await git("commit", "-qm", "first");
  process.chdir(folder.path);
  commit = await resolveCommit("HEAD");
});
afterEach(async () => {
  delete process.env["GIT_TRACE"];
  process.chdir(before);
  await folder.remove();
});

const git = (...args: string[]) =>
  run("git", ["-c", "user.name=Ana", "-c", "user.email=ana@contoso.com", ...args], {
    cwd: folder.path,
  });

/** What is found at a path: a kind, the code of a mistake, or nothing. */
async function found(path: string, wanted: "file" | "folder"): Promise<string> {
  const entry = await entryAt(commit, path, wanted);
  return entry === undefined ? "nothing" : "code" in entry ? entry.code : entry.path;
}

const PATHS = [
  { path: "tenants", wanted: "folder", is: "tenants" },
  { path: "tenants/eu", wanted: "folder", is: "tenants/eu" },
  { path: "./tenants//eu/", wanted: "folder", is: "tenants/eu" },
  { path: "tenants/eu/rollcall.yaml", wanted: "file", is: "tenants/eu/rollcall.yaml" },
  { path: "tenants/us/rollcall.yaml", wanted: "file", is: "tenants/us/rollcall.yaml" },
  { path: "tenants/us/users", wanted: "folder", is: "nothing" },
  { path: "tenants/lab/rollcall.yaml", wanted: "file", is: "nothing" },
  { path: "tenants/eu", wanted: "file", is: "not-a-file" },
  { path: "tenants/notes.md", wanted: "folder", is: "not-a-folder" },
  { path: "tenants/notes.md/x", wanted: "file", is: "not-a-folder" },
  { path: "tenants/eu/../us/rollcall.yaml", wanted: "file", is: "tenants/us/rollcall.yaml" },
  { path: "[ab]*/c d.yaml", wanted: "file", is: "[ab]*/c d.yaml" },
  { path: "users/eu", wanted: "folder", is: "link-outside" },
  { path: "rollcall.yaml", wanted: "file", is: "rollcall.yaml" },
] as const;

it.each(PATHS)("at $path, where a $wanted is meant, stands: $is", async ({ path, wanted, is }) => {
  expect(await found(path, wanted)).toBe(is);
});

it("is the same where everything is asked at once", async () => {
  const at = await Promise.all(PATHS.map(({ path, wanted }) => found(path, wanted)));
  expect(at).toEqual(PATHS.map(({ is }) => is));
});

it("is seen from the folder in which the run has started", async () => {
  process.chdir("tenants");
  expect(await found("eu/rollcall.yaml", "file")).toBe("eu/rollcall.yaml");
  expect(await found("../people/rollcall.yaml", "file")).toBe("../people/rollcall.yaml");
  expect(await found("../lab/rollcall.yaml", "file")).toBe("nothing");
  process.chdir("../people");
  expect(await found("rollcall.yaml", "file")).toBe("rollcall.yaml");
  expect(await found("eu/rollcall.yaml", "file")).toBe("nothing");
});

it("lists a folder, and nothing where there is none, or a file, or a link", async () => {
  const [tenants, eu, ...nothing] = await Promise.all(
    ["tenants", "tenants/eu", "lab", "rollcall.yaml", "users"].map((path) =>
      entriesBelow(commit, path),
    ),
  );
  expect(tenants).toEqual([
    { name: "eu", kind: "folder" },
    { name: "notes.md", kind: "file" },
    { name: "us", kind: "folder" },
  ]);
  expect(eu).toEqual([
    { name: "rollcall.yaml", kind: "file" },
    { name: "users", kind: "folder" },
  ]);
  expect(nothing).toEqual([[], [], []]);
});

it("starts Git once for each level of folders and once for all files, however many tenants there are", async () => {
  process.env["GIT_TRACE"] = join(folder.path, "trace");
  const configurations = async (): Promise<string[]> =>
    Promise.all(
      ["eu", "us"].map(async (tenant) => {
        const entry = await entryAt(commit, `tenants/${tenant}/rollcall.yaml`, "file");
        if (!entry || "code" in entry) throw new Error(`${tenant} has none`);
        return (await contentsAt(entry.object)).toString();
      }),
    );
  for (let time = 0; time < 2; time += 1)
    expect(await configurations()).toEqual(["tenant: eu\n", "tenant: us\n"]);
  const trace = await readFile(join(folder.path, "trace"), "utf8");
  expect(trace.match(/built-in: git (?:ls-tree|cat-file)/g)).toHaveLength(4);
});

it("starts Git once for all that is below several folders, and tells apart those whose names begin alike", async () => {
  await folder.write({
    "people/ana.yaml": "a\n",
    "people-too/ben.yaml": "b\n",
    "people/below/cho.yaml": "c\n",
  });
  await git("add", "-A");
  await git("commit", "-qm", "second");
  const tip = await resolveCommit("HEAD");
  process.env["GIT_TRACE"] = join(folder.path, "trace");
  const asked = ["people", "people-too", "people/below", "nowhere"];
  const paths = async (of: string): Promise<string[]> =>
    (await filesBelow(tip, of)).map(({ path }) => path);
  expect(await Promise.all(asked.map(paths))).toEqual([
    ["people/ana.yaml", "people/below/cho.yaml", "people/rollcall.yaml"],
    ["people-too/ben.yaml"],
    ["people/below/cho.yaml"],
    [],
  ]);
  const trace = await readFile(join(folder.path, "trace"), "utf8");
  expect(trace.match(/built-in: git ls-tree/g)).toHaveLength(1);
  process.chdir(join(folder.path, "people"));
  expect(await Promise.all(["below", "../people-too", "./below", "."].map(paths))).toEqual([
    ["below/cho.yaml"],
    ["../people-too/ben.yaml"],
    ["below/cho.yaml"],
    ["ana.yaml", "below/cho.yaml", "rollcall.yaml"],
  ]);
});
