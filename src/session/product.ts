import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { rmSync } from "node:fs";
import sea from "node:sea";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** What comes with Rollcall besides its code, by paths below its folder: templates, schemas and the sample company. */
export const COMES_WITH = ["rollcall.yaml", "schema", "templates", "users"] as const;

/** In a single executable: the asset that lists the others. */
export const LIST_OF_ASSETS = "assets.json";

/**
 * The folder of this copy of Rollcall, with what comes with it. A single executable has no folder: it writes one for this
 * process, which takes it away when it ends.
 */
export async function productFolder(): Promise<string> {
  if (!sea.isSea()) return folderOfSources();
  unpacked ??= unpack();
  return unpacked;
}

/** Of a clone, or of the npm package; not in a single executable. */
export function folderOfSources(): string {
  return fileURLToPath(new URL("../../", import.meta.url));
}

/** Whether this is one file with Node in it. */
export function isExecutable(): boolean {
  return sea.isSea();
}

let unpacked: Promise<string> | undefined;

async function unpack(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const paths = JSON.parse(sea.getAsset(LIST_OF_ASSETS, "utf8")) as readonly string[];
  for (const path of paths) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(sea.getRawAsset(path)));
  }
  return folder;
}
