import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { build } from "rolldown";
import { licensesOf } from "./licenses.ts";

// Bundles the GitHub Action, so that no package is installed where a credential is. Not minified: people review it.
// What a mode does not need is in chunks of its own and never loaded. With --check, only says what is stale.

const OUTPUT = "dist";

if (process.argv.includes("--check")) {
  const stale = await staleFiles();
  if (stale.length > 0) {
    process.stderr.write(
      `${OUTPUT}/ is not what src/ builds, run "npm run build": ${stale.join(", ")}\n`,
    );
    process.exitCode = 1;
  }
} else {
  await rm(OUTPUT, { recursive: true, force: true });
  await buildInto(OUTPUT);
}

async function buildInto(folder: string): Promise<void> {
  const { output } = await build({
    input: { action: "src/action.ts" },
    platform: "node",
    // Names of modules stand in the bundle: behind a link they would say where this clone keeps its packages.
    resolve: { symlinks: false },
    output: {
      dir: folder,
      format: "esm",
      entryFileNames: "[name].js",
      chunkFileNames: "[name].js",
      comments: { legal: true },
    },
    logLevel: "warn",
  });
  const chunks = output.filter((part) => part.type === "chunk");
  // Without it Node would take the files for CommonJS where no package.json of a module lies above them.
  await writeFile(join(folder, "package.json"), `${JSON.stringify({ type: "module" }, null, 2)}\n`);
  await writeFile(join(folder, "licenses.txt"), await licensesOf(chunks));
}

/** The files that a build made now has not, has as well, or has with other bytes. */
async function staleFiles(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-build-"));
  try {
    await buildInto(folder);
    const [committed, built] = await Promise.all([filesIn(OUTPUT), filesIn(folder)]);
    return [...new Set([...committed.keys(), ...built.keys()])].toSorted().filter((name) => {
      const ours = committed.get(name);
      return ours === undefined || !built.get(name)?.equals(ours);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const),
    ),
  );
}
