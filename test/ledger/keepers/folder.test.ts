import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { folderKeeper } from "../../../src/ledger/keepers/folder.ts";
import { describeKeeper } from "./contract.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-ledger-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describeKeeper("a folder", () => folderKeeper(join(folder, "ledger")));
