import { execFile } from "node:child_process";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder, type Folder } from "../cli.ts";
import { describePackage, pack } from "./installed.ts";
import { describeLibrary } from "./library.ts";

const PRODUCT = fileURLToPath(new URL("../../", import.meta.url));
const LARGEST_BYTES = 5_000_000;
const run = promisify(execFile);

let folder: Folder;
let archive = "";
beforeAll(async () => {
  folder = await temporaryFolder();
  archive = await pack(folder.path);
}, 120_000);
afterAll(() => folder.remove());

describePackage(`Node ${process.versions.node}`, process.execPath, () => archive);
describeLibrary(`Node ${process.versions.node}`, process.execPath, () => archive);

describe("what npm publishes", () => {
  beforeAll(() => run("tar", ["xzf", archive, "-C", folder.path]));
  const place = (...names: string[]): string => join(folder.path, "package", ...names);

  it("holds what runs, and neither sources, tests nor the Action", async () => {
    expect((await readdir(place())).toSorted()).toEqual([
      "LICENSE",
      "README.md",
      "bin",
      "lib",
      "package.json",
      "rollcall.yaml",
      "schema",
      "scripts",
      "templates",
      "users",
    ]);
    expect((await readdir(place("scripts"))).toSorted()).toEqual([
      "compile-cache.js",
      "require-node.js",
    ]);
  });

  it("needs no other package, and less than 5 MB", async () => {
    const entries = await readdir(place(), { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST_BYTES);
    const published = JSON.parse(await readFile(place("package.json"), "utf8")) as object;
    expect(published).toMatchObject({ bin: { rollcall: "bin/rollcall.js" } });
    for (const name of ["dependencies", "optionalDependencies", "devDependencies", "scripts"])
      expect(published).not.toHaveProperty(name);
  });

  it("loads neither signing in nor a server when a program imports it", async () => {
    const waiting = ["library.js"];
    const loaded = new Map<string, string>();
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (loaded.has(name)) continue;
      const text = await readFile(place("lib", "cli", name), "utf8");
      loaded.set(name, text);
      for (const [, next = ""] of text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g))
        waiting.push(next);
    }
    expect(loaded.size).toBeGreaterThan(1);
    const large = [...loaded].filter(([, text]) =>
      /ClientSecretCredential|CosmosClient|createServer\(|\bundici\b|Middleware/.test(text),
    );
    expect(large.map(([name]) => name)).toEqual([]);
  });

  it("carries the licences of what is bundled", async () => {
    const licenses = await readFile(place("lib", "licenses.txt"), "utf8");
    for (const name of ["commander", "yaml", "@azure/identity", "undici"])
      expect(licenses).toMatch(new RegExp(`^${name} \\d`, "m"));
  });

  it("leaves the clone's package.json as it was", async () => {
    const kept = JSON.parse(await readFile(join(PRODUCT, "package.json"), "utf8")) as object;
    expect(kept).toHaveProperty("dependencies");
    expect(kept).toHaveProperty("scripts");
  });
});
