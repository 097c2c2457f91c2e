import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";
import { describePackage, pack } from "./installed.ts";
import { describeLibrary } from "./library.ts";

// On each Node that .ci/nodes installed: the oldest that the package promises, and the newest there is.

const NODES = fileURLToPath(new URL("nodes/node_modules/", import.meta.url));
const names = existsSync(NODES)
  ? (await readdir(NODES)).filter((name) => /^node-\d+$/.test(name)).toSorted()
  : [];

let folder: Folder;
let archive = "";
beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await pack(folder.path);
}, 120_000);
afterAll(() => folder.remove());

it("has more than one Node to try", () => {
  expect(names).toEqual(["node-22", "node-26"]);
});

for (const name of names)
  for (const tried of [describePackage, describeLibrary])
    tried(name.replace("node-", "Node "), join(NODES, name, "bin", "node"), () => archive);
