import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { build, type OutputChunk } from "rolldown";

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
  await writeFile(join(folder, "licenses.txt"), await licenses(chunks));
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

/** The licences of every package that went into the bundle. */
async function licenses(chunks: readonly OutputChunk[]): Promise<string> {
  const folders = new Set(
    chunks.flatMap(({ moduleIds }) =>
      moduleIds.flatMap(
        (id) =>
          /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll("\\", "/"))?.[0] ?? [],
      ),
    ),
  );
  const texts = await Promise.all([...folders].toSorted().map(licenseOf));
  return `${texts.join("\n\n").trimEnd()}\n`;
}

async function licenseOf(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  ) as { name: string; version: string; license?: string };
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? "" : await readFile(join(folder, file), "utf8");
  return `${name} ${version} (${license ?? "see its text"})\n\n${text.replaceAll("\r\n", "\n").trim()}`;
}
