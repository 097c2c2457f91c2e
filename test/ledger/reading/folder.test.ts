import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { folderKeeper } from "../../../src/ledger/keepers/folder.ts";
import { describeReading } from "./readingContract.ts";

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), "rollcall-ledger-"));
});
afterEach(() => rm(place, { recursive: true, force: true }));

describeReading("a folder", () => folderKeeper(place));
describeReading("a keeper that takes no personal values in clear", () => ({
  ...folderKeeper(place),
  keepsPersonal: false,
}));
