import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutputChunk } from "rolldown";

/** The licences of every package that went into a bundle. */
export async function licensesOf(chunks: readonly OutputChunk[]): Promise<string> {
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
