import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { appendBegun } from "../../../src/ledger/append.ts";
import { headerAt } from "../samples.ts";
import { folderKeeper } from "../../../src/ledger/keepers/folder.ts";
import { describeKeeper } from "./contract.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-ledger-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("is ignored by Git, wherever it is: personal values stand in it in clear", async () => {
  await appendBegun(folderKeeper(join(folder, "ledger")), headerAt("2026-11-02T08:00:00Z"));
  expect(await readFile(join(folder, "ledger", ".gitignore"), "utf8")).toBe("*\n");
});

it("is ignored though a process was killed while it said so", async () => {
  await mkdir(join(folder, "ledger"));
  await writeFile(join(folder, "ledger", ".gitignore"), "");
  await appendBegun(folderKeeper(join(folder, "ledger")), headerAt("2026-11-02T08:00:00Z"));
  expect(await readFile(join(folder, "ledger", ".gitignore"), "utf8")).toBe("*\n");
});

describeKeeper("a folder", () => folderKeeper(join(folder, "ledger")));
