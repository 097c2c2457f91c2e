import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, normalize, relative } from "node:path";
import process from "node:process";
import { promisify } from "node:util";

const PROJECT = "tsconfig.library.json";
const ENTRY = "library.d.ts";

/**
 * Writes the types of the library: a file for each file of src/ that they are said in, and no other. As TypeScript makes
 * them they name sources; here they name what a program resolves them to.
 *
 * @param folder where they go
 * @throws Error where what is public names a type of another package, which is not packed
 */
export async function writeDeclarations(folder: string): Promise<void> {
  const made = await mkdtemp(join(tmpdir(), "rollcall-types-"));
  try {
    const compiler = createRequire(import.meta.url).resolve("typescript/package.json");
    await promisify(execFile)(process.execPath, [
      join(dirname(compiler), "bin/tsc"),
      "--project",
      PROJECT,
      "--outDir",
      made,
    ]);
    const waiting = [join(made, ENTRY)];
    const written = new Set<string>();
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (written.has(path)) continue;
      written.add(path);
      const text = await readFile(path, "utf8");
      for (const [, name = ""] of text.matchAll(SPECIFIER)) {
        if (!name.startsWith("."))
          throw new Error(`${relative(made, path)} takes a type of ${name}, which is not packed.`);
        waiting.push(normalize(join(dirname(path), name.replace(/\.ts$/, ".d.ts"))));
      }
      const target = join(folder, relative(made, path));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(
        target,
        text.replaceAll(SPECIFIER, (whole) => whole.replace(/\.ts"$/, '.js"')),
      );
    }
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

const SPECIFIER = /(?:\bfrom |\bimport\()"([^"]+)"/g;
