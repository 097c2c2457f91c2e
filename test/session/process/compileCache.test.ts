import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compileCacheFolder } from "../../../scripts/compile-cache.js";
import { temporaryFolder, type Folder } from "../../cli.ts";

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  await folder.remove();
});

async function make(modes: Readonly<Record<string, number>>): Promise<string> {
  for (const [path, mode] of Object.entries(modes)) {
    await mkdir(join(folder.path, path), { recursive: true });
    // Whatever the umask.
    await chmod(join(folder.path, path), mode);
  }
  return join(folder.path, "node_modules");
}

it.each<{ name: string; modes: Record<string, number>; kept: boolean }>([
  { name: "where nothing is kept yet", modes: { node_modules: 0o755 }, kept: true },
  {
    name: "where only the owner writes",
    modes: { node_modules: 0o755, "node_modules/.cache/rollcall": 0o755 },
    kept: true,
  },
  {
    name: "where the group writes the packages too",
    modes: { node_modules: 0o775, "node_modules/.cache": 0o775 },
    kept: true,
  },
  {
    name: "where everybody can put files",
    modes: { node_modules: 0o755, "node_modules/.cache/rollcall": 0o777 },
    kept: false,
  },
  {
    name: "where everybody can put a folder",
    modes: { node_modules: 0o755, "node_modules/.cache": 0o1777 },
    kept: false,
  },
  {
    name: "where only the group of the packages can",
    modes: { node_modules: 0o755, "node_modules/.cache": 0o775 },
    kept: false,
  },
  { name: "without packages", modes: {}, kept: false },
])("what is compiled is kept $name: $kept", async ({ modes, kept }) => {
  const packages = await make(modes);
  expect(compileCacheFolder(packages)).toBe(
    kept ? join(packages, ".cache", "rollcall") : undefined,
  );
});
