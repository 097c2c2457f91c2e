import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "rolldown";

// Bundles the GitHub Action, so that no package is installed where a credential is. Not minified: people review it.
// What a mode does not need is in chunks of its own and never loaded.

const OUTPUT = "dist";

await rm(OUTPUT, { recursive: true, force: true });
const { output } = await build({
  input: { action: "src/action.ts" },
  platform: "node",
  output: {
    dir: OUTPUT,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    comments: { legal: true },
  },
  logLevel: "warn",
});
// Without it Node would take the files for CommonJS where no package.json of a module lies above them.
await writeFile(join(OUTPUT, "package.json"), `${JSON.stringify({ type: "module" }, null, 2)}\n`);
await writeFile(join(OUTPUT, "licenses.txt"), await licenses());

/** The licences of every package that went into the bundle. */
async function licenses(): Promise<string> {
  const folders = new Set(
    output.flatMap((chunk) =>
      chunk.type === "chunk"
        ? chunk.moduleIds.flatMap(
            (id) =>
              /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll("\\", "/"))?.[0] ?? [],
          )
        : [],
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
