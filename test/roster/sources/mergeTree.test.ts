import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, it } from "vitest";
import { mergeTree } from "../../../src/roster/sources/mergeTree.ts";
import { importCommit, type Files } from "../../action/gitObjects.ts";
import { temporaryFolder, type Folder } from "../../cli.ts";

let folder: Folder;
let before: string;
let base: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  before = process.cwd();
  await promisify(execFile)("git", ["init", "-q", folder.path]);
  process.chdir(folder.path);
  base = await commit(undefined, { "users/ana.yaml": "displayName: Ana\n" });
});
afterEach(async () => {
  process.chdir(before);
  await folder.remove();
});

let made = 0;
function commit(parent: string | undefined, files: Files): Promise<string> {
  const by = "Ana Silva <ana@contoso.com>";
  const reference = `refs/desk/${(made += 1)}`;
  return importCommit(folder.path, { parent, files, message: "Change", by, reference });
}

it("has both sides, and names the files that conflict", async () => {
  const ours = await commit(base, { "users/ben.yaml": "displayName: Ben\n" });
  const theirs = await commit(base, { "users/cho.yaml": "displayName: Cho\n" });
  expect(await mergeTree(ours, theirs)).toEqual({
    tree: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
  });
  const other = await commit(base, { "users/ben.yaml": "displayName: Benjamin\n" });
  expect(await mergeTree(ours, other)).toEqual({ conflicts: ["users/ben.yaml"] });
});

it("takes nothing of a history that has no commit in common with ours", async () => {
  const stranger = await commit(undefined, { "users/mallory.yaml": "displayName: Mallory\n" });
  await expect(mergeTree(base, stranger)).rejects.toThrow(/Git finds no common ancestor of/);
  await expect(mergeTree(base, "0".repeat(40))).rejects.toThrow(/fetch-depth: 0/);
});
