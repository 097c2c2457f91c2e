import { existsSync } from "node:fs";
import { copyFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import { build } from "rolldown";
import { writeDeclarations } from "./declarations.ts";
import { licensesOf } from "./licenses.ts";

// Makes what the npm package holds: lib/, in which everything that Rollcall needs is bundled, a file for each part that is
// loaded when it is used; the types of the library; and a package.json without what only a clone needs. npm calls this before it packs, also for an
// installation from a Git address, and with --restore after it. A clone runs src/ as it is.

const MANIFEST = "package.json";
const KEPT = "package.json.kept";
/** Two folders deep like src/session/ and src/commands/, from where templates and samples are found. */
const OUTPUT = "lib/cli";
/** What of package.json is about a clone. */
const OF_CLONES = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "overrides",
  "private",
  "scripts",
] as const;

if (process.argv.includes("--restore")) await restore();
else await prepare();

async function prepare(): Promise<void> {
  // An earlier run was ended before it could put it back.
  if (existsSync(KEPT)) await restore();
  await rm("lib", { recursive: true, force: true });
  const { output } = await build({
    input: { cli: "src/cli.ts", library: "src/library.ts" },
    platform: "node",
    // Names of modules stand in the bundle: behind a link they would say where this clone keeps its packages.
    resolve: { symlinks: false },
    output: {
      dir: OUTPUT,
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: "[name].js",
      minify: true,
    },
    logLevel: "warn",
  });
  const chunks = output.filter((part) => part.type === "chunk");
  await writeFile("lib/licenses.txt", await licensesOf(chunks));
  await writeDeclarations("lib/types");
  const manifest = JSON.parse(await readFile(MANIFEST, "utf8")) as Record<string, unknown>;
  await copyFile(MANIFEST, KEPT);
  const { node } = manifest["packageEngines"] as { readonly node: string };
  const published = Object.fromEntries(
    Object.entries({ ...manifest, engines: { node } }).filter(
      ([name]) => name !== "packageEngines" && !(OF_CLONES as readonly string[]).includes(name),
    ),
  );
  await writeFile(MANIFEST, `${JSON.stringify(published, null, 2)}\n`);
}

async function restore(): Promise<void> {
  if (existsSync(KEPT)) await rename(KEPT, MANIFEST);
}
